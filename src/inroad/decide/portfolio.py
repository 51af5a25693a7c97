"""Applications sent together: which, in which order to drop them, and what to expect.

All are sent before any answer comes, and the best offer is taken.
"""

from dataclasses import dataclass

import numpy as np
from numpy.typing import ArrayLike

from inroad.core.errors import BadInput
from inroad.decide.ability import with_shared_ability
from inroad.decide.arrays import (
    Doubles,
    alike,
    chances,
    figures,
    not_too_many,
    whole_numbers,
)
from inroad.decide.checks import whole
from inroad.decide.defaults import assumed, find_default
from inroad.decide.results import Assumption, modelled

_MOST_HOURS = 20_000
_MOST_CELLS = 20_000_000
_RESTS = (
    "All are sent before any answer comes, and the best offer is taken.",
    "Which to send is reckoned as if answers were independent; the chance of any offer "
    "is also shown with one ability that all of them share.",
)


@dataclass(frozen=True, slots=True, eq=False)
class Portfolio:
    """The best applications for the hours there are.

    Attributes:
        order: the chosen ones, the one to send last at the end: were there fewer hours,
            drop from the end. Where all take the same hours, every beginning of it is
            the best choice of its length.
        chosen: the same, highest value first, as offers would be taken.
        values: shape (budget + 1,): expected value of the best choice for so many
            hours; where each takes one hour, of the best so many applications.
        value: for the whole budget, answers independent.
        value_if_shared: of the same choice with one ability shared by all.
        p_any_if_independent: chance of one offer or more, answers independent.
        p_any_if_shared: the same with one ability shared by all, at the smaller and
            the larger spread assumed. This is the one to go by.
    """

    order: tuple[int, ...]
    chosen: tuple[int, ...]
    values: Doubles
    value: float
    value_if_shared: float
    p_any_if_independent: float
    p_any_if_shared: tuple[float, float]
    assumptions: tuple[Assumption, ...]
    what_would_change_it: tuple[str, ...]
    mc_se: float = 0.0


def application_portfolio(
    accept: ArrayLike,
    value: ArrayLike,
    hours: ArrayLike | None,
    budget: int,
    *,
    fees: ArrayLike | None = None,
    fee_budget: int = 0,
) -> Portfolio:
    """Choose applications to send together, exactly, in O(n budget).

    Taken in order of value, V[h] = max(V[h], (1 - f) V[h - g] + f t) (Kapur 2020).

    Args:
        accept: shape (n,), the chance of each.
        value: shape (n,), what each is worth above having no offer; 0 or more.
        hours: shape (n,), whole hours each takes; None is one each.
        budget: hours there are.
        fees: shape (n,), whole units of money each takes: a second budget.
        fee_budget: money there is for fees.

    >>> found = application_portfolio([0.5, 0.2, 0.9], [10, 50, 4], [1, 1, 1], 2)
    >>> found.order, round(found.value, 6)
    ((1, 0), 14.0)

    Raises:
        BadInput: a chance outside 0 to 1, a value below 0, hours not whole, no options.
    """
    chance, worth, takes = _checked(accept, value, hours)
    budget = whole(budget, "The hours there are", least=0, most=_MOST_HOURS)
    fee = np.zeros_like(takes) if fees is None else whole_numbers(fees, "The fees")
    alike(chance, (fee, "The fees"))
    money = whole(fee_budget, "The money for fees", least=0, most=_MOST_HOURS)
    if (budget + 1) * (money + 1) * len(chance) > _MOST_CELLS * 8:
        raise BadInput(
            "Hours and fees are too fine to weigh together.",
            hint="Count fees in tens or hundreds.",
        )
    table, chosen = _best(chance, worth, takes, fee, budget, money)
    picked = np.array(chosen, np.int64)
    p, t = chance[picked], worth[picked]
    low, high = _spreads()
    _, value_shared = with_shared_ability(p, t, low)
    return Portfolio(
        order=_last_to_go_first(chosen, chance, worth, takes),
        chosen=tuple(chosen),
        values=table,
        value=float(table[budget]),
        value_if_shared=value_shared,
        p_any_if_independent=float(1 - np.prod(1 - p)),
        p_any_if_shared=(
            with_shared_ability(p, t, low)[0],
            with_shared_ability(p, t, high)[0],
        ),
        assumptions=(*modelled(*_RESTS), assumed("cash.shared_ability")),
        what_would_change_it=_flips(table, takes, budget, money=money),
    )


def batch_value(accept: ArrayLike, value: ArrayLike) -> float:
    """What to expect of the best offer among these, answers independent.

    >>> batch_value([0.5, 0.2], [10, 50])
    14.0
    """
    chance, worth, _ = _checked(accept, value, None)
    expected = 0.0
    for i in np.argsort(worth, kind="stable").tolist():
        expected = (1 - chance[i]) * expected + chance[i] * worth[i]
    return float(expected)


def _checked(
    accept: ArrayLike, value: ArrayLike, hours: ArrayLike | None
) -> tuple[Doubles, Doubles, np.ndarray]:
    chance = chances(accept, "The chances of acceptance")
    worth = figures(value, "The values")
    takes = whole_numbers(np.ones_like(chance) if hours is None else hours, "The hours")
    alike(chance, (worth, "The values"), (takes, "The hours"))
    not_too_many(len(chance), "applications")
    if np.any(worth < 0):
        raise BadInput(
            "An offer worth less than none would be turned down.",
            hint="Leave it out, or give its value above having no offer.",
        )
    return chance, worth, takes


def _best(
    chance: Doubles,
    worth: Doubles,
    takes: np.ndarray,
    fee: np.ndarray,
    budget: int,
    money: int,
) -> tuple[Doubles, list[int]]:
    """Values for every number of hours at all the money, and the choice for all."""
    best = np.zeros((budget + 1, money + 1))
    ascending = np.argsort(worth, kind="stable").tolist()
    taken = np.zeros((len(ascending), budget + 1, money + 1), np.bool_)
    for row, i in enumerate(ascending):
        g, m = int(takes[i]), int(fee[i])
        if g > budget or m > money:
            continue
        before = best[: budget + 1 - g, : money + 1 - m]
        with_it = (1 - chance[i]) * before + chance[i] * worth[i]
        better = with_it > best[g:, m:]
        taken[row, g:, m:] = better
        best[g:, m:][better] = with_it[better]
    chosen, g, m = [], budget, money
    for row in range(len(ascending) - 1, -1, -1):
        if taken[row, g, m]:
            chosen.append(ascending[row])
            g, m = g - int(takes[ascending[row]]), m - int(fee[ascending[row]])
    table = best[:, money].copy()
    table.setflags(write=False)
    return table, chosen


def _last_to_go_first(
    chosen: list[int], chance: Doubles, worth: Doubles, takes: np.ndarray
) -> tuple[int, ...]:
    """Drop one after the other, each time the one that is missed least an hour."""
    kept, dropped = list(chosen), []
    while kept:
        missed = _missed(chance[kept], worth[kept]) / np.maximum(takes[kept], 1)
        dropped.append(kept.pop(int(np.argmin(missed))))
    return tuple(reversed(dropped))


def _missed(p: Doubles, t: Doubles) -> Doubles:
    """What the best offer loses without each; highest value first."""
    reached = np.concatenate(([1.0], np.cumprod(1 - p)))
    above = np.concatenate(([0.0], np.cumsum(reached[:-1] * p * t)))
    below = np.zeros(p.size + 1)
    for i in range(p.size - 1, -1, -1):
        below[i] = (1 - p[i]) * below[i + 1] + p[i] * t[i]
    return np.asarray(below[0] - above[:-1] - reached[:-1] * below[1:], np.float64)


def _spreads() -> tuple[float, float]:
    value = find_default("cash.shared_ability").value
    return value["low"], value["high"]


def _flips(
    table: Doubles, takes: np.ndarray, budget: int, *, money: int
) -> tuple[str, ...]:
    if int(takes.sum()) <= budget:
        return ("Hours do not bind: all of them fit. More options would add to it.",)
    said = []
    if budget > 0:
        step = min(budget, max(1, int(takes[takes > 0].min())))
        lost = table[budget] - table[budget - step]
        said.append(
            f"Hours bind: {step} fewer would cost {lost:.3g} of {table[budget]:.3g}."
        )
    if money:
        said.append("Money for fees is a second limit; more of it may add options.")
    return (*said, "Your own past answers would say more than any average.")
