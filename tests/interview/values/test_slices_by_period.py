"""Hours of a day, hours of a week, and hours of one day in the week, told apart."""

import pytest

from inroad.interview.reading import Reading
from inroad.interview.values.shares import read_shares


def hours(text: str, question: str) -> dict[str, tuple[float, str]]:
    """The hours of every slice, and whether they are of a day or of a week."""
    said = read_shares(text, question=question)
    if not isinstance(said, Reading):
        return {}
    found: dict[str, tuple[float, str]] = {}
    for s in said.value:
        if s.hours_per_day is not None:
            found[s.label] = s.hours_per_day, "day"
        elif s.hours_per_week is not None:
            found[s.label] = s.hours_per_week, "week"
    return found


@pytest.mark.parametrize(
    "question",
    [
        "How do your days go?",
        "What do your waking hours go into?",
        "Describe a Tuesday to me. Count the hours.",
        "People say it takes three weeks. What are your days like?",
    ],
)
def test_a_question_about_days_asks_for_hours_of_a_day(question: str) -> None:
    text = "I paint one hour with my son. I read letters about three hours."
    assert hours(text, question) == {"paint": (1, "day"), "read letters": (3, "day")}


def test_one_slice_told_by_the_day_leaves_the_others_by_the_week() -> None:
    text = (
        "Lectures, sixteen hours. Tutoring is six. I ride the bus two hours every day."
    )
    said = hours(text, "How do you divide the week?")
    assert said["Lectures"] == (16, "week")
    assert said["Tutoring"] == (6, "week")
    assert said["ride the bus"] == (2, "day")


@pytest.mark.parametrize(
    ("text", "name"),
    [
        (
            "The bakery is forty hours a week. The blog, two hours on Sunday.",
            "The blog",
        ),
        ("The blog gets Friday, five hours. The bakery thirty.", "The blog"),
        ("The bakery four hours a day. The blog, Saturday mostly, three.", "The blog"),
    ],
)
def test_hours_of_one_weekday_are_hours_of_the_week(text: str, name: str) -> None:
    said = hours(text, "Where do your hours go?")
    assert said[name][1] == "week"


def test_the_weekday_asked_for_is_a_day() -> None:
    text = "Thursday. Six hours of sewing. Then one hour with the accounts."
    said = hours(text, "Tell me about a normal Thursday, in hours.")
    assert said == {"sewing": (6, "day"), "the accounts": (1, "day")}


def test_days_that_are_counted_say_nothing_of_the_hours_of_a_day() -> None:
    text = "Eight hours of work, three days a week. An hour a day for Greek."
    said = hours(text, "What does a typical day look like, in hours?")
    assert said == {"work": (8, "day"), "Greek": (1, "day")}


def test_a_hundred_beans_are_the_week_and_no_slice() -> None:
    text = "A hundred beans. Sixty on the farm. Thirty on letters. And ten on sleep."
    said = read_shares(text, question="I give you a hundred beans for your week.")
    assert isinstance(said, Reading)
    assert [s.share for s in said.value] == [60, 30, 10]


def test_what_is_meant_by_a_slice_leaves_the_slice_before_it() -> None:
    text = (
        "The shop takes fifty hours with the drive, I mean with the parking too. The"
        " kids, twenty. And for the violin I get six."
    )
    said = hours(text, "How many hours a week?")
    assert {n for n, _ in said.values()} == {50, 20, 6}


@pytest.mark.parametrize(
    "text",
    [
        "Teaching is forty hours on paper, really it's fifty. Chess ten.",
        "Teaching, I mean at the college, is supposed to be forty but it's like fifty."
        " Chess takes ten hours.",
    ],
)
def test_what_is_told_instead_of_paper_is_the_slice(text: str) -> None:
    said = hours(text, "How many hours a week?")
    assert said == {"Teaching": (50, "week"), "Chess": (10, "week")}


def test_hours_on_paper_stand_where_no_others_are_told() -> None:
    said = hours("The college, forty hours on paper. Chess ten.", "Hours in a week?")
    assert {n for n, _ in said.values()} == {40, 10}


def test_one_day_is_how_much_and_not_what_the_hours_are_of() -> None:
    said = hours(
        "I want Fridays. One day, eight hours, for the archive.",
        "And how would you want a normal week, in hours?",
    )
    assert said == {"the archive": (8, "week")}
