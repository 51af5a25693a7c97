"""What happens when the disk or the database cannot: a sentence, and nothing lost."""

import os
import sqlite3
import tempfile
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from inroad import open_house
from inroad.core.errors import BadInput, Conflict, Unavailable
from inroad.record.log import LogEntry
from inroad.record.person import KeptBrief, Named
from inroad.settings import Settings
from inroad.store.django import start_django

DAY = date(2026, 3, 2)
NOBODY = 65534


@pytest.fixture
def as_nobody() -> Iterator[Path]:
    """Give a home to somebody whom the disk may refuse; root is never refused."""
    with tempfile.TemporaryDirectory() as folder:
        home = Path(folder) / "home"
        root = os.geteuid() == 0
        if root:
            Path(folder).chmod(0o777)
            os.seteuid(NOBODY)
        try:
            yield home
        finally:
            from django.db import connections  # noqa: PLC0415 - Django runs by now

            connections.close_all()
            if root:
                os.seteuid(0)
            home.chmod(0o700)


def test_a_home_that_cannot_be_written_says_so_and_can_be_read_again(
    as_nobody: Path,
) -> None:
    settings = Settings(as_nobody)
    house = open_house(settings)
    house.record.keep(Named("Ada"))
    from django.db import connections  # noqa: PLC0415 - Django runs by now

    connections.close_all()
    (as_nobody / "inroad.db").chmod(0o400)
    as_nobody.chmod(0o500)
    with pytest.raises(Unavailable, match=r"cannot be (written|opened)") as told:
        house.record.keep(LogEntry("l1", DAY, "one"))
    assert told.value.hint
    with pytest.raises(Unavailable, match="cannot be written"):
        house.record.keep_file(b"bytes")
    connections.close_all()
    as_nobody.chmod(0o700)
    (as_nobody / "inroad.db").chmod(0o600)
    assert open_house(settings).record.read().name == "Ada"


def test_a_result_that_cannot_be_kept_keeps_nobody_from_their_brief(
    settings: Settings,
) -> None:
    house = open_house(settings)
    other = sqlite3.connect(settings.home / "inroad.db", isolation_level=None)
    other.execute("BEGIN IMMEDIATE")
    house.calculations.keep("k", {"n": 1})
    other.execute("ROLLBACK")
    other.close()
    assert house.calculations.find("k") is None


def test_a_locked_database_is_waited_for_and_then_said_to_be_locked(
    settings: Settings,
) -> None:
    house = open_house(settings)
    other = sqlite3.connect(settings.home / "inroad.db", isolation_level=None)
    other.execute("BEGIN IMMEDIATE")
    with pytest.raises(Unavailable, match="written by another program"):
        house.record.keep(Named("Ada"))
    assert house.record.read().name == ""
    other.execute("ROLLBACK")
    other.close()
    house.record.keep(Named("Ada"))
    assert house.record.read().name == "Ada"


def test_a_full_disk_is_told_and_nothing_is_lost(settings: Settings) -> None:
    house = open_house(settings)
    house.record.keep(Named("Ada"))
    from django.db import connections  # noqa: PLC0415 - Django runs by now

    with connections[start_django(settings)].cursor() as cursor:
        cursor.execute("PRAGMA max_page_count = 1")
    with pytest.raises(Unavailable, match="no room") as told:
        house.record.keep(Named("Eve"), LogEntry("l1", DAY, "x" * 1_000_000))
    assert "Make room" in told.value.hint
    assert house.record.read().name == "Ada"
    assert house.record.read().log == ()


def test_a_damaged_database_is_said_to_be_damaged(settings: Settings) -> None:
    settings.home.mkdir()
    (settings.home / "inroad.db").write_bytes(b"this is no database at all" * 100)
    with pytest.raises(Unavailable, match="is damaged") as told:
        open_house(settings)
    assert "backup" in told.value.hint


def test_a_row_that_cannot_be_read_is_no_crash(settings: Settings) -> None:
    house = open_house(settings)
    house.record.keep(LogEntry("l1", DAY, "one"))
    with sqlite3.connect(settings.home / "inroad.db") as other:
        other.execute("UPDATE inroad_log SET body = '{\"id\": 1'")
    other.close()
    with pytest.raises(Unavailable, match="cannot read"):
        house.record.read()


def test_refs_of_a_kept_brief_that_are_damaged_are_told_when_they_are_wanted(
    settings: Settings,
) -> None:
    house = open_house(settings)
    house.record.keep(KeptBrief("b1", DAY, (), {"slot:goals": {"kind": "slot"}}))
    with sqlite3.connect(settings.home / "inroad.db") as other:
        other.execute("UPDATE inroad_brief SET body = replace(body, 'slot\"}', '')")
    other.close()
    (brief,) = house.record.read().briefs
    with pytest.raises(Unavailable, match="is damaged"):
        len(brief.refs)


def test_a_record_of_a_newer_inroad_is_refused(settings: Settings) -> None:
    open_house(settings)
    with sqlite3.connect(settings.home / "inroad.db") as other:
        other.execute("UPDATE inroad_schema SET version = 999")
    other.close()
    with pytest.raises(Conflict, match="newer Inroad"):
        open_house(settings)


def test_a_server_that_does_not_answer_is_told_without_the_password(
    tmp_path: Path,
) -> None:
    url = "postgresql://ada:hunter2@127.0.0.1:1/inroad"
    with pytest.raises(Unavailable) as told:
        open_house(Settings(tmp_path / "home", url, wait_seconds=1))
    assert "inroad at 127.0.0.1:1 did not answer" in told.value.message
    assert "hunter2" not in str(told.value)


@pytest.mark.parametrize(
    "url",
    [
        "mysql://ada:hunter2@127.0.0.1/inroad",
        "postgresql://ada:hunter2@127.0.0.1",
        "postgresql://ada:hunter2@127.0.0.1:hunter2/inroad",
        "hunter2",
    ],
)
def test_an_address_of_no_database_is_refused_without_repeating_it(
    tmp_path: Path, url: str
) -> None:
    with pytest.raises(BadInput) as told:
        open_house(Settings(tmp_path / "home", url))
    assert "hunter2" not in str(told.value)
