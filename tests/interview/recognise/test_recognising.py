"""What was asked, judged by the question, its answer and what stood before."""

import numpy as np
import pytest

from inroad.interview.exchanges import Exchange
from inroad.interview.gate import is_such_a_conversation
from inroad.interview.reading import SLOTS
from inroad.interview.recognise.assign import NONE, Assigned, assign
from inroad.interview.recognise.relabel import relabelled
from inroad.interview.recognise.score import recognised
from inroad.interview.recognise.weights import CLASSES
from inroad.interview.turns import said

NOTHING_MUCH = -6.0


def exchange(question: str, answer: str) -> Exchange:
    return Exchange((said(question),), said(answer))


def scores(*rows: dict[str, float]) -> np.ndarray:
    table = np.full((len(rows), len(CLASSES)), NOTHING_MUCH)
    for row, given in zip(table, rows, strict=True):
        for name, score in given.items():
            row[CLASSES.index(name)] = score
    return table


def slots_of(table: np.ndarray) -> list[str | None]:
    never = np.full_like(table, -50.0)
    return [one.slot for one in assign(table, never, table)]


@pytest.mark.parametrize(
    ("question", "answer", "slot"),
    [
        ("What lands on your account?", "About 1,450 euros net.", "monthly_income"),
        ("And if the pay dried up?", "I'd last seven months.", "runway_months"),
        ("Why is it still undone?", "I'm afraid they'd laugh.", "blockers"),
        ("Is there anyone you'd write to?", "Maud, my old tutor.", "people"),
        ("Where does all this lead?", "I'd like to run a lab one day.", "goals"),
        ("How did the holidays go?", "It rained on the tent.", None),
    ],
)
def test_plain_questions_are_known_in_fresh_words(
    question: str, answer: str, slot: str | None
) -> None:
    [one] = recognised([exchange(question, answer)])
    assert one.slot == slot


def test_nobody_is_taken_to_be_asked_about_others_first() -> None:
    close = {"self_rating": -1.2, "peer_rating": -0.8}
    assert slots_of(scores(close)) == ["self_rating"]


def test_the_others_are_asked_about_once_the_person_was() -> None:
    close = {"self_rating": -1.2, "peer_rating": -0.8}
    assert slots_of(scores({"self_rating": -0.1}, close))[1] == "peer_rating"


def test_a_plain_question_about_others_stands_even_if_it_comes_first() -> None:
    assert slots_of(scores({"peer_rating": -0.1})) == ["peer_rating"]


def test_what_is_as_likely_nothing_is_nothing() -> None:
    assert slots_of(scores({"goals": -0.7, CLASSES[NONE]: -0.7})) == [None]


@pytest.mark.parametrize(
    ("answer", "slot"),
    [
        ("Those people are ninety.", "peer_rating"),
        ("They'd be eights, all of them.", "peer_rating"),
        ("Next to them I'm a four, they're nines.", "self_rating"),
        ("Still a six.", "self_rating"),
    ],
)
def test_a_rating_of_them_goes_on_from_a_rating_of_me(answer: str, slot: str) -> None:
    talk = [exchange("How good are you?", "Sixty."), exchange("Only sixty.", answer)]
    found = [
        Assigned("self_rating", 0.9, follows=False, alone=0.9, asked=0.9),
        Assigned("self_rating", 0.9, follows=True, alone=0.1, asked=0.1),
    ]
    assert relabelled(talk, found)[1].slot == slot


@pytest.mark.parametrize(
    ("question", "answer", "slot"),
    [
        ("What would you want it to be?", "Half on models.", "attention_target"),
        ("And the week?", "Half goes on models.", "attention_now"),
    ],
)
def test_plain_words_settle_which_of_two_twins_is_meant(
    question: str, answer: str, slot: str
) -> None:
    split = Assigned("attention_target", 0.1, alone=0.1, asked=0.5, either=0.9)
    [one] = relabelled([exchange(question, answer)], [split])
    assert (one.slot, one.alone) == (slot, 0.9)


def test_a_twin_not_plainly_meant_stays_unsure() -> None:
    split = Assigned("peer_rating", 0.1, alone=0.1, asked=0.5, either=0.9)
    [one] = relabelled([exchange("You and they?", "Six.")], [split])
    assert one.alone == 0.1


def talk_of(sure: int, chatter: int) -> tuple[list[Exchange], list[Assigned]]:
    asked = [Assigned(slot, 0.95, asked=0.9) for slot in SLOTS[:sure]]
    other = [Assigned(None)] * chatter
    talk = [exchange("And so?", "Yes.")] * (sure + chatter)
    return talk, [*asked, *other]


def test_many_plain_questions_make_an_interview_among_much_chatter() -> None:
    assert is_such_a_conversation(*talk_of(8, 40))


def test_few_plain_questions_among_much_chatter_make_none() -> None:
    assert not is_such_a_conversation(*talk_of(5, 40))


def test_three_plain_questions_make_none() -> None:
    assert not is_such_a_conversation(*talk_of(3, 0))
