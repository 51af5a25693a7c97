"""Numbers that may be a share of the week, or hours, with their units."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from typing import Final

from inroad.interview.values import cues
from inroad.interview.values import slice_words as words
from inroad.interview.values.numbers import Number, find_numbers
from inroad.interview.values.said_twice import once, said_again
from inroad.interview.values.slice_or_count import (
    counts,
    is_one_hour,
    may_be_a_slice,
    unit_end,
)
from inroad.interview.values.wholes import Whole, wholes_in
from inroad.interview.values.wished_by_others import wished_by_another


@dataclass(frozen=True, slots=True)
class Mention:
    """One number: `unit` is "%", "h" or None, `period` "day", "week" or None."""

    value: Decimal
    unit: str | None
    period: str | None
    start: int
    end: int


_ALL: Final = 100
_HALF: Final = 50
_PARTS_OF_HOUR: Final = {"half": Decimal("0.5"), "quarter": Decimal("0.25")}


def mentions(plain: str) -> tuple[Mention, ...]:
    """Every number in folded text that may be a share or hours, in order.

    Ranges, clock times, shares of a share and other people's numbers are left out.
    """
    numbers = once(plain, find_numbers(plain))
    wholes = wholes_in(plain, numbers)
    apart = {whole.part: whole for whole in wholes}
    pieces = cues.clauses(plain)
    found: list[Mention] = []
    dropped = {whole.place for whole in wholes}
    for i, number in enumerate(numbers):
        part = _part_of(plain, number)
        if part is not None and i not in apart:
            dropped |= {
                j for j, n in enumerate(numbers) if n.start in range(*part.span())
            }
        if found and number.start < found[-1].end:
            continue
        if i in apart:
            found += _first_part(plain, numbers, apart[i])
            continue
        one = None if i in dropped or part else _mention(plain, number)
        if one is None:
            continue
        if found and said_again(plain, found[-1], one):
            continue
        after = numbers[i + 1] if i + 1 < len(numbers) else None
        if after is not None and _is_range(plain, one, number, after):
            dropped.add(i + 1)
            continue
        start, end = cues.around(pieces, one.start)
        start = max(start, numbers[i - 1].end if i else 0)
        end = min(end, after.start if after else end)
        if not _others(plain, one.start, start, end):
            found.append(one)
    prices = frozenset(n.end for n in numbers if n.form == "cardinal")
    return _of_one_kind(_with_an_hour(plain, _without_counts(found), prices))


def _part_of(plain: str, number: Number) -> re.Match[str] | None:
    """What a number is a part of; "twenty percent the team" is a slice of its own."""
    end = unit_end(plain, number)
    if end > number.end and words.PERSONS.match(plain, end):
        return None
    return words.OF_A_PART.match(plain, end)


def _first_part(
    plain: str, numbers: Sequence[Number], whole: Whole
) -> tuple[Mention, ...]:
    """The first part of a time, in its unit and of its day or week.

    "Two thirds of those, so forty": what they come to is told next.
    """
    part, unit = numbers[whole.part], numbers[whole.place]
    if part.form == "fraction":
        return ()
    hours = _mention(plain, unit)
    period = hours.period if hours else None
    return (Mention(part.value, "h", period, part.start, whole.end),)


def _of_one_kind(found: tuple[Mention, ...]) -> tuple[Mention, ...]:
    """Among percentages, a time such as forty minutes is told about something else.

    Among hours, a half said once is half of something else, or half an hour.
    """
    shares = sum(m.unit == "%" for m in found)
    if shares == 1 and sum(m.unit == "h" for m in found) > 1:
        return tuple(m for m in found if m.unit != "%")
    if shares < 2:
        return found
    # "Four hours here and four there, like half half": the same week once more.
    hours = [m for m in found if m.unit == "h"]
    halves = all(m.value == _HALF for m in found if m.unit == "%")
    if shares == 2 and halves and hours:
        return tuple(m for m in found if m.unit != "%")
    return tuple(m for m in found if m.unit != "h" or m.period)


def _others(plain: str, at: int, start: int, end: int) -> bool:
    """Whether a number, in its clause, is somebody else's or of another time."""
    theirs = cues.OTHERS_OPINION.search(plain, start, end)
    of_them = words.WHO_DOES.search(plain, start, at)
    once = words.USED_TO.search(plain, start, end)
    return bool(theirs or of_them or once) or wished_by_another(plain, at)


def _without_counts(found: list[Mention]) -> list[Mention]:
    """Drop the two of "my two kids": beside percentages a bare two counts things."""
    units = {m.unit for m in found}
    if "%" not in units or "h" in units:
        return found
    odd = 5 if sum(m.unit == "%" for m in found) > 1 else 1
    return [
        m
        for m in found
        if m.unit or m.value == 0 or (m.value >= 5 and m.value % odd == 0)
    ]


def _mention(plain: str, number: Number) -> Mention | None:
    if not may_be_a_slice(plain, number):
        return None
    if percent := words.PERCENT.match(plain, number.end):
        return _whole(plain, number, number.value, "%", percent.end())
    if hours := words.HOURS.match(plain, number.end):
        return _hours(plain, number, hours)
    if number.form == "fraction":
        return _fraction(plain, number)
    return _bare(plain, number)


def _hours(plain: str, number: Number, unit: re.Match[str]) -> Mention | None:
    """Hours or minutes; "twelve an hour" is a price, "ten minutes each" no slice."""
    price = unit[2] and number.form != "fraction"
    if price or words.EACH.match(plain, unit.end()):
        return None
    minutes = (unit[1] or "").startswith("min")
    value = number.value / 60 if minutes else number.value
    more = None if minutes else words.AND_A_PART.match(plain, unit.end())
    if more:  # "one hour and a half"
        value += _PARTS_OF_HOUR[more[1]]
    return _whole(plain, number, value, "h", more.end() if more else unit.end())


def _fraction(plain: str, number: Number) -> Mention | None:
    """Half of the week, or half an hour; half a day is neither."""
    if words.OF_A_TIME.match(plain, number.end):
        return None
    small = words.SMALL_TIME.match(plain, number.end)
    if small is None:
        return _whole(plain, number, 100 * number.value, "%", number.end)
    if small[1] != "hour":
        return None
    return _whole(plain, number, number.value, "h", small.end())


def _bare(plain: str, number: Number) -> Mention | None:
    """A number without a unit, unless it counts or times something else."""
    if number.value > _ALL or counts(plain, number):
        return None
    before = plain[max(0, number.start - 10) : number.start]
    if words.COUNTED_BEFORE.search(before) or words.CLOCK_AFTER.match(
        plain, number.end
    ):
        return None
    earlier = plain[max(0, number.start - 32) : number.start]
    whole = words.MAKES_A_WHOLE.search(earlier) or words.POINTS.match(plain, number.end)
    had = words.AGE_OR_HAVING.search(earlier) and not words.ONE_GOES.match(
        plain, number.end
    )
    if number.value == _ALL and whole:
        had = True
    if had or words.CLOCK_TO.search(earlier):
        return None
    clock = number.value <= 24 and words.CLOCK_BEFORE.search(before)
    if clock and not words.KEPT_AT.search(
        plain, max(0, number.start - 60), number.start
    ):
        return None
    is_one = plain[number.start : number.end] == "one"
    if is_one and not words.ONE_GOES.match(plain, number.end):
        listed = words.LISTED.search(plain, max(0, number.start - 24), number.start)
        return _plain(number) if listed or is_one_hour(plain, number) else None
    the_one = is_one and words.THE_ONE.search(before)
    return None if the_one else _plain(number)


def _plain(number: Number) -> Mention:
    return Mention(number.value, None, None, number.start, number.end)


def _whole(
    plain: str, number: Number, value: Decimal, unit: str, end: int
) -> Mention | None:
    """The mention with "of my time" and "a day" taken in; None past a hundred."""
    if unit == "%":
        if value > 100:
            return None
        time = words.OF_TIME.match(plain, end)
        return Mention(value, unit, None, number.start, time.end() if time else end)
    period = words.PERIOD.match(plain, end)
    if period is None:
        return Mention(value, unit, None, number.start, end)
    return Mention(value, unit, period_name(period), number.start, period.end())


def period_name(match: re.Match[str]) -> str:
    """Day or week, for the words of a period."""
    word = match[1] or match[2]
    return "week" if word in ("week", "weekly") else "day"


def period_in(plain: str, start: int, end: int) -> str | None:
    """The period said inside a stretch of text, as in "hours of lectures a day"."""
    for m in words.PERIOD.finditer(plain, start, end):
        return period_name(m)
    return None


def _is_range(plain: str, one: Mention, number: Number, after: Number) -> bool:
    joined = words.RANGE.match(plain, number.end)
    if joined is None or joined.end() != after.start or one.end > after.start:
        return False
    if plain[number.end : after.start].strip().startswith((",", "and")):
        begins = words.RANGE_BEGINS.search(plain[max(0, one.start - 30) : one.start])
        united = words.PERCENT.match(plain, after.end) or words.HOURS.match(
            plain, after.end
        )
        likely = begins is not None or _steps_up(plain, one, after)
        return bool(one.unit is None and likely and united)
    if words.THIRD.match(plain, after.end) or words.BEFORE_IT.search(
        plain[: one.start][-6:]
    ):
        return False  # one split in three, as in 60-30-10
    return one.unit is not None or one.value + after.value != 100


def _steps_up(plain: str, one: Mention, after: Number) -> bool:
    """Whether "the lab is five, six hours." tells one slice in two numbers."""
    is_it = words.IS_IT.search(plain, max(0, one.start - 24), one.start)
    ends = words.ENDS.match(plain, unit_end(plain, after))
    return bool(is_it and ends and after.value - one.value in words.STEPS)


def _with_an_hour(
    plain: str, found: list[Mention], prices: frozenset[int]
) -> tuple[Mention, ...]:
    """Add "an hour" and "an hour and a half", which hold no number word."""
    for m in words.AN_HOUR.finditer(plain):
        if m.start() - 1 in prices:
            continue  # "fifty an hour" is what it pays
        if words.OF_A_PART.match(plain, m.end()) or words.EACH.match(plain, m.end()):
            continue  # "an hour of that is real", "an hour each"
        value = 1 + (_PARTS_OF_HOUR[m[1]] if m[1] else Decimal(0))
        if m[1]:
            found = [f for f in found if f.end <= m.start() or f.start >= m.end()]
        if any(f.start < m.end() and m.start() < f.end for f in found):
            continue
        period = words.PERIOD.match(plain, m.end())
        hour = Mention(value, "h", None, m.start(), m.end())
        if period:
            hour = replace(hour, period=period_name(period), end=period.end())
        found.append(hour)
    return tuple(sorted(found, key=lambda m: m.start))
