"""The Brief opens with somebody out of the works that were brought in."""

import json
from collections.abc import Callable
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any, Literal

import pytest

from inroad.actions.finding import found_people
from inroad.actions.house import House
from inroad.actions.log import log_add
from inroad.actions.people import people_add
from inroad.actions.plan import brief
from inroad.actions.profile import profile_set
from inroad.core.document import text_document
from inroad.plan.page import Brief
from inroad.record.excluded import Excluded
from inroad.sources.work_index import WorkIndex

DAY = date(2026, 3, 2)
WORKS: list[dict[str, Any]] = [
    {
        "id": "w1",
        "title": "Bird song in swarm robotics",
        "abstract": "Robots meet bird song. They learn it from one another.",
        "authors": ["Di Evans", "Bo Chen"],
        "year": 2025,
        "venue": "Moor",
        "affs": ["Uni Graz", "Uni Bern"],
    },
    {"id": "w2", "title": "Bird song", "authors": ["Di Evans"], "year": 2023},
    {"id": "w3", "title": "Bird song, long ago", "authors": ["Cy Dent"], "year": 2015},
    {"id": "w4", "title": "Parsing with trees", "authors": ["Al Fox"], "year": 2025},
    {"id": "w5", "title": "Bird song at night", "authors": ["Noor Ek"], "year": 2025},
    {"id": "w6", "title": "Hearing bird song", "authors": ["Ed Gray"], "year": 2024},
]


@pytest.fixture
def house(make_house: Callable[..., House], tmp_path: Path) -> House:
    house = replace(make_house(day=DAY), works=WorkIndex(tmp_path))
    profile_set(house, "name", "Noor Ek")
    profile_set(house, "goals", "teach robots bird song; swarm robotics")
    return house


@pytest.fixture
def furnished(house: House) -> House:
    lines = "\n".join(json.dumps(each) for each in WORKS)
    people_add(house, text_document("works.jsonl", lines))
    return house


def text_of(page: Brief, id: str) -> str:
    return next(line.text for line in page.lines if line.id == id)


def ids(page: Brief) -> list[str]:
    return [line.id for line in page.lines]


def test_the_page_opens_with_a_real_person_and_their_work(furnished: House) -> None:
    page = brief(furnished)
    said = text_of(page, "act.write_to")
    assert said.startswith("Write to Di Evans (at Uni Graz, by their works up to 2025)")
    why = text_of(page, "act.why_them")
    assert "“Bird song in swarm robotics” (2025) meets what you said of" in why


def test_the_message_names_the_work_and_what_meets_the_writer(furnished: House) -> None:
    draft = text_of(brief(furnished), "act.draft")
    assert draft.startswith("Hello Di,")
    for part in (
        "I have an ambitious goal: to teach robots bird song",
        "“Bird song in swarm robotics” (2025)",
        "You may know how people get there.",
        "I am not sure what to do next.",
        "what I have tried so far",
        "I would value your advice",
    ):
        assert part in draft


def test_the_questions_come_from_the_works(furnished: House) -> None:
    said = text_of(brief(furnished), "act.questions")
    assert "about “swarm robotics” does “Bird song in swarm robotics”" in said
    assert "In “Bird song” you come to “bird song”." in said


def test_every_work_that_a_line_rests_on_is_told_in_full(furnished: House) -> None:
    page = brief(furnished)
    assert {ref for line in page.lines for ref in line.because} == set(page.refs)
    assert page.refs["work:w1"] == {
        "kind": "work",
        "id": "w1",
        "title": "Bird song in swarm robotics",
        "authors": ["Di Evans", "Bo Chen"],
        "year": 2025,
        "venue": "Moor",
    }


def test_up_to_three_people_stand_in_their_section_with_why(furnished: House) -> None:
    page = brief(furnished)
    assert [id for id in ids(page) if id.startswith("people.found")] == [
        "people.found",
        "people.found.2",
    ]
    assert "“Hearing bird song” (2024)" in text_of(page, "people.found.2")


def test_one_message_goes_to_the_authors_of_one_work(furnished: House) -> None:
    found = found_people(furnished, furnished.record.read())
    assert found is not None
    assert [each.works[0].id for each in found.people] == ["w1", "w6"]


def test_the_group_that_somebody_publishes_with_is_named(furnished: House) -> None:
    said = text_of(brief(furnished), "people.circle")
    assert said.startswith("Di Evans publishes in a group of 2, Bo Chen among them.")


def test_two_works_are_named_to_read_first(furnished: House) -> None:
    page = brief(furnished)
    assert "“Bird song in swarm robotics” (2025)" in text_of(page, "reading.first")
    assert "“Bird song” (2023)" in text_of(page, "reading.second")
    assert "reading.cap" not in ids(page)


def test_the_reader_themselves_and_who_is_long_gone_are_not_proposed(
    furnished: House,
) -> None:
    found = found_people(furnished, furnished.record.read())
    assert found is not None
    assert {each.name for each in found.people} == {"Di Evans", "Ed Gray"}


@pytest.mark.parametrize("what", ["person", "unlisted"])
def test_who_is_left_out_is_not_proposed(
    furnished: House, what: Literal["person", "unlisted"]
) -> None:
    gone = furnished.works.named("Di Evans")[0]
    furnished.record.keep(Excluded("e1", DAY, what, gone.id, "Di Evans", ("w1",)))
    page = brief(furnished)
    assert "Di Evans" not in text_of(page, "act.write_to")
    assert "Di Evans" not in text_of(page, "people.found")


def test_a_work_that_is_left_out_speaks_for_nobody(furnished: House) -> None:
    furnished.record.keep(Excluded("e1", DAY, "work", "w1", "Bird song in swarms"))
    page = brief(furnished)
    assert "work:w1" not in page.refs


def test_who_got_a_message_is_not_proposed_again(furnished: House) -> None:
    log_add(furnished, "Wrote to Di", kind="message", to="Di Evans")
    assert "Di Evans" not in text_of(brief(furnished), "act.write_to")


def test_their_own_contact_comes_first_with_their_works(furnished: House) -> None:
    profile_set(furnished, "people", "Ed Gray")
    page = brief(furnished)
    assert text_of(page, "act.write_to").startswith("Write to Ed Gray.")
    assert "“Hearing bird song” (2024)" in text_of(page, "act.draft")


def test_a_way_in_over_who_answered_is_said(furnished: House) -> None:
    entry = log_add(furnished, "Wrote to Bo", kind="message", to="Bo Chen")
    furnished.record.keep(replace(furnished.record.read().log[0], answered=True))
    assert entry.to == "Bo Chen"
    said = text_of(brief(furnished), "people.found")
    assert "Bo Chen, whom you know, wrote with them." in said


def test_without_works_the_page_says_what_to_bring_in(house: House) -> None:
    page = brief(house)
    assert "bring in a list of works" in text_of(page, "missing.people_finder")
    assert not any(id.startswith("people.found") for id in ids(page))


def test_with_works_nothing_is_said_to_be_missing(furnished: House) -> None:
    assert not {"missing.people_finder", "missing.interests"} & set(
        ids(brief(furnished))
    )


def test_works_without_a_topic_ask_what_the_work_is_about(furnished: House) -> None:
    profile_set(furnished, "goals", "have my own thing")
    assert "names a topic" in text_of(brief(furnished), "missing.interests")


def test_where_nobody_fits_the_page_says_so(furnished: House) -> None:
    profile_set(furnished, "goals", "protein folding")
    said = text_of(brief(furnished), "missing.nobody_fits")
    assert "protein folding" in said


def test_who_should_rest_is_shown_nobody(furnished: House) -> None:
    profile_set(furnished, "not_coping", "I cannot go on")
    assert found_people(furnished, furnished.record.read()) is None
    assert not [id for id in ids(brief(furnished)) if id.startswith("people")]


class Broken:
    """Works that must not be asked."""

    def __getattr__(self, name: str) -> object:
        raise AssertionError(name)


def test_a_second_page_of_the_day_opens_no_index(furnished: House) -> None:
    first = brief(furnished)
    assert brief(replace(furnished, works=Broken())) == first  # type: ignore[arg-type]


def test_an_index_that_is_broken_leaves_the_page_whole(
    furnished: House, tmp_path: Path
) -> None:
    for each in tmp_path.glob("works-*/*"):
        if each.is_file():
            each.write_bytes(b"broken" * 100)
    anew = replace(furnished, works=WorkIndex(tmp_path))
    page = brief(anew)
    assert "cannot be searched" in text_of(page, "missing.people_finder")
    assert "people.found" not in ids(page)


def test_works_that_are_not_taken_in_are_not_waited_for(
    furnished: House, tmp_path: Path
) -> None:
    empty = replace(furnished, works=WorkIndex(tmp_path / "other"))
    said = text_of(brief(empty), "missing.people_finder")
    assert "inroad jobs resume" in said
    assert [job.kind for job in empty.jobs.all() if job.open] == ["works"]
