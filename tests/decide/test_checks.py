from decimal import Decimal
from math import inf, nan

import pytest

from inroad.core.errors import BadInput
from inroad.decide.checks import number, positive, share, span, whole


@pytest.mark.parametrize(
    "bad", [nan, inf, -inf, 1e13, True, "5", None, Decimal(10) ** 400, 10**400]
)
def test_what_is_not_a_plain_figure_is_refused_with_a_hint(bad: object) -> None:
    with pytest.raises(BadInput) as caught:
        number(bad, "Savings")
    assert caught.value.hint


def test_a_decimal_is_read_as_a_number() -> None:
    assert number(Decimal("1200.50"), "Savings") == 1200.5


def test_nothing_is_not_positive() -> None:
    with pytest.raises(BadInput, match="above zero"):
        positive(0, "The belief")


@pytest.mark.parametrize("bad", [-0.1, 1.1, 10])
def test_a_share_lies_between_nought_and_one(bad: float) -> None:
    with pytest.raises(BadInput, match="between 0 and 1"):
        share(bad, "The limit")


@pytest.mark.parametrize("bad", [0.5, -1, 11])
def test_a_count_is_whole_and_within_bounds(bad: float) -> None:
    with pytest.raises(BadInput, match="whole number from 0 to 10"):
        whole(bad, "Dependants", least=0, most=10)


def test_a_range_upside_down_is_refused_and_says_how_to_mend_it() -> None:
    with pytest.raises(BadInput) as caught:
        span((5, 4), "Runway")
    assert "at least 5, at most 4" in caught.value.message
    assert caught.value.hint == "Give the smaller figure first."


def test_spending_below_zero_is_refused() -> None:
    with pytest.raises(BadInput, match="cannot be below zero"):
        span((-1, 4), "Spending")


def test_a_debt_may_be_below_zero() -> None:
    assert span((-2, -1), "Runway", below_zero=True) == (-2, -1)


@pytest.mark.parametrize("bad", [5, (1, 2, 3), "45", None])
def test_a_range_has_two_ends(bad: object) -> None:
    with pytest.raises(BadInput, match="not a range"):
        span(bad, "Runway")  # type: ignore[arg-type]  # what callers may get wrong
