"""Applications of one kind, sent together: one ability behind them all, or none."""

from collections.abc import Callable
from dataclasses import dataclass

from inroad.decide.defaults import find_default

Ends = tuple[float, float]
EXAMPLE: Ends = (0.1, 0.1)
"""One in ten: only to show what sharing does, and said to be nobody's figure."""
SHOWN = 30


@dataclass(frozen=True, slots=True)
class Alike:
    """So many alike applications: the chance of one offer or more.

    Attributes:
        many: how many are asked about.
        chance: of each, two ends; an example where nobody gave it.
        given: whether the person gave it.
        counts: the numbers shown, from 1.
        shared: for each, at the larger and the smaller spread of one ability, at the
            lower and the upper end of the chance: the range to go by.
        independent: for each, were no answer to say anything of the others; at the
            middle of the chance.
        enough: the fewest that give nine in ten, by the lower and upper end of
            `shared`; None where more than a thousand would not.
    """

    many: int
    chance: Ends
    given: bool
    counts: tuple[int, ...]
    shared: tuple[Ends, ...]
    independent: tuple[float, ...]
    enough: tuple[int | None, int | None]


def pictured(many: int, chance: Ends, *, given: bool) -> Alike:
    """Count what sharing one ability does to so many alike applications."""
    # NumPy waits until there is something to count.
    import numpy as np  # noqa: PLC0415

    from inroad.decide.ability import chances_by_ability  # noqa: PLC0415 - as above

    weights = np.polynomial.hermite_e.hermegauss(96)[1]
    weights = weights / weights.sum()
    low_sd, high_sd = _spreads()
    # The lowest: a low chance and a wide spread; the highest: the other ends.
    by_ability = [
        chances_by_ability(np.array([p]), sd)[:, 0]
        for p, sd in ((chance[0], high_sd), (chance[1], low_sd))
    ]

    def any_of(n: int) -> Ends:
        low, high = (float(1 - weights @ (1 - at) ** n) for at in by_ability)
        return low, high

    shown = max(SHOWN, many) if many <= 100 else many
    counts = tuple(sorted({*range(1, min(shown, 100) + 1), many}))
    middle = (chance[0] * chance[1]) ** 0.5
    return Alike(
        many=many,
        chance=chance,
        given=given,
        counts=counts,
        shared=tuple(any_of(n) for n in counts),
        independent=tuple(1 - (1 - middle) ** n for n in counts),
        enough=(_enough(any_of, 0), _enough(any_of, 1)),
    )


def _enough(any_of: Callable[[int], Ends], end: int) -> int | None:
    if any_of(1000)[end] < 0.9:
        return None
    low, high = 0, 1000
    while high - low > 1:
        middle = (low + high) // 2
        low, high = (low, middle) if any_of(middle)[end] >= 0.9 else (middle, high)
    return high


def _spreads() -> Ends:
    value = find_default("cash.shared_ability").value
    return value["low"], value["high"]
