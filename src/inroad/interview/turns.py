"""Turns: what each person said, with the way back to the raw file."""

import re
from bisect import bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from typing import Final

WORDS_BETWEEN_GAPS: Final = re.compile(r"\S+")
LONGEST: Final = 60_000
"""Characters of one turn that are read: about an hour of one person's speech."""


@dataclass(frozen=True, slots=True)
class Turn:
    """One person's words, read on without line breaks.

    `text` has single spaces; `starts` and `raws` say where its unbroken runs begin,
    in `text` and in `raw`, so that every span of `text` leads back to the file.
    """

    speaker: str
    text: str
    raw: str
    starts: tuple[int, ...]
    raws: tuple[int, ...]

    def offset(self, index: int) -> int:
        """Where character `index` of the text stands in the raw file."""
        run = bisect_right(self.starts, index) - 1
        return self.raws[run] + index - self.starts[run]

    def quote(self, start: int, end: int) -> str:
        """The raw slice that covers the half-open span of the text."""
        return self.raw[self.offset(start) : self.offset(end - 1) + 1]

    def lines(self, start: int, end: int) -> list[int]:
        """First to last raw line of the span, 1-based, lines split on LF."""
        first = self.raw.count("\n", 0, self.offset(start)) + 1
        return list(range(first, first + self.quote(start, end).count("\n") + 1))

    @property
    def line(self) -> int:
        """The raw line on which the turn begins."""
        return self.raw.count("\n", 0, self.raws[0]) + 1


@dataclass(frozen=True, slots=True)
class Piece:
    """A raw span of speech; with a speaker it opens a turn, without it goes on."""

    start: int
    end: int
    speaker: str | None = None


def joined(raw: str, pieces: Iterable[Piece]) -> tuple[Turn, ...]:
    """Turns from pieces in raw order; gaps of any kind become one space."""
    turns: list[Turn] = []
    speaker = ""
    parts: list[Piece] = []
    for piece in pieces:
        if piece.speaker is not None:
            turns += _turn(raw, speaker, parts)
            speaker, parts = piece.speaker, []
        parts.append(piece)
    turns += _turn(raw, speaker, parts)
    return tuple(turns)


def cut_long(turns: Iterable[Turn]) -> tuple[Turn, ...]:
    """Keep of each turn what one person says in an hour: a file can be one turn."""
    return tuple(
        replace(turn, text=turn.text[:LONGEST]) if len(turn.text) > LONGEST else turn
        for turn in turns
    )


def said(text: str, speaker: str = "") -> Turn:
    """A turn that is its own file: for words that come without one."""
    found = joined(text, [Piece(0, len(text), speaker)])
    return found[0] if found else Turn(speaker, "", text, (0,), (0,))


def _turn(raw: str, speaker: str, parts: Sequence[Piece]) -> list[Turn]:
    words: list[str] = []
    starts: list[int] = []
    raws: list[int] = []
    length = 0
    last_end = 0
    for part in parts:
        for found in WORDS_BETWEEN_GAPS.finditer(raw, part.start, part.end):
            # One plain space keeps the run going; anything else starts a new run.
            if not words or raw[last_end : found.start()] != " ":
                starts += [length - 1] if words else []
                raws += [last_end] if words else []
                starts.append(length)
                raws.append(found.start())
            words.append(found[0])
            length += len(found[0]) + 1
            last_end = found.end()
    if not words:
        return []
    return [Turn(speaker, " ".join(words), raw, tuple(starts), tuple(raws))]
