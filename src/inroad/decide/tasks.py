"""Which task first: all must succeed, or one is enough, or a tree of both.

Orders are tuples of places in the lists given.
"""

from collections.abc import Sequence
from typing import Literal

import numpy as np
from numpy.typing import ArrayLike

from inroad.core.errors import BadInput
from inroad.decide.and_or import All, AnyOf, Leaf, TreeOrder, order_and_or_tree
from inroad.decide.arrays import Doubles, above_zero, alike, chances, not_too_many
from inroad.decide.checks import positive, share, whole
from inroad.decide.precedence import best_order_under

Failure = Literal["at_end", "poisson"]
Order = tuple[int, ...]


def order_and_tasks(
    p: ArrayLike,
    time: ArrayLike,
    failure: Failure = "at_end",
    precedence: Sequence[tuple[int, int]] | None = None,
) -> Order:
    """The order with least expected time where all must succeed; stop when one fails.

    Where failure shows only at a task's end, (1 - p) / T descending is best; where it
    strikes at a constant rate during the work, log(1/p) / T. The two disagree often, so
    ask which holds. Ties keep the order given.

    Args:
        p: shape (n,), each task's chance of success.
        time: shape (n,), each above zero.
        failure: when it shows.
        precedence: pairs (before, after); up to 18 tasks, then exact.

    Steinhardt 2018, example 2, and his reversal with failure as a rate:

    >>> order_and_tasks([0.9, 0.4], [30, 240])
    (0, 1)
    >>> order_and_tasks([0.9, 0.4], [30, 240], failure="poisson")
    (1, 0)

    Raises:
        BadInput: no tasks, a chance outside 0 to 1, no time, or pairs in a circle.
    """
    chance, takes = _tasks(p, time)
    spent = _expected_each(chance, takes, failure)
    if precedence:
        return best_order_under(chance, spent, precedence)
    with np.errstate(divide="ignore"):
        ratio = (1 - chance) / spent
    return tuple(np.argsort(-ratio, kind="stable").tolist())


def order_or_tasks(p: ArrayLike, cost: ArrayLike) -> Order:
    """The order with least expected cost where one success is enough: p / c descending.

    >>> order_or_tasks([0.5, 0.3, 0.9], [10, 2, 60])
    (1, 0, 2)
    """
    chance, spent = _tasks(p, cost)
    return tuple(np.argsort(-chance / spent, kind="stable").tolist())


def expected_time(
    order: Sequence[int], p: ArrayLike, time: ArrayLike, failure: Failure = "at_end"
) -> float:
    """Expected time until all are done or the first fails, in that order.

    >>> round(270 - expected_time((0, 1), [0.9, 0.4], [30, 240]), 6)
    24.0
    >>> round(270 - expected_time((1, 0), [0.9, 0.4], [30, 240]), 6)
    18.0

    Raises:
        BadInput: the order does not name each task once.
    """
    chance, takes = _tasks(p, time)
    if sorted(order) != list(range(len(chance))):
        raise BadInput(
            "The order does not name each task once.",
            hint="Give the places 0, 1, 2 and so on, each once.",
        )
    at = np.array(order, np.int64)
    reached = np.concatenate(([1.0], np.cumprod(chance[at])[:-1]))
    return float(reached @ _expected_each(chance, takes, failure)[at])


def hazard_from_probability(p: float, time: float) -> float:
    """The steady rate of failure that leaves the chance p of getting through the time.

    >>> round(hazard_from_probability(0.85, 30), 4)
    0.0054

    Raises:
        BadInput: p is 0, for which no rate is high enough, or the time is not above 0.
    """
    if share(p, "The chance of success") == 0:
        raise BadInput(
            "What never succeeds has no rate of failure.", hint="Give a small chance."
        )
    return float(-np.log(p)) / positive(time, "The time") if p < 1 else 0.0


def flip_probability(
    p: ArrayLike, time: ArrayLike, first: int, other: int, failure: Failure = "at_end"
) -> float | None:
    """The chance of success of `first` above which `other` should be done before it.

    None where no chance does that.

    >>> flip_probability([0.9, 0.4], [30, 240], 0, 1)
    0.925
    """
    chance, takes = _tasks(p, time)
    for task in (first, other):
        whole(task, "The place of a task", least=0, most=len(chance) - 1)
    if failure == "at_end":
        at = 1 - (1 - chance[other]) / takes[other] * takes[first]
    else:
        at = chance[other] ** (takes[first] / takes[other])
    return float(at) if 0 < at < 1 else None


def _tasks(p: ArrayLike, time: ArrayLike) -> tuple[Doubles, Doubles]:
    chance = chances(p, "The chances of success")
    takes = above_zero(time, "The times or costs")
    alike(chance, (takes, "The times or costs"))
    not_too_many(len(chance), "tasks")
    return chance, takes


def _expected_each(chance: Doubles, takes: Doubles, failure: Failure) -> Doubles:
    """Expected time in each task once begun: shorter where failure strikes midway."""
    if failure == "at_end":
        return takes
    if failure != "poisson":
        raise BadInput(
            f"{failure!r} is not a kind of failure.", hint="Say at_end or poisson."
        )
    if np.any(chance == 0):
        raise BadInput(
            "What never succeeds has no rate of failure.", hint="Give a small chance."
        )
    log = -np.log(chance)
    safe = np.where(log > 0, log, 1.0)
    return np.asarray(np.where(log > 0, takes * (1 - chance) / safe, takes), np.float64)


__all__ = (
    "All",
    "AnyOf",
    "Leaf",
    "TreeOrder",
    "expected_time",
    "flip_probability",
    "hazard_from_probability",
    "order_and_or_tree",
    "order_and_tasks",
    "order_or_tasks",
)
