"""What a look before the leap is worth: tests of fit, and whether figures cohere.

`payoff` has shape (actions, states), `prior` (states,), `likelihood` (signals, states).
"""

from dataclasses import dataclass

import numpy as np
from numpy.typing import ArrayLike

from inroad.core.errors import BadInput
from inroad.decide.arrays import Doubles, alike, chances, figures, shares
from inroad.decide.checks import number
from inroad.decide.fit_test import FitTest, expected_net_gain_of_test
from inroad.decide.normal import evsi_normal

_ROUNDED = 1e-3
"""How far a stated prior may lie from the implied one: figures are rounded."""


def evpi_discrete(prior: ArrayLike, payoff: ArrayLike) -> float:
    """What knowing the state for certain would be worth before choosing.

    >>> round(evpi_discrete([0.8, 0.2], [[8, 7], [14, 5], [20, -9]]), 9)
    3.2

    Raises:
        BadInput: the prior does not sum to 1, or the shapes do not fit.
    """
    belief, table = _problem(prior, payoff)
    return max(0.0, float(belief @ table.max(axis=0)) - float((table @ belief).max()))


def evsi_discrete(
    prior: ArrayLike, payoff: ArrayLike, likelihood: ArrayLike, cost: float = 0.0
) -> float:
    """What a test is worth before choosing, less its cost; below 0 it is not.

    Args:
        prior: shape (states,), adding up to 1.
        payoff: shape (actions, states).
        likelihood: shape (signals, states): each state's column adds up to 1.
        cost: of the test, in the units of the pay-off.

    The oil wildcatter (Raiffa 1968), a seismic test at 10:

    >>> drill_or_not = [[-70, 50, 200], [0, 0, 0]]
    >>> seismic = [[0.6, 0.3, 0.1], [0.3, 0.4, 0.4], [0.1, 0.3, 0.5]]
    >>> round(evsi_discrete([0.5, 0.3, 0.2], drill_or_not, seismic, cost=10), 9)
    2.5

    Raises:
        BadInput: shares that do not sum, or shapes that do not fit.
    """
    belief, table = _problem(prior, payoff)
    signals = _signals(likelihood, belief.size)
    joint = signals * belief
    informed = float((joint @ table.T).max(axis=1).sum())
    gain = max(0.0, informed - float((table @ belief).max()))
    return gain - number(cost, "The cost of the test")


def evsi_from_posteriors(
    p_signal: ArrayLike,
    posteriors: ArrayLike,
    payoff: ArrayLike,
    prior: ArrayLike | None = None,
) -> float:
    """The same where the beliefs after each signal are given.

    Without a prior the one that the posteriors imply is used. A prior that does not fit
    them gives a figure that means nothing exact: ask `coherence_check` first.

    Args:
        p_signal: shape (signals,), adding up to 1.
        posteriors: shape (signals, states); with two states the chance of the first
            is enough.
        payoff: shape (actions, states).
        prior: shape (states,), or the chance of the first of two.

    >>> table = [[8, 7], [14, 5], [20, -9]]
    >>> round(evsi_from_posteriors([0.77, 0.23], [0.94, 0.35], table), 2)
    1.61
    >>> round(evsi_from_posteriors([0.77, 0.23], [0.94, 0.35], table, prior=0.8), 2)
    1.73
    """
    weights, beliefs = _after_signals(p_signal, posteriors)
    before = weights @ beliefs if prior is None else _belief(prior)
    _, table = _problem(before, payoff)
    if beliefs.shape[1] != table.shape[1]:
        raise _other_states(beliefs.shape[1], table.shape[1])
    informed = float(weights @ (beliefs @ table.T).max(axis=1))
    return informed - float((table @ before).max())


@dataclass(frozen=True, slots=True)
class Incoherence:
    """A prior and beliefs after a test that cannot both be meant.

    `implied_prior` is the average of the beliefs after each signal, which is what the
    prior has to be; a single figure where single figures were given.
    """

    given_prior: float | tuple[float, ...]
    implied_prior: float | tuple[float, ...]
    largest_difference: float
    sentence: str


def coherence_check(
    prior: ArrayLike,
    p_signal: ArrayLike,
    posteriors: ArrayLike,
    tolerance: float = _ROUNDED,
) -> Incoherence | None:
    """Say whether a prior is the average of the beliefs after each signal.

    >>> found = coherence_check(0.7, [0.5, 0.5], [0.9, 0.4])
    >>> found.implied_prior
    0.65
    >>> coherence_check(0.65, [0.5, 0.5], [0.9, 0.4]) is None
    True
    """
    given = _belief(prior)
    weights, beliefs = _after_signals(p_signal, posteriors)
    if beliefs.shape[1] != given.size:
        raise _other_states(beliefs.shape[1], given.size)
    implied = weights @ beliefs
    difference = float(np.abs(implied - given).max())
    if difference <= number(tolerance, "The tolerance"):
        return None
    single = np.ndim(np.asarray(prior, np.float64)) == 0
    first = round(float(implied[0]), 12)
    return Incoherence(
        float(given[0]) if single else tuple(given.tolist()),
        first if single else tuple(np.round(implied, 12).tolist()),
        difference,
        f"The beliefs after the test average {first:.3g}, and before it {given[0]:.3g} "
        "was said: one of the two has to change.",
    )


def _problem(prior: ArrayLike, payoff: ArrayLike) -> tuple[Doubles, Doubles]:
    belief, table = _belief(prior), figures(payoff, "The pay-offs", 2)
    if table.shape[1] != belief.size:
        raise _other_states(belief.size, table.shape[1])
    return belief, table


def _belief(prior: ArrayLike) -> Doubles:
    return shares(_both(prior, "The chances before"), "The chances before")


def _both(values: ArrayLike, name: str) -> ArrayLike:
    """A single chance as that of the first of two states."""
    if np.ndim(np.asarray(values, object)) == 0:
        first = float(chances(values, name, 0))
        return [first, 1 - first]
    return values


def _signals(likelihood: ArrayLike, states: int) -> Doubles:
    table = chances(likelihood, "The chances of each signal", 2)
    if table.shape[1] != states:
        raise _other_states(table.shape[1], states)
    return shares(table.T, "The chances of the signals in a state", 2).T


def _after_signals(
    p_signal: ArrayLike, posteriors: ArrayLike
) -> tuple[Doubles, Doubles]:
    weights = shares(p_signal, "The chances of the signals")
    name = "The beliefs after a signal"
    if np.ndim(np.asarray(posteriors, object)) == 1:
        first = chances(posteriors, name)
        beliefs = np.stack([first, 1 - first], axis=1)
    else:
        beliefs = shares(posteriors, name, 2)
    alike(weights, (beliefs, name))
    return weights, beliefs


def _other_states(found: int, wanted: int) -> BadInput:
    return BadInput(
        f"There are {found} states in one place and {wanted} in another.",
        hint="Give one figure for each state everywhere.",
    )


__all__ = (
    "FitTest",
    "Incoherence",
    "coherence_check",
    "evpi_discrete",
    "evsi_discrete",
    "evsi_from_posteriors",
    "evsi_normal",
    "expected_net_gain_of_test",
)
