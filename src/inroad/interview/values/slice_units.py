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
    r"|fraction|points|out of (?:a|one)? ?(?:100|hundred)"
    # "I give you a hundred beans, that's your week."
    r"|(?:a|one|the) hundred (?!and\b|hours\b|times\b)[a-z]+s)\b"
)
_DAY: Final = re.compile(
    r"\b(?:a|one|the|your|all|per|each|every|good|perfect|ideal|normal|typical|usual"
    r"|ordinary"
    r"|average|(?:sort|kind|type|hours) of(?: a)?) (?:working )?(?:week)?day\b"
    r"|\bdaily\b"
    r"|\bweekday\b|\btwenty-four hours\b|\b24 hours\b"
    r"|\bon (?:an?|my) (?:[\w-]+ )?day\b"
)
_WEEKDAY: Final = r"(?:mon|tues|wednes|thurs|fri|satur|sun)days?"
# What else asks for a day: "how do your days go?", "tell me about a Tuesday".
_DAY_ASKED: Final = re.compile(
    r"\b(?:your|my|the|these|those|normal|usual|typical|ordinary|average|most)"
    r" (?:working |week)?days\b(?! (?:a|per|each|of the) week\b)|\bwaking hours\b"
    r"|(?<!from )\b(?:mon|tues|wednes|thurs|fri)day\b"
    rf"(?! (?:to|till|until|through) {_WEEKDAY})"
    # "A plain day", "an ordinary school day".
    r"|\b(?:an?|your|my) (?!few\b|couple\b"
    r"|good few\b)(?:[a-z-]+ ){1,2}day\b(?! (?:off|trip|job|rate))"
)
# "Three hours on Sundays", "four hours, Saturday mostly": once in a week.
_ONCE_A_WEEK: Final = re.compile(
    rf"\b(?:{_WEEKDAY}|(?:the|on) weekends?|in (?:a )?week)\b"
)
_FROM_TO: Final = re.compile(
    rf"\b{_WEEKDAY} (?:to|till|until|through|and|or) {_WEEKDAY}\b|\bweekdays?\b"
)
_SENTENCE: Final = re.compile(r"[.;!?\n]")
# "One for each day" is how often, and says nothing of the other hours.
_TIMES_A_PERIOD: Final = re.compile(
    r"\b(?:one|once|an hour|two|twice|half an hour) (?:for |on |of )?"
    r"(?:each|every|a|per) (?:single )?(?:day|week)\b"
    r"|\bone (?:full |whole )?day\b"
    r"|\b[\w-]+ (?:full |whole )?(?:days?|nights?|evenings?|mornings?|times|shifts?)"
    r" (?:a|per|each|every|of the) week\b"
)
_WHOLE: Final = 100
# So much of a whole is told where its parts are laid out.
_LEAST: Final = 60
# What a day and a week can hold, with some room for things done at once.
_FULL: Final = {"day": 28, "week": 168}
_MOST: Final = {"day": 20, "week": 168}
_WEEK: Final = re.compile(
    r"(?<!times a )(?<!twice a )(?<!once a )\bweeks?\b|\bweekly\b|\bweek-wise\b"
    r"|\bmonday (?:to|till|until|through) (?:sun|fri|satur)day\b"
)

# "Tell me about days rather than weeks."
_NOT_THAT_PERIOD: Final = re.compile(
    r"\b(?:rather than|instead of|not) (?:in |by |of )?(?:the |a |your )?"
    r"(?:week|day)s?\b"
    # "Most people say three weeks": how long something takes.
    r"|\b(?:two|three|four|five|six|eight|ten|twelve|\d+|few|several) (?:more )?weeks\b"
)
# "A hundred percent! So where do the hours go?": a yes, and no question for shares.
_AGREES: Final = re.compile(
    r"(?:^|(?<=[.!?] ))(?:(?:oh|yes|yeah),? )?(?:a |one )?(?:hundred"
    r"|100) ?(?:per ?cent\b|%)"
    r"(?! (?:of|goes?|is (?:the|your|all|one))\b)"
)
# "Last week the club made a quiz": when something was, not what hours are told of.
_ONCE: Final = re.compile(r"\b(?:last|next) week\b(?! (?:was|had|i'd|it was)\b)")
# "Wednesday. Seven hours of calls": the day that is told.
_DAY_TOLD: Final = re.compile(r"\W*(?:on |a )?(?:mon|tues|wednes|thurs|fri)day\b[.,:]?")


def resolved(plain: str, question: str, items: Sequence[Labelled]) -> list[Labelled]:
    """Items with the unit and period of their neighbours, or of the question."""
    items, question = _without_the_whole(items), _AGREES.sub(" ", question)
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
    found = _once_a_week(plain, question, found)
    hours = [i for i in found if i.unit == "h"] or found
    spoken = _ONCE.sub("", _without(plain, hours[1:]))
    told = _period_asked(_TIMES_A_PERIOD.sub("", spoken))
    own = [i.period for i in hours if i.period]
    first = hours[0].period if hours else None
    asked = _period_asked(question) or _day_asked(question)
    if _DAY_TOLD.match(plain) and _DAY_ASKED.search(question):
        told = told or "day"
    said = (first, told, asked, *own, _period_asked(_ONCE.sub("", plain)))
    period = next((p for p in said if _possible(p, hours)), None)
    if period is None and _more_than_a_day(items, found):
        period = _possible("week", found)
    return [
        i if i.unit == "%" or i.period else replace(i, period=period) for i in found
    ]


def _without_the_whole(items: Sequence[Labelled]) -> Sequence[Labelled]:
    """Slices without the "hundred beans" that are laid out among them."""
    parts = [i for i in items if i.value != _WHOLE]
    whole = sum(i.value for i in parts if i.unit != "h")
    laid = len(parts) > 1 and _LEAST <= whole <= _WHOLE
    return parts if laid else items


def _without(plain: str, items: Sequence[Labelled]) -> str:
    """Folded text without the numbers that say of what time they are."""
    for item in items:
        if item.period:
            gap = " " * (item.end - item.start)
            plain = plain[: item.start] + gap + plain[item.end :]
    return plain


def _once_a_week(
    plain: str, question: str, items: Sequence[Labelled]
) -> list[Labelled]:
    """Hours of one day of the week, told beside others or to another question."""
    if _ONCE_A_WEEK.search(question) and (
        _DAY_TOLD.match(plain) or not _WEEK.search(question)
    ):
        return [*items]
    return [
        replace(item, period="week")
        if item.unit == "h" and item.period is None and _on_one_day(plain, item, items)
        else item
        for item in items
    ]


def _on_one_day(plain: str, item: Labelled, items: Sequence[Labelled]) -> bool:
    """Whether the sentence of a number, up to the next one, names one weekday."""
    begin = max((i.end for i in items if i.end <= item.start), default=0)
    stop = min((i.start for i in items if i.start >= item.end), default=len(plain))
    ends = [m.end() for m in _SENTENCE.finditer(plain, begin, item.start)]
    last = _SENTENCE.search(plain, item.end, stop)
    said = plain[ends[-1] if ends else begin : last.start() if last else stop]
    named = {m[0].rstrip("s") for m in _ONCE_A_WEEK.finditer(said)}
    return len(named) == 1 and _FROM_TO.search(said) is None


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
    full, most = _FULL.get(period or "", 0), _MOST.get(period or "", 0)
    return period if sum(hours) <= full and max(hours, default=0) <= most else None


def _unit_asked(plain: str, question: str, items: Sequence[Labelled]) -> str | None:
    named = [i for i in items if i.label is not None]
    asked_share = _ASKS_SHARE.search(question)
    total = sum((i.value for i in named), Decimal(0))
    if _ASKS_HOURS.search(plain):
        return "h"
    whole = total == 100 and len(named) > 1  # hours seldom come to a round hundred
    if _ASKS_HOURS.search(question) and not (whole or _ASKS_SHARE.search(question)):
        return "h"
    spoken = _DAY.search(question) or _DAY_ASKED.search(question)
    each_day = spoken and not _WEEK.search(question)
    if each_day and len(named) > 1 and total <= _FULL["day"] and not asked_share:
        return "h"
    enough = 1 if _ASKS_SHARE.search(question) else 2
    asked = asked_share
    # Asked for something else, only a whole that is nearly told counts as shares.
    least, most = (45, 130) if asked or not question else (80, 115)
    return "%" if len(named) >= enough and least <= total <= most else None


def _day_asked(question: str) -> str | None:
    """A day, where the question speaks of days and of no week."""
    question = _NOT_THAT_PERIOD.sub("", question)
    spoken = _DAY_ASKED.search(question) and not _WEEK.search(question)
    return "day" if spoken else None


def _period_asked(plain: str) -> str | None:
    plain = _NOT_THAT_PERIOD.sub("", plain)
    day, week = _DAY.search(plain), _WEEK.search(plain)
    if day and week:
        return None
    return "day" if day else "week" if week else None
