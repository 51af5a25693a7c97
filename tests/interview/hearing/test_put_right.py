"""Months put right late in the talk, and times of something else that put none."""

import pytest
from tests.interview.hearing.conftest import Listen, Said, after, value

pytestmark = pytest.mark.usefixtures("unweighed")


@pytest.mark.parametrize(
    ("question", "answer", "months"),
    [
        (
            "You said seven months earlier.",
            "Well. If the boat goes, and it goes, then it isn't seven. Call it five.",
            (5, 5),
        ),
        (
            "So with seven months you are calm.",
            "Hang on. The school wrote. I reran it. Four months.",
            (4, 4),
        ),
        (
            "Anything you would want changed?",
            "The money. I forgot the dentist. So it's five months, six at a push.",
            (5, 6),
        ),
    ],
)
def test_a_time_told_anew_after_the_old_one_stands(
    heard: Listen, plain: Said, question: str, answer: str, months: tuple[int, int]
) -> None:
    found = value(heard((*plain, (question, answer))), "runway_months")
    assert (found["low"], found["high"]) == months


def test_the_next_short_answer_tells_what_stands_instead(
    heard: Listen, plain: Said
) -> None:
    last = (
        ("Anything else?", "Wait, I forgot the vet. I can't say seven."),
        ("What then?", "Five. Five is honest."),
    )
    found = value(heard((*plain, *last)), "runway_months")
    assert (found["low"], found["high"]) == (5, 5)


@pytest.mark.parametrize(
    ("question", "answer"),
    [
        ("And the loan itself?", "That one runs over six years."),
        ("Seven, with the rent?", "Yes, but they want an answer in sixty days."),
        ("You have seven months, so what next?", "I'd study for three months first."),
    ],
)
def test_a_time_of_something_else_right_after_does_not_stand(
    heard: Listen, plain: Said, question: str, answer: str
) -> None:
    found = value(heard(after(plain, 2, (question, answer))), "runway_months")
    assert (found["low"], found["high"]) == (7, 7)


def test_one_end_said_again_on_its_condition_leaves_the_range(
    heard: Listen, plain: Said
) -> None:
    answer = "Five months. Could be seven if I let the attic."
    said = (plain[0], (plain[1][0], answer), *plain[2:])
    again = ("Five, seven with a lodger.", "Seven with a lodger, yes.")
    found = value(heard(after(said, 2, again)), "runway_months")
    assert (found["low"], found["high"]) == (5, 7)
