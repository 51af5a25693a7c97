"""The index of works: nothing lost, nothing twice, whoever is killed."""

import io
import json
from collections.abc import Callable
from pathlib import Path

import pytest

from inroad.core.progress import Stopped, quiet
from inroad.people.literature import BroughtIn, Settlement
from inroad.sources import work_bringing, work_keeping, work_making
from inroad.sources.work_index import WorkIndex

WORKS = [
    ("w1", "Cranes that teach one another songs", ["Ada Lovelace", "Bo Chen"], 2020),
    ("w2", "How young cranes imitate songs", ["Ada Lovelace", "Cy Dent"], 2021),
    ("w3", "Parsing sentences with trees", ["Di Evans"], 2019),
    ("w4", "Trees for parsing long sentences", ["Di Evans", "Cy Dent"], 2022),
]


def file_of(works: list[tuple[str, str, list[str], int]]) -> bytes:
    return b"".join(
        json.dumps({"id": i, "title": t, "authors": a, "year": y}).encode() + b"\n"
        for i, t, a, y in works
    )


def bring(
    index: WorkIndex,
    data: bytes,
    sha256: str = "a",
    stopped: Callable[[], bool] = lambda: False,
) -> BroughtIn:
    return index.bring(sha256, "works.jsonl", lambda: io.BytesIO(data), quiet, stopped)


@pytest.fixture
def index(tmp_path: Path) -> WorkIndex:
    found = WorkIndex(tmp_path)
    bring(found, file_of(WORKS))
    return found


def test_what_came_in_is_counted(tmp_path: Path) -> None:
    found = bring(WorkIndex(tmp_path), file_of(WORKS))
    assert (found.works, found.people, found.merged, found.problems) == (4, 4, 0, ())


def test_the_closest_come_first_with_works_that_say_why(index: WorkIndex) -> None:
    found = index.closest("How do cranes teach songs?", 10)
    assert found[0].name == "Ada Lovelace"
    assert [work.id for work in found[0].works] == ["w1", "w2"]
    assert {"cranes", "songs"} <= set(found[0].works[0].why)
    assert "Di Evans" not in [person.name for person in found]


def test_a_text_without_known_words_finds_nobody(index: WorkIndex) -> None:
    assert index.closest("zzz qqq", 10) == ()
    assert index.closest('" ( AND title:* ~', 10) == ()


def test_an_essay_of_a_million_letters_is_answered(index: WorkIndex) -> None:
    found = index.closest("cranes and songs " * 60_000, 3)
    assert found[0].name == "Ada Lovelace"


def test_the_same_file_again_changes_nothing(index: WorkIndex) -> None:
    before = index.closest("cranes songs", 10)
    again = bring(index, file_of(WORKS))
    assert (again.works, index.counts().works) == (4, 4)
    assert index.closest("cranes songs", 10) == before


def test_entries_of_works_that_are_here_are_merged(index: WorkIndex) -> None:
    other = [
        ("x9", "Cranes That Teach One Another Songs", ["Ada Lovelace", "B Chen"], 0)
    ]
    found = bring(index, file_of(other), "b")
    assert (found.works, found.merged, index.counts().works) == (0, 1, 4)


def test_what_another_file_knows_is_found_too(index: WorkIndex) -> None:
    told = {
        "id": "w3",
        "title": "",
        "abstract": "About chess.",
        "authors": ["Di Evans"],
    }
    told["title"] = "Parsing sentences with trees"
    bring(index, json.dumps(told).encode(), "b")
    assert index.closest("chess", 5)[0].name == "Di Evans"
    assert index.works_of(index.named("Di Evans")[0].id)[1].abstract == "About chess."


def test_a_stopped_file_goes_on_where_it_was_left(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(work_bringing, "STEP", 1)
    index, asked = WorkIndex(tmp_path), iter([False, True])
    with pytest.raises(Stopped):
        bring(index, file_of(WORKS), stopped=lambda: next(asked))
    assert not index.holds("a")
    assert index.counts().works == 2
    found = bring(index, file_of(WORKS))
    assert (found.works, found.people, found.merged) == (4, 4, 0)
    assert index.counts().works == 4
    assert index.holds("a")


def test_what_a_killed_one_left_in_the_index_is_not_found_twice(
    index: WorkIndex, tmp_path: Path
) -> None:
    store = index._store  # noqa: SLF001 - as whoever was killed left it
    with store.step() as writing:
        writing.execute("update meta set value = 0 where key in ('indexed', 'forward')")
        writing.execute("delete from terms")
    again = WorkIndex(tmp_path)
    bring(again, file_of(WORKS))
    found = again.closest("cranes teach songs", 10)
    assert [work.id for work in found[0].works] == ["w1", "w2"]


def test_ways_lead_over_those_who_wrote_together(index: WorkIndex) -> None:
    bo, di = index.named("Bo Chen")[0], index.named("di evans")[0]
    (way,) = index.ways([bo.id], [di.id])
    assert [p.name for p in way] == ["Bo Chen", "Ada Lovelace", "Cy Dent", "Di Evans"]
    assert index.ways([], [di.id]) == ((),)


def test_groups_hold_those_who_were_asked_for(index: WorkIndex) -> None:
    ids = [each.id for each in index.closest("cranes songs", 10)]
    groups = index.groups_of(ids)
    assert {id for group in groups for id in group.people} == set(ids)
    assert all(group.name for group in groups)


def test_who_was_parted_stays_apart_and_who_was_joined_is_one(
    index: WorkIndex, tmp_path: Path
) -> None:
    parted = Settlement("apart", (("w2", "Ada Lovelace"),))
    index.settle([parted])
    assert [len(p.works) for p in index.named("Ada Lovelace")] == [1, 1]
    again = WorkIndex(tmp_path)
    again.settle([parted])
    bring(again, file_of([("w9", "Cranes and bells", ["Ada Lovelace"], 2023)]), "b")
    assert sorted(len(p.works) for p in again.named("Ada Lovelace")) != [3]
    again.settle([])
    assert [len(p.works) for p in again.named("Ada Lovelace")] == [3]


def test_an_empty_index_finds_nothing_and_makes_no_folder(tmp_path: Path) -> None:
    index = WorkIndex(tmp_path / "none")
    assert index.closest("cranes", 5) == ()
    assert index.named("Ada Lovelace") == ()
    assert index.counts().works == 0
    assert not (tmp_path / "none").exists()


def test_a_work_without_authors_is_kept_and_named_as_a_problem(tmp_path: Path) -> None:
    found = bring(WorkIndex(tmp_path), b'{"id": "1", "title": "Anonymous cranes"}\n')
    assert (found.works, found.people, len(found.problems)) == (1, 0, 1)


def test_whoever_is_killed_before_the_arrays_are_made_is_not_taken_for_done(
    index: WorkIndex, monkeypatch: pytest.MonkeyPatch
) -> None:
    def killed(*_: object) -> None:
        raise KeyboardInterrupt

    told = {"id": "w3", "title": "Parsing sentences with trees", "abstract": "Chess."}
    data = json.dumps({**told, "authors": ["Di Evans"]}).encode()
    whole = work_making.make_arrays
    monkeypatch.setattr(work_keeping, "make_arrays", killed)
    with pytest.raises(KeyboardInterrupt):
        bring(index, data, "b")
    monkeypatch.setattr(work_keeping, "make_arrays", whole)
    assert "Di Evans" not in [p.name for p in index.closest("parsing trees", 3)]
    assert not index.holds("b")
    bring(index, data, "b")
    assert index.holds("b")
    assert index.closest("chess", 3)[0].name == "Di Evans"


def test_a_file_of_broken_entries_alone_brings_problems_and_no_crash(
    tmp_path: Path,
) -> None:
    index = WorkIndex(tmp_path)
    found = bring(index, b"{broken\n{again\n")
    assert (found.works, found.people, len(found.problems)) == (0, 0, 2)
    assert index.closest("cranes", 3) == ()


def test_what_was_settled_is_taken_in_once_and_not_again_by_the_next_program(
    index: WorkIndex, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    settled = [Settlement("apart", (("w2", "Ada Lovelace"),))]
    index.settle(settled)
    found = index.named("Ada Lovelace")
    assert sorted(person.works for person in found) == [("w1",), ("w2",)]
    later = WorkIndex(tmp_path)
    monkeypatch.delattr(work_keeping, "find_people")
    later.settle(settled)
    assert later.named("Ada Lovelace") == found


def test_what_is_settled_no_longer_is_undone_by_the_next_program(
    index: WorkIndex, tmp_path: Path
) -> None:
    index.settle([Settlement("apart", (("w2", "Ada Lovelace"),))])
    later = WorkIndex(tmp_path)
    later.settle([])
    assert [len(person.works) for person in later.named("Ada Lovelace")] == [2]


def test_nobody_else_can_read_a_file_of_the_index(tmp_path: Path) -> None:
    index = WorkIndex(tmp_path / "index")
    data = b'{"id": "a", "title": "Songs of cranes", "authors": ["Ada Lovelace"]}\n'
    index.bring("a", "w.jsonl", lambda: io.BytesIO(data), quiet, lambda: False)
    files = [each for each in (tmp_path / "index").rglob("*") if each.is_file()]
    open_to_others = [each.name for each in files if each.stat().st_mode & 0o077]
    assert open_to_others == []
