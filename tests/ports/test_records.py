"""One contract, run against the Record in memory and the one in a database."""

from datetime import date

import pytest

from inroad import open_house
from inroad.core.errors import NotFound
from inroad.record.asked import AskedQuestion
from inroad.record.brought import Brought
from inroad.record.decision import Decision
from inroad.record.excluded import Excluded
from inroad.record.gone import What
from inroad.record.inputs import Inputs
from inroad.record.log import LogEntry
from inroad.record.person import Change, Named, Record, is_empty, kept_of
from inroad.record.reading import Reading
from inroad.record.standing import StandingQuestion
from inroad.settings import Settings

DAY = date(2026, 3, 2)


@pytest.fixture(params=["memory", "stored"])
def record(
    request: pytest.FixtureRequest, memory_record: Record, settings: Settings
) -> Record:
    """Return an empty record of either kind."""
    return memory_record if request.param == "memory" else open_house(settings).record


def test_an_empty_record_is_a_person_of_whom_nothing_is_known(record: Record) -> None:
    person = record.read()
    assert person.id
    assert person.name == ""
    assert person.profile.history == ()


def test_everything_kept_is_read_in_the_order_it_came(
    record: Record, ada: tuple[Change, ...]
) -> None:
    record.keep(*ada)
    person = record.read()
    assert (
        Named(person.name),
        *person.conversations,
        *person.profile.history,
        *person.log,
        *person.briefs,
        *person.steps,
        *person.settled,
        *person.brought,
        *person.asked,
        *person.decisions,
    ) == ada


LATER: tuple[Change, ...] = (
    AskedQuestion("q1", DAY, "Is a PhD worth it?", answered=True),
    Decision("d1", DAY, "Which lab?", ("A", "B")),
    Reading("doi:10.1/1", DAY, "How cranes learn", memory={"stability": 2.5}),
    StandingQuestion("t1", DAY, "Songs", "Who works on songs?"),
    Excluded("e1", DAY, "before", "2015"),
    Inputs("fit", DAY, {"hours": 6}),
)


def test_a_value_of_every_kind_that_a_person_has_is_kept_and_read(
    record: Record, ada: tuple[Change, ...], brought: Brought
) -> None:
    every = (*ada, brought, *LATER)
    record.keep(*every)
    kept = kept_of(record.read())
    assert {type(each) for each in every} == {Named, *kept}
    assert [value for values in kept.values() for value in values] == sorted(
        every[1:], key=lambda each: list(kept).index(type(each))
    )


def test_the_version_says_that_something_changed(record: Record) -> None:
    before = record.version()
    record.keep(LogEntry("l1", DAY, "one"))
    assert record.version() > before


def test_an_id_already_there_is_replaced_where_it_stood(record: Record) -> None:
    record.keep(LogEntry("l1", DAY, "one"), LogEntry("l2", DAY, "two"))
    record.keep(LogEntry("l1", DAY, "new"))
    assert [entry.text for entry in record.read().log] == ["new", "two"]


def test_keeping_nothing_changes_nothing(record: Record) -> None:
    before = record.read()
    record.keep()
    assert record.read() == before


def test_a_file_is_found_by_its_hash_and_no_other_is(record: Record) -> None:
    sha256 = record.keep_file(b"bytes")
    assert record.file(sha256) == b"bytes"
    with pytest.raises(NotFound):
        record.file("0" * 64)


def test_what_is_forgotten_goes_with_its_file_and_the_rest_stays(
    record: Record, ada: tuple[Change, ...], transcript: bytes
) -> None:
    sha256 = record.keep_file(transcript)
    record.keep(*ada)
    before = record.version()
    record.forget(What("conversation", "c1"))
    person = record.read()
    assert (person.conversations, person.settled) == ((), ())
    assert [answer.id for answer in person.profile.history] == ["a2", "a3", "a4"]
    assert [entry.id for entry in person.log] == ["l1"]
    assert record.version() > before
    with pytest.raises(NotFound):
        record.file(sha256)


def test_a_whole_person_is_forgotten(record: Record, ada: tuple[Change, ...]) -> None:
    record.keep(*ada)
    record.forget(What("everything"))
    assert is_empty(record.read())


def test_forgetting_what_is_not_there_takes_nothing(
    record: Record, ada: tuple[Change, ...]
) -> None:
    record.keep(*ada)
    before = record.read()
    for what in (What("conversation", "c9"), What("entry", "l9"), What("person", "Q")):
        record.forget(what)
    assert record.read() == before
