"""Hours for reading: what was given, what is read now, half of what may move."""

from datetime import date
from typing import Any

import pytest

from inroad.people.hours import reading_hours
from inroad.record.profile import Answer, Profile, profile_of


def profile(**slots: Any) -> Profile:  # noqa: ANN401 - slots hold JSON
    on = date(2026, 3, 2)
    return profile_of(Answer(n, n, v, "asked", on) for n, v in slots.items())


def movable(*labels: str) -> list[dict[str, Any]]:
    return [{"label": label, "hours_per_week": 4.0} for label in labels]


def test_what_is_given_counts_before_anything_else() -> None:
    found = reading_hours(profile(movable_hours=movable("television")), 2.5)
    assert (found.hours, found.origin) == (2.5, "given")


def test_hours_that_are_read_already_are_there() -> None:
    now = [{"label": "reading papers", "hours_per_day": 0.5}]
    assert reading_hours(profile(attention_now=now)).hours == 3.5


def test_of_hours_that_may_move_half_go_to_reading_and_it_says_whose_figure() -> None:
    found = reading_hours(profile(movable_hours=movable("television", "")))
    assert (found.hours, found.origin, found.out_of) == (4.0, "movable", 8.0)
    assert "claim:S4-53" in found.because


@pytest.mark.parametrize(
    "label",
    ["sleep", "time with friends", "care of my mother", "church", "the kids", "love"],
)
def test_nothing_is_taken_from_sleep_care_faith_friends_and_love(label: str) -> None:
    found = reading_hours(profile(movable_hours=movable(label)))
    assert (found.hours, found.left_alone) == (None, (label,))


@pytest.mark.parametrize("label", ["career fairs", "the rest of the evening"])
def test_a_word_inside_others_keeps_nothing_back(label: str) -> None:
    assert reading_hours(profile(movable_hours=movable(label))).hours == 2.0


def test_what_was_called_untouchable_is_left_alone() -> None:
    given = profile(
        movable_hours=movable("Climbing"), untouchable=[{"text": "climbing"}]
    )
    assert reading_hours(given).left_alone == ("Climbing",)


def test_where_nobody_said_the_hours_are_unknown() -> None:
    assert reading_hours(profile()).hours is None
