"""A verdict on being kept counts where the question's words are plain."""

import pytest

from inroad.interview.choose import Answer
from inroad.interview.exchanges import Exchange
from inroad.interview.kept_on import asks_to_be_kept, kept_on
from inroad.interview.reader import read
from inroad.interview.recognise.assign import Assigned
from inroad.interview.turns import said

NOTHING = Assigned(None)


def exchange(question: str, answer: str) -> Exchange:
    return Exchange((said(question),), said(answer))


def test_a_plain_question_needs_no_recogniser() -> None:
    one = exchange("Could the mill make this your job?", "Probably not.")
    found = kept_on(one, NOTHING, {}, None)
    assert found is not None
    assert found.slot == "job_converts"


def test_a_talk_that_is_surely_about_something_else_is_left_alone() -> None:
    one = exchange("Could the mill make this your job?", "Probably not.")
    assert kept_on(one, Assigned("options", 0.99, alone=0.99), {}, None) is None


def test_an_answer_without_a_verdict_is_left_alone() -> None:
    one = exchange("Could the mill make this your job?", "It has nine looms.")
    assert kept_on(one, NOTHING, {}, None) is None


def test_a_verdict_asked_for_once_more_goes_on_about_it() -> None:
    first = exchange("Could the mill make this your job?", "The owner likes me.")
    again = exchange("And your own view.", "I'd say unsure.")
    found = kept_on(again, NOTHING, {}, first)
    assert found is not None
    assert found.slot == "job_converts"


def test_a_likely_question_and_a_verdict_of_ones_own_are_enough() -> None:
    one = Assigned("job_converts", 0.8, follows=True)
    asked = exchange("With the prospect of confirmation?", "Probably. He hinted at it.")
    found = kept_on(asked, one, {}, None)
    assert found is not None
    assert found.alone == 1


def test_another_question_after_it_is_another_question() -> None:
    first = exchange("Could the mill make this your job?", "No.")
    again = exchange(
        "And in the evenings, do you ever still play in that quartet of yours?",
        "Not this year, so no.",
    )
    assert kept_on(again, NOTHING, {}, first) is None


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


def test_a_talk_that_has_gone_on_keeps_its_verdict() -> None:
    first = exchange("Could the mill make this your job?", "I can't say. Unsure.")
    between = exchange("Have you any savings?", "A little, three months.")
    later = exchange("And your family?", "They would help, I won't ask. So no.")
    told = read("job_converts", first.answer, "")
    answer = Answer(first, 1.0, follows=False, read=told)
    follows = Assigned("job_converts", 1.0, follows=True)
    found = kept_on(later, follows, {"job_converts": (answer,)}, between)
    assert found == Assigned(None)
    again = kept_on(later, follows, {"job_converts": (answer,)}, first)
    assert again != Assigned(None)
