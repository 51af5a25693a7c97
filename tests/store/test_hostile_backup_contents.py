"""A backup whose parts say something odd is refused whole."""

import shutil
import sqlite3
import struct
import zipfile
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.store.tampered import Look, Parts, manifest, packed, refused

from inroad import open_house
from inroad.actions.house import House
from inroad.actions.record import check_values
from inroad.core.errors import BadInput
from inroad.record.person import Change
from inroad.settings import Settings
from inroad.wiring import open_home_itself


@pytest.mark.parametrize(
    "told",
    [
        b"",
        b"[]",
        b"{",
        b"\xff\xfe",
        b"[" * 100_000,
        b'{"format": "inroad-backup"}',
        b'{"format": "inroad-backup", "version": 99}',
        b'{"format": "other", "version": 1}',
    ],
)
def test_a_manifest_that_says_nothing_is_refused(
    parts: Parts, lived_in: Settings, tmp_path: Path, look: Look, told: bytes
) -> None:
    file = packed(tmp_path / "a.zip", {**parts, "manifest.json": told}, named=False)
    refused(lived_in, file, look)


@pytest.mark.parametrize(
    "changed",
    [
        {"holds": "everything"},
        {"holds": ["home"]},
        {"holds": "database"},
        {"holds": "record"},
        {"made": "yesterday"},
        {"made": "2026-03-02T09:00:00"},
        {"made": None},
        {"schema": "2"},
        {"schema": True},
        {"missing": "none"},
        {"missing": ["../x"]},
        {"parts": []},
        {"parts": {}},
        {"parts": {"inroad.db": 1}},
        {"parts": {"inroad.db": {"size": -1, "sha256": "0" * 64}}},
        {"parts": {"inroad.db": {"size": "1", "sha256": "0" * 64}}},
        {"parts": {"inroad.db": {"size": 1, "sha256": 5}}},
    ],
    ids=str,
)
def test_a_manifest_that_says_something_odd_is_refused(
    parts: Parts,
    lived_in: Settings,
    tmp_path: Path,
    look: Look,
    changed: dict[str, object],
) -> None:
    whole = {**parts, "manifest.json": manifest(parts, **changed)}
    refused(lived_in, packed(tmp_path / "a.zip", whole, named=False), look)


@pytest.mark.parametrize(
    "statement",
    [
        "CREATE TRIGGER t AFTER INSERT ON inroad_log BEGIN DELETE FROM inroad_log; END",
        "CREATE VIEW v AS SELECT * FROM inroad_person",
        "CREATE VIRTUAL TABLE f USING fts5(a)",
        "DROP TABLE inroad_person",
        "DROP TABLE inroad_schema",
        "DELETE FROM inroad_schema",
        "UPDATE inroad_schema SET version = 'two'",
        "UPDATE inroad_schema SET version = -1",
        "DELETE FROM inroad_person",
        "UPDATE inroad_person SET body = '{'",
        "DROP TABLE inroad_log",
    ],
)
def test_a_database_that_is_none_of_inroads_is_refused(
    parts: Parts, lived_in: Settings, tmp_path: Path, look: Look, statement: str
) -> None:
    (tmp_path / "odd.db").write_bytes(parts["inroad.db"])
    with sqlite3.connect(tmp_path / "odd.db") as odd:
        odd.execute(statement)
    odd.close()
    whole = {**parts, "inroad.db": (tmp_path / "odd.db").read_bytes()}
    refused(lived_in, packed(tmp_path / "a.zip", whole), look)
    refused(lived_in, tmp_path / "odd.db", look)


@pytest.mark.parametrize("data", [b"", b"junk" * 2000, b"SQLite format 3\0" * 600])
def test_a_database_that_is_none_is_refused(
    parts: Parts, lived_in: Settings, tmp_path: Path, look: Look, data: bytes
) -> None:
    file = packed(tmp_path / "a.zip", {**parts, "inroad.db": data})
    refused(lived_in, file, look)


@pytest.mark.parametrize("data", [b"", b"PK", b"PK\5\6" + b"\0" * 18, b"text" * 99])
def test_what_is_no_archive_is_refused(
    lived_in: Settings, tmp_path: Path, look: Look, data: bytes
) -> None:
    (tmp_path / "a.zip").write_bytes(data)
    refused(lived_in, tmp_path / "a.zip", look)


def test_a_backup_that_ends_too_early_is_refused_wherever_it_ends(
    parts: Parts, lived_in: Settings, tmp_path: Path, look: Look
) -> None:
    whole = packed(tmp_path / "a.zip", parts).read_bytes()
    for part in range(1, 20):
        (tmp_path / "cut.zip").write_bytes(whole[: len(whole) * part // 20])
        refused(lived_in, tmp_path / "cut.zip", look)


def test_a_record_whose_values_fit_no_slot_is_refused(
    ada_house: House, lived_in: Settings, tmp_path: Path, look: Look
) -> None:
    whole = record_parts(ada_house, tmp_path)
    odd = whole["record.json"].replace(b'"amount": 3000', b'"amount": "many"')
    file = packed(tmp_path / "b.zip", {**whole, "record.json": odd})
    assert "not a number" in refused(lived_in, file, look).message


def record_parts(house: House, folder: Path) -> Parts:
    from datetime import UTC, datetime  # noqa: PLC0415 - only here

    from inroad.store.backup import back_up_record  # noqa: PLC0415 - the same

    back_up_record(house.record, folder / "record.zip", datetime.now(UTC))
    with zipfile.ZipFile(folder / "record.zip") as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def test_a_record_that_was_backed_up_alone_comes_back_on_this_machine(
    ada_house: House, ada: tuple[Change, ...], elsewhere: Settings, tmp_path: Path
) -> None:
    del ada
    record_parts(ada_house, tmp_path)
    home = open_home_itself(elsewhere)
    assert home.restore(tmp_path / "record.zip", check_values, replace=False).files == 1
    assert open_house(elsewhere).record.read().log == ada_house.record.read().log


@pytest.fixture(scope="module")
def sound(parts: Parts, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a folder with a sound backup in it."""
    folder = tmp_path_factory.mktemp("wrong")
    packed(folder / "a.zip", parts)
    return folder


@settings(max_examples=40, deadline=None)
@given(data=st.data())
def test_a_backup_with_one_wrong_byte_is_refused_or_comes_back_properties(
    sound: Path, data: st.DataObject
) -> None:
    # Some bytes of a zip file say nothing, so that it comes back as it was.
    wrong = bytearray((sound / "a.zip").read_bytes())
    at = data.draw(st.integers(0, len(wrong) - 1))
    wrong[at] ^= data.draw(st.integers(1, 255))
    (sound / "b.zip").write_bytes(wrong)
    there = Settings(sound / "there")
    shutil.rmtree(there.home, ignore_errors=True)
    try:
        open_home_itself(there).restore(sound / "b.zip", check_values, replace=False)
    except BadInput:
        assert not there.home.exists()
    else:
        assert open_house(there).record.read().name == "Ada"
    finally:
        from django.db import connections  # noqa: PLC0415 - Django runs by now

        connections.close_all()


def test_a_size_beyond_the_file_is_refused(
    parts: Parts, lived_in: Settings, tmp_path: Path, look: Look
) -> None:
    data = bytearray(packed(tmp_path / "a.zip", parts).read_bytes())
    at = data.rfind(b"PK\1\2")
    data[at + 20 : at + 28] = struct.pack("<LL", 2**31, 2**31)
    (tmp_path / "a.zip").write_bytes(data)
    refused(lived_in, tmp_path / "a.zip", look)
