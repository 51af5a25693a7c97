"""The ladder by the models: what to try first, what limits it, where that turns.

One after another (search) and all at once (batch) are both reckoned; nothing here is
imported by a page that finds the result kept.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from typing import Any, Literal

from inroad.decide.checks import share, span
from inroad.plan.attempts import Attempt, Ends, Limits, middle_of

Regime = Literal["free", "hours", "money", "both"]
"""What the order has to bow to: nothing, hours, waiting without pay, or both."""
MOST = 40
"""Options that are weighed; more than these nobody tries in a year."""
EXACT = 12
"""Up to so many are searched exactly, in a few milliseconds; more by a plan."""
_WEIGHS = 0.1
"""Waiting is said to count from here on, in plain jobs a year."""
_LEAST = 0.005
"""Where waiting costs nothing all orders tie; so it costs a little."""
_HOURS = (1, 2, 3, 4, 5, 6, 8, 10, 12, 15, 20, 25, 30, 40)


@dataclass(frozen=True, slots=True)
class Turn:
    """What would put another option first: in which figure, and from where on."""

    what: Literal["hours", "chance", "worth", "dependants", "waiting"]
    option: str
    at: float
    first: str


@dataclass(frozen=True, slots=True)
class Reckoned:
    """The order that the models give, and what it rests on.

    Attributes:
        order: ids, the one to try first at the front; all of them.
        regime: what the order has to bow to.
        takes: hours that trying all of them takes.
        hours: hours there are.
        lower: what the order gives on average, in plain paid jobs.
        upper: what no order can beat.
        lost_ambitious: share of `lower` lost by going from the boldest down.
        lost_safest: the same from the safest down.
        index: each option's reservation value, in the order of the attempts.
        batch: ids to send at once within the hours, the first to drop at the end.
        p_any: chance of one offer or more of the batch, were answers independent.
        p_any_shared: the same with one ability behind all, at two spreads of it.
        turns: what would put another first.
    """

    order: tuple[str, ...]
    regime: Regime
    takes: float
    hours: float
    lower: float
    upper: float
    lost_ambitious: float
    lost_safest: float
    index: tuple[float | None, ...]
    batch: tuple[str, ...]
    p_any: float
    p_any_shared: Ends
    turns: tuple[Turn, ...]


def reckon(
    attempts: Sequence[Attempt],
    limits: Limits,
    *,
    ambitious: Sequence[str],
    safest: Sequence[str],
) -> Reckoned:
    """Order the attempts by search within the hours, and say what it is worth.

    `ambitious` and `safest` are the same ids in the two other orders.

    Raises:
        BadInput: nothing to try, or ranges that make no search.
    """
    # NumPy waits until there is something to weigh.
    from inroad.decide.search import reservation_policy  # noqa: PLC0415

    boxes = _boxes(attempts, limits)
    found = _searched(boxes, limits)
    index = reservation_policy(boxes).reservation_values
    order = _whole_order(attempts, found.order, index)
    places = {each.id: n for n, each in enumerate(attempts)}
    named = ([places[id] for id in ids] for ids in (ambitious, safest))
    bold, safe = (down_the_list(boxes, ids, limits.hours) for ids in named)
    takes = sum(box["hours"] for box in boxes)
    lower = max(found.lower, bold, safe)
    any_, shared, batch = _at_once(attempts, boxes, limits)
    return Reckoned(
        order=order,
        regime=_regime(takes > limits.hours, limits.need >= _WEIGHS),
        takes=takes,
        hours=limits.hours,
        lower=lower,
        upper=max(found.upper, lower),
        lost_ambitious=_lost(bold, lower),
        lost_safest=_lost(safe, lower),
        index=tuple(None if abs(i) == float("inf") else float(i) for i in index),
        batch=batch,
        p_any=any_,
        p_any_shared=shared,
        turns=tuple(_turns(attempts, limits, order[0])),
    )


def _regime(hours: bool, money: bool) -> Regime:  # noqa: FBT001 - two facts side by side
    if hours and money:
        return "both"
    return "hours" if hours else "money" if money else "free"


def _boxes(attempts: Sequence[Attempt], limits: Limits) -> list[dict[str, Any]]:
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


@dataclass(frozen=True, slots=True)
class _Searched:
    order: tuple[int, ...]
    lower: float
    upper: float


def _searched(boxes: list[dict[str, Any]], limits: Limits) -> _Searched:
    """Search exactly where options are few, else by a plan with its bounds."""
    from inroad.decide.search import (  # noqa: PLC0415 - as above
        lookahead_policy,
        optimal_search_dp,
    )

    hours = max(limits.hours, 0.0)
    if len(boxes) > EXACT:
        plan = lookahead_policy(boxes, hours)
        first = () if plan.next_box is None else (plan.next_box,)
        order = tuple(dict.fromkeys([*first, *plan.plan]))
        return _Searched(order, plan.lower_bound, plan.upper_bound)
    exact = optimal_search_dp(boxes, hours)
    opened: list[int] = []
    # The order in which one goes on, as long as every answer is a no.
    while (following := exact.next_box(opened, 0.0)) is not None:
        opened.append(following)
    return _Searched(tuple(opened), exact.value, exact.value)


def _whole_order(
    attempts: Sequence[Attempt], order: Sequence[int], index: Sequence[float]
) -> tuple[str, ...]:
    """The order found; then what it leaves out, by index."""
    rest = sorted(range(len(attempts)), key=lambda n: -index[n])
    return tuple(attempts[n].id for n in dict.fromkeys([*order, *rest]))


def down_the_list(
    boxes: Sequence[dict[str, Any]], order: Sequence[int], hours: float
) -> float:
    """What to expect of trying them in that order while hours last.

    The first offer is taken, as people do who go down a list.
    """
    value, going, left = 0.0, 1.0, hours
    for place in order:
        box = boxes[place]
        if box["hours"] > left:
            continue
        left -= box["hours"]
        value += going * (box["probs"][0] * box["values"][0] - box["cost"])
        going *= box["probs"][1]
    return value


def _lost(found: float, best: float) -> float:
    return 0.0 if best <= 0 else min(max(1 - found / best, 0.0), 1.0)


def _at_once(
    attempts: Sequence[Attempt], boxes: Sequence[dict[str, Any]], limits: Limits
) -> tuple[float, Ends, tuple[str, ...]]:
    from inroad.decide.portfolio import application_portfolio  # noqa: PLC0415 - NumPy

    sent = [(each, box) for each, box in zip(attempts, boxes, strict=True) if each.sent]
    if not sent:
        return 0.0, (0.0, 0.0), ()
    found = application_portfolio(
        [box["probs"][0] for _, box in sent],
        [box["values"][0] for _, box in sent],
        [max(round(box["hours"]), 1) for _, box in sent],
        int(limits.hours),
    )
    low, high = found.p_any_if_shared
    batch = tuple(sent[n][0].id for n in found.order)
    return found.p_any_if_independent, (low, high), batch


def _first(attempts: Sequence[Attempt], limits: Limits) -> str:
    """The option to try first, or nothing where none is worth its cost."""
    from inroad.decide.search import (  # noqa: PLC0415 - as above
        lookahead_policy,
        optimal_search_dp,
    )

    boxes, hours = _boxes(attempts, limits), max(limits.hours, 0.0)
    if len(boxes) > EXACT:
        place = lookahead_policy(boxes, hours).next_box
    else:
        place = optimal_search_dp(boxes, hours).first
    return "" if place is None else attempts[place].id


def _turns(attempts: Sequence[Attempt], limits: Limits, first: str) -> list[Turn]:
    """Ask again with one figure moved: hours, those who live on it, each chance."""
    if len(attempts) > EXACT:
        return []
    found = [*_by_hours(attempts, limits, first), *_by_need(attempts, limits, first)]
    leading = next(each for each in attempts if each.id == first)
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
