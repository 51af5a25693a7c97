from math import inf, nan

import pytest

from inroad.core.errors import BadInput
from inroad.decide.currencies import Sum, converted, ledger_in
from inroad.decide.ledger import Grant, Ledger, OneOff, runway_range


def test_a_debt_is_converted_at_the_end_of_the_rate_that_is_worse() -> None:
    assert converted(Sum((-100, 100), "USD"), "EUR", {"USD": (0.8, 1)}) == (-100, 100)


def test_its_own_currency_and_nothing_need_no_rate() -> None:
    assert converted(Sum((5, 9), "EUR"), "EUR") == (5, 9)
    assert converted(Sum((0, 0), "USD"), "EUR") == (0, 0)
    assert converted(Sum((0, 0)), "EUR") == (0, 0)


def test_sums_in_three_currencies_make_one_ledger() -> None:
    ledger = ledger_in(
        "EUR",
        {"USD": 0.5, "CHF": (1, 2)},
        savings=[Sum((1000, 1000), "USD"), Sum((3000, 3000), "EUR")],
        spending=[Sum((1000, 1000), "EUR")],
        partner_income=[Sum((500, 500), "CHF")],
        one_offs=[OneOff(2, (100, 100), "visa", "USD")],
        grants=[Grant((200, 200), 1, 3, what="stipend", currency="USD")],
        dependants=1,
        pay_until=0,
    )
    assert ledger.savings == (3500, 3500)
    assert ledger.partner_income == (500, 1000)
    assert ledger.one_offs[0].cost == (50, 50)
    assert ledger.grants[0].monthly == (100, 100)
    assert ledger.unit == "EUR"
    assert ledger.income is None
    low, high = runway_range(ledger)
    assert 3500 / 500 < low < high


def test_a_sum_in_another_currency_is_never_added_unseen() -> None:
    with pytest.raises(BadInput, match="visa is in USD, the rest in EUR"):
        Ledger(currency="EUR", one_offs=(OneOff(1, (9, 9), "visa", "USD"),))
    with pytest.raises(BadInput, match="no currency that was said"):
        Ledger(grants=(Grant((9, 9), 1, 2, currency="USD"),))


def test_without_a_rate_it_asks_for_one() -> None:
    with pytest.raises(BadInput) as caught:
        ledger_in("EUR", savings=[Sum((9, 9), "USD")])
    assert "no rate from USD to EUR" in caught.value.message
    assert "how many EUR one USD buys" in caught.value.hint


@pytest.mark.parametrize(
    ("given", "into", "rates"),
    [
        (Sum((1, 2)), "EUR", {}),
        (Sum((1, 2), "dollars"), "EUR", {}),
        (Sum((1, 2), "USD"), "euro", {"USD": 1}),
        (Sum((1, 2), "USD"), "EUR", {"USD": 0}),
        (Sum((1, 2), "USD"), "EUR", {"USD": -1}),
        (Sum((1, 2), "USD"), "EUR", {"USD": nan}),
        (Sum((1, 2), "USD"), "EUR", {"USD": inf}),
        (Sum((1, 2), "USD"), "EUR", {"USD": (2, 1)}),
        (Sum((2, 1), "EUR"), "EUR", {}),
    ],
)
def test_what_cannot_be_converted_is_refused_with_a_hint(
    given: Sum, into: str, rates: dict[str, float]
) -> None:
    with pytest.raises(BadInput) as caught:
        converted(given, into, rates)
    assert caught.value.hint
