"""Numbers that may be a share of the week, or hours, with their units."""

import re
from dataclasses import dataclass, replace
from decimal import Decimal
from typing import Final

from inroad.interview.values import cues
from inroad.interview.values.numbers import Number, find_numbers


@dataclass(frozen=True, slots=True)
class Mention:
    """One number: `unit` is "%", "h" or None, `period` "day", "week" or None."""

    value: Decimal
    unit: str | None
    period: str | None
    start: int
    end: int


_PERCENT: Final = re.compile(r"\s*-?\s*(?:%|percent\b|per cent\b|pct\b)")
_HOURS: Final = re.compile(
    r"\s*-?\s*(?:(?:clear|quiet|proper|real|free|deep|full|solid|good|straight|more|or so|whole)\s+)?(hours?|hrs?|h"
    r"|minutes?|mins?)\b|\s*(an hour)\b"
)
_OF_TIME: Final = re.compile(
    r"\s*of what (?:i|we) do\b|\s*of (?:my|the|a) (?:whole |waking |working )?(?:time"
    r"|week|day|hours|life"
    r"|attention)\b"
)
_PERIOD: Final = re.compile(
    r"\s*(?:,\s*)?(?:(?:a|per|each|every|in a|in the|of the|/)\s*(?:working |week"
    r"|single )?(day|night|evening|morning|week)\b|(daily|weekly)\b)"
)
_NOT_SHARE_AFTER: Final = re.compile(
    r"\s*-?\s*(?:years?|months?|weeks?|days?|people|o'clock|am\b|pm\b|a\.m|p\.m|times"
    r"|km|miles|euros?|dollars|pounds|rupees|k\b|weekends?|evenings?|nights?|mornings?"
    r"|of us|of them|of my friends|students|kids under|papers a|past|seconds?|out of"
    r"|/ ?10|degrees|year-old|/ ?7\b|th\b|st\b|nd\b|rd\b|each\b|[^\W\d_]+s (?:a|per|each|every) (?:day|week|month|year)|things|reasons|ways|jobs"
    r"|projects|sprints?|meetings)"
)
_CLOCK_BEFORE: Final = re.compile(r"\b(?:at|from|until|till|since|by|before|after)\s*$")
_COUNTED_BEFORE: Final = re.compile(
    r"(?:\b(?:past|age|aged|room|level|number|page|week|year|in|no|every|these|those"
    r"|which|this|that|chapter|top)|[$€£₹#])\s*$"
)
_RANGE_BEGINS: Final = re.compile(
    r"(?:^|[.;:!?,])\s*(?:(?:maybe|about|around|roughly|between|say|like|perhaps"
    r"|probably|i'd say|so|well)\s*)*$"
)
_OF_A_PART: Final = re.compile(
    r"\s*of (?:the |that |my |this |those |these )(?:[^\W\d_]+ ){0,2}(?:half|part|rest"
    r"|remainder|remaining|portion|share|slice|bit|quarter|third)\b|\s*of (?:that"
    r"|those|these|which)\b|\s*past\b|\s*(?:the|of the) (?:people|team|students"
    r"|time i)\b"
)
_OR_TWO: Final = re.compile(r"\ban hour or(?: maybe)?\s*$")
_AN_HOUR: Final = re.compile(
    r"(?<!half )(?<!per )\ban hour(?: and a (half|quarter))?\b(?! (?:or two|or three))"
)
_PARTS_OF_HOUR: Final = {"half": Decimal("0.5"), "quarter": Decimal("0.25")}
_BEFORE_IT: Final = re.compile(r"\w\s*[-/]\s*$")
_THIRD: Final = re.compile(r"\s*[-/]\s*\w")
_RANGE: Final = re.compile(r"\s*(?:to|or|-|,|and)\s*(?:(?:maybe|about|even)\s+)?")
_USED_TO: Final = re.compile(
    r"\b(?:used to|last year|back then|in my old|years ago|i had|it was|managed|in (?:19|20)\d\d|(?:promised|offered) me|in my (?:first|last)|when i (?:began"
    r"|started|was|joined)|i (?:told|tell|promised) (?:my|him|her|them)|contract says"
    r"|on paper|officially|supposed to be|(?:who|he|she|they|(?:my|the|our|his|her)"
    rf" (?:{cues.KIN}|predecessor|successor)) (?:does|did|had|do|has|works?|worked"
    r"|puts in)(?! me\b))\b"
)


_LISTED: Final = re.compile(r"[,;]\s*(?:(?:and|then|maybe|about)\s+)*$")
_ONE_GOES: Final = re.compile(r"\s*(?:for|on|with|at|of)\b")
_SMALL_TIME: Final = re.compile(r"\s*(?:of )?an? (hour|day|year|month|week|minute)\b")
_NOT_SAID_NOW: Final = re.compile(
    r"\b(?:instead of|rather than|not|from|more than|over|less than|under|out of"
    r"|of the|of my|of those|of these)(?: (?:about|only|just|the))?\s*$"
    r"|\bof (?:that|those|these)\b(?: [\w-]+)?,?\s*$"
)


_COMPARED_AFTER: Final = re.compile(
    r"\s*(?:as (?:much|many|often|long)|more (?!on|for|of|at|with|in)\w+|less\b"
    r"|fewer\b|extra\b|off\b|the (?:hours|pay|work|meetings|money|size|time"
    r"|amount) (?:i|of)|again\b)"
)
_EACH: Final = re.compile(r" each\b(?! (?:day|week|night|morning|evening))")
_POINTED_AT: Final = re.compile(r"\b(?:those|these|same|my old|my usual)\s*$")
# "A sixty percent position" is a contract, "five percent more" a raise.
_OF_A_POST: Final = re.compile(
    r"\s*(?:position|contract|post|pay|raise|more (?:pay|money)|interest|discount"
    r"|chance|employed|employment|of (?:my|the|his|her|their|our) (?:salary|pay|income"
    r"|money|people|students|team|company))\b"
)
_CONTRACT: Final = re.compile(
    r"\b(?:(?:contract|position|post)(?:,? which is|,? that's|'s| is| of| at| says)|(?:before"
    r"|until|till|when|once) my \w+ (?:is|was|turns))(?: only| about| just)?\s*$"
)
_AGE_OR_HAVING: Final = re.compile(
    r"\b(?:i'm|i am|he's|she's|they're|who's|who (?:is|are)|i (?:see|meet|read|teach|treat|write)|there (?:are|were)|over|under|turned|i've|i have|had"
    r"|we have|we've|got|sometimes|nearly)(?: (?:only|just|about|now|already|both))?\s*$"
    r"|\b(?:they're|who are) [\w-]+ and\s*$"
)
_CLOCK_AFTER: Final = re.compile(r"\s*(?:in the|at) (?:morning|evening|afternoon|night)\b")
_CLOCK_TO: Final = re.compile(
    r"\b(?:from|between|at) [\w:.]{1,8}(?: (?:in the|at) \w+)?(?: to| till| until| and|-)\s*$"
)
_GIVEN_UP: Final = re.compile(
    r"\b(?:drop|get rid of|cut out|ditch|eliminate|scrap)(?: (?:the|those|my|these"
    r"|about|maybe))*\s*$"
)


def mentions(plain: str) -> tuple[Mention, ...]:
    """Every number in folded text that may be a share or hours, in order.

    Ranges, clock times, shares of a share and other people's numbers are left out.
    """
    numbers = find_numbers(plain)
    pieces = cues.clauses(plain)
    found: list[Mention] = []
    dropped: set[int] = set()
    for i, number in enumerate(numbers):
        part = _OF_A_PART.match(plain, _unit_end(plain, number))
        if part is not None:
            dropped |= {
                j for j, n in enumerate(numbers) if n.start in range(*part.span())
            }
        one = None if i in dropped or part else _mention(plain, number)
        if one is None:
            continue
        after = numbers[i + 1] if i + 1 < len(numbers) else None
        if after is not None and _is_range(plain, one, number, after):
            dropped.add(i + 1)
            continue
        start, end = cues.around(pieces, one.start)
        start = max(start, numbers[i - 1].end if i else 0)
        end = min(end, after.start if after else end)
        if not (_USED_TO.search(plain, start, end) or _others(plain, start, end)):
            found.append(one)
    prices = frozenset(n.end for n in numbers if n.form == "cardinal")
    return _of_one_kind(_with_an_hour(plain, _without_counts(found), prices))


def _of_one_kind(found: tuple[Mention, ...]) -> tuple[Mention, ...]:
    """Among percentages, a time such as forty minutes is told about something else."""
    if sum(m.unit == "%" for m in found) < 2:
        return found
    return tuple(m for m in found if m.unit != "h" or m.period)


def _others(plain: str, start: int, end: int) -> bool:
    return cues.OTHERS_OPINION.search(plain, start, end) is not None


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
    if not _may_be_a_slice(plain, number):
        return None
    if percent := _PERCENT.match(plain, number.end):
        return _whole(plain, number, number.value, "%", percent.end())
    hours = _HOURS.match(plain, number.end)
    if hours and _EACH.match(plain, hours.end()):
        return None
    if hours and hours[2] and number.form != "fraction":
        return None  # "twelve an hour" is a price
    if hours:
        minutes = (hours[1] or "").startswith("min")
        value = number.value / 60 if minutes else number.value
        return _whole(plain, number, value, "h", hours.end())
    if number.form == "fraction":
        return _fraction(plain, number)
    return _bare(plain, number)


def _may_be_a_slice(plain: str, number: Number) -> bool:
    """Whether the words around a number leave it a part of this week."""
    if number.form == "ordinal" or number.scale or not 0 <= number.value <= 168:
        return False
    before = plain[max(0, number.start - 40) : number.start]
    ruled_out = (_NOT_SAID_NOW, _OR_TWO, _GIVEN_UP, _POINTED_AT, _CONTRACT)
    if any(pattern.search(before) for pattern in ruled_out):
        return False
    end = _unit_end(plain, number)
    if end > number.end and _OF_A_POST.match(plain, end):
        return False
    return _COMPARED_AFTER.match(plain, end) is None


def _fraction(plain: str, number: Number) -> Mention | None:
    """Half of the week, or half an hour; half a day is neither."""
    small = _SMALL_TIME.match(plain, number.end)
    if small is None:
        return _whole(plain, number, 100 * number.value, "%", number.end)
    if small[1] != "hour":
        return None
    return _whole(plain, number, number.value, "h", small.end())


def _bare(plain: str, number: Number) -> Mention | None:
    """A number without a unit, unless it counts or times something else."""
    if number.value > 100 or _NOT_SHARE_AFTER.match(plain, number.end):
        return None
    before = plain[max(0, number.start - 10) : number.start]
    if _COUNTED_BEFORE.search(before) or _CLOCK_AFTER.match(plain, number.end):
        return None
    earlier = plain[max(0, number.start - 32) : number.start]
    had = _AGE_OR_HAVING.search(earlier) and not _ONE_GOES.match(plain, number.end)
    if had or _CLOCK_TO.search(earlier):
        return None
    if number.value <= 24 and _CLOCK_BEFORE.search(before):
        return None
    is_one = plain[number.start : number.end] == "one"
    if is_one and not _ONE_GOES.match(plain, number.end):
        listed = _LISTED.search(plain, max(0, number.start - 24), number.start)
        return None if listed is None else _plain(number)
    return _plain(number)


def _plain(number: Number) -> Mention:
    return Mention(number.value, None, None, number.start, number.end)


def _unit_end(plain: str, number: Number) -> int:
    unit = _PERCENT.match(plain, number.end) or _HOURS.match(plain, number.end)
    return unit.end() if unit else number.end


def _whole(
    plain: str, number: Number, value: Decimal, unit: str, end: int
) -> Mention | None:
    """The mention with "of my time" and "a day" taken in; None past a hundred."""
    if unit == "%":
        if value > 100:
            return None
        time = _OF_TIME.match(plain, end)
        return Mention(value, unit, None, number.start, time.end() if time else end)
    period = _PERIOD.match(plain, end)
    if period is None:
        return Mention(value, unit, None, number.start, end)
    return Mention(value, unit, period_name(period), number.start, period.end())


def period_name(match: re.Match[str]) -> str:
    """Day or week, for the words of a period."""
    word = match[1] or match[2]
    return "week" if word in ("week", "weekly") else "day"


def period_in(plain: str, start: int, end: int) -> str | None:
    """The period said inside a stretch of text, as in "hours of lectures a day"."""
    for m in _PERIOD.finditer(plain, start, end):
        return period_name(m)
    return None


def _is_range(plain: str, one: Mention, number: Number, after: Number) -> bool:
    joined = _RANGE.match(plain, number.end)
    if joined is None or joined.end() != after.start or one.end > after.start:
        return False
    if plain[number.end : after.start].strip().startswith((",", "and")):
        begins = _RANGE_BEGINS.search(plain[max(0, one.start - 30) : one.start])
        united = _PERCENT.match(plain, after.end) or _HOURS.match(plain, after.end)
        return bool(one.unit is None and begins and united)
    if _THIRD.match(plain, after.end) or _BEFORE_IT.search(plain[: one.start][-6:]):
        return False  # one split in three, as in 60-30-10
    return one.unit is not None or one.value + after.value != 100


def _with_an_hour(
    plain: str, found: list[Mention], prices: frozenset[int]
) -> tuple[Mention, ...]:
    """Add "an hour" and "an hour and a half", which hold no number word."""
    for m in _AN_HOUR.finditer(plain):
        if m.start() - 1 in prices:
            continue  # "fifty an hour" is what it pays
        value = 1 + (_PARTS_OF_HOUR[m[1]] if m[1] else Decimal(0))
        if m[1]:
            found = [f for f in found if f.end <= m.start() or f.start >= m.end()]
        if any(f.start < m.end() and m.start() < f.end for f in found):
            continue
        period = _PERIOD.match(plain, m.end())
        hour = Mention(value, "h", None, m.start(), m.end())
        if period:
            hour = replace(hour, period=period_name(period), end=period.end())
        found.append(hour)
    return tuple(sorted(found, key=lambda m: m.start))
