"""Closing dates of options: as people write them, and what is left until then."""

import re
from collections.abc import Mapping
from datetime import date
from typing import Any, Final

from inroad.core.errors import BadInput
from inroad.core.text import MONTHS, full_date

_MONTH: Final = "|".join(name[:3] for name in MONTHS)
_DAY: Final = (
    r"(?P<iso>\d{4}-\d{2}-\d{2})|"
    rf"(?P<day>\d{{1,2}})(?:st|nd|rd|th)?\.?\s+(?:of\s+)?(?P<month>{_MONTH})[a-z]*\.?,?"
    r"\s+(?P<year>\d{4})|"
    rf"(?P<month2>{_MONTH})[a-z]*\.?\s+(?P<day2>\d{{1,2}})(?:st|nd|rd|th)?,?\s+"
    r"(?P<year2>\d{4})"
)
_CLOSES: Final = (
    r"\b(?:clos(?:es|ing)|deadline|apply by|due)(?:\s+(?:date|on|by|is))*\s*:?\s*"
    rf"(?:{_DAY})"
)
_SIGNS: Final = ("clos", "deadline", "apply by", "due")
_SHORT: Final = [name[:3].casefold() for name in MONTHS]


def closing_in(text: str) -> date | None:
    """Find the closing date in the words of an option.

    >>> closing_in("a fellowship, closes 2026-12-15")
    datetime.date(2026, 12, 15)
    >>> closing_in("MATS (deadline 3rd of May 2027)")
    datetime.date(2027, 5, 3)
    >>> closing_in("a shop that closes early") is None
    True
    """
    found = _found(text)
    if found is None:
        return None
    try:
        if found["iso"]:
            return date.fromisoformat(found["iso"])
        month = (found["month"] or found["month2"]).casefold()[:3]
        year, day = found["year"] or found["year2"], found["day"] or found["day2"]
        return date(int(year), _SHORT.index(month) + 1, int(day))
    except ValueError:
        return None  # a day that there is not, such as 31 June, closes nothing


def _found(text: str) -> re.Match[str] | None:
    # Most options name no date, and the pattern takes longer to make than to use.
    plain = text.casefold()
    if not any(sign in plain for sign in _SIGNS):
        return None
    return re.search(_CLOSES, text, re.IGNORECASE)


def without_closing(text: str) -> str:
    """Leave the closing date out of an option's name: it is said beside it.

    >>> without_closing("“MATS (deadline 3 May 2027)”")
    '“MATS”'
    """
    found = _found(text)
    if found is None or closing_in(text) is None:
        return text
    before = text[: found.start()].rstrip(" ,;:–-([")
    after = text[found.end() :].lstrip(" )]")
    return f"{before}{after}" if before.strip("“") else text


def closing_of(option: Mapping[str, Any]) -> date | None:
    """Return when an option closes: as given for it, else as its words say."""
    given = option.get("closes")
    if given:
        try:
            return date.fromisoformat(str(given))
        except ValueError:
            return None
    return closing_in(str(option.get("text", "")))


def check_closing(day: date, today: date) -> date:
    """Return a closing date that is still to come.

    Raises:
        BadInput: it has passed, or lies too far ahead to be one.
    """
    if day < today:
        raise BadInput(
            f"{full_date(day)} has passed.",
            hint="Give the next closing date, or take the option off your list.",
        )
    if day.year - today.year > 10:
        raise BadInput(
            f"{full_date(day)} is more than ten years ahead.",
            hint="Give the year in which it closes.",
        )
    return day


def weeks_until(day: date, today: date) -> float:
    """Weeks left until the end of a day; below zero once it has passed."""
    return ((day - today).days + 1) / 7 if day >= today else -1.0
