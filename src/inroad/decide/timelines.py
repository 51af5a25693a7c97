"""When something may come: dated quantiles, conditioned on its not having come yet."""

import math
from dataclasses import dataclass
from itertools import pairwise
from statistics import NormalDist

import numpy as np

from inroad.core.errors import BadInput
from inroad.decide.arrays import Doubles
from inroad.decide.checks import number
from inroad.decide.defaults import assumed, find_default
from inroad.decide.results import Assumption

_NORMAL = NormalDist()


@dataclass(frozen=True, slots=True)
class Timeline:
    """A forecast of a date, by two quantiles or more, and when it was made.

    Between and beyond the quantiles the logarithm of the years since it was made is
    taken to be normal; with two quantiles that is a lognormal.

    Attributes:
        quantiles: pairs (chance, year): by that year, with that chance.
        said_in: the year in which it was said; a forecast is always dated.
        event: what it is about, in words.
    """

    quantiles: tuple[tuple[float, float], ...]
    said_in: float
    event: str = "the event"
    assumptions: tuple[Assumption, ...] = ()

    def __post_init__(self) -> None:
        number(self.said_in, "The year of the forecast")
        if len(self.quantiles) < 2:
            raise BadInput(
                "A forecast needs two quantiles.",
                hint="Say by when with one chance in four, and with one in two.",
            )
        for chance, year in self.quantiles:
            if not 0 < number(chance, "A forecast's chance") < 1:
                raise BadInput(
                    "A forecast's chances lie between 0 and 1.", hint="Write 0.25."
                )
            if number(year, "A forecast's year") <= self.said_in:
                raise BadInput(
                    f"The forecast names {year:g}, but was made in {self.said_in:g}.",
                    hint="Give years after it was made.",
                )
        pairs = sorted(self.quantiles)
        if any(a[0] >= b[0] or a[1] >= b[1] for a, b in pairwise(pairs)):
            raise BadInput(
                "The forecast's quantiles are not in order.",
                hint="A larger chance belongs to a later year.",
            )

    def chance_by(self, year: float) -> float:
        """The chance that it comes by a year, as it was said."""
        since = number(year, "The year") - self.said_in
        if since <= 0:
            return 0.0
        x, y = self._points()
        return _NORMAL.cdf(_line(math.log(since), x, y))

    def chance_by_given_not_yet(self, year: float, now: float) -> float:
        """The same, knowing that it has not come by now.

        >>> shah = Timeline(((0.25, 2030), (0.5, 2040)), said_in=2022)
        >>> round(shah.chance_by_given_not_yet(2030, now=2026), 3)
        0.162

        Raises:
            BadInput: now lies before the forecast was made.
        """
        past = self._not_yet(now)
        if year <= now:
            return 0.0
        return (self.chance_by(year) - past) / (1 - past)

    def draws(self, uniform: Doubles, now: float) -> Doubles:
        """Years of coming, given not yet, one for each uniform draw."""
        # scipy.special takes a tenth of a second, which only draws should wait for.
        from scipy.special import ndtri  # noqa: PLC0415

        past = self._not_yet(now)
        x, y = self._points()
        score = ndtri(past + uniform * (1 - past))
        # Beyond what a float can tell apart it never comes.
        log_years = np.interp(score, y, x)
        low, high = score < y[0], score > y[-1]
        log_years[low] = x[0] + (score[low] - y[0]) * _slope(x, y, 0)
        log_years[high] = x[-1] + (score[high] - y[-1]) * _slope(x, y, -2)
        return np.asarray(
            self.said_in + np.exp(np.minimum(log_years, 30.0)), np.float64
        )

    def _not_yet(self, now: float) -> float:
        if number(now, "The year now") < self.said_in:
            raise BadInput(
                f"The forecast is from {self.said_in:g}, which is still to come.",
                hint="Check the year of the forecast, or today's.",
            )
        past = self.chance_by(now)
        if past >= 1 - 1e-9:
            raise BadInput(
                f"By this forecast {self.event} should have come for sure.",
                hint="Take a newer forecast.",
            )
        return past

    def _points(self) -> tuple[list[float], list[float]]:
        pairs = sorted(self.quantiles)
        years = [math.log(year - self.said_in) for _, year in pairs]
        return years, [_NORMAL.inv_cdf(chance) for chance, _ in pairs]


def default_timeline() -> Timeline:
    """The default forecast of transformative AI, with its source and age."""
    value = find_default("timelines.transformative_ai").value
    return Timeline(
        quantiles=((value["by_2030"], 2030.0), (0.5, value["median_year"])),
        said_in=2022.0,
        event="transformative AI",
        assumptions=(assumed("timelines.transformative_ai"),),
    )


def _slope(x: list[float], y: list[float], at: int) -> float:
    return (x[at + 1] - x[at]) / (y[at + 1] - y[at])


def _line(value: float, x: list[float], y: list[float]) -> float:
    """Piecewise straight through the points, and straight on beyond them."""
    at = min(max(sum(point < value for point in x) - 1, 0), len(x) - 2)
    return y[at] + (value - x[at]) / _slope(x, y, at)
