"""A number that only says the one before it once more, and is no slice of its own."""

import re
from collections.abc import Sequence
from typing import Final, Protocol

from inroad.interview.values import slice_words as words
from inroad.interview.values.numbers import Number

_END: Final = re.compile(r"\s*[.!?;]\s*")
# "It has to be finished, so forty", "sometimes the whole week, but fifteen".
_SO_MUCH: Final = re.compile(
    r"(?:^|[^\d]*?[\s,.;!?])(?:so|but|just|only"
    r"|(?:write|put)(?: (?:it|that))?(?: down)?[:,]?|(?:in|at|for"
    r"|on) [^,.;!?\d]{2,24} (?:it's|it is)|but (?:it's|it is|really|still|let's say))"
    r"(?:,? (?:yes|yeah|about|still|just|only|say))*,?\s*$"
)
_ENDS_SO: Final = re.compile(
    r"\s*(?:hours?|percent|per cent|%)?\s*"
    r"(?:[.,;!?]|$|at (?:least|most)\b|tops\b|i (?:reckon|think|guess|suppose|say"
    r"|mean)\b|if\b|because\b)"
)


class Said(Protocol):
    """A number with its unit and its place."""

    @property
    def value(self) -> object:
        """How much."""

    @property
    def unit(self) -> str | None:
        """Percent, hours, or what was not said."""

    @property
    def start(self) -> int:
        """Where it begins."""

    @property
    def end(self) -> int:
        """Where it ends."""


def once(plain: str, numbers: Sequence[Number]) -> list[Number]:
    """Numbers without the "fifty percent" that only says a half before it again."""
    return [
        n
        for i, n in enumerate(numbers)
        if not (i and _says_the_part(plain, numbers[i - 1], n))
    ]


def _says_the_part(plain: str, last: Number, one: Number) -> bool:
    alike = last.form == "fraction" != one.form and 100 * last.value == one.value
    return alike and re.search(r"[,.;:!?]", plain[last.end : one.start]) is None


def said_again(plain: str, last: Said, one: Said) -> bool:
    """Whether a sentence only says the number before it once more.

    "The ward is sixty hours. Sixty hours in that building" tells of one slice.
    """
    between = last.end, one.start
    if last.value == one.value and one.unit in (None, last.unit):
        ends = words.AGAIN_ENDS.match(plain, one.end)
        if words.ONCE_MORE.fullmatch(plain, *between) or (
            ends and words.JUST_AGAIN.fullmatch(plain, *between)
        ):
            return True
        if _ENDS_SO.match(plain, one.end) and _SO_MUCH.fullmatch(plain, *between):
            return True
    alike = last.value == one.value and last.unit == one.unit == "h"
    named = re.search(r"[^\W\d_] (?:is|takes|gets) *$|, *$", plain[: last.start])
    again = _END.fullmatch(plain, last.end, one.start)
    return alike and named is not None and again is not None
