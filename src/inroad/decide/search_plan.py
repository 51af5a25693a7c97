"""A list of boxes gone through once, each opened or passed over: exactly reckoned.

Over hours used and the best so far, V_k(t, z) = max(V_(k+1)(t, z), -c_k + E V_(k+1)(t +
h_k, max(z, X_k))). It is a policy that can be followed, so its value is a lower bound.
"""

import math
from dataclasses import dataclass
from itertools import islice, permutations

import numpy as np
from numpy.typing import NDArray

from inroad.decide.arrays import Doubles
from inroad.decide.boxes import BoxTable
from inroad.decide.search_levels import Levels, levels_of

_MOST_STEPS = 256
_UNITS = (1.0, 0.5, 0.25)
_SLACK = 1e-9

Order = NDArray[np.int64]


@dataclass(frozen=True, slots=True, eq=False)
class Clock:
    """Hours cut into steps: what each box takes, and the step by which it is done.

    Where the hours are too many to count singly, what a box takes is rounded up and
    deadlines down, so what fits the clock fits the hours.
    """

    takes: Order
    last: Order
    steps: int


@dataclass(frozen=True, slots=True, eq=False)
class Lists:
    """Everything needed to reckon lists of the same boxes."""

    clock: Clock
    levels: Levels


def lists_of(table: BoxTable, last: Doubles, outside: float) -> Lists:
    """Make ready to reckon lists of these boxes."""
    return Lists(_clock(table.hours, last), levels_of(table, outside))


def _clock(hours: Doubles, last: Doubles) -> Clock:
    budget = min(float(last.max()), float(hours.sum()))
    for unit in _UNITS:
        scaled = hours / unit
        if np.all(scaled == np.round(scaled)) and budget / unit <= _MOST_STEPS:
            break
    else:
        unit = budget / _MOST_STEPS
    takes = np.ceil(hours / unit - _SLACK).astype(np.int64)
    until = np.floor(np.minimum(last, budget) / unit + _SLACK).astype(np.int64)
    return Clock(takes, until, math.floor(budget / unit + _SLACK))


def list_value(lists: Lists, order: Order) -> tuple[float, int | None]:
    """What to expect of a list, and the box it opens first; None is to stop."""
    after, first = _gone_through(lists, order)
    return float(after[0, 0]), first


def value_beginning_with(lists: Lists, box: int, rest: Order) -> float:
    """What to expect of opening one box now and then going through the rest."""
    takes, opening = int(lists.clock.takes[box]), lists.levels.openings[box]
    if takes > int(lists.clock.last[box]) or not opening.cut:
        return -math.inf
    after, _ = _gone_through(lists, rest)
    return float(opening.expected(after[takes])[0])


def _gone_through(lists: Lists, order: Order) -> tuple[Doubles, int | None]:
    """The value at every hour used and best so far, and the box opened first."""
    clock, levels = lists.clock, lists.levels
    after = np.tile(levels.levels, (clock.steps + 1, 1))
    first: int | None = None
    for box in order[::-1].tolist():
        takes, opening = int(clock.takes[box]), levels.openings[box]
        begins = int(clock.last[box]) - takes + 1
        if begins <= 0 or not opening.cut:
            continue
        found = opening.expected(after[takes : takes + begins])
        now = after[:begins, : opening.cut]
        if found[0, 0] > now[0, 0] + _SLACK:
            first = box
        np.maximum(now, found, out=now)
    return after, first


def improved(
    lists: Lists, order: Order, value: float, tries: int
) -> tuple[float, Order]:
    """The list with one box after another moved to where it does better, while it does.

    Stops when no move helps or after so many tries.
    """
    best, left, moved = (value, order), tries, True
    while moved and left > 0:
        moved = False
        for source, target in islice(permutations(range(len(order)), 2), left):
            other = _moved(best[1], source, target)
            left -= 1
            found, _ = list_value(lists, other)
            if found > best[0] + _SLACK:
                best, moved = (found, other), True
    return best


def _moved(order: Order, source: int, target: int) -> Order:
    rest = np.delete(order, source)
    return np.insert(rest, target, order[source])
