"""An index that something befell is told of, and made anew from the files."""

import io
import json
import random
import sqlite3
from collections.abc import Callable, Sequence
from contextlib import suppress
from pathlib import Path
from shutil import copytree
from threading import Thread

import numpy as np
import pytest

from inroad.core.errors import Unavailable
from inroad.core.progress import quiet
from inroad.people.ports import Vectors
from inroad.sources import work_index
from inroad.sources.work_index import WorkIndex

ASKED = "How do cranes learn songs?"
FILE = "\n".join(
    json.dumps(
        {
            "id": f"w{n}",
            "title": f"Cranes and songs, part {n}",
            "authors": [f"Ada X{n}", f"Bo Y{n % 7}"],
            "year": 2000 + n % 20,
        }
    )
    for n in range(120)
).encode()


def bring(index: WorkIndex) -> None:
    index.bring("s", "w.jsonl", lambda: io.BytesIO(FILE), quiet, lambda: False)


def truncated(file: Path) -> None:
    file.write_bytes(file.read_bytes()[: file.stat().st_size // 2])


def zeroed(file: Path) -> None:
    file.write_bytes(bytes(file.stat().st_size))


def emptied(file: Path) -> None:
    file.write_bytes(b"")


def random_bytes(file: Path) -> None:
    size = max(64, file.stat().st_size)
    file.write_bytes(random.Random(7).randbytes(size))  # noqa: S311 - the same each time


def folder(file: Path) -> None:
    file.unlink()
    file.mkdir()


def gone(file: Path) -> None:
    file.unlink()


BEFALLS = (truncated, zeroed, emptied, random_bytes, folder, gone)
FILES = (
    "works.db",
    "forward.bin",
    "arrays-*/start.npy",
    "arrays-*/work_people.npy",
    "arrays-*/graph_lengths.npy",
    "words/meta.json",
    "words/*.idx",
    "words/*.fast",
)


def damaged(home: Path, name: str, befalls: Callable[[Path], None]) -> Path:
    """Let something befall a copy: nobody has the files of that open."""
    other = home.with_name("other")
    copytree(home, other)
    (file,) = other.glob(f"works-*/{name}")
    befalls(file)
    return other


@pytest.fixture(scope="module")
def whole(tmp_path_factory: pytest.TempPathFactory) -> Path:
    found = tmp_path_factory.mktemp("index")
    index = WorkIndex(found)
    bring(index)
    index._store.close()  # noqa: SLF001 - as at the end of a program
    return found


@pytest.fixture
def home(whole: Path, tmp_path: Path) -> Path:
    return Path(copytree(whole, tmp_path / "home"))


@pytest.mark.parametrize("befalls", BEFALLS)
@pytest.mark.parametrize("name", FILES)
def test_what_is_damaged_is_found_removed_and_made_anew(
    home: Path, name: str, befalls: Callable[[Path], None]
) -> None:
    index = WorkIndex(damaged(home, name, befalls))
    assert index.mend()
    assert not index.holds("s")
    bring(index)
    assert not index.mend()
    assert index.closest(ASKED, 5) == WorkIndex(home).closest(ASKED, 5)


@pytest.mark.parametrize("befalls", BEFALLS[1:3])
@pytest.mark.parametrize("name", FILES[:3])
def test_damage_that_nobody_looked_for_is_told_or_told_the_next_time(
    home: Path, name: str, befalls: Callable[[Path], None]
) -> None:
    index = WorkIndex(damaged(home, name, befalls))
    with suppress(Unavailable):
        index.closest(ASKED, 5)
    assert index.mend()


def test_damage_is_told_with_what_can_be_done(home: Path) -> None:
    index = WorkIndex(damaged(home, "works.db", random_bytes))
    with pytest.raises(Unavailable, match="is damaged") as told:
        index.closest(ASKED, 5)
    assert "made anew from your files" in told.value.hint


def test_a_page_within_the_database_is_missed_at_opening_and_told_of_later(
    home: Path,
) -> None:
    (file,) = home.glob("works-*/works.db")
    data = bytearray(file.read_bytes())
    for at in range(8192, len(data) - 64, 512):
        data[at : at + 64] = bytes(64)
    file.write_bytes(data)
    index = WorkIndex(home)
    for _ in range(2):
        if index.mend():
            break
        with pytest.raises(Unavailable, match="is damaged"):
            [index.work(f"w{n}") for n in range(120)]
    bring(index)
    assert index.counts().works == 120


class Same:
    """Takes every text for the same."""

    name = "same/1"
    width = 2

    def embed(self, texts: Sequence[str]) -> Vectors:
        return np.tile(np.array([0.6, 0.8], np.float32), (len(texts), 1))


@pytest.mark.parametrize("befalls", [truncated, zeroed, emptied, random_bytes, gone])
@pytest.mark.parametrize("name", ["rows", "works", "line"])
def test_whatever_befalls_vectors_works_are_still_found_and_read(
    home: Path, name: str, befalls: Callable[[Path], None]
) -> None:
    index = WorkIndex(home)
    index.want(ASKED, Same())
    index.read_on(Same(), quiet, lambda: False)
    index.want("Cranes", Same())
    (kept,) = home.glob("works-*/vectors-*")
    (kept / "line").write_bytes(bytes(37))
    befalls(kept / name)
    again = WorkIndex(home)
    assert not again.mend()
    again.want(ASKED, Same())
    again.read_on(Same(), quiet, lambda: False, everything=True)
    assert len(again.closest(ASKED, 5, Same())) == 5


def test_what_is_whole_is_left_as_it_is(home: Path) -> None:
    index = WorkIndex(home)
    before = index.closest(ASKED, 5)
    assert not index.mend()
    assert index.closest(ASKED, 5) == before


def test_an_index_that_was_only_begun_is_not_called_damaged(tmp_path: Path) -> None:
    index = WorkIndex(tmp_path)
    assert not index.mend()
    index._store.open()  # noqa: SLF001 - as whoever is killed early leaves it
    assert not index.mend()


def test_a_fault_of_ours_stays_one(home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def wrong(*_: object) -> None:
        raise ValueError("ours")

    monkeypatch.setattr(work_index, "works_by", wrong)
    index = WorkIndex(home)
    with pytest.raises(ValueError, match="ours"):
        index.works_of("x")
    assert not index.mend()


@pytest.mark.parametrize("error", [sqlite3.OperationalError, PermissionError])
def test_what_cannot_be_read_just_now_is_told_and_not_removed(
    home: Path, monkeypatch: pytest.MonkeyPatch, error: type[Exception]
) -> None:
    def refused(*_: object) -> None:
        raise error("no")

    monkeypatch.setattr(work_index, "works_by", refused)
    index = WorkIndex(home)
    with pytest.raises(Unavailable, match="cannot be read") as told:
        index.works_of("x")
    assert "Is the folder yours" in told.value.hint
    assert not index.mend()


def test_a_file_in_place_of_the_folder_makes_room(tmp_path: Path) -> None:
    index = WorkIndex(tmp_path)
    index._store.folder.write_text("no folder")  # noqa: SLF001 - where it will be
    assert index.mend()
    bring(index)
    assert index.counts().works == 120


def test_whoever_had_it_open_sees_what_was_made_anew(home: Path) -> None:
    index = WorkIndex(home)
    assert index.counts().works == 120

    def anew() -> None:
        index.start_over()
        bring(index)

    thread = Thread(target=anew)
    thread.start()
    thread.join()
    more = json.dumps({"id": "n", "title": "Trees", "authors": ["Cy Z"]}).encode()
    index.bring("t", "t.jsonl", lambda: io.BytesIO(more), quiet, lambda: False)
    assert WorkIndex(home).counts() == index.counts()
