"""The week: one item on each track, and hours only from what may move."""

from collections.abc import Callable
from typing import Any

import pytest

from inroad.plan.page import Brief, Line

Page = Callable[..., Brief]
Text = Callable[[Brief, str], str]


@pytest.mark.parametrize(
    "answers",
    [
        {"goals": "open a lab"},
        {"runway_months": "4 to 5"},
        {"runway_months": "30"},
        {"runway_months": "-2"},
        {"runway_months": "declined"},
        {"happiness": "I am happy here", "next_job_worry": "No, none"},
    ],
)
def test_both_tracks_stand_in_every_week(
    brief_of: Page, ids_of: Callable[[Brief], list[str]], answers: dict[str, Any]
) -> None:
    assert {"week.social", "week.money"} <= set(ids_of(brief_of(answers)))


def test_who_is_in_debt_is_sent_to_those_who_are_owed(
    brief_of: Page, text_of: Text
) -> None:
    page = brief_of({"runway_months": "-2", "debt": "9000 EUR"})
    assert "write down what is owed" in text_of(page, "week.money")


def test_who_has_a_short_runway_looks_up_closing_dates(
    brief_of: Page, text_of: Text
) -> None:
    assert "closing dates" in text_of(brief_of({"runway_months": "5"}), "week.money")


def test_who_does_not_know_their_runway_adds_it_up(
    brief_of: Page, text_of: Text
) -> None:
    assert "add up" in text_of(brief_of({"goals": "a lab"}), "week.money")


def test_who_may_be_kept_on_asks_in_writing(brief_of: Page, text_of: Text) -> None:
    page = brief_of({"runway_months": "12", "job_converts": "probably"})
    assert "in writing" in text_of(page, "week.money")


def test_who_will_not_speak_of_money_is_told_why_nothing_is_proposed(
    brief_of: Page, text_of: Text
) -> None:
    text = text_of(brief_of({"runway_months": "declined"}), "week.money")
    assert "you would rather not say" in text


def test_who_has_enough_money_has_nothing_to_do_about_it(
    brief_of: Page, text_of: Text
) -> None:
    text = text_of(brief_of({"runway_months": "20"}), "week.money")
    assert text.startswith("Money: nothing this week")


def test_without_a_message_to_send_the_social_item_is_shorter(
    brief_of: Page, line_of: Callable[[Brief, str], Line]
) -> None:
    assert line_of(brief_of({"goals": "open a lab"}), "week.social").minutes == 30
    assert line_of(brief_of({"people": "Kofi"}), "week.social").minutes == 90


def test_hours_come_only_from_what_was_marked_as_movable(
    brief_of: Page, text_of: Text
) -> None:
    page = brief_of({"movable_hours": "4 hours of scrolling; 1 hour of TV"})
    text = text_of(page, "week.hours")
    assert "4 hours a week of scrolling and 1 hour a week of TV" in text


def test_without_marked_hours_nothing_of_the_week_is_offered(
    brief_of: Page, text_of: Text
) -> None:
    assert "no movable hours" in text_of(brief_of({"goals": "a lab"}), "week.hours")


def test_reading_before_the_message_is_capped_at_half_an_hour(
    brief_of: Page, line_of: Callable[[Brief, str], Line]
) -> None:
    assert line_of(brief_of({"people": "Kofi"}), "reading.cap").minutes == 30


def test_without_a_message_there_is_nothing_to_read_for_it(
    brief_of: Page, ids_of: Callable[[Brief], list[str]]
) -> None:
    assert "reading.cap" not in ids_of(brief_of({"goals": "a lab"}))


@pytest.mark.parametrize("ability", ["people_finder", "odds"])
def test_what_the_program_cannot_do_yet_stands_under_missing(
    brief_of: Page, ids_of: Callable[[Brief], list[str]], ability: str
) -> None:
    assert f"missing.{ability}" in ids_of(brief_of({"goals": "open a lab"}))
