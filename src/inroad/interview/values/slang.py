"""Sums as people shorten them: nineteen fifty, three thousand eight, fifty-two five."""

import re
from dataclasses import replace
from decimal import Decimal
from typing import Final

from inroad.interview.values.numbers import Number, find_numbers

_GAP: Final = re.compile(r"[\s-]+")
_YEARLY: Final = re.compile(r"\b(?:a year|per year|per annum|yearly|annual(?:ly)?)\b")
_EARNS: Final = re.compile(
    r"\b(?:i|i'm|me|mine)[,]?(?: (?:make|earn|get|bring|take|bring in|on|at|just|only"
    r"|about|around|home))*\s*$"
)


def spoken_sums(text: str, question: str = "") -> tuple[Number, ...]:
    """The numbers of folded text, neighbours joined where speech shortens a sum.

    A bare "two six" is joined only when another sum of the answer is in thousands;
    otherwise its parts stay as they are, too small to be a pay.
    """
    numbers = find_numbers(text)
    thousands = any(1000 <= n.value < 100_000 and n.form == "cardinal" for n in numbers)
    yearly = bool(_YEARLY.search(text) or _YEARLY.search(question))
    joined: list[Number] = []
    i = 0
    while i < len(numbers):
        one = numbers[i]
        two = numbers[i + 1] if i + 1 < len(numbers) else None
        value = None
        if two and _GAP.fullmatch(text, one.end, two.start):
            value = _pair(one, two, thousands=thousands, yearly=yearly)
        if two and value is not None:
            joined.append(replace(one, value=value, end=two.end))
            i += 2
            continue
        joined.append(_short(text, one, thousands=thousands))
        i += 1
    return tuple(joined)


def _pair(one: Number, two: Number, *, thousands: bool, yearly: bool) -> Decimal | None:
    if not (one.spelled and two.spelled) or one.scale or two.scale:
        return None
    if one.form != "cardinal" or two.form != "cardinal":
        return None
    first, second = one.value, two.value
    if 10 <= first <= 99 and 10 <= second <= 99:
        return first * 100 + second
    if 1 <= second <= 9 and ((first < 10 and thousands) or (first > 19 and yearly)):
        return first * 1000 + second * 100
    return None


def _short(text: str, one: Number, *, thousands: bool) -> Number:
    """Three thousand eight is 3800; "I make two" beside thousands is 2000."""
    said = text[one.start : one.end]
    rest = one.value % 1000
    if one.scale == "thousand" and 1 <= rest <= 9 and one.spelled and "and" not in said:
        return replace(one, value=one.value - rest + rest * 100)
    bare = one.scale is None and 1 <= one.value < 20 and one.form == "cardinal"
    if bare and thousands and _EARNS.search(text, max(0, one.start - 40), one.start):
        if re.match(r"\s*(?:$|[.,;!?]|(?:a|per) month\b)", text[one.end :]):
            return replace(one, value=one.value * 1000, scale="thousand")
    return one
