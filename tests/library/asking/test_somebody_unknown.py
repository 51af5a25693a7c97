"""Somebody whom the library does not know is neither judged nor quoted."""

import pytest
from tests.library.asking.conftest import Asking

from inroad.library.asking.named import judged_in
from inroad.library.asking.ready import Ready


@pytest.mark.parametrize(
    "question",
    [
        "Is my colleague Thomas Berger in Graz a good mentor?",
        "Should I trust Peter Novak?",
        "Would Sofia Rossi make a good PhD adviser?",
        "Tell me about Daniel Schmidt, a physics PhD student.",
        "What is wrong with Dr. Klaus Weber?",
        "Should I do a PhD with a mentor, and is Lena Hofmann any good?",
    ],
)
def test_nobody_is_judged_whom_the_library_does_not_know(
    question: str, asking: Asking
) -> None:
    answer = asking(question)
    assert not answer.answered
    assert "advice given in public" in answer.missing


@pytest.mark.parametrize(
    "question",
    [
        "Is Rohin Shah right that I should do a PhD?",
        "Should I work with Chris Olah?",
        "Is Machine Learning Engineering a good job?",
        "Is Computer Science required for safety work?",
        "Should I join Google DeepMind as an engineer?",
        "Should I join Redwood Research?",
        "My friend Priya Nair says I should quit. Should I?",
        "Should I join Jane Street as an engineer?",
        "Is San Francisco a good place to find a mentor?",
        "What do you think of Monte Carlo methods?",
        "Should I do a PhD?",
    ],
)
def test_who_and_what_the_library_names_is_no_unknown_person(
    question: str, ready: Ready
) -> None:
    assert judged_in(question, ready.people) == ""


@pytest.mark.parametrize(
    ("question", "speaker"),
    [
        ("What does Jeremy Howard recommend?", "Jeremy Howard"),
        ("What did Schulman write?", "John Schulman"),
        ("What does Rohin Shah say?", "Rohin Shah"),
    ],
)
def test_asked_for_no_more_than_somebodys_views_these_are_told(
    question: str, speaker: str, asking: Asking
) -> None:
    answer = asking(question)
    assert answer.answered
    assert answer.claims[0].claim.speaker == speaker


@pytest.mark.parametrize(
    "question",
    [
        "Should I take a job at a capabilities lab like OpenAI to learn?",
        "How do I run effective meetings with my supervisor?",
    ],
)
def test_a_topic_that_hardly_fits_is_not_named(question: str, asking: Asking) -> None:
    missing = asking(question).missing
    assert "remote work" not in missing
    assert "private traits" not in missing


@pytest.mark.parametrize(
    ("question", "stated"),
    [
        ("Is it true that Shah's median for AGI is 2030?", "2030"),
        ("Is it true that a Berkeley PhD takes 3 years?", "3 years"),
    ],
)
def test_what_somebody_asks_whether_it_is_true_is_set_right(
    question: str, stated: str, asking: Asking
) -> None:
    assert [each.said for each in asking(question).corrections] == [stated]


@pytest.mark.parametrize(
    "question",
    [
        "Is it true that a PhD takes 3 years?",
        "So a doctorate takes nine years, as everybody says?",
        "I heard that people need 12 applications, right?",
    ],
)
def test_what_is_so_in_one_place_sets_nobody_right_on_all(
    question: str, asking: Asking
) -> None:
    assert not asking(question).corrections


def test_a_share_is_not_taken_apart_into_two_numbers(asking: Asking) -> None:
    question = "Is it true that nine of ten people answer cold messages?"
    assert not asking(question).corrections


def test_nobody_of_the_library_is_judged_as_a_person(asking: Asking) -> None:
    answer = asking("Is Alex Irpan a nice person?")
    assert not answer.answered
    assert "private life" in answer.missing
