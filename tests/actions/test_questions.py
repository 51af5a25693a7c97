"""Questions that were kept are found again, each once, the latest first."""

import pytest

from inroad.actions.house import House
from inroad.actions.questions import questions, questions_keep
from inroad.core.errors import BadInput


def texts(house: House) -> list[str]:
    return [asked.text for asked in questions(house).questions]


def test_what_was_asked_stands_there_the_latest_first(memory_house: House) -> None:
    questions_keep(memory_house, "Should I do a PhD?")
    questions_keep(memory_house, "What is the rent in Oslo?")
    assert texts(memory_house) == ["What is the rent in Oslo?", "Should I do a PhD?"]


def test_the_same_words_stand_once(memory_house: House) -> None:
    questions_keep(memory_house, "Should I do a PhD?")
    questions_keep(memory_house, "should I  do a PhD")
    assert len(texts(memory_house)) == 1


def test_it_says_which_of_them_nothing_answered(memory_house: House) -> None:
    questions_keep(memory_house, "What is the rent in Oslo?")
    assert not questions(memory_house).questions[0].answered


def test_no_question_is_no_entry(memory_house: House) -> None:
    with pytest.raises(BadInput):
        questions_keep(memory_house, " ")
    assert texts(memory_house) == []
