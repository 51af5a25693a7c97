"""The attention lines."""

from collections.abc import Callable

import pytest

from inroad.core.suggestion import Suggestion

OffersOf = Callable[..., dict[str, Suggestion]]


def test_an_unknown_week_is_asked_for(offers_of: OffersOf) -> None:
    assert "attention.unknown" in offers_of({"goals": "a lab"})


def test_a_declined_week_is_never_asked_for_again(offers_of: OffersOf) -> None:
    assert "attention.unknown" not in offers_of({"attention_now": "declined"})


def test_what_was_not_said_of_the_week_stays_open(offers_of: OffersOf) -> None:
    offers = offers_of({"attention_now": "50% job, 30% friends"})
    assert "20% was not said, and stays open" in offers["attention.now"].text


def test_a_week_of_a_hundred_leaves_nothing_open(offers_of: OffersOf) -> None:
    offers = offers_of({"attention_now": "50% job, 50% friends"})
    assert "not said" not in offers["attention.now"].text


def test_a_week_of_more_than_a_hundred_is_said_to_be_too_large(
    offers_of: OffersOf,
) -> None:
    offers = offers_of({"attention_now": "90% job, 30% friends"})
    assert "That makes 120%" in offers["attention.now"].text


def test_hours_stay_hours(offers_of: OffersOf) -> None:
    offers = offers_of({"attention_now": "40 hours a week of work"})
    assert offers["attention.now"].text == "Your week now: 40 hours a week for work."


def test_one_hour_is_one_hour(offers_of: OffersOf) -> None:
    offers = offers_of({"attention_now": [{"label": "the phone", "hours_per_day": 1}]})
    assert offers["attention.now"].text == "Your week now: 1 hour a day for the phone."


def test_their_own_commas_do_not_run_into_ours(offers_of: OffersOf) -> None:
    shares = [
        {"label": "work, and calls", "share": 60},
        {"label": "sleep", "share": 40},
    ]
    text = offers_of({"attention_now": shares})["attention.now"].text
    assert text == "Your week now: 60% work, and calls; 40% sleep."


def test_a_research_share_that_was_not_said_is_unknown_and_not_nothing(
    offers_of: OffersOf,
) -> None:
    offers = offers_of({"attention_now": "50% job", "attention_target": "60% research"})
    text = offers["attention.research_share_unknown"].text
    assert "may be more than nothing" in text
    assert "attention.gap" not in offers


def test_a_research_share_that_was_said_is_measured(offers_of: OffersOf) -> None:
    offers = offers_of(
        {"attention_now": "5% reading papers", "attention_target": "30% research"}
    )
    text = offers["attention.gap"].text
    assert text == "Research has 5% of your week now, and you want 30%."


def test_a_share_near_the_wanted_one_is_no_gap(offers_of: OffersOf) -> None:
    offers = offers_of(
        {"attention_now": "50% research", "attention_target": "50% research"}
    )
    assert offers["attention.gap"].text == "You want 50% research, and have about that."


def test_hours_against_percent_are_not_compared(offers_of: OffersOf) -> None:
    offers = offers_of(
        {"attention_now": "50% research", "attention_target": "2 hours a day research"}
    )
    assert "attention.gap" not in offers


def test_a_wish_without_research_says_nothing_of_research(offers_of: OffersOf) -> None:
    offers = offers_of({"attention_target": "50% my children"})
    assert "attention.wanted" in offers
    assert "attention.research_share_unknown" not in offers


def test_only_marked_hours_may_move(offers_of: OffersOf) -> None:
    offers = offers_of(
        {"attention_now": "50% job", "movable_hours": "4 hours of scrolling"}
    )
    text = offers["attention.movable"].text
    assert text.startswith("Only what you marked may move: 4 hours a week of scrolling")


def test_hours_that_are_untouchable_too_do_not_move(offers_of: OffersOf) -> None:
    offers = offers_of(
        {
            "attention_now": "50% job",
            "movable_hours": "4 hours of scrolling; 8 hours of sleep",
            "untouchable": "Sleep",
        }
    )
    text = offers["attention.movable"].text
    assert "scrolling" in text
    assert "sleep" not in text


def test_where_nothing_is_marked_the_page_asks(offers_of: OffersOf) -> None:
    text = offers_of({"attention_now": "50% job"})["attention.ask_movable"].text
    assert text.endswith("Which could?")


@pytest.mark.parametrize("answer", ["none", "declined"])
def test_who_has_answered_that_nothing_moves_is_not_asked_again(
    offers_of: OffersOf, answer: str
) -> None:
    offers = offers_of({"attention_now": "50% job", "movable_hours": answer})
    assert "Which could" not in offers["attention.ask_movable"].text
