"""What goes with a thing forgotten, and what of kept Briefs may stay."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from inroad.actions.forget import forget
from inroad.actions.house import House
from inroad.core.errors import BadInput, NotFound
from inroad.record.forgetting import after, leaving
from inroad.record.forgotten_briefs import FORGOTTEN, Traces, without
from inroad.record.gone import What
from inroad.record.log import LogEntry
from inroad.record.person import Change, KeptBrief, KeptLine
from inroad.record.profile import Answer
from inroad.record.words import Name, words_in

DAY = date(2026, 3, 2)
Make = Callable[..., House]


def line(id: str, text: str, *because: str) -> KeptLine:
    return KeptLine(id, "aim", text, because)


def brief(*lines: KeptLine) -> KeptBrief:
    talk = {"id": "c1", "name": "talk.txt"}
    refs: dict[str, dict[str, Any]] = {
        "slot:goals": {"kind": "slot", "value": "a lab", "conversation": talk},
        "slot:place": {"kind": "slot", "value": "Graz", "conversation": None},
        "calc:runway": {"kind": "calc", "result": {"months": 7}},
        "claim:S1": {"kind": "claim", "holds": "yes", "applies_when": "you said 7"},
    }
    return KeptBrief("b1", DAY, lines, refs)


def test_a_line_goes_with_what_it_rests_on_and_figures_go_along() -> None:
    kept = brief(
        line("a", "You want a lab.", "slot:goals"),
        line("b", "Seven months.", "calc:runway"),
        line("c", "You live in Graz.", "slot:place", "claim:S1"),
    )
    left = without(kept, Traces(conversation="c1"))
    assert left is not None
    assert [each.id for each in left.lines] == ["c"]
    assert set(left.refs) == {"slot:place", "claim:S1"}
    assert left.refs["claim:S1"]["applies_when"] == FORGOTTEN
    assert left.refs["claim:S1"]["holds"] == "unknown"


def test_a_brief_that_held_nothing_of_it_is_itself() -> None:
    kept = brief(line("c", "You live in Graz.", "slot:place"))
    assert without(kept, Traces(conversation="c2")) is kept


def test_a_brief_of_which_nothing_stays_goes_whole() -> None:
    kept = brief(line("a", "You want a lab.", "slot:goals"))
    assert without(kept, Traces(conversation="c1")) is None


def test_words_said_in_a_line_that_rests_on_something_else_take_it_along() -> None:
    kept = brief(
        line("c", "You live in Graz.", "slot:place"),
        line("d", "Ask about weather models first.", "slot:place"),
    )
    left = without(kept, Traces(words={"weather models"}))
    assert left is not None
    assert [each.id for each in left.lines] == ["c"]


def test_small_words_of_every_day_are_no_trace() -> None:
    said = [{"label": "work", "share": 60}, {"text": "Ann"}, {"text": "Joost"}]
    assert words_in(said) == {"Joost"}
    assert words_in("a lab of my own") == {"a lab of my own"}


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Wrote to Ann", True),
        ("wrote to ANN.", True),
        ("Anna wrote", False),
        ("Ann-Marie", True),
        ("Marianne", False),
        ("", False),
    ],
)
def test_a_name_is_found_as_a_whole_word(text: str, found: bool) -> None:  # noqa: FBT001 - a table
    assert Name("Ann").stands_in(text) is found


@given(st.text(max_size=30), st.text(max_size=60))
def test_any_name_may_be_looked_for_properties(name: str, text: str) -> None:
    assert Name(name).stands_in({"a": [text]}) in {True, False}
    assert not Name("").stands_in(text)


def test_somebody_leaves_lists_and_quotes_and_the_rest_of_an_answer_stays(
    make_house: Make,
) -> None:
    people = [{"text": "Ann", "quote": "Ann"}, {"text": "Bo", "quote": "Bo"}]
    house = make_house(
        Answer("a1", "people", people, "heard", DAY, (1,), "Ann", "c1"),
        Answer("a2", "happiness", {"text": "Ann makes me laugh"}, "asked", DAY),
        Answer("a3", "place", {"place": "Graz"}, "asked", DAY),
        LogEntry("l1", DAY, "Met Ann"),
        LogEntry("l2", DAY, "Met Bo"),
    )
    person = house.record.read()
    rest = after(person, leaving(person, What("person", "ann")))
    assert "Ann" not in repr(rest)
    assert rest.profile.value("people") == people[1:]
    assert [each.id for each in rest.profile.history] == ["a1", "a3"]
    assert [each.id for each in rest.log] == ["l2"]


def test_an_earlier_answer_stands_again_when_a_later_one_is_forgotten(
    make_house: Make, ada: tuple[Change, ...]
) -> None:
    money = {"amount": 2000, "currency": "EUR", "basis": "a month"}
    before = Answer("a0", "monthly_income", money, "asked", DAY)
    house = make_house(before, *ada)
    forget(house, "talk.txt", yes=True)
    assert house.record.read().profile.value("monthly_income") == money


def test_a_file_that_another_conversation_is_of_stays(
    ada_house: House, ada: tuple[Change, ...], transcript: bytes
) -> None:
    talk = ada_house.record.read().conversations[0]
    ada_house.record.keep(replace(talk, id="c2", name="again.txt"))
    forget(ada_house, "c1", yes=True)
    assert ada_house.record.file(talk.sha256) == transcript
    assert ada


def test_several_of_one_name_are_told_apart_by_their_ids(make_house: Make) -> None:
    house = make_house(
        LogEntry("l1", DAY, "Read a paper on rain"),
        LogEntry("l2", DAY, "Read a paper on snow"),
    )
    with pytest.raises(BadInput) as told:
        forget(house, "read a paper", yes=True)
    assert "l1" in told.value.hint
    assert len(house.record.read().log) == 2
    forget(house, "l2", yes=True)
    assert [entry.id for entry in house.record.read().log] == ["l1"]


def test_nothing_by_that_name_changes_nothing(ada_house: House) -> None:
    before = ada_house.record.read()
    with pytest.raises(NotFound):
        forget(ada_house, "Zebulon", yes=True)
    assert ada_house.record.read() == before
