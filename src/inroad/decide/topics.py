"""Which topics to work on with the hours there are, and what would change that."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import ArrayLike

from inroad.core.errors import BadInput
from inroad.decide.arrays import (
    Doubles,
    alike,
    chances,
    figures,
    not_too_many,
    whole_numbers,
)
from inroad.decide.checks import whole
from inroad.decide.results import Assumption, modelled

_MOST_HOURS = 20_000
_MOST_TOPICS = 60


@dataclass(frozen=True, slots=True)
class TopicPortfolio:
    """The topics worth most for the hours there are.

    Attributes:
        chosen: places in the lists given, the largest worth an hour first.
        value: importance times chance, and learning, added up over them.
        hours: that they take.
        flips_at: for each topic the chance of success at which it enters or leaves the
            choice; None where no chance does.
    """

    chosen: tuple[int, ...]
    value: float
    hours: int
    flips_at: tuple[float | None, ...]
    assumptions: tuple[Assumption, ...]
    what_would_change_it: tuple[str, ...]
    mc_se: float = 0.0


def topic_portfolio(
    p_success: ArrayLike,
    importance: ArrayLike,
    learning: ArrayLike,
    hours: ArrayLike,
    budget: int,
) -> TopicPortfolio:
    """Choose topics exactly: most of p x importance + learning within the hours.

    Args:
        p_success: shape (n,).
        importance: shape (n,), what success would be worth, on any scale.
        learning: shape (n,), what is learned either way, on the same scale.
        hours: shape (n,), whole hours.
        budget: hours there are.

    >>> found = topic_portfolio(
    ...     [0.1, 0.6, 0.5], [50, 5, 4], [1, 1, 1], [40, 20, 20], budget=40)
    >>> found.chosen, found.flips_at
    ((1, 2), (0.12, 0.4, 0.25))

    Raises:
        BadInput: no topics, more than 60, a chance outside 0 to 1, hours not whole.
    """
    p = chances(p_success, "The chances of success")
    matters = figures(importance, "The importance")
    learned = figures(learning, "The learning")
    takes = whole_numbers(hours, "The hours", least=1)
    alike(p, (matters, "The importance"), (learned, "The learning"), (takes, "Hours"))
    not_too_many(len(p), "topics", _MOST_TOPICS)
    if np.any(matters < 0) or np.any(learned < 0):
        raise BadInput("A worth cannot be below zero.", hint="Leave that topic out.")
    most = whole(budget, "The hours there are", least=0, most=_MOST_HOURS)
    worth = p * matters + learned
    value, chosen = _best(worth, takes, most)
    flips = tuple(_flip(i, matters, learned, worth, takes, most) for i in range(len(p)))
    ranked = sorted(chosen, key=lambda i: -worth[i] / takes[i])
    return TopicPortfolio(
        chosen=tuple(ranked),
        value=value,
        hours=int(takes[chosen].sum()) if chosen else 0,
        flips_at=flips,
        assumptions=modelled(
            "A topic is taken up whole or not at all, and none helps another."
        ),
        what_would_change_it=_said(p, flips, set(chosen)),
    )


def _best(worth: Doubles, takes: np.ndarray, budget: int) -> tuple[float, list[int]]:
    best = np.zeros(budget + 1)
    taken = np.zeros((len(worth), budget + 1), np.bool_)
    for i, (gain, hours) in enumerate(zip(worth.tolist(), takes.tolist(), strict=True)):
        if hours > budget:
            continue
        with_it = best[: budget + 1 - hours] + gain
        better = with_it > best[hours:]
        taken[i, hours:] = better
        best[hours:][better] = with_it[better]
    chosen, left = [], budget
    for i in range(len(worth) - 1, -1, -1):
        if taken[i, left]:
            chosen.append(i)
            left -= int(takes[i])
    return float(best[budget]), chosen


def _flip(
    topic: int,
    matters: Doubles,
    learned: Doubles,
    worth: Doubles,
    takes: np.ndarray,
    budget: int,
) -> float | None:
    """The chance at which the topic is worth just as much as what it displaces."""
    room = budget - int(takes[topic])
    if room < 0 or matters[topic] == 0:
        return None
    others = np.delete(np.arange(len(worth)), topic)
    without, _ = _best(worth[others], takes[others], budget)
    beside, _ = _best(worth[others], takes[others], room)
    at = (without - beside - float(learned[topic])) / float(matters[topic])
    return round(at, 12) if 0 < at <= 1 else None


def _said(
    p: Doubles, flips: tuple[float | None, ...], chosen: set[int]
) -> tuple[str, ...]:
    near = sorted(
        (abs(at - p[i]), i, at) for i, at in enumerate(flips) if at is not None
    )
    said = [
        f"Topic {i + 1} {'leaves' if i in chosen else 'enters'} the choice at a chance "
        f"of {at:.0%} instead of {p[i]:.0%}."
        for _, i, at in near[:3]
    ]
    return tuple(said) or ("No topic's chance alone changes the choice.",)
