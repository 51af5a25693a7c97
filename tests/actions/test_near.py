"""Who is near, ways in, who is at a place, mentors: by works and one's own notes."""

import json
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from inroad.actions.house import House
from inroad.actions.log import log_add, log_outcome
from inroad.actions.mentors import people_mentors
from inroad.actions.near import people_at, people_near
from inroad.actions.people import people_add, who
from inroad.actions.profile import profile_set
from inroad.actions.ways_in import people_ways
from inroad.core.document import Writing, text_document
from inroad.core.errors import BadInput, NotFound
from inroad.record.excluded import Excluded
from inroad.record.person import Named
from inroad.show.html import html
from inroad.show.terminal import terminal
from inroad.sources.work_index import WorkIndex

WORKS = [
    ("w1", "Cranes teach one another songs", ["Bo Chen", "Ada Lovelace"], 2024),
    ("w2", "How young cranes imitate songs", ["Bo Chen", "Ada Lovelace"], 2025),
    ("w3", "Crane songs on the moor", ["Ada Lovelace", "Cy Dent"], 2023),
    ("w4", "Parsing with trees", ["Cy Dent", "Di Evans"], 2022),
    ("w5", "A tale of nobody else", ["Eve Fox"], 2021),
]


@pytest.fixture
def house(memory_house: House, tmp_path: Path) -> House:
    found = replace(memory_house, works=WorkIndex(tmp_path))
    rows = [
        {"id": id, "title": t, "authors": a, "year": y, "affs": ["Uni Graz"] * len(a)}
        for id, t, a, y in WORKS
    ]
    lines = "\n".join(map(json.dumps, rows))
    people_add(found, text_document("works.jsonl", lines))
    return found


def said(result: object) -> str:
    return " ".join(terminal(result).split())


def knows(house: House, name: str) -> None:
    entry = log_add(house, f"Wrote to {name}", kind="message", to=name)
    log_outcome(house, entry.id, text="They answered.", answered="yes")


def test_a_neighbourhood_is_somebody_and_who_wrote_with_them(house: House) -> None:
    near = people_near(house, "Ada Lovelace")
    assert near.people[0].asked
    assert {p.name for p in near.people} == {
        "Ada Lovelace",
        "Bo Chen",
        "Cy Dent",
        "Di Evans",
    }
    assert {(t.works, t.latest) for t in near.ties} >= {(2, 2025), (1, 2023)}


def test_whom_one_knows_is_marked_with_the_steps_to_the_others(house: House) -> None:
    knows(house, "Bo Chen")
    near = people_near(house, "Ada Lovelace")
    steps = {p.name: p.steps for p in near.people}
    assert steps == {"Bo Chen": 0, "Ada Lovelace": 1, "Cy Dent": 2, "Di Evans": 3}
    assert "You know them." in said(near)


def test_whom_one_knows_is_shown_before_others_where_few_are(house: House) -> None:
    knows(house, "Di Evans")
    near = people_near(house, "Ada Lovelace", limit=2)
    assert [p.name for p in near.people] == ["Ada Lovelace", "Di Evans"]


def test_who_wrote_alone_has_nobody_near(house: House) -> None:
    near = people_near(house, "Eve Fox")
    assert [p.name for p in near.people] == ["Eve Fox"]
    assert "wrote with nobody here" in said(near)
    with pytest.raises(BadInput):
        people_near(house, "Eve Fox", limit=0)
    with pytest.raises(NotFound):
        people_near(house, "Zed Zed")


def test_a_line_is_suggested_until_one_was_kept(house: House) -> None:
    profile_set(house, "field", "social science")
    near = people_near(house, "Ada Lovelace")
    worded = [group for group in near.groups if group.words]
    assert bool(near.lines) == bool(worded)
    for each in near.lines:
        assert "social science" in each.line or "drawn to" in each.line
        assert f'inroad profile set one_line "{each.line}"' in said(near)
    profile_set(house, "one_line", "somebody who listens to cranes")
    assert people_near(house, "Ada Lovelace").lines == ()


def test_a_way_names_the_work_of_each_step(house: House) -> None:
    knows(house, "Bo Chen")
    (way,) = people_ways(house, "Di Evans").ways
    assert [s.name for s in way.steps] == [
        "Bo Chen",
        "Ada Lovelace",
        "Cy Dent",
        "Di Evans",
    ]
    first = way.steps[1].joined
    assert first is not None
    assert (first.id, first.works) == ("w2", 2)
    assert "they answered you" in said(people_ways(house, "Di Evans")).casefold()


def test_ways_begin_with_people_in_ones_notes_too(house: House) -> None:
    profile_set(house, "people", "Cy Dent, an old friend")
    found = people_ways(house, "Di Evans")
    assert [s.name for s in found.ways[0].steps] == ["Cy Dent", "Di Evans"]
    assert found.ways[0].because == "slot:people.0"
    assert "You named them among your people." in said(found)


def test_who_is_no_longer_aligned_is_left_in_peace(house: House) -> None:
    profile_set(house, "people", "Cy Dent, no longer aligned with me")
    assert people_ways(house, "Di Evans").ways == ()


def test_ones_own_works_are_where_a_way_begins(house: House) -> None:
    house.record.keep(Named("Cy Dent"))
    found = people_ways(house, "Di Evans")
    assert found.ways[0].myself
    assert "Cy Dent, which is you." in said(found)
    assert "This is you." in said(people_ways(house, "Cy Dent"))


def test_without_a_way_who_could_lead_there_is_named(house: House) -> None:
    knows(house, "Eve Fox")
    found = people_ways(house, "Di Evans")
    assert (found.ways, dict(found.names).popitem()[1]) == ((), "Cy Dent")
    assert "any of them could pass it on" in said(found)
    assert "/people/ways/?to=" in html(found, linked=True)


def test_with_nobody_known_it_says_how_to_name_somebody(house: House) -> None:
    found = people_ways(house, "Di Evans")
    assert "--from" in said(found)
    with pytest.raises(NotFound, match="Nobody here is called “Zed”"):
        people_ways(house, "Di Evans", from_="Zed")


def test_a_contact_in_no_work_may_still_know_the_way(house: House) -> None:
    knows(house, "Uncle Bob")
    knows(house, "Eve Fox")
    assert "Your notes name Uncle Bob" in said(people_ways(house, "Di Evans"))


def test_a_work_that_was_left_out_joins_nobody_while_there_is_another(
    house: House,
) -> None:
    house.record.keep(Excluded("x", date(2026, 1, 1), "work", "w2"))
    found = people_ways(house, "Ada Lovelace", from_="Bo Chen")
    joined = found.ways[0].steps[1].joined
    assert joined is not None
    assert joined.id == "w1"


def test_who_is_at_a_place_is_told_with_the_year(house: House) -> None:
    found = people_at(house, "graz", limit=3)
    assert len(found.people) == 3
    assert found.people[0].year == 2025
    assert "In 2025." in said(found)
    assert "No work here has anybody at" in said(people_at(house, "Oslo"))
    with pytest.raises(BadInput):
        people_at(house, " … ")


def test_who_is_at_a_place_is_told_out_of_notes_and_the_library_too(
    house: House,
) -> None:
    profile_set(house, "people", "Gus Hill, works at DeepMind now")
    found = people_at(house, "DeepMind")
    assert found.people == ()
    assert (found.told[0].name, found.told[0].ref) == ("Gus Hill", "slot:people.0")
    others = found.told[1:]
    assert others
    assert all(each.ref.startswith("claim:") and each.on for each in others)
    assert "You: “Gus Hill, works at DeepMind now”" in said(found)
    assert f"/cite/?claim={others[0].ref[6:]}" in html(found, linked=True)


def test_a_possible_mentor_stands_last_where_a_beginner_stands_first(
    house: House,
) -> None:
    found = people_mentors(house, Writing("crane songs"))
    names = [p.name for p in found.people]
    assert names[0] == "Ada Lovelace"
    assert not {"Bo Chen", "Eve Fox"} & {*names}
    (early,) = found.people[0].early
    assert (early.name, early.first_year) == ("Bo Chen", 2024)
    assert "Works do not tell who supervises whom." in said(found)


def test_routes_to_a_mentor_rest_on_claims(house: House) -> None:
    found = people_mentors(house)
    assert "claim:S4-63" in {ref for line in found.lines for ref in line.because}
    assert "claim:S4-109" in found.refs
    assert len(found.questions) >= 5
    assert "say your goals" in said(found)


def test_whoever_should_rest_is_shown_no_mentors(house: House) -> None:
    profile_set(house, "not_coping", "I cannot go on like this")
    found = people_mentors(house, Writing("cranes"))
    assert (found.care, found.people, found.lines) == (True, (), ())
    assert "Who may be one" not in said(found)


def test_who_shows_how_those_found_wrote_together(house: House) -> None:
    found = who(house, Writing("crane songs"), known="Bo Chen")
    assert found.ties[0].works == 2
    page = html(found, linked=True)
    assert "Wrote with Ada Lovelace (2)" in page
    assert 'class="c-own"' in page
    assert page.count("<svg") == 4


def test_a_picture_in_a_file_of_its_own_leads_nowhere(house: House) -> None:
    near = people_near(house, "Ada Lovelace")
    assert "<a href" in html(near, linked=True)
    assert "<a " not in html(near).partition("<svg")[2].partition("</svg>")[0]


def test_whom_one_knows_is_drawn_beside_those_who_were_found(house: House) -> None:
    knows(house, "Cy Dent")
    knows(house, "Eve Fox")
    found = who(house, Writing("how crane songs are taught"), limit=1)
    assert [p.name for p in found.people] != ["Cy Dent"]
    assert [(c.name, c.steps) for c in found.contacts] == [("Cy Dent", 0)]
    assert "Wrote with Cy Dent" in said(found)
    assert "Cy Dent</text>" in html(found)
