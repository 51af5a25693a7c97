"""Whether numbers are shares or hours, and hours of a day or of a week."""

import re
from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal
from typing import Final

from inroad.interview.values.labelled import Labelled

_ASKS_HOURS: Final = re.compile(r"\b(?:hours?|hour-wise|hrs)\b")
_ASKS_SHARE: Final = re.compile(
    r"%|\b(?:per ?cent(?:age)?s?|shares?|split|slices?|pie|proportion|portion"
    r"|fraction|points|out of (?:a|one)? ?(?:100|hundred))\b"
)
_DAY: Final = re.compile(
    r"\b(?:a|one|the|your|all|per|each|every|good|perfect|ideal|normal|typical|usual"
    r"|ordinary"
    r"|average|(?:sort|kind|type|hours) of(?: a)?) (?:working )?(?:week)?day\b"
    r"|\bdaily\b"
    r"|\bweekday\b|\btwenty-four hours\b|\b24 hours\b"
    r"|(?<!from )\b(?:mon|tues|wednes|thurs|fri)day\b(?! (?:to|till|until|through)\b)"
)
# "One for each day" is how often, and says nothing of the other hours.
_TIMES_A_PERIOD: Final = re.compile(
    r"\b(?:one|once|an hour|two|twice|half an hour) (?:for |on |of )?"
    r"(?:each|every|a|per) (?:single )?(?:day|week)\b"
)
# What a day and a week can hold, with some room for things done at once.
_FULL: Final = {"day": 28, "week": 168}
_WEEK: Final = re.compile(
    r"(?<!times a )(?<!twice a )(?<!once a )\bweeks?\b|\bweekly\b|\bweek-wise\b"
    r"|\bmonday (?:to|till|until|through) (?:sun|fri|satur)day\b"
)

# "Tell me about days rather than weeks."
_NOT_THAT_PERIOD: Final = re.compile(
    r"\b(?:rather than|instead of|not) (?:in |by |of )?(?:the |a |your )?"
    r"(?:week|day)s?\b"
)


def resolved(plain: str, question: str, items: Sequence[Labelled]) -> list[Labelled]:
    """Items with the unit and period of their neighbours, or of the question."""
    units = [i.unit for i in items if i.unit]
    bare = sum(i.unit is None and i.label is not None for i in items)
    if bare > len(units) and _ASKS_SHARE.search(question):
        # Asked for shares and told in bare numbers: hours are said of something else.
        items = [i for i in items if i.unit != "h" or i.period]
        units = ["%"] if not _ASKS_HOURS.search(question) else units
    fallback = units[0] if units else _unit_asked(plain, question, items)
    found: list[Labelled] = []
    for item in items:
        unit = item.unit or fallback
        fallback = unit
        if unit is not None and (unit == "%" or item.value <= 168):
            found.append(replace(item, unit=unit))
    period = next((i.period for i in found if i.period), None)
    told = _period_asked(_TIMES_A_PERIOD.sub("", plain))
    hours = [i for i in found if i.unit == "h"] or found
    period = _possible(period or told, hours) or _possible(
        _period_asked(question), hours
    )
    if period is None and _more_than_a_day(items, found):
        period = _possible("week", found)
    return [
        i if i.unit == "%" or i.period else replace(i, period=period) for i in found
    ]


def _more_than_a_day(said: Sequence[Labelled], found: Sequence[Labelled]) -> bool:
    """Whether the hours of several slices are more than any day holds.

    Two have to be called hours, both of them; of three, one.
    """
    called = sum(i.unit == "h" and i.label is not None for i in said)
    told = [i.value for i in found if i.unit == "h" and i.label]
    return len(told) > (1 if called > 1 else 2) and sum(told) > _FULL["day"]


def _possible(period: str | None, items: Sequence[Labelled]) -> str | None:
    """The period, unless the hours told would not fit into it."""
    hours = [
        i.value
        for i in items
        if i.unit != "%" and i.label and i.period in (None, period)
    ]
    full = _FULL.get(period or "", 0)
    return period if sum(hours) <= full and max(hours, default=0) <= full else None


def _unit_asked(plain: str, question: str, items: Sequence[Labelled]) -> str | None:
    named = [i for i in items if i.label is not None]
    asked_share = _ASKS_SHARE.search(question)
    total = sum((i.value for i in named), Decimal(0))
    if _ASKS_HOURS.search(plain):
        return "h"
    whole = total == 100 and len(named) > 1  # hours seldom come to a round hundred
    if _ASKS_HOURS.search(question) and not (whole or _ASKS_SHARE.search(question)):
        return "h"
    each_day = _DAY.search(question) and not _WEEK.search(question)
    if each_day and len(named) > 1 and total <= _FULL["day"] and not asked_share:
        return "h"
    enough = 1 if _ASKS_SHARE.search(question) else 2
    asked = asked_share
    # Asked for something else, only a whole that is nearly told counts as shares.
    least, most = (45, 130) if asked or not question else (80, 115)
    return "%" if len(named) >= enough and least <= total <= most else None


def _period_asked(plain: str) -> str | None:
    plain = _NOT_THAT_PERIOD.sub("", plain)
    day, week = _DAY.search(plain), _WEEK.search(plain)
    if day and week:
        return None
    return "day" if day else "week" if week else None
