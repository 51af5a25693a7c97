"""Hours somebody could put into something, by the week or in all."""

import pytest

from inroad.interview.reading import Reading
from inroad.interview.values.hours import read_hours
from inroad.interview.values.hours_asked import asks_for_hours

ASKED = "How many hours a week could you put into it before the exam?"


def hours(text: str, question: str = ASKED) -> tuple[float, float] | None:
    said = read_hours(text, question=question)
    return (said.value.low, said.value.high) if isinstance(said, Reading) else None


@pytest.mark.parametrize(
    "question",
    [
        ASKED,
        "What time could you find, once the lambs are sold?",
        "What time is available to you for the statistics?",
        "If they rang in May, how much would you study for it in a week?",
        "Suppose you wrote to her, how many hours do you see?",
    ],
)
def test_hours_one_could_put_in_are_asked_for_in_plain_words(question: str) -> None:
    assert asks_for_hours(question)


@pytest.mark.parametrize(
    "question",
    [
        "How much time would you give it in an ideal week?",
        "How many hours did you study back then?",
        "How much money could you put in?",
        "How many years would you need?",
        "How many hours do you teach?",
    ],
)
def test_other_hours_are_asked_for_otherwise(question: str) -> None:
    assert not asks_for_hours(question)


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("Two hours at night, not Mondays. So it's five nights, ten hours a week.",
         (10, 10)),
        ("Nine. Maybe eleven in the week the mill rests.", (9, 11)),
        ("Mondays nothing. Friday two... so four to five hours a week.", (4, 5)),
        ("So I can give six hours. Before the harvest zero.", (6, 6)),
        ("To read the whole book, thirty hours. But for the note... three. Three hours."
         " If I don't wait for the thirty.", (3, 3)),
    ],
)  # fmt: skip
def test_hours_a_week_count_where_they_were_asked_for(
    text: str, value: tuple[float, float]
) -> None:
    assert hours(text) == value


def test_hours_a_week_are_none_of_preparation_where_they_were_not() -> None:
    assert hours("Six hours a week.", "What does the choir cost you?") is None


def test_hours_that_were_collected_are_none_of_preparation() -> None:
    assert hours("I recorded forty hours of bees.", "What made you write?") is None
