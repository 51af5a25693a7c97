"""Is a test of fit worth its hours? A normal belief, and a test with noise."""

import math
from dataclasses import dataclass

from inroad.core.errors import BadInput
from inroad.decide.checks import number
from inroad.decide.normal import beyond, evsi_normal, shift_sd
from inroad.decide.results import Assumption, modelled

_HARDLY = 0.005
"""Below one chance in two hundred of another choice we say that none would come."""

_RESTS = (
    "What going is worth to you, beside not going, is one uncertain figure, and values "
    "around the middle are likelier than those at the ends.",
    "The test shows that figure give or take its noise. Nobody has measured how well "
    "fifty hours predict fit for research, so the noise is a guess.",
    "After the test you choose what then looks better, and nothing else hangs on it.",
)


@dataclass(frozen=True, slots=True)
class FitTest:
    """What a test before the choice is worth.

    Attributes:
        evsi: expected gain from choosing after the test, in the units of the pay-off.
        cost: what the test takes, in the same units.
        net_gain: the first less the second.
        p_change: chance that the choice after the test differs from the one before.
        could_change: false where hardly any result would change the choice.
        goes_without: whether one would go without the test.
        most_noise: the noise beyond which the test is not worth its cost; 0 where no
            test is, infinity where any is.
    """

    evsi: float
    cost: float
    net_gain: float
    p_change: float
    could_change: bool
    goes_without: bool
    most_noise: float
    assumptions: tuple[Assumption, ...]
    what_would_change_it: tuple[str, ...]
    mc_se: float = 0.0


def expected_net_gain_of_test(
    mean: float, sd: float, noise_sd: float, cost: float = 0.0
) -> FitTest:
    """Weigh a test of fit against its cost.

    Args:
        mean: expected gain from going over not going, in any unit.
        sd: standard deviation of that belief; `normal_between` makes both of a range.
        noise_sd: of what the test shows; nobody has measured it for research.
        cost: of the test, in the unit of the gain: hours times what an hour is worth.

    >>> found = expected_net_gain_of_test(mean=1, sd=4, noise_sd=3, cost=0.5)
    >>> round(found.evsi, 3), round(found.net_gain, 3), found.could_change
    (0.838, 0.338, True)
    >>> expected_net_gain_of_test(mean=9, sd=1, noise_sd=1).what_would_change_it[0]
    'No result would change your choice: the doubt is small beside the gain.'

    Raises:
        BadInput: a spread or the cost is below zero, or a figure is not finite.
    """
    if number(cost, "The cost of the test") < 0:
        raise BadInput("A test cannot cost less than nothing.", hint="Give 0 or more.")
    evsi = evsi_normal(mean, sd, noise_sd)
    p_change = _chance_of_another_choice(mean, shift_sd(sd, noise_sd))
    most = _most_noise(mean, sd, cost)
    return FitTest(
        evsi=evsi,
        cost=float(cost),
        net_gain=evsi - cost,
        p_change=p_change,
        could_change=p_change >= _HARDLY,
        goes_without=mean > 0,
        most_noise=most,
        assumptions=modelled(*_RESTS),
        what_would_change_it=_flips(p_change, noise_sd, most),
    )


def _chance_of_another_choice(mean: float, spread: float) -> float:
    if spread == 0:
        return 0.0
    return beyond(abs(mean) / spread)


def _most_noise(mean: float, sd: float, cost: float) -> float:
    """The noise at which the test is worth just its cost, by halving."""
    if cost == 0:
        return math.inf if sd > 0 else 0.0
    if evsi_normal(mean, sd, 0.0) <= cost:
        return 0.0
    low, high = 0.0, max(sd, 1e-9)
    while evsi_normal(mean, sd, high) > cost:
        low, high = high, high * 2
    for _ in range(60):
        middle = (low + high) / 2
        if evsi_normal(mean, sd, middle) > cost:
            low = middle
        else:
            high = middle
    return low


def _flips(p_change: float, noise_sd: float, most: float) -> tuple[str, ...]:
    if p_change < _HARDLY:
        return (
            "No result would change your choice: the doubt is small beside the gain.",
        )
    if most == 0:
        return ("Not even a test that is never wrong would be worth this cost.",)
    if math.isinf(most):
        return ("At no cost, any test that tells something is worth taking.",)
    worth = "is worth" if noise_sd <= most else "is not worth"
    return (
        f"The test {worth} its cost; that turns at a noise of {most:.3g}, "
        f"beside the {noise_sd:.3g} assumed.",
        "A cheaper test, or one nearer to the real work, is worth more.",
    )
