"""Who is near whom in the index: ties, neighbours, ways, groups, places."""

import io
import json
from pathlib import Path

import pytest

from inroad.core.progress import quiet
from inroad.people.left_out import LeftOut, Somebody
from inroad.people.literature import Tie
from inroad.sources.work_index import WorkIndex

ADA, BO, CY, DI, EVE = (f"orcid:{n}" for n in range(1, 6))
IDS = {
    "Ada Lovelace": ADA,
    "Bo Chen": BO,
    "Cy Dent": CY,
    "Di Evans": DI,
    "Eve Fox": EVE,
}
WORKS = [
    ("w1", "Cranes teach one another songs", ["Ada Lovelace", "Bo Chen"], 2020, ""),
    ("w2", "Songs of cranes at night", ["Bo Chen", "Ada Lovelace"], 2022, "Uni Graz"),
    ("w3", "How crane songs travel", ["Ada Lovelace", "Cy Dent"], 2021, "Bern"),
    ("w4", "Parsing with trees", ["Cy Dent", "Di Evans"], 2023, "Universität Zürich"),
    ("w5", "A tale", ["Eve Fox"], 2019, "University of Graz"),
    ("w6", "Another tale", ["Eve Fox"], 2024, "Zurich"),
]


def bring(index: WorkIndex, works: list[tuple[str, str, list[str], int, str]]) -> None:
    rows = [
        {
            "id": id,
            "title": title,
            "authors": names,
            "year": year,
            "author_ids": [IDS.get(name, "") for name in names],
            "affs": [place for _ in names],
        }
        for id, title, names, year, place in works
    ]
    data = "\n".join(json.dumps(row) for row in rows).encode()
    index.bring("a", "w.jsonl", lambda: io.BytesIO(data), quiet, lambda: False)


@pytest.fixture
def index(tmp_path: Path) -> WorkIndex:
    found = WorkIndex(tmp_path)
    bring(found, WORKS)
    return found


def test_ties_count_the_works_that_two_share(index: WorkIndex) -> None:
    assert index.ties([ADA, BO, CY, EVE]) == (
        Tie(ADA, BO, 2, 2022),
        Tie(ADA, CY, 1, 2021),
    )
    assert index.ties([EVE]) == index.ties(["nobody"]) == ()


def test_a_work_of_very_many_is_no_tie(tmp_path: Path) -> None:
    found = WorkIndex(tmp_path)
    crowd = [*IDS, *(f"Person{n} Number{n}" for n in range(60))]
    bring(found, [("w1", "A detector", crowd, 2020, "")])
    assert found.ties([ADA, BO]) == ()


def test_who_wrote_most_with_somebody_is_nearest(index: WorkIndex) -> None:
    assert index.near(ADA, 10) == (BO, CY, DI)
    assert index.near(ADA, 1) == (BO,)
    assert index.near(EVE, 10) == index.near("nobody", 10) == ()


def test_ways_lead_to_one_person_each_over_others(index: WorkIndex) -> None:
    (way,) = index.ways_to([BO], DI)
    assert [each.id for each in way] == [BO, ADA, CY, DI]
    assert index.ways_to([BO], EVE) == index.ways_to([], DI) == ()
    assert [[p.id for p in way] for way in index.ways_to([DI], DI)] == [[DI]]


def test_nobody_is_led_over_who_asked_not_to_be_listed(index: WorkIndex) -> None:
    index.leave_out(LeftOut(unlisted=(Somebody(CY, "Cy Dent", ("w3",)),)))
    assert index.ways_to([BO], DI) == ()
    assert index.near(ADA, 10) == (BO,)
    assert [each.name for each in index.at("Bern", 9)] == ["Ada Lovelace"]


def test_who_is_at_a_place_comes_before_who_was(index: WorkIndex) -> None:
    found = index.at("graz", 10)
    assert {each.name for each in found if each.here} == {"Ada Lovelace", "Bo Chen"}
    assert [each.here for each in found] == [True, True, False]
    eve = found[-1]
    assert (eve.place, eve.now, eve.now_year) == ("University of Graz", "Zurich", 2024)


def test_a_place_is_found_however_its_accents_are_written(index: WorkIndex) -> None:
    assert index.at("zurich", 10)[0].name == "Eve Fox"
    assert {each.name for each in index.at("Zürich", 10)} == {
        "Eve Fox",
        "Cy Dent",
        "Di Evans",
    }
    assert index.at("Zur", 10) == index.at(" … ", 10) == ()


def test_a_place_of_two_names_matches_each(tmp_path: Path) -> None:
    found = WorkIndex(tmp_path)
    bring(found, [("w1", "Cranes", ["Ada Lovelace"], 2020, "MIT+L'Aquila")])
    assert [each.here for each in found.at("MIT", 5)] == [True]
    assert [each.here for each in found.at("L’Aquila", 5)] == [True]


def test_a_group_is_told_with_since_when_and_who_else(index: WorkIndex) -> None:
    groups = index.groups_of([ADA, BO], 2)
    assert [set(each.people) for each in groups] == [{ADA, BO}]
    (group,) = groups
    assert (group.since, group.latest) == (2020, 2022)
    assert group.size >= 2
    assert ADA not in group.others


def test_who_asks_for_two_gets_no_group_of_one(index: WorkIndex) -> None:
    assert index.groups_of([EVE], 2) == ()
    assert len(index.groups_of([EVE])) == 1


def test_a_group_speaks_its_works_own_words(tmp_path: Path) -> None:
    found = WorkIndex(tmp_path)
    songs = [
        (f"s{n}", f"Song copying among young cranes, part {n}", [*IDS][:2], 2020, "")
        for n in range(4)
    ]
    other = [
        (f"o{n}", f"Parsing trees quickly number {n}", [f"Someone Else{n}"], 2020, "")
        for n in range(60)
    ]
    bring(found, [*songs, *other])
    (group,) = found.groups_of([ADA, BO], 2)
    told = " ".join(group.words).casefold()
    assert "cranes" in told or "song" in told
    assert "parsing" not in told
    assert "part" not in told.split(", ")
