"""The place where somebody is, held against a line of their own."""

from datetime import date

import pytest

from inroad.decide.stay import Verdict, place_of, verdict_words
from inroad.record.profile import Answer, Profile, profile_of


def knowing(**levels: float) -> Profile:
    day = date(2026, 3, 2)
    return profile_of(
        Answer(slot, slot, {"value": value}, "asked", day)
        for slot, value in levels.items()
    )


@pytest.mark.parametrize(
    ("levels", "verdict"),
    [
        ({"learning_here": 3, "room_here": 6, "leave_below": 4}, "below"),
        ({"learning_here": 3, "leave_below": 4}, "below"),
        ({"learning_here": 4, "room_here": 6, "leave_below": 4}, "not below"),
        ({"learning_here": 7, "leave_below": 4}, "unknown"),
        ({"learning_here": 3, "room_here": 1}, "unknown"),
        ({"leave_below": 4, "unhappy_here": 10}, "unknown"),
        ({}, "unknown"),
    ],
)
def test_only_their_own_line_decides(
    levels: dict[str, float], verdict: Verdict
) -> None:
    assert place_of(knowing(**levels)).verdict == verdict


def test_the_words_say_the_figures_and_the_line() -> None:
    place = place_of(knowing(learning_here=3, room_here=6, leave_below=4))
    assert verdict_words(place) == (
        "Learning 3 is below your line of 4. "
        "Room to try things 6 is not below your line of 4."
    )


def test_without_a_line_none_of_ours_stands_in() -> None:
    words = verdict_words(place_of(knowing(learning_here=3)))
    assert words == "Learning 3, you say. Below which you would leave is not said."


@pytest.mark.parametrize(
    ("levels", "unknown"),
    [
        ({}, ("learning_here", "room_here", "leave_below", "unhappy_here")),
        ({"learning_here": 1, "room_here": 1, "leave_below": 1}, ("unhappy_here",)),
    ],
)
def test_what_is_not_said_is_named(
    levels: dict[str, float], unknown: tuple[str, ...]
) -> None:
    assert place_of(knowing(**levels)).unknown == unknown
