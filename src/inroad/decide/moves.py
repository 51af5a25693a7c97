"""Which hours may move: only those that the person marked, and no more of them."""

import unicodedata
from collections.abc import Collection, Mapping
from dataclasses import dataclass

from inroad.core.errors import BadInput
from inroad.decide.checks import number

HOURS_IN_A_WEEK = 168.0


@dataclass(frozen=True, slots=True)
class Gap:
    """One label on both sides; None where nothing was said of it on one of them.

    `now`, `wanted` and `change` are in the unit given, `hours` of change in a week.
    """

    label: str
    now: float | None
    wanted: float | None
    change: float | None
    hours: float | None


@dataclass(frozen=True, slots=True)
class Move:
    """Hours a week that might move, from what the person marked as movable."""

    from_label: str
    to_label: str
    hours: float


def same_label(label: str) -> str:
    """What labels are compared by: case, spacing and typographic form aside."""
    return " ".join(unicodedata.normalize("NFKC", label).casefold().split())


@dataclass(frozen=True, slots=True)
class Source:
    """Hours that may move: from one label, or "" where they were given as a sum."""

    label: str
    hours: float


def marked_movable(
    movable: Mapping[str, float] | float | None, untouchable: Collection[str]
) -> list[Source]:
    """What may move, in the order marked.

    Raises:
        BadInput: hours out of range, or a label marked twice.
    """
    given = movable if isinstance(movable, Mapping) else {"": movable or 0}
    kept = {same_label(label) for label in untouchable}
    if len({same_label(label) for label in given}) < len(given):
        raise BadInput("A label is marked twice.", hint="Give each label once.")
    for hours in given.values():
        if not 0 <= number(hours, "Movable hours") <= HOURS_IN_A_WEEK:
            raise BadInput("Movable hours lie from 0 to 168.", hint="Give a week's.")
    return [
        Source(label, float(hours))
        for label, hours in given.items()
        if hours and same_label(label) not in kept
    ]


def moves_within(
    gaps: tuple[Gap, ...], marked: list[Source], hour: float | None
) -> tuple[Move, ...]:
    """Fill what should grow, in order said, from what may shrink, in order marked."""
    by_name = {same_label(gap.label): gap for gap in gaps}
    room = [_room(by_name.get(same_label(s.label)), s.hours, hour) for s in marked]
    moves = []
    for gap in gaps:
        needed = gap.hours or 0.0
        for i, source in enumerate(marked):
            hours = min(needed, room[i])
            if hours > 0:
                moves.append(Move(source.label, gap.label, hours))
                needed -= hours
                room[i] -= hours
    return tuple(moves)


def _room(gap: Gap | None, marked: float, hour: float | None) -> float:
    """What may be taken: never more than was marked, nor below what is wanted."""
    if gap is None or gap.now is None or hour is None:
        return marked
    return min(marked, max(0.0, (gap.now - (gap.wanted or 0.0)) * hour))


def questions(
    gaps: tuple[Gap, ...], marked: list[Source], hour: float | None
) -> tuple[str, ...]:
    """What to ask before more can be proposed."""
    asks = []
    if not marked:
        asks.append("Which hours of your week could move?")
    asks += [
        f"How much of your week goes to {gap.label} now?"
        for gap in gaps
        if gap.now is None
    ]
    if hour is None:
        asks.append("How many hours a week do these shares divide?")
    return tuple(asks)
