"""Where in a transcript the words stand that prove an answer."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from hashlib import sha256
from importlib.resources import files
from importlib.resources.abc import Traversable
from typing import Any, Final

from inroad.interview.reader import MANY, Heard, read
from inroad.interview.transcript import Transcript
from inroad.interview.turns import Turn, said

_SENTENCE: Final = re.compile(r"[^.!?]+[.!?]*")
_READ_WITH: Final = (".py", ".npz", ".txt")


@dataclass(frozen=True, slots=True)
class Passage:
    """A half-open span of one turn's text; `turn` is its place in the transcript."""

    turn: int
    start: int
    end: int


class Atlas:
    """The lines and turns of one transcript, and the way between them."""

    def __init__(self, transcript: Transcript) -> None:
        self.transcript = transcript
        raw = transcript.raw
        self._lines = [0, *(found.end() for found in re.finditer("\n", raw))]
        self._turns = [turn.raws[0] for turn in transcript.turns]

    def line_of(self, offset: int) -> int:
        """Return the line, counted from 1, of a place in the raw text."""
        return bisect_right(self._lines, offset)

    def lines_of(self, turn: Turn) -> tuple[tuple[int, int], ...]:
        """Return each line of a turn with the place in its text where it begins."""
        first = self.line_of(turn.raws[0])
        last = self.line_of(turn.offset(len(turn.text) - 1))
        found = [(first, 0)]
        for line in range(first + 1, last + 1):
            run = bisect_left(turn.raws, self._lines[line - 1])
            if run < len(turn.raws) and self.line_of(turn.raws[run]) == line:
                found.append((line, turn.starts[run]))
        return tuple(found)

    def find(self, quote: str, line: int) -> Passage | None:
        """Find raw words that begin on a line; None where they do not."""
        place = self._turn_on(line)
        if place is None or not quote:
            return None
        turn = self.transcript.turns[place]
        begin = max(self._lines[line - 1], self._turns[place])
        whole = re.compile(rf"(?<!\w){re.escape(quote)}(?!\w)")
        found = whole.search(self.transcript.raw, begin)
        start = found.start() if found else self.transcript.raw.find(quote, begin)
        if start < 0 or self.line_of(start) != line:
            return None
        end = _index(turn, start + len(quote) - 1) + 1
        return Passage(place, _index(turn, start), min(end, len(turn.text)))

    def find_statement(self, slot: str, statement: Mapping[str, Any]) -> Passage | None:
        """Find the words in which somebody said a value; None where none are plain."""
        place = self._turn_on(int(statement["line"]))
        if place is None:
            return None
        turn = self.transcript.turns[place]
        spans = [(0, len(turn.text))]
        spans += [found.span() for found in _SENTENCE.finditer(turn.text)]
        for begin, end in spans:
            # What is read has no space before it.
            words = turn.text[begin:end].lstrip()
            start = end - len(words)
            heard = read(slot, said(words))
            for entry in heard.entries if isinstance(heard, Heard) else ():
                at = start + entry.start
                if _says(slot, entry.body, statement["value"]) and (
                    statement["line"] in turn.lines(at, start + entry.end)
                ):
                    return Passage(place, at, start + entry.end)
        return None

    def quote(self, passage: Passage) -> str:
        """Return the raw words of a passage."""
        return self.transcript.turns[passage.turn].quote(passage.start, passage.end)

    def _turn_on(self, line: int) -> int | None:
        """Return the place of the last turn that has words on a line."""
        if not 1 <= line <= len(self._lines):
            return None
        ahead = self._lines[line] if line < len(self._lines) else None
        end = len(self.transcript.raw) if ahead is None else ahead
        place = bisect_left(self._turns, end) - 1
        return place if place >= 0 else None


def _index(turn: Turn, offset: int) -> int:
    """Return the place in a turn's text of a place in the raw text."""
    run = max(bisect_right(turn.raws, offset) - 1, 0)
    found = turn.starts[run] + max(offset - turn.raws[run], 0)
    ahead = turn.starts[run + 1] if run + 1 < len(turn.starts) else len(turn.text)
    return min(found, ahead)


def _says(slot: str, body: Mapping[str, Any], value: Any) -> bool:  # noqa: ANN401 - JSON
    if slot in MANY:
        return bool(value and (body.get("text") or dict(body)) == value[0])
    return bool(dict(body) == value)


@cache
def hearing_version() -> str:
    """Return a short hash of all that hearing is made of: its rules and weights."""
    found = sha256()
    for each in sorted(_parts(files("inroad.interview")), key=str):
        found.update(each.read_bytes())
    return found.hexdigest()[:16]


def _parts(folder: Traversable) -> list[Traversable]:
    parts: list[Traversable] = []
    for each in folder.iterdir():
        if each.is_dir():
            parts += _parts(each)
        elif each.name.endswith(_READ_WITH):
            parts.append(each)
    return parts
