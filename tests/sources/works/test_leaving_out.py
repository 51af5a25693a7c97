"""What the person leaves out: not found, not counted, not on any way."""

import io
import json
from datetime import date
from pathlib import Path

import pytest

from inroad.core.progress import quiet
from inroad.people.left_out import LeftOut, Somebody, left_out_of
from inroad.record.excluded import Excluded, What
from inroad.sources.work_index import WorkIndex

WORKS = [
    ("w1", "Cranes that teach one another songs", ["Ada Lovelace", "Bo Chen"], 2020),
    ("w2", "How young cranes imitate songs", ["Ada Lovelace", "Cy Dent"], 2001),
    ("w3", "Songs of cranes, parsed with trees", ["Di Evans"], 2019),
    ("w4", "Trees for parsing long sentences", ["Di Evans", "Cy Dent"], 2022),
]
ASKED = "How do cranes learn songs?"


@pytest.fixture
def index(tmp_path: Path) -> WorkIndex:
    found = WorkIndex(tmp_path)
    data = b"".join(
        json.dumps({"id": i, "title": t, "authors": a, "year": y}).encode() + b"\n"
        for i, t, a, y in WORKS
    )
    found.bring("a", "works.jsonl", lambda: io.BytesIO(data), quiet, lambda: False)
    return found


def names(index: WorkIndex, text: str = ASKED, limit: int = 10) -> list[str]:
    return [person.name for person in index.closest(text, limit)]


def one(index: WorkIndex, name: str) -> Somebody:
    (person,) = index.named(name)
    return Somebody(person.id, person.name, person.works)


def excluded(what: What, named: str) -> Excluded:
    return Excluded("1", date(2026, 1, 1), what, named)


def test_a_work_that_is_left_out_speaks_for_nobody(index: WorkIndex) -> None:
    index.leave_out(LeftOut(works=frozenset({"w1"})))
    assert "Bo Chen" not in names(index)
    ada = next(p for p in index.closest(ASKED, 10) if p.name == "Ada Lovelace")
    assert [work.id for work in ada.works] == ["w2"]


def test_works_before_a_year_are_left_out_and_those_of_no_year_are_not(
    index: WorkIndex,
) -> None:
    data = json.dumps({"id": "w5", "title": "Cranes and songs", "authors": ["Eve Fox"]})
    index.bring("b", "w.jsonl", lambda: io.BytesIO(data.encode()), quiet, lambda: False)
    index.leave_out(LeftOut(before=2020))
    assert {"Cy Dent", "Di Evans"} & set(names(index)) == set()
    assert {"Ada Lovelace", "Eve Fox"} <= set(names(index))


def test_somebody_left_out_makes_room_before_the_limit(index: WorkIndex) -> None:
    before = names(index)
    index.leave_out(LeftOut(people=(one(index, before[0]),)))
    assert names(index, limit=2) == before[1:3]


def test_somebody_left_out_is_still_called_by_name_and_passed_on_a_way(
    index: WorkIndex,
) -> None:
    cy = one(index, "Cy Dent")
    index.leave_out(LeftOut(people=(cy,)))
    assert index.named("Cy Dent")
    ada, di = index.named("Ada Lovelace")[0].id, index.named("Di Evans")[0].id
    (way,) = index.ways([ada], [di])
    assert [person.name for person in way] == ["Ada Lovelace", "Cy Dent", "Di Evans"]


def test_the_unlisted_appear_nowhere(index: WorkIndex) -> None:
    cy = one(index, "Cy Dent")
    ada, di = index.named("Ada Lovelace")[0].id, index.named("Di Evans")[0].id
    index.leave_out(LeftOut(unlisted=(cy,)))
    assert "Cy Dent" not in names(index)
    assert index.named("Cy Dent") == index.named(cy.id) == ()
    assert index.works_of(cy.id) == ()
    shown = (*index.works_of(ada), index.work("w2"))
    authors = [[a.name for a in work.authors] for work in shown if work]
    assert authors == [["Ada Lovelace", "Bo Chen"], *[["Ada Lovelace"]] * 2]
    assert index.ways([ada], [di]) == ((),)
    assert cy.id not in {id for g in index.groups_of([ada, cy.id]) for id in g.people}


def test_the_unlisted_stay_so_when_their_id_changes(index: WorkIndex) -> None:
    cy = one(index, "Cy Dent")
    index.leave_out(LeftOut(unlisted=(Somebody("an-older-id", cy.name, cy.works),)))
    assert "Cy Dent" not in names(index)
    assert index.named("Cy Dent") == ()


def test_the_unlisted_are_found_anew_when_people_were_told_apart_anew(
    index: WorkIndex,
) -> None:
    cy = one(index, "Cy Dent")
    index.leave_out(LeftOut(unlisted=(cy,)))
    assert index.named("Cy Dent") == ()
    more = {"id": "w6", "title": "Cranes again", "authors": ["Cy Dent", "Di Evans"]}
    data = json.dumps(more).encode()
    index.bring("c", "w.jsonl", lambda: io.BytesIO(data), quiet, lambda: False)
    assert index.named("Cy Dent") == ()
    index.leave_out(LeftOut())
    assert index.named("Cy Dent")


def test_a_namesake_with_other_works_is_listed(index: WorkIndex) -> None:
    index.leave_out(LeftOut(unlisted=(Somebody("an-older-id", "Cy Dent", ("w9",)),)))
    assert index.named("Cy Dent")


def test_what_is_taken_back_is_found_again(index: WorkIndex) -> None:
    before = names(index)
    index.leave_out(LeftOut(before=2030))
    assert names(index) == []
    index.leave_out(LeftOut())
    assert names(index) == before


def test_the_record_says_what_is_left_out() -> None:
    kept = (
        excluded("work", "w1"),
        excluded("source", "ACL: W17"),
        excluded("before", "2010"),
        excluded("before", "2015"),
        Excluded("2", date(2026, 1, 1), "unlisted", "p1", "Cy Dent", ("w2",)),
    )
    found = left_out_of(kept)
    assert found.before == 2015
    assert found.sources == {"acl w17"}
    assert found.unlisted == (Somebody("p1", "Cy Dent", ("w2",)),)
    assert len(found) == 4


def test_old_works_are_left_out_for_one_question_alone(index: WorkIndex) -> None:
    before = names(index)
    found = index.closest(ASKED, 10, since=2020)
    assert {person.name for person in found} == {"Ada Lovelace", "Bo Chen"}
    assert [work.id for work in found[0].works] == ["w1"]
    assert names(index) == before
