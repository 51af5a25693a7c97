"""A value counts where its answer tells of the slot, beside all others of the talk."""

import pytest
from tests.interview.hearing.conftest import Listen, Said, after, value

from inroad.interview.recognise.kept_on import asks_to_be_kept


def without(said: Said, *places: int) -> Said:
    return tuple(x for n, x in enumerate(said) if n not in places)


@pytest.mark.parametrize(
    ("question", "answer", "mark"),
    [
        ("Your marks out of ten. As a future researcher.", "6/10.", 6),
        (
            "On a scale from one to ten, as a researcher, who are you today?",
            "Oh. Four.",
            4,
        ),
    ],
)
def test_a_scale_and_you_ask_for_ones_own_mark(
    heard: Listen, plain: Said, question: str, answer: str, mark: int
) -> None:
    assert (
        value(heard(after(plain, 2, (question, answer))), "self_rating")["value"]
        == mark
    )


@pytest.mark.parametrize(
    "question", ["How happy are you, out of ten?", "How good is the soup, out of ten?"]
)
def test_marks_for_something_else_are_none_of_ones_own(
    heard: Listen, plain: Said, question: str
) -> None:
    assert value(heard(after(plain, 2, (question, "Seven."))), "self_rating") is None


@pytest.mark.parametrize(
    ("question", "answer", "months"),
    [
        (
            "If May came, and the grant was not renewed?",
            "I've some savings. Five months, with the fees.",
            5,
        ),
        ("How many months is the household okay without it?", "Three.", 3),
        ("And if it stops arriving?", "Then we can live four months.", 4),
    ],
)
def test_pay_that_stops_asks_how_long_the_money_lasts(
    heard: Listen, plain: Said, question: str, answer: str, months: int
) -> None:
    said = after(without(plain, 1), 1, (question, answer))
    assert value(heard(said), "runway_months")["low"] == months


def test_a_time_that_something_takes_is_no_time_the_money_lasts(
    heard: Listen, plain: Said
) -> None:
    asked = ("How is the bank?", "The bank is slow, a letter takes two months.")
    assert value(heard(after(without(plain, 1), 1, asked)), "runway_months") is None


def test_a_question_about_the_place_becoming_this_asks_for_a_verdict(
    heard: Listen, plain: Said
) -> None:
    asked = ("Could the mill make this your job?", "Probably not.")
    found = value(heard(after(plain, 2, asked)), "job_converts")
    assert found["value"] == "probably not"


@pytest.mark.parametrize(
    "question",
    [
        "Could the mill become something?",
        "Could that bank use you for weather research one day?",
        "Does your choir have anything like a research desk you could slide into?",
        "Does the mill offer a post which might become one of research?",
    ],
)
def test_a_place_that_has_such_a_post_or_use_is_asked_about(question: str) -> None:
    assert asks_to_be_kept(question)


def test_a_place_that_has_something_else_is_not_asked_about() -> None:
    assert not asks_to_be_kept("Does your choir have anything that you could sing?")
