"""The figures of one answer, each with the value that it says by itself.

An answer is read once as it is, and once for each figure in it with all others masked,
so that every figure gets a value of its own.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from typing import Final

from inroad.interview.reader import Answered, Entry, Heard, read
from inroad.interview.stands.bare import bare_value
from inroad.interview.stands.ends import value_of
from inroad.interview.stands.told import Told
from inroad.interview.turns import Turn
from inroad.interview.values.numbers import Number, find_numbers
from inroad.interview.values.words import folded

# More figures than this are a table, more characters than this a speech.
MOST: Final = 14
LONGEST: Final = 3000
# Two figures so near each other may be the ends of a range.
NEAR: Final = 14
_STOPS: Final = ".!?;,"
_RANGE: Final = re.compile(r"\W*(?:to|or|and|maybe|-|–)\W*")
_SCALES: Final = (5, 10, 20, 100)
_OF_SCALE: Final = re.compile(r"\b(?:of|is|being|be|to|against)(?: the| an?)? $")
# "Seven, not nine."
_DENIED: Final = re.compile(r"\bnot $")
_IF: Final = re.compile(
    r"\b(?:if|unless|with|without|when|provided|assuming|counting)\b"
)


@dataclass(frozen=True, slots=True)
class Mention:
    """A value said in one place.

    `place` is its exchange and `anchor` the one that tells of the slot, the same or
    shortly before; `span` is where its figures stand, `bare` says that nothing around
    them tells what they are, `on_a_condition` that one end holds only on one.
    """

    place: int
    anchor: int
    entry: Entry
    span: tuple[int, int]
    bare: bool = False
    alone: bool = False
    on_a_condition: bool = False


def mentions(
    slot: str, told: Told, place: int, anchor: int, lead: Mention | None
) -> Iterator[Mention]:
    """Every value of an answer: read as it is, then figure by figure."""
    exchange = told.talk[place]
    answer = _Answer(slot, told, place, anchor)
    found = [one] if (one := answer.whole()) else []
    first = lead.entry if lead else found[0].entry if found else None
    plain = folded(exchange.answer.text[:LONGEST])
    numbers = find_numbers(plain)[:MOST]
    if "rating" in slot:
        numbers = tuple(n for n in numbers if not _ends_scale(plain, n, numbers))
    for span in _spans(numbers):
        one = answer.masked(numbers, span)
        number = next((n for n in numbers if n.span == span), None)
        if one is None and number is not None:
            one = answer.bare(number, first)
        if one is not None and (number is not None or _is_range(one)):
            found.append(one)
    yield from found
    yield from _said_as_range(told, place, found)
    yield from _on_a_condition(plain, found)


def _ends_scale(plain: str, one: Number, numbers: Sequence[Number]) -> bool:
    """Whether a figure is what a mark is out of: "thirty, and my best is a hundred"."""
    lower = any(n.start < one.start and n.value < one.value for n in numbers)
    named = _OF_SCALE.search(plain, 0, one.start)
    return lower and one.value in _SCALES and named is not None


def _spans(numbers: Sequence[Number]) -> Iterator[tuple[int, int]]:
    """Where each figure stands, then each two that stand near each other."""
    yield from (n.span for n in numbers)
    for one, two in pairwise(numbers):
        if two.start - one.end <= NEAR:
            yield one.start, two.end


@dataclass(frozen=True, slots=True)
class _Answer:
    """One answer to read for a slot, and with which questions."""

    slot: str
    told: Told
    place: int
    anchor: int

    def whole(self) -> Mention | None:
        """What the whole answer says, to its own question."""
        if len(self._own().text) > LONGEST:
            return self._read(self._turn(), self._questions()[:1], None)
        heard = self.told.readings.of(self.slot, self.told.talk[self.place])
        return self._first(heard, None)

    def masked(
        self, numbers: Sequence[Number], span: tuple[int, int]
    ) -> Mention | None:
        """What it says without its other figures; else what the clause says alone."""
        turn = self._turn()
        text = list(turn.text)
        for number in numbers:
            if number.start < span[0] or number.end > span[1]:
                stop = min(number.end, len(text))
                text[number.start : stop] = "x" * (stop - number.start)
        plain = "".join(text)
        one = self._read(replace(turn, text=plain), self._questions(), span)
        if one is not None:
            return one
        start = max(plain.rfind(mark, 0, span[0]) for mark in _STOPS) + 1
        ends = [plain.find(mark, span[1]) for mark in _STOPS]
        end = min((n for n in ends if n >= 0), default=len(plain))
        alone = " " * start + plain[start:end] + " " * (len(plain) - end)
        one = self._read(replace(turn, text=alone), self._questions()[-1:], span)
        return one and replace(one, alone=True)

    def bare(self, number: Number, lead: Entry | None) -> Mention | None:
        """The figure as one of the kind told before it, or of the kind asked for."""
        turn = self._turn()
        plain = folded(turn.text)
        asked = self.told.questions[self.place]
        body = bare_value(self.slot, plain, asked, number, lead)
        if body is None or _DENIED.search(plain, 0, number.start):
            return None
        entry = Entry(body, number.start, number.end, self._own())
        return Mention(self.place, self.anchor, entry, number.span, bare=True)

    def _read(
        self, turn: Turn, questions: Sequence[str], span: tuple[int, int] | None
    ) -> Mention | None:
        for question in questions:
            heard = read(self.slot, turn, question, self.told.readings.home)
            if isinstance(heard, Heard) and heard.entries:
                return self._first(heard, span)
        return None

    def _first(self, heard: Answered, span: tuple[int, int] | None) -> Mention | None:
        """The first value heard, where it is that of the figures at `span`."""
        if not isinstance(heard, Heard) or not heard.entries:
            return None
        entry = replace(heard.entries[0], turn=self._own())
        here = span or (entry.start, entry.end)
        if entry.end <= here[0] or entry.start >= here[1]:
            return None
        return Mention(self.place, self.anchor, entry, here)

    def _own(self) -> Turn:
        return self.told.talk[self.place].answer

    def _turn(self) -> Turn:
        turn = self._own()
        long = len(turn.text) > LONGEST
        return replace(turn, text=turn.text[:LONGEST]) if long else turn

    def _questions(self) -> tuple[str, ...]:
        """Its own question, and that with the one it may still answer."""
        own = self.told.talk[self.place].question
        if self.anchor == self.place:
            return (own,)
        return own, f"{self.told.talk[self.anchor].question} {own}"


def _said_as_range(
    told: Told, place: int, found: Sequence[Mention]
) -> Iterator[Mention]:
    """Two values of one answer that the next exchange says as a range: "4 to 6"."""
    singles = [
        m for m in found if "low" in m.entry.body and len(set(value_of(m.entry))) == 1
    ]
    if place + 1 >= len(told.talk):
        return
    for text in (told.questions[place + 1], told.answers[place + 1]):
        numbers = find_numbers(text)
        for one, two in pairwise(numbers):
            if not _RANGE.fullmatch(text, one.end, two.start):
                continue
            ends = [_saying(singles, float(n.value)) for n in (one, two)]
            low, high = ends
            if low and high and value_of(low.entry) < value_of(high.entry):
                yield _joined(low, high)


def _on_a_condition(plain: str, found: Sequence[Mention]) -> Iterator[Mention]:
    """Two times in one answer, one of them on a condition: "six; nine if it sells"."""
    singles = sorted(
        (m for m in found if "low" in m.entry.body and not _is_range(m)),
        key=lambda m: m.span,
    )
    for one, two in pairwise(singles):
        conditions = sum(
            _IF.search(_clause(plain, m.span)) is not None for m in (one, two)
        )
        if conditions == 1 and value_of(one.entry) != value_of(two.entry):
            low, high = sorted((one, two), key=lambda m: value_of(m.entry))
            yield replace(_joined(low, high), on_a_condition=True)


def _clause(plain: str, span: tuple[int, int]) -> str:
    """What stands around a figure between two stops, commas not among them."""
    start = max(plain.rfind(mark, 0, span[0]) for mark in ".!?;") + 1
    ends = [plain.find(mark, span[1]) for mark in ".!?;"]
    return plain[start : min((n for n in ends if n >= 0), default=len(plain))]


def _is_range(one: Mention) -> bool:
    return len(set(value_of(one.entry))) > 1


def _saying(singles: Sequence[Mention], figure: float) -> Mention | None:
    return next((m for m in singles if figure in value_of(m.entry)), None)


def _joined(low: Mention, high: Mention) -> Mention:
    body = {**low.entry.body, "high": high.entry.body["high"]}
    start = min(low.entry.start, high.entry.start)
    end = max(low.entry.end, high.entry.end)
    entry = replace(low.entry, body=body, start=start, end=end)
    return replace(low, entry=entry, span=(start, end))
