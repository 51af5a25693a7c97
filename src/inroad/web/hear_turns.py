"""The turns of a transcript cut where words are marked, long quiet stretches folded."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import groupby, pairwise
from typing import Final, Literal

from inroad.actions.proposals import Mark, Proposals, TurnView
from inroad.show.words import curly

FEWEST: Final = 5
"""A shorter stretch without marks is shown: folding it would save nothing."""

MOST: Final = 500
"""A longer one stands on the transcript's own page, so that this one stays light."""

State = Literal["", "said", "now", "against"]


@dataclass(frozen=True, slots=True)
class Words:
    """A run of words of one turn: the line that begins there, and what they prove."""

    text: str
    line: int = 0
    slot: str = ""
    state: State = ""


@dataclass(frozen=True, slots=True)
class Shown:
    """One turn as it stands on the page."""

    line: int
    speaker: str
    own: bool
    words: tuple[Words, ...]


@dataclass(frozen=True, slots=True)
class Stretch:
    """Turns in a row: shown, folded, or too many to be here at all."""

    turns: tuple[Shown, ...]
    folded: bool
    lines: int = 0
    first: int = 0
    last: int = 0

    @property
    def elsewhere(self) -> bool:
        """Whether only a link to it stands here."""
        return self.folded and not self.turns


def stretches_of(view: Proposals, now: str) -> tuple[Stretch, ...]:
    """Cut a transcript into what proves something, with its question, and the rest."""
    gone = {p.slot for p in view.proposals if p.verdict == "discarded"}
    linked = _linked(view)
    marked = [
        any(line in linked for line, _ in turn.lines)
        or any(mark.slot not in gone for mark in turn.marks)
        for turn in view.turns
    ]
    # The question before an answer says what it answers.
    near = [
        one or after for one, after in zip(marked, [*marked[1:], False], strict=True)
    ]
    numbered = list(zip(near, view.turns, strict=True))
    return tuple(
        _stretch([turn for _, turn in group], gone, linked, now, quiet=not shown)
        for shown, group in groupby(numbered, key=lambda pair: pair[0])
    )


def _linked(view: Proposals) -> set[int]:
    """Return every line that something on the page leads to."""
    found = {line for said in view.discounts for line in said["lines"][:1]}
    for proposal in view.proposals:
        found.update(said.line for said in proposal.statements)
        held = proposal.value if isinstance(proposal.value, list) else []
        found.update(line for each in held for line in (each.get("lines") or ())[:1])
        found.update(proposal.lines[:1])
    return found


def _stretch(
    turns: list[TurnView], gone: set[str], linked: set[int], now: str, *, quiet: bool
) -> Stretch:
    lines = sum(len(turn.lines) for turn in turns)
    first, last = turns[0].lines[0][0], turns[-1].lines[-1][0]
    folded = quiet and lines >= FEWEST
    shown = () if folded and lines > MOST else turns
    return Stretch(
        tuple(_shown(turn, gone, linked, now) for turn in shown),
        folded,
        lines,
        first,
        last,
    )


def _shown(turn: TurnView, gone: set[str], linked: set[int], now: str) -> Shown:
    marks = [mark for mark in turn.marks if mark.slot not in gone]
    return Shown(
        turn.lines[0][0],
        turn.speaker,
        turn.own,
        tuple(_words(turn, marks, linked, now)),
    )


def _words(
    turn: TurnView, marks: list[Mark], linked: set[int], now: str
) -> Iterator[Words]:
    """Cut a turn where a mark begins or ends, and where a line that is led to does."""
    begins = {at: line for line, at in turn.lines[1:] if line in linked}
    edges = {0, len(turn.text), *begins}
    edges.update(edge for mark in marks for edge in (mark.start, mark.end))
    places = sorted(edges)
    # Set whole, before it is cut: an apostrophe looks at the letter before it.
    text = curly(turn.text)
    for start, end in pairwise(places):
        over = [m for m in marks if m.start <= start and end <= m.end]
        mark = min(over, key=lambda m: (m.slot != now, m.end - m.start), default=None)
        yield Words(
            text[start:end],
            begins.get(start, 0),
            mark.slot if mark else "",
            _state(mark, now),
        )


def _state(mark: Mark | None, now: str) -> State:
    if mark is None:
        return ""
    if mark.against:
        return "against"
    return "now" if mark.slot == now else "said"
