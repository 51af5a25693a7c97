"""Limits and wishes said in passing, and questions that name their slot."""

import pytest

from inroad.interview.items import (
    asked_outright,
    read_items,
    ruled_out,
    said_in_passing,
)
from inroad.interview.reading import Item


def passing(text: str) -> list[tuple[str, str]]:
    found = list(said_in_passing(text))
    assert all(text[i.start : i.end] == i.text for _, i in found)
    return [(slot, i.text) for slot, i in found]


def texts(slot: str, text: str) -> list[str]:
    items = read_items(slot, text)
    assert isinstance(items, tuple), items
    return [i.text for i in items if isinstance(i, Item)]


def test_a_limit_of_place_is_heard_in_passing() -> None:
    text = "The pay is fair. We can't leave before the lease is up."
    assert passing(text) == [("constraints", "We can't leave before the lease is up")]


def test_a_floor_under_pay_is_heard_in_passing() -> None:
    text = "Rent is high. So I can't earn less than two thousand."
    assert passing(text) == [("constraints", "I can't earn less than two thousand")]


def test_a_wish_about_place_is_heard_in_passing_without_its_reason() -> None:
    text = "It takes an hour. I'd prefer to live by a river, because I row."
    assert passing(text) == [("preferences", "I'd prefer to live by a river")]


@pytest.mark.parametrize(
    "text",
    ["I can't complain.", "I can't cook.", "I'd rather not say.", "I'd like tea."],
)
def test_other_things_said_in_passing_are_left_alone(text: str) -> None:
    assert passing(text) == []


@pytest.mark.parametrize(
    ("question", "slot"),
    [
        ("And what's stopping you?", "blockers"),
        ("So what keeps you from it?", "blockers"),
        ("What is in the way?", "blockers"),
        ("Next card. People.", "people"),
        ("What keeps you sane?", None),
        ("Do you like people?", None),
    ],
)
def test_a_question_names_its_slot_outright(question: str, slot: str | None) -> None:
    assert asked_outright(question) == slot


def test_a_skill_that_stopped_stands_in_the_way() -> None:
    assert texts("blockers", "My maths stopped at school.") == [
        "My maths stopped at school"
    ]


def test_the_years_away_stand_in_the_way() -> None:
    assert texts("blockers", "The nine years. They look bad.") == ["The nine years"]


def test_someone_done_together_with_is_one_person() -> None:
    assert texts("people", "Lena and I did a study together.") == ["Lena"]


def test_a_title_with_a_stop_stays_with_its_name() -> None:
    assert texts("people", "There's Eng. Amina Said at the port.") == [
        "Eng. Amina Said at the port"
    ]


def test_that_one_points_back_at_what_was_ruled_out() -> None:
    text = "I could sell insurance, and that one I'm not doing."
    assert [one.text for one in ruled_out(text)] == ["I could sell insurance"]


def test_an_aim_may_open_with_that() -> None:
    assert texts("goals", "That I want to restore old bridges.") == [
        "restore old bridges"
    ]
