"""How long the money lasts, and how late it is still safe to begin to apply.

The parts stand beside this file: `ledger`, `cash`, `offer_times`, `ruin`; beside them
`currencies` makes one ledger of several currencies, `scenarios` compares named changes.
"""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from math import isfinite

import numpy as np
from numpy.typing import NDArray

from inroad.decide.cash import (
    CashPaths,
    default_spread,
    simulate_cash,
    standard_error,
)
from inroad.decide.checks import share, whole
from inroad.decide.defaults import assumed, find_default
from inroad.decide.explain import one_more_month, quicker_offer
from inroad.decide.ledger import Grant, Ledger, OneOff, runway_range
from inroad.decide.offer_times import (
    OfferOption,
    OfferTimes,
    default_acceptance,
    default_option,
    time_to_offer,
)
from inroad.decide.paths import NO_SPREAD, Spread
from inroad.decide.results import (
    Assumption,
    Fan,
    Lasts,
    Month,
    NoSafeDate,
    Runway,
)
from inroad.decide.ruin import (
    latest_safe_date,
    ruin_probability,
    ruin_probability_reciprocal_gamma,
)

_SHOWN = 24
_LONGEST_SHOWN = 120
_BEYOND = 24  # months simulated past those shown, so that late offers still count


def runway(
    ledger: Ledger,
    *,
    rng: np.random.Generator,
    today: date,
    risk_tolerance: float | None = None,
    options: Sequence[OfferOption] | None = None,
    spread: Spread | None = None,
    n_paths: int = 20_000,
    horizon: int | None = None,
) -> Runway:
    """Everything the runway page shows.

    Args:
        ledger: what was said of money.
        rng: handed in; the same seed gives the same runway.
        today: month 0.
        risk_tolerance: the person's limit; None is our assumption of 1 in 10.
        options: what is applied for; None is any paid post, with default timing.
        spread: how luck moves costs; None is our assumption.
        n_paths: how many runs.
        horizon: months shown; None is two years, longer where the money lasts longer.

    Raises:
        BadInput: too little is known of the money, or a figure is out of range.
    """
    shown = _months_shown(ledger) if horizon is None else horizon
    whole(shown, "The horizon", least=1, most=_LONGEST_SHOWN)
    limit, rests = _limit(risk_tolerance)
    seen = shown + _BEYOND
    cash = simulate_cash(ledger, n_paths, seen, rng, spread=spread)
    applied = [default_option()] if options is None else list(options)
    offers = time_to_offer(applied, rng=rng, n_paths=n_paths, horizon=seen)
    fast = [replace(o, weeks=_halved(o.weeks)) for o in applied]
    quicker = time_to_offer(fast, rng=rng, n_paths=n_paths, horizon=seen)
    risk = _risk_by_switch(cash.ruin_month_pmf, offers.first_pay_pmf, shown)
    safe = latest_safe_date(risk, limit)
    return Runway(
        months=cash.months[: shown + 1],
        fan=_cut(cash.fan, shown + 1),
        risk_by_switch_month=tuple(risk.tolist()),
        latest_safe_month=None if isinstance(safe, NoSafeDate) else int(safe),
        risk_tolerance=limit,
        assumptions=(*cash.assumptions, *offers.assumptions, *rests),
        mc_se=max(cash.mc_se, offers.mc_se, standard_error(risk, n_paths)),
        what_would_change_it=(
            *_effects(cash, offers, quicker),
            *cash.what_would_change_it,
        ),
        lasts=cash.lasts,
        min_risk=float(risk.min()),
        min_risk_month=int(risk.argmin()),
        unit=cash.unit,
        counted_from=today,
    )


def _months_shown(ledger: Ledger) -> int:
    """Two years, or a year past the end of the money, ten years at most."""
    high = runway_range(ledger)[1]
    if not isfinite(high):
        return _SHOWN
    return min(_LONGEST_SHOWN, max(_SHOWN, int(high) + 13))


def _limit(risk_tolerance: float | None) -> tuple[float, tuple[Assumption, ...]]:
    if risk_tolerance is not None:
        return share(risk_tolerance, "The risk tolerance"), ()
    default = find_default("cash.risk_tolerance")
    return default.value["limit"], (assumed(default.id),)


def _risk_by_switch(
    ruin: NDArray[np.float64], first_pay: NDArray[np.float64], shown: int
) -> NDArray[np.float64]:
    rows = np.broadcast_to(first_pay, (shown + 1, first_pay.size))
    return ruin_probability(ruin, rows)


def _cut(fan: Fan, length: int) -> Fan:
    bands = (fan.q05, fan.q25, fan.q50, fan.q75, fan.q95)
    return Fan(*(band[:length] for band in bands))


def _halved(weeks: tuple[float, float, float]) -> tuple[float, float, float]:
    return weeks[0] / 2, weeks[1] / 2, weeks[2] / 2


def _effects(
    cash: CashPaths, offers: OfferTimes, quicker: OfferTimes
) -> tuple[str, ...]:
    """What would lower the risk of beginning today, from the same runs."""
    ruin, pay = cash.ruin_month_pmf, offers.first_pay_pmf
    now = _risk_now(ruin, pay)
    if now == 0:
        return ("In no run does the money run out first.",)
    if ruin[0] == 1:
        return ("Money in hand: there is none left to count from.",)
    # Exact without another simulation: all but debts run out one month later.
    later = np.concatenate(([ruin[0], 0.0], ruin[1:-1]))
    return (
        one_more_month(now, _risk_now(later, pay)),
        quicker_offer(now, _risk_now(ruin, quicker.first_pay_pmf)),
    )


def _risk_now(ruin: NDArray[np.float64], first_pay: NDArray[np.float64]) -> float:
    return float(ruin_probability(ruin, first_pay[np.newaxis])[0])


__all__ = (
    "NO_SPREAD",
    "Assumption",
    "CashPaths",
    "Fan",
    "Grant",
    "Lasts",
    "Ledger",
    "Month",
    "NoSafeDate",
    "OfferOption",
    "OfferTimes",
    "OneOff",
    "Runway",
    "Spread",
    "default_acceptance",
    "default_option",
    "default_spread",
    "latest_safe_date",
    "ruin_probability",
    "ruin_probability_reciprocal_gamma",
    "runway",
    "runway_range",
    "simulate_cash",
    "time_to_offer",
)
