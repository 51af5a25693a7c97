"""Prep: what to read of somebody before one writes to them, and in what depth."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Final

from inroad.people.depths import DEPTHS, within
from inroad.people.interests import Meeting
from inroad.people.work import Work
from inroad.record.reading import Level

YEARS: Final = 5
"""What is older says little of what somebody works on now."""
TO_READ: Final = 2
MOST_COMPARED: Final = 60


@dataclass(frozen=True, slots=True)
class ToRead:
    """A work to read first, how deep, and what of one's own it meets.

    `level` is None where the hours do not reach for it; `state` is "read" or "on your
    list" where it was put down before.
    """

    id: str
    title: str
    year: int | None
    venue: str
    level: Level | None
    low: int = 0
    high: int = 0
    words: tuple[str, ...] = ()
    state: str = ""


def recent(works: Sequence[Work], today: date) -> tuple[Work, ...]:
    """Return works of about the last five years, the latest first; undated ones not."""
    first, last = today.year - YEARS, today.year + 1
    found = [work for work in works if work.year and first <= work.year <= last]
    found.sort(key=lambda work: (-(work.year or 0), work.id))
    return tuple(found)


def chosen(works: Sequence[Work], found: Sequence[Meeting]) -> tuple[Work, ...]:
    """Choose the two works that meet most of one's interests, else the latest two."""
    worth: dict[str, float] = {}
    for each in found:
        worth[each.work.id] = worth.get(each.work.id, 0.0) + each.score
    order = sorted(
        works, key=lambda work: (-worth.get(work.id, 0.0), -(work.year or 0), work.id)
    )
    return tuple(order[:TO_READ])


def to_read(
    works: Sequence[Work], found: Sequence[Meeting], minutes: int
) -> tuple[ToRead, ...]:
    """Say how deep to read each work within so many minutes, the first one deepest."""
    return tuple(_each(works, found, minutes))


def _each(
    works: Sequence[Work], found: Sequence[Meeting], minutes: int
) -> Iterator[ToRead]:
    left = minutes
    for work in works:
        level = within(left)
        depth = DEPTHS[level] if level else None
        left -= depth.high if depth else 0
        told = (word for m in found if m.work.id == work.id for word in m.words)
        yield ToRead(
            work.id,
            work.title,
            work.year,
            work.venue,
            level,
            depth.low if depth else 0,
            depth.high if depth else 0,
            tuple(dict.fromkeys(told))[:6],
        )
