"""HTML cut into blocks, in one pass from left to right, whatever its nesting.

No tree is built here: every block is a span of the file, markup within it included,
and a million tags within one another take no more room than one after another.
"""

import html
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Final

from inroad.sources.block import Block, Head, Kind, Link, gathered
from inroad.sources.cutting import cuts_of
from inroad.sources.tags import VOID, Tag, tags_of

_HIDDEN: Final = re.compile(
    r"\shidden(?:[\s=>/]|$)|aria-hidden\s*=\s*[\"']?true|display\s*:\s*none"
    r"|visibility\s*:\s*hidden|font-size\s*:\s*0",
    re.IGNORECASE,
)
_BREAKS: Final = frozenset(
    "address article aside blockquote body br caption center dd details div dl dt "
    "fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hr html li main "
    "nav ol p pre section summary table tbody td tfoot th thead tr ul".split()
)
_SKIPPED: Final = frozenset(
    "aside button canvas dialog footer form head iframe nav noscript object option "
    "select svg math template menu audio video".split()
)
_METAS: Final = {
    "og:title": "title",
    "author": "authors",
    "article:author": "authors",
    "citation_author": "authors",
    "article:published_time": "date",
    "date": "date",
    "dc.date": "date",
    "citation_publication_date": "date",
}


@dataclass(slots=True)
class _State:
    """What the scan knows where it stands."""

    skips: list[str] = field(default_factory=list)
    skipping: str = ""
    depth: int = 0
    heading: int = 0
    quoting: int = 0
    group: int = 0
    item: bool = False
    bold: int = 0
    title: bool = False
    start: int = -1
    end: int = -1
    words: list[str] = field(default_factory=list)
    lead: list[str] = field(default_factory=list)
    plain: bool = False
    links: list[Link] = field(default_factory=list)
    link: tuple[str, int, int] | None = None
    opens: bool = False
    deepest: int = 0
    said: dict[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Page:
    """An HTML file: its head, its blocks, and how deep its tags go."""

    head: Head
    blocks: tuple[Block, ...]
    deepest: int


def read_page(raw: str, *, whole: bool = False) -> Page:
    """Cut HTML into blocks; `whole` keeps what sites put around their words too."""
    state = _State()
    blocks = gathered(_scan(raw, state, whole=whole))
    head = Head(
        state.said.get("title") or state.said.get("own", ""),
        state.said.get("authors", ""),
        state.said.get("date", "")[:10],
    )
    return Page(head, blocks, state.deepest)


def _scan(raw: str, state: _State, *, whole: bool) -> Iterator[Block]:
    at = open_ = 0
    for tag in tags_of(raw):
        yield from _text(state, raw, at, tag.start)
        at = tag.end
        if tag.name not in VOID and not tag.body.endswith("/"):
            open_ = max(0, open_ + (-1 if tag.closes else 1))
            state.deepest = max(state.deepest, open_)
        if tag.name == "meta":
            _meta(tag, state.said)
        yield from _tag(state, tag, whole=whole)
    yield from _text(state, raw, at, len(raw))
    yield from _flush(state)


def _meta(tag: Tag, said: dict[str, str]) -> None:
    name = (tag.value("name") or tag.value("property")).lower()
    if name in _METAS:
        said.setdefault(_METAS[name], tag.value("content"))


def _tag(state: _State, tag: Tag, *, whole: bool) -> Iterator[Block]:
    name = tag.name
    if name == "title":
        state.title = not tag.closes
    if state.skipping:
        _skip_on(state, tag)
        return
    if not tag.closes and name not in VOID and not whole:
        hidden = bool(tag.body) and _HIDDEN.search(" " + tag.body) is not None
        if (name in _SKIPPED or hidden) and not tag.body.endswith("/"):
            yield from _flush(state)
            state.skipping, state.depth = name, 1
            return
    if name in _BREAKS:
        yield from _flush(state)
        _enter(state, tag)
    elif name in {"b", "strong"}:
        state.bold = max(0, state.bold + (-1 if tag.closes else 1))
    elif name == "a":
        _anchor(state, tag)


def _skip_on(state: _State, tag: Tag) -> None:
    """Count our way out of what is skipped; only tags of its own name matter."""
    if tag.name == state.skipping and not tag.body.endswith("/"):
        state.depth += -1 if tag.closes else 1
        if state.depth == 0:
            state.skipping = ""


def _enter(state: _State, tag: Tag) -> None:
    name, closes = tag.name, tag.closes
    if len(name) == 2 and name[0] == "h" and name[1] in "123456":
        state.heading = 0 if closes else int(name[1])
    elif name == "blockquote":
        state.group += not closes and state.quoting == 0
        state.quoting = max(0, state.quoting + (-1 if closes else 1))
    elif name in {"li", "dd", "dt"}:
        state.item = not closes
    elif name in {"ul", "ol", "dl", "article", "main", "body"}:
        state.item = False


def _anchor(state: _State, tag: Tag) -> None:
    _end_link(state)
    if not tag.closes and tag.value("href"):
        first = not "".join(state.words).strip()
        state.opens = state.opens or first
        state.link = (tag.value("href"), tag.start, len(state.words))


def _end_link(state: _State) -> None:
    if state.link is None:
        return
    url, start, at = state.link
    state.link = None
    text = " ".join("".join(state.words[at:]).split())
    if text:
        state.links.append(Link(text, url, start))
    elif not state.links:
        state.opens = False


def _text(state: _State, raw: str, start: int, end: int) -> Iterator[Block]:
    """Take the text between two tags into the block that is open."""
    if start >= end:
        return
    if state.title:
        state.said["own"] = " ".join(html.unescape(raw[start:end]).split())[:300]
        return
    if state.skipping:
        return
    spans = [(a + start, b + start) for a, b in cuts_of(raw[start:end])]
    for first, last in spans:
        _take(state, raw[first:last], first)
        if len(spans) > 1 and last != end:
            yield from _flush(state)


def _take(state: _State, text: str, start: int) -> None:
    bare = text.strip()
    if not (bare or state.words):
        return
    if state.start < 0:
        state.start = start + len(text) - len(text.lstrip())
    if bare:
        state.end = start + len(text.rstrip())
        state.plain = state.plain or not state.bold
    words = html.unescape(text) if "&" in text else text
    state.words.append(words)
    if state.bold and not state.plain:
        state.lead.append(words)


def _flush(state: _State) -> Iterator[Block]:
    """End the block that is open."""
    _end_link(state)
    text = " ".join("".join(state.words).split())
    if text and state.end > state.start >= 0:
        kind: Kind = (
            "heading" if state.heading
            else "quote" if state.quoting
            else "item" if state.item
            else "words"
        )  # fmt: skip
        yield Block(
            kind,
            state.start,
            state.end,
            text,
            state.heading,
            state.group if state.quoting else 0,
            " ".join("".join(state.lead).split()) if kind == "quote" else "",
            tuple(state.links),
            state.opens,
        )
    state.start = state.end = -1
    state.words, state.lead, state.links = [], [], []
    state.plain = state.opens = False
