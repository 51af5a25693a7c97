"""Ratings and hours the value grammar must cover, one row each, by their number.

A reading that rests on the interviewer's turn is tested by what its answer says.
"""

import pytest
from tests.interview.values.conftest import value_of

from inroad.interview.values import (
    Rating,
    Span,
    read_conversion,
    read_hours,
    read_rating,
    read_ratings,
)

RATINGS: list[tuple[str, str, str, tuple[float, str] | None]] = [
    ("63", "top ten percent", "", (10, "top percent")),
    ("64", "the eightieth", "Which percentile are you?", (80, "percentile")),
    ("65", "seven or eight out of ten", "", (7, "out of 10")),
    ("66", "7/10", "", (7, "out of 10")),
    ("67", "40, where 100 is my best self", "", (40, "percent of own potential")),
    ("68", "bottom half", "", None),
    ("68b", "better than most", "", None),
    (
        "69",
        "90 at reading, 20 at building",
        "Which percentile are you?",
        (90, "percentile"),
    ),
    ("70", "three of my friends", "Out of ten?", None),
]


@pytest.mark.parametrize(
    ("text", "question", "expected"),
    [row[1:] for row in RATINGS],
    ids=[row[0] for row in RATINGS],
)
def test_a_rating_stays_on_the_scale_it_was_given_on(
    text: str, question: str, expected: tuple[float, str] | None
) -> None:
    rating = value_of(read_rating(text, question=question))
    if expected is None:
        assert rating is None
    else:
        assert isinstance(rating, Rating)
        assert (rating.value, rating.scale) == expected


def test_65_the_second_of_two_ratings_is_kept_beside_the_first() -> None:
    rating = value_of(read_rating("seven or eight out of ten"))
    assert [r.value for r in rating.other_ratings] == [8]


def test_66_a_score_out_of_ten_is_one_rating() -> None:
    assert len(read_ratings("7/10")) == 1


def test_69_two_skills_are_two_ratings() -> None:
    said = "90 at reading, 20 at building"
    found = read_ratings(said, question="Which percentile are you?")
    assert [r.value.value for r in found] == [90, 20]


HOURS: list[tuple[str, str, str, tuple[float, float] | None]] = [
    ("71", "ten, fifteen hours", "", (10, 15)),
    ("72", "a weekend", "", None),
    ("72b", "an evening", "", None),
    ("73", "a day? like seven hours", "", (7, 7)),
    ("74", "Two or three. Hours.", "", (2, 3)),
    ("75", "Probably not.", "Would she need 20?", None),
]


@pytest.mark.parametrize(
    ("text", "question", "expected"),
    [row[1:] for row in HOURS],
    ids=[row[0] for row in HOURS],
)
def test_hours_of_preparation_are_hours(
    text: str, question: str, expected: tuple[float, float] | None
) -> None:
    span = value_of(read_hours(text, question=question))
    assert span == (None if expected is None else Span(*expected))


def test_75_probably_not_is_an_answer_about_the_job_only() -> None:
    assert value_of(read_conversion("Probably not.")) == "probably not"
