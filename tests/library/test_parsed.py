"""The parsed copy of the library's files is current, and never stands for another."""

import shutil
from pathlib import Path

import pytest

from inroad.core.errors import BadInput
from inroad.library.parsed import PARSED, parsed_anew
from inroad.library.shelf import CONTENT, files_of, load_shelf


@pytest.fixture
def copy(tmp_path: Path) -> Path:
    return Path(shutil.copytree(CONTENT, tmp_path / "content"))


def test_the_copy_that_ships_is_of_the_files_that_ship() -> None:
    shipped = (CONTENT / PARSED).read_text(encoding="utf-8")
    assert shipped == parsed_anew(files_of(CONTENT)), "run make fix"


def test_a_shelf_is_the_same_with_the_copy_and_without(copy: Path) -> None:
    with_it = load_shelf(copy)
    (copy / PARSED).unlink()
    assert load_shelf(copy) == with_it


def test_a_file_that_was_edited_is_read_as_it_stands(copy: Path) -> None:
    page = copy / "S3.toml"
    text = page.read_text(encoding="utf-8")
    page.write_text(text.replace("[source]", "[sources]", 1), encoding="utf-8")
    with pytest.raises(BadInput, match=r"S3\.toml"):
        load_shelf(copy)


@pytest.mark.parametrize("broken", ["", "[]", "{", '{"S3.toml": 3}'])
def test_a_broken_copy_is_passed_over(copy: Path, broken: str) -> None:
    (copy / PARSED).write_text(broken, encoding="utf-8")
    assert load_shelf(copy) == load_shelf()
