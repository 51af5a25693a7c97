"""Decisions are written down, looked back on and scored, through the actions."""

from datetime import date

import pytest

from inroad.actions.decisions import (
    decisions,
    decisions_add,
    decisions_came,
    decisions_expect,
    decisions_review,
)
from inroad.actions.house import House
from inroad.core.errors import BadInput, NotFound
from inroad.show.html import html
from inroad.show.terminal import terminal


@pytest.fixture
def decided(memory_house: House) -> House:
    decisions_add(
        memory_house, "Leave in June?", options="leave; stay; leave", chosen="stay"
    )
    return memory_house


def test_a_decision_stands_in_the_journal_with_a_year_of_looking_back(
    decided: House,
) -> None:
    (made,) = decisions(decided).decisions
    assert made.options == ("leave", "stay")
    assert len(made.reviews) == 4


def test_a_forecast_is_found_by_the_beginning_of_its_decision_and_scored(
    decided: House,
) -> None:
    decisions_expect(decided, "leave in", "It rains.", chance=90, by=date(2026, 6, 1))
    decisions_came(decided, "Leave", 1, "yes")
    page = terminal(decisions(decided))
    assert "You said 90%, by 1 June 2026. It came." in page
    assert "The one forecast that is settled came. Your score is 0.01." in page
    assert "One forecast is too few" in page


def test_looking_back_may_close_a_decision(decided: House) -> None:
    made = decisions_review(decided, "Leave", "It was fine.", outcome="I stayed.")
    assert made.outcome_on == decided.today
    assert "What came of it: I stayed." in terminal(decisions(decided))


def test_two_decisions_that_begin_alike_are_told_apart_by_a_question(
    decided: House,
) -> None:
    decisions_add(decided, "Leave town?")
    with pytest.raises(NotFound, match="Several decisions begin"):
        decisions_review(decided, "Leave", "Hm.")


@pytest.mark.parametrize("days", ["soon", "2020-01-01", "2026-13-01"])
def test_a_day_that_is_none_or_has_passed_is_refused_and_nothing_is_kept(
    memory_house: House, days: str
) -> None:
    with pytest.raises(BadInput):
        decisions_add(memory_house, "Leave?", reviews=days)
    assert decisions(memory_house).decisions == ()


def test_a_decision_without_words_is_refused(memory_house: House) -> None:
    with pytest.raises(BadInput, match="needs a few words"):
        decisions_add(memory_house, "  ")


def test_what_was_said_stands_beside_what_came_with_how_sure_that_is(
    decided: House,
) -> None:
    for text in ("It rains.", "It snows."):
        decisions_expect(decided, "leave in", text, chance=90, by=date(2026, 6, 1))
    decisions_came(decided, "Leave", 1, "yes")
    decisions_came(decided, "Leave", 2, "no")
    found = decisions(decided)
    (said,) = found.kept.said
    assert (said.low, said.high, said.mean) == (0.8, 1.0, 0.9)
    assert (said.came, said.count, said.too_few) == (1, 2, True)
    low, high = said.between
    assert 0 < low < 0.5 < high < 1
    text = html(found)
    assert "1 of 2, too few" in text
    assert "<svg" in text


def test_what_is_expected_is_numbered_on_as_it_is_called(decided: House) -> None:
    for text in ("It rains.", "It snows."):
        decisions_expect(decided, "leave in", text, chance=90, by=date(2026, 6, 1))
    found = decisions(decided)
    assert "2. It snows." in terminal(found)
    (numbered,) = (part for part in html(found).split("<ol>") if "It snows." in part)
    assert numbered.index("It rains.") < numbered.index("It snows.")
    assert numbered.count("<li") == 2


def test_what_was_chosen_beside_the_options_becomes_one(memory_house: House) -> None:
    made = decisions_add(memory_house, "Leave?", options="leave; stay", chosen="wait")
    assert made.options == ("leave", "stay", "wait")
    found = decisions_review(memory_house, made.id, "Better.", chosen="half")
    assert found.options == ("leave", "stay", "wait", "half")
