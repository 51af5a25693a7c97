"""How each heard slot is read when it is typed."""

import re
from collections.abc import Callable
from typing import Any

from inroad.core.errors import BadInput
from inroad.interview.asked.words import (
    bare_number,
    entries,
    money,
    refuse_half_range,
    refuse_odd_numbers,
    says_nothing,
)
from inroad.interview.reading import LIST_SLOTS, TEXT_SLOTS, Reading
from inroad.interview.values.convert import read_conversion
from inroad.interview.values.hours import read_hours
from inroad.interview.values.months import read_runway
from inroad.interview.values.ratings import read_rating
from inroad.interview.values.shares import read_shares

_WEEK = "What is your week like, in percent?"
_TIME = r"(?!\s*(?:h|hrs?|hours?|mins?|minutes?|days?)\b)"
_SHARE_END = re.compile(r"\s*[;,\n]\s*")
# A list typed as one: "job 60, family 30" or "60% job; 30% family", and nothing else.
_LISTED_SHARE = re.compile(
    r"(?P<first>[^\W\d][^\d%;,\n]*?)\s*[:=]?\s*(?P<after>\d{1,3}(?:\.\d+)?)\s*%?\.?"
    rf"|(?P<before>\d{{1,3}}(?:\.\d+)?)\s*%{_TIME}\s*(?:of |for |on |: ?)?"
    r"(?P<last>[^\W\d][^\d%;,\n]*)"
)
_BECAUSE = re.compile(r"\s*[,:(]?\s*\b(?:because|since|as it)\b\s+", re.IGNORECASE)
CHOICES = ("yes", "probably", "unsure", "probably not", "no")


def _income(text: str) -> dict[str, Any]:
    return money(text, what="do you earn")


def _converts(text: str) -> dict[str, Any]:
    plain = text.casefold().strip(" .")
    if plain in CHOICES:
        return {"value": plain}
    found = read_conversion(text)
    if isinstance(found, Reading):
        return {"value": found.value}
    raise BadInput(
        f"“{text[:60]}” does not say whether the work becomes lasting.",
        hint=f"Say one of: {', '.join(CHOICES)}.",
    )


def _months(text: str) -> dict[str, Any]:
    refuse_odd_numbers(text)
    refuse_half_range(text)
    alone = 0.0 if says_nothing(text) else bare_number(text)
    if alone is not None:
        return {"low": alone, "high": alone}
    found = read_runway(_with_unit(text, "months"), question="How many months?")
    if isinstance(found, Reading):
        return {"low": found.value.low, "high": found.value.high}
    raise BadInput(
        f"“{text[:60]}” is not a length of time.",
        hint="Write it in months: 6, or 4 to 5 months.",
    )


def _hours(text: str) -> dict[str, Any]:
    refuse_odd_numbers(text)
    refuse_half_range(text)
    alone = 0.0 if says_nothing(text) else bare_number(text)
    if alone is not None:
        return {"low": alone, "high": alone}
    found = read_hours(_with_unit(text, "hours"), question="How many hours?")
    if isinstance(found, Reading):
        return {"low": found.value.low, "high": found.value.high}
    raise BadInput(
        f"“{text[:60]}” is not a number of hours.", hint="Write 3, or 10 to 15 hours."
    )


def _with_unit(text: str, unit: str) -> str:
    """Give a bare range such as "4 to 5" or "4-5" its unit."""
    return (
        text if any(c.isalpha() and c not in "to" for c in text) else f"{text} {unit}"
    )


def _shares(text: str) -> list[dict[str, Any]]:
    refuse_odd_numbers(text)
    listed = [_LISTED_SHARE.fullmatch(part) for part in _SHARE_END.split(text.strip())]
    if all(listed):
        return [_listed_share(found) for found in listed if found]
    found = read_shares(text, question=_WEEK)
    if isinstance(found, Reading):
        parts = [p for p in _SHARE_END.split(text) if any(c.isdigit() for c in p)]
        if len(found.value) >= len(parts):
            return [_share(each) for each in found.value]
        # Something would be lost: each part is read by itself, or all is refused.
        return [share for part in parts for share in _shares_of_part(part)]
    raise BadInput(
        f"“{text[:60]}” gives no share of a week with its name.",
        hint="Write 50% job, 20% reading, or 10 hours a week of research.",
    )


def _shares_of_part(part: str) -> list[dict[str, Any]]:
    listed = _LISTED_SHARE.fullmatch(part)
    if listed:
        return [_listed_share(listed)]
    found = read_shares(part, question=_WEEK)
    if isinstance(found, Reading):
        return [_share(each) for each in found.value]
    raise BadInput(
        f"“{part[:60]}” gives no share of a week with its name.",
        hint="Write 50% job, 20% reading, or 10 hours a week of research.",
    )


def _listed_share(found: re.Match[str]) -> dict[str, Any]:
    label = found["first"] or found["last"]
    return {
        "label": " ".join(label.split()).strip(" .:"),
        "share": float(found["before"] or found["after"]),
    }


def _share(each: Any) -> dict[str, Any]:  # noqa: ANN401 - values.shares.Share
    named = ("share", "hours_per_day", "hours_per_week")
    units = {
        name: value for name in named if (value := getattr(each, name)) is not None
    }
    return {"label": each.label, **units}


def _rating(text: str) -> dict[str, Any]:
    refuse_odd_numbers(text)
    found = read_rating(text, question="How good are you?")
    if isinstance(found, Reading):
        rating = found.value
        return {
            "value": rating.value,
            "scale": rating.scale,
            "compared_to": rating.compared_to,
        }
    raise BadInput(
        f"“{text[:60]}” is not a rating with its scale.",
        hint="Write 6 out of 10 among my colleagues, or 30 percent of my potential.",
    )


def _items(text: str) -> list[dict[str, Any]]:
    return [{"text": entry} for entry in entries(text)]


def _against(text: str) -> list[dict[str, Any]]:
    """Keep why something was ruled out apart from what it is."""
    return [_with_reason(entry) for entry in entries(text)]


def _with_reason(entry: str) -> dict[str, Any]:
    said = _BECAUSE.split(entry, maxsplit=1)
    what, why = said[0].strip(" ,:("), (said[1] if len(said) > 1 else "").strip(" )")
    return {"text": what, "why": why} if what and why else {"text": entry}


def _text(text: str) -> dict[str, Any]:
    return {"text": text}


SLOT_PARSERS: dict[str, Callable[[str], Any]] = {
    "monthly_income": _income,
    "job_converts": _converts,
    "runway_months": _months,
    "prep_hours": _hours,
    "attention_now": _shares,
    "attention_target": _shares,
    "self_rating": _rating,
    "peer_rating": _rating,
    **dict.fromkeys(LIST_SLOTS, _items),
    "against": _against,
    **dict.fromkeys(TEXT_SLOTS, _text),
}
