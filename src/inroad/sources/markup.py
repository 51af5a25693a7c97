"""Markdown within a paragraph: its words alone, its links, its bold beginning."""

import html
import re
from collections.abc import Iterator
from typing import Final

from inroad.sources.block import Link

LINK: Final = re.compile(
    r"(?P<image>!?)\[(?P<text>[^\[\]]{0,400})\]"
    r"\((?P<url>[^()\n]{0,2000}(?:\([^()\n]{0,200}\)[^()\n]{0,2000})?)\)"
)
AUTO: Final = re.compile(r"<(?P<url>https?://[^<>\s]{1,2000})>")
BARE: Final = re.compile(r"(?<![\w(\[<\"'/])https?://[^\s<>\"')\]]{1,2000}")
_TITLE: Final = re.compile(r"\s+[\"'][^\"'\n]*[\"']\s*$")
_TAG: Final = re.compile(r"</?[a-zA-Z][^<>]{0,500}>|<!--.{0,5000}?-->", re.DOTALL)
_CODE: Final = re.compile(r"`+")
_STRONG: Final = re.compile(r"\*\*|(?<!\w)__(?=\S)|(?<=\S)__(?!\w)")
_SOFT: Final = re.compile(
    r"(?<![\w\\])([*_])(?=\S)([^*_]{1,1000}?)(?<=[^\s\\])\1(?!\w)"
)
_ESCAPE: Final = re.compile(r"\\([!-/:-@\[-`{-~])")
_QUOTE: Final = re.compile(r"(?m)^[ \t]{0,3}>[ \t]?(?:>[ \t]?)*")
_ITEM: Final = re.compile(r"[ \t]*(?:[-*+•]|\d{1,4}[.)])[ \t]+(?:\[[ xX]\][ \t]+)?")
_BOLD: Final = re.compile(r"\s*(?:\*\*|__)(?P<lead>.{1,600}?)(?:\*\*|__)", re.DOTALL)
_OPENS: Final = re.compile(r"[\s*_“\"]*")


def words_of(raw: str) -> str:
    """Return the words of a piece of Markdown, on one line, without its marks."""
    text = _QUOTE.sub("", raw)
    text = _ITEM.sub("", text, count=1) if _ITEM.match(text) else text
    text = LINK.sub(lambda m: m["text"], text)
    text = AUTO.sub(lambda m: m["url"], text)
    text = _TAG.sub("", text)
    text = _CODE.sub("", text)
    text = _SOFT.sub(r"\2", _STRONG.sub("", text))
    text = _ESCAPE.sub(r"\1", text)
    return " ".join(html.unescape(text).split())


def links_of(raw: str, start: int) -> tuple[Link, ...]:
    """Return the links of a piece of Markdown that begins at `start` of its file."""
    return tuple(sorted(_links(raw, start), key=lambda link: link.start))


def _links(raw: str, start: int) -> Iterator[Link]:
    taken = []
    for found in LINK.finditer(raw):
        taken.append(found.span())
        if not found["image"]:
            url = _TITLE.sub("", found["url"]).strip().strip("<>")
            yield Link(words_of(found["text"]), url, start + found.start())
    for pattern in (AUTO, BARE):
        for found in pattern.finditer(raw):
            if any(a <= found.start() < b for a, b in taken):
                continue
            url = found["url"] if pattern is AUTO else found[0].rstrip(".,;:!?*_")
            taken.append(found.span())
            yield Link(url, url, start + found.start())


def lead_of(raw: str) -> str:
    """Return what a piece begins with in bold, as words; nothing else."""
    text = _QUOTE.sub("", raw)
    text = _ITEM.sub("", text, count=1) if _ITEM.match(text) else text
    found = _BOLD.match(text)
    return words_of(found["lead"]) if found else ""


def opens_with_link(raw: str) -> bool:
    """Say whether the first words of a piece are a link's."""
    text = _QUOTE.sub("", raw)
    marker = _ITEM.match(text)
    at = marker.end() if marker else 0
    opening = _OPENS.match(text, at)
    found = LINK.match(text, opening.end() if opening else at)
    return found is not None and not found["image"]
