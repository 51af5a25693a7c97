from collections.abc import Sequence
from itertools import product

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from inroad.core.errors import BadInput
from inroad.decide.attention import Block, Busy, schedule_week

OTHER_DAYS = [Busy(day, 0, 1440) for day in range(2, 7)]
ENERGY = [round(0.5 + 0.05 * (hour % 7), 2) for hour in range(24)]


def _worth(block: Block, start: int, energy: Sequence[float]) -> int:
    steps = range(start, start + block.minutes, 30)
    clear = sum(1 + block.demand * energy[at // 60] for at in steps)
    return round(50 * block.priority * clear)


def _best_by_trying(blocks: list[Block], hours: tuple[int, int], cap: float) -> float:
    """Every place for every block on two days, or nowhere."""
    places: list[list[tuple[int, int] | None]] = [
        [
            None,
            *(
                (day, start)
                for day in (0, 1)
                for start in range(hours[0] * 60, hours[1] * 60 - b.minutes + 1, 30)
            ),
        ]
        for b in blocks
    ]
    best = 0
    for choice in product(*places):
        taken = [
            (day, at)
            for b, place in zip(blocks, choice, strict=True)
            if place is not None
            for day, at in [
                (place[0], place[1] + step) for step in range(0, b.minutes, 30)
            ]
        ]
        by_day = [sum(day == d for day, _ in taken) / 2 for d in (0, 1)]
        if len(set(taken)) < len(taken) or max(by_day) > cap:
            continue
        worth = sum(
            _worth(b, place[1], ENERGY)
            for b, place in zip(blocks, choice, strict=True)
            if place is not None
        )
        best = max(best, worth)
    return best / 100


BLOCKS = st.lists(
    st.builds(
        Block,
        name=st.just("x"),
        minutes=st.sampled_from([30, 60, 90]),
        demand=st.sampled_from([0.0, 0.5, 1.0]),
        priority=st.sampled_from([0.5, 1.0, 1.3]),
    ),
    min_size=1,
    max_size=4,
)


@settings(max_examples=15, deadline=None)
@given(BLOCKS, st.sampled_from([0.5, 1.5, 2.0]))
def test_the_week_equals_trying_every_layout(blocks: list[Block], cap: float) -> None:
    hours = (9, 11)
    week = schedule_week(blocks, OTHER_DAYS, ENERGY, cap, hours=hours)
    assert week.optimal
    assert week.value == pytest.approx(_best_by_trying(blocks, hours, cap))
    assert week.bound == pytest.approx(week.value)
    assert len(week.placed) + len(week.unplaced) == len(blocks)


def test_nothing_overlaps_what_is_taken_nor_another_block() -> None:
    busy: list[Busy | tuple[int, int, int]] = [
        Busy(0, 9 * 60, 12 * 60 + 15),
        (1, 0, 1440),
        *OTHER_DAYS,
    ]
    week = schedule_week([Block("read", 60, count=9)], busy, hours=(8, 18))
    times = [(p.day, at) for p in week.placed for at in range(p.start, p.end, 30)]
    assert len(set(times)) == len(times) == 12
    assert all(day == 0 and not 9 * 60 <= at < 12 * 60 + 15 for day, at in times)
    assert week.unplaced == ("read",) * 3
    assert "no room" in week.what_would_change_it[0]


def test_caps_by_label_and_days_of_a_block_hold() -> None:
    blocks = [
        Block("write", 60, count=4, label="deep"),
        Block("call", 30, days=(2,)),
    ]
    week = schedule_week(blocks, [], None, {"deep": 1.0, "": 8.0})
    by_day = [p.day for p in week.placed if p.name == "write"]
    assert len(by_day) == len(set(by_day)) == 4
    assert [p.day for p in week.placed if p.name == "call"] == [2]


def test_what_needs_a_clear_head_gets_the_clear_hours() -> None:
    morning = [0.0] * 9 + [1.0] * 2 + [0.0] * 13
    blocks = [Block("mail", 120, demand=0), Block("write", 120, demand=1)]
    week = schedule_week(blocks, [(1, 0, 1440), *OTHER_DAYS], morning, hours=(9, 13))
    assert [p.name for p in week.placed] == ["write", "mail"]
    for_each_day = schedule_week(
        blocks, [(1, 0, 1440), *OTHER_DAYS], [morning] * 7, hours=(9, 13)
    )
    assert for_each_day.placed == week.placed


def test_a_week_without_room_says_so_and_is_still_proved() -> None:
    week = schedule_week([Block("write", 60)], [(d, 0, 1440) for d in range(7)])
    assert (week.placed, week.unplaced, week.optimal) == ((), ("write",), True)
    capped = schedule_week([Block("write", 60)], [], None, 0.5)
    assert capped.unplaced == ("write",)
    assert "caps" in capped.what_would_change_it[1]


def test_with_no_time_to_look_it_claims_no_proof() -> None:
    blocks = [
        Block(f"b{i}", 30 * (1 + i % 5), demand=(i * 7 % 10) / 10, priority=1 + i / 40)
        for i in range(40)
    ]
    week = schedule_week(blocks, [], ENERGY, {"": 5.0}, seconds=1e-4)
    assert not week.optimal
    assert week.bound >= week.value
    assert "more time" in week.what_would_change_it[-1]


@pytest.mark.parametrize(
    "call",
    [
        lambda: schedule_week([]),
        lambda: schedule_week([Block("x", 60, count=1000)]),
        lambda: schedule_week([Block("x", 60)] * 201),
        lambda: schedule_week([Block("x", 45)]),
        lambda: schedule_week([Block("x", 0)]),
        lambda: schedule_week([Block("x", 1470)]),
        lambda: schedule_week([Block("x", 60, demand=1.5)]),
        lambda: schedule_week([Block("x", 60, priority=0)]),
        lambda: schedule_week([Block("x", 60, priority=float("nan"))]),
        lambda: schedule_week([Block("x", 60, days=(7,))]),
        lambda: schedule_week([Block("x", 60)], [(0, 600, 540)]),
        lambda: schedule_week([Block("x", 60)], [(8, 0, 60)]),
        lambda: schedule_week([Block("x", 60)], energy=[0.5] * 23),
        lambda: schedule_week([Block("x", 60)], energy=[2.0] * 24),
        lambda: schedule_week([Block("x", 60)], energy=[0.5] * 7),
        lambda: schedule_week([Block("x", 60)], caps={"": 25}),
        lambda: schedule_week([Block("x", 60)], caps=float("inf")),
        lambda: schedule_week([Block("x", 60)], hours=(18, 9)),
        lambda: schedule_week([Block("x", 60)], seconds=0),
    ],
)
def test_what_is_no_week_is_refused_with_a_hint(call: object) -> None:
    with pytest.raises(BadInput) as caught:
        call()  # type: ignore[operator]  # each is a call
    assert caught.value.hint
