"""Cash over the months: what many runs of one ledger say."""

import math
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from inroad.core.errors import BadInput
from inroad.decide.checks import whole
from inroad.decide.defaults import find_default
from inroad.decide.explain import cash_assumptions, cash_unknowns
from inroad.decide.ledger import Ledger, require_enough
from inroad.decide.paths import Floats, Spread, plan_of, run
from inroad.decide.results import Assumption, Fan, Lasts

_QUANTILES = (0.05, 0.25, 0.5, 0.75, 0.95)
_MOST_CELLS = 200_000_000


@dataclass(frozen=True, slots=True, eq=False)
class CashPaths:
    """What many runs of a ledger say.

    Attributes:
        months: 0 to the horizon; every series below has one entry for each.
        fan: what is left at the end of each month, in `unit`.
        ruin_month_pmf: float64, shape (horizon + 1,): the share of runs in which the
            money first falls below zero in that month; 0 is "already". Sums to less
            than 1 where some runs never do.
        lasts: for how many months, as a fraction.
        mc_se: largest standard error of any chance of ruin by a month.
    """

    months: tuple[int, ...]
    fan: Fan
    ruin_month_pmf: NDArray[np.float64]
    lasts: Lasts
    unit: str
    n_paths: int
    assumptions: tuple[Assumption, ...]
    mc_se: float
    what_would_change_it: tuple[str, ...]


def default_spread(dependants: int = 0) -> Spread:
    """Our assumption on luck, for a household with so many dependants."""
    bills = find_default("cash.unplanned_bills").value
    return Spread(
        monthly=find_default("cash.monthly_spread").value["sd"],
        bills_per_month=(bills["per_year"] + bills["per_dependant"] * dependants) / 12,
        largest_bill=bills["largest"],
    )


def simulate_cash(
    ledger: Ledger,
    n_paths: int = 20_000,
    horizon: int = 24,
    rng: np.random.Generator | None = None,
    *,
    spread: Spread | None = None,
) -> CashPaths:
    """Run the ledger forward month by month, n_paths times.

    Each run draws one value from every range, all equally likely, and keeps it; costs
    then vary by month. The money has run out in the first month it falls below zero.

    Args:
        ledger: sums a month in one currency, or months of living costs.
        n_paths: how many runs.
        horizon: how many months to look ahead.
        rng: required; handed in, so that the same seed gives the same runs.
        spread: how luck moves costs; the default is our assumption, and says so.

    >>> from inroad.decide.ledger import Ledger
    >>> from inroad.decide.paths import NO_SPREAD
    >>> six = Ledger(savings=(12_000, 12_000), spending=(2_000, 2_000))
    >>> chance = np.random.default_rng(1)
    >>> found = simulate_cash(six, 100, 12, chance, spread=NO_SPREAD)
    >>> found.lasts.q50, found.fan.q50[3], int(found.ruin_month_pmf.argmax())
    (6.0, 6000.0, 7)

    Raises:
        BadInput: too little is known, or there is no generator.
    """
    require_enough(ledger)
    _check_size(n_paths, horizon)
    luck = default_spread(ledger.dependants or 0) if spread is None else spread
    plan = plan_of(ledger, horizon)
    runs = run(plan, luck, n_paths, required(rng))
    pmf = runs.ruined / n_paths
    pmf.setflags(write=False)
    return CashPaths(
        months=tuple(range(horizon + 1)),
        fan=_fan(runs.left, plan.scale),
        ruin_month_pmf=pmf,
        lasts=_lasting(runs.lasts),
        unit=ledger.unit,
        n_paths=n_paths,
        assumptions=cash_assumptions(ledger, default_luck=spread is None),
        mc_se=standard_error(np.cumsum(pmf), n_paths),
        what_would_change_it=cash_unknowns(ledger),
    )


def required(rng: np.random.Generator | None) -> np.random.Generator:
    """The generator handed in, or BadInput: chance comes in by the door."""
    if rng is None:
        raise BadInput(
            "No random generator was handed in.",
            hint="Pass rng=numpy.random.default_rng(seed).",
        )
    return rng


def standard_error(chances: NDArray[np.float64], n_paths: int) -> float:
    """The largest standard error among shares counted in n_paths runs."""
    variance = np.clip(chances * (1 - chances), 0, None) / n_paths
    return float(np.sqrt(variance).max())


def _check_size(n_paths: int, horizon: int) -> None:
    whole(n_paths, "The number of runs", least=1, most=_MOST_CELLS)
    whole(horizon, "The horizon", least=1, most=1200)
    if n_paths * (horizon + 1) > _MOST_CELLS:
        raise BadInput("That is too many runs to hold.", hint="Try 20000 runs.")


def _fan(left: Floats, scale: float) -> Fan:
    # Sorting in place is faster than picking, and nobody needs the runs after.
    left.sort(axis=1)
    last = left.shape[1] - 1
    at = [left[:, math.floor(q * last)] for q in _QUANTILES]
    return Fan(*(tuple(float(x) * scale for x in band) for band in at))


def _lasting(lasts: Floats) -> Lasts:
    lasts.sort()
    at = [float(lasts[math.floor(q * (lasts.size - 1))]) for q in _QUANTILES]
    return Lasts(*(months if math.isfinite(months) else None for months in at))
