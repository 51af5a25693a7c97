"""A work that was put down is known again, whatever becomes of its id."""

from datetime import date

import pytest

from inroad.people.depths import minutes_left, reached, within
from inroad.people.others_share import share_of_reading
from inroad.people.readings import by_title, known_as, put_down, reading_for, title_id
from inroad.people.work import Author, Work
from inroad.record.reading import Level, Reading, Sitting

DAY = date(2026, 3, 2)
ADA = (Author("Ada Lovelace"), Author("Bo Chen"))
WORK = Work("b1", "How cranes teach songs", authors=ADA, year=2024, doi="10.1/ab")


@pytest.mark.parametrize(
    "again",
    [
        Work("other", "Cranes, a reprint", authors=ADA, doi="10.1/ab"),
        Work("x2", "How Cranes Teach Songs", authors=ADA, year=2023),
        Work("b1", "Another title", authors=()),
    ],
    ids=["by DOI", "by title and authors", "by id"],
)
def test_a_work_is_known_again_after_an_import(again: Work) -> None:
    kept = put_down(WORK, DAY)
    assert reading_for([kept], again) is kept


def test_another_work_of_the_same_title_is_another_one() -> None:
    other = Work("x", "How cranes teach songs", authors=(Author("Cy Dent"),))
    assert reading_for([put_down(WORK, DAY)], other) is None


def test_a_short_title_is_known_by_its_author_and_year() -> None:
    kept = put_down(Work("a", "Songs", authors=ADA, year=2024), DAY)
    assert reading_for([kept], Work("b", "Songs", authors=ADA, year=2024)) is kept
    assert reading_for([kept], Work("c", "Songs", authors=ADA, year=2020)) is None


def test_what_was_noted_stays_when_a_file_tells_more() -> None:
    sat = Sitting(DAY, "read", 40, "So it is.")
    kept = Reading("title:1", DAY, "Cranes", sittings=(sat,), why="a friend said so")
    fresh = known_as(kept, WORK)
    assert (fresh.id, fresh.sittings, fresh.why) == ("title:1", (sat,), kept.why)
    assert (fresh.year, fresh.authors) == (2024, ("Ada Lovelace", "Bo Chen"))


def test_a_title_alone_has_the_same_id_however_it_is_spaced() -> None:
    assert put_down(by_title("On  Songs"), DAY).id == title_id("on songs")


def test_a_title_of_signs_alone_has_an_id_too() -> None:
    assert title_id("∞") != title_id("∂")


@pytest.mark.parametrize(
    ("minutes", "level"),
    [
        (9, None),
        (10, "skim"),
        (59, "skim"),
        (60, "read"),
        (119, "read"),
        (120, "study"),
    ],
)
def test_a_depth_is_chosen_by_its_longest_time(
    minutes: int, level: Level | None
) -> None:
    assert within(minutes) == level


def test_what_was_sat_is_taken_off_what_is_left() -> None:
    assert minutes_left("study", 50) == (10, 70)
    assert minutes_left("study", 500) == (10, 10)


def test_a_study_without_a_summary_was_a_careful_reading() -> None:
    sat = Sitting(DAY, "study", 90)
    assert reached(Reading("a", DAY, "A", sittings=(sat,))) == "read"
    told = Sitting(DAY, "study", 0, "It says this.")
    assert reached(Reading("a", DAY, "A", sittings=(sat, told))) == "study"


def test_the_share_of_reading_is_of_reading_and_own_work_alone() -> None:
    week = [
        {"label": "reading papers", "share": 10},
        {"label": "own research", "share": 10},
        {"label": "job", "share": 80},
    ]
    assert share_of_reading(week) == 0.5
    assert share_of_reading(week[1:]) is None
    assert share_of_reading([{"label": "reading"}, *week[1:]]) is None
    assert share_of_reading(None) is None
