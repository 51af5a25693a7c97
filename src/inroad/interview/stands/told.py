"""One talk as the choice of a figure sees it: folded, with the figures in each turn."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from itertools import pairwise
from typing import Final

from inroad.interview.exchanges import Exchange
from inroad.interview.reader import Readings
from inroad.interview.recognise.assign import Assigned
from inroad.interview.recognise.score import Sounds
from inroad.interview.values.numbers import Number, find_numbers
from inroad.interview.values.words import folded

# "Five two", "two ten", "three million fifty": figures said without their thousand.
_JOINED: Final = re.compile(r"\W*(?:and|point)?\W*")
_TENS: Final = 100
_HUNDREDS: Final = 1000


@dataclass(frozen=True, slots=True)
class Told:
    """A talk, what each exchange sounds like, and how likely it tells of each slot.

    `chances` has for every exchange, by slot, the chance that its answer tells of it;
    `answers` and `questions` are folded; `said` and `asked` hold the figures in them.
    """

    talk: Sequence[Exchange]
    found: Sequence[Assigned]
    sounds: Sounds
    chances: Sequence[Mapping[str, float]]
    readings: Readings
    answers: tuple[str, ...] = field(init=False)
    questions: tuple[str, ...] = field(init=False)
    said: tuple[frozenset[float], ...] = field(init=False)
    asked: tuple[frozenset[float], ...] = field(init=False)

    def __post_init__(self) -> None:
        """Fold the texts and find their figures, once for all slots."""
        answers = tuple(folded(one.answer.text) for one in self.talk)
        questions = tuple(folded(one.question) for one in self.talk)
        object.__setattr__(self, "answers", answers)
        object.__setattr__(self, "questions", questions)
        object.__setattr__(self, "said", tuple(map(figures_in, answers)))
        object.__setattr__(self, "asked", tuple(map(figures_in, questions)))

    def chance(self, slot: str, place: int) -> float:
        """How likely the answer of an exchange tells of a slot; nought where unread."""
        return self.chances[place].get(slot, 0.0)


def figures_in(plain: str) -> frozenset[float]:
    """The figures of a folded text, and what two said in one breath may mean."""
    numbers = find_numbers(plain)
    found = {float(one.value) for one in numbers}
    for one, two in pairwise(numbers):
        found |= _in_one_breath(plain, one, two)
    return frozenset(found)


def _in_one_breath(plain: str, one: Number, two: Number) -> set[float]:
    first, then = float(one.value), float(two.value)
    joined = _JOINED.fullmatch(plain, one.end, two.start)
    if joined is None or first >= _TENS or not 0 < then < _HUNDREDS:
        return set()
    part = then / 10 if then < 10 else then / _TENS
    return {first + part, first * 1000 + then, first * 100 + then}
