"""A source's text, line by line, with the words that somebody wants to see marked."""

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from inroad.actions.house import House
from inroad.actions.source_texts import passages_of, raw_of
from inroad.core.errors import NotFound
from inroad.library.recognise import quote_of
from inroad.record.brought import Brought

ROWS = 1000
"""Lines on one page; a longer source has several."""

WIDEST = 20_000
"""Letters of one line that are shown; some files are a single line."""

Span = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Words:
    """A run of words of one line, marked or not."""

    text: str
    marked: bool = False


@dataclass(frozen=True, slots=True)
class Row:
    """One line as it is shown; of a page with markup, one passage on its lines.

    Several passages may begin on one line: one of them `leads`, a marked one if any.
    """

    line: int
    words: tuple[Words, ...]
    speaker: str = ""
    leads: bool = True

    @property
    def marked(self) -> bool:
        """Whether words of it are marked."""
        return any(words.marked for words in self.words)


@dataclass(frozen=True, slots=True)
class SourcePage:
    """A stretch of a source's text; `marked` is the first marked line, or 0.

    `earlier` and `later` are lines on the pages before and after, or 0.
    """

    source: Brought
    rows: tuple[Row, ...]
    marked: int
    earlier: int
    later: int


@dataclass(frozen=True, slots=True)
class Sought:
    """What shall be marked: lines, a span of bytes, a passage or a claim by id."""

    lines: Span | None = None
    span: Span | None = None
    passage: str = ""
    claim: str = ""
    line: int = 1


def source_page(house: House, source_id: str, sought: Sought) -> SourcePage:
    """Return the page of a source's text on which what is sought stands.

    Raises:
        NotFound: no source of that id was brought in, or its file is gone.
    """
    source = house.record.read().source(source_id)
    if source is None:
        raise NotFound("There is no such source here.", hint="It may be gone.")
    raw = raw_of(house, source)
    starts = _line_starts(raw)
    span = _span(house, source, raw, starts, sought)
    first = _line_at(starts, span[0]) if span else 0
    every = [*_passage_rows(house, source, span)] if source.kind == "html" else []
    at = min(max(1, first or sought.line), len(starts))
    if every:
        return _page(source, every, at, first)
    begin = (at - 1) // ROWS * ROWS
    numbers = range(begin, min(begin + ROWS, len(starts)))
    rows = tuple(_row(house, raw, starts, number, span) for number in numbers)
    earlier = begin
    later = begin + ROWS + 1 if begin + ROWS < len(starts) else 0
    return SourcePage(source, rows, first, earlier, later)


def _page(source: Brought, every: list[Row], at: int, first: int) -> SourcePage:
    """Cut rows that are passages into pages."""
    number = max(0, bisect_right([row.line for row in every], at) - 1)
    begin = number // ROWS * ROWS
    rows = tuple(_led(every[begin : begin + ROWS]))
    earlier = every[begin - 1].line if begin else 0
    later = every[begin + ROWS].line if begin + ROWS < len(every) else 0
    return SourcePage(source, rows, first, earlier, later)


def _led(rows: list[Row]) -> Iterator[Row]:
    """Let one row of each line be what an address leads to."""
    first = {row.line: number for number, row in reversed([*enumerate(rows)])}
    first |= {
        row.line: number for number, row in reversed([*enumerate(rows)]) if row.marked
    }
    return (replace(r, leads=first[r.line] == n) for n, r in enumerate(rows))


def _line_starts(raw: bytes) -> list[int]:
    starts = [0]
    at = raw.find(b"\n")
    while at >= 0:
        starts.append(at + 1)
        at = raw.find(b"\n", at + 1)
    if len(starts) > 1 and starts[-1] == len(raw):
        starts.pop()  # the file's last line ends in a line feed
    return starts


def _line_at(starts: Sequence[int], byte: int) -> int:
    return bisect_right(starts, byte)


def _end_of(raw: bytes, starts: Sequence[int], line: int) -> int:
    return starts[line] - 1 if line < len(starts) else len(raw)


def _span(
    house: House, source: Brought, raw: bytes, starts: Sequence[int], sought: Sought
) -> Span | None:
    """Return the bytes that are sought, or None where nothing is, or nothing stands."""
    if sought.claim:
        return _claim_span(house, raw, starts, sought.claim)
    if sought.passage:
        passages = passages_of(house, source)
        found = next((p for p in passages if p.id == sought.passage), None)
        return (found.start, found.end) if found else None
    if sought.span and sought.span[0] < min(sought.span[1], len(raw)):
        return sought.span[0], min(sought.span[1], len(raw))
    if sought.lines:
        first, last = sought.lines
        if 1 <= first <= last and first <= len(starts):
            last = min(last, len(starts))
            return starts[first - 1], _end_of(raw, starts, last)
    return None


def _claim_span(
    house: House, raw: bytes, starts: Sequence[int], claim_id: str
) -> Span | None:
    if not house.shelf.has(claim_id):
        return None
    found = quote_of(house.shelf.claim(claim_id), raw.decode("utf-8", "replace"))
    if found is None:
        return None
    words = found.quote.encode("utf-8")
    begin, end = starts[found.lines[0] - 1], _end_of(raw, starts, found.lines[1])
    at = raw.find(words, begin)
    return (at, at + len(words)) if 0 <= at < end else (begin, end)


def _row(
    house: House, raw: bytes, starts: Sequence[int], number: int, span: Span | None
) -> Row:
    """Cut one line where what is sought begins and ends in it."""
    begin, end = starts[number], _end_of(raw, starts, number + 1)
    end = min(end, begin + WIDEST)
    first, last = span or (0, 0)
    cuts = sorted({begin, end, *(c for c in (first, last) if begin < c < end)})
    words = tuple(
        Words(_shown(house, raw[one:other]), first <= one and other <= last)
        for one, other in pairwise(cuts)
    )
    return Row(number + 1, words)


def _shown(house: House, piece: bytes) -> str:
    return house.readers.shown(piece.decode("utf-8", "surrogateescape"))


def _passage_rows(house: House, source: Brought, span: Span | None) -> Iterator[Row]:
    """Go through the passages of a page with markup: its raw lines say too little."""
    first, last = span or (0, 0)
    for passage in passages_of(house, source):
        marked = passage.start < last and first < passage.end
        yield Row(
            passage.lines[0], (Words(passage.text[:WIDEST], marked),), passage.speaker
        )
