"""The runway as an action: found again by the value of its figures."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date

import pytest

from inroad.actions.decide import runway
from inroad.actions.house import House
from inroad.actions.profile import profile_set
from inroad.core.errors import BadInput, NotFound


@pytest.fixture
def house(make_house: Callable[..., House]) -> House:
    """Return the house of somebody with four to five months."""
    made = make_house()
    profile_set(made, "runway_months", "4 to 5")
    return made


def test_a_runway_comes_from_the_figures_in_the_profile(house: House) -> None:
    found = runway(house)
    assert found.unit == "months"
    assert found.lasts.q50 == pytest.approx(4.5, abs=0.5)


def test_a_runway_in_money_comes_from_savings_and_spending(
    make_house: Callable[..., House],
) -> None:
    house = make_house()
    profile_set(house, "savings", "EUR 15,000")
    profile_set(house, "spending", "EUR 1,500")
    found = runway(house)
    assert found.unit == "EUR"
    assert found.lasts.q50 == pytest.approx(10, abs=1)


def test_where_too_little_is_known_the_error_says_what_to_do(
    memory_house: House,
) -> None:
    with pytest.raises(NotFound) as missing:
        runway(memory_house)
    assert "inroad profile set runway_months" in missing.value.hint


@pytest.mark.parametrize("tolerance", [0.0, 1.0, -0.2, 7.0, float("nan")])
def test_a_tolerance_that_is_no_risk_is_refused(house: House, tolerance: float) -> None:
    with pytest.raises(BadInput):
        runway(house, tolerance=tolerance)


def test_a_larger_tolerance_never_means_an_earlier_date(
    make_house: Callable[..., House],
) -> None:
    house = make_house()
    profile_set(house, "runway_months", "18")
    careful = runway(house, tolerance=0.05).latest_safe_month
    bold = runway(house, tolerance=0.3).latest_safe_month
    assert bold is not None
    assert (careful or 0) <= bold


def test_the_same_figures_give_the_same_result_with_todays_date(house: House) -> None:
    first = runway(house)
    tomorrow = replace(house, today=date(2026, 3, 3))
    assert runway(tomorrow) == replace(first, counted_from=date(2026, 3, 3))


def test_a_result_that_was_kept_is_not_calculated_again(house: House) -> None:
    kept: list[str] = []

    class Counting:
        def find(self, key: str) -> dict[str, object] | None:
            return house.calculations.find(key)

        def keep(self, key: str, result: dict[str, object]) -> None:
            kept.append(key)
            house.calculations.keep(key, result)

    counting = replace(house, calculations=Counting())
    runway(counting)
    runway(counting)
    assert len(kept) == 1


def test_another_figure_is_another_result(house: House) -> None:
    before = runway(house)
    profile_set(house, "dependants", "four")
    assert runway(house) != before
