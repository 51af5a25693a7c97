"""What is left out stays so, can be seen, and can be taken back."""

import json
from dataclasses import replace
from pathlib import Path
from typing import Any, Literal

import pytest

from inroad.actions.excluding import people_exclude, people_excluded, people_include
from inroad.actions.forget import forget
from inroad.actions.house import House
from inroad.actions.people import people, people_add, people_show, who
from inroad.core.document import Writing, text_document
from inroad.core.errors import BadInput, NotFound
from inroad.record.excluded import Excluded
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


SONGS: dict[str, Any] = {
    "title": "Cranes teach one another songs",
    "authors": ["Ada Lovelace", "Bo Chen"],
    "doi": "10.1234/songs",
    "arxiv": "2001.00001",
}
EXPORTS: dict[str, dict[str, Any]] = {
    "another export": {**SONGS, "id": "e7"},
    "a DOI only": {"id": "e8", "title": "Songs [PDF]", "doi": "10.1234/SONGS"},
    "an arXiv id only": {"id": "e9", "title": "Songs, v2", "arxiv": "2001.00001v2"},
    "title and authors": {"title": "CRANES teach one another: songs"},
}


def one_line(told: dict[str, Any]) -> str:
    return json.dumps({"id": "x", "authors": SONGS["authors"], "year": 2020} | told)


def works_shown(house: House) -> set[str]:
    return {work.title for person in who(house, ASKED).people for work in person.works}


@pytest.fixture
def without_songs(memory_house: House, tmp_path: Path) -> House:
    """Leave a work out, and forget its file."""
    house = replace(memory_house, works=WorkIndex(tmp_path))
    people_add(house, text_document("all.jsonl", one_line({**SONGS, "id": "w1"})))
    people_exclude(house, "w1")
    forget(house, people(house).files[0].id, yes=True)
    return house


@pytest.mark.parametrize("export", EXPORTS)
def test_a_work_that_was_left_out_stays_so_in_another_export(
    without_songs: House, export: str
) -> None:
    told = one_line(EXPORTS[export])
    people_add(without_songs, text_document("again.jsonl", told))
    assert works_shown(without_songs) == set()
    assert people_excluded(without_songs).works == 1


def test_a_work_stays_left_out_from_one_export_to_the_next(
    without_songs: House,
) -> None:
    for name, told in enumerate([EXPORTS["title and authors"], {"doi": "10.1234/new"}]):
        both = one_line({"title": SONGS["title"]} | told)
        people_add(without_songs, text_document(f"{name}.jsonl", both))
    for file in people(without_songs).files:
        forget(without_songs, file.id, yes=True)
    last = one_line({"id": "y", "title": "Songs taught", "doi": "10.1234/new"})
    people_add(without_songs, text_document("last.jsonl", last))
    assert works_shown(without_songs) == set()


def test_another_work_of_the_same_people_is_found(without_songs: House) -> None:
    other = one_line({"id": "w9", "title": "Cranes forget the songs of others"})
    people_add(without_songs, text_document("other.jsonl", other))
    assert works_shown(without_songs) == {"Cranes forget the songs of others"}


def test_a_work_of_another_export_is_taken_back_by_its_title(
    without_songs: House,
) -> None:
    told = one_line(EXPORTS["another export"])
    people_add(without_songs, text_document("again.jsonl", told))
    people_exclude(without_songs, "e7")
    assert len(people_excluded(without_songs).items) == 1
    people_include(without_songs, "Cranes teach one another songs")
    assert works_shown(without_songs) == {"Cranes teach one another songs"}


def test_what_was_left_out_before_there_were_keys_gets_them(house: House) -> None:
    house.record.keep(Excluded("e1", house.today, "work", "w1", "Cranes teach"))
    who(house, ASKED)
    forget(house, people(house).files[0].id, yes=True)
    others = [(f"new-{w[0]}", w[1], w[2], w[3], w[4]) for w in WORKS]
    people_add(house, text_document("others.jsonl", lines(others)))
    assert "Cranes teach one another songs" not in works_shown(house)


def test_keys_count_whoever_is_unlisted_among_the_authors(house: House) -> None:
    people_exclude(house, "Ada Lovelace", what="unlisted")
    people_exclude(house, "w1")
    forget(house, people(house).files[0].id, yes=True)
    others = [(f"new-{w[0]}", w[1], w[2], w[3], w[4]) for w in WORKS]
    people_add(house, text_document("others.jsonl", lines(others)))
    assert names(house) == {"Cy Dent", "Di Evans"}


def test_the_unlisted_are_known_by_an_id_of_theirs_on_other_works(
    memory_house: House, tmp_path: Path
) -> None:
    house = replace(memory_house, works=WorkIndex(tmp_path))
    ada, bo = {"author_ids": ["~Ada_L1"]}, {"author_ids": ["~Bo_C1"]}
    one = one_line(
        {"id": "w1", "title": "On songs", "authors": ["Ada Lovelace"], **ada}
    )
    people_add(house, text_document("one.jsonl", one))
    people_exclude(house, "Ada Lovelace", what="unlisted")
    forget(house, people(house).files[0].id, yes=True)
    works: tuple[dict[str, Any], ...] = (
        {"id": "n1", "title": "Songs", "authors": ["A. Lovelace"], **ada},
        {"id": "n2", "title": "Songs of cranes", "authors": ["Bo Chen"], **bo},
    )
    two = "\n".join(map(one_line, works))
    people_add(house, text_document("two.jsonl", two))
    assert names(house) == {"Bo Chen"}


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
