"""Questions asked and decisions made stand in the record like everything else."""

from collections.abc import Callable
from datetime import date

import pytest

from inroad.actions.house import House
from inroad.record.asked import AskedQuestion
from inroad.record.bundle import bundle, unbundle
from inroad.record.decision import Decision, Expectation, Reviewed
from inroad.record.forgetting import leaving
from inroad.record.gone import What
from inroad.record.person import Change, is_empty, person_of

DAY = date(2026, 3, 1)
ASKED = AskedQuestion("q1", DAY, "Should I write to Ann Bell?", answered=False)
DECIDED = Decision(
    "d1",
    DAY,
    "Leave in June?",
    ("leave", "stay"),
    chosen="stay",
    because="The grant may come.",
    expected=(Expectation("The grant comes.", 0.6, date(2026, 9, 1), came=True),),
    reviews=(date(2026, 9, 1),),
    reviewed=(Reviewed(date(2026, 9, 2), "It came, late."),),
)


def test_both_go_out_and_come_back_the_same(make_house: Callable[..., House]) -> None:
    person = make_house(ASKED, DECIDED).record.read()
    parts = bundle(person, {})
    changes, _ = unbundle(parts)
    assert {ASKED, DECIDED} <= set(changes)
    assert bundle(person_of("", changes), {}) == parts


def test_a_page_of_the_export_tells_each_in_words(
    make_house: Callable[..., House],
) -> None:
    parts = bundle(make_house(ASKED, DECIDED).record.read(), {})
    assert "Ann Bell? (nothing here answers it)" in parts["asked.md"].decode()
    page = parts["decisions.md"].decode()
    assert "expected by 2026-09-01, 60%: The grant comes.; it came" in page
    assert "looking back on 2026-09-02: It came, late." in page


@pytest.mark.parametrize("change", [ASKED, DECIDED])
def test_a_record_with_one_of_them_alone_is_not_empty(change: Change) -> None:
    assert not is_empty(person_of("p", [change]))


def test_forgetting_somebody_takes_the_questions_that_name_them() -> None:
    person = person_of("p", [ASKED, DECIDED])
    left = leaving(person, What("person", "Ann Bell"))
    assert left.gone[AskedQuestion] == {"q1"}
    assert not left.gone[Decision]


def test_forgetting_everything_takes_both() -> None:
    left = leaving(person_of("p", [ASKED, DECIDED]), What("everything", ""))
    assert left.gone[AskedQuestion] == {"q1"}
    assert left.gone[Decision] == {"d1"}
