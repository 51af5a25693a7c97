"""The questions themselves: every slot has one, and ten minutes are enough."""

import pytest

from inroad.core.errors import NotFound
from inroad.interview.asked.parse import parse_answer
from inroad.interview.questions.conditions import CONDITIONS
from inroad.interview.questions.pace import seconds
from inroad.interview.questions.question import Question
from inroad.interview.questions.script import question, question_of, script
from inroad.interview.questions.typed import read_given
from inroad.library.shelf import Shelf
from inroad.record.profile import SLOTS


def test_every_slot_that_can_be_asked_for_has_its_question() -> None:
    # Only what somebody says by themselves can tell that they are not coping.
    assert {slot for slot in SLOTS if question_of(slot) is None} == {"not_coping"}


def test_a_slot_belongs_to_one_question_alone() -> None:
    slots = [slot for each in script() for slot in each.slots]
    assert len(slots) == len(set(slots))


@pytest.mark.parametrize("each", script(), ids=lambda q: q.id)
def test_the_example_of_a_question_is_an_answer_to_it(each: Question) -> None:
    read = read_given(each, {field.name: field.example for field in each.fields})
    assert not read.faults
    assert tuple(read.values) == each.slots


@pytest.mark.parametrize("each", script(), ids=lambda q: q.id)
def test_a_question_rests_on_claims_that_are_on_the_shelf(
    each: Question, shelf: Shelf
) -> None:
    assert all(shelf.has(id) for id in (each.claim, *each.costs) if id)


@pytest.mark.parametrize("each", script(), ids=lambda q: q.id)
def test_a_question_is_short_and_says_why_it_is_asked(each: Question) -> None:
    assert each.title.endswith("?")
    assert len(each.title.split()) <= 16
    assert len(each.hint.split()) <= 12
    assert each.why.endswith(".")
    assert not each.when or each.when in CONDITIONS


def test_somebody_who_skips_nothing_needs_less_than_ten_minutes() -> None:
    # At an assumed pace and with answers as long as the examples, so two minutes are
    # left over for longer ones.
    assert sum(seconds(each) for each in script()) < 8 * 60


def test_the_choices_of_a_question_are_understood() -> None:
    choices = [
        (field.slot, value)
        for each in script()
        for field in each.fields
        for value, _ in field.choices
    ]
    assert len(choices) == 8
    assert all(parse_answer(slot, v) == {"value": v} for slot, v in choices)


def test_the_first_two_questions_are_easy_and_the_aim_comes_before_money() -> None:
    parts = [each.part for each in script()]
    assert parts[:2] == ["You", "You"]
    assert parts.index("Aim") < parts.index("Money")
    assert script()[-1].id == "knowing"


def test_a_question_nobody_wrote_is_not_found() -> None:
    with pytest.raises(NotFound) as missing:
        question("shoe_size")
    assert "runway" in missing.value.hint
