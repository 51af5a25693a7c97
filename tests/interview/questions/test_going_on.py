"""Skipping, putting off, stopping, going back, and two tabs at once."""
# ruff: noqa: ANN401 - the person asked has no type that tests can import

from collections.abc import Callable
from typing import Any

import pytest

from inroad.actions.house import House
from inroad.actions.interview import interview, interview_answer
from inroad.actions.profile import profile_set
from inroad.core.errors import BadInput, Conflict, NotFound
from inroad.record.profile import Answer

Asked = Any


def test_a_question_left_as_not_known_is_not_asked_again(asked: Asked) -> None:
    interview_answer(asked.house, "now", how="unknown")
    assert "now" not in asked.through({})


def test_what_one_would_rather_not_say_is_not_asked_again(asked: Asked) -> None:
    interview_answer(asked.house, "now", how="declined")
    assert asked.profile.declined("stage")
    assert asked.profile.declined("field")
    assert "now" not in asked.through({})


def test_a_question_put_off_comes_back_once_at_the_end(asked: Asked) -> None:
    first = asked.now
    interview_answer(asked.house, "now", how="later", saw=first.saw)
    asked.until("now")
    again = asked.now
    assert again.question.id == "now"
    done = interview_answer(asked.house, "now", how="later", saw=again.saw)
    assert done.done
    assert "now" in {stop.id for stop in done.missing}


def test_putting_off_sent_twice_puts_off_once(asked: Asked) -> None:
    saw = asked.now.saw
    interview_answer(asked.house, "now", how="later", saw=saw)
    interview_answer(asked.house, "now", how="later", saw=saw)
    assert len(asked.house.record.read().steps) == 1
    assert asked.until("now").question.id == "now"


def test_one_goes_on_where_one_stopped_from_the_record_alone(
    asked: Asked, make_house: Callable[..., House]
) -> None:
    asked.say("now", {"stage": "nurse"})
    asked.say("place", {"place": "Oslo", "dependants": "1"})
    person = asked.house.record.read()
    elsewhere = make_house(*person.profile.history, *person.steps)
    assert interview(elsewhere) == asked.now
    assert asked.now.question.id == "goals"


def test_what_was_heard_is_not_asked_and_stands_in_its_place_when_going_back(
    make_asked: Callable[..., Asked], today: Any
) -> None:
    heard = Answer("a1", "goals", [{"text": "a lab"}], "heard", today, (3,), "a lab")
    asked = make_asked(heard)
    asked.until("why")
    assert asked.now.back.id == "goals"
    back = asked.at("goals")
    assert back.went_back
    assert [(said.words, said.origin, said.lines) for said in back.said] == [
        ("a lab", "heard", (3,))
    ]
    assert back.filled == {"goals": "a lab"}


def test_only_the_unknown_half_of_a_question_is_asked(asked: Asked) -> None:
    profile_set(asked.house, "monthly_income", "2000 EUR")
    half = asked.until("income")
    assert [field.name for field in half.question.fields] == ["spending"]
    assert [said.slot for said in half.said] == ["monthly_income"]
    asked.say("income", "1500 EUR")
    assert asked.profile.value("spending")["amount"] == 1500
    assert asked.profile.value("monthly_income")["amount"] == 2000


def test_going_back_and_changing_an_answer_changes_what_follows(asked: Asked) -> None:
    asked.until("done", {"prep": "2"})
    assert "reverse" not in {stop.id for stop in asked.now.stops}
    asked.say("prep", "10 to 15")
    assert asked.now.question.id == "reverse"
    asked.say("prep", "3")
    assert asked.now.question.id == "done"


def test_every_question_before_can_be_reached_by_going_back(asked: Asked) -> None:
    asked.until("income")
    back, seen = asked.now.back, []
    while back is not None:
        seen.append(back.id)
        back = asked.at(back.id).back
    assert seen == ["why", "goals", "place", "now"]


def test_not_knowing_any_more_takes_an_answer_back(asked: Asked) -> None:
    asked.say("why", "it is fun")
    interview_answer(asked.house, "why", how="unknown")
    assert not asked.profile.knows("why")
    assert len(asked.profile.history) == 2


def test_the_same_answer_sent_twice_keeps_one(asked: Asked) -> None:
    saw = asked.at("why").saw
    for _ in range(2):
        interview_answer(asked.house, "why", "it is fun", saw=saw)
    assert len(asked.profile.history) == 1
    assert len(asked.house.record.read().steps) == 1


def test_another_answer_from_a_second_tab_is_refused_with_both(asked: Asked) -> None:
    saw = asked.at("why").saw
    interview_answer(asked.house, "why", "it is fun", saw=saw)
    with pytest.raises(Conflict) as refused:
        interview_answer(asked.house, "why", "my mother was a chemist", saw=saw)
    assert "it is fun" in refused.value.message
    assert "my mother was a chemist" in refused.value.message
    assert asked.profile.value("why") == {"text": "it is fun"}


@pytest.mark.parametrize("how", ["unknown", "declined"])
def test_leaving_a_question_in_a_second_tab_does_not_lose_the_answer(
    asked: Asked, how: Any
) -> None:
    saw = asked.at("why").saw
    interview_answer(asked.house, "why", "it is fun", saw=saw)
    with pytest.raises(Conflict):
        interview_answer(asked.house, "why", how=how, saw=saw)
    assert asked.profile.knows("why")


def test_an_answer_after_the_person_has_seen_the_other_replaces_it(
    asked: Asked,
) -> None:
    asked.say("why", "it is fun")
    saw = asked.at("why").saw
    interview_answer(asked.house, "why", "my mother was a chemist", saw=saw)
    assert asked.profile.value("why") == {"text": "my mother was a chemist"}


def test_a_refused_answer_keeps_nothing_of_it(asked: Asked) -> None:
    before = asked.house.record.version()
    with pytest.raises(BadInput) as refused:
        asked.say("income", {"monthly_income": "2000 EUR", "spending": "soon"})
    assert refused.value.hint
    assert asked.house.record.version() == before


def test_a_question_that_does_not_exist_cannot_be_answered(asked: Asked) -> None:
    with pytest.raises(NotFound):
        asked.say("shoe_size", "44")
    with pytest.raises(NotFound):
        asked.at("shoe_size")


def test_nobody_elses_interview_moves(make_asked: Callable[..., Asked]) -> None:
    ada, ben = make_asked(), make_asked()
    ada.say("now", {"stage": "nurse"})
    assert ben.now.question.id == "now"


def test_a_line_is_offered_in_their_own_words_alone(asked: Asked) -> None:
    asked.say("now", {"stage": "nurse", "field": "sleep research"})
    asked.say("goals", "read the sleep of children; a lab")
    lines = asked.until("line").drafts
    assert lines[0] == "nurse, sleep research"
    assert all(len(line.split()) <= 12 for line in lines)
    own = set("nurse, sleep research: read the of children".split()) | {"research"}
    assert {word for line in lines for word in line.split()} <= own


def test_what_one_would_put_in_oneself_stands_with_the_costs(asked: Asked) -> None:
    standing = asked.until("knowing", {"hours": {"movable_hours": "4 hours of video"}})
    assert "4 hours a week" in " ".join(standing.figures)


def test_the_costs_stand_beside_the_last_question(asked: Asked) -> None:
    costs = asked.until("knowing").costs
    assert len(costs) == 3
    assert all(cost.speaker and cost.text for cost in costs)
