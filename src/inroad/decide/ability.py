"""One ability behind many applications: a no from one makes a no from others likelier.

Chances are shifted on the logit scale by one normal ability, each keeping its mean.
"""

import numpy as np

from inroad.core.errors import BadInput
from inroad.decide.arrays import Doubles
from inroad.decide.checks import number

_NODES, _WEIGHTS = np.polynomial.hermite_e.hermegauss(96)
_SHARES: Doubles = _WEIGHTS / _WEIGHTS.sum()


def with_shared_ability(
    chance: Doubles, value: Doubles, ability_sd: float
) -> tuple[float, float]:
    """Chance of one offer or more, and the expected best, with a shared ability.

    Args:
        chance: shape (n,), the chance of each on average over abilities.
        value: shape (n,), what each is worth.
        ability_sd: standard deviation on the logit scale; 0 is independence.

    Ten at one in ten give 65 % only if independent:

    >>> ten, worth = np.full(10, 0.1), np.ones(10)
    >>> [round(with_shared_ability(ten, worth, sd)[0], 2) for sd in (0, 1.2, 2)]
    [0.65, 0.5, 0.39]
    """
    at_each = chances_by_ability(chance, ability_sd)
    none = np.prod(1 - at_each, axis=1)
    expected = np.zeros(len(_NODES))
    for i in np.argsort(value, kind="stable"):
        expected = (1 - at_each[:, i]) * expected + at_each[:, i] * value[i]
    return float(1 - _SHARES @ none), float(_SHARES @ expected)


def chances_by_ability(chance: Doubles, ability_sd: float) -> Doubles:
    """Every chance at every ability: shape (abilities, n), with weights `_SHARES`."""
    if not 0 <= number(ability_sd, "The spread of ability") <= 10:
        raise BadInput("The spread of ability lies from 0 to 10.", hint="Try 1.2.")
    inside = (chance > 0) & (chance < 1)
    centre = np.zeros(chance.size)
    centre[inside] = _centres(chance[inside], ability_sd)
    at_each = _logistic(centre + ability_sd * _NODES[:, None])
    return np.asarray(np.where(inside, at_each, chance), np.float64)


def _centres(chance: Doubles, ability_sd: float) -> Doubles:
    """The logits around which the shift keeps each mean, by halving."""
    low: Doubles = np.full(chance.size, -80.0)
    high: Doubles = np.full(chance.size, 80.0)
    for _ in range(60):
        middle = (low + high) / 2
        mean = _SHARES @ _logistic(middle + ability_sd * _NODES[:, None])
        low = np.where(mean < chance, middle, low)
        high = np.where(mean < chance, high, middle)
    return (low + high) / 2


def _logistic(logit: Doubles) -> Doubles:
    return np.asarray(1 / (1 + np.exp(-np.clip(logit, -700, 700))), np.float64)
