import numpy as np
import pytest

from inroad.core.errors import BadInput
from inroad.decide.cash import default_spread, simulate_cash
from inroad.decide.ledger import Ledger, OneOff
from inroad.decide.paths import NO_SPREAD, Spread

SAID = Ledger(runway_months=(4, 5))


@pytest.fixture
def rng() -> np.random.Generator:
    return np.random.default_rng(7)


def test_without_luck_the_said_range_comes_back(rng: np.random.Generator) -> None:
    cash = simulate_cash(SAID, rng=rng, spread=NO_SPREAD)
    assert cash.ruin_month_pmf[5] == 1
    assert cash.lasts.q05 == pytest.approx(4.05, abs=0.02)
    assert cash.lasts.q50 == pytest.approx(4.5, abs=0.02)
    assert cash.lasts.q95 == pytest.approx(4.95, abs=0.02)
    assert cash.mc_se == 0


def test_a_said_figure_counts_down_month_by_month(rng: np.random.Generator) -> None:
    cash = simulate_cash(Ledger(runway_months=(3, 3)), 10, 5, rng, spread=NO_SPREAD)
    assert cash.fan.q50 == (3, 2, 1, 0, -1, -2)
    assert cash.ruin_month_pmf.tolist() == [0, 0, 0, 0, 1, 0]


def test_said_months_wait_for_the_last_pay(rng: np.random.Generator) -> None:
    ledger = Ledger(runway_months=(1, 1), pay_until=2)
    cash = simulate_cash(ledger, 10, 4, rng, spread=NO_SPREAD)
    assert cash.fan.q50 == (1, 1, 1, 0, -1)


def test_luck_widens_the_range_and_bills_shorten_it(rng: np.random.Generator) -> None:
    cash = simulate_cash(SAID, rng=rng)
    assert cash.lasts.q05 is not None
    assert cash.lasts.q05 < 4
    assert cash.lasts.q95 is not None
    assert cash.lasts.q95 > 5
    assert 0 < cash.mc_se <= 0.5 / 20_000**0.5


def test_zero_spending_is_never_ruined(rng: np.random.Generator) -> None:
    cash = simulate_cash(Ledger(savings=(0, 100), spending=(0, 0)), 100, 24, rng)
    assert cash.ruin_month_pmf.sum() == 0
    assert cash.lasts.q05 is None


def test_nothing_at_all_is_never_ruined_either(rng: np.random.Generator) -> None:
    cash = simulate_cash(Ledger(savings=(0, 0), spending=(0, 0)), 100, 3, rng)
    assert cash.fan.q95 == (0, 0, 0, 0)


def test_income_above_spending_is_never_ruined(rng: np.random.Generator) -> None:
    ledger = Ledger(savings=(0, 0), spending=(900, 1000), income=(2500, 3000))
    cash = simulate_cash(ledger, 1000, 24, rng, spread=NO_SPREAD)
    assert cash.ruin_month_pmf.sum() == 0


@pytest.mark.parametrize(
    "ledger",
    [
        Ledger(runway_months=(-2, -1)),
        Ledger(savings=(-500, -100), spending=(900, 1000), income=(2000, 2000)),
    ],
)
def test_a_debt_with_nothing_left_is_ruin_already(
    ledger: Ledger, rng: np.random.Generator
) -> None:
    cash = simulate_cash(ledger, 100, 24, rng)
    assert cash.ruin_month_pmf[0] == 1
    assert cash.lasts.q95 == 0


def test_a_couple_shares_one_budget(rng: np.random.Generator) -> None:
    ledger = Ledger(
        savings=(6000, 6000), spending=(4000, 4000), partner_income=(2500, 2500)
    )
    cash = simulate_cash(ledger, 50, 6, rng, spread=NO_SPREAD)
    assert cash.fan.q50 == (6000, 4500, 3000, 1500, 0, -1500, -3000)
    assert cash.ruin_month_pmf[5] == 1


def test_own_pay_stops_and_a_one_off_falls_due(rng: np.random.Generator) -> None:
    ledger = Ledger(
        savings=(3000, 3000),
        spending=(1000, 1000),
        income=(1500, 1500),
        debt_monthly=(100, 100),
        one_offs=(OneOff(2, (600, 600)), OneOff(40, (1, 1))),
        pay_until=1,
    )
    cash = simulate_cash(ledger, 50, 4, rng, spread=NO_SPREAD)
    assert cash.fan.q50 == (3000, 3400, 1700, 600, -500)
    assert cash.ruin_month_pmf.tolist() == [0, 0, 0, 0, 1]
    assert cash.lasts.q50 == pytest.approx(3 + 600 / 1100)


def test_the_same_seed_gives_the_same_runs() -> None:
    first, second = (
        simulate_cash(SAID, 20_000, 24, np.random.default_rng(3)) for _ in range(2)
    )
    assert first.fan == second.fan
    assert first.ruin_month_pmf.tolist() == second.ruin_month_pmf.tolist()


def test_costs_vary_by_the_spread_asked_for_around_the_same_mean() -> None:
    cash = simulate_cash(
        Ledger(savings=(0, 0), spending=(1000, 1000)),
        100_001,
        1,
        np.random.default_rng(1),
        spread=Spread(monthly=0.2),
    )
    # A lognormal of mean 1 and standard deviation 0.2: its 5, 50 and 95 % points.
    sigma = np.log(1.04) ** 0.5
    expected = -1000 * np.exp(sigma * np.array([1.645, 0, -1.645]) - sigma**2 / 2)
    got = [cash.fan.q05[1], cash.fan.q50[1], cash.fan.q95[1]]
    assert got == pytest.approx(expected.tolist(), rel=0.01)


def test_a_certain_bill_is_between_nothing_and_its_largest() -> None:
    cash = simulate_cash(
        Ledger(savings=(0, 0), spending=(1000, 1000)),
        20_001,
        1,
        np.random.default_rng(1),
        spread=Spread(bills_per_month=1, largest_bill=1),
    )
    assert cash.fan.q50[1] == pytest.approx(-1500, rel=0.01)
    assert cash.fan.q05[1] == pytest.approx(-1950, rel=0.01)


def test_dependants_bring_more_bills() -> None:
    assert default_spread(4).bills_per_month == pytest.approx(3 / 12)
    assert default_spread().bills_per_month == pytest.approx(1 / 12)


def test_without_a_generator_there_is_no_simulation() -> None:
    with pytest.raises(BadInput, match="No random generator"):
        simulate_cash(SAID)


@pytest.mark.parametrize(
    ("paths", "months"), [(0, 24), (10, 0), (10, 1201), (100_000_000, 24)]
)
def test_a_size_that_cannot_be_run_is_refused(paths: int, months: int) -> None:
    with pytest.raises(BadInput):
        simulate_cash(SAID, paths, months, np.random.default_rng(1))


@pytest.mark.parametrize("bad", [-0.1, 11, float("nan")])
def test_a_spread_that_cannot_be_is_refused(bad: float) -> None:
    with pytest.raises(BadInput):
        Spread(monthly=bad)


def test_the_fan_is_the_quantiles_of_the_runs() -> None:
    cash = simulate_cash(
        Ledger(runway_months=(0, 1)), 10_001, 1, np.random.default_rng(1)
    )
    assert cash.fan.q25[0] == pytest.approx(0.25, abs=0.02)
    assert cash.fan.q05[0] <= cash.fan.q25[0] <= cash.fan.q50[0] <= cash.fan.q75[0]
