"""A figure that nothing around it explains: "Thirty.", "no, let me be honest, five"."""

import re
from collections.abc import Mapping
from decimal import Decimal
from typing import Final

from inroad.interview.hearing import Json
from inroad.interview.reader import Entry, plain_number
from inroad.interview.values.numbers import Number
from inroad.interview.values.scales import NOT_SAID, largest_of
from inroad.interview.values.spans import lengths
from inroad.interview.values.words import folded

Body = dict[str, Json]
_WEEKS: Final = Decimal("4.345")
UNITS: Final[Mapping[str, Mapping[str, Decimal]]] = {
    "runway_months": {
        "month": Decimal(1),
        "year": Decimal(12),
        "week": 1 / _WEEKS,
    },
    "prep_hours": {"hour": Decimal(1), "minute": 1 / Decimal(60)},
}
_NAMED: Final = {
    "runway_months": re.compile(r"\b(month|year)s?\b"),
    "prep_hours": re.compile(r"\b(hour)s?\b"),
}
_LONGEST: Final = 600
_HIGHEST: Final = 100
# A sum that stands for another is hardly ever a third of it, or three times as much.
_FACTOR: Final = 3
_SCALES: Final = (1, 1000, 100_000, 1_000_000)


def bare_value(
    slot: str, plain: str, asked: str, number: Number, lead: Entry | None
) -> Body | None:
    """The figure as a value of the slot; None where it cannot be one.

    `lead` is what was told before it, `asked` the question, both of which may settle
    its unit, its scale or its thousands.
    """
    if slot in UNITS:
        return _time(slot, plain, asked, number, lead)
    if slot == "monthly_income":
        return _sum(number, lead)
    if number.form == "fraction" or not 0 <= number.value <= _HIGHEST:
        return None
    scale = str(lead.body["scale"]) if lead else NOT_SAID
    value = plain_number(float(number.value))
    scale = scale if number.value <= largest_of(scale) else NOT_SAID
    return {"value": value, "scale": scale, "compared_to": None}


def _time(
    slot: str, plain: str, asked: str, number: Number, lead: Entry | None
) -> Body | None:
    units = UNITS[slot]
    here = (x for x in lengths(plain, units) if x.start <= number.start < x.end)
    length = next((x for x in here if x.low == x.high), None)
    if length is None:
        return None
    value = length.low
    if length.unit is None:
        before = folded(lead.turn.text[lead.start : lead.end]) if lead else ""
        named = _NAMED[slot].findall(asked) or _NAMED[slot].findall(before)
        if not named and lead is None:
            return None
        value *= units[named[-1]] if named else 1
    months = plain_number(float(value))
    return {"low": months, "high": months} if 0 < value <= _LONGEST else None


def _sum(number: Number, lead: Entry | None) -> Body | None:
    """A sum said without its thousands or its money, near to one that was told."""
    told = lead.body.get("amount") if lead else None
    if lead is None or number.form != "cardinal" or not isinstance(told, (int, float)):
        return None
    yearly = "yearly" in str(lead.body.get("basis"))
    for months in (12, 1) if yearly else (1,):
        for scale in _SCALES:
            amount = float(number.value) * scale / months
            if amount >= 1 and told / _FACTOR <= amount <= told * _FACTOR:
                basis = "per month" if yearly and months == 1 else lead.body["basis"]
                amount = plain_number(round(amount, 2))
                return {**lead.body, "amount": amount, "basis": basis}
    return None
