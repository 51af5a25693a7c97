"""A question about nothing in particular is met with narrower ones."""

import pytest
from tests.library.asking.conftest import Asking

from inroad.library.asking.asked import Asked, Debate
from inroad.library.asking.ready import Ready
from inroad.library.asking.wide import is_wide, narrower
from inroad.record.profile import Profile


@pytest.mark.parametrize(
    "question",
    ["help", "what should I do", "advice please", "any tips?", "idk what to do"],
)
def test_a_wide_question_gets_no_chance_answer(question: str, asking: Asking) -> None:
    answer = asking(question)
    assert not answer.answered
    assert not answer.nearest
    assert 3 <= answer.missing.count("?”") <= 5
    assert "\n" not in answer.missing


@pytest.mark.parametrize(
    "question",
    [
        "PhD",
        "What should I do about my adviser?",
        "any tips for cold emails?",
        "How do I start in interpretability?",
        "Rent in Oslo?",
        "the of and",
    ],
)
def test_a_question_with_a_subject_is_not_wide(question: str) -> None:
    assert not is_wide(question)


def test_every_question_that_is_offered_is_answered(
    ready: Ready, asking: Asking
) -> None:
    offered = narrower(ready.shelf, ready.asked, Profile({})).split("“")[1:]
    for each in offered:
        assert asking(each.split("”")[0]).answered, each


def test_only_short_whole_questions_are_offered(ready: Ready) -> None:
    one, other = ready.shelf.claims[0].id, ready.shelf.claims[1].id
    ways = ("like this", "Is it? Or is it not?", "Is this one whole?")
    asked = Asked({}, debates=(Debate((one, other), "", ways),))
    told = narrower(ready.shelf, asked, Profile({}))
    assert told.endswith("for example: “Is this one whole?”")
