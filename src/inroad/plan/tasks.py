"""Tasks from a person's lines: which first, and at which chance that turns."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Final, Literal

from inroad.core.errors import BadInput
from inroad.decide.defaults import find_default
from inroad.plan.said_list import SPAN, ends_of, parts_of, told_apart

Ends = tuple[float, float]
Need = Literal["all", "one"]
Shows = Literal["at_end", "along_the_way", "not_said"]
MOST: Final = 40
_LEAST: Final = 1e-6
_WORDS: Final = {
    "sure": "sure",
    "likely": "likely",
    "maybe": "maybe",
    "long shot": "long_shot",
}
_CHANCE = re.compile(
    rf"{SPAN}\s*"
    r"(?:(?:of|in)\s+(?P<whole>10{0,2})|(?P<percent>%))$"
)
_TIME = re.compile(
    rf"{SPAN}\s*"
    r"(?P<unit>m|min|mins|minutes?|h|hrs?|hours?|d|days?|w|weeks?)$"
)
_AFTER = re.compile(r"after\s+(?P<name>.+)$", re.IGNORECASE)
_HOURS: Final = {"m": 1 / 60, "h": 1.0, "d": 8.0, "w": 40.0}
_HINT = "Write: ask for the data, 5 of 10, 1 hour; train it, 9 of 10, 2 days."


@dataclass(frozen=True, slots=True)
class Task:
    """One task: its chance of working out and its hours, as ranges; what it follows.

    `word` is the word that stood for the chance, where no count was given.
    """

    name: str
    chance: Ends
    hours: Ends
    after: str = ""
    word: str = ""


@dataclass(frozen=True, slots=True)
class Turn:
    """A task and the next: the chance at which they would change places."""

    name: str
    at: float | None


@dataclass(frozen=True, slots=True)
class Ordered:
    """One rule's order: places, hours to expect, hours in the order given, turns."""

    order: tuple[int, ...]
    hours: float
    as_given: float
    turns: tuple[Turn, ...]
    sure: bool


def tasks_said(text: str) -> tuple[Task, ...]:
    """Read "name, chance, time" for each task, with semicolons or lines between.

    Raises:
        BadInput: no tasks, too many, or a part that is no chance or time.
    """
    tasks = tuple(task_said(part) for part in parts_of(text, "tasks", MOST))
    told_apart((task.name for task in tasks), "tasks")
    return tasks


def task_said(text: str) -> Task:
    """Read one task: "name, chance, time", with "after …" where it follows another.

    Raises:
        BadInput: a part that is no chance or time, or one that is lacking.
    """
    name, *rest = (p.strip() for p in text.split(","))
    chance: Ends | None = None
    hours: Ends | None = None
    after = word = ""
    for part in rest:
        plain = part.casefold()
        if plain in _WORDS:
            figure = find_default("task_success.research_step").value[_WORDS[plain]]
            chance, word = (figure, figure), plain
        elif found := _CHANCE.match(plain):
            chance = _share(found, text)
        elif found := _TIME.match(plain):
            hours = _time(found, text)
        elif found := _AFTER.match(part):
            after = found["name"].strip()
        else:
            raise BadInput(f"{part[:60]!r} is no chance and no time.", hint=_HINT)
    if not name or chance is None or hours is None:
        raise BadInput(f"{text[:60]!r} lacks a chance or a time.", hint=_HINT)
    return Task(name[:80], chance, hours, after, word)


def _share(found: re.Match[str], text: str) -> Ends:
    whole = 100.0 if found["percent"] else float(found["whole"])
    low, high = ends_of(found, text)
    if high > whole:
        raise BadInput(
            f"{text[:60]!r}: {high:g} of {whole:g} is more than all.", hint=_HINT
        )
    return low / whole, high / whole


def _time(found: re.Match[str], text: str) -> Ends:
    low, high = ends_of(found, text)
    each = _HOURS[found["unit"][0]]
    if low <= 0 or high * each > 20_000:
        raise BadInput(f"{text[:60]!r} takes no time to reckon with.", hint=_HINT)
    return low * each, high * each


def follows(tasks: Sequence[Task]) -> tuple[tuple[int, int], ...]:
    """Return pairs (before, after) by place.

    Raises:
        BadInput: a task follows one that is not there.
    """
    places = {task.name.casefold(): n for n, task in enumerate(tasks)}
    found = []
    for n, task in enumerate(tasks):
        if task.after:
            before = places.get(task.after.casefold())
            if before is None:
                raise BadInput(
                    f"{task.name} follows {task.after[:60]!r}, which is no task here.",
                    hint="Name a task as it is written.",
                )
            found.append((before, n))
    return tuple(found)


def ordered(
    tasks: Sequence[Task], need: Need, shows: Literal["at_end", "along_the_way"]
) -> Ordered:
    """Order the tasks by one rule, and say where it turns.

    Raises:
        BadInput: pairs in a circle, or figures that make no order.
    """
    # NumPy waits until there is something to order.
    from inroad.decide.tasks import (  # noqa: PLC0415
        expected_time,
        flip_probability,
        order_and_tasks,
        order_or_tasks,
    )

    p = [(t.chance[0] + t.chance[1]) / 2 for t in tasks]
    hours = [(t.hours[0] + t.hours[1]) / 2 for t in tasks]
    failure: Literal["at_end", "poisson"] = "at_end" if shows == "at_end" else "poisson"
    if failure == "poisson":
        # What never succeeds has no rate of failure.
        p = [max(each, _LEAST) for each in p]
    before = follows(tasks)

    def place(chances: Sequence[float]) -> tuple[int, ...]:
        if need == "one":
            return order_or_tasks(chances, hours)
        return order_and_tasks(chances, hours, failure, before or None)

    order = place(p)
    given = tuple(range(len(tasks)))
    ends = (
        place([max(min(t.chance), _LEAST) for t in tasks]),
        place([max(*t.chance, _LEAST) for t in tasks]),
    )
    if need == "one":
        spent, as_given = (_until_one(o, p, hours) for o in (order, given))
    else:
        spent, as_given = (expected_time(o, p, hours, failure) for o in (order, given))
    turns = []
    for first, other in pairwise(order):
        if need == "one":
            at: float | None = p[other] / hours[other] * hours[first]
            at = at if at is not None and 0 < at < 1 else None
        else:
            at = flip_probability(p, hours, first, other, failure)
        turns.append(Turn(tasks[first].name, at))
    return Ordered(order, spent, as_given, tuple(turns), set(ends) == {order})


def _until_one(
    order: Sequence[int], p: Sequence[float], hours: Sequence[float]
) -> float:
    """Hours to expect until one succeeds, or all have failed."""
    spent, going = 0.0, 1.0
    for n in order:
        spent += going * hours[n]
        going *= 1 - p[n]
    return spent
