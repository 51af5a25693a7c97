"""Months and hours told with a condition, put right, or beside those of others."""

import pytest

from inroad.interview.reading import Reading
from inroad.interview.values.hours import read_hours
from inroad.interview.values.months import read_runway

LASTS = "How long would the money last?"
PREPARE = "How many hours would you prepare?"


def months(text: str, question: str = LASTS) -> tuple[float, float] | None:
    said = read_runway(text, question=question)
    return (said.value.low, said.value.high) if isinstance(said, Reading) else None


def hours(text: str, question: str = PREPARE) -> tuple[float, float] | None:
    said = read_hours(text, question=question)
    return (said.value.low, said.value.high) if isinstance(said, Reading) else None


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("Two years. Year and a half if the roof leaks again.", (18, 24)),
        ("Six months. Four, unless my tenant stays.", (4, 6)),
        ("Eight. Nine in winter.", (8, 9)),
        ("seven months i guess seven eight months with the bike sold", (7, 8)),
        (
            "Three weeks, because the fee is paid. Otherwise it would be zero.",
            (0.7,) * 2,
        ),
        ("Five months. Nine months is with a loan.", (5, 5)),
        ("Four, if you must know.", (4, 4)),
    ],
)
def test_another_time_on_a_condition_widens_the_range(
    text: str, value: tuple[float, float]
) -> None:
    assert months(text) == value


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("Six to nine. Please don't write only nine.", (6, 9)),
        ("Three. The two years was before the dentist.", (3, 3)),
        ("so not ten months eight he says it was five", (8, 8)),
        ("our savings do for ten months my wife says six", (10, 10)),
        ("Seven months. Olga says three, she worries.", (7, 7)),
        ("six, six is about right", (6, 6)),
    ],
)
def test_what_is_denied_or_said_by_somebody_else_does_not_count(
    text: str, value: tuple[float, float]
) -> None:
    assert months(text) == value


@pytest.mark.parametrize(
    "text",
    [
        "Last winter I lasted three months.",
        "If they let me go I must find another sponsor in ninety days.",
        "I will be forty with a loan.",
    ],
)
def test_other_times_are_no_money_that_lasts(text: str) -> None:
    assert months(text) is None


@pytest.mark.parametrize("question", ["How old is it?", "How many goats have you got?"])
def test_a_bare_number_of_something_else_is_no_time(question: str) -> None:
    assert months("Nine, so far.", question) is None


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("I'd want fifteen hours. Twenty if they ask me to draw the proof.", (15, 20)),
        ("I need ten to twelve hours only for the slides.", (10, 12)),
        ("I'd put in thirty. My uncle says four is plenty.", (30, 30)),
        ("Sixty hours. Marta says a hundred.", (60, 60)),
        (
            "maybe ten hours wait no the talk alone is ten so twenty twenty five",
            (20, 25),
        ),
        ("I'd give sixty. Two hours on thirty evenings.", (60, 60)),
    ],
)
def test_hours_told_beside_others_are_the_whole_of_ones_own(
    text: str, value: tuple[float, float]
) -> None:
    assert hours(text) == value


def test_the_hours_of_one_of_several_are_not_the_whole() -> None:
    assert hours("One essay is three hours. She has four I'd look at.") is None
