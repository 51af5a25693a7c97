"""Cards are asked again on the day that FSRS names, without chance or a clock."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from inroad.review.cards import RATINGS, Rating, rated

START = date(2026, 3, 2)


def days_after(ratings: list[Rating]) -> list[int]:
    """Answer each time on the day one is asked; return how many days lie between."""
    memory: dict[str, object] = {}
    on, found = START, []
    for rating in ratings:
        memory, due = rated(memory, rating, on)
        found.append((due - on).days)
        on = due
    return found


def test_what_is_known_is_asked_ever_later_and_what_was_forgotten_soon() -> None:
    assert days_after(["good", "good", "again", "good"]) == [2, 11, 2, 5]


@pytest.mark.parametrize(
    ("rating", "days"), [("again", 1), ("hard", 1), ("good", 2), ("easy", 8)]
)
def test_the_first_answer_sets_the_first_wait(rating: Rating, days: int) -> None:
    assert days_after([rating]) == [days]


@given(st.lists(st.sampled_from(RATINGS), min_size=1, max_size=8))
def test_a_card_always_comes_back_on_a_later_day(ratings: list[Rating]) -> None:
    assert all(wait >= 1 for wait in days_after(ratings))


@given(st.sampled_from(RATINGS), st.integers(0, 400))
def test_a_card_that_was_left_lying_loses_nothing(rating: Rating, late: int) -> None:
    memory, due = rated({}, "good", START)
    on_time, _ = rated(memory, rating, due)
    afterwards, _ = rated(memory, rating, due + timedelta(days=late))
    assert afterwards["stability"] >= on_time["stability"]


def test_an_answer_leaves_the_memory_it_was_given_as_it_is() -> None:
    memory, _ = rated({}, "good", START)
    before = dict(memory)
    rated(memory, "again", START + timedelta(days=2))
    assert memory == before
