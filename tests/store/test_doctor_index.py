"""What the doctor says of indexes, which are made anew from files."""

import json
from collections.abc import Callable
from pathlib import Path

import pytest
from tests.databases import close_databases
from tests.store.examined import examined, mended

from inroad import open_house
from inroad.actions.people import people_add, who
from inroad.actions.sources import add
from inroad.core.document import Reference, Writing, text_document
from inroad.settings import Settings

WORKS = "\n".join(
    json.dumps({"id": f"w{n}", "title": f"Cranes and songs {n}", "authors": ["Ada X"]})
    for n in range(50)
)


def zeroed(file: Path) -> None:
    file.write_bytes(bytes(file.stat().st_size))


def folder(file: Path) -> None:
    file.unlink()
    file.mkdir()


@pytest.fixture
def searched(ada_home: Settings) -> Settings:
    """Have works and a source brought in, and nobody who has them open."""
    house = open_house(ada_home)
    people_add(house, text_document("works.jsonl", WORKS))
    add(house, Reference(text_document("a.md", "# Songs\n\nSing.")))
    del house
    close_databases()
    return ada_home


@pytest.mark.parametrize("befalls", [zeroed, folder])
@pytest.mark.parametrize(
    "name",
    [
        "works-*/works.db",
        "works-*/arrays-*/start.npy",
        "works-*/words/*.idx",
        "passages-*/g*/meta.json",
    ],
)
def test_a_damaged_index_is_found_and_removed(
    searched: Settings, name: str, befalls: Callable[[Path], None]
) -> None:
    (file,) = (searched.home / "index").glob(f"*/{name}")
    befalls(file)
    assert "Your files are not touched" in mended(searched, "index.damaged").what


def test_what_was_removed_is_made_anew_by_whoever_asks(searched: Settings) -> None:
    (file,) = (searched.home / "index").glob("*/works-*/works.db")
    zeroed(file)
    mended(searched, "index.damaged")
    found = who(open_house(searched), Writing("songs of cranes"))
    assert [person.name for person in found.people] == ["Ada X"]


def test_a_whole_index_is_no_fault_though_somebody_writes_beside_it(
    searched: Settings,
) -> None:
    (works,) = (searched.home / "index").glob("*/works-*")
    (works / "words" / f"{'a' * 32}.store").write_bytes(b"half")
    (works / "arrays-1").mkdir()
    (works / "arrays-1" / "start.npy").touch()
    assert examined(searched).faults == ()


def test_arrays_that_are_gone_are_damage(searched: Settings) -> None:
    (arrays,) = (searched.home / "index").glob("*/works-*/arrays-*")
    arrays.rename(arrays.with_name("elsewhere"))
    mended(searched, "index.damaged")
