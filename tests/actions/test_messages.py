"""Messages: how many until an answer is likely, with one's own counts in it."""

from dataclasses import replace
from datetime import timedelta

import pytest

from inroad.actions.house import House
from inroad.actions.log import log_add
from inroad.actions.messages import MessagesView, messages
from inroad.actions.profile import profile_set
from inroad.core.errors import BadInput
from inroad.show.html import html
from inroad.show.terminal import terminal


def page(found: MessagesView) -> str:
    return " ".join(terminal(found).split())


def test_eighteen_where_little_is_known_and_six_were_it_certain(
    memory_house: House,
) -> None:
    found = messages(memory_house)
    assert (found.needed, found.needed_if_certain) == (18, 6)
    assert "it takes 18 messages; were the rate certain, six messages would do" in page(
        found
    )


def test_silence_makes_it_more(memory_house: House) -> None:
    found = messages(memory_house, sent=3, answered=0)
    assert found.needed is not None
    assert found.needed > 18
    assert "0 of 3 answered so far, as you counted." in page(found)


def test_a_message_in_the_log_without_its_fate_is_not_counted(
    memory_house: House,
) -> None:
    log_add(memory_house, "asked somebody", kind="message", to="Kofi")
    assert messages(memory_house).sent == 0


def test_an_old_message_without_its_fate_is_asked_about(memory_house: House) -> None:
    log_add(memory_house, "asked somebody", kind="message", to="Kofi")
    assert messages(memory_house).unsettled == 0
    later = replace(memory_house, today=memory_house.today + timedelta(days=14))
    assert messages(later).unsettled == 1
    assert "One message in your log, two weeks old or more, will" in page(
        messages(later)
    )


def test_a_kind_brings_its_own_default(memory_house: House) -> None:
    found = messages(memory_house, asking="professor")
    assert found.before == (2, 2)
    assert "2010" in html(found)


@pytest.mark.parametrize(
    "inputs",
    [
        {"answered": 3},
        {"sent": 3, "answered": 4},
        {"sent": -1, "answered": -1},
        {"sent": 10**9, "answered": 0},
        {"target": 10},
        {"target": 0},
    ],
)
def test_counts_that_do_not_add_up_are_a_sentence(
    memory_house: House, inputs: dict[str, int]
) -> None:
    with pytest.raises(BadInput) as caught:
        messages(memory_house, **inputs)  # type: ignore[arg-type]
    assert caught.value.hint


def test_where_hardly_any_answers_come_it_says_so(memory_house: House) -> None:
    found = messages(memory_house, asking="bulk", sent=10_000, answered=0)
    assert found.needed is None or found.needed > 1000
    assert "nan" not in html(found)


def test_somebody_who_cannot_go_on_is_told_to_write_to_nobody(
    memory_house: House,
) -> None:
    profile_set(memory_house, "not_coping", "I cannot go on")
    found = messages(memory_house)
    assert found.curve == ()
    assert "This page waits until you want it." in page(found)
