"""What no way to search can beat: hours at a price, deadlines at prices that nest."""

from collections.abc import Sequence
from dataclasses import dataclass

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
from inroad.decide.reservation import expected_best, reservation_values
from inroad.decide.results import Assumption, modelled
from inroad.decide.search_dp import RESTS

_MOST_PRICES = 30
_ROUNDS = 200
_SLACK = 1e-9


@dataclass(frozen=True, slots=True)
class UpperBound:
    """No policy does better than `value`.

    Attributes:
        value: valid whatever the multipliers; they make it as low as was found.
        multipliers: what an hour is priced at, by the deadline it counts towards; the
            last one is the budget's. An option pays those at and after its own.
        hour_price: the price of one hour of each box, in the order given.
        value_without_limit: with hours and deadlines lifted, exact.
    """

    value: float
    multipliers: tuple[tuple[float, float], ...]
    hour_price: tuple[float, ...]
    value_without_limit: float
    assumptions: tuple[Assumption, ...]
    what_would_change_it: tuple[str, ...]
    mc_se: float = 0.0


def lagrangian_bound(
    boxes: Boxes,
    hours_budget: float | None,
    deadlines: ArrayLike | Sequence[float | None] | None = None,
    outside: float = 0.0,
) -> UpperBound:
    """An upper bound on every search with hours and deadlines, for up to 500 options.

    For prices l_d >= 0, one for each deadline d, the sum of l_d d + E max min(X_i, s_i)
    is a bound, s_i being the reservation value at cost_i + hours_i times the sum of l_d
    over d at or after the box's own: every box with a deadline up to d is done within d
    hours. The prices are those that make it smallest, as far as L-BFGS finds them.

    Args:
        boxes: see `Boxes`.
        hours_budget: hours there are; None is no limit.
        deadlines: as in `optimal_search_dp`.
        outside: what one has without opening any.

    >>> from inroad.decide.boxes import Box
    >>> from inroad.decide.search_dp import optimal_search_dp
    >>> some = [Box((9 + i, 0), (0.3, 0.7), 1, hours=5 + i) for i in range(4)]
    >>> bound = lagrangian_bound(some, 14)
    >>> best = optimal_search_dp(some, 14)
    >>> best.value <= bound.value <= bound.value_without_limit
    True

    Raises:
        BadInput: no options, more than 500, or figures that do not make a search.
    """
    table = box_table(boxes)
    start = number(outside, "What one has already")
    budget = hours_there_are(hours_budget, table)
    last = np.minimum(deadline_array(deadlines, table), budget)
    free = expected_best(table, reservation_values(table), start)
    may = np.flatnonzero(table.hours <= last + _SLACK)
    if may.size == 0:
        return _bound(start, (), np.zeros(len(table)), free)
    value, prices, until = _least(table.only(may), last[may], start)
    paid = np.array([prices[until >= d - _SLACK].sum() for d in last])
    chosen = tuple(zip(until.tolist(), prices.tolist(), strict=True))
    return _bound(min(value, free), chosen, paid, free)


def _bound(
    value: float,
    multipliers: tuple[tuple[float, float], ...],
    paid: Doubles,
    free: float,
) -> UpperBound:
    lost = free - value
    return UpperBound(
        value,
        multipliers,
        tuple(paid.tolist()),
        free,
        modelled(*RESTS),
        (
            f"With hours and deadlines lifted it is {free:.3g}."
            if lost > _SLACK
            else "Hours and deadlines do not lower this bound.",
        ),
    )


def _least(
    table: BoxTable, last: Doubles, outside: float
) -> tuple[float, Doubles, Doubles]:
    """The lowest bound found, its prices, and the deadlines they belong to."""
    # scipy.optimize takes a third of a second, which only this should wait for.
    from scipy.optimize import minimize  # noqa: PLC0415

    until = _price_dates(last)
    pays = (last[:, None] <= until + _SLACK).astype(np.float64)
    best: list[tuple[float, Doubles]] = []

    def priced(prices: Doubles) -> tuple[float, Doubles]:
        cost = table.cost + table.hours * (pays @ prices)
        index = reservation_values(table, cost)
        value = expected_best(table, index, outside, cost) + float(prices @ until)
        if not best or value < best[0][0]:
            best[:] = [(value, prices.copy())]
        opened = chance_opened(table, index, outside)
        return value, until - pays.T @ (table.hours * opened)

    small = float(np.abs(table.values).max()) / max(float(until[-1]), 1.0) * 1e-3
    for start in (np.zeros(until.size), np.full(until.size, small)):
        minimize(
            priced,
            start,
            jac=True,
            method="L-BFGS-B",
            bounds=[(0, None)] * until.size,
            options={"maxiter": _ROUNDS},
        )
    return best[0][0], best[0][1], until


def _price_dates(last: Doubles) -> Doubles:
    """The deadlines that get a price: all, or some spread evenly and the last."""
    until = np.unique(last)
    if until.size <= _MOST_PRICES:
        return until
    picks = np.linspace(0, until.size - 1, _MOST_PRICES).round().astype(np.int64)
    return until[np.unique(picks)]


def chance_opened(table: BoxTable, index: Doubles, outside: float = 0.0) -> Doubles:
    """The chance that each box is opened when all are, by reservation value."""
    capped = np.minimum(table.values, index[:, None])
    below = np.zeros((len(table), len(table)))
    for values, chance in zip(capped.T, table.probs.T, strict=True):
        below += chance * (values < index[:, None])
    np.fill_diagonal(below, 1.0)
    worth = index > outside
    return np.asarray(np.minimum(below, 1.0).prod(axis=1) * worth, np.float64)
