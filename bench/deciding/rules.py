"""Simple ways to search, and the exact value of following one."""

from collections.abc import Callable

import numpy as np
from deciding.families import Instance
from numpy.typing import NDArray

from inroad.decide.boxes import box_table
from inroad.decide.reservation import reservation_values
from inroad.decide.search import lookahead_policy

Rule = Callable[[list[int], float, float], int | None]
"""From the boxes that still fit, the best so far and the hours used, the next one."""


def value_of(rule: Rule, instance: Instance) -> float:
    """What following a rule gives on average, over every outcome."""
    table = box_table(instance.boxes)
    last = np.minimum(instance.deadlines, instance.budget)
    seen: dict[tuple[int, float], float] = {}

    def go_on(opened: int, best: float, used: float) -> float:
        state = opened, best
        if state not in seen:
            fits = [
                i
                for i in range(len(table))
                if not opened >> i & 1 and used + table.hours[i] <= last[i]
            ]
            seen[state] = after(opened, best, used, rule(fits, best, used))
        return seen[state]

    def after(opened: int, best: float, used: float, box: int | None) -> float:
        if box is None:
            return best
        then = used + float(table.hours[box])
        wider = opened | 1 << box
        outcomes = zip(table.values[box], table.probs[box], strict=True)
        return -float(table.cost[box]) + sum(
            float(p) * go_on(wider, max(best, float(x)), then) for x, p in outcomes
        )

    return go_on(0, 0.0, 0.0)


def in_order_of(key: NDArray[np.float64], instance: Instance) -> Rule:
    """Open the box with the largest key that still fits and is still worth its cost."""
    index = reservation_values(box_table(instance.boxes))

    def rule(fits: list[int], best: float, _: float) -> int | None:
        worth = [i for i in fits if index[i] > best]
        return max(worth, key=lambda i: key[i]) if worth else None

    return rule


def gain_per_hour(instance: Instance) -> Rule:
    """Open the box with the largest expected gain an hour over the best so far."""
    table = box_table(instance.boxes)

    def rule(fits: list[int], best: float, _: float) -> int | None:
        gain = (np.maximum(table.values - best, 0) * table.probs).sum(1) - table.cost
        rate = gain / table.hours
        chosen = max(fits, key=lambda i: rate[i], default=None)
        return chosen if chosen is not None and rate[chosen] > 0 else None

    return rule


def asked_again(instance: Instance) -> Rule:
    """Ask `lookahead_policy` anew after each answer."""
    table = box_table(instance.boxes)

    def rule(fits: list[int], best: float, used: float) -> int | None:
        if not fits:
            return None
        due = instance.deadlines[fits] - used
        budget = instance.budget - used
        box = lookahead_policy(table.only(fits), budget, due, best).next_box
        return None if box is None else fits[box]

    return rule


def rules(instance: Instance) -> dict[str, Rule]:
    """The simple ones by name."""
    table = box_table(instance.boxes)
    return {
        "Weitzman's order": in_order_of(reservation_values(table), instance),
        "gain per hour": gain_per_hour(instance),
        "most ambitious first": in_order_of(table.values.max(axis=1), instance),
        "safest first": in_order_of(
            (table.probs * (table.values > 0)).sum(axis=1), instance
        ),
    }
