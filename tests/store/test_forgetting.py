"""What was forgotten is in no file any more: not in the database, nor in a backup."""

from collections.abc import Callable

import pytest
from tests.databases import close_databases
from tests.store.forgotten import TALK, WORDS, held

from inroad import open_house
from inroad.actions.forget import forget
from inroad.actions.house import House
from inroad.actions.interview import hear
from inroad.actions.log import log_add
from inroad.actions.plan import brief
from inroad.actions.profile import profile_set
from inroad.core.document import text_document
from inroad.settings import Settings


@pytest.fixture
def house(both: Settings) -> House:
    """Return a house in which a conversation was heard, and a Brief kept."""
    house = open_house(both)
    hear(house, text_document("talk.txt", TALK), keep=True)
    profile_set(house, "place", "Graz")
    log_add(house, "Read a survey of clouds")
    log_add(house, "Asked after the post", to="Quirin Ostrowski")
    brief(house, keep=True)
    return house


def test_no_word_of_a_forgotten_conversation_is_left_in_any_file(
    house: House, both: Settings
) -> None:
    forget(house, "Quirin", yes=True)
    done = forget(house, "talk.txt", yes=True)
    assert (done.conversations, done.files, done.whole) == (1, 1, True)
    for words in WORDS:
        assert held(both.home, words) == set(), words
    person = house.record.read()
    assert [talk.id for talk in person.conversations] == []
    assert person.profile.value("place") is not None
    assert [entry.text for entry in person.log] == ["Read a survey of clouds"]


def test_what_the_words_stood_in_was_there_before(house: House, both: Settings) -> None:
    close_databases()
    if both.database_url is None:
        assert all(held(both.home, words) for words in WORDS)
    assert len(held(both.home, "weather models")) >= 1
    assert house.record.read().conversations


def test_asking_what_would_go_changes_nothing(house: House) -> None:
    before, version = house.record.read(), house.record.version()
    told = forget(house, "talk.txt")
    assert told.answers > 0
    assert told.done is False
    assert house.record.read() == before
    assert house.record.version() == version


def test_kept_briefs_keep_what_rested_on_something_else(house: House) -> None:
    (was,) = house.record.read().briefs
    forget(house, "talk.txt", yes=True)
    (now,) = house.record.read().briefs
    assert 0 < len(now.lines) < len(was.lines)
    assert set(now.lines) < set(was.lines)
    assert {name for line in now.lines for name in line.because} == set(now.refs)
    assert not any(ref["kind"] == "calc" for ref in now.refs.values())


def test_a_name_leaves_messages_lists_and_briefs(house: House) -> None:
    done = forget(house, "quirin  ostrowski", yes=True)
    assert done.entries == 1
    person = house.record.read()
    assert "Quirin" not in repr(person)
    assert person.conversations
    assert "talk.txt still names them" in done.notes[0]


def test_an_entry_leaves_the_log_alone(house: House) -> None:
    forget(house, "read a survey", yes=True)
    assert [entry.to for entry in house.record.read().log] == ["Quirin Ostrowski"]


def test_a_whole_person_leaves_an_empty_record(house: House, both: Settings) -> None:
    forget(house, everything=True, yes=True)
    person = house.record.read()
    assert (person.name, person.profile.history, person.log) == ("", (), ())
    assert (person.briefs, person.conversations, person.settled) == ((), (), ())
    for words in (*WORDS, "Graz", "clouds", "Ruta"):
        assert held(both.home, words) == set(), words


def test_somebody_else_in_the_same_database_keeps_everything(
    house: House, neighbour: Callable[[House], House]
) -> None:
    ben = neighbour(house)
    hear(ben, text_document("talk.txt", TALK), keep=True)
    before = ben.record.read()
    forget(house, everything=True, yes=True)
    assert ben.record.read() == before
    assert ben.record.file(before.conversations[0].sha256) == TALK.encode()
