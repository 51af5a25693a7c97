"""Two weeks of reading: never above the hours, depth before breadth.

Everything is planned at its longest, so that what stands in a week fits into it. A
week begins on Monday; of the one that runs, only the days that are left count.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Final

from inroad.people.depths import (
    LEVELS,
    minutes_left,
    reached,
    spent_on,
    within,
)
from inroad.people.reading_steps import STEPS, Step, done_steps, written_in
from inroad.people.readings import is_open
from inroad.people.terms import terms
from inroad.record.log import LogEntry
from inroad.record.reading import Level, Reading

PAPERS_FIRST: Final = 3
"""So many works on the topic come before one writes what one makes of them."""
WEEKS: Final = 2
DAYS: Final = 7
LEAST: Final = 10
"""Minutes below which nothing is worth beginning."""


@dataclass(frozen=True, slots=True)
class Slot:
    """One thing to do: which step, how deep, at least and at most how long.

    `reading` and `title` are of a work, and "" where something is to be written.
    """

    step: Step
    low: int
    high: int
    words: str
    level: Level | None = None
    reading: str = ""
    title: str = ""


@dataclass(frozen=True, slots=True)
class Week:
    """What stands in one week, and the minutes there are for it.

    `used` are minutes that were read in it already.
    """

    begins: date
    ends: date
    minutes: int
    used: int
    slots: tuple[Slot, ...]


@dataclass(frozen=True, slots=True)
class ReadingPlan:
    """Two weeks, the steps that are done, and what has to wait, by id."""

    weeks: tuple[Week, ...]
    done: tuple[Step, ...] = ()
    later: tuple[str, ...] = ()
    topic: str = ""


def reading_plan(
    readings: Sequence[Reading],
    hours: float,
    today: date,
    log: Iterable[LogEntry] = (),
) -> ReadingPlan:
    """Plan two weeks of reading within `hours` a week; the same for the same record.

    No work stands in it twice. What does not fit into a week waits for the next, and
    nothing that comes after it is drawn ahead: depth before breadth.
    """
    entries = tuple(log)
    done = done_steps(readings, entries)
    topic = written_in(entries).get("topic", "")
    todo = list(_todo(readings, done, topic))
    weeks: list[Week] = []
    for begins, ends in _weeks(today):
        used = sum(_minutes_in(each, ends) for each in readings)
        minutes = _room(hours, used, begins, ends)
        slots, todo = _filled(todo, minutes, int(hours * 60))
        weeks.append(Week(begins, ends, minutes, used, slots))
    later = tuple(each.reading.id for each in todo if each.reading)
    return ReadingPlan(tuple(weeks), done, later, topic)


def _weeks(today: date) -> Iterator[tuple[date, date]]:
    """Yield what is left of this week, then the next."""
    begins = today
    for _ in range(WEEKS):
        ends = begins + timedelta(days=DAYS - 1 - begins.weekday())
        yield begins, ends
        begins = ends + timedelta(days=1)


def _minutes_in(reading: Reading, ends: date) -> int:
    """Count what was read in the week that ends on this day."""
    monday = ends - timedelta(days=DAYS - 1)
    return sum(s.minutes for s in reading.sittings if monday <= s.on <= ends)


def _room(hours: float, used: int, begins: date, ends: date) -> int:
    """Return the minutes left in a week: those not read yet, as the days allow."""
    days = (ends - begins).days + 1
    whole = max(0.0, hours) * 60
    return max(0, int(min(whole - used, whole * days / DAYS)))


@dataclass(frozen=True, slots=True)
class _Todo:
    """One thing that comes next; without a work, something to write."""

    step: Step
    reading: Reading | None = None


def _todo(
    readings: Sequence[Reading], done: Sequence[Step], topic: str
) -> Iterator[_Todo]:
    """Yield what comes next, in the order of the five steps."""
    if not readings:
        return
    works = list(_in_order(readings, done, topic))
    if works and "agenda" not in done:
        yield _Todo("agenda", works.pop(0))
    if "topic" not in done:
        yield _Todo("topic")
    yield from (_Todo("papers", each) for each in works[:PAPERS_FIRST])
    read = sum(1 for each in readings if each.done_on)
    if works or read > 1:
        writing: tuple[Step, ...] = ("model", "improve")
        yield from (_Todo(step) for step in writing if step not in done)
    yield from (_Todo("papers", each) for each in works[PAPERS_FIRST:])


def _in_order(
    readings: Sequence[Reading], done: Sequence[Step], topic: str
) -> Iterator[Reading]:
    """Yield open works: the agenda paper, then what is nearest to the topic.

    The agenda paper is the work that the person means to study and put down first.
    """
    left = sorted(filter(is_open, readings), key=lambda each: (each.added_on, each.id))
    if not left:
        return
    about = topic
    if "agenda" not in done:
        first = max(left, key=lambda each: LEVELS.index(each.level))
        left.remove(first)
        about = f"{topic} {first.title}"
        yield first
    sought = set(terms(about))
    # Of those equally near, whoever was begun goes first; sorting keeps the rest.
    yield from sorted(
        left,
        key=lambda each: (-len(sought & set(terms(each.title))), -spent_on(each)),
    )


def _filled(
    todo: list[_Todo], room: int, whole: int
) -> tuple[tuple[Slot, ...], list[_Todo]]:
    """Take as much from the front as fits; return it, and what is left."""
    slots: list[Slot] = []
    for place, each in enumerate(todo):
        slot = _slot(each, whole)
        if slot is None or slot.high > room:
            return tuple(slots), todo[place:]
        room -= slot.high
        slots.append(slot)
    return tuple(slots), []


def _slot(todo: _Todo, whole: int) -> Slot | None:
    kind = STEPS[todo.step]
    if todo.reading is None:
        high = min(whole, kind.high or 0)
        low = min(high, kind.low or 0)
        return Slot(todo.step, low, high, kind.words) if high >= LEAST else None
    level, low, high = _sitting(todo.reading, whole)
    if high < LEAST:
        return None
    return Slot(
        todo.step, low, high, kind.words, level, todo.reading.id, todo.reading.title
    )


def _sitting(reading: Reading, whole: int) -> tuple[Level, int, int]:
    """Return how deep a work can be read next, and how long that takes.

    As deep as was meant; less deep only where a whole week has no more, and where it
    has not even that, a part of it.
    """
    spent, so_far = spent_on(reading), reached(reading)
    level = within(whole, reading.level, spent)
    if level and (so_far is None or LEVELS.index(level) > LEVELS.index(so_far)):
        return (level, *minutes_left(level, spent))
    at = 0 if so_far is None else LEVELS.index(so_far) + 1
    aim = LEVELS[min(at, LEVELS.index(reading.level))]
    low, high = minutes_left(aim, spent)
    return aim, min(low, whole), min(high, whole)
