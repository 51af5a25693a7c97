"""The chance of running out of money first, and the latest date that is safe enough."""

import math

import numpy as np
from numpy.typing import ArrayLike, NDArray

from inroad.core.errors import BadInput
from inroad.decide.checks import number, positive, share
from inroad.decide.results import Month, NoSafeDate

_ROUNDING = 1e-9


def ruin_probability(
    ruin_month_pmf: ArrayLike, first_pay_pmf_by_switch: ArrayLike
) -> NDArray[np.float64]:
    """Chance that the money runs out before the first pay, for every switch month.

    With R the month of ruin and D the delay from switching to the first pay,
    independent: P(ruin | switch at s) = sum over d of P(D = d) F_R(s + d). Exact, so
    one simulation answers every switch date. What a row lacks to 1 is pay that never
    comes: its chance is that of ruin in all the months given.

    Args:
        ruin_month_pmf: shape (months,), index 0 being "already"; may sum to under 1.
        first_pay_pmf_by_switch: shape (switches, delays), row s for switching in month
            s, column d for a first pay d months later; rows may sum to less than 1.

    Returns:
        Shape (switches,).

    >>> ruin_probability([0, 0, 0.5, 0.5], [[0, 1], [0, 1], [0, 1]]).tolist()
    [0.0, 0.5, 1.0]

    Raises:
        BadInput: not probabilities, or not of these shapes.
    """
    ruin = _probabilities(ruin_month_pmf, 1, "The ruin month")
    delay = _probabilities(first_pay_pmf_by_switch, 2, "The first pay")
    ruined_by = np.cumsum(ruin)
    switches, delays = delay.shape
    month = np.add.outer(np.arange(switches), np.arange(delays))
    reached = ruined_by[np.minimum(month, ruin.size - 1)]
    never = np.clip(1 - delay.sum(axis=1), 0, 1)
    chance: NDArray[np.float64] = (delay * reached).sum(axis=1) + never * ruined_by[-1]
    return np.clip(chance, 0, 1)


def latest_safe_date(curve: ArrayLike, risk_tolerance: float) -> Month | NoSafeDate:
    """The latest switch month whose risk is within tolerance, or that there is none.

    >>> latest_safe_date([0.02, 0.08, 0.3], 0.1)
    1
    >>> latest_safe_date([0.4, 0.5], 0.1)
    NoSafeDate(min_risk=0.4, at=0)

    Raises:
        BadInput: the curve is empty or leaves 0 to 1, or so does the tolerance.
    """
    limit = share(risk_tolerance, "The risk tolerance")
    risk = _numbers(curve, 1, "The risk curve")
    if not np.all((risk >= 0) & (risk <= 1)):
        raise _not_probabilities("The risk curve")
    safe = np.flatnonzero(risk <= limit + _ROUNDING)
    if safe.size:
        return Month(int(safe[-1]))
    least = int(risk.argmin())
    return NoSafeDate(float(risk[least]), Month(least))


def ruin_probability_reciprocal_gamma(
    mu: float, sigma: float, median_remaining_years: float, spend_rate: float
) -> float:
    """Chance of outliving invested wealth that is spent at a steady rate.

    Milevsky and Robinson 2005: the present value of lifelong spending is close to
    reciprocal gamma, with years left exponential around their median.

    Args:
        mu: yearly expected real return, as 0.07.
        sigma: its yearly standard deviation, as 0.2.
        median_remaining_years: years left, median; may be infinite.
        spend_rate: yearly spending over wealth, as 0.05.

    >>> round(ruin_probability_reciprocal_gamma(0.07, 0.2, 28.1, 1 / 20), 3)
    0.268

    Raises:
        BadInput: a figure is out of range, or returns are too low for the formula.
    """
    number(mu, "The expected return")
    if number(sigma, "The spread of returns") < 0 or number(spend_rate, "Spending") < 0:
        raise BadInput("Spread and spending cannot be below zero.", hint="Write 0.05.")
    forever = median_remaining_years == math.inf
    years = math.inf if forever else positive(median_remaining_years, "Years left")
    mortality = math.log(2) / years
    variance = sigma**2 + mortality
    alpha = (2 * mu + 4 * mortality) / variance - 1 if variance > 0 else 0.0
    if alpha <= 0:
        raise BadInput(
            "With returns this low the formula does not hold.",
            hint="It needs 2 mu + 3 lambda above sigma squared.",
        )
    # scipy.special takes a tenth of a second, which nobody else here should wait for.
    from scipy.special import gammainc  # noqa: PLC0415

    return float(gammainc(alpha, spend_rate * 2 / variance))


def _probabilities(
    values: ArrayLike, dimensions: int, name: str
) -> NDArray[np.float64]:
    read = _numbers(values, dimensions, name)
    if np.any(read < 0) or np.any(read.sum(axis=-1) > 1 + _ROUNDING):
        raise _not_probabilities(name)
    return read


def _numbers(values: ArrayLike, dimensions: int, name: str) -> NDArray[np.float64]:
    try:
        read = np.asarray(values, np.float64)
    except (TypeError, ValueError):
        raise _not_probabilities(name) from None
    if read.ndim != dimensions or read.size == 0 or not np.all(np.isfinite(read)):
        raise _not_probabilities(name)
    return read


def _not_probabilities(name: str) -> BadInput:
    return BadInput(
        f"{name} is not a list of probabilities.",
        hint="Each lies between 0 and 1, and together they are at most 1.",
    )
