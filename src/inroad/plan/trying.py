"""Attempts as the search takes them: boxes, the hours by which each closes, a list."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, Final

from inroad.decide.checks import share, span
from inroad.plan.attempts import Attempt, Limits, middle_of

EXACT: Final = 12
"""Up to so many are searched exactly, in a few milliseconds; more by a plan."""
_LEAST: Final = 0.005
"""Where waiting costs nothing all orders tie; so it costs a little."""
Last = list[float | None] | None
"""By which hour of work each box has to be done; None where nothing closes."""


def boxes_of(attempts: Sequence[Attempt], limits: Limits) -> list[dict[str, Any]]:
    """Each as a box: worth with what pay counts for, or nothing; waiting costs."""
    return [_box(each, limits) for each in attempts]


def _box(each: Attempt, limits: Limits) -> dict[str, Any]:
    low, high = span(each.chance, f"The chance of {each.name}")
    share(high, f"The chance of {each.name}")
    chance = middle_of((low, high))
    worth = middle_of(span(each.worth, f"The worth of {each.name}"))
    value = worth + limits.need * each.steady
    return {
        "values": (value, 0.0),
        "probs": (chance, 1 - chance),
        "cost": max(limits.need, _LEAST) * each.weeks / 52,
        "hours": middle_of(span(each.hours, f"The hours of {each.name}")),
    }


def last_of(attempts: Sequence[Attempt], limits: Limits) -> Last:
    """By which hour of work each has to be done; None where nothing closes.

    The clock is hours worked, so a closing date is as many hours as fit before it.
    """
    if all(each.open_weeks is None for each in attempts):
        return None
    return [
        None if each.open_weeks is None else max(each.open_weeks, 0) * limits.a_week
        for each in attempts
    ]


@dataclass(frozen=True, slots=True)
class Searched:
    """Places in the order found, and what it gives at least and at most."""

    order: tuple[int, ...]
    lower: float
    upper: float


def searched(boxes: list[dict[str, Any]], limits: Limits, last: Last) -> Searched:
    """Search exactly where options are few, else by a plan with its bounds."""
    from inroad.decide.search import (  # noqa: PLC0415 - as above
        lookahead_policy,
        optimal_search_dp,
    )

    hours = max(limits.hours, 0.0)
    if len(boxes) > EXACT:
        plan = lookahead_policy(boxes, hours, last)
        first = () if plan.next_box is None else (plan.next_box,)
        order = tuple(dict.fromkeys([*first, *plan.plan]))
        return Searched(order, plan.lower_bound, plan.upper_bound)
    exact = optimal_search_dp(boxes, hours, last)
    opened: list[int] = []
    # The order in which one goes on, as long as every answer is a no.
    while (following := exact.next_box(opened, 0.0)) is not None:
        opened.append(following)
    return Searched(tuple(opened), exact.value, exact.value)


def down_the_list(
    boxes: Sequence[dict[str, Any]],
    order: Sequence[int],
    hours: float,
    last: Sequence[float | None] | None = None,
) -> float:
    """What to expect of trying them in that order while hours last.

    The first offer is taken, as people do who go down a list.
    """
    value, going, used = 0.0, 1.0, 0.0
    for place in order:
        box, by = boxes[place], hours
        if last is not None and (due := last[place]) is not None:
            by = min(by, due)
        if used + box["hours"] > by:
            continue
        used += box["hours"]
        value += going * (box["probs"][0] * box["values"][0] - box["cost"])
        going *= box["probs"][1]
    return value
