"""A week laid out: nothing where time is taken, hard work where the head is clear."""

import pytest

from inroad.actions.house import House
from inroad.actions.profile import profile_set
from inroad.actions.week import WeekView, week
from inroad.core.errors import BadInput
from inroad.show.html import html
from inroad.show.terminal import terminal

BLOCKS = "write, 2 h, 3 times, clear; mail, 30 min, 2 times, tired"
BUSY = "Mon to Fri 9 to 17"


def page(found: WeekView) -> str:
    return " ".join(terminal(found).split())


def test_nothing_lies_where_time_is_taken(memory_house: House) -> None:
    found = week(memory_house, blocks=BLOCKS, busy=BUSY, clear="7 to 9", between="7-22")
    assert found.found is not None
    assert len(found.found.placed) == 5
    for placed in found.found.placed:
        clash = placed.day < 5 and placed.start < 17 * 60 and placed.end > 9 * 60
        assert not clash


def test_hard_work_lies_in_the_clear_hours(memory_house: House) -> None:
    found = week(memory_house, blocks=BLOCKS, busy=BUSY, clear="7 to 9", between="7-22")
    assert found.found is not None
    hard = [p for p in found.found.placed if p.name == "write"]
    assert {(p.start, p.end) for p in hard} == {(7 * 60, 9 * 60)}
    assert "No layout of these blocks" in page(found)


def test_clear_hours_that_nobody_gave_are_a_default(memory_house: House) -> None:
    found = week(memory_house, blocks="write, 2 h, clear")
    assert found.assumptions[0].kind == "default"
    own = week(memory_house, blocks="write, 2 h, clear", clear="20 to 22")
    assert own.assumptions[0].kind == "said"


def test_what_finds_no_room_is_named(memory_house: House) -> None:
    found = week(
        memory_house, blocks="sail, 8 h, Sat, 2 times; mail, 1 h", busy="Sat 8 to 22"
    )
    assert "Two blocks found no room: sail." in page(found)


def test_a_night_shift_is_taken_on_both_days(memory_house: House) -> None:
    found = week(memory_house, blocks="mail, 1 h", busy="Sun 20:00 to 6:00")
    assert {(b.day, b.start, b.end) for b in found.busy} == {
        (6, 1200, 1440),
        (0, 0, 360),
    }


def test_the_picture_numbers_its_blocks_as_the_table_does(memory_house: House) -> None:
    body = html(week(memory_house, blocks=BLOCKS, busy=BUSY))
    assert ">1</text>" in body
    assert "By day and time" in body
    assert "url(#taken-600)" in body


@pytest.mark.parametrize(
    "inputs",
    [
        {"blocks": "write"},
        {"blocks": "write, 99 h"},
        {"blocks": "write, 0 h"},
        {"blocks": "write, 1 h, soon"},
        {"blocks": "write, 1 h, 99 times"},
        {"blocks": "write, 1 h", "busy": "often"},
        {"blocks": "write, 1 h", "busy": "Mon 25 to 30"},
        {"blocks": "write, 1 h", "clear": "early"},
        {"blocks": "write, 1 h", "clear": "11 to 8"},
        {"blocks": "write, 1 h", "between": "8 to 9, 10 to 11"},
        {"blocks": "write, 1 h", "most": 0.0},
        {"blocks": "write, 1 h", "most": float("nan")},
    ],
)
def test_what_is_no_week_is_a_sentence(
    memory_house: House, inputs: dict[str, str]
) -> None:
    with pytest.raises(BadInput) as caught:
        week(memory_house, **inputs)  # type: ignore[arg-type]
    assert caught.value.hint


def test_without_blocks_it_says_what_will_stand_here(memory_house: House) -> None:
    assert "What you want to do this week will stand here" in page(week(memory_house))


def test_somebody_who_cannot_go_on_is_given_no_week(memory_house: House) -> None:
    profile_set(memory_house, "not_coping", "I cannot go on")
    assert "This page waits until you want it." in page(week(memory_house))


def test_a_span_of_days_is_once_on_each_of_them_unless_a_count_stands_there(
    memory_house: House,
) -> None:
    each = week(memory_house, blocks="mail, 30 min, Mon to Fri")
    assert [block.days for block in each.blocks] == [(n,) for n in range(5)]
    twice = week(memory_house, blocks="gym, 1 h, 2 times, Mon to Fri")
    assert [(b.count, b.days) for b in twice.blocks] == [(2, (0, 1, 2, 3, 4))]
    one = week(memory_house, blocks="gym, 1 h, Sat and Sun")
    assert [block.days for block in one.blocks] == [(5, 6)]
