"""Verdicts: the last one alone says what stands; nothing is lost or doubled."""

from dataclasses import replace
from itertools import pairwise
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.actions.proposed import RUNWAY, talk, told, value
from tests.talks import TALK

from inroad.actions.hearing import bring, heard, settle
from inroad.actions.house import House
from inroad.actions.profile import profile_set
from inroad.core.errors import BadInput, NotFound
from inroad.record.profile import Answer


def test_an_accepted_answer_keeps_its_evidence(
    memory_house: House, brought: str
) -> None:
    outcome = settle(memory_house, brought, RUNWAY, verdict="accepted")
    answer = memory_house.record.read().profile.answers[RUNWAY]
    assert (answer.origin, answer.lines, answer.conversation) == (
        "heard",
        (4,),
        brought,
    )
    assert answer.quote == "Four or five months"
    assert outcome.settled == 1
    assert memory_house.record.read().name == "Noor"


def test_the_other_figure_can_be_kept_and_both_stay_on_record(
    memory_house: House, brought: str
) -> None:
    settle(memory_house, brought, RUNWAY, verdict="accepted", statement=2)
    person = memory_house.record.read()
    assert person.profile.answers[RUNWAY].value == {"low": 6, "high": 7}
    assert person.profile.answers[RUNWAY].lines == (5,)
    (conflict,) = person.conversations[0].conflicts
    assert conflict["kept"] == {"low": 6, "high": 7}
    assert len(conflict["statements"]) == 2
    assert told(heard(memory_house, brought)).statements[0].proposed


def test_a_statement_that_was_not_made_is_not_found(
    memory_house: House, brought: str
) -> None:
    with pytest.raises(NotFound):
        settle(memory_house, brought, RUNWAY, verdict="accepted", statement=3)


def test_a_correction_is_the_persons_own(memory_house: House, brought: str) -> None:
    settle(memory_house, brought, RUNWAY, verdict="corrected", value="8 months")
    answer = memory_house.record.read().profile.answers[RUNWAY]
    assert (answer.value, answer.origin) == ({"low": 8, "high": 8}, "asked")
    assert answer.conversation == brought
    assert told(heard(memory_house, brought)).kept == {"low": 8, "high": 8}


def test_a_corrected_list_keeps_what_was_heard_of_the_rest(memory_house: House) -> None:
    said = (
        "Sam: What would you prefer?\nNoor: I'd prefer to stay in Graz, but it's not a "
        "strong preference. And I'd rather have a small group than a big lab.\n"
    )
    found = bring(memory_house, talk(TALK + said)).conversation
    words = "I’d prefer to stay in Graz\nI'd rather have a group of five"
    settle(memory_house, found, "preferences", verdict="corrected", value=words)
    kept, typed = value(memory_house, "preferences")
    assert kept["strength"] == "not a strong preference"
    assert kept["lines"] == [16]
    assert typed == {"text": "I'd rather have a group of five"}


@pytest.mark.parametrize("words", ["", "blue", "5 to 4"])
def test_a_correction_that_does_not_fit_changes_nothing(
    memory_house: House, brought: str, words: str
) -> None:
    before = memory_house.record.read()
    with pytest.raises(BadInput):
        settle(memory_house, brought, RUNWAY, verdict="corrected", value=words)
    assert memory_house.record.read() == before


def test_what_would_rather_not_be_said_is_respected(
    memory_house: House, brought: str
) -> None:
    settle(memory_house, brought, RUNWAY, verdict="corrected", value="rather not say")
    assert memory_house.record.read().profile.declined(RUNWAY)


def test_undoing_lets_what_was_typed_before_stand_again(memory_house: House) -> None:
    profile_set(memory_house, RUNWAY, "9")
    brought = bring(memory_house, talk()).conversation
    settle(memory_house, brought, RUNWAY, verdict="accepted")
    settle(memory_house, brought, RUNWAY, verdict="open")
    answer = memory_house.record.read().profile.answers[RUNWAY]
    assert (answer.value["low"], answer.origin, answer.conversation) == (9, "asked", "")


def test_what_is_said_elsewhere_since_survives_undoing(
    memory_house: House, brought: str
) -> None:
    settle(memory_house, brought, RUNWAY, verdict="accepted")
    profile_set(memory_house, RUNWAY, "9")
    settle(memory_house, brought, RUNWAY, verdict="open")
    assert value(memory_house)["low"] == 9


def test_undoing_never_brings_back_what_another_undoing_took_away(
    memory_house: House, brought: str
) -> None:
    other = TALK.replace("Four or five", "Two or three")
    second = bring(memory_house, talk(other)).conversation
    settle(memory_house, brought, RUNWAY, verdict="accepted")
    settle(memory_house, second, RUNWAY, verdict="accepted")
    settle(memory_house, brought, RUNWAY, verdict="open")
    assert value(memory_house)["low"] == 2
    settle(memory_house, second, RUNWAY, verdict="open")
    assert value(memory_house) is None


def test_discarding_takes_an_accepted_answer_back(
    memory_house: House, brought: str
) -> None:
    settle(memory_house, brought, RUNWAY, verdict="accepted")
    settle(memory_house, brought, RUNWAY, verdict="discarded")
    assert value(memory_house) is None
    assert told(heard(memory_house, brought)).verdict == "discarded"


def test_after_a_verdict_the_next_open_answer_is_named(
    memory_house: House, brought: str
) -> None:
    slots = [p.slot for p in heard(memory_house, brought).proposals]
    first = settle(memory_house, brought, slots[0], verdict="accepted")
    assert first.next == slots[1]
    last = settle(memory_house, brought, slots[-1], verdict="discarded")
    assert last.next == slots[1]
    again = settle(memory_house, brought, slots[0], verdict="open")
    assert again.next == slots[0]


def test_a_slot_that_was_not_heard_cannot_be_settled(
    memory_house: House, brought: str
) -> None:
    with pytest.raises(NotFound):
        settle(memory_house, brought, "stress", verdict="accepted")
    with pytest.raises(BadInput):
        settle(memory_house, brought, RUNWAY, verdict="accepted", value="9")


VERDICTS = st.sampled_from(
    [
        ("accepted", "", None),
        ("accepted", "", 1),
        ("accepted", "", 2),
        ("corrected", "8", None),
        ("corrected", "10 to 12 months", None),
        ("discarded", "", None),
        ("open", "", None),
    ]
)
LEAVES: dict[Any, Any] = {
    ("accepted", "", None): (4, 5),
    ("accepted", "", 1): (4, 5),
    ("accepted", "", 2): (6, 7),
    ("corrected", "8", None): (8, 8),
    ("corrected", "10 to 12 months", None): (10, 12),
}


@pytest.mark.parametrize("typed_before", [None, 9])
def test_the_last_verdict_alone_says_what_stands(
    make_house: Any,  # noqa: ANN401 - a function of the house's changes
    typed_before: int | None,
) -> None:
    first = make_house()
    if typed_before:
        profile_set(first, RUNWAY, str(typed_before))
    brought = bring(first, talk()).conversation
    start = first.record.read()

    @settings(max_examples=60, deadline=None)
    @given(st.lists(VERDICTS, min_size=1, max_size=7))
    def holds(given_verdicts: list[tuple[Any, str, int | None]]) -> None:
        house = replace(
            make_house(*start.profile.history, *start.conversations),
            calculations=first.calculations,
            now=first.now,  # ids go on from there
        )
        house.record.keep_file(TALK.encode())
        for verdict, words, statement in given_verdicts:
            call = {"verdict": verdict, "value": words, "statement": statement}
            settle(house, brought, RUNWAY, **call)
            before = house.record.read()
            settle(house, brought, RUNWAY, **call)
            assert house.record.read() == before
        person = house.record.read()
        low_high = LEAVES.get(given_verdicts[-1], (typed_before, typed_before))
        stands = person.profile.value(RUNWAY)
        expected = None if low_high[0] is None else low_high
        assert (stands and (stands["low"], stands["high"])) == expected
        assert [s.verdict for s in person.settled] in (
            [given_verdicts[-1][0]],
            [],  # nothing but "open" was said of what was open
        )
        assert _adjacent_differ(person.profile.history)
        kept = person.conversations[0].conflicts[0]
        used = low_high if given_verdicts[-1] in LEAVES else (4, 5)
        assert (kept["kept"]["low"], kept["kept"]["high"]) == used

    holds()


def _adjacent_differ(history: tuple[Answer, ...]) -> bool:
    return all(
        replace(one, id="") != replace(other, id="") for one, other in pairwise(history)
    )
