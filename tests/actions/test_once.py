"""What is sent again with the same mark is not kept again."""

from collections.abc import Callable
from datetime import timedelta

import pytest

from inroad.actions.decisions import (
    decisions_add,
    decisions_expect,
    decisions_review,
)
from inroad.actions.excluding import people_exclude
from inroad.actions.house import House
from inroad.actions.interview import interview_answer
from inroad.actions.log import log_add, log_outcome
from inroad.actions.once import done_once
from inroad.actions.profile import profile_set
from inroad.actions.questions import questions_keep
from inroad.actions.reading_list import reading_add, reading_log
from inroad.actions.standing import standing_add
from inroad.core.document import Writing
from inroad.record.person import Change, kept_of

MARKS = ["0193a0c4-1111-7222-8333-444455556666", "any words", "", "\udc80"]


@pytest.mark.parametrize("mark", MARKS)
def test_what_is_sent_again_is_kept_once(memory_house: House, mark: str) -> None:
    for _ in range(3):
        log_add(done_once(memory_house, mark), "Read a paper")
    assert [e.text for e in memory_house.record.read().log] == ["Read a paper"]


def test_another_mark_is_another_thing(memory_house: House) -> None:
    for mark in ("one", "two"):
        log_add(done_once(memory_house, mark), "Read a paper")
    assert len(memory_house.record.read().log) == 2


def test_sending_again_says_the_same_again(memory_house: House) -> None:
    one, two = (log_add(done_once(memory_house, MARKS[0]), "Read") for _ in "ab")
    assert one == two


def test_what_was_changed_since_is_not_changed_back(memory_house: House) -> None:
    entry = log_add(done_once(memory_house, "m"), "Wrote to Ben", to="Ben")
    log_outcome(memory_house, entry.id, "He answered.", answered="yes")
    log_add(done_once(memory_house, "m"), "Wrote to Ben", to="Ben")
    assert memory_house.record.read().log[0].outcome == "He answered."


def test_an_older_answer_sent_again_does_not_replace_a_newer_one(
    memory_house: House,
) -> None:
    profile_set(done_once(memory_house, "m"), "place", "Graz")
    profile_set(memory_house, "place", "Lyon")
    profile_set(done_once(memory_house, "m"), "place", "Graz")
    assert memory_house.record.read().profile.value("place") == {"text": "Lyon"}


def test_several_things_in_one_request_are_all_kept(memory_house: House) -> None:
    for _ in "ab":
        house = done_once(memory_house, "m")
        log_add(house, "Read a paper")
        log_add(house, "Wrote a note")
    assert len(memory_house.record.read().log) == 2


def test_an_answer_of_the_interview_sent_again_leaves_one_step(
    memory_house: House,
) -> None:
    for _ in "ab":
        interview_answer(done_once(memory_house, "m"), "why", "I do it for free")
    person = memory_house.record.read()
    assert len(person.profile.history) == 1
    assert len(person.steps) == 1


def test_the_same_mark_adds_once_on_another_day_too(
    make_house: Callable[..., House], ada: tuple[Change, ...]
) -> None:
    house = make_house(*ada)
    log_add(done_once(house, MARKS[0]), "Read")
    later = make_house(*house.record.read().log, day=house.today + timedelta(days=1))
    log_add(done_once(later, MARKS[0]), "Read")
    assert later.record.read().log == house.record.read().log


def _decide(house: House) -> None:
    decisions_add(house, "Stay or go?")


def _stand(house: House) -> None:
    standing_add(house, Writing("How do cultures change?"))


def _ask(house: House) -> None:
    questions_keep(house, "Should I do a PhD?")


def _leave_out(house: House) -> None:
    people_exclude(house, "2001", what="before")


@pytest.mark.parametrize("act", [_decide, _stand, _ask, _leave_out])
def test_whatever_is_sent_again_is_kept_once(
    memory_house: House, act: Callable[[House], None]
) -> None:
    for _ in range(3):
        act(done_once(memory_house, MARKS[0]))
    kept = kept_of(memory_house.record.read())
    assert sum(map(len, kept.values())) == 1


def test_a_decision_sent_again_keeps_what_was_added_since(memory_house: House) -> None:
    decisions_add(done_once(memory_house, "m"), "Stay or go?")
    decisions_review(memory_house, "Stay", "Fine so far.")
    decisions_add(done_once(memory_house, "m"), "Stay or go?")
    (made,) = memory_house.record.read().decisions
    assert [seen.text for seen in made.reviewed] == ["Fine so far."]


def test_what_is_added_to_a_decision_is_added_once(memory_house: House) -> None:
    decisions_add(memory_house, "Stay or go?")
    for _ in range(3):
        house = done_once(memory_house, "expect")
        decisions_expect(house, "Stay", "I like it", chance=70, by=house.today)
        decisions_review(done_once(memory_house, "review"), "Stay", "Fine so far.")
    (made,) = memory_house.record.read().decisions
    assert (len(made.expected), len(made.reviewed)) == (1, 1)


def test_a_sitting_sent_again_is_one_sitting(memory_house: House) -> None:
    reading_add(memory_house, "On culture", by="Ann Bell")
    for _ in range(3):
        reading_log(done_once(memory_house, "sat"), "On culture", minutes=40)
    (work,) = memory_house.record.read().readings
    assert [sat.minutes for sat in work.sittings] == [40]
