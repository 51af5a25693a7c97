"""Three depths of reading a paper: skimmed, read with care, read and summed up.

The depths and their minutes are Rohin Shah's, for himself (claim S4-57).
"""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final

from inroad.record.reading import Level, Reading

CLAIMED_BY: Final = "claim:S4-57"


@dataclass(frozen=True, slots=True)
class Depth:
    """How deep, between how many minutes, and what that is in words."""

    level: Level
    low: int
    high: int
    words: str


DEPTHS: Final[dict[Level, Depth]] = {
    "skim": Depth("skim", 10, 10, "skim it"),
    "read": Depth("read", 30, 60, "read it with care"),
    "study": Depth("study", 60, 120, "read it with care and sum it up"),
}
LEVELS: Final[tuple[Level, ...]] = tuple(DEPTHS)


def deepest(levels: Iterable[Level]) -> Level | None:
    """Return the deepest of some levels, or None for none."""
    return max(levels, key=LEVELS.index, default=None)


def within(minutes: int, upto: Level = "study", spent: int = 0) -> Level | None:
    """Return the deepest level that surely fits into so many minutes, or None.

    `spent` are minutes that the same work was given before.
    """
    allowed = LEVELS[: LEVELS.index(upto) + 1]
    fits = (level for level in allowed if minutes_left(level, spent)[1] <= minutes)
    return deepest(fits)


def minutes_left(level: Level, spent: int = 0) -> tuple[int, int]:
    """Return how long a level still takes, at least and at most, after some minutes.

    A last look takes a few minutes, however long one sat over it.
    """
    depth = DEPTHS[level]
    least = DEPTHS["skim"].low
    high = max(least, depth.high - spent)
    return min(high, max(least, depth.low - spent)), high


def minutes_words(low: int, high: int) -> str:
    """Say minutes as people do: "10 minutes", "30 to 60 minutes"."""
    return f"{low} minutes" if low == high else f"{low} to {high} minutes"


def reached(reading: Reading) -> Level | None:
    """Return how deep a work was read so far; a study counts once it is summed up."""
    summed = bool(summary_of(reading))
    levels = [
        "read" if each.level == "study" and not summed else each.level
        for each in reading.sittings
    ]
    return deepest(levels)


def summary_of(reading: Reading) -> str:
    """Return the latest summary that the person wrote of a work, or ""."""
    written = (each.summary for each in reversed(reading.sittings) if each.summary)
    return next(written, "")


def spent_on(reading: Reading) -> int:
    """Return the minutes a work was given so far."""
    return sum(each.minutes for each in reading.sittings)
