"""Somebody who says that they cannot go on is told whom to talk to, and no advice."""

import pytest

from inroad.actions.ask import ask
from inroad.actions.house import House
from inroad.show.terminal import terminal

CANNOT = (
    "I cannot go on like this. Should I do a PhD?",
    "I haven't slept in weeks and I can't go on, what should I learn first?",
)
CAN = (
    "I cannot decide whether to go on with my PhD. Should I leave?",
    "My friend said he could not go on with his thesis. Should I do a PhD?",
)


@pytest.mark.parametrize("question", CANNOT)
def test_whoever_cannot_go_on_gets_no_advice_on_careers(
    question: str, memory_house: House
) -> None:
    answer = ask(memory_house, question)
    assert answer.care
    assert not answer.claims
    assert not answer.nearest
    page = " ".join(terminal(answer).split())
    assert "someone you trust" in page
    assert "emergency number" in page


@pytest.mark.parametrize("question", CAN)
def test_a_question_about_going_on_with_something_is_an_ordinary_one(
    question: str, memory_house: House
) -> None:
    assert not ask(memory_house, question).care


def test_what_holds_only_because_nothing_was_said_is_no_reason_for_it(
    memory_house: House,
) -> None:
    page = terminal(ask(memory_house, "When in doubt, should I just work harder?"))
    assert "you have not said that you cannot go on" not in " ".join(page.split())


HARMED = (
    "My supervisor keeps touching the interns, what can I do?",
    "somebody in the lab is stalking me, should I leave my PhD",
    "I was sexually harassed at a workshop. Whom do I write to?",
    "my professor threatens me with ending my visa if I switch groups",
)
NOT_HARMED = (
    "Another group beat me to my result. What now?",
    "I work on detecting sexual harassment in posts, which labs do that?",
    "Does a paper hit harder when it touches on safety?",
    "I feel threatened by automation; should I retrain?",
)


@pytest.mark.parametrize("question", HARMED)
def test_whoever_tells_of_harm_is_told_where_to_turn(
    question: str, memory_house: House
) -> None:
    answer = ask(memory_house, question)
    assert not answer.claims
    assert not answer.nearest
    page = " ".join(terminal(answer).split())
    assert "in confidence" in page
    assert "emergency number" in page


@pytest.mark.parametrize("question", NOT_HARMED)
def test_what_only_sounds_like_harm_is_an_ordinary_question(
    question: str, memory_house: House
) -> None:
    assert not ask(memory_house, question).care
