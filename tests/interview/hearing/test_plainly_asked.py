"""Marks and months that a question's own words ask for, and one mark after several."""

import pytest

from inroad.interview.choose import Answer
from inroad.interview.exchanges import Exchange
from inroad.interview.one_mark import one_mark
from inroad.interview.plainly_asked import plainly_asked
from inroad.interview.reader import Heard, read
from inroad.interview.recognise.assign import Assigned
from inroad.interview.turns import said

NOTHING = Assigned(None)


def exchange(question: str, answer: str) -> Exchange:
    return Exchange((said(question),), said(answer))


def slot(question: str, answer: str, one: Assigned = NOTHING) -> str | None:
    found = plainly_asked(exchange(question, answer), one, ())
    return found.slot if found else None


@pytest.mark.parametrize(
    ("question", "answer"),
    [
        ("Your marks out of ten. As a future keeper of bees.", "6/10."),
        ("On a scale from one to ten, as a baker, who are you today?", "Oh. Four."),
    ],
)  # fmt: skip
def test_a_scale_and_you_ask_for_ones_own_mark(question: str, answer: str) -> None:
    assert slot(question, answer) == "self_rating"


@pytest.mark.parametrize(
    ("question", "answer"),
    [
        ("How happy are you, out of ten?", "Seven."),
        ("And they, out of ten, what would you give them?", "Seven."),
        ("You, out of ten.", "As a skier? Ten."),
    ],
)
def test_marks_for_something_else_are_none_of_ones_own(
    question: str, answer: str
) -> None:
    assert slot(question, answer) is None


@pytest.mark.parametrize(
    ("question", "answer"),
    [
        ("If May came, and the grant was not renewed?",
         "I've some savings. Five months, with the fees."),
        ("How many months is the household okay?", "Three."),
    ],
)  # fmt: skip
def test_pay_that_stops_asks_how_long_the_money_lasts(
    question: str, answer: str
) -> None:
    assert slot(question, answer) == "runway_months"


def test_a_time_that_something_takes_is_no_time_the_money_lasts() -> None:
    asked = "If the job ended, what then?"
    assert (
        slot(asked, "The bank is slow, it takes two months. Money is a worry.") is None
    )


def test_a_talk_that_is_surely_about_something_else_is_left_alone() -> None:
    one = Assigned("stress", 0.99, alone=0.99)
    assert slot("Your marks out of ten, as a cook?", "Six.", one) is None


def test_one_number_asked_for_settles_marks_for_this_and_that() -> None:
    asked = exchange(
        "Where would you put yourself, out of ten?", "At knots eight, at maps three."
    )
    then = exchange("And if I can only write one?", "Then write five.")
    answer = Answer(asked, 0.9, follows=False, read=None)
    marks = one_mark([], [answer], [asked, then])
    assert [m.body["value"] for m in marks] == [5]


def test_a_mark_put_right_at_the_end_stands() -> None:
    asked = exchange("In which percentile are you?", "The seventieth percentile.")
    heard = read("self_rating", asked.answer, asked.question)
    assert isinstance(heard, Heard)
    last = exchange("Anything else?", "On the percentile, write fifty.")
    marks = one_mark([*heard.entries], [], [asked, last])
    assert [m.body["value"] for m in marks] == [50]


def test_a_pay_that_stops_needs_no_word_of_money_where_the_talk_speaks_of_it() -> None:
    near = Assigned("runway_months", 0.8, alone=0.8)
    asked = ("And if it stops arriving?", "Then we have four months, maybe five.")
    assert slot(*asked, one=near) == "runway_months"
    assert slot(*asked) is None


def test_for_what_period_one_could_go_on_asks_for_months() -> None:
    asked = "For what period could your household continue?"
    assert slot(asked, "A year, without the forest.") == "runway_months"


def test_what_is_put_away_is_told_in_months() -> None:
    asked = "Have you got anything put aside?"
    assert slot(asked, "Aside, no. I'm three months behind.") == "runway_months"
    assert slot(asked, "Aside, no. I never was good at it.") is None
