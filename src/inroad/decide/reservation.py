"""Reservation values: the sure thing for which one would leave an option unopened."""

from dataclasses import dataclass
from typing import Any, ClassVar

import numpy as np
from numpy.typing import ArrayLike

from inroad.core.errors import BadInput
from inroad.decide.arrays import Doubles, alike, figures, shares
from inroad.decide.boxes import Boxes, BoxTable, box_table
from inroad.decide.checks import number
from inroad.decide.results import Assumption, Unpacks, modelled

_RESTS = (
    "Options are opened one after another, each answer is known before the next is "
    "opened, and the best found is kept. Applications are nearer the batch model.",
    "What is in one option says nothing about the others.",
    "There is no limit on hours.",
)


def reservation_value(
    values: ArrayLike | Any,  # noqa: ANN401 - a frozen distribution of scipy.stats
    probs: ArrayLike | None,
    cost: float,
    discount: float = 0.0,
) -> float:
    """The sure value that is as good as opening the box (Weitzman 1979).

    Solves E[(X - s)+] / (1 + r) = cost + s r / (1 + r); with no discount E[(X - s)+] =
    cost. Infinite where opening costs nothing and nothing is lost by waiting: always
    open. `cost` is net of what opening gives even on failure.

    Args:
        values: shape (outcomes,), or a frozen `scipy.stats` distribution.
        probs: shape (outcomes,), adding up to 1; None with a distribution.
        cost: of opening.
        discount: r, the rate at which what comes after opening loses worth.

    >>> reservation_value([100, 55], [0.5, 0.5], 15)
    70.0
    >>> reservation_value([240, 0], [0.2, 0.8], 20)
    140.0

    Raises:
        BadInput: chances that do not add up, or figures that are not finite.
    """
    net = number(cost, "The cost")
    if number(discount, "The discount") < 0:
        raise BadInput("A discount cannot be below zero.", hint="Write 0.1 for 10%.")
    if probs is None:
        return _of_distribution(values, net, discount)
    worth = figures(values, "The values")
    chance = shares(probs, "The chances of the values")
    alike(worth, (chance, "The chances of the values"))
    keep = 1 / (1 + discount)
    return float(_indices(worth[None], chance[None], np.array([net]), keep)[0])


def reservation_values(table: BoxTable, cost: Doubles | None = None) -> Doubles:
    """Every box's reservation value, without discount, at its own cost or another."""
    return _indices(table.values, table.probs, table.cost if cost is None else cost)


def _indices(
    values: Doubles, probs: Doubles, cost: Doubles, keep: float = 1.0
) -> Doubles:
    """The best ratio over the k highest outcomes: exact, no iteration."""
    order = np.argsort(-values, axis=1, kind="stable")
    worth = np.take_along_axis(values, order, 1)
    chance = np.take_along_axis(probs, order, 1)
    gain = keep * np.cumsum(worth * chance, axis=1) - cost[:, None]
    stay = 1 - keep + keep * np.cumsum(chance, axis=1)
    with np.errstate(divide="ignore", invalid="ignore"):
        ratio = np.where(stay > 0, gain / stay, -np.inf)
    index = ratio.max(axis=1)
    return np.asarray(np.where((cost <= 0) & (keep == 1), np.inf, index), np.float64)


def _of_distribution(values: Any, cost: float, discount: float) -> float:  # noqa: ANN401
    if not callable(getattr(values, "sf", None)):
        raise BadInput(
            "There are no chances for these values.",
            hint="Give one for each; they add up to 1.",
        )
    if cost <= 0 and discount == 0:
        return float("inf")
    # SciPy is imported only where a distribution is handed in, which is its own.
    from scipy.integrate import quad  # noqa: PLC0415
    from scipy.optimize import brentq  # noqa: PLC0415

    keep = 1 / (1 + discount)
    mean, spread = float(values.mean()), float(values.std())
    if not np.isfinite(mean + spread):
        raise BadInput("This distribution has no mean.", hint="Give its outcomes.")
    end = float(values.support()[1])

    def gained(s: float) -> float:
        """E(X - s)+, the area under the chance of more."""
        if hasattr(values.dist, "pdf"):
            return float(quad(values.sf, s, end, limit=200)[0]) if s < end else 0.0
        most = min(end, float(values.ppf(1 - 1e-14)) + 1)
        whole = np.arange(np.floor(s), most + 1)
        return float(
            (whole[0] + 1 - s) * values.sf(whole[0]) + values.sf(whole[1:]).sum()
        )

    def short_of(s: float) -> float:
        return keep * gained(s) - (1 - keep) * s - cost

    low, high = mean - spread - cost, mean + spread + 1.0
    while short_of(low) < 0:
        low -= 2 * (abs(low) + spread + 1)
    while short_of(high) > 0:
        high += 2 * (abs(high) + spread + 1)
    return float(brentq(short_of, low, high, xtol=1e-10))


@dataclass(frozen=True, slots=True)
class SearchOrder(Unpacks):
    """In which order to open, and what to expect; unpacks as order, value.

    Open in this order; stop as soon as the best found is at least the reservation value
    of all that are left. `reservation_values` are in the order the boxes were given.
    """

    parts: ClassVar[tuple[str, ...]] = ("order", "value")

    order: tuple[int, ...]
    value: float
    reservation_values: tuple[float, ...]
    assumptions: tuple[Assumption, ...]
    what_would_change_it: tuple[str, ...]
    mc_se: float = 0.0


def reservation_policy(boxes: Boxes, outside: float = 0.0) -> SearchOrder:
    """Weitzman's order, optimal where hours do not bind, and its exact value.

    The value is E max(outside, max over i of min(X_i, s_i)).

    Args:
        boxes: see `Boxes`.
        outside: what one has without opening any.

    >>> from inroad.decide.boxes import Box
    >>> alpha, omega = Box((100, 55), (0.5, 0.5), 15), Box((240, 0), (0.2, 0.8), 20)
    >>> order, value = reservation_policy([alpha, omega])
    >>> order, round(value, 9)
    ((1, 0), 78.0)

    Raises:
        BadInput: no boxes, or figures that do not make one.
    """
    table = box_table(boxes)
    index = reservation_values(table)
    order = tuple(np.argsort(-index, kind="stable").tolist())
    return SearchOrder(
        order=order,
        value=expected_best(table, index, number(outside, "What one has already")),
        reservation_values=tuple(index.tolist()),
        assumptions=modelled(*_RESTS),
        what_would_change_it=_flips(index, order),
    )


def expected_best(
    table: BoxTable, index: Doubles, outside: float = 0.0, cost: Doubles | None = None
) -> float:
    """E max(outside, max min(X_i, s_i)), and what free boxes give for being opened."""
    paid = table.cost if cost is None else cost
    capped = np.minimum(table.values, index[:, None])
    seen = (table.probs > 0) & (capped > outside)
    levels = np.unique(np.concatenate(([outside], capped[seen])))
    below = np.zeros((len(table), levels.size))
    for values, chance in zip(capped.T, table.probs.T, strict=True):
        below += chance[:, None] * (values[:, None] <= levels)
    together = np.minimum(below, 1.0).prod(axis=0)
    free = float(-paid[np.isinf(index)].sum())
    return free + float(levels @ np.diff(together, prepend=0.0))


def _flips(index: Doubles, order: tuple[int, ...]) -> tuple[str, ...]:
    if len(order) < 2 or np.isinf(index[order[0]]):
        return ("Hours that bind: then the order changes, see the search with hours.",)
    first, second = index[order[0]], index[order[1]]
    return (
        f"The first is ahead of the second by {first - second:.3g} "
        f"({first:.3g} against {second:.3g}); a cost or chance that moves it by more "
        "changes the order.",
        "Hours that bind: then the order changes, see the search with hours.",
    )
