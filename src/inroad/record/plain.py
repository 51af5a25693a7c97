"""Values of the record become plain JSON, and strictly back.

The store and the bundle both keep a value this way, so that a new field of a value is
written and read in one place: its dataclass.
"""

import math
import types
import typing
from collections.abc import Callable, Mapping
from dataclasses import MISSING, fields
from datetime import date
from functools import cache
from typing import Any, Literal, TypeVar, Union, cast

from inroad.core.errors import BadInput

Read = Callable[[Any], Any]
_AS_THEY_ARE = frozenset({str, bool, int, types.NoneType})
T = TypeVar("T")


def to_plain(value: Any) -> Any:  # noqa: ANN401 - JSON has many shapes
    """Return the dicts, lists, texts and numbers that say the same as a value.

    Raises BadInput for what JSON cannot say (not a number, infinity, other types).
    """
    if type(value) in _AS_THEY_ARE:
        return value
    names = _field_names(cast("Any", type(value)))
    if names:
        return {name: to_plain(getattr(value, name)) for name in names}
    if isinstance(value, list | tuple):
        return [to_plain(found) for found in value]
    if isinstance(value, Mapping):
        return {str(key): to_plain(found) for key, found in value.items()}
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, str | int) or (
        isinstance(value, float) and math.isfinite(value)
    ):
        return value
    raise BadInput(
        f"{value!r} cannot be kept in a record.",
        hint="Texts, finite numbers, yes or no, lists and tables can.",
    )


@cache
def _field_names(kind: type[Any]) -> tuple[str, ...]:
    """Name the fields of a dataclass; of anything else there are none."""
    return tuple(getattr(kind, "__dataclass_fields__", ()))


def from_plain(kind: type[T], plain: Any) -> T:  # noqa: ANN401 - JSON has many shapes
    """Return the value of a kind that plain JSON describes, or raise BadInput.

    Every key must be known, every value of its type; a missing key takes its default.
    """
    return cast("T", _reader(cast("Any", kind))(plain))


def _bad(plain: object, wanted: str) -> BadInput:
    return BadInput(
        f"{str(plain)[:60]!r} stands where {wanted} should be.",
        hint="Was this record written by another program, or by a newer Inroad?",
    )


@cache
def _reader(hint: Any) -> Read:  # noqa: ANN401 - a type form
    """Make the function that reads one type."""
    if hint is Any:
        return lambda plain: plain
    if hint is date:
        return _date
    if hasattr(hint, "__dataclass_fields__"):
        return _dataclass(hint)
    made_of = MADE_OF.get(typing.get_origin(hint), _exactly)
    return made_of(*(typing.get_args(hint) or (hint,)))


def _maybe(*kinds: Any) -> Read:  # noqa: ANN401 - type forms
    (read,) = (_reader(kind) for kind in kinds if kind is not type(None))
    return lambda plain: None if plain is None else read(plain)


def _exactly(kind: type) -> Read:
    def read(plain: Any) -> Any:  # noqa: ANN401 - JSON has many shapes
        # True is an int to Python, and no number of minutes.
        if type(plain) is not kind:
            raise _bad(plain, f"a value of type {kind.__name__}")
        return plain

    return read


def _date(plain: Any) -> date:  # noqa: ANN401 - JSON has many shapes
    try:
        day = date.fromisoformat(plain)
    except (TypeError, ValueError) as error:
        raise _bad(plain, "a day such as 2026-03-02") from error
    return day


def _one_of(*choices: str) -> Read:
    def read(plain: Any) -> Any:  # noqa: ANN401 - JSON has many shapes
        if not isinstance(plain, str) or plain not in choices:
            raise _bad(plain, f"one of {', '.join(choices)}")
        return plain

    return read


def _many(kind: Any, *_: Any) -> Read:  # noqa: ANN401 - a type form, and an ellipsis
    read_one = _reader(kind)

    def read(plain: Any) -> tuple[Any, ...]:  # noqa: ANN401 - JSON has many shapes
        if not isinstance(plain, list):
            raise _bad(plain, "a list")
        return tuple(read_one(found) for found in plain)

    return read


def _table(_: Any, kind: Any) -> Read:  # noqa: ANN401 - type forms
    read_one = _reader(kind)

    def read(plain: Any) -> dict[str, Any]:  # noqa: ANN401 - JSON has many shapes
        if not isinstance(plain, dict):
            raise _bad(plain, "a table")
        return {key: read_one(found) for key, found in plain.items()}

    return read


def _dataclass(kind: Any) -> Read:  # noqa: ANN401 - a dataclass's type
    hints = typing.get_type_hints(kind)
    readers = {f.name: _reader(hints[f.name]) for f in fields(kind)}
    needed = {
        f.name
        for f in fields(kind)
        if f.default is MISSING and f.default_factory is MISSING
    }

    def read(plain: Any) -> Any:  # noqa: ANN401 - JSON has many shapes
        if not isinstance(plain, dict) or not needed <= set(plain) <= set(readers):
            raise _bad(plain, f"a {kind.__name__} with its fields and no others")
        return kind(**{name: readers[name](found) for name, found in plain.items()})

    return read


MADE_OF: dict[Any, Callable[..., Read]] = {
    Union: _maybe,
    types.UnionType: _maybe,
    Literal: _one_of,
    tuple: _many,
    Mapping: _table,
}
