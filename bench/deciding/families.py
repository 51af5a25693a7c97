"""Random searches of two families, to hold ways of searching against the optimum.

Values, of shape (n, 3), fall from success over half a success to nothing; a deadline is
the latest hour of work by which a box must be open, the clock being hours worked. Tune
on seeds 0 to 999 only; figures are reported on seeds from 10,000 up.
"""

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

Array = NDArray[np.float64] | NDArray[np.int64]


@dataclass(frozen=True)
class Instance:
    """Boxes as a mapping of arrays, the hours there are, and each box's deadline."""

    boxes: dict[str, Array]
    budget: int
    deadlines: NDArray[np.int64]


def linked(n: int, seed: int, tight: float = 0.4) -> Instance:
    """Prize and chance hang together: the larger the one, the smaller the other."""
    rng = np.random.default_rng(seed)
    ambition = rng.beta(1, 1, n)
    win = 0.7 * np.exp(-3.2 * ambition) * rng.lognormal(0, 0.3, n)
    win = np.clip(win, 0.01, 0.9)
    prize = 20 + 180 * ambition**1.3 * rng.lognormal(0, 0.35, n)
    half = np.minimum(0.5 * (1 - win), win * rng.uniform(0.2, 1.0, n))
    second = prize * rng.uniform(0.25, 0.6, n)
    hours = rng.integers(4, 41, n)
    cost = 0.05 * hours + rng.uniform(0, 1.5, n) - rng.exponential(0.8, n)
    return _instance(
        np.stack([prize, second, np.zeros(n)], 1),
        np.stack([win, half, 1 - win - half], 1),
        np.maximum(cost, 0.05),
        hours,
        (rng, tight),
    )


def free(n: int, seed: int, tight: float = 0.35) -> Instance:
    """Prize and chance have nothing to do with one another."""
    rng = np.random.default_rng(seed)
    prizes = -np.sort(-rng.uniform(0, 100, (n, 2)), axis=1)
    values = np.concatenate([prizes, np.zeros((n, 1))], axis=1)
    probs = rng.dirichlet((1, 1, 2), n)
    hours = rng.integers(4, 41, n)
    mean = (values * probs).sum(1)
    cost = np.maximum(rng.uniform(0.02, 0.3, n) * mean, 0.05)
    return _instance(values, probs, cost, hours, (rng, tight))


FAMILIES: dict[str, Callable[..., Instance]] = {"linked": linked, "free": free}


def _instance(
    values: Array,
    probs: Array,
    cost: Array,
    hours: NDArray[np.int64],
    drawn: tuple[np.random.Generator, float],
) -> Instance:
    rng, tight = drawn
    budget = max(int(hours.max()), int(tight * hours.sum()))
    deadlines = rng.integers(hours.max(), budget + 1, len(hours))
    boxes = {"values": values, "probs": probs, "cost": cost, "hours": hours}
    return Instance(boxes, budget, deadlines)
