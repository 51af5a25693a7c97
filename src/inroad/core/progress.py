"""Progress: how a long task tells that it is alive, and how it learns to stop."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import TypeVar

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Progress:
    """How far a task has come: `done` steps of `total`, and what it is doing."""

    done: int
    total: int
    doing: str = ""


Tell = Callable[[Progress], None]
"""Where progress is told: a terminal, a database, or nowhere."""

Beat = Callable[[float], None]
"""Called often within a long calculation with the share done, from 0 to 1.

It may raise Stopped, and the calculation ends there.
"""


class Stopped(Exception):
    """Somebody asked a task to stop, and it did."""


def quiet(progress: Progress) -> None:
    """Tell nobody."""
    del progress


def no_beat(share: float) -> None:
    """Go on, whatever the share."""
    del share


def noted(
    items: Sequence[T], beat: Beat, start: float = 0.0, end: float = 1.0
) -> Iterator[T]:
    """Go through items with a beat before each; all take from `start` to `end`."""
    for number, item in enumerate(items):
        beat(start + (end - start) * number / len(items))
        yield item
