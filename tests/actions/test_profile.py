"""Telling and changing one thing at a time."""

from collections.abc import Callable

import pytest

from inroad.actions.house import House
from inroad.actions.profile import profile, profile_set
from inroad.core.errors import BadInput
from inroad.record.profile import FACTS, HEARD_SLOTS


def test_a_profile_lists_every_slot_and_fact_in_the_order_of_the_contract(
    memory_house: House,
) -> None:
    shown = profile(memory_house)
    assert (tuple(shown.slots), tuple(shown.facts)) == (HEARD_SLOTS, FACTS)


def test_what_is_not_known_is_nothing(memory_house: House) -> None:
    shown = profile(memory_house)
    assert not any((*shown.slots.values(), *shown.facts.values()))


def test_a_heard_answer_shows_where_it_came_from(ada_house: House) -> None:
    shown = profile(ada_house).slots["monthly_income"]
    assert shown is not None
    assert (shown.origin, shown.lines, shown.quote) == ("heard", (2,), "Three")


def test_a_typed_answer_is_kept_as_asked_today(memory_house: House) -> None:
    shown = profile_set(memory_house, "runway_months", "4 to 5").slots["runway_months"]
    assert shown is not None
    assert (shown.value, shown.origin, shown.date) == (
        {"low": 4.0, "high": 5.0},
        "asked",
        "2026-03-02",
    )


def test_a_later_answer_stands_and_the_earlier_one_stays_in_the_history(
    memory_house: House,
) -> None:
    profile_set(memory_house, "runway_months", "4")
    profile_set(memory_house, "runway_months", "6")
    known = memory_house.record.read().profile
    assert known.value("runway_months") == {"low": 6.0, "high": 6.0}
    assert len(known.history) == 2


def test_a_declined_answer_is_kept_as_declined(memory_house: House) -> None:
    shown = profile_set(memory_house, "debt", "I'd rather not say").facts["debt"]
    assert shown is not None
    assert shown.declined
    assert shown.value is None


def test_a_withdrawn_answer_is_unknown_again(memory_house: House) -> None:
    profile_set(memory_house, "debt", "9000 EUR")
    assert profile_set(memory_house, "debt", "withdraw").facts["debt"] is None


def test_a_name_is_set_like_an_answer(memory_house: House) -> None:
    assert profile_set(memory_house, "name", "  Noor   Ali ").person == "Noor Ali"


@pytest.mark.parametrize("name", ["", "  ", "a" * 101, "a\x07b"])
def test_a_name_that_cannot_be_printed_is_refused(
    memory_house: House, name: str
) -> None:
    with pytest.raises(BadInput):
        profile_set(memory_house, "name", name)


@pytest.mark.parametrize(
    ("slot", "value"),
    [
        ("shoe_size", "42"),
        ("runway_months", "5-4"),
        ("monthly_income", "1e400"),
        ("monthly_income", "EUR 100 and USD 200"),
        ("savings", "-5 EUR"),
        ("spending", '{"amount": NaN}'),
    ],
)
def test_what_is_refused_leaves_nothing_behind(
    memory_house: House, slot: str, value: str
) -> None:
    with pytest.raises(BadInput) as refused:
        profile_set(memory_house, slot, value)
    assert refused.value.hint
    assert memory_house.record.read().profile.history == ()


def test_a_refused_change_leaves_the_earlier_answer_standing(
    memory_house: House,
) -> None:
    profile_set(memory_house, "runway_months", "4")
    with pytest.raises(BadInput):
        profile_set(memory_house, "runway_months", "soon")
    assert memory_house.record.read().profile.value("runway_months")["low"] == 4


def test_nobody_elses_profile_changes(make_house: Callable[..., House]) -> None:
    ada, ben = make_house(), make_house()
    profile_set(ada, "place", "Lagos")
    assert not ben.record.read().profile.history
