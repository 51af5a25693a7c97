"""Ways compared over a horizon: how often each is best, and what would turn that."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from inroad.decide.results import Assumption
from inroad.decide.timelines import Timeline, default_timeline
from inroad.plan.ways import MATTERS, STAY, Ahead, Ends, middle

SEED = 20_260_601
PATHS = 8_000
Five = tuple[float, float, float, float, float]


@dataclass(frozen=True, slots=True)
class AheadInputs:
    """What the comparison rests on.

    Attributes:
        ways: in the order shown.
        weights: shares of what matters.
        horizon: years looked at.
        now: the year.
        forecast: pairs (chance, year) of when the world may have changed; and
        said_in: the year in which that was said.
        left: what share of a year's worth is left afterwards.
        own: which of weights, horizon, forecast and left the person gave.
    """

    ways: tuple[Ahead, ...]
    weights: Mapping[str, float]
    horizon: float
    now: float
    forecast: tuple[tuple[float, float], ...]
    said_in: float
    left: float
    own: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Compared:
    """One way: how often best, regret, five quantiles, and where it breaks even.

    `times` is how many times as good a year of it has to be as one of staying, for
    the years it takes and the chance that it works out; None for staying itself.
    """

    name: str
    p_best: float
    regret: float
    quantiles: Five
    times: Ends | None


@dataclass(frozen=True, slots=True)
class Swing:
    """One figure through its range: the lead of the first way over the second."""

    name: str
    at_low: float
    at_high: float

    @property
    def turns(self) -> bool:
        """Whether the second way is ahead somewhere in its range."""
        return min(self.at_low, self.at_high) < 0 < max(self.at_low, self.at_high)


@dataclass(frozen=True, slots=True)
class Outlook:
    """All ways, the likeliest best first, and what the answer hangs on."""

    ways: tuple[Compared, ...]
    knowing: tuple[tuple[str, float], ...]
    swings: tuple[Swing, ...]
    lead: float
    by_horizon: float
    flips: tuple[str, ...]
    assumptions: tuple[Assumption, ...]
    mc_se: float


def looked_ahead(given: AheadInputs) -> Outlook:
    """Compare the ways by many draws, and move one figure after another.

    Raises:
        BadInput: a forecast that is none, or ranges that make no way.
    """
    # NumPy waits until there is something to compare.
    import numpy as np  # noqa: PLC0415

    from inroad.decide.outlook import outcome_model  # noqa: PLC0415 - as above

    timeline = timeline_of(given)
    found = outcome_model(
        [each.way for each in given.ways],
        {each.name: each.levels for each in given.ways},
        given.weights,
        timeline,
        given.horizon,
        np.random.default_rng(SEED),
        now=given.now,
        fallback=_fallback(given.ways),
        left_after=given.left,
        n_paths=PATHS,
    )
    ways = [
        Compared(each.name, p, regret, _five(quantiles), _times(each, given.horizon))
        for each, p, regret, quantiles in zip(
            given.ways,
            found.p_best,
            found.expected_regret,
            found.quantiles,
            strict=True,
        )
    ]
    ways.sort(key=lambda way: -way.p_best)
    lead, swings = _swings(given, [way.name for way in ways[:2]])
    return Outlook(
        ways=tuple(ways),
        knowing=tuple((spoken(name), worth) for name, worth in found.evppi[:5]),
        swings=swings,
        lead=lead,
        by_horizon=timeline.chance_by_given_not_yet(
            given.now + given.horizon, given.now
        ),
        flips=tuple(spoken(text) for text in found.what_would_change_it),
        assumptions=found.assumptions,
        mc_se=found.mc_se,
    )


_WORDS = (
    ("aim of ", "the gain for your aim in "),
    ("days of ", "the quality of days in "),
    ("pay of ", "the pay in "),
    ("the chance of ", "the chance that it works out in "),
)


def spoken(text: str) -> str:
    """Say in words what the model calls by a short name.

    >>> spoken("aim of PhD")
    'the gain for your aim in PhD'
    """
    for short, words in _WORDS:
        text = re.sub(rf"\b{short}", words, text, count=1)
    return text


def timeline_of(given: AheadInputs) -> Timeline:
    """The person's forecast, or the default with its date."""
    if "forecast" in given.own:
        return Timeline(given.forecast, given.said_in, "transformative AI")
    return default_timeline()


def _fallback(ways: Sequence[Ahead]) -> str:
    names = [each.name for each in ways]
    sure = [each.name for each in ways if each.works == (1, 1)]
    return STAY if STAY in names else (sure or names)[0]


def _five(quantiles: Sequence[float]) -> Five:
    a, b, c, d, e = quantiles
    return a, b, c, d, e


def _times(ahead: Ahead, horizon: float) -> Ends | None:
    """Years of preparing and a chance, as a factor: 5 of 8 years at all chances 8/3.

    >>> from inroad.plan.ways import DEFAULTS
    >>> from dataclasses import replace
    >>> one = replace(DEFAULTS[0], ready=(5, 5), works=(1, 1))
    >>> [round(end, 2) for end in _times(one, 8)]
    [2.67, 2.67]
    """
    if ahead.works == (1, 1) and ahead.ready == (0, 0):
        return None
    low, high = (
        _factor(ready, works, horizon)
        for ready, works in (
            (ahead.ready[0], ahead.works[1]),
            (ahead.ready[1], ahead.works[0]),
        )
    )
    return low, high


def _factor(ready: float, works: float, horizon: float) -> float:
    left = max(horizon - ready, 0.0)
    if left <= 0 or works <= 0:
        return 1e6
    return min(horizon / left / works, 1e6)


def _swings(
    given: AheadInputs, names: Sequence[str]
) -> tuple[float, tuple[Swing, ...]]:
    """Move one figure at a time: by how much the first leads the second."""
    from inroad.decide.tornado import tornado  # noqa: PLC0415 - imports NumPy

    both = [each for name in names for each in given.ways if each.name == name]
    if len(both) < 2:
        return 0.0, ()
    fallback = next(e for e in given.ways if e.name == _fallback(given.ways))
    ranges = _ranges([*both, fallback] if fallback not in both else both)

    def lead(at: Mapping[str, float]) -> float:
        first, second = (_worth(each, fallback, at, given) for each in both)
        return first - second

    found = tornado(lead, ranges)
    swings = tuple(Swing(b.name, b.at_low, b.at_high) for b in found.bars[:8])
    return found.base, tuple(s for s in swings if s.at_low != s.at_high)


def _ranges(ways: Sequence[Ahead]) -> dict[str, Ends]:
    found: dict[str, Ends] = {}
    for each in ways:
        for name in MATTERS:
            found[_figure(each, name)] = each.after[name]
            if each.ready[1] > 0:
                found[_figure(each, name, before=True)] = each.before[name]
        found[_figure(each, "ready")] = each.ready
        found[_figure(each, "works")] = each.works
    return {name: ends for name, ends in found.items() if ends[0] < ends[1]}


_SHORT = {"ready": "years until ready", "works": "how often it works"}


def _figure(ahead: Ahead, name: str, *, before: bool = False) -> str:
    """Name a figure briefly, as its row in the picture is called."""
    until = ", until ready" if before else ""
    return f"{ahead.name}: {_SHORT.get(name, name)}{until}"


def _worth(
    ahead: Ahead, fallback: Ahead, at: Mapping[str, float], given: AheadInputs
) -> float:
    """The worth of a year on average, every figure halfway but those in `at`."""
    works = at.get(_figure(ahead, "works"), middle(ahead.works))
    ready = at.get(_figure(ahead, "ready"), middle(ahead.ready))
    share = min(ready / given.horizon, 1.0)
    own = sum(
        weight
        * (
            share
            * at.get(_figure(ahead, name, before=True), middle(ahead.before[name]))
            + (1 - share) * at.get(_figure(ahead, name), middle(ahead.after[name]))
        )
        for name, weight in given.weights.items()
    )
    if ahead is fallback or works == 1:
        return own
    return works * own + (1 - works) * _worth(fallback, fallback, at, given)
