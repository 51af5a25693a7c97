"""The tags of an HTML file, one after another, in time that grows with its length."""

import html
import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

_NAME: Final = re.compile(r"/?([a-zA-Z][a-zA-Z0-9:-]{0,30})")
_ATTRIBUTE: Final = re.compile(
    r"([a-zA-Z:-]{1,40})\s*=\s*(?:\"([^\"]*)\"|'([^']*)'|([^\s\"'>]+))"
)
_OPAQUE: Final = frozenset("script style textarea xmp noembed noframes".split())
_LONGEST_TAG: Final = 65_536


VOID: Final = frozenset(
    "area base br col embed hr img input link meta param source track wbr".split()
)


@dataclass(frozen=True, slots=True)
class Tag:
    """A tag: its name, whether it closes, its span, and what is written in it."""

    name: str
    closes: bool
    start: int
    end: int
    body: str

    def value(self, name: str) -> str:
        """Return what an attribute of the tag says, or nothing."""
        for found in _ATTRIBUTE.finditer(self.body):
            if found[1].lower() == name:
                said = found[2] or found[3] or found[4] or ""
                return html.unescape(said).strip()
        return ""


def tags_of(raw: str) -> Iterator[Tag]:
    """Go through the tags; comments, scripts and styles are one tag each."""
    at = 0
    last = raw.rfind(">")
    while 0 <= (start := raw.find("<", at)) < last:
        if raw.startswith("<!--", start):
            end = raw.find("-->", start + 4)
            at = len(raw) if end < 0 else end + 3
            yield Tag("!", False, start, at, "")  # noqa: FBT003 - it does not close
            continue
        named = _NAME.match(raw, start + 1)
        if named is None and raw[start + 1 : start + 2] not in {"!", "?"}:
            at = start + 1
            continue
        end = _end_of_tag(raw, start)
        name = named[1].lower() if named else "!"
        closes = raw[start + 1] == "/"
        body = raw[named.end() if named else start + 2 : end - 1]
        if name in _OPAQUE and not closes:
            end = _end_of_opaque(raw, name, end)
            name = "!"
        yield Tag(name, closes, start, end, body)
        at = end


def _end_of_tag(raw: str, start: int) -> int:
    """Find where a tag ends; a “>” within quotation marks does not end it."""
    end = raw.find(">", start)
    for _ in range(3):
        inner = raw[start:end] if end - start < _LONGEST_TAG else ""
        odd = inner.count('"') % 2 or inner.count("'") % 2
        further = raw.find(">", end + 1) if odd else -1
        if further < 0 or further - start > _LONGEST_TAG:
            break
        closed = raw[start:further].count('"') % 2 == 0
        if not closed:
            break
        end = further
    return end + 1


def _end_of_opaque(raw: str, name: str, at: int) -> int:
    found = re.compile(rf"</{name}[^>]{{0,100}}>", re.IGNORECASE).search(raw, at)
    return found.end() if found else len(raw)
