"""The next move in a search too large to solve: a plan, and a bound beside it."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import ClassVar

import numpy as np
from numpy.typing import ArrayLike

from inroad.decide.arrays import Doubles
from inroad.decide.boxes import (
    Boxes,
    BoxTable,
    box_table,
    deadline_array,
    hours_there_are,
)
from inroad.decide.checks import number
from inroad.decide.reservation import reservation_values
from inroad.decide.results import Assumption, Unpacks, modelled
from inroad.decide.search_bound import UpperBound, lagrangian_bound
from inroad.decide.search_dp import RESTS
from inroad.decide.search_plan import (
    Lists,
    Order,
    improved,
    list_value,
    lists_of,
    value_beginning_with,
)

_PATIENCE = (0.0, 0.05, 0.1, 0.2, 0.3, 0.5, 0.75, 1.0, 1.5, 2.0, 4.0, 100.0)
"""How far lists go from earliest deadline first to highest index first."""
_FEW = 24
_TRIES = 500
_SLACK = 1e-9
_BINDS = 0.005
_NEAREST = 8


@dataclass(frozen=True, slots=True)
class Lookahead(Unpacks):
    """What to open next; unpacks as next_box, lower_bound, upper_bound.

    Attributes:
        next_box: None where keeping what one has is best, as far as the plan can tell.
        lower_bound: what following the plan gives on average, exactly.
        upper_bound: what no policy can beat.
        plan: the boxes in the order the plan considers them; each is opened or passed
            over by what was found and the hours left.
        runner_up: the best other next box of those tried, with what to expect.
        hours_bind: whether hours cost the plan more than half a per cent.
    """

    parts: ClassVar[tuple[str, ...]] = ("next_box", "lower_bound", "upper_bound")

    next_box: int | None
    lower_bound: float
    upper_bound: float
    plan: tuple[int, ...]
    runner_up: tuple[int, float] | None
    value_without_limit: float
    hours_bind: bool
    assumptions: tuple[Assumption, ...]
    what_would_change_it: tuple[str, ...]
    mc_se: float = 0.0


def lookahead_policy(
    boxes: Boxes,
    hours_budget: float | None,
    deadlines: ArrayLike | Sequence[float | None] | None = None,
    outside: float = 0.0,
) -> Lookahead:
    """Choose the next option to open, for up to 500, and say how good that may be.

    Lists of the boxes, from earliest deadline first to highest reservation value first
    at the bound's hour prices, are each reckoned exactly over hours and best so far;
    the best is improved move by move where boxes are few. The next box is the one that
    is best opened now, before going through the list. After each answer ask again with
    what is left: hours and deadlines less the hours used, `outside` the best found.

    Args:
        boxes: see `Boxes`.
        hours_budget: hours there are; None is no limit.
        deadlines: as in `optimal_search_dp`.
        outside: what one has already.

    >>> from inroad.decide.boxes import Box
    >>> some = [Box((30 + i, 0), (0.2, 0.8), 1, hours=5 + i % 3) for i in range(25)]
    >>> next_box, lower, upper = lookahead_policy(some, 60)
    >>> next_box, lower <= upper
    (24, True)

    Raises:
        BadInput: no options, more than 500, or figures that do not make a search.
    """
    table = box_table(boxes)
    start = number(outside, "What one has already")
    budget = hours_there_are(hours_budget, table)
    last = np.minimum(deadline_array(deadlines, table), budget)
    bound = lagrangian_bound(table, budget, last, start)
    may = np.flatnonzero(
        (table.hours <= last + _SLACK) & (reservation_values(table) > start)
    )
    if may.size == 0:
        return _nothing_to_open(start, bound)
    part = table.only(may)
    lists = lists_of(part, last[may], start)
    price = np.array(bound.hour_price)[may]
    plan = _best_list(part, lists, price)
    moves = _first_moves(lists, plan[1], list_value(lists, plan[1])[1])
    return _result(may, moves, plan, bound, start)


def _best_list(table: BoxTable, lists: Lists, price: Doubles) -> tuple[float, Order]:
    found = max(
        (
            (list_value(lists, order)[0], order)
            for order in _orders(table, lists, price)
        ),
        key=lambda pair: pair[0],
    )
    if len(table) > _FEW:
        return found
    return improved(lists, found[1], found[0], _TRIES)


def _orders(table: BoxTable, lists: Lists, price: Doubles) -> list[Order]:
    """Lists between two extremes, by index with and without the price of hours."""
    due = lists.clock.last / max(lists.clock.steps, 1)
    orders = []
    for cost in (table.cost + table.hours * price, table.cost):
        index = reservation_values(table, cost)
        rank = np.argsort(np.argsort(-index, kind="stable")) / len(table)
        orders += [np.argsort(due + p * rank, kind="stable") for p in _PATIENCE]
        if np.all(price == 0):
            break
    return orders


def _result(
    may: Order,
    moves: list[tuple[float, int]],
    plan: tuple[float, Order],
    bound: UpperBound,
    start: float,
) -> Lookahead:
    value = max(start, plan[0], moves[0][0])
    goes_on = moves[0][0] > start + _SLACK
    second = moves[1] if goes_on and len(moves) > 1 else None
    upper = max(bound.value, value)
    free = bound.value_without_limit
    binds = free - value > _BINDS * max(abs(free), _SLACK)
    return Lookahead(
        next_box=int(may[moves[0][1]]) if goes_on else None,
        lower_bound=value,
        upper_bound=upper,
        plan=tuple(may[plan[1]].tolist()),
        runner_up=None if second is None else (int(may[second[1]]), second[0]),
        value_without_limit=free,
        hours_bind=binds,
        assumptions=modelled(*RESTS),
        what_would_change_it=_flips(value, second, upper, binds=binds),
    )


def _first_moves(
    lists: Lists, order: Order, first: int | None
) -> list[tuple[float, int]]:
    """What to expect of opening each of the next few now, best first."""
    nearest = [box for box in order.tolist() if box != first][:_NEAREST]
    tried = nearest if first is None else [first, *nearest]
    moves = [
        (value_beginning_with(lists, box, order[order != box]), box) for box in tried
    ]
    return sorted(moves, key=lambda move: -move[0])


def _flips(
    value: float, second: tuple[float, int] | None, upper: float, *, binds: bool
) -> tuple[str, ...]:
    said = [f"At best {upper - value:.3g} more could be had by any other way."]
    if second is not None:
        said.append(
            f"The next move is ahead of the runner-up by {value - second[0]:.3g}; a "
            "cost or chance that moves it by more changes the order."
        )
    hours = "Hours and deadlines bind" if binds else "Hours do not bind"
    return (*said, f"{hours}; with others the order would change.")


def _nothing_to_open(start: float, bound: UpperBound) -> Lookahead:
    return Lookahead(
        next_box=None,
        lower_bound=start,
        upper_bound=max(start, bound.value),
        plan=(),
        runner_up=None,
        value_without_limit=bound.value_without_limit,
        hours_bind=bound.value_without_limit > start + _SLACK,
        assumptions=modelled(*RESTS),
        what_would_change_it=("No option that still fits is worth its cost.",),
    )
