"""Options as boxes: what may be inside, what opening costs, how many hours it takes."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import ArrayLike, NDArray

from inroad.core.errors import BadInput
from inroad.decide.arrays import (
    Doubles,
    alike,
    figures,
    not_too_many,
    shares,
)
from inroad.decide.checks import number

_FIELDS = ("values", "probs", "cost", "hours")
_FOR_EVER = np.inf


@dataclass(frozen=True, slots=True)
class Box:
    """One option, closed until its hours and cost are spent.

    Attributes:
        values: what may come of it, above having nothing, in one unit for all boxes.
        probs: how likely each is; they add up to 1, failure included.
        cost: of finding out, in the same unit, less what trying gives even on failure.
        hours: that finding out takes.
        name: in the person's words.
    """

    values: tuple[float, ...]
    probs: tuple[float, ...]
    cost: float
    hours: float = 0.0
    name: str = ""


@dataclass(frozen=True, slots=True, eq=False)
class BoxTable:
    """Boxes as arrays: values and probs of shape (n, outcomes), the others (n,).

    Shorter boxes are filled up with outcomes of chance 0 at their own first value.
    """

    values: Doubles
    probs: Doubles
    cost: Doubles
    hours: Doubles

    def __len__(self) -> int:
        return len(self.cost)

    def only(self, places: Sequence[int] | NDArray[np.int64]) -> "BoxTable":
        """Keep some of the boxes, in the order given."""
        at = np.asarray(places, np.int64)
        return BoxTable(self.values[at], self.probs[at], self.cost[at], self.hours[at])


Boxes = BoxTable | Sequence[Any] | Mapping[str, Any]
"""A list of `Box`, of mappings or tuples with its fields, or a mapping of arrays."""


def box_table(boxes: Boxes, most: int | None = None) -> BoxTable:
    """Read boxes in any of the forms taken, checked.

    >>> table = box_table([Box((100, 55), (0.5, 0.5), 15), ((240, 0), (0.2, 0.8), 20)])
    >>> len(table), table.cost.tolist()
    (2, [15.0, 20.0])

    Raises:
        BadInput: no boxes, more than can be weighed, chances that do not add up, or
            figures that are not finite.
    """
    if isinstance(boxes, BoxTable):
        return boxes
    rows = _rows(boxes)
    if not rows:
        raise BadInput("There are no options.", hint="Give at least one.")
    not_too_many(len(rows), "options", *([] if most is None else [most]))
    values, probs = zip(*(_outcomes(row[0], row[1]) for row in rows), strict=True)
    width = max(map(len, values))
    hours = figures([number(row[3], "The hours") for row in rows], "The hours")
    if np.any(hours < 0):
        raise BadInput("Hours cannot be below zero.", hint="Give 0 or more.")
    return BoxTable(
        np.array([_filled(v, width, v[0]) for v in values]),
        np.array([_filled(p, width, 0.0) for p in probs]),
        figures([number(row[2], "The cost") for row in rows], "The costs"),
        hours,
    )


def deadline_array(
    deadlines: ArrayLike | Sequence[float | None] | None, table: BoxTable
) -> Doubles:
    """The hour by which each box must be open, infinite where there is no such hour.

    Raises:
        BadInput: a deadline has passed, or there is not one for each box.
    """
    if deadlines is None:
        return np.full(len(table), _FOR_EVER)
    given = list(np.asarray(deadlines, object).ravel())
    alike(table.cost, (given, "The deadlines"))
    read = [_FOR_EVER if hour is None else number(hour, "A deadline") for hour in given]
    if min(read) < 0:
        raise BadInput(
            "A deadline lies in the past.",
            hint="Leave that option out, or give the hours of work still left to it.",
        )
    return np.array(read)


def hours_there_are(hours_budget: float | None, table: BoxTable) -> float:
    """The budget, or the hours of everything where there is no limit."""
    if hours_budget is None:
        return float(table.hours.sum())
    budget = number(hours_budget, "The hours there are")
    if budget < 0:
        raise BadInput("There cannot be fewer than no hours.", hint="Give 0 or more.")
    return budget


def _rows(boxes: Any) -> list[tuple[Any, Any, Any, Any]]:  # noqa: ANN401 - many forms
    if isinstance(boxes, Mapping):
        columns: list[Any] = [boxes.get(name) for name in _FIELDS]
        if columns[3] is None and columns[2] is not None:
            columns[3] = np.zeros(len(columns[2]))
        if any(column is None for column in columns):
            raise _not_boxes(boxes)
        alike(columns[0], *zip(columns[1:], _FIELDS[1:], strict=True))
        return list(zip(*columns, strict=True))
    if not isinstance(boxes, Iterable):
        raise _not_boxes(boxes)
    return [_row(box) for box in boxes]


def _row(box: Any) -> tuple[Any, Any, Any, Any]:  # noqa: ANN401 - many forms
    if isinstance(box, Mapping):
        found = [box.get(name) for name in _FIELDS]
    elif isinstance(box, tuple | list) and 3 <= len(box) <= 4:
        found = [*box, 0.0][:4]
    else:
        found = [getattr(box, name, None) for name in _FIELDS]
    if any(part is None for part in found[:3]):
        raise _not_boxes(box)
    return found[0], found[1], found[2], 0.0 if found[3] is None else found[3]


def _outcomes(values: ArrayLike, probs: ArrayLike) -> tuple[Doubles, Doubles]:
    worth = figures(values, "What may come of an option")
    chance = shares(probs, "The chances of what may come of an option")
    alike(worth, (chance, "The chances of what may come of an option"))
    return worth, chance


def _filled(row: Doubles, width: int, rest: float) -> Doubles:
    return np.concatenate((row, np.full(width - len(row), rest)))


def _not_boxes(given: object) -> BadInput:
    return BadInput(
        f"{str(given)[:60]!r} is not an option to open.",
        hint="Give Box(values, probs, cost, hours).",
    )
