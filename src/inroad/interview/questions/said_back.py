"""A value as a person would say it, to be said back or set into its fields."""

from collections.abc import Mapping
from typing import Any

from inroad.core.text import counted, listed, money, number
from inroad.interview.questions.question import Field

_UNITS = {"runway_months": "month", "prep_hours": "hour", "reverse_hours": "hour"}


def in_words(slot: str, value: Any) -> str:  # noqa: ANN401 - slots hold JSON of many shapes
    """Say a slot's value in words, as in "4 to 5 months" or "CHF 3,500"."""
    if isinstance(value, Mapping) and {"low", "high"} <= value.keys():
        return counted(float(value["low"]), float(value["high"]), _UNITS[slot])
    if isinstance(value, Mapping) and "amount" in value:
        return money(value["amount"], value.get("currency"))
    if isinstance(value, list):
        return "; ".join(in_words(slot, each) for each in value) or "none"
    if isinstance(value, Mapping):
        return _mapping(value)
    return str(value)


def _mapping(value: Mapping[str, Any]) -> str:
    if "hours_per_week" in value and "share" not in value:
        return f"{number(value['hours_per_week'])} hours {value['label']}".strip()
    if "label" in value:
        return _share(value)
    if "text" in value:
        why = f", because {value['why']}" if value.get("why") else ""
        return f"{value['text']}{why}"
    scale = value.get("scale", "not said")
    words = _plain(value["value"])
    words += "" if scale == "not said" else f" {scale}"
    beside = value.get("compared_to")
    return f"{words}, compared with {beside}" if beside else words


def _share(value: Mapping[str, Any]) -> str:
    if value.get("share") is not None:
        return f"{value['label']} {number(value['share'])}%"
    if value.get("hours_per_day") is not None:
        return f"{number(value['hours_per_day'])} hours a day of {value['label']}"
    return f"{number(value['hours_per_week'])} hours a week of {value['label']}"


def _plain(value: Any) -> str:  # noqa: ANN401 - a number or a word
    exact = isinstance(value, (int, float)) and not isinstance(value, bool)
    return number(value) if exact else str(value)


def filled(field: Field, value: Any) -> dict[str, str]:  # noqa: ANN401 - the same
    """Return what stands in a field's inputs for a value, by the inputs' names."""
    if value is None:
        return {}
    if field.kind == "range":
        low, high = float(value["low"]), float(value["high"])
        ends = {"low": f"{low:.10g}", "high": f"{high:.10g}"}
        return {f"{field.name}.{end}": text for end, text in ends.items()}
    if field.kind == "money":
        amount = {field.name: f"{value['amount']:.15g}"}
        currency = value.get("currency")
        return amount | ({f"{field.name}.currency": currency} if currency else {})
    return {name: text for name, text in _whole(field, value) if text}


def _whole(field: Field, value: Any) -> list[tuple[str, str]]:  # noqa: ANN401 - the same
    """Say a value that stands in one input, under that input's name."""
    if field.kind == "rating":
        return [(field.name, _rated(field, value))]
    if field.name == "compared_to":
        return [(field.name, value.get("compared_to") or "")]
    if isinstance(value, list) and value:
        words = "\n".join(in_words(field.slot, each) for each in value)
        return [(field.name, words)]
    return [(field.name, in_words(field.slot, value))]


def _rated(field: Field, value: Mapping[str, Any]) -> str:
    bare = {**value, "compared_to": None}
    if value.get("scale") in {field.unit, "not said"}:
        return _plain(value["value"])
    return in_words(field.slot, bare)


def told(pairs: list[tuple[str, str]]) -> str:
    """Join (label, words) as a sentence does: "income 3,500 and spending 2,000"."""
    return listed([f"{label} {words}" for label, words in pairs])


def ends_agree(low: float, high: float, other_low: float, other_high: float) -> bool:
    """Say whether one range lies within the other, so that they contradict nothing."""
    inner = low <= other_low and other_high <= high
    return inner or (other_low <= low and high <= other_high)


__all__ = ("ends_agree", "filled", "in_words", "told")
