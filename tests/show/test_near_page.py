"""A neighbourhood, ways and places on a page, in a file and on the terminal."""

import re
from dataclasses import replace

from inroad.actions.near import AtPlace, Near
from inroad.actions.ways_in import Joining, Step, Way, Ways
from inroad.people.identity import Identity
from inroad.people.literature import Group, Placed, Tie
from inroad.people.neighbourhood import Neighbour
from inroad.people.work import Person
from inroad.show.html import html
from inroad.show.markdown import markdown
from inroad.show.neighbourhood_parts import places
from inroad.show.terminal import terminal

ADA = Person("a", "Ada Lovelace", affiliations=("Graz‡+Bern",), works=("w1", "w2"))
PEOPLE = (
    Neighbour("a", "Ada Lovelace", "Graz", 2, asked=True, steps=1),
    Neighbour("b", "Bo Chen", "Bern", 3, steps=0),
    Neighbour("c", "Cy <Dent>", "", 1, steps=2),
)
SONGS = Group("songs", ("a", "b"), ("songs", "moors"), ("Di Evans",), 7, 12, 2016, 2024)
LINE = Identity("songs", "somebody drawn to songs and moors")
NEAR = Near(
    ADA,
    PEOPLE,
    (SONGS,),
    (Tie("a", "b", 6, 2024), Tie("b", "c", 1, 2020)),
    (LINE,),
)


def words(result: object) -> str:
    return re.sub(r"\s+", " ", terminal(result))


def test_a_group_is_told_with_people_years_words_and_a_line() -> None:
    said = words(NEAR)
    assert "Ada Lovelace, Bo Chen, Di Evans and four others." in said
    assert "Their own words: songs, moors." in said
    assert "Twelve works together, from 2016 to 2024." in said
    assert "“somebody drawn to songs and moors”" in said


def test_a_suggested_line_leads_to_where_it_can_be_changed_and_kept() -> None:
    page = html(NEAR, linked=True)
    assert "/profile/set/?slot=one_line&amp;value=somebody%20drawn" in page


def test_the_list_says_what_the_picture_shows() -> None:
    said = words(NEAR)
    assert "Wrote with Ada Lovelace (6) and Cy <Dent>." in said
    assert "You know them." in said
    assert "Two steps from whom you know." in said
    assert "Bo Chen" in markdown(NEAR)


def test_names_in_the_picture_are_escaped() -> None:
    page = html(NEAR, linked=True)
    assert "Cy <Dent>" not in page
    assert 'href="/people/show/?person=c"' in page


def test_who_was_asked_about_is_not_drawn_as_their_own_neighbour() -> None:
    drawing = html(NEAR, linked=True).partition("<svg")[2].partition("</svg>")[0]
    assert "Ada Lovelace</text>" not in drawing
    assert "Bo Chen" in drawing


def test_people_who_never_wrote_together_have_no_picture() -> None:
    assert "<svg" not in html(replace(NEAR, ties=()))


def test_a_note_of_deeds_alone_leaves_no_stop_on_paper() -> None:
    page = html(NEAR, linked=True)
    assert not re.search(r'class="note open"> ?<a[^>]*>Show their works', page)


def test_each_step_of_a_way_stands_with_its_work() -> None:
    way = Way(
        (
            Step("b", "Bo Chen"),
            Step("a", "Ada Lovelace", Joining("w1", "Songs", 2024, 3)),
            Step("c", "Cy Dent", Joining("w2", "Moors", None, 1)),
        ),
        "log:1",
        "Several people here are called Bo Chen; this is one of them.",
    )
    said = words(Ways(Person("c", "Cy Dent"), (way,), ("Bo Chen",)))
    assert "1. Bo Chen, whom you know." in said
    assert "2. Ada Lovelace: “Songs”, 2024, and two more works." in said
    assert "3. Cy Dent: “Moors”." in said
    assert "Two steps." in said
    assert "this is one of them" in said


def test_who_left_a_place_stands_apart_with_where_they_are_now() -> None:
    left = Placed("e", "Eve Fox", "Graz", 2019, "Bern*", 2024, 3)
    here = Placed("f", "Finn Gray", "Graz", 2025, "Graz", 2025, 1)
    said = words(AtPlace("Graz", (here, left)))
    assert said.index("Finn Gray") < said.index("Eve Fox")
    assert "In 2019. Three works here. Later, Bern in 2024." in said


def test_an_affiliation_loses_the_signs_of_its_page() -> None:
    assert places("Graz‡+ Bern *") == "Graz; Bern"
    assert places("") == ""
