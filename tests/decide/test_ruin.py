import math

import numpy as np
import pytest

from inroad.core.errors import BadInput
from inroad.decide.runway import (
    Month,
    NoSafeDate,
    latest_safe_date,
    ruin_probability,
    ruin_probability_reciprocal_gamma,
)


def test_milevsky_and_robinson_fifty_year_old() -> None:
    # Milevsky and Robinson, A Sustainable Spending Rate without Simulation, Financial
    # Analysts Journal 61(6) 2005, p. 90-91. Provenance: read.
    ruin = ruin_probability_reciprocal_gamma(0.07, 0.2, 28.1, 1 / 20)
    assert ruin == pytest.approx(0.268, abs=0.0005)


def test_the_reciprocal_gamma_agrees_with_its_own_simulation() -> None:
    # The formula is exact for a lifetime that is exponential and steady spending;
    # here in steps of a tenth of a year, so within a few per cent.
    rng = np.random.default_rng(5)
    paths, step = 4000, 0.1
    wealth = np.ones(paths)
    alive = rng.exponential(28.1 / math.log(2), paths)
    ruined = np.zeros(paths, bool)
    for year in np.arange(0, 150, step):
        drift = (0.07 - 0.02) * step
        wealth *= np.exp(drift + 0.2 * step**0.5 * rng.standard_normal(paths))
        wealth -= 0.05 * step
        ruined |= (wealth < 0) & (year < alive)
    formula = ruin_probability_reciprocal_gamma(0.07, 0.2, 28.1, 0.05)
    assert ruined.mean() == pytest.approx(formula, abs=0.03)


def test_nothing_spent_is_never_outlived() -> None:
    assert ruin_probability_reciprocal_gamma(0.07, 0.2, 28.1, 0) == 0


def test_an_endless_horizon_is_riskier() -> None:
    for_ever = ruin_probability_reciprocal_gamma(0.07, 0.2, math.inf, 0.05)
    assert for_ever > ruin_probability_reciprocal_gamma(0.07, 0.2, 28.1, 0.05)


@pytest.mark.parametrize(
    ("mu", "sigma", "years", "spend"),
    [
        (math.nan, 0.2, 28, 0.05),
        (0.07, -0.2, 28, 0.05),
        (0.07, 0.2, 0, 0.05),
        (0.07, 0.2, 28, -0.05),
        (-0.5, 0.2, 28, 0.05),
        (0.07, 0, math.inf, 0.05),
    ],
)
def test_figures_outside_the_formula_are_refused_with_a_hint(
    mu: float, sigma: float, years: float, spend: float
) -> None:
    with pytest.raises(BadInput) as caught:
        ruin_probability_reciprocal_gamma(mu, sigma, years, spend)
    assert caught.value.hint


def test_risk_by_switch_by_hand() -> None:
    # Money goes in month 2 or 3, pay comes one or two months after the switch.
    risk = ruin_probability([0, 0, 0.4, 0.6], [[0, 0.5, 0.5]] * 3)
    assert risk.tolist() == pytest.approx([0.2, 0.7, 1.0])


def test_each_switch_date_may_have_its_own_delay() -> None:
    risk = ruin_probability([0, 1], [[1, 0], [0, 1]])
    assert risk.tolist() == [0, 1]


def test_risk_by_switch_equals_counting_pairs_of_draws() -> None:
    rng = np.random.default_rng(2)
    ruin, pay = rng.integers(0, 9, 200), rng.integers(0, 6, 200)
    pmfs = np.bincount(ruin, minlength=9) / 200, np.bincount(pay, minlength=6) / 200
    risk = ruin_probability(pmfs[0], np.tile(pmfs[1], (4, 1)))
    for s in range(4):
        counted = (ruin[:, None] <= s + pay[None, :]).mean()
        assert risk[s] == pytest.approx(counted)


def test_pay_that_may_never_come_leaves_the_ruin_there_is() -> None:
    assert ruin_probability([0.0, 0.5], [[0.0]]).tolist() == [0.5]


@pytest.mark.parametrize(
    ("ruin", "pay"),
    [
        ([0.6, 0.6], [[1.0]]),
        ([-0.1, 0.5], [[1.0]]),
        ([math.nan], [[1.0]]),
        ([], [[1.0]]),
        ([0.5], [1.0]),
        ([[0.5]], [[1.0]]),
        ([0.5], [[0.7, 0.7]]),
        (["much"], [[1.0]]),
        ([[0.5], [0.1, 0.2]], [[1.0]]),
    ],
)
def test_what_is_not_a_distribution_is_refused(ruin: object, pay: object) -> None:
    with pytest.raises(BadInput, match="not a list of probabilities"):
        ruin_probability(ruin, pay)  # type: ignore[arg-type]  # what callers get wrong


def test_the_latest_of_the_safe_dates() -> None:
    assert latest_safe_date([0.01, 0.05, 0.1, 0.2], 0.1) == 2


def test_no_safe_date_says_the_lowest_risk_there_is() -> None:
    assert latest_safe_date([0.5, 0.3, 0.6], 0.1) == NoSafeDate(
        min_risk=0.3, at=Month(1)
    )


@pytest.mark.parametrize(
    ("curve", "limit"), [([0.5], 1.5), ([1.5], 0.1), ([], 0.1), ([math.nan], 0.1)]
)
def test_a_curve_or_limit_outside_nought_to_one_is_refused(
    curve: list[float], limit: float
) -> None:
    with pytest.raises(BadInput):
        latest_safe_date(curve, limit)
