"""A time that is taken apart: "forty hours, and of that it's twenty on the code"."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from itertools import pairwise
from typing import Final

from inroad.interview.values import slice_words as words
from inroad.interview.values.numbers import Number
from inroad.interview.values.slice_or_count import unit_end

_THESE: Final = r"(?:that|those|these|them|which)"
# "And of that it's twenty", "in those I'd say twenty".
_BEFORE: Final = re.compile(
    rf"\b(?:of|in) {_THESE}\b,?(?! (?:case|sense|way|time|week|day)\b)"
    r"[^.;:!?,\d]{0,16}$"
)
# "Fourteen of those is bench work".
_AFTER: Final = re.compile(
    rf"\s*(?:of|in) {_THESE}\b(?! (?:case|sense|way|time|week|day)\b)"
)
_HALF: Final = Decimal("0.5")
# So much of a whole is told where its parts are laid out, one after another.
_NEARLY: Final = Decimal("0.75")
_STOP: Final = re.compile(r"[.;!?]")


@dataclass(frozen=True, slots=True)
class Whole:
    """Places, in the row of numbers, of a whole and of the first of its parts.

    `end` is where the first part ends, with "of those" taken in.
    """

    place: int
    part: int
    end: int


def wholes_in(plain: str, numbers: Sequence[Number]) -> tuple[Whole, ...]:
    """The hours that most of what follows takes apart: no slice beside their parts."""
    found = []
    for i, (whole, part) in enumerate(pairwise(numbers)):
        if not _is_hours(plain, whole) or words.PERCENT.match(plain, part.end):
            continue
        end = unit_end(plain, part)
        after = _AFTER.match(plain, end)
        before = _BEFORE.search(plain, unit_end(plain, whole), part.start)
        # "Eleven hours, six of these are meetings": an aside, and the eleven stand.
        aside = not _STOP.search(plain, whole.end, part.start)
        if before:
            told = _is_half(whole, part) or _nearly_told(plain, whole, numbers[i + 1 :])
        else:
            told = not aside and _nearly_told(plain, whole, numbers[i + 1 :])
        if (after or before) and told:
            found.append(Whole(i, i + 1, after.end() if after else end))
    return tuple(found)


def _is_hours(plain: str, number: Number) -> bool:
    hours = words.HOURS.match(plain, number.end)
    return hours is not None and (hours[1] or "").startswith("h")


def _is_half(whole: Number, part: Number) -> bool:
    return whole.value > _hours_of(whole, part) >= _HALF * whole.value


def _nearly_told(plain: str, whole: Number, parts: Sequence[Number]) -> bool:
    """Whether the numbers that follow, as many as have room, come near to a whole."""
    told, count = Decimal(0), 0
    for part in parts:
        hours = _hours_of(whole, part)
        if words.PERCENT.match(plain, part.end) or told + hours > whole.value:
            break
        told, count = told + hours, count + 1
    return count > 1 and told >= _NEARLY * whole.value


def _hours_of(whole: Number, part: Number) -> Decimal:
    return whole.value * part.value if part.form == "fraction" else part.value
