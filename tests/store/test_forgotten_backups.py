"""Our own backups and the disk forget too; a reader only puts it off."""

import sqlite3
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from tests.databases import close_databases
from tests.store.forgotten import NOW, TALK, WORDS, held

from inroad import open_house
from inroad.actions.forget import forget
from inroad.actions.house import House
from inroad.actions.interview import hear
from inroad.actions.log import log_add
from inroad.core.document import text_document
from inroad.core.errors import Unavailable
from inroad.settings import Settings
from inroad.store.backup import back_up_home
from inroad.store.copies import copy_database
from inroad.store.kept import new_backup


@pytest.fixture
def mine(settings: Settings) -> Iterator[House]:
    """Return a house on SQLite with a conversation in it."""
    house = open_house(settings)
    hear(house, text_document("talk.txt", TALK), keep=True)
    log_add(house, "Read a survey of clouds")
    yield house
    close_databases()


def backups(settings: Settings) -> tuple[Path, Path]:
    """Make one backup of each kind that Inroad keeps."""
    bare = new_backup(settings.home, NOW, "before-update", "db")
    copy_database(settings.home / "inroad.db", bare)
    whole = new_backup(settings.home, NOW, "before-restore", "zip")
    back_up_home(settings, whole, NOW)
    return bare, whole


def test_our_own_backups_forget_too_and_keep_the_rest(
    mine: House, settings: Settings
) -> None:
    bare, whole = backups(settings)
    assert {bare.name, whole.name} <= held(settings.home, "weather models")
    done = forget(mine, "talk.txt", yes=True)
    assert set(done.rewritten) == {bare.name, whole.name}
    for words in WORDS:
        assert held(settings.home, words) == set(), words
    assert {bare.name, whole.name} <= held(settings.home, "survey of clouds")
    assert {path.stat().st_mode & 0o777 for path in (bare, whole)} == {0o600}


def test_a_rewritten_backup_can_still_be_restored(
    mine: House, settings: Settings, tmp_path: Path
) -> None:
    from inroad.store.restore import Means, restore_home  # noqa: PLC0415 - the same

    _, whole = backups(settings)
    forget(mine, "talk.txt", yes=True)
    there = Settings(tmp_path / "there")
    restore_home(Means(there, mine.new_id, NOW), whole, replaces=False)
    person = open_house(there).record.read()
    assert person.conversations == ()
    assert [entry.text for entry in person.log] == ["Read a survey of clouds"]


def test_a_backup_of_somebody_forgotten_whole_is_removed(
    mine: House, settings: Settings
) -> None:
    bare, whole = backups(settings)
    done = forget(mine, everything=True, yes=True)
    assert set(done.removed) == {bare.name, whole.name}
    assert not bare.exists()
    assert not whole.exists()


def test_a_backup_without_it_is_left_as_it_was(mine: House, settings: Settings) -> None:
    bare, whole = backups(settings)
    log_add(mine, "Later")
    before = bare.read_bytes(), whole.read_bytes()
    done = forget(mine, "Later", yes=True)
    assert (done.rewritten, done.removed) == ((), ())
    assert (bare.read_bytes(), whole.read_bytes()) == before


def test_a_backup_that_cannot_be_read_any_more_is_removed_and_named(
    mine: House, settings: Settings
) -> None:
    _, whole = backups(settings)
    whole.write_bytes(whole.read_bytes()[:-200])
    assert whole.name in forget(mine, "talk.txt", yes=True).removed


def test_a_backup_of_the_first_schema_forgets_too(settings: Settings) -> None:
    house = open_house(settings)
    house_id = house.record.read().id
    entry = log_add(house, "Wrote about glaciers")
    old = new_backup(settings.home, NOW, "before-update", "db")
    dump = (Path(__file__).parent / "homes" / "schema_1.sql").read_text("utf-8")
    with sqlite3.connect(old) as other:
        other.executescript(dump)
        other.execute("DELETE FROM inroad_log")
        (first,) = other.execute("SELECT id FROM inroad_person").fetchone()
        body = f'{{"id": "{entry.id}", "on": "2026-03-02", "text": "On glaciers"}}'
        row = (1, entry.id, body, first)
        other.execute("INSERT INTO inroad_log VALUES (?, ?, ?, ?)", row)
        other.execute("PRAGMA foreign_keys = OFF")
    with sqlite3.connect(old) as other:
        tables = [r[0] for r in other.execute("SELECT name FROM sqlite_master")]
        other.execute("UPDATE inroad_person SET id = ?", (house_id,))
        for table in ("inroad_log", "inroad_answer", "inroad_conversation"):
            if table in tables:
                other.execute(f"UPDATE {table} SET person_id = ?", (house_id,))  # noqa: S608 - our own name
    other.close()
    assert forget(house, entry.id, yes=True).rewritten == (old.name,)
    assert held(settings.home, "glaciers") == set()
    close_databases()


def test_a_disk_that_is_full_or_locked_leaves_backups_and_record_as_they_were(
    mine: House, settings: Settings
) -> None:
    bare, _ = backups(settings)
    other = sqlite3.connect(bare, isolation_level=None)
    other.execute("BEGIN EXCLUSIVE")
    before = mine.record.read()
    with pytest.raises(Unavailable):
        forget(mine, "talk.txt", yes=True)
    other.execute("ROLLBACK")
    other.close()
    assert mine.record.read() == before
    assert bare.exists()


def test_while_somebody_reads_the_words_go_from_the_record_and_later_from_the_disk(
    mine: House, settings: Settings
) -> None:
    reader = sqlite3.connect(settings.home / "inroad.db", isolation_level=None)
    reader.execute("BEGIN")
    reader.execute("SELECT * FROM inroad_conversation").fetchall()
    assert forget(mine, "talk.txt", yes=True).whole is False
    assert mine.record.read().conversations == ()
    reader.execute("ROLLBACK")
    reader.close()
    close_databases()
    assert (settings.home / "forgetting").exists()
    open_house(settings)
    assert not (settings.home / "forgetting").exists()
    for words in WORDS:
        assert held(settings.home, words) == set(), words


def test_the_fault_log_and_the_index_go_with_it(
    mine: House, settings: Settings
) -> None:
    (settings.home / "errors.log").write_text("weather models", "utf-8")
    (settings.home / "index").mkdir()
    (settings.home / "index" / "part").write_text("weather models", "utf-8")
    forget(mine, "talk.txt", yes=True)
    assert held(settings.home, "weather models") == set()


def test_results_that_were_kept_go_with_it(mine: House) -> None:
    mine.calculations.keep("hearing/x", {"said": "weather models"})
    forget(mine, "talk.txt", yes=True)
    found: Any = mine.calculations.find("hearing/x")
    assert found is None
