"""The log: what was done, what it followed, and what came of it."""

import pytest

from inroad.actions.house import House
from inroad.actions.log import log, log_add, log_outcome
from inroad.core.errors import BadInput, NotFound


def test_an_entry_is_kept_with_what_it_followed(memory_house: House) -> None:
    log_add(memory_house, " Rebuilt a paper ", followed="S2-22", minutes=90)
    entry = log(memory_house).entries[0]
    assert (entry.text, entry.followed, entry.minutes) == (
        "Rebuilt a paper",
        "S2-22",
        90,
    )


def test_what_went_to_somebody_is_a_message(memory_house: House) -> None:
    assert log_add(memory_house, "Wrote", to="Kofi").kind == "message"


def test_the_newest_entry_comes_first(memory_house: House) -> None:
    log_add(memory_house, "first")
    log_add(memory_house, "second")
    assert [entry.text for entry in log(memory_house).entries] == ["second", "first"]


def test_an_outcome_joins_its_entry(memory_house: House) -> None:
    entry = log_add(memory_house, "Wrote", to="Kofi")
    log_outcome(memory_house, entry.id, "a call on Friday", answered="yes")
    shown = log(memory_house)
    assert shown.entries[0].outcome == "a call on Friday"
    assert (shown.sent, shown.answered) == (1, 1)


def test_an_entry_is_found_by_how_its_text_begins(memory_house: House) -> None:
    log_add(memory_house, "Wrote to Kofi", to="Kofi")
    log_add(memory_house, "Read a paper")
    assert log_outcome(memory_house, "wrote", answered="no").answered is False


def test_a_message_whose_fate_is_open_is_not_counted_as_sent(
    memory_house: House,
) -> None:
    log_add(memory_house, "Wrote", to="Kofi")
    assert log(memory_house).sent == 0


def test_an_outcome_said_later_keeps_the_earlier_words(memory_house: House) -> None:
    entry = log_add(memory_house, "Wrote", to="Kofi")
    log_outcome(memory_house, entry.id, "a call")
    assert log_outcome(memory_house, entry.id, answered="yes").outcome == "a call"


def test_two_entries_that_begin_alike_are_not_guessed_between(
    memory_house: House,
) -> None:
    log_add(memory_house, "Wrote to Kofi")
    log_add(memory_house, "Wrote to Lena")
    with pytest.raises(BadInput):
        log_outcome(memory_house, "Wrote", "nothing yet")


@pytest.mark.parametrize("wanted", ["", "Never written", "  "])
def test_an_entry_that_is_not_there_is_not_found(
    memory_house: House, wanted: str
) -> None:
    log_add(memory_house, "Wrote to Kofi")
    with pytest.raises(NotFound):
        log_outcome(memory_house, wanted, "nothing yet")


@pytest.mark.parametrize("text", ["", "   ", "a" * 2001])
def test_an_entry_of_no_words_or_too_many_is_refused(
    memory_house: House, text: str
) -> None:
    with pytest.raises(BadInput):
        log_add(memory_house, text)
    assert not log(memory_house).entries


@pytest.mark.parametrize("minutes", [-1, 1441])
def test_minutes_outside_a_day_are_refused(memory_house: House, minutes: int) -> None:
    with pytest.raises(BadInput):
        log_add(memory_house, "Wrote", minutes=minutes)


def test_an_outcome_of_nothing_is_refused(memory_house: House) -> None:
    log_add(memory_house, "Wrote")
    with pytest.raises(BadInput):
        log_outcome(memory_house, "Wrote", " ")
