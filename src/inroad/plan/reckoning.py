"""The ladder by the models: what to try first, what limits it, where that turns.

One after another (search) and all at once (batch) are both reckoned; nothing here is
imported by a page that finds the result kept.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Literal

from inroad.plan.attempts import Attempt, Ends, Limits
from inroad.plan.trying import Last, boxes_of, down_the_list, last_of, searched
from inroad.plan.turns import Turn, turns_of

Regime = Literal["free", "hours", "money", "both"]
"""What the order has to bow to: nothing, hours, waiting without pay, or both."""
MOST = 40
"""Options that are weighed; more than these nobody tries in a year."""
_WEIGHS = 0.1
"""Waiting is said to count from here on, in plain jobs a year."""
_TELLS = 0.01
"""A share of the value from which on it is said that something binds."""


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
        closing_binds: whether closing dates cost something on average.
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
    closing_binds: bool = False


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

    open_ = [each for each in attempts if not each.closed]
    boxes, last = boxes_of(open_, limits), last_of(open_, limits)
    found = searched(boxes, limits, last)
    index = dict(
        zip(
            (each.id for each in open_),
            reservation_policy(boxes).reservation_values,
            strict=True,
        )
    )
    order = _whole_order(attempts, [open_[n].id for n in found.order], index)
    places = {each.id: n for n, each in enumerate(open_)}
    named = ([places[id] for id in ids if id in places] for ids in (ambitious, safest))
    bold, safe = (down_the_list(boxes, ids, limits.hours, last) for ids in named)
    takes = sum(box["hours"] for box in boxes)
    lower = max(found.lower, bold, safe)
    any_, shared, batch = _at_once(open_, boxes, limits)
    return Reckoned(
        order=order,
        regime=_regime(takes > limits.hours, limits.need >= _WEIGHS),
        takes=takes,
        hours=limits.hours,
        lower=lower,
        upper=max(found.upper, lower),
        lost_ambitious=_lost(bold, lower),
        lost_safest=_lost(safe, lower),
        index=tuple(_finite(index.get(each.id)) for each in attempts),
        batch=batch,
        p_any=any_,
        p_any_shared=shared,
        turns=tuple(turns_of(open_, limits, order[0])),
        closing_binds=_lifted(boxes, limits, last) > lower * (1 + _TELLS),
    )


def _finite(value: float | None) -> float | None:
    return None if value is None or abs(value) == float("inf") else float(value)


def _lifted(boxes: list[dict[str, Any]], limits: Limits, last: Last) -> float:
    """What the search would give were nothing to close."""
    return 0.0 if last is None else searched(boxes, limits, None).lower


def _regime(hours: bool, money: bool) -> Regime:  # noqa: FBT001 - two facts side by side
    if hours and money:
        return "both"
    return "hours" if hours else "money" if money else "free"


def _whole_order(
    attempts: Sequence[Attempt], order: Sequence[str], index: Mapping[str, float]
) -> tuple[str, ...]:
    """The order found; then what it leaves out, by index; last what has closed."""
    rest = sorted((a.id for a in attempts if not a.closed), key=lambda id: -index[id])
    closed = [each.id for each in attempts if each.closed]
    return tuple(dict.fromkeys([*order, *rest, *closed]))


def _lost(found: float, best: float) -> float:
    return 0.0 if best <= 0 else min(max(1 - found / best, 0.0), 1.0)


def _at_once(
    attempts: Sequence[Attempt], boxes: Sequence[dict[str, Any]], limits: Limits
) -> tuple[float, Ends, tuple[str, ...]]:
    from inroad.decide.portfolio import application_portfolio  # noqa: PLC0415 - NumPy

    sent = [
        (each, box)
        for each, box in zip(attempts, boxes, strict=True)
        if each.sent
        and (each.open_weeks is None or box["hours"] <= each.open_weeks * limits.a_week)
    ]
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
