"""Small readers that typed answers share."""

import re
from decimal import Decimal
from typing import Any

from inroad.core.errors import BadInput
from inroad.interview.reading import Reading
from inroad.interview.values.currency import read_currency
from inroad.interview.values.money import read_income
from inroad.interview.values.numbers import find_numbers

MOST_MONEY = Decimal(10) ** 12
_CODE = re.compile(r"\b[A-Z]{3}\b")
_ITEM_END = re.compile(r"\s*;\s*|\s*\n\s*")


def bare_number(text: str) -> float | None:
    """Return the number if a text is nothing but one, in figures or in words."""
    found = find_numbers(text)
    if len(found) != 1:
        return None
    rest = text[: found[0].start] + text[found[0].end :]
    return float(found[0].value) if not re.search(r"\w", rest) else None


def entries(text: str) -> list[str]:
    """Split a typed list at semicolons and line ends."""
    return [part.strip(" .") for part in _ITEM_END.split(text) if part.strip(" .")]


def money(text: str, *, what: str) -> dict[str, Any]:
    """Read an amount with its currency, such as "CHF 3,500" or "2 lakh rupees".

    Raises:
        BadInput: no amount, more than one currency, or an amount nobody has.
    """
    if len(set(_CODE.findall(text))) > 1:
        raise BadInput(
            "That names two currencies.",
            hint="Give one amount in one currency; Inroad does not convert.",
        )
    found = read_income(text, question=f"What {what} a month?")
    if isinstance(found, Reading):
        amount, currency, basis = (
            found.value.amount,
            found.value.currency,
            found.value.basis,
        )
    else:
        plain = find_numbers(text)
        if len(plain) != 1:
            raise BadInput(
                f"There is not one amount in “{text[:60]}”.",
                hint="Write an amount with its currency, such as CHF 3,500.",
            )
        amount, currency, basis = (
            Decimal(str(plain[0].value)),
            read_currency(text),
            "monthly",
        )
    if not amount.is_finite() or amount > MOST_MONEY or amount < 0:
        raise BadInput(
            f"{amount} is not an amount we can work with.",
            hint="Give a positive amount below a million million.",
        )
    return {"amount": _json_number(amount), "currency": currency, "basis": basis}


def _json_number(amount: Decimal) -> int | float:
    return int(amount) if amount == amount.to_integral_value() else float(amount)
