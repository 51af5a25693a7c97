"""What was summed up is asked again, later and later, and never held against one."""

from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

import pytest
from tests.actions.crane_works import YOUNG, with_cranes

from inroad.actions.house import House
from inroad.actions.reading import reading
from inroad.actions.reading_again import reading_again, reading_rate
from inroad.actions.reading_list import reading_add, reading_done, reading_drop
from inroad.core.errors import BadInput
from inroad.show.terminal import terminal


@pytest.fixture
def house(memory_house: House, tmp_path: Path) -> House:
    return with_cranes(memory_house, tmp_path)


def on(house: House, day: date) -> House:
    return replace(house, today=day)


def test_what_was_summed_up_is_asked_again_and_then_later(house: House) -> None:
    reading_add(house, YOUNG)
    ask = "Why do they copy?"
    closed = reading_done(house, YOUNG, summary="They copy.", question=ask).reading
    assert closed.due == house.today + timedelta(days=2)
    assert "The next comes on 4 March 2026" in terminal(reading_again(house))
    later = on(house, closed.due)
    (card,) = reading_again(later).cards
    assert (card.question, card.summary) == (ask, "They copy.")
    assert reading_rate(later, YOUNG, "good").due == closed.due + timedelta(days=11)
    assert reading_again(later).cards == ()


def test_a_missed_month_simply_moves(house: House) -> None:
    reading_add(house, YOUNG)
    reading_done(house, YOUNG, summary="They copy.")
    late = on(house, house.today + timedelta(days=40))
    told = terminal(reading_again(late)) + terminal(reading(late))
    assert "What does “How young cranes imitate songs” say" in " ".join(told.split())
    for word in ("late", "overdue", "missed", "streak", "behind", "score"):
        assert word not in told.split()


def test_no_more_than_five_are_asked_at_once(house: House) -> None:
    for n in range(7):
        reading_add(house, f"Book number {n}", level="read")
        reading_done(house, f"Book number {n}", summary="So.")
    found = reading_again(on(house, house.today + timedelta(days=9)))
    assert (len(found.cards), found.waiting, found.kept) == (5, 2, 7)


def test_what_is_not_asked_again_cannot_be_rated(house: House) -> None:
    reading_add(house, YOUNG)
    with pytest.raises(BadInput, match="is not asked again"):
        reading_rate(house, YOUNG, "good")


def test_a_dropped_work_leaves_the_plan_and_is_asked_no_more(house: House) -> None:
    reading_add(house, YOUNG)
    reading_done(house, YOUNG, summary="They copy.")
    reading_drop(house, YOUNG)
    assert reading(house).open == ()
    assert reading_again(on(house, house.today + timedelta(days=9))).kept == 0
    assert reading_add(house, YOUNG).reading.dropped_on is None
