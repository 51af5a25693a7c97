"""A folder is removed whole."""

import os
from pathlib import Path

import pytest

from inroad.core.folders import remove_folder


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Return a folder with a file, within a folder."""
    (tmp_path / "index" / "words").mkdir(parents=True)
    (tmp_path / "index" / "words" / "meta.json").write_text("{}")
    return tmp_path / "index"


def put_back(monkeypatch: pytest.MonkeyPatch, folder: Path, times: int) -> None:
    """Put a file into a folder each time it is about to be removed."""
    removed, left = os.rmdir, [times]

    def rmdir(path: str, *, dir_fd: int | None = None) -> None:
        if left[0]:
            left[0] -= 1
            (folder / "words" / f"lock{left[0]}").touch()
        removed(path, dir_fd=dir_fd)

    monkeypatch.setattr(os, "rmdir", rmdir)


def test_a_folder_goes_with_all_that_is_in_it(folder: Path) -> None:
    remove_folder(folder)
    assert not folder.exists()


def test_a_file_put_into_it_meanwhile_goes_too(
    monkeypatch: pytest.MonkeyPatch, folder: Path
) -> None:
    put_back(monkeypatch, folder, 3)
    remove_folder(folder)
    assert not folder.exists()


def test_a_file_taken_from_it_meanwhile_is_no_trouble(
    monkeypatch: pytest.MonkeyPatch, folder: Path
) -> None:
    removed = os.unlink

    def unlink(path: str, *, dir_fd: int | None = None) -> None:
        monkeypatch.setattr(os, "unlink", removed)
        (folder / "words" / "meta.json").rename(folder / "words" / "renamed")
        removed(path, dir_fd=dir_fd)

    monkeypatch.setattr(os, "unlink", unlink)
    remove_folder(folder)
    assert not folder.exists()


def test_a_folder_that_is_filled_without_end_is_told_of(
    monkeypatch: pytest.MonkeyPatch, folder: Path
) -> None:
    put_back(monkeypatch, folder, 1000)
    with pytest.raises(OSError, match="not empty"):
        remove_folder(folder)


def test_a_folder_that_is_not_there_is_told_of(tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError):
        remove_folder(tmp_path / "none")
