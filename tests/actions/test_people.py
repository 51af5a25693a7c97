"""People in works: brought in, found, told apart; what the person settled lasts."""

import json
from dataclasses import replace
from pathlib import Path
from shutil import copytree

import pytest

from inroad.actions import long_works
from inroad.actions.forget import forget
from inroad.actions.house import House
from inroad.actions.library import library
from inroad.actions.log import log_add, log_outcome
from inroad.actions.people import (
    people,
    people_add,
    people_show,
    who,
)
from inroad.actions.reading_list import reading_add
from inroad.actions.settling_people import people_apart, people_same
from inroad.actions.sources import listed
from inroad.core.document import Document, Writing, text_document
from inroad.core.errors import BadInput, NotFound, Unavailable
from inroad.people.literature import Counts
from inroad.record.gone import What
from inroad.sources.work_index import WorkIndex

CRANES = """@article{a, title={Cranes teach one another songs},
  author={Ada Lovelace and Bo Chen}, year=2020}
@article{b, title={How young cranes imitate songs}, author={Ada Lovelace and Cy Dent}}
"""
TREES = {"id": "t1", "title": "Parsing with trees", "authors": ["Cy Dent", "Di Evans"]}


@pytest.fixture
def house(memory_house: House, tmp_path: Path) -> House:
    return replace(memory_house, works=WorkIndex(tmp_path))


@pytest.fixture
def furnished(house: House) -> House:
    people_add(house, text_document("cranes.bib", CRANES))
    return house


def trees() -> Document:
    return text_document("trees.jsonl", json.dumps(TREES))


def test_works_come_in_with_their_people(house: House) -> None:
    found = people_add(house, text_document("cranes.bib", CRANES))
    assert (found.works, found.people, found.merged, found.problems) == (2, 3, 0, ())
    assert [each.name for each in people(house).files] == ["cranes.bib"]


def test_the_same_file_again_brings_nothing_new(furnished: House) -> None:
    again = people_add(furnished, text_document("again.bib", CRANES))
    assert (again.works, again.people, again.merged) == (0, 0, 2)


def test_the_same_file_again_is_there_once(furnished: House) -> None:
    people_add(furnished, text_document("again.bib", CRANES))
    assert len(people(furnished).files) == 1
    assert people(furnished).counts.works == 2


def test_who_names_people_with_the_works_that_say_so(furnished: House) -> None:
    found = who(furnished, Writing("Do cranes learn songs?"))
    assert found.people[0].name == "Ada Lovelace"
    assert len(found.people[0].works) == 2
    assert "songs" in found.people[0].works[0].why
    assert (found.searched.works, found.searched.people) == (2, 3)
    assert {"Ada Lovelace", "Bo Chen", "Cy Dent"} == {p.name for p in found.people}


@pytest.mark.parametrize("name", ["works.db", "forward.bin", "arrays-*/start.npy"])
def test_a_damaged_index_is_made_anew_for_whoever_asks_and_they_are_told(
    furnished: House, tmp_path: Path, name: str
) -> None:
    before = who(furnished, Writing("Do cranes learn songs?"))
    (kept,) = tmp_path.glob("works-*")
    other = copytree(kept, tmp_path / "other" / kept.name).parent
    (file,) = other.glob(f"works-*/{name}")
    file.write_bytes(bytes(file.stat().st_size))
    told: list[str] = []
    damaged = replace(
        furnished, works=WorkIndex(other), tell=lambda p: told.append(p.doing)
    )
    assert who(damaged, Writing("Do cranes learn songs?")) == before
    assert told[0] == "The index of works was damaged; making it anew"


def test_a_limit_holds(furnished: House) -> None:
    assert len(who(furnished, Writing("cranes songs"), limit=1).people) == 1


def test_a_way_leads_from_those_who_answered(furnished: House) -> None:
    people_add(furnished, trees())
    entry = log_add(furnished, "Wrote to Bo", kind="message", to="Bo Chen")
    assert who(furnished, Writing("parsing trees")).people[0].path == ()
    log_outcome(furnished, entry.id, text="She answered.", answered="yes")
    found = {p.name: p.path for p in who(furnished, Writing("parsing trees")).people}
    assert found["Di Evans"] == ("Bo Chen", "Ada Lovelace", "Cy Dent", "Di Evans")


def test_a_way_leads_from_those_who_are_named(furnished: House) -> None:
    found = who(furnished, Writing("cranes"), known="Bo Chen")
    assert {p.name: p.path for p in found.people}["Bo Chen"] == ("Bo Chen",)
    with pytest.raises(NotFound, match="Nobody here is called “Zed Zed”"):
        who(furnished, Writing("cranes"), known="Zed Zed")


@pytest.mark.parametrize("text", ["", "  \n", "…!?"])
def test_a_text_without_words_is_told_so(furnished: House, text: str) -> None:
    with pytest.raises(BadInput, match="no words"):
        who(furnished, Writing(text))


def test_nothing_brought_in_is_an_answer_too(house: House) -> None:
    found = who(house, Writing("cranes"))
    assert (found.people, found.searched.works) == ((), 0)


@pytest.mark.parametrize("text", ["", "hello", "<html></html>"])
def test_what_lists_no_works_leaves_nothing_behind(house: House, text: str) -> None:
    with pytest.raises(BadInput):
        people_add(house, text_document("x.bib", text))
    assert house.record.read().brought == ()


def test_an_index_that_was_lost_is_made_again(furnished: House, tmp_path: Path) -> None:
    again = replace(furnished, works=WorkIndex(tmp_path / "elsewhere"))
    assert (
        who(again, Writing("cranes")).people == who(furnished, Writing("cranes")).people
    )


def test_of_a_file_that_was_forgotten_nothing_is_found(furnished: House) -> None:
    people_add(furnished, trees())
    cranes = people(furnished).files[0]
    furnished.record.forget(What("source", cranes.id))
    assert who(furnished, Writing("cranes songs")).people == ()
    assert people(furnished).counts.works == 1


def test_what_is_forgotten_is_not_left_in_the_index_until_the_next_search(
    furnished: House,
) -> None:
    forget(furnished, people(furnished).files[0].id, yes=True)
    assert furnished.works.counts().works == 0


def test_forgetting_a_file_says_that_notes_of_its_works_stay(furnished: House) -> None:
    id = people(furnished).files[0].id
    assert forget(furnished, id).notes == ()
    reading_add(furnished, "How young cranes imitate songs")
    assert "your reading list" in forget(furnished, id).notes[0]


def test_forgetting_everything_leaves_no_work_and_nobody_behind(
    furnished: House,
) -> None:
    forget(furnished, everything=True, yes=True)
    assert (furnished.works.counts(), furnished.works.named("Ada Lovelace")) == (
        Counts(),
        (),
    )


def test_works_are_no_sources_of_the_library(furnished: House) -> None:
    assert library(furnished).others == 0
    assert all(each.brought is None for each in listed(furnished).sources)


def test_somebody_is_shown_with_their_works(furnished: House) -> None:
    view = people_show(furnished, "ada lovelace")
    assert [work.year for work in view.works] == [2020, None]
    with pytest.raises(NotFound, match="Nobody here is called"):
        people_show(furnished, "Zed Zed")


def test_who_was_parted_stays_apart_when_the_index_is_made_again(
    furnished: House, tmp_path: Path
) -> None:
    ada = people_show(furnished, "Ada Lovelace")
    people_apart(furnished, ada.person.id, ada.works[1].id)
    again = replace(furnished, works=WorkIndex(tmp_path / "elsewhere"))
    who(again, Writing("cranes"))
    assert [len(p.works) for p in again.works.named("Ada Lovelace")] == [1, 1]


def test_who_was_joined_is_one_again(furnished: House) -> None:
    ada = people_show(furnished, "Ada Lovelace")
    people_apart(furnished, ada.person.id, ada.works[1].id)
    one, other = furnished.works.named("Ada Lovelace")
    with pytest.raises(NotFound, match="Several people"):
        people_show(furnished, "Ada Lovelace")
    joined = people_same(furnished, one.id, other.id)
    assert len(joined.works) == 2


def test_people_of_other_names_cannot_be_joined(furnished: House) -> None:
    with pytest.raises(BadInput, match="cannot be one person"):
        people_same(furnished, "Ada Lovelace", "Bo Chen")
    assert people(furnished).settled == 0


def test_a_work_that_is_not_theirs_parts_nobody(furnished: House) -> None:
    with pytest.raises(NotFound, match="wrote nothing here called “t9”"):
        people_apart(furnished, "Ada Lovelace", "t9")


def test_a_file_too_large_is_told_so(
    house: House, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(long_works, "LARGEST_PART", 10)
    with pytest.raises(BadInput, match="larger than"):
        people_add(house, text_document("x.bib", CRANES))


def test_a_house_without_an_index_says_so(memory_house: House) -> None:
    with pytest.raises(Unavailable, match="No index is fitted"):
        people_add(memory_house, text_document("x.bib", CRANES))
    assert who(memory_house, Writing("cranes")).people == ()


def test_what_was_killed_goes_on_by_itself(
    house: House, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    def killed(*_: object) -> None:
        raise KeyboardInterrupt

    broken = WorkIndex(tmp_path)
    monkeypatch.setattr(broken, "_make", killed)
    with pytest.raises(KeyboardInterrupt):
        people_add(replace(house, works=broken), text_document("cranes.bib", CRANES))
    assert who(house, Writing("cranes")).people[0].name == "Ada Lovelace"
    assert people(house).counts.works == 2
