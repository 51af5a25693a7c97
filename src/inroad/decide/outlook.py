"""Ways ahead over some years: how often each comes out best, and what that hangs on.

Never a bare verdict: chances of being best, regret, spread, and what to find out.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np

from inroad.core.errors import BadInput
from inroad.decide.arrays import Doubles, not_too_many
from inroad.decide.cash import required
from inroad.decide.checks import Range, number, positive, share, span, whole
from inroad.decide.defaults import assumed
from inroad.decide.outlook_draws import (
    After,
    Draws,
    Levels,
    Time,
    Way,
    draw_outlook,
    what_knowing_is_worth,
)
from inroad.decide.results import Assumption, modelled
from inroad.decide.timelines import Timeline, default_timeline
from inroad.decide.topics import TopicPortfolio, topic_portfolio
from inroad.decide.tornado import Bar, Tornado, tornado
from inroad.decide.ways import usual_ways

_MOST_WAYS = 50
_QUANTILES = (0.05, 0.25, 0.5, 0.75, 0.95)
_ADDS_UP = 1e-6
_RESTS = (
    "Each year counts by what matters to you, weighted; the years are added up.",
    "That a way does not work out is known soon, and the fallback is taken for all "
    "of the time.",
    "The ranges have nothing to do with one another.",
)


@dataclass(frozen=True, slots=True)
class Outcomes:
    """What the draws say of each way, in the order given.

    Attributes:
        names: of the ways.
        p_best: in what share of the draws each comes out best.
        expected_regret: what choosing it costs on average beside the best in each draw.
        mean: average worth of a year, in the units of the attributes.
        quantiles: for each, at 5, 25, 50, 75 and 95 in a hundred.
        evppi: what knowing one thing for sure before choosing would be worth, largest
            first.
        mc_se: largest standard error of a share of draws.
    """

    names: tuple[str, ...]
    p_best: tuple[float, ...]
    expected_regret: tuple[float, ...]
    mean: tuple[float, ...]
    quantiles: tuple[tuple[float, ...], ...]
    evppi: tuple[tuple[str, float], ...]
    assumptions: tuple[Assumption, ...]
    mc_se: float
    what_would_change_it: tuple[str, ...]


def outcome_model(
    options: Sequence[Way | str],
    attributes: Mapping[str, Mapping[str, Range | After]],
    weights: Mapping[str, float | Range],
    timelines: Timeline | None = None,
    horizon: float = 10.0,
    rng: np.random.Generator | None = None,
    *,
    now: float | None = None,
    fallback: str | None = None,
    left_after: float = 0.0,
    n_paths: int = 20_000,
) -> Outcomes:
    """Draw every range many times and compare the ways, draw by draw.

    Args:
        options: ways ahead; a name alone is ready at once and sure.
        attributes: for each way, each attribute's range, on one scale, as 0 to 10; or
            `After` where it differs before and after the way is ready.
        weights: of the attributes: figures that add up to 1, or ranges.
        timelines: a dated forecast after which years count less; conditioned on not
            having come by `now`.
        horizon: years looked at.
        rng: required.
        now: the year, needed with timelines.
        fallback: the way taken where another does not work out.
        left_after: what share of a year's worth is left after the forecast event.
        n_paths: how many draws.

    >>> found = outcome_model(
    ...     ["stay", Way("PhD", ready_years=(5, 6))],
    ...     {"stay": {"impact": (2, 4)}, "PhD": {"impact": After((1, 3), (4, 9))}},
    ...     {"impact": 1.0}, horizon=10, rng=np.random.default_rng(1))
    >>> found.names, round(sum(found.p_best), 6)
    (('stay', 'PhD'), 1.0)

    Raises:
        BadInput: no ways, weights that do not add up, a way or attribute without its
            figures, ranges upside down, or no generator.
    """
    ways = _ways(options, fallback)
    levels = _levels(ways, attributes, weights)
    share(left_after, "What is left after the event")
    positive(horizon, "The horizon")
    whole(n_paths, "The number of draws", least=100, most=1_000_000)
    chance = required(rng)
    time = Time(_event(timelines, now, n_paths, chance), float(horizon), left_after)
    drawn = draw_outlook(ways, levels, time, fallback, chance)
    rests = _rests(timelines, left_after, levels)
    own = dict.fromkeys(why for way in ways for why in way.assumptions)
    return _outcomes(ways, drawn, (*own, *rests))


def _outcomes(
    ways: tuple[Way, ...], drawn: Draws, rests: tuple[Assumption, ...]
) -> Outcomes:
    worth = drawn.worth
    best = worth.max(axis=1)
    is_best = worth >= best[:, None] - 1e-12
    p_best = (is_best / is_best.sum(axis=1, keepdims=True)).mean(axis=0)
    evppi = what_knowing_is_worth(drawn)
    names = tuple(way.name for way in ways)
    return Outcomes(
        names=names,
        p_best=tuple(p_best.tolist()),
        expected_regret=tuple((best[:, None] - worth).mean(axis=0).tolist()),
        mean=tuple(worth.mean(axis=0).tolist()),
        quantiles=tuple(
            tuple(row) for row in np.quantile(worth, _QUANTILES, axis=0).T.tolist()
        ),
        evppi=evppi,
        assumptions=rests,
        mc_se=float(np.sqrt(p_best * (1 - p_best) / len(worth)).max()),
        what_would_change_it=_flips(names, drawn, evppi),
    )


def _flips(
    names: tuple[str, ...], drawn: Draws, evppi: tuple[tuple[str, float], ...]
) -> tuple[str, ...]:
    """For what is most worth knowing: the best way where it is low, and where high."""
    said = []
    for name, _ in evppi[:3]:
        value = drawn.inputs[name]
        low = value <= np.median(value)
        if low.all():
            continue
        below, above = (
            names[int(drawn.worth[part].mean(axis=0).argmax())] for part in (low, ~low)
        )
        if below != above:
            said.append(f"Where {name} is low, {below} does best; where high, {above}.")
    if said:
        return tuple(said)
    return ("No single one of these ranges, in its halves, changes the best way.",)


def _ways(options: Sequence[Way | str], fallback: str | None) -> tuple[Way, ...]:
    ways = tuple(Way(o) if isinstance(o, str) else o for o in options)
    if not ways:
        raise BadInput("There are no ways to compare.", hint="Give at least one.")
    not_too_many(len(ways), "ways", _MOST_WAYS)
    names = [way.name for way in ways]
    if len(set(names)) < len(names):
        raise BadInput("Two ways have the same name.", hint="Give each its own.")
    unsure = next((w.name for w in ways if w.works_out[0] < 1), None)
    if fallback is None and unsure is not None:
        raise BadInput(
            f"{unsure} may not work out, and nothing is said of what then.",
            hint="Name the way you would take instead, as fallback.",
        )
    if fallback is not None and fallback not in names:
        raise BadInput(f"There is no way called {fallback!r}.", hint="Give its name.")
    return ways


def _levels(
    ways: tuple[Way, ...],
    attributes: Mapping[str, Mapping[str, Range | After]],
    weights: Mapping[str, float | Range],
) -> Levels:
    shares = {name: _weight(name, value) for name, value in weights.items()}
    if not shares or not any(high for _, high in shares.values()):
        raise BadInput("Nothing is said to matter.", hint="Give a weight above 0.")
    total = sum(low for low, _ in shares.values())
    fixed = all(low == high for low, high in shares.values())
    if fixed and abs(total - 1) > _ADDS_UP:
        raise BadInput(
            f"The weights add up to {total:.4g}, not to 1.",
            hint="Give shares that add up, or a range for each.",
        )
    found = {}
    for way in ways:
        given = attributes.get(way.name, {})
        for name in shares:
            if name not in given:
                raise BadInput(
                    f"Nothing is said of {name} for {way.name}.",
                    hint="Give a range; a wide one where you do not know.",
                )
            found[way.name, name] = _two_ranges(given[name], f"{name} of {way.name}")
    return Levels(shares, found)


def _weight(name: str, value: float | Range) -> tuple[float, float]:
    ends = value if isinstance(value, tuple | list) else (value, value)
    return span((ends[0], ends[-1]), f"The weight of {name}")


def _two_ranges(value: Range | After, name: str) -> After:
    both = value if isinstance(value, After) else After(value, value)
    return After(
        span(both.before, name, below_zero=True),
        span(both.after, name, below_zero=True),
    )


def _year(now: float | None) -> float:
    if now is None:
        raise BadInput(
            "A forecast has to be set beside today's date.", hint="Give the year: now."
        )
    return number(now, "The year now")


def _event(
    timelines: Timeline | None,
    now: float | None,
    n_paths: int,
    rng: np.random.Generator,
) -> Doubles:
    """Years from now until the event in each draw; never without a forecast."""
    if timelines is None:
        return np.full(n_paths, np.inf)
    year = _year(now)
    return np.asarray(timelines.draws(rng.random(n_paths), year) - year, np.float64)


def _rests(
    timelines: Timeline | None, left_after: float, levels: Levels
) -> tuple[Assumption, ...]:
    rests = [*modelled(*_RESTS), assumed("cash.within_range")]
    if any(low != high for low, high in levels.weights.values()):
        rests += modelled("Weights drawn from ranges are made to add up to 1.")
    if timelines is not None:
        rests += timelines.assumptions
        rests += modelled(
            f"The forecast of {timelines.event} is from {timelines.said_in:g}, and is "
            "taken as of those cases in which it has not come yet.",
            f"A year after it counts {left_after:.0%} of one before.",
        )
    return tuple(rests)


__all__ = (
    "After",
    "Bar",
    "Outcomes",
    "Timeline",
    "TopicPortfolio",
    "Tornado",
    "Way",
    "default_timeline",
    "outcome_model",
    "topic_portfolio",
    "tornado",
    "usual_ways",
)
