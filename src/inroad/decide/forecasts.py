"""How many forecasts it takes to see that they are too sure; free of NumPy."""

import math
from functools import cache
from statistics import NormalDist

from inroad.core.errors import BadInput
from inroad.decide.checks import share

_MOST = 2000


@cache
def forecasts_needed(
    said: float = 0.7, true: float = 0.6, power: float = 0.8, error: float = 0.05
) -> int:
    """The fewest forecasts at `said` that show, so often, that only `true` comes true.

    By the exact binomial test, one-sided: "too sure" is said wrongly at most `error` of
    the time, and rightly at least `power` of it.

    >>> forecasts_needed()
    144

    Raises:
        BadInput: not 0 < true < said < 1, or more than 2,000 would be needed.
    """
    if not 0 < share(true, "What comes true") < share(said, "What was said") < 1:
        raise BadInput(
            "Being too sure means that less comes true than was said.",
            hint="Give what was said, then the smaller share that comes true.",
        )
    if not 1e-6 <= share(error, "The error") <= 0.5 < share(power, "The power") < 1:
        raise BadInput(
            "The error lies from a millionth to one half, the power above it.",
            hint="Try an error of 0.05 and a power of 0.8.",
        )
    about = _about(said, true, power, error)
    # The exact count is near the approximate one; the search begins well below it.
    for n in range(max(1, int(about / 2)), _MOST if about < _MOST else 0):
        if _shown(n, said, true, error) >= power:
            return n
    raise BadInput(
        f"More than {_MOST:,} forecasts would be needed.",
        hint="Only a larger difference can be seen.",
    )


def _about(said: float, true: float, power: float, error: float) -> float:
    """The normal approximation."""
    normal = NormalDist()
    under_said = normal.inv_cdf(1 - error) * math.sqrt(said * (1 - said))
    under_true = normal.inv_cdf(power) * math.sqrt(true * (1 - true))
    return ((under_said + under_true) / (said - true)) ** 2


def _shown(n: int, said: float, true: float, error: float) -> float:
    """The chance that n forecasts show it."""
    below_said = below_true = 0.0
    k = 0
    while (below_said := below_said + _chance(n, k, said)) <= error:
        below_true += _chance(n, k, true)
        k += 1
    return below_true


def _chance(n: int, k: int, p: float) -> float:
    log_ways = math.lgamma(n + 1) - math.lgamma(k + 1) - math.lgamma(n - k + 1)
    return math.exp(log_ways + k * math.log(p) + (n - k) * math.log1p(-p))
