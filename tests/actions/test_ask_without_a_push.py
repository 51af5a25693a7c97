"""Whoever cannot go on is never pushed; whoever is worn out is not pushed first."""

import pytest

from inroad.actions.ask import ask
from inroad.actions.house import House
from inroad.actions.profile import profile_set
from inroad.library.condition import Verdict
from inroad.show.terminal import terminal

PUSH = "S1-17"
IN_DOUBT = "When in doubt should I double down?"


@pytest.mark.parametrize(
    "question",
    [
        IN_DOUBT,
        "When in doubt should I double down, and how do I find a mentor?",
        "My job makes me unhappy, should I look for another?",
        "I have doubts, is it time to turn back?",
    ],
)
def test_whoever_said_that_they_cannot_go_on_is_never_pushed(
    question: str, memory_house: House
) -> None:
    profile_set(memory_house, "not_coping", "I cannot go on")
    answer = ask(memory_house, question)
    told = {each.claim.id for each in (*answer.claims, *answer.nearest)}
    assert PUSH not in told
    assert not any(PUSH in {pair.one, pair.other} for pair in answer.disputes)
    assert not any(PUSH in part.claims for part in answer.parts)
    assert answer.claims  # what speaks against pushing stays


def test_the_same_claim_is_told_to_somebody_who_copes(memory_house: House) -> None:
    answer = ask(memory_house, IN_DOUBT)
    assert answer.claims[0].claim.id == PUSH


@pytest.mark.parametrize(
    "question",
    [
        "Burned out. Should I double down?",
        "I feel like a failure after two rejections",
        "I feel worthless as a researcher, should I work harder?",
    ],
)
def test_whoever_sounds_worn_out_reads_the_push_last_and_why_it_does_not_hold(
    question: str, memory_house: House
) -> None:
    answer = ask(memory_house, question)
    push = [each for each in answer.claims if each.claim.id == PUSH]
    assert answer.claims[0].claim.id != PUSH
    assert answer.claims[-1:] == tuple(push) or not push
    assert all(each.verdict is Verdict.NO for each in push)
    assert all(pair.one != PUSH for pair in answer.disputes)


def test_asked_whether_to_push_harder_the_page_of_care_says_no(
    memory_house: House,
) -> None:
    asked = "I sleep two hours, cry every night and can't go on. Should I push harder?"
    page = " ".join(terminal(ask(memory_house, asked)).split())
    assert "someone you trust" in page
    assert "Pushing harder is no answer" in page


@pytest.mark.parametrize(
    "question",
    [
        "My friend says she wants to end her life, how can I help her keep her PhD?",
        "My flatmate is suicidal, should she leave her PhD?",
        "My student told me he wants to kill himself over the thesis. What do I do?",
        "Someone in my lab talks about suicide. Should I tell our adviser?",
    ],
)
def test_whoever_fears_for_somebody_is_told_how_to_help_and_nothing_else(
    question: str, memory_house: House
) -> None:
    answer = ask(memory_house, question)
    assert answer.care
    assert "emergency number where they are" in " ".join(answer.care)
    assert not answer.claims
    assert not answer.nearest


@pytest.mark.parametrize(
    "question",
    [
        "What is the meaning of life?",
        "My thesis on suicide prevention is stuck, should I switch the topic?",
        "My adviser is killing my project, should I switch?",
        "My wife does not want to live in Zurich. Should I do a PhD there?",
        "She hurt herself skiing, can she still finish the PhD?",
    ],
)
def test_what_only_sounds_like_distress_is_an_ordinary_question(
    question: str, memory_house: House
) -> None:
    assert not ask(memory_house, question).care


@pytest.mark.parametrize(
    ("question", "word"),
    [
        ("Hab keine Kraft mehr und will nicht mehr leben", "Notruf"),
        ("Ich kann nicht mehr. Soll ich aufhören?", "Notruf"),
        ("Je veux mourir", "urgences"),
        ("Quiero morir, no puedo más", "emergencias"),
        ("Non ce la faccio più, voglio morire", "emergenza"),
        ("Quero morrer", "emergência"),
    ],
)
def test_distress_in_another_language_is_answered_in_it(
    question: str, word: str, memory_house: House
) -> None:
    answer = ask(memory_house, question)
    assert word in answer.care[0]
    assert not answer.claims


@pytest.mark.parametrize(
    "question",
    [
        "Ich kann nicht mehr warten. Wie finde ich einen Mentor?",
        "Comment trouver un sujet de recherche ?",
        "¿Debería hacer un doctorado?",
    ],
)
def test_other_questions_in_another_language_are_sent_to_english(
    question: str, memory_house: House
) -> None:
    answer = ask(memory_house, question)
    assert not answer.care
    assert "ask in English" in answer.missing
