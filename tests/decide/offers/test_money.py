"""The runway's lines."""

import re
from collections.abc import Callable
from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from inroad.actions.decide import runway_of
from inroad.actions.house import House
from inroad.actions.profile import profile_set
from inroad.core.suggestion import Suggestion
from inroad.decide.offers.money import money_lines
from inroad.record.conversation import Conversation
from inroad.record.profile import Answer

Offers = dict[str, Suggestion]
OffersOf = Callable[..., Offers]
DAY = date(2026, 3, 1)


def test_an_unknown_runway_is_asked_for(offers_of: OffersOf) -> None:
    assert "runway.unknown" in offers_of({"goals": "a lab"})


def test_a_declined_runway_is_never_asked_for_again(offers_of: OffersOf) -> None:
    offers = offers_of({"runway_months": "declined"})
    assert not any(id.startswith("runway.") for id in offers)


def test_a_runway_in_months_is_said_as_it_was_said(offers_of: OffersOf) -> None:
    text = offers_of({"runway_months": "4 to 5"})["runway.lasts"].text
    assert text.startswith("You have 4 to 5 months without a job.")


def test_one_month_is_one_month(offers_of: OffersOf) -> None:
    text = offers_of({"runway_months": "1"})["runway.lasts"].text
    assert text.startswith("You have 1 month without a job.")


def test_nothing_left_is_said_in_words(offers_of: OffersOf) -> None:
    text = offers_of({"runway_months": "0"})["runway.lasts"].text
    assert text == "Without a job you have nothing to live on from today."


def test_a_runway_of_days_names_one_part_of_a_month(offers_of: OffersOf) -> None:
    text = offers_of({"savings": "200 EUR", "spending": "2000 EUR"})[
        "runway.lasts"
    ].text
    assert text.endswith("until about early March 2026, in 9 of 10 runs.")


def test_savings_and_spending_make_a_runway(offers_of: OffersOf) -> None:
    offers = offers_of({"savings": "12000 EUR", "spending": "1500 EUR a month"})
    line = offers["runway.lasts"]
    assert line.text.startswith("Your savings last ")
    assert line.because[:2] == ("slot:savings", "slot:spending")


def test_their_own_figure_in_months_stands_before_one_from_sums(
    offers_of: OffersOf,
) -> None:
    sums = {"savings": "120000 EUR", "spending": "1500 EUR a month"}
    line = offers_of({**sums, "runway_months": "4"})["runway.lasts"]
    assert line.text.startswith("You have 4 months")
    assert "slot:savings" not in line.because


def test_savings_without_end_last_longer_than_was_looked_at(
    offers_of: OffersOf,
) -> None:
    offers = offers_of({"savings": "900000 EUR", "spending": "10 EUR a month"})
    text = offers["runway.lasts"].text
    assert text.startswith("What you have lasts longer than")
    assert "in at least half of all runs" in text.casefold()


def test_sums_in_two_currencies_are_not_set_side_by_side(offers_of: OffersOf) -> None:
    offers = offers_of({"savings": "12000 EUR", "spending": "1500 CHF a month"})
    assert "different currencies" in offers["runway.unknown"].text


def test_no_savings_at_all_need_no_currency(offers_of: OffersOf) -> None:
    offers = offers_of({"savings": "none", "spending": "1500 CHF a month"})
    assert "runway.lasts" in offers


def test_a_runway_below_zero_puts_money_first(offers_of: OffersOf) -> None:
    text = offers_of({"runway_months": "-3 to -2"})["runway.debt"].text
    assert text.startswith("You are 2 to 3 months behind, so money comes first")


def test_a_runway_that_reaches_below_zero_puts_money_first(
    offers_of: OffersOf,
) -> None:
    text = offers_of({"runway_months": {"low": -1, "high": 2}})["runway.debt"].text
    assert text.startswith("Your own figure reaches below zero")


def test_a_short_runway_has_no_safe_date(offers_of: OffersOf) -> None:
    text = offers_of({"runway_months": "4 to 5"})["runway.no_safe_date"].text
    assert text.startswith("No date is safe at a limit of 10 in 100")


def test_a_long_runway_has_a_latest_safe_day_in_full(offers_of: OffersOf) -> None:
    text = offers_of({"runway_months": "18"})["runway.latest_safe"].text
    assert re.search(r"paid work by \d+ [A-Z][a-z]+ 202[67] to keep", text)


def test_where_only_today_is_safe_it_says_today(offers_of: OffersOf) -> None:
    said = {"savings": "60000 USD", "spending": "6000 USD a month"}
    text = offers_of(said)["runway.latest_safe"].text
    assert text.startswith("Begin looking for paid work today: a month from now")


def test_a_runway_of_years_stays_safe_as_far_as_was_looked_at(
    offers_of: OffersOf,
) -> None:
    offers = offers_of({"savings": "900000 EUR", "spending": "10 EUR a month"})
    assert "as long as was looked at" in offers["runway.latest_safe"].text


def test_applications_close_before_the_money_ends_less_the_usual_wait(
    offers_of: OffersOf,
) -> None:
    text = offers_of({"runway_months": "12"})["runway.apply_by"].text
    # Twelve months after 2 March 2026, less twelve weeks.
    assert "before 8 December 2026" in text


def test_without_slack_applications_go_out_this_week(offers_of: OffersOf) -> None:
    assert "this week" in offers_of({"runway_months": "2"})["runway.apply_by"].text


def test_a_runway_of_years_names_no_closing_day(offers_of: OffersOf) -> None:
    assert "runway.apply_by" not in offers_of({"runway_months": "30"})


@pytest.mark.parametrize("months", ["4 to 5", "5", "6", "5 to 6", "0"])
def test_months_up_to_six_are_short_for_a_company(
    offers_of: OffersOf, months: str
) -> None:
    assert "runway.short_for_company" in offers_of({"runway_months": months})


@pytest.mark.parametrize("months", ["7", "6 to 12", "30"])
def test_longer_ones_are_not_called_short(offers_of: OffersOf, months: str) -> None:
    assert "runway.short_for_company" not in offers_of({"runway_months": months})


def test_a_risk_near_certainty_still_reads_as_a_sentence(offers_of: OffersOf) -> None:
    text = offers_of({"runway_months": "0"})["runway.short_for_company"].text
    assert "comes too late in almost all cases" in text


def talk(*statements: dict[str, Any], kept: object) -> tuple[Conversation, Answer]:
    conflict = {"slot": "runway_months", "statements": statements, "kept": kept}
    heard = Conversation(
        "c1", "talk.txt", "0" * 64, "Noor", "Sam", DAY, conflicts=(conflict,)
    )
    value = {"low": 4, "high": 5}
    return heard, Answer("a1", "runway_months", value, "heard", DAY, (4,), "4", "c1")


def test_two_figures_are_both_shown_and_the_persons_own_is_used(
    offers_of: OffersOf,
) -> None:
    changes = talk(
        {"value": {"low": 4, "high": 5}, "line": 4, "speaker": "Noor"},
        {"value": {"low": 5, "high": 6}, "line": 9, "speaker": "Sam"},
        kept={"low": 4, "high": 5},
    )
    assert offers_of({}, *changes)["runway.conflict"].text == (
        "Two figures are on record: you said 4 to 5 months; Sam said 5 to 6 months. "
        "4 to 5 months is used, as your own; change it if it is wrong."
    )


def test_words_that_were_no_figure_are_shown_as_they_were_said(
    offers_of: OffersOf,
) -> None:
    changes = talk(
        {"value": "half a year, more", "line": 4, "speaker": "Noor"}, kept="one, two"
    )
    text = offers_of({}, *changes)["runway.conflict"].text
    assert "One figure is on record: you said half a year, more. One, two is" in text


def test_a_figure_typed_later_settles_the_conflict(offers_of: OffersOf) -> None:
    changes = talk({"value": "six", "line": 9, "speaker": "Sam"}, kept="four")
    assert "runway.conflict" not in offers_of({"runway_months": "6"}, *changes)


def test_a_later_month_may_be_the_least_bad(make_house: Callable[..., House]) -> None:
    house = make_house()
    profile_set(house, "runway_months", "4")
    person = house.record.read()
    found = runway_of(house, person)
    assert found is not None
    later = replace(found, min_risk=0.4, min_risk_month=2)
    lines = {line.id: line.text for line in money_lines(person, DAY, later)}
    assert lines["runway.no_safe_date"] == (
        "No date is safe at a limit of 10 in 100: the least bad is to begin in 2 "
        "months, and that still leaves a chance of 40 in 100 that the money ends "
        "before the first pay."
    )
