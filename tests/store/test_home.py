import os
import stat
from pathlib import Path

import pytest

from inroad import open_house
from inroad.core.errors import Unavailable
from inroad.settings import Settings


def mode(path: Path) -> int:
    return stat.S_IMODE(path.stat().st_mode)


def test_nobody_else_can_read_a_home_or_anything_in_it(settings: Settings) -> None:
    before = os.umask(0)
    try:
        house = open_house(settings, web=True)
        house.record.keep_file(b"private")
    finally:
        os.umask(before)
    assert mode(settings.home) == 0o700
    found = {p for p in settings.home.rglob("*") if p.is_file()}
    assert {p.name for p in found} >= {"inroad.db", "inroad.db-wal", "inroad.db-shm"}
    assert {mode(p) for p in found} == {0o600}
    assert mode(settings.home / "files") == 0o700


def test_a_home_left_open_is_closed_again(settings: Settings) -> None:
    open_house(settings)
    settings.home.chmod(0o755)
    (settings.home / "inroad.db").chmod(0o644)
    open_house(settings)
    assert mode(settings.home) == 0o700
    assert mode(settings.home / "inroad.db") == 0o600


def test_what_was_open_is_named_when_it_is_closed(
    settings: Settings, caplog: pytest.LogCaptureFixture
) -> None:
    open_house(settings)
    assert caplog.text == ""
    settings.home.chmod(0o750)
    (settings.home / "inroad.db").chmod(0o604)
    open_house(settings)
    assert f"could look into {settings.home}, inroad.db; that is closed" in caplog.text


def test_a_home_behind_a_link_is_closed_too(tmp_path: Path) -> None:
    there = tmp_path / "there"
    there.mkdir(mode=0o755)
    (tmp_path / "home").symlink_to(there)
    open_house(Settings(tmp_path / "home"))
    assert mode(there) == 0o700
    assert mode(there / "inroad.db") == 0o600


def test_a_database_behind_a_link_is_closed_too(settings: Settings) -> None:
    elsewhere = settings.home.parent / "elsewhere.db"
    settings.home.mkdir()
    elsewhere.touch(0o644)
    (settings.home / "inroad.db").symlink_to(elsewhere)
    (settings.home / "errors.log").symlink_to(settings.home / "gone")
    open_house(settings)
    assert mode(elsewhere) == 0o600


def test_a_folder_that_holds_other_things_keeps_its_mode(settings: Settings) -> None:
    settings.home.mkdir(mode=0o755)
    settings.home.chmod(0o755)
    (settings.home / "thesis.tex").touch()
    open_house(settings)
    assert mode(settings.home) == 0o755
    assert mode(settings.home / "inroad.db") == 0o600


def test_a_home_that_is_a_file_is_refused_with_a_hint(settings: Settings) -> None:
    settings.home.write_text("not a folder")
    with pytest.raises(Unavailable, match="is no folder") as told:
        open_house(settings)
    assert "INROAD_HOME" in told.value.hint


def test_the_key_that_signs_forms_is_made_once_and_stays(settings: Settings) -> None:
    open_house(settings, web=True)
    key = (settings.home / "secret").read_text()
    open_house(settings, web=True)
    assert (settings.home / "secret").read_text() == key
    assert len(key) == 64


def test_the_terminal_needs_no_key(settings: Settings) -> None:
    open_house(settings)
    assert not (settings.home / "secret").exists()
