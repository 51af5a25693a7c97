"""A backup comes back whole, or everything stays as it was."""

import sqlite3
from collections.abc import Callable
from contextlib import AbstractContextManager
from datetime import date
from pathlib import Path

import pytest
from tests.databases import close_databases

from inroad import open_house
from inroad.actions.home import Home
from inroad.actions.house import House
from inroad.actions.record import check_values
from inroad.core.errors import BadInput, Conflict, NotFound, Unavailable
from inroad.record.log import LogEntry
from inroad.record.person import Named
from inroad.record.upkeep import Restored
from inroad.settings import Settings
from inroad.store.kept import MOST, kept_backups
from inroad.wiring import open_home_itself

DAY = date(2026, 3, 2)
HOMES = Path(__file__).parent / "homes"
Look = Callable[[Path], dict[str, bytes]]


def restore(settings: Settings, file: Path, *, replace: bool = False) -> Restored:
    return open_home_itself(settings).restore(file, check_values, replace=replace)


@pytest.fixture
def backup(furnished: House, home: Home, tmp_path: Path) -> Path:
    """Return a backup of Ada's home."""
    del furnished
    home.back_up(tmp_path / "all.zip")
    return tmp_path / "all.zip"


def test_a_home_that_holds_a_record_is_left_alone_unless_told(
    furnished: House, both: Settings, backup: Path
) -> None:
    furnished.record.keep(Named("Eve"))
    with pytest.raises(Conflict, match="already holds a record") as told:
        restore(both, backup)
    assert "--replace" in told.value.hint
    assert furnished.record.read().name == "Eve"
    assert kept_backups(both.home) == ()


def test_what_is_replaced_is_backed_up_first_and_can_come_back(
    furnished: House, both: Settings, backup: Path
) -> None:
    furnished.record.keep(Named("Eve"), LogEntry("l2", DAY, "later"))
    later = furnished.record.keep_file(b"brought later")
    told = restore(both, backup, replace=True)
    assert open_house(both).record.read().name == "Ada"
    with pytest.raises(NotFound):
        open_house(both).record.file(later)
    restore(both, Path(told.kept), replace=True)
    person = open_house(both).record.read()
    assert (person.name, person.log[-1].text) == ("Eve", "later")
    if both.database_url is None:  # there, a record holds what a conversation names
        assert open_house(both).record.file(later) == b"brought later"


def test_whoever_has_the_record_open_goes_on_with_the_restored_one(
    furnished: House, both: Settings, backup: Path
) -> None:
    furnished.record.keep(Named("Eve"), LogEntry("l2", DAY, "later"))
    before = furnished.record.version()
    restore(both, backup, replace=True)
    assert furnished.record.read().name == "Ada"
    assert [entry.id for entry in furnished.record.read().log] == ["l1"]
    assert furnished.record.version() > before
    furnished.record.keep(LogEntry("l3", DAY, "afterwards"))
    assert [entry.id for entry in open_house(both).record.read().log] == ["l1", "l3"]


def test_restoring_twice_is_the_same_as_once(
    furnished: House, both: Settings, backup: Path
) -> None:
    before = furnished.record.read()
    for _ in range(2):
        restore(both, backup, replace=True)
    assert open_house(both).record.read() == before


def test_nothing_is_left_lying_after_a_restore(
    backup: Path, elsewhere: Settings
) -> None:
    restore(elsewhere, backup)
    found = {path.name for path in elsewhere.home.iterdir()}
    assert found - {"inroad.db-wal", "inroad.db-shm"} == {"files", "inroad.db", "lock"}


def test_files_that_belong_to_nothing_any_more_go(
    settings: Settings, tmp_path: Path
) -> None:
    house = open_house(settings)
    old = house.record.keep_file(b"old")
    open_home_itself(settings).back_up(tmp_path / "all.zip")
    house.record.keep_file(b"new")
    restore(settings, tmp_path / "all.zip", replace=True)
    assert [path.name for path in (settings.home / "files").iterdir()] == [old]


def test_files_that_lost_their_database_are_left_for_the_person_to_look_at(
    settings: Settings, tmp_path: Path
) -> None:
    house = open_house(settings)
    house.record.keep_file(b"old")
    open_home_itself(settings).back_up(tmp_path / "all.zip")
    new = house.record.keep_file(b"brought after the backup")
    close_databases()
    for path in settings.home.glob("inroad.db*"):
        path.unlink()
    restore(settings, tmp_path / "all.zip")
    assert (settings.home / "files" / new).read_bytes() == b"brought after the backup"


def test_a_backup_in_the_home_is_not_removed_by_being_restored(
    settings: Settings, tmp_path: Path
) -> None:
    open_house(settings).record.keep(Named("Ada"))
    open_home_itself(settings).back_up(tmp_path / "all.zip")
    kept = [
        Path(restore(settings, tmp_path / "all.zip", replace=True).kept)
        for _ in range(MOST)
    ]
    oldest = min(kept_backups(settings.home))
    restore(settings, oldest, replace=True)
    assert oldest in kept_backups(settings.home)
    assert len(kept) == MOST


def test_the_files_of_a_backup_come_even_where_another_stands_under_their_name(
    settings: Settings, tmp_path: Path
) -> None:
    house = open_house(settings)
    sha256 = house.record.keep_file(b"old")
    open_home_itself(settings).back_up(tmp_path / "all.zip")
    (settings.home / "files" / sha256).write_bytes(b"damaged since")
    restore(settings, tmp_path / "all.zip", replace=True)
    assert open_house(settings).record.file(sha256) == b"old"


def test_a_record_that_is_being_written_is_not_replaced(
    settings: Settings, tmp_path: Path
) -> None:
    house = open_house(settings)
    house.record.keep(Named("Ada"))
    open_home_itself(settings).back_up(tmp_path / "all.zip")
    house.record.keep(Named("Eve"))
    other = sqlite3.connect(settings.home / "inroad.db", isolation_level=None)
    other.execute("BEGIN IMMEDIATE")
    with pytest.raises(Unavailable, match="written by another program"):
        restore(settings, tmp_path / "all.zip", replace=True)
    other.execute("ROLLBACK")
    other.close()
    assert house.record.read().name == "Eve"


def test_a_damaged_home_is_set_aside_as_it_lies_and_the_backup_takes_its_place(
    settings: Settings, tmp_path: Path
) -> None:
    open_house(settings).record.keep(Named("Ada"))
    open_home_itself(settings).back_up(tmp_path / "all.zip")
    close_databases()
    junk = b"no database any more" * 500
    (settings.home / "inroad.db").write_bytes(junk)
    with pytest.raises(Conflict):
        restore(settings, tmp_path / "all.zip")
    told = restore(settings, tmp_path / "all.zip", replace=True)
    assert Path(told.kept).read_bytes() == junk
    assert open_house(settings).record.read().name == "Ada"


@pytest.mark.parametrize("dump", sorted(HOMES.glob("*.sql")), ids=lambda p: p.stem)
def test_a_bare_database_of_any_earlier_schema_is_restored_and_brought_up_to_date(
    settings: Settings, tmp_path: Path, dump: Path
) -> None:
    with sqlite3.connect(tmp_path / "old.db") as old:
        old.executescript(dump.read_text())
    old.close()
    before = (tmp_path / "old.db").read_bytes()
    told = restore(settings, tmp_path / "old.db")
    assert (told.holds, told.made) == ("database", None)
    assert open_house(settings).record.read().name == "Ada"
    assert (tmp_path / "old.db").read_bytes() == before


def test_a_database_copied_with_its_log_beside_it_comes_back_with_what_is_in_the_log(
    settings: Settings, elsewhere: Settings, tmp_path: Path
) -> None:
    house = open_house(settings)
    house.record.keep(Named("Ada"))
    for ending in ("", "-wal"):
        copy = tmp_path / f"mine.db{ending}"
        copy.write_bytes((settings.home / f"inroad.db{ending}").read_bytes())
    assert (tmp_path / "mine.db-wal").stat().st_size
    restore(elsewhere, tmp_path / "mine.db")
    assert open_house(elsewhere).record.read().name == "Ada"


def test_pages_of_another_size_are_no_hindrance(
    settings: Settings, elsewhere: Settings, tmp_path: Path
) -> None:
    open_house(settings).record.keep(Named("Ada"))
    with sqlite3.connect(settings.home / "inroad.db") as old:
        old.execute("PRAGMA page_size = 8192")
        old.execute("VACUUM INTO ?", [str(tmp_path / "large.db")])
    old.close()
    assert (tmp_path / "large.db").read_bytes()[16:18] == (8192).to_bytes(2, "big")
    open_house(elsewhere).record.keep(Named("Eve"))
    restore(elsewhere, tmp_path / "large.db", replace=True)
    assert open_house(elsewhere).record.read().name == "Ada"


def test_a_backup_of_a_newer_inroad_is_refused_and_nothing_is_changed(
    settings: Settings, elsewhere: Settings, tmp_path: Path
) -> None:
    open_house(settings)
    with sqlite3.connect(settings.home / "inroad.db") as other:
        other.execute("UPDATE inroad_schema SET version = 999")
    other.close()
    open_home_itself(settings).back_up(tmp_path / "all.zip")
    with pytest.raises(Conflict, match="newer Inroad"):
        restore(elsewhere, tmp_path / "all.zip")
    assert not elsewhere.home.exists()


def test_what_is_no_file_is_refused(settings: Settings, tmp_path: Path) -> None:
    with pytest.raises(NotFound, match="no file"):
        restore(settings, tmp_path / "nowhere.zip")
    with pytest.raises(BadInput, match="no ordinary file"):
        restore(settings, tmp_path)
    assert not settings.home.exists()


def test_a_full_disk_leaves_everything_as_it_was(
    settings: Settings,
    elsewhere: Settings,
    tmp_path: Path,
    look: Look,
    full_disk: Callable[[], AbstractContextManager[None]],
) -> None:
    open_house(settings).record.keep(Named("Ada"), LogEntry("l1", DAY, "x" * 90_000))
    open_home_itself(settings).back_up(tmp_path / "all.zip")
    open_house(elsewhere).record.keep(Named("Eve"))
    close_databases()
    before = look(elsewhere.home)
    with full_disk(), pytest.raises(Unavailable, match="no room left"):
        restore(elsewhere, tmp_path / "all.zip", replace=True)
    assert look(elsewhere.home) == before


@pytest.mark.postgres
def test_a_whole_home_is_not_restored_into_a_server(
    settings: Settings, postgres_url: str, tmp_path: Path
) -> None:
    open_house(settings).record.keep(Named("Ada"))
    open_home_itself(settings).back_up(tmp_path / "all.zip")
    server = Settings(tmp_path / "there", postgres_url, wait_seconds=2)
    with pytest.raises(Conflict, match="names a server") as told:
        restore(server, tmp_path / "all.zip")
    assert "import" in told.value.hint


@pytest.mark.postgres
def test_on_a_server_nobody_elses_record_is_replaced(
    postgres_url: str,
    neighbour: Callable[[House], House],
    tmp_path: Path,
) -> None:
    server = Settings(tmp_path / "there", postgres_url, wait_seconds=2)
    house = open_house(server)
    house.record.keep(Named("Ada"), LogEntry("l1", DAY, "one"))
    ben = neighbour(house)
    ben.record.keep(Named("Ben"), LogEntry("l1", DAY, "his"))
    sha256 = ben.record.keep_file(b"his file")
    open_home_itself(server).back_up(tmp_path / "all.zip")
    house.record.keep(LogEntry("l2", DAY, "two"))
    before = ben.record.read()
    restore(server, tmp_path / "all.zip", replace=True)
    assert [entry.id for entry in house.record.read().log] == ["l1"]
    assert ben.record.read() == before
    assert ben.record.file(sha256) == b"his file"
