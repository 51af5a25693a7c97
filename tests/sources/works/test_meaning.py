"""Works read by meaning: as they are needed, kept by the model, never twice."""

import io
import json
from collections.abc import Iterator, Sequence
from importlib.util import find_spec
from pathlib import Path

import numpy as np
import pytest

from inroad.core.progress import Progress, Stopped, quiet
from inroad.people.ports import Vectors
from inroad.sources import work_meaning, work_vectors
from inroad.sources.work_index import WorkIndex
from inroad.sources.work_vectors import WorkVectors

WORKS = [
    ("w1", "Cranes teach one another songs", ["Ada Lovelace"], 2020),
    ("w2", "Cranes on a map", ["Bo Chen"], 2021),
    ("w3", "Corvids hand down their calls", ["Cy Dent"], 2019),
    ("w4", "Parsing sentences with trees", ["Di Evans"], 2022),
]
ASKED = "Do cranes learn songs?"
TOPICS = (
    {"cranes", "corvids", "songs", "calls", "learn", "teach"},
    {"parsing", "trees", "map"},
)


class Topics:
    """Embeds by which topic the words of a text belong to, and counts what it read."""

    width = 3

    def __init__(self, name: str = "topics/1") -> None:
        self.name = name
        self.read: list[str] = []

    def embed(self, texts: Sequence[str]) -> Vectors:
        self.read += texts
        rows = np.zeros((len(texts), 3), np.float32)
        for row, text in zip(rows, texts, strict=True):
            words = set(text.lower().replace("?", "").split())
            row[:] = [*(len(words & topic) for topic in TOPICS), 0.2]
        lengths = np.linalg.norm(rows, axis=1, keepdims=True)
        return np.asarray(rows / lengths, np.float32)


def bring(index: WorkIndex, works: list[tuple[str, str, list[str], int]]) -> None:
    data = b"".join(
        json.dumps({"id": i, "title": t, "authors": a, "year": y}).encode() + b"\n"
        for i, t, a, y in works
    )
    index.bring(works[0][0], "w.jsonl", lambda: io.BytesIO(data), quiet, lambda: False)


@pytest.fixture
def index(tmp_path: Path) -> WorkIndex:
    found = WorkIndex(tmp_path)
    bring(found, WORKS)
    return found


@pytest.fixture(params=["usearch", "numpy"])
def _each_way(
    request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch
) -> Iterator[None]:
    if request.param == "numpy":
        monkeypatch.setattr(work_vectors, "find_spec", lambda _: None)
    elif find_spec("usearch") is None:
        pytest.skip("usearch is not installed here")
    yield  # noqa: PT022 - the patch is taken back after it


def names(index: WorkIndex, by: Topics | None) -> list[str]:
    return [person.name for person in index.closest(ASKED, 10, by)]


@pytest.mark.usefixtures("_each_way")
def test_by_meaning_somebody_is_found_who_says_it_in_other_words(
    index: WorkIndex,
) -> None:
    by = Topics()
    index.read_on(by, quiet, lambda: False, everything=True)
    assert "Cy Dent" not in names(index, None)
    assert names(index, by)[0] == "Ada Lovelace"
    assert "Cy Dent" in names(index, by)


def test_without_anything_read_a_model_changes_nothing(index: WorkIndex) -> None:
    by = Topics()
    assert index.closest(ASKED, 10, by) == index.closest(ASKED, 10)
    assert by.read == []


def test_what_shares_words_with_a_question_is_read_first(index: WorkIndex) -> None:
    by = Topics()
    found = index.want(ASKED, by)
    assert (found.done, found.of, found.kept) == (0, 2, 0)
    index.read_on(by, quiet, lambda: False)
    assert set(by.read) == {WORKS[0][1], WORKS[1][1]}
    assert index.want(ASKED, by).done == 2


def test_nothing_is_read_twice(index: WorkIndex, tmp_path: Path) -> None:
    by = Topics()
    index.want(ASKED, by)
    index.read_on(by, quiet, lambda: False)
    index.read_on(by, quiet, lambda: False, everything=True)
    WorkIndex(tmp_path).read_on(by, quiet, lambda: False, everything=True)
    assert sorted(by.read) == sorted(title for _, title, _, _ in WORKS)


def test_what_comes_in_later_is_read_and_the_rest_is_not_read_again(
    index: WorkIndex,
) -> None:
    by = Topics()
    index.read_on(by, quiet, lambda: False, everything=True)
    bring(index, [("w5", "Songs of corvids", ["Eve Fox"], 2023)])
    index.read_on(by, quiet, lambda: False, everything=True)
    assert by.read.count("Songs of corvids") == 1
    assert len(by.read) == len(WORKS) + 1
    assert "Eve Fox" in names(index, by)


def test_the_vectors_of_two_models_are_not_mixed(index: WorkIndex) -> None:
    one, other = Topics("one"), Topics("other")
    index.read_on(one, quiet, lambda: False, everything=True)
    assert index.closest(ASKED, 10, other) == index.closest(ASKED, 10)
    assert index.want(ASKED, other).done == 0


def test_it_tells_how_far_it_is_and_goes_on_where_it_was_stopped(
    index: WorkIndex, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(work_meaning, "AT_ONCE", 1)
    by, told = Topics(), list[Progress]()
    with pytest.raises(Stopped):
        index.read_on(by, told.append, lambda: len(told) > 2, everything=True)
    assert [(p.done, p.total) for p in told] == [(0, 4), (1, 4), (2, 4)]
    index.read_on(by, quiet, lambda: False, everything=True)
    assert len(by.read) == len(WORKS)


def test_the_latest_works_are_read_before_older_ones(
    index: WorkIndex, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(work_meaning, "AT_ONCE", 1)
    by = Topics()
    index.read_on(by, quiet, lambda: False, everything=True)
    assert by.read[0] == "Parsing sentences with trees"
    assert by.read[-1] == "Corvids hand down their calls"


def test_forgetting_the_works_forgets_their_vectors(
    index: WorkIndex, tmp_path: Path
) -> None:
    index.read_on(Topics(), quiet, lambda: False, everything=True)
    index.start_over()
    assert [*tmp_path.rglob("vectors-*")] == []


def test_a_work_that_is_left_out_is_not_found_by_meaning(index: WorkIndex) -> None:
    from inroad.people.left_out import LeftOut  # noqa: PLC0415 - here alone

    by = Topics()
    index.read_on(by, quiet, lambda: False, everything=True)
    index.leave_out(LeftOut(works=frozenset({"w3"})))
    assert "Cy Dent" not in names(index, by)


@pytest.mark.parametrize("cut", [1, 3, 5])
def test_what_a_killed_one_left_half_is_taken_back(tmp_path: Path, cut: int) -> None:
    by = Topics()
    vectors = WorkVectors(tmp_path, by)
    vectors.add([7, 9], by.embed(["cranes", "trees"]))
    rows = next(tmp_path.rglob("rows"))
    rows.write_bytes(rows.read_bytes()[:-cut])
    again = WorkVectors(tmp_path, by)
    assert len(again) == (1 if cut <= 3 else 0)
    again.add([9, 11], by.embed(["trees", "map"]))
    assert again.at(np.array([9, 11])).min() >= 0
    assert again.like(again.at(np.array([9])), by.embed(["trees"])[0])[0] > 0.98


def test_what_was_kept_once_stays_as_it_was(tmp_path: Path) -> None:
    by = Topics()
    vectors = WorkVectors(tmp_path, by)
    vectors.add([7], by.embed(["cranes"]))
    vectors.add([7, 8], by.embed(["trees", "trees"]))
    assert len(vectors) == 2
    assert vectors.like(np.array([0]), by.embed(["cranes"])[0])[0] > 0.98


def test_the_last_asked_stands_first_in_line(tmp_path: Path) -> None:
    vectors = WorkVectors(tmp_path, Topics())
    vectors.put_in_line(np.array([1, 2]))
    vectors.put_in_line(np.array([3, 2]))
    assert vectors.line().tolist() == [3, 2, 1]


def test_a_work_without_a_word_takes_nobodys_vector(tmp_path: Path) -> None:
    index, by = WorkIndex(tmp_path), Topics()
    bring(index, [("w0", "?", ["Nobody Named"], 2024), *WORKS])
    index.want(ASKED, by)
    index.read_on(by, quiet, lambda: False)
    index.read_on(by, quiet, lambda: False, everything=True)
    assert sorted(by.read) == sorted(title for _, title, _, _ in WORKS)
    assert names(index, by)[0] == "Ada Lovelace"
    assert "Nobody Named" not in names(index, by)


def test_a_work_that_was_changed_is_read_anew(index: WorkIndex) -> None:
    by = Topics()
    index.read_on(by, quiet, lambda: False, everything=True)
    told = {"id": "w3", "title": WORKS[2][1], "abstract": "Trees.", "year": 2019}
    data = json.dumps({**told, "authors": ["Cy Dent"]}).encode()
    index.bring("b", "w.jsonl", lambda: io.BytesIO(data), quiet, lambda: False)
    index.read_on(by, quiet, lambda: False, everything=True)
    assert len(by.read) == len(WORKS) + 1
    assert by.read[-1].endswith("Trees.")
    assert "Cy Dent" in names(index, by)
