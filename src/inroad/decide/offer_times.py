"""How long until the first pay: several applications, one unknown ability."""

import math
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from inroad.core.errors import BadInput
from inroad.decide.cash import required, standard_error
from inroad.decide.checks import number, positive, share, whole
from inroad.decide.defaults import assumed, belief, find_default
from inroad.decide.results import Assumption

Doubles = NDArray[np.float64]

WEEKS_PER_MONTH = 365.25 / 12 / 7
_NINE_IN_TEN = 2 * 1.6448536269514722  # standard deviations between 5 and 95 %
_MOST_APPLICATIONS = 1000


@dataclass(frozen=True, slots=True)
class OfferOption:
    """Something to apply for.

    Attributes:
        name: in the person's words.
        weeks: from application to offer: median, and the ends of nine in ten.
        accepted: belief about the chance of one application, as (a, b) of a Beta or a
            known chance; None where an offer is sure to come some day.
        applications: how many are sent.
        assumptions: what the figures rest on.
    """

    name: str
    weeks: tuple[float, float, float]
    accepted: tuple[float, float] | float | None = None
    applications: int = 1
    assumptions: tuple[Assumption, ...] = ()

    def __post_init__(self) -> None:
        median, low, high = (positive(w, "Weeks to an offer") for w in self.weeks)
        if not low <= median <= high:
            raise BadInput(
                "The weeks to an offer are not in order.",
                hint="Give the median, then the two ends around it.",
            )
        whole(self.applications, "Applications", least=1, most=_MOST_APPLICATIONS)
        if isinstance(self.accepted, tuple):
            for count in self.accepted:
                positive(count, "A belief's count")
        elif self.accepted is not None:
            share(self.accepted, "The chance of acceptance")


@dataclass(frozen=True, slots=True, eq=False)
class OfferTimes:
    """When the first pay comes, if it does.

    Attributes:
        first_pay_pmf: float64, shape (horizon + 1,): chance that the first pay comes
            that many months after the switch, to the nearest month; sums to under 1.
        p_any: chance of any offer at all, ever.
        p_any_if_independent: the same if a no from one said nothing about the others.
    """

    first_pay_pmf: Doubles
    p_any: float
    p_any_if_independent: float
    assumptions: tuple[Assumption, ...]
    mc_se: float
    what_would_change_it: tuple[str, ...]

    @property
    def p_never(self) -> float:
        """Chance that no offer ever comes."""
        return 1 - self.p_any


def default_option(kind: str = "any_job") -> OfferOption:
    """An option with the default time of its kind, sure to come some day."""
    found = find_default(f"time_to_offer.{kind}")
    weeks = found.value["median"], found.value["low"], found.value["high"]
    name = kind.replace("_", " ")
    return OfferOption(name, weeks, assumptions=(assumed(found.id),))


def default_acceptance(option: OfferOption, default_id: str) -> OfferOption:
    """The same option with a default chance of acceptance."""
    why = (*option.assumptions, assumed(default_id))
    return OfferOption(
        option.name, option.weeks, belief(default_id), option.applications, why
    )


def time_to_offer(
    options: Sequence[OfferOption],
    apply_at: float | Sequence[float] = 0.0,
    shared_ability_sd: float | None = None,
    rng: np.random.Generator | None = None,
    *,
    n_paths: int = 20_000,
    horizon: int = 48,
    months_to_pay: float | None = None,
) -> OfferTimes:
    """When the first of several offers turns into pay, counted from the switch.

    Each application takes a lognormal time and is accepted with its own chance, shifted
    on the logit scale by one ability shared by all, so that a no from one makes a no
    from the others likelier. The shift keeps each chance's mean.

    Args:
        options: what is applied for; at least one.
        apply_at: months after the switch, for all or one for each option.
        shared_ability_sd: on the logit scale; None is our assumption, 0 independence.
        rng: required.
        n_paths: how many runs.
        horizon: months looked at.
        months_to_pay: from offer to first pay; None is our assumption.

    >>> options = [OfferOption("a lab", (12, 3, 40), 0.5)] * 2
    >>> found = time_to_offer(options, rng=np.random.default_rng(1))
    >>> round(found.p_any_if_independent, 2), found.p_any < 0.75
    (0.75, True)
    >>> found.first_pay_pmf.shape
    (49,)

    Raises:
        BadInput: no options, a figure out of range, or no generator.
    """
    when = _application_months(options, apply_at)
    ability_sd, lag, assumptions = _settled(options, shared_ability_sd, months_to_pay)
    whole(n_paths, "The number of runs", least=1, most=10_000_000)
    whole(horizon, "The horizon", least=1, most=1200)
    draws = required(rng)
    ability = draws.standard_normal(n_paths) * ability_sd
    first = np.full(n_paths, np.inf)
    for option, month in zip(options, when, strict=True):
        offer = _first_offer(option, ability, ability_sd, draws)
        np.minimum(first, month + offer + lag, out=first)
    pmf = _pmf(first, horizon)
    return OfferTimes(
        first_pay_pmf=pmf,
        p_any=float(np.isfinite(first).mean()),
        p_any_if_independent=_if_independent(options),
        assumptions=assumptions,
        mc_se=standard_error(np.cumsum(pmf), n_paths),
        what_would_change_it=(
            "A figure from the place itself on how long it takes to decide.",
        ),
    )


def _application_months(
    options: Sequence[OfferOption], apply_at: float | Sequence[float]
) -> list[float]:
    if not options:
        raise BadInput("There is nothing to apply for.", hint="Give one option.")
    given = apply_at if isinstance(apply_at, Sequence) else [apply_at] * len(options)
    if len(given) != len(options):
        raise BadInput(
            "Dates and options do not pair up.", hint="Give one date, or one for each."
        )
    months = [number(month, "The month of applying") for month in given]
    if min(months) < 0:
        raise BadInput("Applying lies before the switch.", hint="0 is the same day.")
    return months


def _settled(
    options: Sequence[OfferOption], ability: float | None, lag: float | None
) -> tuple[float, float, tuple[Assumption, ...]]:
    """What was given or is assumed, and the list of what the result rests on."""
    rests = [why for option in options for why in option.assumptions]
    if ability is None:
        ability = find_default("cash.shared_ability").value["low"]
        if any(option.accepted is not None for option in options):
            rests.append(assumed("cash.shared_ability"))
    if lag is None:
        lag = find_default("time_to_offer.offer_to_first_pay").value["months"]
        rests.append(assumed("time_to_offer.offer_to_first_pay"))
    if not 0 <= number(ability, "The spread of ability") <= 10:
        raise BadInput("The spread of ability lies from 0 to 10.", hint="Try 1.2.")
    if number(lag, "Months to the first pay") < 0:
        raise BadInput("Pay cannot come before the offer.", hint="Try 1 month.")
    return float(ability), float(lag), tuple(dict.fromkeys(rests))


def _first_offer(
    option: OfferOption,
    ability: Doubles,
    ability_sd: float,
    rng: np.random.Generator,
) -> Doubles:
    """Months to the option's first offer in each run, inf where there is none."""
    median, low, high = (weeks / WEEKS_PER_MONTH for weeks in option.weeks)
    sigma = math.log(high / low) / _NINE_IN_TEN
    chance = _chances(option, ability, ability_sd, rng)
    first = np.full(ability.size, np.inf)
    for _ in range(option.applications):
        months = median * np.exp(sigma * rng.standard_normal(ability.size))
        accepted = rng.random(ability.size) < chance
        np.minimum(first, np.where(accepted, months, np.inf), out=first)
    return first


def _chances(
    option: OfferOption,
    ability: Doubles,
    ability_sd: float,
    rng: np.random.Generator,
) -> Doubles:
    """Each run's chance for one application, its mean as believed."""
    if option.accepted is None:
        return np.ones(ability.size)
    if isinstance(option.accepted, tuple):
        mean = rng.beta(*option.accepted, ability.size)
    else:
        mean = np.full(ability.size, float(option.accepted))
    if ability_sd == 0:
        return mean
    chance: Doubles = 1 / (1 + np.exp(-(_centre(mean, ability_sd) + ability)))
    return np.where((mean > 0) & (mean < 1), chance, mean)


def _centre(mean: Doubles, sd: float) -> Doubles:
    """The logit around which a normal shift of that spread keeps the mean."""
    nodes, weights = np.polynomial.hermite_e.hermegauss(80)
    logits = np.linspace(-60.0, 60.0, 4801)
    around = 1 / (1 + np.exp(-(logits[:, None] + sd * nodes)))
    means = around @ (weights / weights.sum())
    # Evenly spaced logits are crowded in probability near 0 and 1, where it matters.
    return np.interp(mean, means, logits)


def _pmf(first: Doubles, horizon: int) -> Doubles:
    # To the nearest month, not the next: money runs out during its month, so rounding
    # pay up as well would make every date look riskier than it is.
    month = np.floor(first[np.isfinite(first)] + 0.5)
    within = month[month <= horizon].astype(np.int64)
    counts = np.bincount(within, minlength=horizon + 1)
    pmf: Doubles = counts / first.size
    pmf.setflags(write=False)
    return pmf


def _if_independent(options: Sequence[OfferOption]) -> float:
    none = 1.0
    for option in options:
        none *= (1 - _mean(option)) ** option.applications
    return 1 - none


def _mean(option: OfferOption) -> float:
    if option.accepted is None:
        return 1.0
    if isinstance(option.accepted, tuple):
        return option.accepted[0] / sum(option.accepted)
    return float(option.accepted)
