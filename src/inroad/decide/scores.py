"""How good forecasts were: scores, and whether 70 % meant 70 %."""

import math
from dataclasses import dataclass

import numpy as np
from numpy.typing import ArrayLike

from inroad.core.errors import BadInput
from inroad.core.text import capital, counted_of
from inroad.decide.arrays import Doubles, alike, chances, figures
from inroad.decide.checks import whole
from inroad.decide.forecasts import forecasts_needed
from inroad.decide.replies import reply_rate_interval
from inroad.decide.results import Assumption, modelled

FEW = 20
"""A bin with fewer forecasts than this says too little."""


def brier_score(y_true: ArrayLike, p: ArrayLike) -> float:
    """Mean squared distance of forecasts from what happened; 0 is perfect, 1 worst.

    Args:
        y_true: shape (n,), 1 where it happened, else 0.
        p: shape (n,), the probability that was said.

    >>> round(brier_score([0, 1, 1, 0], [0.1, 0.9, 0.8, 0.3]), 6)
    0.0375

    Raises:
        BadInput: no forecasts, not as many of both, or something that is no chance.
    """
    happened, said = _pairs(y_true, p)
    return float(np.mean((said - happened) ** 2))


def log_score(y_true: ArrayLike, p: ArrayLike) -> float:
    """Mean surprise in nats, -log of the chance given to what happened; 0 is perfect.

    It is infinite where something happened that was said to be impossible.

    >>> round(log_score([1, 0], [0.5, 0.5]), 6)
    0.693147
    """
    happened, said = _pairs(y_true, p)
    given = np.where(happened == 1, said, 1 - said)
    if np.any(given == 0):
        return math.inf
    return max(0.0, float(-np.log(given).mean()))


@dataclass(frozen=True, slots=True)
class Murphy:
    """The Brier score in parts: reliability - resolution + uncertainty + within_bins.

    `reliability` is how far said chances lie from what came of them (0 is best),
    `resolution` how far groups of forecasts differ in what came of them (more is
    better), `uncertainty` how uncertain the matter was. `within_bins` is what grouping
    unequal forecasts together adds; 0 where each group holds one figure.
    """

    reliability: float
    resolution: float
    uncertainty: float
    within_bins: float
    brier: float
    assumptions: tuple[Assumption, ...]
    what_would_change_it: tuple[str, ...]
    mc_se: float = 0.0


def murphy_decomposition(
    y_true: ArrayLike, p: ArrayLike, bins: int | None = None
) -> Murphy:
    """Split the Brier score by groups of forecasts (Murphy 1973).

    Args:
        y_true: as in `brier_score`.
        p: as in `brier_score`.
        bins: so many groups of equal width; None groups forecasts of the same figure.

    >>> parts = murphy_decomposition([0, 1, 1, 1], [0.5, 0.5, 0.8, 0.8])
    >>> round(parts.reliability, 4), round(parts.resolution, 4), parts.uncertainty
    (0.02, 0.0625, 0.1875)
    """
    happened, said = _pairs(y_true, p)
    if bins is not None:
        whole(bins, "The number of bins", least=1, most=100)
    group = _groups(said, bins)
    count = np.bincount(group).astype(np.float64)
    used = count > 0
    weight = count[used] / said.size
    forecast = np.bincount(group, said)[used] / count[used]
    outcome = np.bincount(group, happened)[used] / count[used]
    base = float(happened.mean())
    reliability = float(weight @ (forecast - outcome) ** 2)
    resolution = float(weight @ (outcome - base) ** 2)
    uncertainty = base * (1 - base)
    brier = brier_score(y_true, p)
    within = brier - (reliability - resolution + uncertainty)
    return Murphy(
        reliability,
        resolution,
        uncertainty,
        0.0 if bins is None else within,
        brier,
        modelled("Forecasts of the same figure are taken to be of one kind."),
        _too_few_in_all(said.size),
    )


@dataclass(frozen=True, slots=True)
class CalibrationBin:
    """Forecasts from `low` to `high`, and how many of them came true.

    `interval` is the Jeffreys interval of the share that comes true in the long run.
    Where `too_few` is true, say so and draw no conclusion.
    """

    low: float
    high: float
    count: int
    came_true: int
    mean_forecast: float
    share_true: float
    interval: tuple[float, float]
    too_few: bool


@dataclass(frozen=True, slots=True)
class CalibrationCurve:
    """One entry for every bin that holds a forecast."""

    bins: tuple[CalibrationBin, ...]
    level: float
    assumptions: tuple[Assumption, ...]
    what_would_change_it: tuple[str, ...]
    mc_se: float = 0.0


def calibration_curve(
    y_true: ArrayLike, p: ArrayLike, bins: int = 10, level: float = 0.9
) -> CalibrationCurve:
    """Set what was said beside what came true, bin by bin, with Jeffreys intervals.

    >>> curve = calibration_curve([1, 1, 0, 1], [0.72, 0.75, 0.71, 0.78])
    >>> only = curve.bins[0]
    >>> only.count, only.came_true, only.share_true, only.too_few
    (4, 3, 0.75, True)
    """
    happened, said = _pairs(y_true, p)
    group = _groups(said, whole(bins, "The number of bins", least=1, most=100))
    found = tuple(
        _bin(number, bins, happened[group == number], said[group == number], level)
        for number in np.unique(group).tolist()
    )
    return CalibrationCurve(
        found,
        level,
        modelled(
            "Forecasts in a bin are taken to be alike, and no outcome to touch another."
        ),
        _too_few_in_all(said.size),
    )


def _bin(
    number: int, bins: int, happened: Doubles, said: Doubles, level: float
) -> CalibrationBin:
    count, came_true = said.size, int(happened.sum())
    low, high = jeffreys_interval(came_true, count, level)
    return CalibrationBin(
        low=number / bins,
        high=(number + 1) / bins,
        count=count,
        came_true=came_true,
        mean_forecast=float(said.mean()),
        share_true=came_true / count,
        interval=(low, high),
        too_few=count < FEW,
    )


def jeffreys_interval(
    came_true: int, count: int, level: float = 0.9
) -> tuple[float, float]:
    """Where the long-run share lies, after so many of so many; 0 and 1 stay reachable.

    >>> low, high = jeffreys_interval(7, 10)
    >>> round(low, 3), round(high, 3)
    (0.442, 0.883)
    """
    whole(count, "The number of forecasts", least=1, most=10_000_000)
    whole(came_true, "Those that came true", least=0, most=count)
    low, high = reply_rate_interval(came_true + 0.5, count - came_true + 0.5, level)
    return (0.0 if came_true == 0 else low), (1.0 if came_true == count else high)


def _pairs(y_true: ArrayLike, p: ArrayLike) -> tuple[Doubles, Doubles]:
    happened = figures(y_true, "What happened")
    said = chances(p, "The forecasts")
    alike(said, (happened, "What happened"))
    if np.any((happened != 0) & (happened != 1)):
        raise BadInput("What happened is 1 or 0.", hint="Leave out what is still open.")
    return happened, said


def _groups(said: Doubles, bins: int | None) -> np.ndarray:
    if bins is None:
        return np.unique(said, return_inverse=True)[1]
    return np.minimum((said * bins).astype(np.int64), bins - 1)


def _too_few_in_all(count: int) -> tuple[str, ...]:
    needed = forecasts_needed()
    if count >= needed:
        return ()
    many = capital(counted_of(count, "forecast"))
    return (
        f"{many} {'is' if count == 1 else 'are'} too few: about {needed} are needed "
        "to see that what you call 70% comes in 60%.",
    )


__all__ = (
    "CalibrationBin",
    "CalibrationCurve",
    "Murphy",
    "brier_score",
    "calibration_curve",
    "forecasts_needed",
    "jeffreys_interval",
    "log_score",
    "murphy_decomposition",
)
