"""Text and Markdown cut into headings, paragraphs, items and quotations."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Final

from inroad.sources.block import Block, Head, Kind, gathered
from inroad.sources.cutting import cuts_of
from inroad.sources.markup import (
    LINK,
    lead_of,
    links_of,
    opens_with_link,
    words_of,
)
from inroad.sources.repair import is_furniture

_LINE: Final = re.compile(r"[^\n]*\n?")
_FENCE: Final = re.compile(r"[ \t]{0,3}(```+|~~~+)")
_HEADING: Final = re.compile(r"[ \t]{0,3}(#{1,6})(?:[ \t]+|$)")
_UNDER: Final = re.compile(r"[ \t]{0,3}(=+|-{2,})[ \t]*$")
_RULE: Final = re.compile(
    r"[ \t]{0,3}(?:(?:\*[ \t]*){3,}|(?:-[ \t]*){3,}|(?:_[ \t]*){3,})$"
)
_ITEM: Final = re.compile(r"[ \t]*(?:[-*+•]|\d{1,4}[.)])[ \t]+\S")
_QUOTE: Final = re.compile(r"[ \t]{0,3}>")
_COMMENT: Final = re.compile(r"\s*<!--.{0,5000}?-->\s*", re.DOTALL)
_FRONT: Final = re.compile(
    r"\ufeff?---[ \t]*\r?\n(?P<body>.{0,20000}?)\n---[ \t]*(?:\r?\n|$)", re.DOTALL
)
_FIELD: Final = re.compile(
    r"^(?P<name>title|date|authors?|by)[ \t]*:[ \t]*(?P<value>.+)$",
    re.MULTILINE | re.IGNORECASE,
)
_ASKED: Final = re.compile(
    r"(?:\*\*|__)?(?:Question|Q)[.:)](?:\*\*|__)?\s+(?P<words>.{3,400}\?)[\s*_]*$",
    re.DOTALL,
)
LONG_LINE: Final = 140
"""Nobody wraps lines this late: such a line is a paragraph of its own."""


@dataclass(slots=True)
class _Open:
    """The block that is being gathered."""

    kind: Kind = "words"
    start: int = -1
    end: int = -1
    long: bool = False

    @property
    def empty(self) -> bool:
        return self.start < 0


@dataclass(slots=True)
class _State:
    """Where the scan stands."""

    raw: str
    open: _Open = field(default_factory=_Open)
    fence: str = ""
    group: int = 0
    quoting: bool = False


def read_prose(raw: str) -> tuple[Head, tuple[Block, ...]]:
    """Cut text or Markdown into blocks, and read what stands before it."""
    front = _FRONT.match(raw)
    head = _head(front["body"]) if front and ":" in front["body"] else Head()
    begin = front.end() if front and head != Head() else 0
    return head, gathered(_blocks(raw, begin))


def _head(body: str) -> Head:
    found = {
        m["name"].lower(): m["value"].strip().strip("\"'[]")
        for m in _FIELD.finditer(body)
    }
    authors = found.get("authors") or found.get("author") or found.get("by", "")
    return Head(found.get("title", ""), authors, found.get("date", "")[:10])


def _blocks(raw: str, begin: int) -> Iterator[Block]:
    state = _State(raw)
    for line in _LINE.finditer(raw, begin):
        if line.end() > line.start():
            yield from _take(state, line.start(), line.end())
    yield from _close(state)


def _take(state: _State, start: int, end: int) -> Iterator[Block]:
    """Take one line: it goes on, ends a block, begins one, or is one."""
    text = state.raw[start:end].rstrip("\r\n")
    fence = _FENCE.match(text)
    if state.fence or fence:
        yield from _fenced(state, start, end, fence[1] if fence else "")
        return
    under = _UNDER.match(text)
    if under and not state.open.empty and state.open.kind == "words":
        yield from _underlined(state, 1 if "=" in under[1] else 2)
        return
    if not text.strip() or _RULE.match(text):
        yield from _close(state)
        if not text.strip():
            state.quoting = False
        return
    heading = _HEADING.match(text)
    if heading:
        yield from _close(state)
        words = words_of(text[heading.end() :].rstrip("# \t"))
        if words:
            yield Block("heading", start, end, words, len(heading[1]))
        return
    yield from _gather(state, text, start, end)


def _gather(state: _State, text: str, start: int, end: int) -> Iterator[Block]:
    kind: Kind = "words"
    if _QUOTE.match(text):
        if not text.lstrip(" \t>"):
            yield from _close(state)  # a bare ">" parts two paragraphs of a quotation
            return
        kind = "quote"
        state.group += not state.quoting
        state.quoting = True
    elif _ITEM.match(text):
        yield from _close(state)
        kind = "item"
    goes_on = not state.open.empty and not state.open.long
    same = state.open.kind == kind or (kind == "words" and state.open.kind == "item")
    if not (goes_on and same):
        yield from _close(state)
        state.open = _Open(kind, start, end, len(text) > LONG_LINE)
        return
    state.open.end = end
    state.open.long = len(text) > LONG_LINE


def _fenced(state: _State, start: int, end: int, mark: str) -> Iterator[Block]:
    if not state.fence:
        yield from _close(state)
        state.fence, state.open = mark, _Open("code", start, end)
        return
    state.open.end = end
    if mark.startswith(state.fence):
        state.fence = ""
        yield from _close(state)


def _underlined(state: _State, level: int) -> Iterator[Block]:
    """Make a heading of the line above; what stood before it is a paragraph."""
    first, last = state.open.start, state.open.end
    at = state.raw.rfind("\n", first, last - 1) + 1
    if at > first:
        state.open.end = at
        yield from _close(state)
    state.open = _Open()
    words = words_of(state.raw[max(at, first) : last])
    if words:
        yield Block("heading", max(at, first), last, words, level)


def _close(state: _State) -> Iterator[Block]:
    """End the block that is open, if one is."""
    done, state.open = state.open, _Open()
    if done.empty:
        return
    said = state.raw[done.start : done.end]
    asked = _ASKED.match(said.strip()) if done.kind in {"words", "item"} else None
    if asked:
        words = words_of(asked["words"])
        yield Block("heading", done.start, done.end, words, 7)
        return
    comment = done.kind == "words" and _COMMENT.fullmatch(said)
    if not comment and not is_furniture(said):
        yield from _cut(said, done, state.group if done.kind == "quote" else 0)


def _cut(said: str, done: _Open, group: int) -> Iterator[Block]:
    """Make a block of a paragraph; of a very long one several, cut at sentences."""
    if done.kind == "code":
        yield Block("code", done.start, done.end, " ".join(said.strip("`~\n ").split()))
        return
    lead, opens = lead_of(said), opens_with_link(said)
    kept = [found.span() for found in LINK.finditer(said)]
    for start, end in cuts_of(said, kept):
        piece = said[start:end]
        yield Block(
            done.kind,
            done.start + start,
            done.start + end,
            words_of(piece),
            group=group,
            lead=lead,
            links=links_of(piece, done.start + start),
            opens=opens,
        )
