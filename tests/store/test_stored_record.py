from collections.abc import Callable
from datetime import date

import pytest

from inroad import open_house
from inroad.actions.house import House
from inroad.core.errors import BadInput, NotFound, Unavailable
from inroad.record.log import LogEntry
from inroad.record.person import Change, KeptBrief, Named
from inroad.record.profile import Answer
from inroad.record.steps import Step, settled
from inroad.settings import Settings

DAY = date(2026, 3, 2)


def test_a_new_home_holds_one_person_of_whom_nothing_is_known(stored: House) -> None:
    person = stored.record.read()
    assert person.name == ""
    assert person.profile.history == ()
    assert person.log == ()


def test_what_is_kept_is_read_again_just_so(
    stored: House, ada: tuple[Change, ...], make_house: Callable[..., House]
) -> None:
    stored.record.keep(*ada)
    read, expected = stored.record.read(), make_house(*ada).record.read()
    assert read.name == "Ada"
    assert read.profile == expected.profile
    assert read.conversations == expected.conversations
    assert read.log == expected.log
    assert read.briefs == expected.briefs
    assert read.steps == expected.steps
    assert read.settled == expected.settled


def test_the_same_person_is_there_when_the_house_is_opened_again(
    both: Settings, ada: tuple[Change, ...]
) -> None:
    first = open_house(both)
    first.record.keep(*ada)
    assert open_house(both).record.read() == first.record.read()


def test_a_withdrawn_answer_leaves_nothing_standing_and_stays_in_the_history(
    stored: House, ada: tuple[Change, ...]
) -> None:
    stored.record.keep(*ada)
    profile = stored.record.read().profile
    assert not profile.knows("runway_months")
    assert [a.id for a in profile.history] == ["a1", "a2", "a3", "a4"]


def test_an_id_already_there_is_replaced_where_it_stood(stored: House) -> None:
    stored.record.keep(LogEntry("l1", DAY, "one"), LogEntry("l2", DAY, "two"))
    stored.record.keep(LogEntry("l1", DAY, "one, answered", answered=True))
    assert [e.text for e in stored.record.read().log] == ["one, answered", "two"]


def test_of_two_with_one_id_kept_together_the_later_stays(stored: House) -> None:
    stored.record.keep(LogEntry("l1", DAY, "one"), LogEntry("l1", DAY, "two"))
    assert [e.text for e in stored.record.read().log] == ["two"]


def test_all_changes_are_kept_or_none(stored: House) -> None:
    endless = Answer("a1", "goals", float("inf"), "asked", DAY)
    with pytest.raises(BadInput, match="cannot be kept"):
        stored.record.keep(Named("Ada"), LogEntry("l1", DAY, "one"), endless)
    assert stored.record.read().name == ""
    assert stored.record.read().log == ()


def test_odd_characters_are_kept_as_they_are(stored: House) -> None:
    odd = 'nul \0, tab \t, return \r, half a pair \ud800, emoji 🧭, עברית, "quotes"'
    stored.record.keep(Named(odd), LogEntry("l1", DAY, odd))
    assert stored.record.read().name == odd
    assert stored.record.read().log[0].text == odd


def test_numbers_stay_the_numbers_they_were(stored: House) -> None:
    value = [1, 1.0, 1e16, -0.0, 10**30, 0.1, True]
    stored.record.keep(Answer("a1", "goals", value, "asked", DAY))
    assert repr(stored.record.read().profile.value("goals")) == repr(value)


def test_the_refs_of_a_kept_brief_are_as_good_as_any_table(stored: House) -> None:
    refs = {"slot:goals": {"kind": "slot"}, "calc:runway": {"kind": "calc"}}
    stored.record.keep(KeptBrief("b1", DAY, (), refs))
    (brief,) = stored.record.read().briefs
    assert brief.refs == refs
    assert brief.refs != {}
    assert [*brief.refs] == [*refs]
    assert brief.refs["calc:runway"] == {"kind": "calc"}
    assert repr(brief.refs) == repr(refs)


def test_a_file_is_kept_once_and_read_back(stored: House, both: Settings) -> None:
    named = {stored.record.keep_file(b"as it was\r\n") for _ in range(2)}
    assert stored.record.file(named.pop()) == b"as it was\r\n"
    assert len(list((both.home / "files").iterdir())) == 1


def test_a_file_that_nobody_brought_is_not_found(stored: House) -> None:
    with pytest.raises(NotFound, match="not in this home"):
        stored.record.file("0" * 64)


def test_a_name_that_climbs_out_of_the_folder_finds_nothing(stored: House) -> None:
    with pytest.raises(NotFound):
        stored.record.file("../inroad.db")


def test_a_file_that_was_changed_on_the_disk_is_not_passed_off_as_the_old_one(
    stored: House, both: Settings
) -> None:
    sha256 = stored.record.keep_file(b"old")
    (both.home / "files" / sha256).write_bytes(b"new")
    with pytest.raises(Unavailable, match="damaged"):
        stored.record.file(sha256)


def test_nobody_reads_or_changes_what_is_somebody_elses(
    stored: House, neighbour: Callable[[House], House], ada: tuple[Change, ...]
) -> None:
    stored.record.keep(*ada)
    before = stored.record.read()
    ben = neighbour(stored)
    assert ben.record.read().log == ()
    ben.record.keep(Named("Ben"), LogEntry("l1", DAY, "mine"))
    assert stored.record.read() == before
    assert [e.text for e in ben.record.read().log] == ["mine"]


def test_nobody_reads_somebody_elses_file(
    stored: House, neighbour: Callable[[House], House]
) -> None:
    sha256 = stored.record.keep_file(b"private")
    with pytest.raises(NotFound):
        neighbour(stored).record.file(sha256)


def test_the_home_belongs_to_whoever_came_first(
    both: Settings, neighbour: Callable[[House], House]
) -> None:
    house = open_house(both)
    neighbour(house)
    assert open_house(both).record.read().id == house.record.read().id


def test_the_version_grows_with_every_change_and_not_by_reading(stored: House) -> None:
    first = stored.record.version()
    stored.record.keep(LogEntry("l1", DAY, "one"))
    second = stored.record.version()
    stored.record.read()
    assert (second > first, stored.record.version()) == (True, second)


@pytest.mark.parametrize(
    "value",
    [
        LogEntry("l9", DAY, "one", ""),  # type: ignore[arg-type] # it is none
        settled("c1", "goals", "", DAY),  # type: ignore[arg-type] # it is none
        Step("s9", "why", "perhaps", DAY),  # type: ignore[arg-type] # it is none
    ],
)
def test_what_could_not_be_read_again_is_never_kept(
    stored: House, value: Change
) -> None:
    stored.record.keep(LogEntry("l1", DAY, "one"))
    before = stored.record.read()
    with pytest.raises(BadInput):
        stored.record.keep(Named("Ada"), value)
    assert stored.record.read() == before
