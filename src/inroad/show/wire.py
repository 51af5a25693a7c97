"""A result as one JSON object, the same over every face."""

import math
from collections.abc import Callable, Iterable, Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import fields, is_dataclass
from datetime import date
from decimal import Decimal
from enum import Enum
from types import NoneType
from typing import Any


def wire(result: object, action: str = "") -> dict[str, Any]:
    """Return {"schema": "inroad/<action>/1", …} with plain values throughout.

    `action` is the action's name ("interview_hear"). A result may say its own form
    with a `wire()` method; otherwise its fields are taken as they are, a trailing
    underscore dropped. A list or a bare value stands under "value".
    """
    values = plain_value(result)
    body = values if isinstance(values, dict) else {"value": values}
    return {"schema": f"inroad/{action or 'result'}/1", **body}


def plain_value(value: Any) -> Any:  # noqa: ANN401 - any value in, plain JSON out
    """Turn a value into what JSON can hold; what is not a number becomes null."""
    own = getattr(value, "wire", None)
    if callable(own):
        return plain_value(own())
    shape = _SHAPES.get(f"{type(value).__module__}.{type(value).__name__}")
    if shape:
        return plain_value(shape(value))
    named = getattr(value, "_asdict", None)
    if callable(named):
        return plain_value(named())
    for types, plain in _PLAIN:
        if isinstance(value, types):
            return plain(value)
    if is_dataclass(value):
        return {
            each.name.rstrip("_"): plain_value(getattr(value, each.name))
            for each in fields(value)
        }
    listed = getattr(value, "tolist", None)  # an array, without importing its library
    return plain_value(listed()) if callable(listed) else str(value)


def _heard(heard: Any) -> dict[str, Any]:  # noqa: ANN401 - its class is not loaded here
    """Put what was heard at the top, as other programs expect it."""
    told = {"name": heard.name, "kept": heard.kept, "conversation": heard.conversation}
    return {**heard.hearing.wire(), **told}


def _slot(view: Any) -> dict[str, Any]:  # noqa: ANN401 - its class is not loaded here
    """Call an answer's origin "from", which no field in Python can be called."""
    given = {each.name: getattr(view, each.name) for each in fields(view)}
    return {("from" if name == "origin" else name): v for name, v in given.items()}


def _profile(view: Any) -> dict[str, Any]:  # noqa: ANN401 - its class is not loaded here
    """Give slots with their evidence, and facts bare: None, "declined", or a value.

    Where each fact came from, and when, stands beside them under `facts_from`.
    """
    known = {name: fact for name, fact in view.facts.items() if fact is not None}
    return {
        "person": view.person,
        "slots": view.slots,
        "facts": {name: _fact(fact) for name, fact in view.facts.items()},
        "facts_from": {
            name: {"from": fact.origin, "date": fact.date, "lines": fact.lines}
            for name, fact in known.items()
        },
    }


def _fact(fact: Any) -> Any:  # noqa: ANN401 - JSON of many shapes
    if fact is None:
        return None
    return "declined" if fact.declined else fact.value


def _without_hashes(value: Any) -> dict[str, Any]:  # noqa: ANN401 - a claim or a source
    """Leave out how a passage is recognised: it says nothing to a reader."""
    hashes = {"passage", "shingles", "sha256"}
    given = {each.name: getattr(value, each.name) for each in fields(value)}
    return {name: each for name, each in given.items() if name not in hashes}


# By name, so that no engine is loaded for a result that it did not make.
_SHAPES: dict[str, Callable[[Any], dict[str, Any]]] = {
    "inroad.actions.interview.Heard": _heard,
    "inroad.actions.profile.ProfileView": _profile,
    "inroad.actions.profile.SlotView": _slot,
    "inroad.library.claim.Claim": _without_hashes,
    "inroad.library.claim.Source": _without_hashes,
}


def _number(value: Decimal) -> int | float:
    return int(value) if value == value.to_integral_value() else float(value)


def _object(value: Mapping[Any, Any]) -> dict[str, Any]:
    return {str(key): plain_value(each) for key, each in value.items()}


def _array(value: Iterable[Any]) -> list[Any]:
    return [plain_value(each) for each in value]


# An enumerated text is a text too, so it comes first.
_PLAIN: tuple[tuple[Any, Callable[[Any], Any]], ...] = (
    (Enum, lambda value: plain_value(value.value)),
    ((bool, int, str, NoneType), lambda value: value),
    (float, lambda value: value if math.isfinite(value) else None),
    (date, lambda value: value.isoformat()),
    (Decimal, _number),
    (Mapping, _object),
    ((Sequence, AbstractSet), _array),
)
