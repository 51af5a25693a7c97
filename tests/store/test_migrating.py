"""Tables are brought up to date by themselves: after a backup, all or nothing."""

import sqlite3
import stat
from datetime import UTC, datetime
from pathlib import Path

import pytest
from tests.databases import close_databases

from inroad import open_house
from inroad.core.errors import Conflict, Unavailable
from inroad.record.person import Named
from inroad.settings import Settings
from inroad.store.home import create_private
from inroad.store.kept import MOST, kept_backups, new_backup, spare_the_newest

OLD = Path(__file__).parent / "homes" / "schema_1.sql"


@pytest.fixture
def old_home(settings: Settings) -> Settings:
    """Return a home whose record the first Inroad wrote."""
    settings.home.mkdir(mode=0o700)
    run(settings, OLD.read_text())
    return settings


def run(settings: Settings, script: str) -> None:
    other = sqlite3.connect(settings.home / "inroad.db")
    other.executescript(script)
    other.close()


def dump(database: Path) -> list[str]:
    with sqlite3.connect(database) as other:
        found = list(other.iterdump())
    other.close()
    return found


def test_what_was_there_stands_in_a_backup_before_anything_is_changed(
    old_home: Settings,
) -> None:
    before = dump(old_home.home / "inroad.db")
    assert open_house(old_home).record.read().name == "Ada"
    (kept,) = kept_backups(old_home.home)
    assert dump(kept) == before
    assert "before-update" in kept.name


def test_nobody_else_can_read_the_backup(old_home: Settings) -> None:
    open_house(old_home)
    (kept,) = kept_backups(old_home.home)
    assert stat.S_IMODE(kept.stat().st_mode) == 0o600
    assert stat.S_IMODE(kept.parent.stat().st_mode) == 0o700
    assert list(kept.parent.iterdir()) == [kept]


def test_a_new_home_has_nothing_to_back_up(settings: Settings) -> None:
    open_house(settings)
    assert kept_backups(settings.home) == ()


def test_a_record_that_is_up_to_date_is_not_backed_up_again(
    old_home: Settings,
) -> None:
    for _ in range(3):
        open_house(old_home)
    assert len(kept_backups(old_home.home)) == 1


def test_what_is_written_while_the_record_is_open_is_in_the_backup_too(
    old_home: Settings,
) -> None:
    writer = sqlite3.connect(old_home.home / "inroad.db")
    writer.execute("PRAGMA journal_mode=WAL")
    writer.execute('UPDATE inroad_person SET body = \'{"name": "Ada L."}\'')
    writer.commit()
    assert open_house(old_home).record.read().name == "Ada L."
    (kept,) = kept_backups(old_home.home)
    assert any("Ada L." in line for line in dump(kept))
    writer.close()


def test_a_migration_that_fails_leaves_the_record_as_it_was_and_says_so(
    old_home: Settings,
) -> None:
    # The last step of the migration meets a table of that name; earlier ones worked.
    run(old_home, "CREATE TABLE inroad_step (mine TEXT)")
    before = dump(old_home.home / "inroad.db")
    with pytest.raises(Unavailable, match="as it was before") as told:
        open_house(old_home)
    (kept,) = kept_backups(old_home.home)
    assert str(kept) in told.value.hint
    assert dump(old_home.home / "inroad.db") == before
    run(old_home, "DROP TABLE inroad_step")
    assert open_house(old_home).record.read().name == "Ada"


def test_a_record_that_cannot_be_backed_up_is_not_changed(old_home: Settings) -> None:
    (old_home.home / "backups").write_text("in the way")
    before = dump(old_home.home / "inroad.db")
    with pytest.raises(Unavailable, match="is no folder"):
        open_house(old_home)
    assert dump(old_home.home / "inroad.db") == before


def test_a_damaged_record_is_not_brought_up_to_date(old_home: Settings) -> None:
    run(old_home, "PRAGMA journal_mode=DELETE; PRAGMA user_version=1;")
    path = old_home.home / "inroad.db"
    data = bytearray(path.read_bytes())
    other = sqlite3.connect(path)
    where = "SELECT rootpage FROM sqlite_master WHERE name = 'inroad_log'"
    (page,) = other.execute(where).fetchone()
    other.close()
    data[(page - 1) * 4096 : (page - 1) * 4096 + 64] = b"\xff" * 64
    path.write_bytes(data)
    with pytest.raises(Unavailable, match="is damaged"):
        open_house(old_home)
    assert path.read_bytes()[4096:] == data[4096:]
    assert kept_backups(old_home.home) == ()


STAMP = "CREATE TABLE inroad_schema (version); INSERT INTO inroad_schema VALUES (1);"


@pytest.mark.parametrize("tables", [STAMP, OLD.read_text()], ids=["none known", "old"])
def test_a_record_of_a_newer_inroad_is_refused_and_not_touched(
    settings: Settings, tables: str
) -> None:
    settings.home.mkdir(mode=0o700)
    run(settings, tables)
    run(settings, "UPDATE inroad_schema SET version = 999")
    before = dump(settings.home / "inroad.db")
    with pytest.raises(Conflict, match="newer Inroad") as told:
        open_house(settings)
    assert "newest version" in told.value.hint
    assert dump(settings.home / "inroad.db") == before
    assert kept_backups(settings.home) == ()


def test_a_few_backups_are_kept_and_the_oldest_goes_first(tmp_path: Path) -> None:
    days = [datetime(2026, 3, day, tzinfo=UTC) for day in range(1, MOST + 3)]
    for day in days:
        made = new_backup(tmp_path, day, "before-update", "db")
        create_private(made)
        spare_the_newest(tmp_path, made)
    kept = kept_backups(tmp_path)
    assert [path.name[6:8] for path in kept] == ["03", "04", "05", "06", "07"]


def test_a_backup_made_by_a_clock_that_went_back_is_not_the_one_that_goes(
    tmp_path: Path,
) -> None:
    for day in range(1, MOST + 1):
        at = datetime(2026, 3, day, tzinfo=UTC)
        create_private(new_backup(tmp_path, at, "before-update", "db"))
    made = new_backup(tmp_path, datetime(1999, 1, 1, tzinfo=UTC), "before-update", "db")
    create_private(made)
    spare_the_newest(tmp_path, made)
    assert made in kept_backups(tmp_path)
    assert len(kept_backups(tmp_path)) == MOST


def test_what_the_person_put_beside_the_backups_is_left_alone(tmp_path: Path) -> None:
    made = new_backup(tmp_path, datetime(2026, 3, 2, tzinfo=UTC), "before-update", "db")
    mine = made.parent / "my own copy.db"
    mine.touch()
    for _ in range(MOST + 1):
        made = new_backup(
            tmp_path, datetime(2026, 3, 2, tzinfo=UTC), "before-update", "db"
        )
        create_private(made)
        spare_the_newest(tmp_path, made)
    assert mine.exists()


@pytest.mark.postgres
def test_on_a_server_a_migration_that_fails_changes_nothing(
    postgres_url: str, tmp_path: Path
) -> None:
    import psycopg  # noqa: PLC0415 - only where PostgreSQL is tested

    with psycopg.connect(postgres_url, autocommit=True) as server:
        server.execute("CREATE TABLE inroad_step (mine TEXT)")
    settings = Settings(tmp_path / "home", postgres_url, wait_seconds=2)
    with pytest.raises(Unavailable, match="as it was before") as told:
        open_house(settings)
    assert "pg_dump" in told.value.hint
    with psycopg.connect(postgres_url, autocommit=True) as server:
        tables = "SELECT table_name FROM information_schema.tables"
        found = server.execute(f"{tables} WHERE table_schema = 'public'").fetchall()
        assert found == [("inroad_step",)]
        server.execute("DROP TABLE inroad_step")
    house = open_house(settings)
    house.record.keep(Named("Ada"))
    assert open_house(settings).record.read().name == "Ada"
    close_databases()
