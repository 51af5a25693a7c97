"""The runway as an action: found again by the value of its figures."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date

import pytest

from inroad.actions.decide import (
    RunwayUnknown,
    RunwayView,
    runway,
    runway_of,
    runway_own,
)
from inroad.actions.house import House
from inroad.actions.profile import profile_set
from inroad.core.errors import BadInput
from inroad.show.terminal import terminal
from inroad.show.wire import wire


def shown(house: House, tolerance: float | None = None) -> RunwayView:
    """Return the runway of somebody whose money is known."""
    found = runway(house, tolerance=tolerance)
    assert isinstance(found, RunwayView)
    return found


@pytest.fixture
def house(make_house: Callable[..., House]) -> House:
    """Return the house of somebody with four to five months."""
    made = make_house()
    profile_set(made, "runway_months", "4 to 5")
    return made


def test_a_runway_comes_from_the_figures_in_the_profile(house: House) -> None:
    found = shown(house)
    assert found.unit == "months"
    assert found.lasts.q50 == pytest.approx(4.5, abs=0.5)


def test_a_debt_is_said_to_be_left_out(make_house: Callable[..., House]) -> None:
    made = make_house()
    for slot, value in (("savings", "9000 EUR"), ("spending", "1500 EUR")):
        profile_set(made, slot, value)
    assert not any(each.ref == "debt" for each in shown(made).assumptions)
    profile_set(made, "debt", "18000 EUR")
    rests = shown(made).assumptions
    owed = next(each for each in rests if each.ref == "debt")
    assert owed.text.startswith("What you owe is not taken off")
    kinds = [each.kind for each in rests]
    assert kinds == sorted(kinds, key=lambda kind: kind != "said")


def test_a_runway_in_money_comes_from_savings_and_spending(
    make_house: Callable[..., House],
) -> None:
    house = make_house()
    profile_set(house, "savings", "EUR 15,000")
    profile_set(house, "spending", "EUR 1,500")
    found = shown(house)
    assert found.unit == "EUR"
    assert found.lasts.q50 == pytest.approx(10, abs=1)


def test_where_too_little_is_known_nothing_is_invented_and_the_page_says_what_to_do(
    memory_house: House,
) -> None:
    found = runway(memory_house)
    assert isinstance(found, RunwayUnknown)
    assert found.missing == ("runway_months",)
    assert "inroad profile set runway_months" in terminal(found)


def test_what_somebody_would_rather_not_say_is_not_asked_again_as_if_new(
    memory_house: House,
) -> None:
    profile_set(memory_house, "runway_months", "declined")
    found = runway(memory_house)
    assert isinstance(found, RunwayUnknown)
    assert found.declined
    assert "You said you would rather not say" in terminal(found)


@pytest.mark.parametrize("tolerance", [0.0, 1.0, -0.2, 7.0, float("nan")])
def test_a_tolerance_that_is_no_risk_is_refused(house: House, tolerance: float) -> None:
    with pytest.raises(BadInput):
        shown(house, tolerance=tolerance)


def test_a_larger_tolerance_never_means_an_earlier_date(
    make_house: Callable[..., House],
) -> None:
    house = make_house()
    profile_set(house, "runway_months", "18")
    careful = shown(house, tolerance=0.05).latest_safe_month
    bold = shown(house, tolerance=0.3).latest_safe_month
    assert bold is not None
    assert (careful or 0) <= bold


def test_the_same_figures_give_the_same_result_with_todays_date(house: House) -> None:
    first = shown(house)
    tomorrow = replace(house, today=date(2026, 3, 3))
    assert shown(tomorrow) == replace(first, counted_from=date(2026, 3, 3))


def test_a_result_that_was_kept_is_not_calculated_again(house: House) -> None:
    kept: list[str] = []

    class Counting:
        def find(self, key: str) -> dict[str, object] | None:
            return house.calculations.find(key)

        def keep(self, key: str, result: dict[str, object]) -> None:
            kept.append(key)
            house.calculations.keep(key, result)

    counting = replace(house, calculations=Counting())
    shown(counting)
    before = list(kept)
    shown(counting)
    assert before
    assert kept == before


def test_another_figure_is_another_result(house: House) -> None:
    before = shown(house)
    profile_set(house, "dependants", "four")
    assert shown(house) != before


def test_the_page_carries_what_was_said_and_what_a_quick_offer_is_worth(
    house: House,
) -> None:
    found = shown(house)
    assert found.refs["slot:runway_months"]["value"] == {"low": 4.0, "high": 5.0}
    assert len(found.if_quicker) == len(found.risk_by_switch_month)
    assert found.if_quicker[0] < found.risk_by_switch_month[0]


def test_the_quicker_risk_agrees_with_the_sentence_about_it(house: House) -> None:
    found = shown(house)
    said = next(text for text in found.what_would_change_it if "half the time" in text)
    told = float(said.rstrip("%.").rpartition(" ")[2])
    assert abs(found.if_quicker[0] * 100 - told) <= 0.5 + 300 * found.mc_se


def test_over_the_wire_a_runway_keeps_its_fields_at_the_top(house: House) -> None:
    sent = wire(shown(house), "runway")
    assert sent["schema"] == "inroad/runway/1"
    assert {"months", "fan", "risk_by_switch_month", "latest_safe_month"} <= set(sent)
    assert wire(RunwayUnknown(), "runway")["months"] is None


@pytest.fixture
def abroad(make_house: Callable[..., House]) -> House:
    """Return the house of somebody who saves in francs and spends in euros."""
    made = make_house()
    profile_set(made, "savings", "30000 CHF")
    profile_set(made, "spending", "1500 EUR")
    return made


def test_two_currencies_are_named_and_a_rate_asked_for(abroad: House) -> None:
    found = runway(abroad)
    assert isinstance(found, RunwayUnknown)
    assert found.currencies == ("CHF", "EUR")
    text = " ".join(terminal(found).split())
    assert "say how many EUR one CHF buys, as a figure or a range" in text


def test_a_rate_of_ones_own_joins_them_and_is_said(abroad: House) -> None:
    found = runway(abroad, rate="1 to 1.1")
    assert isinstance(found, RunwayView)
    assert found.unit == "EUR"
    assert found.lasts.q50 == pytest.approx(30_000 * 1.05 / 1500, rel=0.15)
    assert found.assumptions[0].text == "One CHF buys 1 to 1.1 EUR."
    assert found.assumptions[0].kind == "said"


def test_a_rate_that_is_kept_reaches_the_brief(abroad: House) -> None:
    assert runway_of(abroad, abroad.record.read()) is None
    runway_own(abroad, rate="1.05")
    found = runway_of(abroad, abroad.record.read())
    assert found is not None
    assert found.unit == "EUR"


def test_a_limit_of_risk_that_is_kept_stands_the_next_time(house: House) -> None:
    runway_own(house, tolerance=0.3)
    assert shown(house).risk_tolerance == 0.3
    assert "You keep: tolerance 0.3." in " ".join(terminal(shown(house)).split())
    assert shown(house, 0.2).risk_tolerance == 0.2


@pytest.mark.parametrize("rate", ["0", "2 to 1", "nan", "inf", "-1", "1e9"])
def test_what_is_no_rate_is_refused(abroad: House, rate: str) -> None:
    with pytest.raises(BadInput) as caught:
        runway(abroad, rate=rate)
    assert caught.value.hint


def test_a_rate_where_there_is_one_currency_is_refused(house: House) -> None:
    with pytest.raises(BadInput, match="no two currencies"):
        runway(house, rate="1.05")


def test_savings_without_a_currency_are_asked_for_it(
    make_house: Callable[..., House],
) -> None:
    made = make_house()
    profile_set(made, "savings", "30000")
    profile_set(made, "spending", "1500 EUR")
    assert "one names its currency" in " ".join(terminal(runway(made)).split())
