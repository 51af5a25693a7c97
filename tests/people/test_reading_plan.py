"""Two weeks of reading: within the hours, depth first, the same every time."""

from datetime import date, timedelta

from hypothesis import given, settings
from hypothesis import strategies as st

from inroad.people.reading_plan import reading_plan
from inroad.people.reading_steps import followed
from inroad.record.log import LogEntry
from inroad.record.reading import Reading, Sitting

MONDAY = date(2026, 3, 2)

levels = st.sampled_from(["skim", "read", "study"])
sittings = st.builds(
    Sitting,
    on=st.dates(MONDAY - timedelta(days=20), MONDAY),
    level=levels,
    minutes=st.integers(0, 200),
    summary=st.sampled_from(["", "It holds."]),
)
many_readings = st.lists(
    st.builds(
        Reading,
        id=st.text("abcdef", min_size=1, max_size=3),
        added_on=st.dates(MONDAY - timedelta(days=40), MONDAY),
        title=st.sampled_from(["Songs of cranes", "Cranes at night", "On sleep"]),
        level=levels,
        sittings=st.lists(sittings, max_size=3).map(tuple),
        done_on=st.sampled_from([None, None, MONDAY]),
        dropped_on=st.sampled_from([None, None, None, MONDAY]),
    ),
    max_size=9,
    unique_by=lambda each: each.id,
)
hours_a_week = st.floats(0, 60)
days = st.integers(0, 6).map(lambda n: MONDAY + timedelta(days=n))


@settings(deadline=None)
@given(many_readings, hours_a_week, days)
def test_a_plan_is_never_above_the_hours(
    readings: list[Reading], hours: float, today: date
) -> None:
    for week in reading_plan(readings, hours, today).weeks:
        assert sum(slot.high for slot in week.slots) <= week.minutes
        assert week.minutes + week.used <= max(hours * 60, week.used)


@settings(deadline=None)
@given(many_readings, hours_a_week, days)
def test_no_work_stands_in_a_plan_twice_and_none_that_is_closed(
    readings: list[Reading], hours: float, today: date
) -> None:
    plan = reading_plan(readings, hours, today)
    named = [s.reading for w in plan.weeks for s in w.slots if s.reading]
    closed = {r.id for r in readings if r.done_on or r.dropped_on}
    everything = [*named, *plan.later]
    assert len(everything) == len(set(everything))
    assert set(everything) == {r.id for r in readings} - closed


@settings(deadline=None)
@given(many_readings, hours_a_week, days, st.randoms(use_true_random=False))
def test_a_plan_is_the_same_in_whatever_order_the_works_come(
    readings: list[Reading], hours: float, today: date, chance: object
) -> None:
    shuffled = list(readings)
    chance.shuffle(shuffled)  # type: ignore[attr-defined]
    assert reading_plan(shuffled, hours, today) == reading_plan(readings, hours, today)


def work(id: str, title: str, level: str = "read", **more: object) -> Reading:
    return Reading(id, MONDAY, title, level=level, **more)  # type: ignore[arg-type]


AGENDA = work("a", "An agenda for cranes", "study")


def test_one_agenda_paper_comes_before_everything_else() -> None:
    plan = reading_plan([work("b", "On sleep"), AGENDA], 3, MONDAY)
    first, second = plan.weeks[0].slots[:2]
    assert (first.step, first.reading, first.level) == ("agenda", "a", "study")
    assert (second.step, second.reading) == ("topic", "")


def test_papers_on_the_topic_come_before_others() -> None:
    done = work("z", "Z", "study", sittings=(Sitting(MONDAY, "study", 90, "So."),),
                done_on=MONDAY)  # fmt: skip
    chose = LogEntry("l", MONDAY, "Songs of cranes", followed=followed("topic"))
    others = [work("b", "On sleep"), work("c", "Cranes and their songs")]
    plan = reading_plan([done, *others], 10, MONDAY, [chose])
    read = [s.reading for s in plan.weeks[0].slots if s.reading]
    assert read == ["c", "b"]
    assert plan.topic == "Songs of cranes"


def test_what_was_read_this_week_is_taken_off() -> None:
    sat = work("b", "On sleep", sittings=(Sitting(MONDAY, "skim", 40),))
    plan = reading_plan([sat], 2, MONDAY)
    assert (plan.weeks[0].used, plan.weeks[0].minutes) == (40, 80)


def test_on_a_sunday_one_day_is_left_and_the_next_week_is_whole() -> None:
    plan = reading_plan([AGENDA], 7, MONDAY + timedelta(days=6))
    assert [week.minutes for week in plan.weeks] == [60, 420]
    assert [len(week.slots) for week in plan.weeks] == [0, 2]


def test_with_an_hour_a_week_a_study_is_begun_by_reading_with_care() -> None:
    slot = reading_plan([AGENDA], 1, MONDAY).weeks[0].slots[0]
    assert (slot.level, slot.low, slot.high) == ("read", 30, 60)
    begun = work("a", "A", "study", sittings=(Sitting(MONDAY, "read", 60),))
    slot = reading_plan([begun], 1, MONDAY + timedelta(days=7)).weeks[0].slots[0]
    assert (slot.level, slot.high) == ("study", 60)


def test_a_quarter_of_an_hour_a_week_still_brings_a_work_on() -> None:
    read = work("a", "A", "study", sittings=(Sitting(MONDAY, "read", 40),))
    slot = reading_plan([read], 0.25, MONDAY + timedelta(days=7)).weeks[0].slots[0]
    assert (slot.level, slot.low, slot.high) == ("study", 15, 15)


def test_without_works_or_hours_nothing_is_planned() -> None:
    assert not any(week.slots for week in reading_plan([], 5, MONDAY).weeks)
    plan = reading_plan([AGENDA], 0, MONDAY)
    assert not any(week.slots for week in plan.weeks)
    assert plan.later == ("a",)
