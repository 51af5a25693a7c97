"""Reading a slot's JSON value as a range of numbers or as texts."""

from typing import Any

_NUMBERS = ("value", "amount", "count", "hours", "hours_per_week")
_TEXTS = ("text", "label", "value", "name")


def span_of(value: Any) -> tuple[float, float] | None:  # noqa: ANN401 - JSON
    """Return (low, high) of a number or a range; of a list, how many entries it has."""
    if isinstance(value, bool) or value is None:
        return None
    if isinstance(value, int | float):
        return float(value), float(value)
    if isinstance(value, list | tuple):
        return float(len(value)), float(len(value))
    if isinstance(value, dict):
        return _span_of_object(value)
    return _number(value)


def _span_of_object(value: dict[str, Any]) -> tuple[float, float] | None:
    ends = [span_of(value[k]) for k in ("low", "high") if value.get(k) is not None]
    known = [end for end in ends if end is not None]
    if known:
        return known[0][0], known[-1][1]
    named = (span_of(value[key]) for key in _NUMBERS if key in value)
    return next((span for span in named if span is not None), None)


def _number(text: Any) -> tuple[float, float] | None:  # noqa: ANN401 - JSON
    # Money is kept as a decimal, which travels as text.
    try:
        number = float(str(text))
    except ValueError:
        return None
    return number, number


def texts_of(value: Any) -> tuple[str, ...]:  # noqa: ANN401 - JSON
    """Return the texts a value holds: itself, its text or label, or its entries'."""
    if isinstance(value, str):
        return (value,)
    if isinstance(value, list | tuple):
        return tuple(text for entry in value for text in texts_of(entry))
    if isinstance(value, dict):
        named = (value.get(key) for key in _TEXTS)
        return tuple(text for text in named if isinstance(text, str))
    return ()
