from math import inf, nan

import pytest

from inroad.core.errors import BadInput
from inroad.decide.ledger import Ledger, OneOff, require_enough, runway_range


def test_said_months_are_the_range_as_said() -> None:
    assert runway_range(Ledger(runway_months=(4, 5))) == (4, 5)


def test_savings_over_spending_less_income_by_hand() -> None:
    ledger = Ledger(savings=(8000, 10000), spending=(2000, 2500), income=(500, 500))
    low, high = runway_range(ledger)
    assert low == pytest.approx(8000 / (2500 - 500))
    assert high == pytest.approx(10000 / (2000 - 500))


def test_zero_spending_never_runs_out() -> None:
    assert runway_range(Ledger(savings=(0, 10), spending=(0, 0))) == (inf, inf)


def test_income_above_spending_never_runs_out() -> None:
    ledger = Ledger(savings=(0, 0), spending=(900, 1000), income=(1000, 1200))
    assert runway_range(ledger) == (inf, inf)


def test_negative_months_stay_negative() -> None:
    assert runway_range(Ledger(runway_months=(-2, -1))) == (-2, -1)


def test_a_debt_is_months_below_zero() -> None:
    ledger = Ledger(savings=(-4000, -2000), spending=(2000, 2000))
    assert runway_range(ledger) == (-2, -1)


def test_a_debt_that_income_pays_off_is_no_months_at_all() -> None:
    ledger = Ledger(savings=(-100, -100), spending=(900, 900), income=(1000, 1000))
    assert runway_range(ledger) == (0, 0)


def test_a_debt_whose_pay_has_ended_is_counted_without_it() -> None:
    ledger = Ledger(
        savings=(-900, -900), spending=(900, 900), income=(1000, 1000), pay_until=0
    )
    assert runway_range(ledger) == (-1, -1)


def test_a_couple_lives_on_both_incomes() -> None:
    ledger = Ledger(
        savings=(6000, 6000),
        spending=(4000, 4000),
        partner_income=(2500, 3000),
    )
    assert runway_range(ledger) == pytest.approx((4, 6))


def test_repayments_count_as_spending() -> None:
    ledger = Ledger(
        savings=(6000, 6000), spending=(1000, 1000), debt_monthly=(500, 500)
    )
    assert runway_range(ledger) == (4, 4)


def test_a_cost_that_falls_due_once_shortens_it() -> None:
    ledger = Ledger(
        savings=(6000, 6000),
        spending=(1000, 1000),
        one_offs=(OneOff(2, (1000, 2000), "A move"),),
    )
    assert runway_range(ledger) == (4, 5)


def test_pay_that_goes_on_for_two_months_adds_what_it_saves() -> None:
    ledger = Ledger(
        savings=(1000, 1000), spending=(1000, 1000), income=(1500, 1500), pay_until=2
    )
    assert runway_range(ledger) == (4, 4)


def test_said_months_begin_after_the_last_pay() -> None:
    assert runway_range(Ledger(runway_months=(4, 5), pay_until=2)) == (6, 7)


def test_pay_does_not_turn_a_debt_into_months() -> None:
    assert runway_range(Ledger(runway_months=(-2, 1), pay_until=2)) == (-2, 3)


@pytest.mark.parametrize(
    "known", [{}, {"savings": (1, 2)}, {"spending": (1, 2)}, {"income": (1, 2)}]
)
def test_too_little_known_says_what_to_give(known: dict[str, tuple[int, int]]) -> None:
    with pytest.raises(BadInput) as caught:
        require_enough(Ledger(**known))  # type: ignore[arg-type]  # only ranges here
    assert "as a range" in caught.value.hint


@pytest.mark.parametrize(
    "bad",
    [
        {"runway_months": (5, 4)},
        {"runway_months": (nan, 4)},
        {"runway_months": (1, 1300)},
        {"savings": (0, inf)},
        {"spending": (-1, 5)},
        {"income": (-5, 0)},
        {"partner_income": (3, 1)},
        {"debt_monthly": (-3, 1)},
        {"dependants": -1},
        {"dependants": 1.5},
        {"pay_until": -1},
    ],
)
def test_a_ledger_that_cannot_be_is_refused_with_a_hint(bad: dict[str, object]) -> None:
    with pytest.raises(BadInput) as caught:
        Ledger(**bad)  # type: ignore[arg-type]  # what callers may get wrong
    assert caught.value.hint


@pytest.mark.parametrize(("month", "cost"), [(0, (1, 2)), (1, (2, 1)), (1, (-1, 1))])
def test_a_one_off_cost_that_cannot_be_is_refused(
    month: int, cost: tuple[int, int]
) -> None:
    with pytest.raises(BadInput):
        OneOff(month, cost)


def test_the_unit_is_months_until_sums_are_known() -> None:
    assert Ledger(runway_months=(4, 5), currency="CHF").unit == "months"
    assert Ledger(savings=(1, 2), spending=(1, 2)).unit == "money"
    assert Ledger(savings=(1, 2), spending=(1, 2), currency="CHF").unit == "CHF"
