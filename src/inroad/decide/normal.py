"""Normal beliefs: two figures make one, and a noisy look at it has a worth.

Free of NumPy and SciPy.
"""

import math
from statistics import NormalDist

from inroad.core.errors import BadInput
from inroad.decide.checks import Range, number, span


def evsi_normal(mean: float, sd: float, noise_sd: float) -> float:
    """What a noisy look at an uncertain gain is worth, before deciding to go or not.

    Going pays a normal amount, not going nothing; the look shows the amount with normal
    noise: s~ (phi(z) - z Phi(-z)) with s~ = sd^2 / sqrt(sd^2 + noise_sd^2) and
    z = |mean| / s~.

    >>> round(evsi_normal(0, 1, 0), 4)
    0.3989

    Raises:
        BadInput: a spread is below zero, or a figure is not finite.
    """
    number(mean, "The mean")
    spread = shift_sd(sd, noise_sd)
    if spread == 0:
        return 0.0
    z = abs(mean) / spread
    density = math.exp(-z * z / 2) / math.sqrt(2 * math.pi)
    return max(0.0, spread * (density - z * beyond(z)))


def shift_sd(sd: float, noise_sd: float) -> float:
    """How far the look moves the mean: the standard deviation of what one then expects.

    >>> round(shift_sd(3, 4), 9)
    1.8
    """
    if number(sd, "The spread") < 0 or number(noise_sd, "The noise") < 0:
        raise BadInput(
            "A spread cannot be below zero.",
            hint="Give two figures and say how often the truth lies between them.",
        )
    total = math.hypot(sd, noise_sd)
    return sd * (sd / total) if total > 0 else 0.0


def beyond(z: float) -> float:
    """The chance that a standard normal lies above z."""
    return math.erfc(z / math.sqrt(2)) / 2


def normal_between(ends: Range, level: float = 0.9) -> tuple[float, float]:
    """The mean and standard deviation of a normal with `level` between two figures.

    >>> mean, sd = normal_between((-1, 3))
    >>> round(mean, 3), round(sd, 3)
    (1.0, 1.216)

    Raises:
        BadInput: the range is upside down, or `level` is not between 0 and 1.
    """
    low, high = span(ends, "The range", below_zero=True)
    if not 0 < number(level, "The level") < 1:
        raise BadInput("A level lies between 0 and 1.", hint="Try 0.9.")
    half = NormalDist().inv_cdf((1 + level) / 2)
    return (low + high) / 2, (high - low) / 2 / half
