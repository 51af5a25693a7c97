"""Backing up, restoring and mending, as typed: words, one object, exit codes."""

import json
import sqlite3
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from inroad.settings import Settings
from inroad.wiring import open_house

Run = Callable[..., Any]


def test_a_sound_home_ends_with_nought_and_says_so(inroad: Run) -> None:
    said = inroad("doctor", "--json")
    told = json.loads(said.out)
    assert said.code == 0
    assert told["schema"] == "inroad/doctor/1"
    assert (told["sound"], told["faults"]) == (True, [])


def test_a_home_with_a_fault_ends_with_six_until_it_is_mended(
    inroad: Run, home: Path
) -> None:
    (home / "inroad.db").chmod(0o644)
    said = inroad("doctor")
    assert said.code == 6
    assert "Something is wrong" in said.out
    assert "doctor --mend" in said.out
    assert inroad("doctor", "--json").code == 6
    assert inroad("doctor", "--mend").code == 0
    assert inroad("doctor").code == 0


def test_a_home_that_no_house_can_be_opened_in_is_looked_over_all_the_same(
    inroad: Run, home: Path
) -> None:
    from django.db import connections  # noqa: PLC0415 - running by now

    connections.close_all()
    for path in home.glob("inroad.db-*"):
        path.unlink()
    (home / "inroad.db").write_bytes(b"junk" * 5000)
    assert inroad("log").code == 6
    said = inroad("doctor", "--json")
    assert said.code == 6
    faults = [fault["id"] for fault in json.loads(said.out)["faults"]]
    assert faults == ["database.damaged"]


def test_what_was_damaged_comes_back_from_a_backup(
    inroad: Run, home: Path, tmp_path: Path
) -> None:
    before = inroad("log", "--json").out
    assert inroad("backup", tmp_path / "all.zip").code == 0
    from django.db import connections  # noqa: PLC0415 - running by now

    connections.close_all()
    (home / "inroad.db").write_bytes(b"junk" * 5000)
    assert inroad("restore", tmp_path / "all.zip").code == 5
    assert inroad("restore", tmp_path / "all.zip", "--replace").code == 0
    assert inroad("log", "--json").out == before
    assert inroad("doctor").code == 0


@pytest.mark.parametrize(
    ("words", "code"),
    [
        (("backup",), 2),
        (("restore",), 2),
        (("restore", "nowhere.zip"), 3),
        (("restore", "."), 2),
        (("backup", "nowhere/all.zip"), 3),
        (("backup", "."), 2),
    ],
)
def test_what_cannot_be_done_has_a_code_and_a_sentence(
    inroad: Run, words: tuple[str, ...], code: int, tmp_path: Path
) -> None:
    del tmp_path
    said = inroad(*words)
    assert (said.code, said.out) == (code, "")
    assert said.err.strip()


def test_a_backup_is_made_beside_a_program_that_has_the_home_open(
    inroad: Run, home: Path, tmp_path: Path
) -> None:
    beside = subprocess.Popen(  # noqa: S603 - our own code
        [
            sys.executable,
            "-c",
            "import sys; from pathlib import Path; from inroad import open_house;"
            "from inroad.settings import Settings;"
            "house = open_house(Settings(Path(sys.argv[1])));"
            "print('open', flush=True); sys.stdin.readline();"
            "print(len(house.record.read().log))",
            str(home),
        ],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    )
    assert beside.stdout is not None
    assert beside.stdout.readline() == "open\n"
    assert inroad("backup", tmp_path / "all.zip").code == 0
    assert inroad("log", "add", "later").code == 0
    assert inroad("restore", tmp_path / "all.zip", "--replace").code == 0
    out, _ = beside.communicate("\n")
    assert (beside.returncode, out) == (0, "1\n")


def test_the_copy_in_a_backup_is_one_file_that_any_sqlite_opens(
    inroad: Run, home: Path, tmp_path: Path
) -> None:
    import zipfile  # noqa: PLC0415 - only here

    assert inroad("backup", tmp_path / "all.zip").code == 0
    with zipfile.ZipFile(tmp_path / "all.zip") as archive:
        archive.extract("inroad.db", tmp_path)
    with sqlite3.connect(tmp_path / "inroad.db") as copy:
        assert copy.execute("PRAGMA journal_mode").fetchone() == ("delete",)
        (count,) = copy.execute("SELECT count(*) FROM inroad_log").fetchone()
    copy.close()
    assert count == len(open_house(Settings(home)).record.read().log)
