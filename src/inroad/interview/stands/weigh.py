"""Which value stands: a choice between all that were said and none of them.

A multinomial logit (McFadden, "Conditional logit analysis of qualitative choice
behavior", 1974): every option has a worth, "none of these" has nought, and the chance
of each is its share of the exponents. `bench/hearing/stands.py` learns what the signs
are worth from talks with gold values.
"""

import math
from collections.abc import Sequence
from typing import Final

from inroad.interview.learnt import Weights, learnt
from inroad.interview.reader import Entry
from inroad.interview.stands.ends import value_of
from inroad.interview.stands.options import Option, options
from inroad.interview.stands.signs import signs_of
from inroad.interview.stands.told import Told

# How likely a figure must be right to count: a wrong one does harm that nobody sees.
# Chances run high in talks of new hands, most of all those of a pay and of a mark.
LEAST: Final = {
    "monthly_income": 0.93,
    "runway_months": 0.89,
    "prep_hours": 0.89,
    "self_rating": 0.92,
    "peer_rating": 0.92,
}


def shipped() -> Weights:
    """The weights in the package."""
    return learnt("stands")


def standing(
    slot: str, told: Told, settled: Entry | None, weights: Weights | None = None
) -> tuple[Entry | None, float]:
    """The value that most likely stands, and how likely; None where none was said.

    `settled` is what the rules for one answer after the other came to.
    """
    among = options(slot, told, settled)
    if not among:
        return None, 0.0
    chances = chances_of(slot, told, among, settled, weights or shipped())
    chance, place = max((c, n) for n, c in enumerate(chances))
    return _evidence(slot, told, among[place], settled), chance


def chances_of(
    slot: str,
    told: Told,
    among: Sequence[Option],
    settled: Entry | None,
    weights: Weights,
) -> list[float]:
    """The chance of every option; what they lack to one is that of none of them."""
    worth = weights[slot]
    totals = []
    for place in range(len(among)):
        signs = signs_of(slot, told, among, place, settled)
        total = sum(worth.get(name, 0.0) * value for name, value in signs.items())
        totals.append(worth["start"] + total)
    most = max(0.0, *totals)
    shares = [math.exp(total - most) for total in totals]
    whole = sum(shares) + math.exp(-most)
    return [share / whole for share in shares]


def _evidence(slot: str, told: Told, one: Option, settled: Entry | None) -> Entry:
    """The entry that tells most: what the rules kept, else where it was likeliest."""
    if settled is not None and value_of(settled) == one.value:
        return settled
    best = max(
        one.mentions,
        key=lambda m: (not m.bare, not m.alone, told.chance(slot, m.anchor), -m.place),
    )
    return best.entry
