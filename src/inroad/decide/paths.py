"""The runs themselves: one ledger, month by month, many times, in float32 and chunks.

Chunks keep a month of all runs in the processor's cache. Everything is in units
near the ledger's largest sum, where float32 is exact to a ten-millionth.
"""

import math
from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import NDArray

from inroad.core.errors import BadInput
from inroad.decide.checks import number
from inroad.decide.ledger import Grant, Ledger, low_high

Floats = NDArray[np.float32]
Ends = tuple[float, float]

_CHUNK = 8192
_NOTHING: Ends = (0.0, 0.0)


@dataclass(frozen=True, slots=True)
class Spread:
    """How luck moves costs; all zero makes every run exactly what was said.

    Attributes:
        monthly: standard deviation of a month's costs, as a share of them.
        bills_per_month: chance of an unplanned bill in a month.
        largest_bill: in months of costs; a bill is anything up to that.
    """

    monthly: float = 0.0
    bills_per_month: float = 0.0
    largest_bill: float = 0.0

    def __post_init__(self) -> None:
        for value in (self.monthly, self.bills_per_month, self.largest_bill):
            if not 0 <= number(value, "A spread") <= 10:
                raise BadInput("A spread lies between 0 and 10.", hint="Write 0.12.")


NO_SPREAD = Spread()


@dataclass(frozen=True, slots=True)
class Plan:
    """A ledger cut to a horizon, every sum divided by `scale`."""

    scale: float
    start: Ends
    costs: Ends
    debt: Ends = _NOTHING
    partner: Ends = _NOTHING
    own: Ends = _NOTHING
    pay_until: int = 0
    paused_until: int = 0  # own pay covers everything, where only months are known
    once: tuple[Ends, ...] = ()
    grants: tuple[Grant, ...] = ()


@dataclass(frozen=True, slots=True, eq=False)
class Runs:
    """Arrays that the chunks fill.

    `left` has shape (horizon + 1, n_paths), `lasts` (n_paths,), `ruined` (horizon + 1,)
    counts the runs whose money first went below zero in each month.
    """

    left: Floats
    lasts: Floats
    ruined: NDArray[np.int64]


def plan_of(ledger: Ledger, horizon: int) -> Plan:
    """The ledger as the simulation needs it."""
    paid = ledger.pay_until
    if not ledger.in_money:
        return Plan(
            scale=1.0,
            start=low_high(ledger.runway_months),
            costs=(1.0, 1.0),
            paused_until=paid or 0,
            once=(_NOTHING,) * horizon,
        )
    sums = [
        low_high(ledger.savings),
        low_high(ledger.spending),
        low_high(ledger.debt_monthly),
        low_high(ledger.partner_income),
        low_high(ledger.income),
        *_once(ledger, horizon),
        *(low_high(grant.monthly) for grant in ledger.grants),
    ]
    # A power of two, so that whole sums stay exact and none is lost at nothing left.
    scale = 2.0 ** math.frexp(max(abs(end) for ends in sums for end in ends))[1]
    scaled = [(low / scale, high / scale) for low, high in sums]
    start, costs, debt, partner, own, *rest = scaled
    until = horizon if paid is None else paid
    once, granted = tuple(rest[:horizon]), rest[horizon:]
    grants = tuple(
        replace(grant, monthly=ends)
        for grant, ends in zip(ledger.grants, granted, strict=True)
    )
    return Plan(scale, start, costs, debt, partner, own, until, 0, once, grants)


def run(plan: Plan, luck: Spread, n_paths: int, rng: np.random.Generator) -> Runs:
    """Every run of the plan. Takes 4 bytes a run and month."""
    months = len(plan.once)
    runs = Runs(
        left=np.empty((months + 1, n_paths), np.float32),
        lasts=np.full(n_paths, np.inf, np.float32),
        ruined=np.zeros(months + 1, np.int64),
    )
    for begin in range(0, n_paths, _CHUNK):
        part = slice(begin, begin + _CHUNK)
        chunk = Runs(runs.left[:, part], runs.lasts[part], runs.ruined)
        _run_chunk(plan, luck, chunk, rng)
    return runs


def _once(ledger: Ledger, horizon: int) -> list[Ends]:
    due = [_NOTHING] * horizon
    for bill in ledger.one_offs:
        if bill.month <= horizon:
            (low, high), more = due[bill.month - 1], low_high(bill.cost)
            due[bill.month - 1] = low + more[0], high + more[1]
    return due


def _run_chunk(plan: Plan, luck: Spread, runs: Runs, rng: np.random.Generator) -> None:
    left, months, paths = runs.left, len(plan.once), runs.left.shape[1]
    costs = _cost_factors(luck, (months, paths), rng)
    levels = rng.random((6, paths), np.float32)
    left[0] = _between(plan.start, levels[0])
    costs *= _between(plan.costs, levels[1])
    steady = _between(plan.partner, levels[2]) - _between(plan.debt, levels[3])
    with_pay = steady + _between(plan.own, levels[4])
    granted = [(grant, _granted(grant, paths, rng)) for grant in plan.grants]
    alive = left[0] >= 0
    runs.lasts[~alive] = 0
    runs.ruined[0] += paths - np.count_nonzero(alive)
    for month in range(months):
        before, after = left[month], left[month + 1]
        if month < plan.paused_until:
            after[:] = before
            continue
        np.subtract(before, costs[month], out=after)
        after += with_pay if month < plan.pay_until else steady
        if plan.once[month][1]:
            after -= _between(plan.once[month], levels[5])
        for grant, monthly in granted:
            if grant.first <= month + 1 <= grant.last:
                after += monthly
        _note_ruin(month, runs, alive)


def _note_ruin(month: int, runs: Runs, alive: NDArray[np.bool_]) -> None:
    """Write down when in this month the money of each run went, if it did."""
    before, after = runs.left[month], runs.left[month + 1]
    gone = np.flatnonzero(alive & (after < 0))
    runs.lasts[gone] = month + before[gone] / (before[gone] - after[gone])
    runs.ruined[month + 1] += gone.size
    alive[gone] = False


def _cost_factors(
    luck: Spread, shape: tuple[int, int], rng: np.random.Generator
) -> Floats:
    """Each month's costs as a multiple of the usual: mean-one lognormal, plus bills."""
    factors = rng.standard_normal(shape, np.float32)
    variance = math.log1p(luck.monthly**2)
    factors *= np.float32(math.sqrt(variance))
    factors -= np.float32(variance / 2)
    np.exp(factors, out=factors)
    if luck.bills_per_month > 0:
        # One draw says both whether there is a bill and how large it is.
        chance = np.float32(min(luck.bills_per_month, 1.0))
        bills = rng.random(shape, np.float32)
        bills *= bills < chance
        bills *= np.float32(luck.largest_bill) / chance
        factors += bills
    return factors


def _granted(grant: Grant, paths: int, rng: np.random.Generator) -> Floats:
    """What a grant brings each month in each run; nothing where it is not given."""
    monthly = _between(low_high(grant.monthly), rng.random(paths, np.float32))
    given = rng.random(paths, np.float32) < np.float32(grant.chance)
    return np.asarray(monthly * given, np.float32)


def _between(ends: Ends, level: Floats) -> Floats:
    return np.float32(ends[0]) + np.float32(ends[1] - ends[0]) * level
