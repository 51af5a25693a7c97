"""Check that a value has the shape of its slot, whoever wrote it."""

import math
import re
from collections.abc import Callable, Mapping
from typing import Any

from inroad.core.errors import BadInput
from inroad.interview.asked.about_work import WORK_CHECKS
from inroad.interview.asked.slots import CHOICES
from inroad.interview.reading import LIST_SLOTS, TEXT_SLOTS

LONGEST_RUNWAY = 600
MOST_HOURS = 2000
WEEK = 168
MOST_ENTRIES = 50
_YEAR = re.compile(r"(?:19|20)\d\d(?:-(?:0[1-9]|1[0-2]))?", re.ASCII)
LONGEST_TEXT = 2000


def checked(slot: str, value: Any) -> Any:  # noqa: ANN401 - slots hold JSON of many shapes
    """Return the value, cleaned of evidence, or raise BadInput saying what is wrong."""
    check = _CHECKS.get(slot)
    if check is None:
        raise BadInput(
            f"{slot!r} is no slot of the profile.", hint="`inroad profile` lists them."
        )
    return check(value)


def _range(most: float, what: str, *, least: float) -> Callable[[Any], Any]:
    def check(value: Any) -> dict[str, float]:  # noqa: ANN401 - JSON
        fields = _fields(value, {"low", "high"}, what)
        low, high = (_number(fields[end], what) for end in ("low", "high"))
        if low > high:
            raise BadInput(
                f"{what}: {low:g} to {high:g} is upside down.",
                hint="Write the smaller end first.",
            )
        if low < least or high > most:
            raise BadInput(
                f"{what} of {low:g} to {high:g} is out of bounds.",
                hint=f"Give something between {least:g} and {most:g}.",
            )
        return {"low": low, "high": high}

    return check


def _fields(value: Any, names: set[str], what: str) -> Mapping[str, Any]:  # noqa: ANN401 - JSON
    if not isinstance(value, Mapping) or not names <= set(value):
        raise BadInput(
            f"{what} needs {' and '.join(sorted(names))}.", hint="Write it in words."
        )
    return value


def _number(value: object, what: str) -> float:
    if isinstance(value, bool) or not isinstance(value, (int, float)):
        raise BadInput(f"{what}: {str(value)[:40]} is not a number.", hint="Give one.")
    try:
        number = float(value)
    except OverflowError:
        number = math.inf  # JSON holds whole numbers of any length
    if not math.isfinite(number):
        raise BadInput(f"{what}: that is not a number.", hint="Give a real one.")
    return number


def _money(value: Any) -> dict[str, Any]:  # noqa: ANN401 - JSON
    fields = _fields(value, {"amount"}, "An amount of money")
    amount = _number(fields["amount"], "The amount")
    currency = fields.get("currency")
    if not 0 <= amount <= 10**12:
        raise BadInput(
            f"{amount:g} is not an amount we can work with.",
            hint="Give one from zero to a million million.",
        )
    code = isinstance(currency, str) and re.fullmatch("[A-Za-z]{3}", currency)
    if currency is not None and not code:
        raise BadInput(
            f"{str(currency)[:20]!r} is no currency code.",
            hint="Give three letters, such as EUR, or leave it out.",
        )
    exact = int(amount) if amount == int(amount) else amount
    kept = {"amount": exact, "currency": currency and currency.upper()}
    if "basis" in fields:
        kept["basis"] = _text_of(fields["basis"])
    return kept


def _choice(value: Any) -> dict[str, str]:  # noqa: ANN401 - JSON
    fields = _fields(value, {"value"}, "Whether the work becomes lasting")
    if fields["value"] not in CHOICES:
        raise BadInput(
            f"{str(fields['value'])[:40]!r} is none of the answers.",
            hint=f"Say one of: {', '.join(CHOICES)}.",
        )
    return {"value": str(fields["value"])}


def _shares(value: Any) -> list[dict[str, Any]]:  # noqa: ANN401 - JSON
    return [_share(each) for each in _entries(value)]


def _share(each: Any) -> dict[str, Any]:  # noqa: ANN401 - JSON
    fields = _fields(each, {"label"}, "A share of the week")
    limits = {"share": 100, "hours_per_day": 24, "hours_per_week": WEEK}
    kept: dict[str, Any] = {"label": _text_of(fields["label"])}
    for name, most in limits.items():
        if fields.get(name) is not None:
            number = _number(fields[name], "A share of the week")
            if not 0 <= number <= most:
                raise BadInput(
                    f"{number:g} is out of bounds for “{kept['label']}”.",
                    hint=f"Give 0 to {most}.",
                )
            kept[name] = number
    if len(kept) == 1:
        raise BadInput(
            f"How much of the week “{kept['label'][:60]}” takes is not said.",
            hint="Give a share in percent, or hours a day or a week.",
        )
    return kept


def _rating(value: Any) -> dict[str, Any]:  # noqa: ANN401 - JSON
    fields = _fields(value, {"value", "scale"}, "A rating")
    beside = fields.get("compared_to")
    return {
        "value": _number(fields["value"], "The rating"),
        "scale": _text_of(fields["scale"]),
        "compared_to": None if beside is None else _text_of(beside),
    }


def _items(value: Any) -> list[dict[str, Any]]:  # noqa: ANN401 - JSON
    return [_item(each) for each in _entries(value)]


def _item(each: Any) -> dict[str, Any]:  # noqa: ANN401 - JSON
    if isinstance(each, str):
        return {"text": _text_of(each)}
    fields = _fields(each, {"text"}, "An entry")
    extras = {
        name: _text_of(fields[name])
        for name in ("strength", "status", "recency", "why")
        if fields.get(name) is not None
    }
    fun = {"fun": True} if fields.get("fun") is True else {}
    return {"text": _text_of(fields["text"]), **extras, **fun}


def _entries(value: Any) -> list[Any]:  # noqa: ANN401 - JSON
    if not isinstance(value, list) or not value:
        raise BadInput("A list is needed here.", hint="Separate entries by semicolons.")
    if len(value) > MOST_ENTRIES:
        raise BadInput(
            f"{len(value)} entries are more than one can weigh.",
            hint=f"Give at most {MOST_ENTRIES}.",
        )
    return value


def _text(value: Any) -> dict[str, str]:  # noqa: ANN401 - JSON
    text = value.get("text") if isinstance(value, Mapping) else value
    return {"text": _text_of(text)}


def _text_of(value: object) -> str:
    if not isinstance(value, str) or not value.strip():
        raise BadInput("Words are needed here.", hint="Write a few.")
    if len(value) > LONGEST_TEXT:
        raise BadInput(
            "That is too long.", hint=f"Use up to {LONGEST_TEXT} characters."
        )
    return value.strip()


def _people(value: Any) -> int:  # noqa: ANN401 - JSON
    number = _number(value, "The number of people")
    if number != int(number) or not 0 <= number <= 100:
        raise BadInput(
            f"{number:g} is not a number of people.", hint="Give 0, 1, 2 and so on."
        )
    return int(number)


def _start(value: Any) -> str:  # noqa: ANN401 - JSON
    if not isinstance(value, str) or not _YEAR.fullmatch(value):
        raise BadInput("A year is needed here.", hint="Write 2024, or 2024-10.")
    return value


def _movable(value: Any) -> list[dict[str, Any]]:  # noqa: ANN401 - JSON
    kept: list[dict[str, Any]] = []
    for each in _entries(value):
        fields = _fields(each, {"hours_per_week"}, "Movable hours")
        hours = _number(fields["hours_per_week"], "Movable hours")
        label = _text_of(fields["label"]) if fields.get("label") else ""
        kept.append({"label": label, "hours_per_week": hours})
    each_week = [float(entry["hours_per_week"]) for entry in kept]
    if min(each_week) < 0 or sum(each_week) > WEEK:
        raise BadInput("A week has 168 hours.", hint="Give hours a week that may move.")
    return kept


_CHECKS: dict[str, Callable[[Any], Any]] = {
    "monthly_income": _money,
    "spending": _money,
    "savings": _money,
    "debt": _money,
    "job_converts": _choice,
    "runway_months": _range(LONGEST_RUNWAY, "Runway in months", least=-LONGEST_RUNWAY),
    "prep_hours": _range(MOST_HOURS, "Preparation in hours", least=0),
    "reverse_hours": _range(MOST_HOURS, "Preparation in hours", least=0),
    "attention_now": _shares,
    "attention_target": _shares,
    "self_rating": _rating,
    "peer_rating": _rating,
    "dependants": _people,
    "phd_start": _start,
    "movable_hours": _movable,
    "untouchable": _items,
    "evidence": _items,
    **WORK_CHECKS,
    **dict.fromkeys(LIST_SLOTS, _items),
    **dict.fromkeys(
        (*TEXT_SLOTS, "place", "stage", "field", "fun", "why", "not_coping"), _text
    ),
}
