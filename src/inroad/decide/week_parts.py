"""What a week is made of: blocks, times that are taken, and a layout. Plain values."""

from collections.abc import Mapping
from dataclasses import dataclass

from inroad.decide.results import Assumption

STEP = 30
"""Minutes: blocks begin on the half hour."""


@dataclass(frozen=True, slots=True)
class Block:
    """Something to do in the week, in one piece.

    Attributes:
        name: in the person's words.
        minutes: how long it takes, in half hours.
        count: how many alike there are.
        demand: how much it needs a clear head, 0 to 1.
        priority: what an hour of it is worth beside an hour of the others.
        days: on which days it may be, 0 being Monday; any where none is given.
        label: what caps are counted by.
    """

    name: str
    minutes: int
    count: int = 1
    demand: float = 0.5
    priority: float = 1.0
    days: tuple[int, ...] = ()
    label: str = ""


@dataclass(frozen=True, slots=True)
class Busy:
    """A time that is taken: minutes from midnight on a day, 0 being Monday."""

    day: int
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Placed:
    """A block and where it goes, in minutes from midnight."""

    name: str
    day: int
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Assignment:
    """A week laid out.

    Attributes:
        placed: by day and time.
        unplaced: names of blocks for which there is no room, one for each.
        value: hours placed, each by its priority and how clear the head is then.
        bound: no layout is worth more.
        optimal: whether the value is proved to be the most.
    """

    placed: tuple[Placed, ...]
    unplaced: tuple[str, ...]
    value: float
    bound: float
    optimal: bool
    assumptions: tuple[Assumption, ...]
    what_would_change_it: tuple[str, ...]
    mc_se: float = 0.0


@dataclass(frozen=True, slots=True)
class Week:
    """What a layout has to keep to, checked; energy by day and step of half an hour."""

    blocks: tuple[Block, ...]
    free: tuple[tuple[bool, ...], ...]
    energy: tuple[tuple[float, ...], ...]
    caps: Mapping[str, float]
