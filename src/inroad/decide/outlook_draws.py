"""The draws of an outlook: every range once in each, and each way's worth from them."""

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np

from inroad.core.errors import BadInput
from inroad.decide.arrays import Doubles
from inroad.decide.checks import Range, span
from inroad.decide.results import Assumption

_DEGREE = 4
_FITTED = 10_000
"""So many draws are enough for a fit, and quick enough to move an input."""


@dataclass(frozen=True, slots=True)
class After:
    """An attribute that differs before and after the way is ready."""

    before: Range
    after: Range


@dataclass(frozen=True, slots=True)
class Way:
    """A way ahead.

    Attributes:
        name: in the person's words.
        ready_years: until the work itself begins, as five to six for a PhD.
        works_out: the chance that it comes to pass at all, as a range.
        assumptions: what the two rest on, where they are not the person's own.
    """

    name: str
    ready_years: Range = (0.0, 0.0)
    works_out: Range = (1.0, 1.0)
    assumptions: tuple[Assumption, ...] = ()

    def __post_init__(self) -> None:
        span(self.ready_years, f"The years until {self.name} is ready")
        if span(self.works_out, f"The chance of {self.name}")[1] > 1:
            raise BadInput(
                f"The chance of {self.name} lies between 0 and 1.",
                hint="Write one in ten as 0.1.",
            )


@dataclass(frozen=True, slots=True)
class Levels:
    """Checked ranges: weights by attribute, and levels by way and attribute."""

    weights: Mapping[str, tuple[float, float]]
    levels: Mapping[tuple[str, str], After]


@dataclass(frozen=True, slots=True, eq=False)
class Time:
    """Years from now to the event in each draw, years looked at, and what is left.

    `left` is the share of a year's worth that is left after the event.
    """

    event: Doubles
    horizon: float
    left: float

    def counted(self, upto: Doubles) -> Doubles:
        """Years from now to `upto` that count, those after the event in part."""
        within = np.minimum(upto, self.horizon)
        before = np.minimum(within, self.event)
        return np.asarray(before + self.left * (within - before), np.float64)


@dataclass(frozen=True, slots=True, eq=False)
class Draws:
    """Worth of an average year, shape (draws, ways), and every input drawn, by name."""

    worth: Doubles
    inputs: Mapping[str, Doubles]


def draw_outlook(
    ways: tuple[Way, ...],
    levels: Levels,
    time: Time,
    fallback: str | None,
    rng: np.random.Generator,
) -> Draws:
    """Draw all inputs, and reckon each way's worth in each draw."""
    n_paths = time.event.size
    inputs: dict[str, Doubles] = {}
    if np.isfinite(time.event).all():
        inputs["the time until the event"] = np.minimum(time.event, time.horizon)
    weights = _weights(levels, inputs, n_paths, rng)
    worth = np.empty((n_paths, len(ways)))
    for column, way in enumerate(ways):
        ready = _drawn(way.ready_years, n_paths, rng)
        _note(inputs, f"the time until {way.name} is ready", way.ready_years, ready)
        before, after = np.zeros(n_paths), np.zeros(n_paths)
        for name, weight in weights.items():
            ends = levels.levels[way.name, name]
            level = rng.random(n_paths)
            before += weight * _at(ends.before, level)
            after += weight * _at(ends.after, level)
            _note(inputs, f"{name} of {way.name}", ends.after, _at(ends.after, level))
        years = time.counted(ready)
        whole = time.counted(np.full(n_paths, time.horizon))
        worth[:, column] = (before * years + after * (whole - years)) / time.horizon
    return Draws(_or_fallback(ways, worth, fallback, inputs, rng), inputs)


def _or_fallback(
    ways: tuple[Way, ...],
    worth: Doubles,
    fallback: str | None,
    inputs: dict[str, Doubles],
    rng: np.random.Generator,
) -> Doubles:
    """Each way's worth, or the fallback's where it does not work out."""
    if fallback is None:
        return worth
    instead = worth[:, [way.name for way in ways].index(fallback)].copy()
    for column, way in enumerate(ways):
        if way.name == fallback or way.works_out[0] >= 1:
            continue
        chance = _drawn(way.works_out, len(worth), rng)
        _note(inputs, f"the chance of {way.name}", way.works_out, chance)
        # Its mean over working out and not: what is unknown is the chance itself.
        worked = rng.random(len(worth)) < chance
        worth[:, column] = np.where(worked, worth[:, column], instead)
    return worth


def _weights(
    levels: Levels,
    inputs: dict[str, Doubles],
    n_paths: int,
    rng: np.random.Generator,
) -> dict[str, Doubles]:
    drawn = {name: _drawn(ends, n_paths, rng) for name, ends in levels.weights.items()}
    total = np.sum(list(drawn.values()), axis=0)
    total = np.where(total > 0, total, 1.0)
    for name, ends in levels.weights.items():
        drawn[name] = drawn[name] / total
        _note(inputs, f"the weight of {name}", ends, drawn[name])
    return drawn


def _drawn(ends: Range, n_paths: int, rng: np.random.Generator) -> Doubles:
    return _at(ends, rng.random(n_paths))


def _at(ends: Range, level: Doubles) -> Doubles:
    low, high = float(ends[0]), float(ends[1])
    return np.asarray(low + (high - low) * level, np.float64)


def _note(inputs: dict[str, Doubles], name: str, ends: Range, value: Doubles) -> None:
    if ends[0] != ends[1]:
        inputs[name] = value


def what_knowing_is_worth(drawn: Draws) -> tuple[tuple[str, float], ...]:
    """What knowing each input alone would be worth, by regression on it.

    Each way's worth is fitted by a polynomial of the input's rank; choosing by the fit
    is choosing with the input known (Strong, Oakley and Brennan 2014). A little high,
    as a fit follows its own draws.
    """
    worth = drawn.worth[:_FITTED]
    without = float(worth.mean(axis=0).max())
    # By rank all inputs share one basis, so it is made orthonormal once.
    ranks = np.linspace(-1, 1, len(worth))
    basis, _ = np.linalg.qr(np.polynomial.legendre.legvander(ranks, _DEGREE))
    found = []
    for name, value in drawn.inputs.items():
        by_rank = worth[np.argsort(value[:_FITTED])]
        fit = basis @ (basis.T @ by_rank)
        found.append((name, max(0.0, float(fit.max(axis=1).mean()) - without)))
    return tuple(sorted(found, key=lambda pair: -pair[1]))
