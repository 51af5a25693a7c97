"""What a killed program was writing is cleared away; what is being written stays."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from inroad import open_house
from inroad.settings import Settings


@pytest.fixture
def gone() -> int:
    """Return the id of a process that has ended."""
    ended = subprocess.Popen([sys.executable, "-c", ""])
    ended.wait()
    return ended.pid


@pytest.mark.parametrize("folder", [".", "files", "backups"])
def test_a_draft_of_a_program_that_is_gone_is_removed_when_the_home_is_opened(
    settings: Settings, gone: int, folder: str
) -> None:
    place = settings.home / folder
    place.mkdir(parents=True)
    draft = place / f".secret.{gone}.0123abcd"
    draft.write_bytes(b"half")
    open_house(settings)
    assert not draft.exists()


def test_a_draft_of_a_program_that_runs_is_left_alone(settings: Settings) -> None:
    settings.home.mkdir()
    draft = settings.home / f".secret.{os.getpid()}.0123abcd"
    draft.write_bytes(b"half")
    open_house(settings)
    assert draft.exists()


@pytest.mark.parametrize("name", ["secret.1.0123abcd", ".notes", ".a.b.c", ".x.9.zzzz"])
def test_what_is_not_called_as_a_draft_of_ours_is_left_alone(
    settings: Settings, name: str
) -> None:
    (settings.home / "files").mkdir(parents=True)
    theirs: Path = settings.home / "files" / name
    theirs.write_bytes(b"theirs")
    open_house(settings)
    assert theirs.read_bytes() == b"theirs"
