"""Lengths of time said as one amount or as a range, in the order they are said."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal
from typing import Final

from inroad.interview.values.numbers import Number, find_numbers


@dataclass(frozen=True, slots=True)
class Span:
    """A range; both ends are the same when one amount was said."""

    low: float
    high: float


@dataclass(frozen=True, slots=True)
class Length:
    """A time said: its ends in the wanted unit, its place, and the unit or None."""

    low: Decimal
    high: Decimal
    start: int
    end: int
    unit: str | None


_JOINS: Final = re.compile(
    r"[\s,?-]*(?:(?:to|or|and|maybe|perhaps|possibly|probably|hm+|er+m?|uh+m?|um+|even"
    r"|about|say|like|around|roughly|i guess|at most|up to|let's say)\b[\s,-]*)*"
)
_UNIT: Final = re.compile(
    r"\s*-?\s*(?:(?:of|more|full|whole|solid|good|straight|extra|further|other|odd"
    r"|calendar|long|or so|or more|clear|quiet|proper|real|free|a|an)\s+){0,3}(years?"
    r"|yrs?|months?|mos?|mths?"
    r"|weeks?|wks?|days?|hours?|hrs?|h|minutes?|mins?|decades?|evenings?|weekends?"
    r"|afternoons?|mornings?|nights?)\b"
)
_PER: Final = re.compile(r"\s*an?\s")
_AND_HALF: Final = re.compile(
    r"\s+and\s+(?=(?:a half|half|a quarter|three quarters)\b)"
)
_AND: Final = re.compile(r"\s*,?\s*(?:and\s*)?")
_INDEFINITE: Final = re.compile(
    r"\b(?<!half )(?:(an?|one) ((?:whole |full |solid |good |quick |short "
    r"|single )?)|(?<![^.!?,;]\s)(?<![^\s])(?=\w+ and a half\b))"
    r"(year|month|week|day|hour|minute|decade)\b"
)


def lengths(text: str, units: Mapping[str, Decimal]) -> tuple[Length, ...]:
    """The times said in folded text, ranges joined; bare numbers keep unit None.

    `units` gives how many of the wanted unit one of each named unit is; a number with
    another unit is left out.
    """
    singles = _with_indefinite(text, _singles(text, units), units)
    return _joined(text, singles, units)


def _unit_name(word: str) -> str:
    short = {"yr": "year", "mo": "month", "mth": "month", "wk": "week", "hr": "hour"}
    stem = word.removesuffix("s") if word != "s" else word
    return short.get(stem, {"h": "hour", "min": "minute"}.get(stem, stem))


def _singles(text: str, units: Mapping[str, Decimal]) -> list[Length]:
    found: list[Length] = []
    numbers = find_numbers(text)
    skip_to = 0
    for i, number in enumerate(numbers):
        if number.start < skip_to or number.form == "ordinal":
            continue
        unit = None if number.scale else _UNIT.match(text, number.end)
        if unit is not None and number.form != "fraction" and _PER.match(unit[0]):
            unit = None  # "five a day" is a rate
        if unit is None:
            if number.form == "cardinal" and not number.scale and number.value < 200:
                found.append(_length(number.value, number, number.end, None))
            continue
        name = _unit_name(unit[1])
        if name not in units:
            continue
        value, end = number.value, unit.end()
        value, end = _plus_half(text, numbers[i + 1 : i + 2], value, end)
        skip_to = end
        found.append(_length(value * units[name], number, end, name))
    return found


def _length(value: Decimal, number: Number, end: int, unit: str | None) -> Length:
    return Length(value, value, number.start, end, unit)


def _plus_half(
    text: str, following: tuple[Number, ...], value: Decimal, end: int
) -> tuple[Decimal, int]:
    """Add the half of "one year and a half"."""
    joined = _AND_HALF.match(text, end)
    half = following[0] if following else None
    if joined is None or half is None or half.start != joined.end():
        return value, end
    if half.form != "fraction":
        return value, end
    return value + half.value, half.end


def _with_indefinite(
    text: str, singles: list[Length], units: Mapping[str, Decimal]
) -> list[Length]:
    """Add "a year" and "an hour and a half", which hold no number word."""
    fractions = [n for n in find_numbers(text) if n.form == "fraction"]
    taken = [(s.start, s.end) for s in singles]
    for m in _INDEFINITE.finditer(text):
        if m[3] not in units or any(a <= m.start(3) < b for a, b in taken):
            continue
        if _is_rate(text, m.start()):
            continue
        near = tuple(n for n in fractions if m.end() < n.start < m.end() + 12)
        value, end = _plus_half(text, near[:1], Decimal(1), m.end())
        singles = [s for s in singles if s.start >= end or s.end <= m.start()]
        singles.append(
            Length(value * units[m[3]], value * units[m[3]], m.start(), end, m[3])
        )
    return sorted(singles, key=lambda s: s.start)


_BEFORE_RATE: Final = re.compile(
    r"(?:\d|[^\W\d_]s|hour|percent|%|\bk|lakh|grand|thousand|hundred|million|each|times"
    r"|once|twice)\s*$"
)


def _is_rate(text: str, start: int) -> bool:
    """Whether "a day" here means "per day"."""
    before = text[max(0, start - 12) : start]
    if re.search(
        r"(?:about|roughly|perhaps|maybe|let's|yes|is|it's|plus|less)\s*$", before
    ):
        return False
    return _BEFORE_RATE.search(before) is not None


def _joined(
    text: str, singles: list[Length], units: Mapping[str, Decimal]
) -> tuple[Length, ...]:
    """Join neighbours into ranges: five to six months, three, maybe four."""
    found: list[Length] = []
    for one in singles:
        last = found[-1] if found else None
        if last is None or last.low != last.high:
            found.append(one)
            continue
        if _adds(text, last, one):
            total = last.low + one.low
            found[-1] = Length(total, total, last.start, one.end, last.unit)
            continue
        if not _joins(text, last, one, units):
            found.append(one)
            continue
        unit = one.unit or last.unit
        low, high = last.low, one.high
        if unit and last.unit is None:
            low *= units[unit]
        if unit and one.unit is None:
            high *= units[unit]
        found[-1] = Length(min(low, high), max(low, high), last.start, one.end, unit)
    return tuple(found)


def _adds(text: str, last: Length, one: Length) -> bool:
    """Whether a smaller unit follows, as in a year and two months."""
    if (last.unit, one.unit) not in (("year", "month"), ("hour", "minute")):
        return False
    between = "between" in text[max(0, last.start - 12) : last.start]
    return not between and _AND.fullmatch(text, last.end, one.start) is not None


def _side_by_side(last: Length, one: Length, units: Mapping[str, Decimal]) -> bool:
    """Whether "fifteen twenty hours" names two ends: whole numbers, near each other."""
    if one.unit is None:  # "nine ten, I'd say", "so thirty thirty-five"
        fives = last.low >= 10 and last.low % 5 == 0 and one.high == last.low + 5
        return fives or (last.low >= 2 and one.high == last.low + 1)
    high = one.high / units[one.unit]
    whole = last.low == int(last.low) and high == int(high)
    return whole and last.low >= 2 and last.low < high <= 2 * last.low


def _joins(text: str, last: Length, one: Length, units: Mapping[str, Decimal]) -> bool:
    between = text[last.end : one.start]
    if len(between) > 40 or not _JOINS.fullmatch(between):
        return False
    words = between.split()
    if not re.search(r"\w|-|–", between) and last.unit and one.unit:
        return last.low <= one.high <= 2 * last.low
    if not between.strip() and last.unit is None:
        return _side_by_side(last, one, units)
    if "and" in words:
        return "between" in text[max(0, last.start - 12) : last.start]
    return bool(between.strip())
