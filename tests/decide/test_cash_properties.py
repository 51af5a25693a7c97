import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st

from inroad.decide.cash import CashPaths, simulate_cash
from inroad.decide.ledger import Ledger
from inroad.decide.results import NoSafeDate
from inroad.decide.ruin import latest_safe_date, ruin_probability

PATHS = 400
ENDS = st.tuples(st.integers(0, 5000), st.integers(0, 5000)).map(
    lambda ends: (min(ends), max(ends))
)


def _run(ledger: Ledger, seed: int) -> CashPaths:
    return simulate_cash(ledger, PATHS, 12, np.random.default_rng(seed))


@settings(max_examples=40, deadline=None)
@given(ENDS, ENDS, ENDS, st.integers(0, 3000), st.integers(0, 9))
def test_more_savings_never_raise_the_risk(
    savings: tuple[int, int],
    spending: tuple[int, int],
    income: tuple[int, int],
    more: int,
    seed: int,
) -> None:
    richer = (savings[0] + more, savings[1] + more)
    less, better = (
        _run(Ledger(savings=s, spending=spending, income=income), seed)
        for s in (savings, richer)
    )
    ruined, saved = (np.cumsum(c.ruin_month_pmf) for c in (less, better))
    # One run may fall the other way by a rounding of float32 at exactly nothing left.
    assert np.all(saved <= ruined + 1.5 / PATHS)


@settings(max_examples=40, deadline=None)
@given(st.tuples(st.integers(-3, 20), st.integers(0, 5)), st.integers(0, 9))
def test_the_pmf_is_one_and_bands_are_in_order(
    months: tuple[int, int], seed: int
) -> None:
    cash = _run(Ledger(runway_months=(months[0], months[0] + months[1])), seed)
    assert np.all(cash.ruin_month_pmf >= 0)
    assert cash.ruin_month_pmf.sum() <= 1 + 1e-12
    bands = cash.fan
    for q05, q50, q95 in zip(bands.q05, bands.q50, bands.q95, strict=True):
        assert q05 <= q50 <= q95


WEIGHTS = st.lists(st.integers(0, 9), min_size=2, max_size=12).filter(any)


def _pmf(weights: list[int], total: float = 1.0) -> np.ndarray:
    return total * np.array(weights) / sum(weights)


@settings(max_examples=80, deadline=None)
@given(WEIGHTS, WEIGHTS, st.floats(0.1, 1), st.floats(0.1, 1))
def test_later_pay_never_lowers_the_risk(
    ruin: list[int], pay: list[int], ruined: float, paid: float
) -> None:
    soon = np.append(_pmf(pay, paid), 0)
    later = np.insert(_pmf(pay, paid), 0, 0)
    month = _pmf(ruin, ruined)
    risk = [ruin_probability(month, np.tile(p, (6, 1))) for p in (soon, later)]
    assert np.all(risk[1] >= risk[0] - 1e-12)
    assert np.all((risk[0] >= 0) & (risk[0] <= 1))
    assert np.all(np.diff(risk[0]) >= -1e-12)


@settings(max_examples=60, deadline=None)
@given(st.lists(st.floats(0, 1), min_size=1, max_size=20), st.floats(0, 1))
def test_the_latest_safe_date_is_safe_and_nothing_later_is(
    curve: list[float], limit: float
) -> None:
    found = latest_safe_date(curve, limit)
    if isinstance(found, NoSafeDate):
        assert found.min_risk == min(curve) > limit
        assert curve[found.at] == found.min_risk
    else:
        assert curve[found] <= limit + 1e-9
        assert all(risk > limit for risk in curve[found + 1 :])
