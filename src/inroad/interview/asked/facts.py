"""How the facts that only the person can say are read when they are typed."""

import re
from collections.abc import Callable
from typing import Any

from inroad.core.errors import BadInput
from inroad.core.text import MONTHS
from inroad.interview.asked.about_work import WORK_PARSERS
from inroad.interview.asked.slots import SLOT_PARSERS
from inroad.interview.asked.words import (
    bare_number,
    entries,
    money,
    refuse_odd_numbers,
    says_nothing,
)
from inroad.interview.values.numbers import find_numbers

_AMOUNT = r"(?P<number>[^;,]+?)\s*(?P<unit>h|hrs?|hours?|mins?|minutes?)\b\.?\s*"
_EACH = r"(?P<each>a week|per week|weekly|/\s*week|a day|per day|daily|/\s*day|)\s*"
_HOURS = re.compile(
    rf"^\W*{_AMOUNT}{_EACH}(?:of|for|from|on|:|,)?\s*(?P<label>.*)$", re.IGNORECASE
)
_LABEL_FIRST = re.compile(
    r"^\W*(?P<label>[^\d;,]+?)\s*[:,]?\s+"
    r"(?:(?:maybe|about|around|perhaps|some|say|roughly)\s+)?(?P<number>[\d.]+)\s*"
    rf"(?P<unit>h|hrs?|hours?|mins?|minutes?)\b\.?\s*{_EACH}\W*$",
    re.IGNORECASE,
)
_NEXT_HOURS = re.compile(
    r"\s*(?:,|\band\b)\s*(?=[\d.]+\s*(?:h|hrs?|hours?|mins?|minutes?)\b)", re.IGNORECASE
)
_NOBODY = re.compile(
    r"^\W*(?:none|nobody|no one|no|zero|(?:just|only) (?:me|myself)|me)\W*$",
    re.IGNORECASE,
)
_SEVERAL = re.compile(r"\band\b|\bplus\b|&|,|\+|/", re.IGNORECASE)
_MONTH = "|".join(name[:3] for name in MONTHS)
_YEAR = re.compile(
    rf"^\W*(?:in |since |from )?(?:(?P<name>{_MONTH})[a-z]*\.?,? )?"
    r"(?P<year>(?:19|20)\d\d)(?:-(?P<month>0[1-9]|1[0-2]))?\W*$",
    re.IGNORECASE,
)


def _spending(text: str) -> dict[str, Any]:
    found = money(text, what="do you spend")
    said = "yearly costs, divided by twelve" if "year" in found["basis"] else "monthly"
    return {**found, "basis": said}


def _sum(text: str) -> dict[str, Any]:
    found = money(text, what="is there")
    return {"amount": found["amount"], "currency": found["currency"]}


def _count(text: str) -> int:
    if _NOBODY.match(text):
        return 0
    numbers = find_numbers(text)
    whole = len(numbers) == 1 and numbers[0].value == int(numbers[0].value)
    if not whole or _SEVERAL.search(text):
        raise BadInput(
            f"“{text[:60]}” is not one number of people.",
            hint="Write how many people live on your income besides you: 0, 1, 2 …",
        )
    return int(numbers[0].value)


def _movable(text: str) -> list[dict[str, Any]]:
    refuse_odd_numbers(text)
    if says_nothing(text):
        return [{"label": "", "hours_per_week": 0.0}]
    parts = [part for entry in entries(text) for part in _NEXT_HOURS.split(entry)]
    return [_movable_entry(part) for part in parts if part.strip()]


def _movable_entry(entry: str) -> dict[str, Any]:
    alone = bare_number(entry)
    if alone is not None:
        return {"label": "", "hours_per_week": alone}
    found = _LABEL_FIRST.match(entry) or _HOURS.match(entry)
    hours = _hours_of(found) if found else None
    if found is None or hours is None or entry.lstrip().startswith(("-", "−", "–")):
        raise BadInput(
            f"“{entry[:60]}” does not say how many hours a week may move.",
            hint="Write 4 hours of scrolling; 2 hours of television.",
        )
    return {"label": found["label"].strip(" ."), "hours_per_week": hours}


def _hours_of(found: re.Match[str]) -> float | None:
    """Return the hours a week; what is said of a day counts seven times."""
    words = found["number"]
    half = re.fullmatch(r"half an?|an? half", words.strip(), re.IGNORECASE)
    number = 0.5 if half else bare_number(words)
    if number is None and words.strip().casefold() in {"a", "an"}:
        number = 1.0
    if number is None:
        return None
    hours = number / 60 if found["unit"].casefold().startswith("m") else number
    daily = "day" in found["each"].casefold() or found["each"].casefold() == "daily"
    return round(hours * 7 if daily else hours, 2)


def _list(text: str) -> list[dict[str, Any]]:
    return [{"text": entry} for entry in entries(text)]


def _words(text: str) -> dict[str, Any]:
    return {"text": text}


def _start(text: str) -> str:
    found = _YEAR.match(text)
    if found is None or (found["name"] and found["month"]):
        raise BadInput(
            f"“{text[:60]}” is not a year.", hint="Write 2024, or 2024-10 with a month."
        )
    month = found["month"]
    if found["name"]:
        names = [name[:3].casefold() for name in MONTHS]
        month = f"{names.index(found['name'].casefold()) + 1:02}"
    return f"{found['year']}-{month}" if month else str(found["year"])


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
    "why": _words,
    "evidence": _list,
    "reverse_hours": SLOT_PARSERS["prep_hours"],
    **WORK_PARSERS,
    "not_coping": _words,
}
