"""Sums as people shorten them: nineteen fifty, three thousand eight, fifty-two five."""

import re
from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal
from itertools import pairwise
from typing import Final

from inroad.interview.values.numbers import Number, find_numbers

_GAP: Final = re.compile(r"[\s-]+")
_TO_ME: Final = re.compile(
    r"\s*(?:lands?|in (?:my|the) (?:hand|account|pocket)|in hand|net|netto"
    r"|after tax|after(?=[.,;!?]|$)|(?:to|in) the hand|clean|clear|gross|before tax"
    r"|take[- ]home"
    r"|(?:that )?arrives?|on (?:the |my )?(?:slip|payslip|paper))\b"
)
_LAKHS: Final = ("lakh", "lakhs")
# "After tax it's like thirty-three, I think."
_LEFT: Final = re.compile(
    r"\b(?:after (?:the )?(?:tax(?:es)?|deductions)|net|take[- ]home),?"
    r" (?:it's|that's|it is|it comes to|i get)(?: (?:like|about|around|more like|only"
    r"|just|roughly|maybe))*\s*$"
)
_THINK: Final = re.compile(r"\s*(?:$|[.,;!?]|i (?:think|guess)\b|or so\b|a month\b)")
_STOPS: Final = re.compile(r"\s*(?:$|[.,;!?]|(?:a|per) month\b)")
_HUNDRED_THOUSAND: Final = 100_000
_MILLION: Final = 1_000_000
_COUNTS: Final = re.compile(
    r"\s+(?:years|months|weeks|days|hours|times|kids|children|people|jobs|of (?:us"
    r"|them))\b"
)
_YEARLY: Final = re.compile(r"\b(?:a year|per year|per annum|yearly|annual(?:ly)?)\b")
# "What reaches the phone is like thirty-one five", "my salary is twenty-six five".
_PAYS: Final = re.compile(
    r"\b(?:what (?:i (?:get|see|keep|take home|touch)|(?:arrives|lands|reaches|comes)"
    r"[^.!?]*)"
    r"|take[- ]home|salary|(?:my|the) pay|i(?: \w+)? (?:get|make|earn|clear|take home"
    r"|bring home)|i'm (?:on|getting|making|earning)|pays? me|gives? me)"
    r"(?:,? (?:is|now|it's|that's|like|about|around|at|just|only|maybe|roughly|comes to"
    r"|some|i think))*\W*$"
)
# Said of a year's pay right after a number that lost its thousand.
_BY_THE_YEAR: Final = re.compile(
    r",? (?:base\b(?! (?:\d|camp|level))"
    r"|(?:a|per) (?:year|annum)\b(?! (?:ago|or|later|older))"
    r"|annually\b|yearly\b|p\.?a\b)"
)
_OF_PAY: Final = re.compile(
    r"\b(?:pay\w*|paid|earn\w*|mak(?:e|es|ing)|salar\w+|wages?|income|stipend"
    r"|giv(?:e|es|ing) you|money|base|tax|gross|net|i'm on|you on)\b"
)
_GOES_ON: Final = re.compile(r"\b(?:thousand|k|grand),? (?:and )?$")
_TAXED_OFF: Final = re.compile(r",? (?:net\b|after |in (?:the )?hand\b|take[- ]home\b)")
_ALONE: Final = re.compile(r"\s*(?:$|[.;!?]|, | (?:gross|net|(?:before|after) tax)\b)")
_AGE: Final = re.compile(r"\b(?:i am|i'm|aged?|turned)\W*$")
_BASE_IS: Final = re.compile(
    r"\bbase(?: salary| pay)?(?:,|:| is| of|'s)?(?: (?:about|around|like|at))*\W*$"
)
_LEAST: Final = 100
_LEAST_A_YEAR: Final = 20
_SMALL: Final = 1000
_EARNS: Final = re.compile(
    r"\b(?:what i (?:see|get|keep) is|i|i'm(?= (?:on|at|making|earning|getting))|me"
    r"|mine|(?:now"
    r"|since [a-z]+),? it's|but it's"
    r"|more like|call it|let's say)[,]?(?: (?:make|earn|get|bring|see|keep|clear|pocket"
    r"|take|bring in|on|at|just|only|about|around|home))*\s*$"
)


def spoken_sums(text: str, question: str = "") -> tuple[Number, ...]:
    """The numbers of folded text, neighbours joined where speech shortens a sum.

    A bare "two six" is joined only when another sum of the answer is in thousands;
    otherwise its parts stay as they are, too small to be a pay.
    """
    numbers = find_numbers(text)
    thousands = [n.value for n in numbers if n.scale or n.value >= 1000]
    asked = _YEARLY.search(question) is not None
    yearly = asked or _YEARLY.search(text) is not None
    of_pay = bool(_OF_PAY.search(question) or _OF_PAY.search(text))
    joined: list[Number] = []
    i = 0
    while i < len(numbers):
        one = numbers[i]
        two = numbers[i + 1] if i + 1 < len(numbers) else None
        value = None
        if two and _GAP.fullmatch(text, one.end, two.start):
            paid = _TO_ME.match(text, two.end) is not None
            pays = paid or _PAYS.search(text, max(0, one.start - 60), one.start)
            few, many = bool(thousands) or paid, yearly or bool(pays)
            value = _pair(one, two, thousands=few, yearly=many)
            short = value is None and _hundreds_of_thousands(one, two)
            if short and _is_meant(text, one, two, short, thousands):
                value = short
        if two and value is not None:
            joined.append(replace(one, value=value, end=two.end))
            i += 2
            continue
        joined.append(_short(text, one, thousands, paid=of_pay, yearly=asked))
        i += 1
    return _with_sums(joined)


def _with_sums(numbers: list[Number]) -> tuple[Number, ...]:
    """Numbers that lost the thousand: "ten thousand, six more, so sixteen"."""
    sums = [n.value / 1000 for n in numbers if n.value >= _SMALL]
    for place, (more, whole) in enumerate(pairwise(numbers)):
        small = more.scale is None and whole.scale is None and 0 < more.value < _SMALL
        if small and whole.value - more.value in sums:
            numbers[place : place + 2] = [
                replace(one, value=one.value * 1000, scale="thousand")
                for one in (more, whole)
            ]
    return tuple(numbers)


def _is_meant(
    text: str, one: Number, two: Number, short: Decimal, thousands: Sequence[Decimal]
) -> bool:
    """Whether "one eighty" is base pay, a year's, or what is left of a sum told."""
    if _BY_THE_YEAR.match(text, two.end):
        return True
    if _BASE_IS.search(text, max(0, one.start - 40), one.start):
        return True
    near = any(t / 2 < short < t for t in thousands)
    return near and _TAXED_OFF.match(text, two.end) is not None


def _hundreds_of_thousands(one: Number, two: Number) -> Decimal | None:
    """What "one eighty" means of a year's pay."""
    spelled = one.spelled and two.spelled and one.form == two.form == "cardinal"
    short = 1 <= one.value <= 9 and 10 <= two.value <= 99
    if not (spelled and short) or one.scale or two.scale:
        return None
    return (one.value * 100 + two.value) * 1000


def _pair(one: Number, two: Number, *, thousands: bool, yearly: bool) -> Decimal | None:
    if _hundreds_left_out(one, two):
        return (one.value * 100 + two.value / 1000) * 1000
    if one.scale in _LAKHS and not two.scale:
        return one.value + two.value * 1000 if 10 <= two.value <= 99 else None
    forms = one.form == two.form == "cardinal" and one.spelled and two.spelled
    if not forms or one.scale or two.scale:
        return None
    first, second = one.value, two.value
    if 10 <= first <= 99 and 10 <= second <= 99:
        return first * 100 + second
    if 1 <= second <= 9 and ((first < 10 and thousands) or (first > 19 and yearly)):
        return first * 1000 + second * 100
    return None


def _hundreds_left_out(one: Number, two: Number) -> bool:
    """Whether "two fifty thousand" says 250 thousand."""
    spelled = one.spelled and two.spelled and one.form == two.form == "cardinal"
    return (
        spelled
        and one.scale is None
        and 1 <= one.value <= 9
        and two.scale in ("thousand", "k")
        and 10_000 <= two.value < 100_000
    )


def _short(
    text: str, one: Number, thousands: Sequence[Decimal], *, paid: bool, yearly: bool
) -> Number:
    """Three thousand eight is 3800; "I make two" beside thousands is 2000.

    Nobody is paid fifty-four a year: a thousand is meant, where no million was told.
    """
    said = text[one.start : one.end]
    rest = one.value % 1000
    if (
        one.scale == "thousand"
        and 1 <= rest <= 9
        and one.spelled
        and " and " not in said
    ):
        return replace(one, value=one.value - rest + rest * 100)
    if _millions_shortened(text, one, rest):
        return replace(one, value=one.value - rest + rest * _HUNDRED_THOUSAND)
    if _thousands_left_out(text, one):
        return replace(one, value=one.value + (one.value % _MILLION) * 999)
    bare = one.scale is None and 1 <= one.value < 1000 and one.form == "cardinal"
    if bare and paid and _a_year_of_thousands(text, one, asked_yearly=yearly):
        return replace(one, value=one.value * 1000, scale="thousand")
    near = any(one.value / 5 <= t / 1000 <= one.value * 5 for t in thousands)
    if bare and near and _lends_thousand(text, one):
        return replace(one, value=one.value * 1000, scale="thousand")
    return one


def _a_year_of_thousands(text: str, one: Number, *, asked_yearly: bool = False) -> bool:
    """Whether "fifty-four a year" leaves out the thousand: no lakh was told.

    Nobody gets less than a hundred of base pay, or in a year.
    """
    counted = any(word in text for word in ("lakh", "lpa", "crore", "million"))
    before = text[max(0, one.start - 40) : one.start]
    if counted or _GOES_ON.search(before) or one.value < _LEAST_A_YEAR:
        return False
    if _BY_THE_YEAR.match(text, one.end) or _BASE_IS.search(before):
        return True
    alone = asked_yearly and _ALONE.match(text, one.end) and not _AGE.search(before)
    return bool(alone) and one.value < _LEAST


def _millions_shortened(text: str, one: Number, rest: Decimal) -> bool:
    """Whether "three million two" leaves out the hundred thousand.

    "A million two years ago" does not: the two counts something.
    """
    said = text[one.start : one.end]
    short = one.scale == "million" and one.spelled and 1 <= rest <= 9
    return short and " and " not in said and _COUNTS.match(text, one.end) is None


def _thousands_left_out(text: str, one: Number) -> bool:
    """Whether "three million two hundred and forty" leaves out the thousand.

    Nobody's pay is told to the unit beside its millions.
    """
    short = one.scale == "million" and one.spelled and one.value > _MILLION
    rest = one.value % _MILLION
    return short and 10 <= rest < 1000 and _COUNTS.match(text, one.end) is None


def _lends_thousand(text: str, one: Number) -> bool:
    """Whether a small number is a pay said beside another one in thousands."""
    left = _LEFT.search(text, max(0, one.start - 60), one.start)
    if _TO_ME.match(text, one.end) or (left and _THINK.match(text, one.end)):
        return True
    earns = _EARNS.search(text, max(0, one.start - 40), one.start) is not None
    return earns and _STOPS.match(text, one.end) is not None
