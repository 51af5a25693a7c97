"""A page for someone who should rest or get help first."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta
from typing import Any

import pytest

from inroad.actions.house import House
from inroad.actions.plan import brief
from inroad.actions.profile import profile_set
from inroad.core.suggestion import SECTIONS
from inroad.plan.page import Brief
from inroad.show.markdown import markdown

LATER = date(2026, 3, 9)


@pytest.fixture
def care(brief_of: Callable[..., Brief], short_of_money: dict[str, Any]) -> Brief:
    """Return the page of somebody in need who had told everything before."""
    return brief_of({**short_of_money, "not_coping": "I cannot go on"})


def test_a_care_page_says_that_it_is_one(care: Brief) -> None:
    assert care.care


def test_a_care_page_keeps_every_section(care: Brief) -> None:
    assert [section.id for section in care.sections] == list(SECTIONS)


@pytest.mark.parametrize("empty", ["runway", "options", "week", "attention", "test"])
def test_a_care_page_holds_no_money_options_or_plans(care: Brief, empty: str) -> None:
    assert not next(s for s in care.sections if s.id == empty).lines


def test_a_care_page_names_a_trusted_person_and_a_doctor(
    care: Brief, text_of: Callable[[Brief, str], str]
) -> None:
    text = text_of(care, "act.care")
    assert "someone you trust" in text
    assert "doctor" in text


def test_a_care_page_gives_the_emergency_number(
    care: Brief, text_of: Callable[[Brief, str], str]
) -> None:
    assert "112" in text_of(care, "act.emergency")


def test_a_care_page_repeats_their_words_as_the_reason(
    care: Brief, text_of: Callable[[Brief, str], str]
) -> None:
    assert "“I cannot go on”" in text_of(care, "act.care")
    assert care.refs["slot:not_coping"]["value"] == {"text": "I cannot go on"}


def test_a_care_page_says_that_nothing_is_lost_and_how_the_page_returns(
    care: Brief, ids_of: Callable[[Brief], list[str]]
) -> None:
    assert {"stand.care", "missing.care"} <= set(ids_of(care))


def test_taking_the_words_back_brings_the_whole_page_back(
    house_of: Callable[..., House], short_of_money: dict[str, Any]
) -> None:
    house = house_of({**short_of_money, "not_coping": "I cannot go on"})
    profile_set(house, "not_coping", "withdraw")
    page = brief(house)
    assert not page.care
    assert next(s for s in page.sections if s.id == "runway").lines


def test_declining_to_speak_of_it_is_not_a_statement_of_not_coping(
    brief_of: Callable[..., Brief],
) -> None:
    assert not brief_of({"goals": "open a lab", "not_coping": "declined"}).care


def test_worry_about_the_next_job_is_not_a_reason_for_care(
    brief_of: Callable[..., Brief],
) -> None:
    assert not brief_of({"next_job_worry": "it keeps me anxious"}).care


def test_a_care_page_tells_of_nothing_that_left(
    house_of: Callable[..., House],
) -> None:
    house = house_of({"goals": "open a lab", "monthly_income": "EUR 4,200"})
    brief(house, keep=True)
    profile_set(house, "not_coping", "I have not slept and cannot go on")
    page = brief(replace(house, today=LATER))
    assert page.care
    assert page.changes is None
    assert "4,200" not in markdown(page)


def test_a_page_after_care_is_compared_with_the_one_before_it(
    house_of: Callable[..., House],
) -> None:
    house = house_of({"goals": "open a lab"})
    brief(house, keep=True)
    profile_set(house, "not_coping", "I have not slept and cannot go on")
    brief(replace(house, today=LATER), keep=True)
    profile_set(house, "not_coping", "withdraw")
    changes = brief(replace(house, today=LATER + timedelta(days=1))).changes
    assert changes is not None
    assert changes.since == house.today
    assert "aim.line" not in changes.new
