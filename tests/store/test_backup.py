"""One file that holds everything, written while others go on writing."""

import sqlite3
import stat
import threading
from collections.abc import Callable
from contextlib import AbstractContextManager
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from inroad import open_house
from inroad.actions.home import Home
from inroad.actions.house import House
from inroad.actions.record import check_values
from inroad.core.errors import BadInput, Conflict, NotFound, Unavailable
from inroad.record.log import LogEntry
from inroad.record.person import Named
from inroad.settings import Settings
from inroad.wiring import open_home_itself

DAY = date(2026, 3, 2)


def brought_back(file: Path, elsewhere: Settings) -> House:
    open_home_itself(elsewhere).restore(file, check_values, replace=False)
    return open_house(elsewhere)


def test_what_was_backed_up_comes_back_whole_in_another_home(
    furnished: House, home: Home, elsewhere: Settings, tmp_path: Path, transcript: bytes
) -> None:
    told = home.back_up(tmp_path / "all.zip")
    house = brought_back(tmp_path / "all.zip", elsewhere)
    mine, theirs = furnished.record.read(), house.record.read()
    # The id belongs to the home, and a record from a server comes without it.
    assert replace(mine, id="") == replace(theirs, id="")
    assert house.record.file(theirs.conversations[0].sha256) == transcript
    assert (told.files, told.missing) == (1, ())
    assert told.size == (tmp_path / "all.zip").stat().st_size


def test_on_a_server_a_backup_holds_one_persons_record_and_nobody_elses(
    furnished: House,
    both: Settings,
    home: Home,
    neighbour: Callable[[House], House],
    tmp_path: Path,
) -> None:
    ben = neighbour(furnished)
    ben.record.keep(Named("Ben"), LogEntry("l9", DAY, "a secret of his"))
    ben.record.keep_file(b"his own words")
    told = home.back_up(tmp_path / "all.zip")
    whole = (tmp_path / "all.zip").read_bytes()
    assert told.holds == ("record" if both.database_url else "home")
    # A home on this machine has one owner, whose people these are.
    assert (b"a secret of his" in whole) == (both.database_url is None)


def test_nobody_else_can_read_a_backup(
    furnished: House, home: Home, tmp_path: Path
) -> None:
    del furnished
    home.back_up(tmp_path / "all.zip")
    assert stat.S_IMODE((tmp_path / "all.zip").stat().st_mode) == 0o600


def test_nothing_is_left_beside_a_backup_nor_in_the_home(
    furnished: House, both: Settings, home: Home, tmp_path: Path
) -> None:
    del furnished
    home.back_up(tmp_path / "all.zip")
    beside = {path.name for path in tmp_path.iterdir()}
    assert beside == {"all.zip", "home"}
    assert not list((both.home / "backups").glob("*") if not both.database_url else ())


def test_a_backup_holds_no_key_no_settings_and_no_log_of_faults(
    furnished: House, both: Settings, home: Home, tmp_path: Path
) -> None:
    del furnished
    (both.home / "inroad.toml").write_text("wait_seconds = 7.251928374")
    (both.home / "errors.log").write_text("a traceback")
    open_house(both, web=True)
    home.back_up(tmp_path / "all.zip")
    whole = (tmp_path / "all.zip").read_bytes()
    key = (both.home / "secret").read_bytes()
    assert not any(each in whole for each in (key, b"7.251928374", b"a traceback"))


def test_a_backup_made_while_somebody_writes_holds_all_that_was_kept_before(
    settings: Settings, tmp_path: Path
) -> None:
    house, done = open_house(settings), threading.Event()
    kept: list[int] = []

    def write() -> None:
        from django.db import connections  # noqa: PLC0415 - Django runs by now

        while not done.is_set():
            house.record.keep(LogEntry(f"l{len(kept)}", DAY, "x" * 2000))
            kept.append(len(kept))
        connections.close_all()

    writer = threading.Thread(target=write)
    writer.start()
    home, found = open_home_itself(settings), []
    try:
        for number in range(4):
            before = len(kept)
            home.back_up(tmp_path / f"{number}.zip")
            found.append(before)
    finally:
        done.set()
        writer.join()
    for number, before in enumerate(found):
        there = Settings(tmp_path / f"home{number}")
        log = brought_back(tmp_path / f"{number}.zip", there).record.read().log
        assert len(log) >= before
        assert [e.id for e in log] == [f"l{n}" for n in range(len(log))]


def test_what_was_not_yet_kept_is_not_in_a_backup(
    settings: Settings, elsewhere: Settings, tmp_path: Path
) -> None:
    open_house(settings).record.keep(Named("Ada"))
    other = sqlite3.connect(settings.home / "inroad.db", isolation_level=None)
    other.execute("BEGIN IMMEDIATE")
    other.execute("""UPDATE inroad_person SET body = '{"name": "Eve"}'""")
    open_home_itself(settings).back_up(tmp_path / "all.zip")
    other.execute("COMMIT")
    other.close()
    assert brought_back(tmp_path / "all.zip", elsewhere).record.read().name == "Ada"


def test_a_file_that_is_lost_or_changed_is_named_and_keeps_nothing_back(
    furnished: House, both: Settings, home: Home, tmp_path: Path
) -> None:
    (sha256,) = {c.sha256 for c in furnished.record.read().conversations}
    path = both.home / "files" / sha256
    path.unlink()
    told = home.back_up(tmp_path / "one.zip")
    assert (told.files, told.missing) == (0, (sha256,))


def test_a_file_that_was_changed_is_not_passed_off_as_the_old_one(
    settings: Settings, tmp_path: Path
) -> None:
    sha256 = open_house(settings).record.keep_file(b"old")
    (settings.home / "files" / sha256).write_bytes(b"new")
    told = open_home_itself(settings).back_up(tmp_path / "all.zip")
    assert (told.files, told.missing) == (0, (sha256,))


def test_a_backup_never_takes_the_place_of_something(
    furnished: House, home: Home, tmp_path: Path
) -> None:
    del furnished
    (tmp_path / "all.zip").write_text("mine")
    with pytest.raises(Conflict, match="already there"):
        home.back_up(tmp_path / "all.zip")
    assert (tmp_path / "all.zip").read_text() == "mine"


def test_a_folder_or_a_place_that_is_not_there_is_refused(
    furnished: House, home: Home, tmp_path: Path
) -> None:
    del furnished
    with pytest.raises(BadInput, match="is a folder"):
        home.back_up(tmp_path)
    with pytest.raises(NotFound, match="no folder"):
        home.back_up(tmp_path / "nowhere" / "all.zip")


def test_a_home_in_which_nothing_is_kept_has_nothing_to_back_up(
    settings: Settings, tmp_path: Path
) -> None:
    with pytest.raises(NotFound, match="Nothing is kept"):
        open_home_itself(settings).back_up(tmp_path / "all.zip")
    assert list(tmp_path.iterdir()) == []


def test_a_damaged_database_is_told_and_no_backup_is_left(
    settings: Settings, tmp_path: Path
) -> None:
    settings.home.mkdir()
    (settings.home / "inroad.db").write_bytes(b"this is no database at all" * 400)
    with pytest.raises(Unavailable, match="is damaged") as told:
        open_home_itself(settings).back_up(tmp_path / "all.zip")
    assert told.value.hint
    assert [path.name for path in tmp_path.iterdir()] == ["home"]


def test_a_full_disk_is_told_and_no_piece_of_a_backup_is_left(
    settings: Settings,
    tmp_path: Path,
    full_disk: Callable[[], AbstractContextManager[None]],
) -> None:
    open_house(settings).record.keep_file(b"x" * 100_000)
    with full_disk(), pytest.raises(Unavailable, match="no room left"):
        open_home_itself(settings).back_up(tmp_path / "all.zip")
    assert [path.name for path in tmp_path.iterdir()] == ["home"]
    assert list((settings.home / "backups").iterdir()) == []
