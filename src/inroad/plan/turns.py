"""Turns: what would put another option first, found by moving one figure at a time."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from typing import Literal

from inroad.plan.attempts import Attempt, Limits, middle_of
from inroad.plan.trying import EXACT, boxes_of, last_of

_HOURS = (1, 2, 3, 4, 5, 6, 8, 10, 12, 15, 20, 25, 30, 40)


@dataclass(frozen=True, slots=True)
class Turn:
    """What would put another option first: in which figure, and from where on."""

    what: Literal["hours", "chance", "worth", "dependants", "waiting", "closing"]
    option: str
    at: float
    first: str


def _first(attempts: Sequence[Attempt], limits: Limits) -> str:
    """The option to try first, or nothing where none is worth its cost."""
    from inroad.decide.search import (  # noqa: PLC0415 - as above
        lookahead_policy,
        optimal_search_dp,
    )

    boxes, hours = boxes_of(attempts, limits), max(limits.hours, 0.0)
    last = last_of(attempts, limits)
    if len(boxes) > EXACT:
        place = lookahead_policy(boxes, hours, last).next_box
    else:
        place = optimal_search_dp(boxes, hours, last).first
    return "" if place is None else attempts[place].id


def turns_of(attempts: Sequence[Attempt], limits: Limits, first: str) -> list[Turn]:
    """Ask again with one figure moved: hours, those who live on it, each chance."""
    if len(attempts) > EXACT:
        return []
    found = [*_by_hours(attempts, limits, first), *_by_need(attempts, limits, first)]
    leading = next(each for each in attempts if each.id == first)
    open_on = [replace(each, open_weeks=None) for each in attempts]
    if open_on != list(attempts):
        other = _first(open_on, limits)
        if other not in {first, ""}:
            found.append(Turn("closing", first, 0.0, other))
    other = _first(_with_chance(attempts, leading, leading.chance[0]), limits)
    if other not in {first, ""}:
        found.append(Turn("chance", first, leading.chance[0], other))
    rivals = sorted(
        (each for each in attempts if each is not leading),
        key=lambda each: each.chance[1] / max(middle_of(each.chance), 1e-6),
    )
    for each in rivals:
        if _first(_with_chance(attempts, each, each.chance[1]), limits) == each.id:
            found.append(Turn("chance", each.id, each.chance[1], each.id))
            break
    return found


def _with_chance(
    attempts: Sequence[Attempt], one: Attempt, chance: float
) -> list[Attempt]:
    moved = replace(one, chance=(chance, chance))
    return [moved if each is one else each for each in attempts]


def _by_hours(attempts: Sequence[Attempt], limits: Limits, first: str) -> list[Turn]:
    """The nearest number of hours a week, down and up, that puts another first."""
    found = []
    grid = sorted({*map(float, _HOURS), limits.a_week})
    at = grid.index(limits.a_week)
    for way in (grid[: at + 1][::-1], grid[at:]):
        for _, hours in pairwise(way):
            other = _first(attempts, replace(limits, a_week=hours))
            if other not in {first, ""}:
                found.append(Turn("hours", "", hours, other))
                break
    return found


def _by_need(attempts: Sequence[Attempt], limits: Limits, first: str) -> list[Turn]:
    """The fewest more to live on the money that put another first."""
    from inroad.plan.attempts import EACH  # noqa: PLC0415 - beside its one use

    for more in range(1, 7):
        other = _first(attempts, replace(limits, need=limits.need + more * EACH))
        if other not in {first, ""}:
            return [Turn("dependants", "", float(more), other)]
    return []
