"""Values of slots and results as a person would say them, never as JSON."""

from collections.abc import Callable, Mapping, Sequence
from datetime import date
from decimal import Decimal
from typing import Any

from inroad.show.words import day, figure, listed, spoken

_EVIDENCE = {"lines", "quote", "speaker", "conversation"}


def value_words(value: Any) -> str:  # noqa: ANN401 - slots hold JSON of many shapes
    """Say any plain value in words; an unknown one is "not known"."""
    for types, say in _TYPES:
        if isinstance(value, types):
            return say(value)
    return "not known" if value is None else str(value)


def _list_words(value: Sequence[Any]) -> str:
    return "; ".join(value_words(item) for item in value) or "none"


def _mapping_words(value: Mapping[str, Any]) -> str:
    given = {key: each for key, each in value.items() if key not in _EVIDENCE}
    for keys, say in _SHAPES:
        if keys <= given.keys():
            return say(given)
    said = [
        f"{spoken(key).lower()} {value_words(each)}"
        for key, each in given.items()
        if each is not None
    ]
    return listed(said, last="and") if said else "not known"


def _range(value: Mapping[str, Any]) -> str:
    low, high = value["low"], value["high"]
    if low is None or high is None:
        edge = "at least" if high is None else "at most"
        known = high if low is None else low
        return "not known" if known is None else f"{edge} {value_words(known)}"
    if low == high:
        return value_words(low)
    return f"{value_words(low)} to {value_words(high)}"


def _money(value: Mapping[str, Any]) -> str:
    currency = value.get("currency") or "in a currency not said"
    amount = value["amount"]
    shown = f"{float(amount):,.0f}" if amount is not None else "not known"
    basis = value.get("basis")
    words = f"{currency} {shown}" if value.get("currency") else f"{shown}, {currency}"
    return f"{words} ({basis})" if basis else words


def _share(value: Mapping[str, Any]) -> str:
    # Hours a week may be said without saying of what.
    label = f"{value['label']}, " if value["label"] else ""
    if value.get("share") is not None:
        return f"{label}{value_words(value['share'])}%"
    for key, time in (("hours_per_day", "day"), ("hours_per_week", "week")):
        if value.get(key) is not None:
            unit = "hour" if value[key] == 1 else "hours"
            return f"{label}{value_words(value[key])} {unit} a {time}"
    return str(value["label"])


# How a mark on a scale is said; any other is named after it.
_MARKED = {
    "top percent": "the top {}%",
    "bottom percent": "the lowest {}%",
    "percentile": "percentile {}",
    "percent": "{}%",
    "percent of own potential": "{}% of your own potential",
}


def _rating(value: Mapping[str, Any]) -> str:
    words, scale = value_words(value["value"]), str(value.get("scale") or "not said")
    if scale in _MARKED:
        words = _MARKED[scale].format(words)
    elif scale.startswith("out of "):
        words += f" {scale}"
    elif scale != "not said":
        words += f" on a scale of {scale}"
    if value.get("compared_to") not in (None, "", "not said"):
        words += f", compared to {value['compared_to']}"
    return words


def _text(value: Mapping[str, Any]) -> str:
    beside = [
        str(value[key]) for key in ("strength", "status", "recency") if value.get(key)
    ]
    return str(value["text"]) + (f" ({', '.join(beside)})" if beside else "")


_SHAPES = (
    ({"low", "high"}, _range),
    ({"amount"}, _money),
    ({"label"}, _share),
    ({"value", "scale"}, _rating),
    ({"text"}, _text),
    ({"value"}, lambda value: value_words(value["value"])),
)

# A truth value is a number and a text is a sequence, so order matters.
_TYPES: tuple[tuple[Any, Callable[[Any], str]], ...] = (
    (bool, lambda value: "yes" if value else "no"),
    ((int, float, Decimal), lambda value: figure(float(value))),
    (str, str),
    (date, day),
    (Mapping, _mapping_words),
    (Sequence, _list_words),
)
