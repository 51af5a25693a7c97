"""The Gittins index: what an option that may still teach you is worth trying for."""

import math

import numpy as np

from inroad.core.errors import BadInput
from inroad.decide.arrays import Doubles
from inroad.decide.checks import number, whole

_MOST_TRIES = 1_000_000
_DEEPEST = 2000
_NEGLIGIBLE = 1e-7


def gittins_index_beta_bernoulli(wins: int, losses: int, discount: float) -> float:
    """The index of an option that has won and lost so often, from a uniform belief.

    The sure chance of success per try at which one would be as glad to switch for good.
    Found by halving on that chance, with optimal stopping to a depth at which what
    follows is worth less than a ten-millionth (or 2,000 tries).

    Args:
        wins: successes so far.
        losses: failures so far.
        discount: how much a success at the next try counts beside one now, as 0.9; at
            most 0.999.

    >>> round(gittins_index_beta_bernoulli(0, 0, 0.9), 4)
    0.7029
    >>> round(gittins_index_beta_bernoulli(9, 1, 0.9), 4)
    0.8695

    Raises:
        BadInput: counts below zero, or a discount outside 0 to 0.999.
    """
    won = whole(wins, "The wins", least=0, most=_MOST_TRIES) + 1
    lost = whole(losses, "The losses", least=0, most=_MOST_TRIES) + 1
    if not 0 <= number(discount, "The discount") <= 0.999:
        raise BadInput("The discount lies from 0 to 0.999.", hint="Try 0.9.")
    mean = won / (won + lost)
    if discount == 0:
        return mean
    depth = math.ceil(math.log(_NEGLIGIBLE) / math.log(discount))
    depth = min(_DEEPEST, max(depth, 5))
    low, high = mean, 1.0
    while high - low > _NEGLIGIBLE:
        sure = (low + high) / 2
        if _worth_a_try(won, lost, discount, sure, depth):
            low = sure
        else:
            high = sure
    return (low + high) / 2


def _worth_a_try(won: int, lost: int, discount: float, sure: float, depth: int) -> bool:
    """Whether trying at least once beats a sure chance for ever, per try."""
    more = np.arange(depth + 1.0)
    after: Doubles = np.maximum(sure, (won + more) / (won + lost + depth))
    for tried in range(depth - 1, 0, -1):
        after = np.maximum(sure, _tried(after, won, lost, tried, discount))
    return float(_tried(after, won, lost, 0, discount)[0]) > sure


def _tried(after: Doubles, won: int, lost: int, tried: int, discount: float) -> Doubles:
    """What one more try is worth, for every number of wins among those tried."""
    p = (won + np.arange(tried + 1.0)) / (won + lost + tried)
    then = p * after[1 : tried + 2] + (1 - p) * after[: tried + 1]
    return np.asarray((1 - discount) * p + discount * then, np.float64)
