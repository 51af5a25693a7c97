"""Options counted out, and items that only explain or point at another."""

import pytest

from inroad.interview.items import read_items
from inroad.interview.reading import Item


def texts(slot: str, text: str, question: str = "") -> list[str]:
    items = read_items(slot, text, question=question)
    assert isinstance(items, tuple), items
    assert all(text[i.start : i.end] == i.text for i in items)
    return [i.text for i in items if isinstance(i, Item)]


@pytest.mark.parametrize(
    "text",
    [
        "One, ask for leave. Two, take the evening course.",
        "Ways out. The first is to ask for leave, they may say no. The second is to"
        " take the evening course.",
        "A, ask for leave. B, take the evening course. C is nothing, the sofa.",
        "The first road, ask for leave, and then the second, take the evening course.",
    ],
)
def test_options_told_one_by_one_are_what_follows_each_mark(text: str) -> None:
    assert texts("options", text) == ["ask for leave", "take the evening course"]


def test_one_mark_alone_counts_nothing() -> None:
    text = "First, I need a coffee. I could ask for leave."
    assert "ask for leave" in texts("options", text)


def test_a_reason_is_no_limit_of_its_own() -> None:
    text = "I can't leave before June, because I have him every second week."
    assert texts("constraints", text) == ["I can't leave before June"]


def test_what_points_at_a_limit_is_no_second_one() -> None:
    text = "From May I have to be on the boat every day, this can't be moved."
    assert texts("constraints", text) == ["From May I have to be on the boat every day"]


def test_going_somewhere_is_no_group() -> None:
    text = "The harbour choir of Delft, I go there every second week."
    assert texts("groups", text) == ["The harbour choir of Delft"]


def test_a_tool_with_a_capital_is_nobody() -> None:
    found = texts("people", "Doctor Ana Ruiz, and an Excel.")
    assert found == ["Doctor Ana Ruiz"]


def test_what_is_not_the_problem_is_no_blocker() -> None:
    found = read_items("blockers", "The money isn't the problem.")
    assert not (isinstance(found, tuple) and found)


def test_a_wish_is_not_ruled_out_because_it_was_asked_so() -> None:
    found = read_items("against", "Marine law. Ships, mostly.", question="Into?")
    assert not (isinstance(found, tuple) and found)
