"""What the doctor says of files, backups and the clock."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

import pytest
from tests.store.examined import DAY, examined, mended, only, run

from inroad import open_house
from inroad.actions.house import House
from inroad.core.ids import uuid7
from inroad.record.log import LogEntry
from inroad.settings import Settings
from inroad.store.kept import kept_backups
from inroad.wiring import now


def test_a_file_that_nothing_names_is_removed(ada_home: Settings) -> None:
    stray = ada_home.home / "files" / ("0" * 64)
    stray.touch(mode=0o600)
    mine = ada_home.home / "files" / "notes.txt"
    mine.touch(mode=0o600)
    mended(ada_home, "files.orphaned")
    assert not stray.exists()
    assert mine.exists()


def test_a_file_of_somebody_else_in_the_same_database_is_named_by_something(
    furnished: House, both: Settings, neighbour: Callable[[House], House]
) -> None:
    sha256 = neighbour(furnished).record.keep_file(b"his")
    assert examined(both, mend=True).sound
    assert (both.home / "files" / sha256).read_bytes() == b"his"


@pytest.mark.parametrize("how", ["missing", "damaged"])
def test_a_lost_file_comes_back_from_a_backup_in_the_home(
    on_disk: Settings, how: str
) -> None:
    (path,) = (on_disk.home / "files").iterdir()
    stray = path.with_name("0" * 64)
    stray.touch(mode=0o600)
    assert examined(on_disk, mend=True).sound  # which makes a backup first
    path.unlink() if how == "missing" else path.write_bytes(b"changed")
    mended(on_disk, f"files.{how}")
    assert path.read_bytes() == b"her transcript"


def test_a_lost_file_that_no_backup_has_stays_named(on_disk: Settings) -> None:
    (path,) = (on_disk.home / "files").iterdir()
    path.unlink()
    told = only(examined(on_disk, mend=True))
    assert (told.id, told.mended) == ("files.missing", False)
    assert "original" in told.how


def test_a_backup_that_cannot_be_read_is_removed(on_disk: Settings) -> None:
    folder = on_disk.home / "backups"
    folder.mkdir(mode=0o700)
    for name in ("a.zip", "b.db"):
        path = folder / f"20260101T000000Z-{name}"
        path.write_bytes(b"x" * 9000)
        path.chmod(0o600)
    mended(on_disk, "backups.damaged")
    assert kept_backups(on_disk.home) == ()


def test_what_is_dated_after_today_is_named_and_left_until_the_clock_is_right(
    ada_home: Settings,
) -> None:
    house = open_house(ada_home)
    later = [LogEntry(f"x{n}", DAY + timedelta(days=n), "later") for n in range(4)]
    house.record.keep(*later)
    told = examined(ada_home, mend=True)
    assert (only(told).id, only(told).mended) == ("clock", False)
    assert "3 entries" in only(told).what
    assert "2026-03-05" in only(told).what
    assert "--redate" in only(told).how
    assert open_house(ada_home).record.read().log[-1].on == later[-1].on


def test_what_is_dated_after_today_is_dated_today_in_the_order_in_which_it_came(
    ada_home: Settings,
) -> None:
    house = open_house(ada_home)
    before = house.record.read()
    brief = replace(before.briefs[0], id="b2", on=date(2027, 1, 1))
    house.record.keep(
        LogEntry("x1", date(2027, 1, 2), "later", outcome_on=date(2027, 2, 1)),
        brief,
        LogEntry("x2", DAY - timedelta(days=9), "earlier"),
    )
    assert examined(ada_home, mend=True, redate=True).exit_code == 0
    person = open_house(ada_home).record.read()
    assert [(e.id, e.on) for e in person.log[-2:]] == [
        ("x1", DAY),
        ("x2", DAY - timedelta(days=9)),
    ]
    assert person.log[-2].outcome_on == DAY
    assert person.briefs[-1].refs == brief.refs
    assert person.profile == before.profile
    assert kept_backups(ada_home.home)


def test_a_clock_that_was_ahead_is_told_from_a_day_that_was_given(
    on_disk: Settings,
) -> None:
    made = now() + timedelta(days=400)
    today = now().date()
    entry = LogEntry(uuid7(made, bytes(10)), made.date(), "later")
    open_house(on_disk).record.keep(entry)
    assert "clock was ahead" in only(examined(on_disk, today=today)).what
    open_house(on_disk).record.keep(replace(entry, on=DAY))
    by_hand = LogEntry(uuid7(now(), bytes(10)), made.date(), "later")
    open_house(on_disk).record.keep(by_hand)
    assert "given by hand" in only(examined(on_disk, today=today)).what


def test_whatever_is_mended_in_the_record_is_backed_up_first(
    on_disk: Settings,
) -> None:
    run(on_disk, "DROP INDEX inroad_log_person_id_b85c10c5")
    told = examined(on_disk, mend=True)
    assert len(told.backups) == 1
    assert "before-mending" in told.backups[0]


def test_a_home_that_cannot_be_backed_up_is_not_mended(on_disk: Settings) -> None:
    run(on_disk, "DROP INDEX inroad_log_person_id_b85c10c5")
    (on_disk.home / "backups").touch(mode=0o600)
    with pytest.raises(Exception, match="is no folder"):
        examined(on_disk, mend=True)
    assert "database.index_missing" in {f.id for f in examined(on_disk).faults}


def test_a_server_that_does_not_answer_is_named_once_and_without_its_password(
    tmp_path: Path,
) -> None:
    (tmp_path / "home").mkdir(mode=0o700)
    url = "postgresql://ada:hunter2@127.0.0.1:1/inroad"
    told = examined(Settings(tmp_path / "home", url, wait_seconds=1))
    assert "inroad at 127.0.0.1:1 did not answer" in only(told).what
    assert "hunter2" not in str(told)


def test_several_faults_are_all_named_and_mended_at_once(on_disk: Settings) -> None:
    run(on_disk, "DROP INDEX inroad_log_person_id_b85c10c5")
    (on_disk.home / "inroad.db").chmod(0o644)
    stray = on_disk.home / "files" / ("0" * 64)
    stray.touch(mode=0o600)
    found = {"permissions", "database.index_missing", "files.orphaned"}
    assert {fault.id for fault in examined(on_disk).faults} == found
    done = examined(on_disk, mend=True)
    assert {fault.id for fault in done.faults if fault.mended} == found
    assert done.sound
