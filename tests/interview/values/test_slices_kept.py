"""Slices that are kept as they are, shifts that are counted, words that name none."""

import pytest

from inroad.interview.reading import Reading
from inroad.interview.values.shares import Share, Week, read_shares


def slices(text: str, question: str, of: Week = "target") -> dict[str, Share]:
    said = read_shares(text, question=question, of=of)
    return {s.label: s for s in said.value} if isinstance(said, Reading) else {}


def test_what_is_kept_at_a_number_is_a_slice() -> None:
    said = slices("Glass sixty. I'd keep the choir at eight.", "In percent?")
    assert {k: s.share for k, s in said.items()} == {"Glass": 60, "the choir": 8}


def test_leaving_the_house_at_eight_is_a_time_of_the_day() -> None:
    said = slices("Glass sixty, and I'd leave the house at eight.", "In percent?")
    assert set(said) == {"Glass"}


def test_shifts_are_counted_and_last_no_hours() -> None:
    text = "Twenty hours for the kiln, and the bakery sixteen, two shifts only."
    said = slices(text, "How many hours a week?")
    assert {k: s.hours_per_week for k, s in said.items()} == {
        "the kiln": 20,
        "the bakery": 16,
    }


@pytest.mark.parametrize(
    "text",
    [
        "The kiln half. At least half.",
        "The kiln half. Even sixty percent. No, half.",
    ],
)
def test_words_around_a_number_are_no_slice(text: str) -> None:
    said = slices(text, "What percentage?")
    assert {k: s.share for k, s in said.items()} == {"The kiln": 50}


def test_one_hour_every_day_leaves_the_others_hours_of_the_week() -> None:
    text = "Work is twenty-two hours. Lectures, fourteen. Calls home, one hour a day."
    said = slices(text, "Where do the hours of a week go?", "now")
    assert said["Work"].hours_per_week == 22
    assert said["Lectures"].hours_per_week == 14
    assert said["Calls home"].hours_per_day == 1
