"""Spans of decoded text become passages with byte offsets and lines of the file."""

from collections.abc import Iterable
from dataclasses import dataclass

from inroad.library.passage import Passage
from inroad.sources.repair import repaired


@dataclass(frozen=True, slots=True)
class Piece:
    """A passage to be: a half-open span of the text, its words, and what is known."""

    start: int
    end: int
    text: str
    speaker: str = ""
    locator: str = ""
    of: str = ""
    editorial: bool = False


class Ruler:
    """Measures a text from its beginning to its end, once, in bytes and lines."""

    def __init__(self, raw: str) -> None:
        self._raw = raw
        self._at = 0
        self._byte = 0
        self._line = 1

    def to(self, place: int) -> tuple[int, int]:
        """Return the byte and the line, from 1, of a character at or after the last."""
        between = self._raw[self._at : place]
        self._byte += len(between.encode("utf-8", errors="surrogateescape"))
        self._line += between.count("\n")
        self._at = place
        return self._byte, self._line


def passages_of(raw: str, pieces: Iterable[Piece]) -> tuple[Passage, ...]:
    """Make passages of pieces in the order of the file; empty ones are left out."""
    ruler = Ruler(raw)
    found = []
    for piece in pieces:
        start, end = _trimmed(raw, piece.start, piece.end)
        text = repaired(piece.text)
        if start == end or not text:
            continue
        first_byte, first_line = ruler.to(start)
        last_byte, last_line = ruler.to(end)
        found.append(
            Passage(
                "",
                "",
                (first_line, last_line),
                first_byte,
                last_byte,
                text,
                repaired(piece.speaker),
                repaired(piece.locator),
                repaired(piece.of),
                piece.editorial,
            )
        )
    return tuple(found)


def _trimmed(raw: str, start: int, end: int) -> tuple[int, int]:
    """Take the space around a span away; a passage begins and ends with a word."""
    while start < end and (raw[start].isspace() or raw[start] == "\ufeff"):
        start += 1
    while end > start and raw[end - 1].isspace():
        end -= 1
    return start, end
