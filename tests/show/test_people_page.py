"""People on a page: names, the works that say so, and nothing that runs."""

import re

from inroad.actions.people import Match, PeopleAdded, PersonView, Who
from inroad.people.literature import Counts, FoundWork, Group, ReadSoFar
from inroad.people.work import Author, Person, Work
from inroad.record.brought import Problem
from inroad.show.html import html
from inroad.show.terminal import terminal

SCRIPT = "<script>alert(1)</script>"
SONGS = FoundWork("w1", "Cranes teach songs", 2020, "Birds", 0.4, ("cranes", "songs"))
ADA = Match(
    "a1",
    "Ada Lovelace",
    "Graz+Bern",
    0.4,
    (SONGS, FoundWork("w2", SCRIPT, None, "", 0.1)),
    ("Bo Chen", "Ada Lovelace"),
    12,
    2021,
    ("a2",),
)
FOUND = Who((ADA,), (Group("moor, song", ("a1", "b1"), ("moor",)),), Counts(2000, 3))


def words(result: object) -> str:
    return re.sub(r"\s+", " ", terminal(result))


def test_a_person_stands_with_works_words_and_the_way_there() -> None:
    said = words(FOUND)
    assert "Ada Lovelace, Graz; Bern" in said
    assert "1. Cranes teach songs, 2020" in said
    assert "1 shares “cranes” and “songs”." in said
    assert "Twelve works here, the latest of 2021." in said
    assert "A way there: Bo Chen, then Ada Lovelace." in said
    assert "Somebody else here with such a name may be the same" in said
    assert "a2" in said
    assert "2,000 works of 3 people searched" in said
    assert "Their own words: moor." in said


def test_a_title_that_is_a_script_is_shown_and_does_not_run() -> None:
    page = html(FOUND, linked=True)
    assert SCRIPT not in page
    assert "&lt;script&gt;" in page
    assert "/people/show/?person=a1" in page


def test_nobody_found_says_what_to_do() -> None:
    assert "Say it in other words" in words(Who((), (), Counts(5, 5)))
    assert "inroad people add" in words(Who((), (), Counts()))


def test_one_work_of_one_person_is_said_as_one() -> None:
    said = words(PeopleAdded(1, 1, 1, (), 0, "works.jsonl"))
    assert "1 new work came in, and with it 1 person." in said
    assert "1 entry was of a work that was here before." in said


def test_where_nothing_was_near_no_reading_by_meaning_is_told() -> None:
    found = Who((), (), Counts(2, 3), read=ReadSoFar(0, 0))
    assert "by meaning" not in words(found)


def test_what_could_not_be_read_is_named_with_its_line() -> None:
    problems = (Problem("This line is no JSON.", (7, 7), "unread"),)
    said = words(PeopleAdded(1200, 34, 5, problems, 3, "works.jsonl"))
    assert "1,200 new works came in, and with them 34 people." in said
    assert "5 entries were of works that were here before." in said
    assert "This line is no JSON. Line 7." in said
    assert "3 more of the kind." in said


def test_somebody_is_shown_with_works_and_namesakes() -> None:
    ada = Person("a1", "Ada Lovelace", ("Ada Lovelace", "A. Lovelace"), ("Graz",))
    work = Work("w1", "Cranes teach songs", authors=(Author("Ada Lovelace"),))
    other = Person("a2", "Ada Lovelace", works=("w9",))
    said = words(PersonView(ada, (work,), 4, (other,)))
    assert "Also written A. Lovelace." in said
    assert "Cranes teach songs" in said
    assert "4 more." in said
    assert "Ada Lovelace, no place named, one work." in said
