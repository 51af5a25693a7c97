"""Readings, standing questions, what is left out, and inputs stand in the record."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date

import pytest

from inroad.actions.house import House
from inroad.record.bundle import bundle, unbundle
from inroad.record.excluded import Excluded
from inroad.record.forgetting import after, leaving
from inroad.record.gone import What
from inroad.record.inputs import Inputs
from inroad.record.person import Change, is_empty, person_of
from inroad.record.plain import from_plain, to_plain
from inroad.record.reading import Reading, Sitting
from inroad.record.standing import News, NewWork, StandingQuestion

DAY = date(2026, 3, 1)
READING = Reading(
    "doi:10.1/1",
    DAY,
    "How cranes learn songs",
    ("Ada Lovelace",),
    2024,
    "Birds",
    why="Ann Bell spoke of it.",
    level="study",
    sittings=(Sitting(DAY, "read", 40, "They copy. Ann Bell doubts it."),),
    question="Whom do cranes copy?",
    memory={"stability": 2.5, "state": 1},
    due=date(2026, 3, 8),
)
STANDING = StandingQuestion(
    "s1",
    DAY,
    "Songs",
    "Who works on how birds learn songs?",
    seen=("w1",),
    asked_on=DAY,
    news=(News(DAY, (NewWork("w2", "Young cranes", ("Ann Bell",)),)),),
)
LEFT_OUT = Excluded(
    "e1", DAY, "person", "p9", "Ann Bell", keys=("orcid:0000-0001", "doi:10.1/1")
)
INPUTS = Inputs("fit", DAY, {"prior": "20 to 40 %", "hours": 6})
ALL = (READING, STANDING, LEFT_OUT, INPUTS)


def test_all_go_out_and_come_back_the_same(make_house: Callable[..., House]) -> None:
    person = make_house(*ALL).record.read()
    parts = bundle(person, {})
    changes, _ = unbundle(parts)
    assert all(each in changes for each in ALL)
    assert bundle(person_of("", changes), {}) == parts


def test_pages_of_the_export_tell_each_in_words(
    make_house: Callable[..., House],
) -> None:
    parts = bundle(make_house(*ALL).record.read(), {})
    reading = parts["reading.md"].decode()
    assert "- 2026-03-01, read, 40 minutes: They copy. Ann Bell doubts it." in reading
    assert "new on 2026-03-01: Young cranes; Ann Bell" in parts["standing.md"].decode()
    assert "2026-03-01, person: Ann Bell" in parts["left_out.md"].decode()
    assert "prior: 20 to 40 %" in parts["inputs.md"].decode()


@pytest.mark.parametrize("change", ALL, ids=lambda each: type(each).__name__)
def test_a_record_with_one_of_them_alone_is_not_empty(change: Change) -> None:
    assert not is_empty(person_of("p", [change]))


def test_forgetting_somebody_takes_their_name_out_of_notes_and_news() -> None:
    person = person_of("p", ALL)
    left = after(person, leaving(person, What("person", "Ann Bell")))
    (reading,), (standing,) = left.readings, left.standing
    assert (reading.why, reading.sittings[0].summary) == ("", "")
    assert (reading.question, reading.sittings[0].minutes) == (READING.question, 40)
    assert standing.news == ()
    assert standing.text == STANDING.text


def test_forgetting_an_author_takes_the_readings_of_their_works() -> None:
    person = person_of("p", ALL)
    left = after(person, leaving(person, What("person", "Ada Lovelace")))
    assert left.readings == ()


def test_what_was_left_out_before_there_were_keys_is_read() -> None:
    plain = to_plain(LEFT_OUT)
    del plain["keys"]
    assert from_plain(Excluded, plain) == replace(LEFT_OUT, keys=())


def test_who_is_left_out_stays_left_out_when_forgotten_otherwise() -> None:
    person = person_of("p", ALL)
    left = after(person, leaving(person, What("person", "Ann Bell")))
    assert left.excluded == (LEFT_OUT,)


def test_forgetting_everything_takes_all() -> None:
    person = person_of("p", ALL)
    assert is_empty(after(person, leaving(person, What("everything", ""))))
