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
_ONE_AMOUNT = "Give one amount with its currency, such as CHF 3,500."
_CODE = re.compile(r"\b[A-Z]{3}\b")
_ITEM_END = re.compile(r"\s*;\s*|\s*\n\s*")
_NONE_OF = (
    r"no (?:own |more )?(?:income|pay|salary|job|savings?|money|cash|debts?|loans?|"
    r"hours?|time|months?)(?: left| at all)?"
)
_NOTHING = re.compile(
    r"^\W*(?:i (?:have|earn|owe)|i['’]?ve got)?\s*"
    rf"(?:no|none|nothing|zero|nil|{_NONE_OF}|(?:i )?(?:don['’]?t|do not) have any)"
    r"(?: left| at all)?\W*$",
    re.IGNORECASE,
)
_ODD = re.compile(r"\d[eE][+-]?\d|\b(?:nan|inf(?:inity)?)\b", re.IGNORECASE)
_FALLING = re.compile(
    r"(?<![\w.,])(\d+(?:\.\d+)?)\s*(?:-|–|to)\s*(\d+(?:\.\d+)?)(?![\w.,]*\d)"
)
_TWO_ENDS = re.compile(
    r"(?P<low>[^\W_][\w.,]*)\s+to\s+(?P<high>[^\W_][\w.,]*)"
    r"(?:\s+(?:days?|weeks?|months?|years?|hours?|hrs?|h))?",
    re.IGNORECASE,
)
_LEADING = frozenset(
    "up close closer near nearer down next amounts comes equal equals adds".split()
)
"""What may stand before "to 6" and be no end of a range: "up to 6"."""


def says_nothing(text: str) -> bool:
    """Say whether these words mean an amount of zero: "none", "I don't have any"."""
    return bool(_NOTHING.match(text))


def refuse_odd_numbers(text: str) -> None:
    """Raise BadInput for numbers no person says: 1e400, NaN, or 5 to 4."""
    if _ODD.search(text):
        raise BadInput(
            f"“{text[:60]}” holds no number that people say.",
            hint="Write it in plain figures or in words.",
        )
    falling = _FALLING.search(text)
    if falling and float(falling[1]) > float(falling[2]):
        raise BadInput(
            f"{falling[1]} to {falling[2]} is upside down.",
            hint="Write the smaller end first.",
        )


def refuse_half_range(text: str) -> None:
    """Raise BadInput for a range with a number at one end alone: "blue to 6".

    Read with the rest it would be taken for 6, which is not what was meant.
    """
    found = _TWO_ENDS.fullmatch(text.strip(" ."))
    if found is None or found["low"].casefold() in _LEADING:
        return
    if bool(find_numbers(found["low"])) != bool(find_numbers(found["high"])):
        raise BadInput(
            f"“{text.strip()[:60]}” has a number at one end alone.",
            hint="Write both ends, such as 4 to 6, or one number.",
        )


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
    refuse_odd_numbers(text)
    _refuse_several(text)
    found = read_income(text, question=f"What {what} a month?")
    if isinstance(found, Reading):
        read = found.value
        amount, currency, basis = read.amount, read.currency, read.basis
    elif says_nothing(text):
        amount, currency, basis = Decimal(0), None, "none"
    else:
        amount = _only_number(text)
        currency, basis = read_currency(text), "monthly"
    if not amount.is_finite() or not 0 <= amount <= MOST_MONEY:
        raise BadInput(
            f"{amount} is not an amount we can work with.",
            hint="Give a positive amount below a million million.",
        )
    return {"amount": _json_number(amount), "currency": currency, "basis": basis}


def _refuse_several(text: str) -> None:
    if len(set(_CODE.findall(text))) > 1:
        raise BadInput(
            "That names two currencies.",
            hint="Give one amount in one currency; Inroad does not convert.",
        )
    if len(find_numbers(text)) > 1:
        raise BadInput(
            f"There is more than one amount in “{text[:60]}”.", hint=_ONE_AMOUNT
        )


def _only_number(text: str) -> Decimal:
    numbers = find_numbers(text)
    if not numbers:
        raise BadInput(f"There is no amount in “{text[:60]}”.", hint=_ONE_AMOUNT)
    return Decimal(str(numbers[0].value))


def _json_number(amount: Decimal) -> int | float:
    return int(amount) if amount == amount.to_integral_value() else float(amount)
