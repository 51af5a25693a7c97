"""What is left out stays so, can be seen, and can be taken back."""

import json
from dataclasses import replace
from pathlib import Path
from typing import Literal

import pytest

from inroad.actions.excluding import people_exclude, people_excluded, people_include
from inroad.actions.forget import forget
from inroad.actions.house import House
from inroad.actions.people import people, people_add, people_show, who
from inroad.core.document import Writing, text_document
from inroad.core.errors import BadInput, NotFound
from inroad.show.markdown import markdown
from inroad.sources.work_index import WorkIndex

WORKS = [
    ("w1", "Cranes teach one another songs", ["Ada Lovelace", "Bo Chen"], 2020, "Moor"),
    ("w2", "How young cranes imitate songs", ["Ada Lovelace", "Cy Dent"], 2001, "Fen"),
    ("w3", "Songs of cranes and of people", ["Di Evans"], 2019, "Fen"),
]
ASKED = Writing("How do cranes learn songs?")


def lines(works: list[tuple[str, str, list[str], int, str]]) -> str:
    return "\n".join(
        json.dumps({"id": i, "title": t, "authors": a, "year": y, "venue": v})
        for i, t, a, y, v in works
    )


@pytest.fixture
def house(memory_house: House, tmp_path: Path) -> House:
    found = replace(memory_house, works=WorkIndex(tmp_path))
    people_add(found, text_document("cranes.jsonl", lines(WORKS)))
    return found


def names(house: House) -> set[str]:
    return {person.name for person in who(house, ASKED).people}


def test_a_work_is_left_out_by_its_id_or_its_title(house: House) -> None:
    assert people_exclude(house, "w1").item.title == "Cranes teach one another songs"
    assert names(house) == {"Ada Lovelace", "Cy Dent", "Di Evans"}
    people_exclude(house, "How young cranes imitate songs")
    assert names(house) == {"Di Evans"}


def test_somebody_is_left_out_and_still_shown_when_asked_for(house: House) -> None:
    assert people_exclude(house, "Di Evans").item.what == "person"
    assert "Di Evans" not in names(house)
    assert people_show(house, "Di Evans").works


def test_who_asked_not_to_be_listed_is_shown_nowhere(house: House) -> None:
    people_exclude(house, "Cy Dent", what="unlisted")
    assert "Cy Dent" not in names(house)
    with pytest.raises(NotFound):
        people_show(house, "Cy Dent")


def test_a_venue_a_file_and_what_is_old_are_left_out(house: House) -> None:
    assert people_exclude(house, "fen").works == 2
    assert people_exclude(house, "2010").item.what == "before"
    assert people_exclude(house, "2005").item.title == "Works before 2005"
    assert len(people_excluded(house).items) == 2
    assert people_exclude(house, "cranes.jsonl").works == 3
    assert names(house) == set()


def test_a_work_of_two_files_stays_while_one_of_them_does(house: House) -> None:
    people_add(house, text_document("more.jsonl", lines(WORKS[:1])))
    people_exclude(house, "cranes.jsonl")
    assert names(house) == {"Ada Lovelace", "Bo Chen"}


def test_it_lasts_when_works_come_in_and_when_the_index_is_lost(
    house: House, tmp_path: Path
) -> None:
    people_exclude(house, "Cy Dent", what="unlisted")
    more = [("w4", "Cranes sing songs again", ["Cy Dent", "Ada Lovelace"], 2024, "Fen")]
    people_add(house, text_document("more.jsonl", lines(more)))
    anew = replace(house, works=WorkIndex(tmp_path / "elsewhere"))
    for each in (house, anew):
        assert "Cy Dent" not in names(each)
        assert "Ada Lovelace" in names(each)


def test_what_is_left_out_is_said_and_taken_back_by_name(house: House) -> None:
    before = names(house)
    people_exclude(house, "Di Evans")
    people_exclude(house, "w1")
    assert "2 things are left out" in markdown(who(house, ASKED))
    assert "Di Evans" in markdown(people_excluded(house))
    assert people_include(house, "Di Evans").back
    people_include(house, "w1")
    assert people_excluded(house).items == ()
    assert names(house) == before
    assert who(house, ASKED).left_out == 0


def test_the_same_again_is_left_out_once(house: House) -> None:
    people_exclude(house, "w1")
    people_include(house, "w1")
    people_exclude(house, "w1")
    people_exclude(house, "w1", what="work")
    assert len(people_excluded(house).items) == 1


@pytest.mark.parametrize("what", ["", "work", "person", "source", "unlisted"])
def test_what_is_not_here_cannot_be_left_out(house: House, what: str) -> None:
    with pytest.raises(NotFound):
        people_exclude(house, "nobody at all", what=what)  # type: ignore[arg-type]


def test_a_year_has_four_digits(house: House) -> None:
    with pytest.raises(BadInput):
        people_exclude(house, "late", what="before")


def test_what_was_not_left_out_cannot_be_taken_back(house: House) -> None:
    with pytest.raises(NotFound):
        people_include(house, "w1")


def test_what_is_left_out_is_told_in_sentences(house: House) -> None:
    assert "All works of fen are left out from now on." in markdown(
        people_exclude(house, "fen")
    )
    assert "All works of fen." in markdown(people_excluded(house))
    told = markdown(people_exclude(house, "Ada Lovelace", what="unlisted"))
    assert "Ada Lovelace is shown nowhere from now on." in told
    assert "All works of fen are taken back, and are found again." in markdown(
        people_include(house, "fen")
    )


@pytest.mark.parametrize("what", ["unlisted", "person"])
def test_whoever_was_left_out_stays_so_when_another_file_replaces_theirs(
    house: House, what: Literal["unlisted", "person"]
) -> None:
    people_exclude(house, "Ada Lovelace", what=what)
    forget(house, people(house).files[0].id, yes=True)
    others = [(f"new-{w[0]}", w[1], w[2], w[3], w[4]) for w in WORKS]
    people_add(house, text_document("others.jsonl", lines(others)))
    assert names(house) == {"Bo Chen", "Cy Dent", "Di Evans"}


def test_a_namesake_with_other_works_is_still_found(house: House) -> None:
    people_exclude(house, "Ada Lovelace", what="unlisted")
    forget(house, people(house).files[0].id, yes=True)
    other = [("n1", "Songs of cranes in the north", ["Ada Lovelace"], 2020, "Moor")]
    people_add(house, text_document("others.jsonl", lines(other)))
    assert names(house) == {"Ada Lovelace"}


def test_unlisting_somebody_twice_says_that_nobody_such_is_shown(house: House) -> None:
    people_exclude(house, "Cy Dent", what="unlisted")
    with pytest.raises(NotFound, match="Nobody who is shown here is called"):
        people_exclude(house, "Cy Dent", what="unlisted")
