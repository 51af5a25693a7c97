"""What can be wrong with a home is found, said, and mended where it can be."""

import os
import sqlite3
import stat
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

from tests.databases import close_databases
from tests.store.examined import DAY, examined, mended, only, run

from inroad import open_house
from inroad.record.person import KeptBrief, Named
from inroad.settings import Settings
from inroad.store.kept import kept_backups
from inroad.store.schema import alone_in

LONG_AGO = datetime(2020, 1, 1, tzinfo=UTC).timestamp()


Look = Callable[[Path], dict[str, bytes]]


def test_a_sound_home_is_called_sound_and_nothing_in_it_is_changed(
    ada_home: Settings, look: Look
) -> None:
    close_databases()
    before = look(ada_home.home)
    told = examined(ada_home)
    assert (told.sound, told.faults, told.exit_code) == (True, (), 0)
    assert look(ada_home.home) == before


def test_mending_a_sound_home_does_nothing(ada_home: Settings, look: Look) -> None:
    close_databases()
    before = look(ada_home.home)
    assert examined(ada_home, mend=True).sound
    assert look(ada_home.home) == before


def test_a_home_that_is_not_there_yet_is_sound_and_not_made(
    settings: Settings,
) -> None:
    assert examined(settings, mend=True).sound
    assert not settings.home.exists()


def test_what_others_may_read_is_closed(ada_home: Settings) -> None:
    (file,) = (ada_home.home / "files").iterdir()
    file.chmod(0o644)
    ada_home.home.chmod(0o755)
    fault = mended(ada_home, "permissions")
    assert file.name in fault.what
    assert stat.S_IMODE(file.stat().st_mode) == 0o600
    assert stat.S_IMODE(ada_home.home.stat().st_mode) == 0o700


def test_what_its_owner_may_not_write_is_opened(on_disk: Settings) -> None:
    close_databases()
    (on_disk.home / "inroad.db").chmod(0o400)
    (on_disk.home / "files").chmod(0o500)
    mended(on_disk, "permissions")
    open_house(on_disk).record.keep(Named("Ada L."))


def test_a_home_among_other_things_keeps_its_mode_and_is_sound(
    on_disk: Settings,
) -> None:
    on_disk.home.chmod(0o755)
    (on_disk.home / "thesis.tex").touch(mode=0o644)
    assert examined(on_disk, mend=True).faults == ()
    assert stat.S_IMODE(on_disk.home.stat().st_mode) == 0o755


def test_what_an_interrupted_write_left_is_removed(on_disk: Settings) -> None:
    left = [
        on_disk.home / ".restoring-0123456789ab",
        on_disk.home / "backups" / ".copy-0123456789ab",
    ]
    for folder in left:
        folder.mkdir(mode=0o700, parents=True)
        (folder / "inroad.db").touch(mode=0o600)
    (on_disk.home / "backups").chmod(0o700)
    left.append(on_disk.home / "files" / f".{'a' * 64}.1.0123abcd")
    left[-1].touch(mode=0o600)
    for path in left:
        os.utime(path, (LONG_AGO, LONG_AGO))
    mended(on_disk, "leftovers")
    assert not any(path.exists() for path in left)


def test_what_may_still_be_written_is_left_alone(on_disk: Settings) -> None:
    draft = on_disk.home / "files" / f".{'a' * 64}.1.0123abcd"
    draft.touch(mode=0o600)
    assert examined(on_disk, mend=True).sound
    assert draft.exists()


def test_a_lock_that_nobody_holds_is_no_fault(on_disk: Settings) -> None:
    assert (on_disk.home / "lock").exists()
    assert examined(on_disk).sound


def test_a_lock_that_somebody_holds_is_named_and_not_broken(
    on_disk: Settings,
) -> None:
    with alone_in(on_disk.home):
        told = examined(on_disk, mend=True)
    assert (only(told).id, only(told).mended) == ("lock", False)
    assert examined(on_disk).sound


def test_a_lock_that_can_be_held_by_nobody_is_removed(on_disk: Settings) -> None:
    (on_disk.home / "lock").unlink()
    (on_disk.home / "lock").mkdir(mode=0o700)
    mended(on_disk, "lock")


def test_a_database_that_another_program_keeps_locked_is_named(
    on_disk: Settings,
) -> None:
    close_databases()
    other = sqlite3.connect(on_disk.home / "inroad.db", isolation_level=None)
    other.execute("BEGIN IMMEDIATE")
    told = examined(on_disk)
    other.execute("ROLLBACK")
    other.close()
    assert only(told).id == "database.locked"
    assert examined(on_disk).sound


def test_a_missing_index_is_made_again(on_disk: Settings) -> None:
    with sqlite3.connect(on_disk.home / "inroad.db") as other:
        found = other.execute(
            "SELECT name FROM sqlite_master WHERE type = 'index' AND sql IS NOT NULL"
        ).fetchall()
    other.close()
    run(on_disk, "".join(f'DROP INDEX "{name}";' for (name,) in found))
    fault = mended(on_disk, "database.index_missing")
    assert "inroad_answer" in fault.what


def test_an_index_that_does_not_agree_with_its_table_is_made_again(
    on_disk: Settings,
) -> None:
    run(
        on_disk,
        """
        CREATE TABLE spare AS SELECT * FROM inroad_log;
        PRAGMA writable_schema = ON;
        UPDATE sqlite_master SET sql = sql || ' WHERE 0'
            WHERE type = 'index' AND sql LIKE '%"inroad_log"%';
        """,
    )
    # With the index called partial, this row is not written into it.
    run(
        on_disk,
        """
        INSERT INTO inroad_log (key, body, person_id)
            SELECT 'l2', replace(body, 'l1', 'l2'), person_id FROM spare;
        DROP TABLE spare;
        PRAGMA writable_schema = ON;
        UPDATE sqlite_master SET sql = replace(sql, ' WHERE 0', '')
            WHERE type = 'index';
        """,
    )
    mended(on_disk, "database.index")
    assert [e.id for e in open_house(on_disk).record.read().log] == ["l1", "l2"]


def test_a_table_that_is_gone_cannot_be_made_up_and_a_backup_is_named(
    on_disk: Settings,
) -> None:
    run(on_disk, "DROP TABLE inroad_settled")
    told = examined(on_disk, mend=True)
    assert "database.table" in {fault.id for fault in told.faults}
    assert any("inroad restore" in fault.how for fault in told.faults)
    assert told.exit_code == 6


def test_a_damaged_database_is_named_and_left_as_it_lies(on_disk: Settings) -> None:
    close_databases()
    path = on_disk.home / "inroad.db"
    path.write_bytes(b"this is no database at all" * 400)
    before = path.read_bytes()
    told = examined(on_disk, mend=True)
    assert "database.damaged" in {fault.id for fault in told.faults}
    assert "inroad restore" in told.faults[0].how
    assert path.read_bytes() == before


def test_files_without_their_database_are_named(on_disk: Settings) -> None:
    close_databases()
    for path in on_disk.home.glob("inroad.db*"):
        path.unlink()
    assert only(examined(on_disk, mend=True)).id == "database.missing"
    assert not (on_disk.home / "inroad.db").exists()


def test_a_row_that_cannot_be_read_is_named(on_disk: Settings) -> None:
    run(on_disk, "UPDATE inroad_log SET body = '{\"id\": 1'")
    assert "cannot read" in only(examined(on_disk, mend=True)).what


def test_refs_that_cannot_be_read_are_named(on_disk: Settings) -> None:
    brief = KeptBrief("b1", DAY, (), {"slot:goals": {"kind": "slot"}})
    open_house(on_disk).record.keep(brief)
    run(on_disk, "UPDATE inroad_brief SET body = replace(body, 'slot\"}', '')")
    assert "damaged" in only(examined(on_disk)).what


def test_rows_that_belong_to_nobody_are_named(on_disk: Settings) -> None:
    run(on_disk, "UPDATE inroad_log SET person_id = 'nobody'")
    assert only(examined(on_disk)).id == "database.loose"


def test_a_record_of_a_newer_inroad_is_named_and_left_alone(
    on_disk: Settings, look: Look
) -> None:
    run(on_disk, "UPDATE inroad_schema SET version = 999")
    before = look(on_disk.home)
    assert only(examined(on_disk, mend=True)).id == "schema.newer"
    assert look(on_disk.home) == before


def test_a_record_of_an_older_inroad_is_brought_up_to_date(settings: Settings) -> None:
    settings.home.mkdir(mode=0o700)
    (settings.home / "inroad.db").touch(mode=0o600)
    run(settings, (Path(__file__).parent / "homes" / "schema_1.sql").read_text())
    found = examined(settings)
    assert only(found).id == "schema.older"
    done = examined(settings, mend=True)
    # The fixture's file never lay in this home, which shows once it can be read.
    assert [(f.id, f.mended) for f in done.faults] == [
        ("schema.older", True),
        ("files.missing", False),
    ]
    assert kept_backups(settings.home)
