"""How the facts that only the person can say are read when they are typed."""

import re
from collections.abc import Callable
from typing import Any

from inroad.core.errors import BadInput
from inroad.interview.asked.words import bare_number, entries, money
from inroad.interview.values.numbers import find_numbers

_HOURS = re.compile(
    r"^\W*(?P<number>.+?)\s*(?:h|hrs?|hours?)\b\.?\s*"
    r"(?:a week|per week|weekly|/\s*week)?\s*(?:of|for|from|on|:|,)?\s*(?P<label>.*)$",
    re.IGNORECASE,
)
_NOBODY = re.compile(r"^\W*(?:none|nobody|no one|no|zero)\W*$", re.IGNORECASE)
_YEAR = re.compile(r"^\W*((?:19|20)\d\d)(?:-(\d\d))?\W*$")


def _spending(text: str) -> dict[str, Any]:
    return money(text, what="do you spend")


def _sum(text: str) -> dict[str, Any]:
    found = money(text, what="is there")
    return {"amount": found["amount"], "currency": found["currency"]}


def _count(text: str) -> int:
    if _NOBODY.match(text):
        return 0
    numbers = find_numbers(text)
    if len(numbers) != 1 or numbers[0].value != int(numbers[0].value):
        raise BadInput(
            f"“{text[:60]}” is not a number of people.",
            hint="Write how many people live on your income besides you: 0, 1, 2 …",
        )
    return int(numbers[0].value)


def _movable(text: str) -> list[dict[str, Any]]:
    return [_movable_entry(entry) for entry in entries(text)]


def _movable_entry(entry: str) -> dict[str, Any]:
    alone = bare_number(entry)
    if alone is not None:
        return {"label": "", "hours_per_week": alone}
    found = _HOURS.match(entry)
    hours = bare_number(found["number"]) if found else None
    if found is None or hours is None:
        raise BadInput(
            f"“{entry[:60]}” does not say how many hours a week may move.",
            hint="Write 4 hours of scrolling; 2 hours of television.",
        )
    return {"label": found["label"].strip(" ."), "hours_per_week": hours}


def _list(text: str) -> list[dict[str, Any]]:
    return [{"text": entry} for entry in entries(text)]


def _words(text: str) -> dict[str, Any]:
    return {"text": text}


def _start(text: str) -> str:
    found = _YEAR.match(text)
    if found is None:
        raise BadInput(
            f"“{text[:60]}” is not a year.", hint="Write 2024, or 2024-10 with a month."
        )
    return text.strip()


FACT_PARSERS: dict[str, Callable[[str], Any]] = {
    "spending": _spending,
    "savings": _sum,
    "debt": _sum,
    "dependants": _count,
    "place": _words,
    "stage": _words,
    "field": _words,
    "phd_start": _start,
    "movable_hours": _movable,
    "untouchable": _list,
    "fun": _words,
    "not_coping": _words,
}
