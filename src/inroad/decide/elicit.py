"""From what a person can say to what a model needs: ranges, counts, comparisons.

Nobody is asked for an exact chance, a utility or a density.
"""

from collections.abc import Mapping, Sequence

import numpy as np

from inroad.core.errors import BadInput
from inroad.decide.arrays import not_too_many
from inroad.decide.checks import Range, positive, share, span
from inroad.decide.normal import normal_between
from inroad.decide.replies import Beta, reply_rate_posterior

_FINEST = 1e-4


def chance_between(ends: Range, level: float = 0.9) -> Beta:
    """The belief about a chance that lies so often between two figures.

    >>> belief = chance_between((0.05, 0.3))
    >>> round(belief.mean, 2)
    0.16

    Raises:
        BadInput: ends outside 0 to 1, upside down, or too near to tell apart.
    """
    low, high = span(ends, "The chance")
    share(high, "The chance")
    if not 0 < share(level, "The level") < 1:
        raise BadInput("A level lies between 0 and 1.", hint="Try 0.9.")
    if low <= 0 or high >= 1 or high - low < _FINEST:
        raise BadInput(
            f"From {low:g} to {high:g} is not a range of a chance to work with.",
            hint="Give two different figures, neither impossible nor certain.",
        )
    # scipy.special takes a tenth of a second, which only this should wait for.
    from scipy.special import betainc  # noqa: PLC0415

    tail = (1 - level) / 2
    sure_low, sure_high = -3.0, 20.0
    for _ in range(60):
        sure = (sure_low + sure_high) / 2
        a, b = _with_tail(low, tail, float(np.exp(sure)), betainc)
        if betainc(a, b, high) < 1 - tail:
            sure_low = sure
        else:
            sure_high = sure
    return Beta(a, b)


def _with_tail(
    low: float, tail: float, counts: float, betainc: np.ufunc
) -> tuple[float, float]:
    """The belief worth so many counts that leaves the tail below the low end."""
    least, most = 0.0, 1.0
    for _ in range(60):
        mean = (least + most) / 2
        if betainc(counts * mean, counts * (1 - mean), low) > tail:
            least = mean
        else:
            most = mean
    return counts * mean, counts * (1 - mean)


def chance_of_counts(
    happened: int, of: int, prior: tuple[float, float] = (1, 1)
) -> Beta:
    """The belief after so many of so many.

    >>> chance_of_counts(2, 10)
    Beta(a=3.0, b=9.0)
    """
    return reply_rate_posterior(prior, of, happened)


def weights_by_order(names: Sequence[str]) -> dict[str, float]:
    """Weights where only the order is known, the most important first.

    The average of all weights in that order (rank-order centroid; Barron 1992).

    >>> {name: round(w, 3) for name, w in weights_by_order(["a", "b", "c"]).items()}
    {'a': 0.611, 'b': 0.278, 'c': 0.111}

    Raises:
        BadInput: no names, or one twice.
    """
    if not names or len(set(names)) < len(names):
        raise BadInput("The order names each thing once.", hint="Most important first.")
    not_too_many(len(names), "things that matter")
    n = len(names)
    return {
        name: sum(1 / k for k in range(place, n + 1)) / n
        for place, name in enumerate(names, start=1)
    }


def weights_by_comparison(
    comparisons: Mapping[tuple[str, str], float],
) -> dict[str, float]:
    """Weights from "this matters so many times as much as that", as near as all fit.

    Least squares on the logarithms; comparisons need not agree, nor be complete.

    >>> weights = weights_by_comparison({("a", "b"): 2, ("b", "c"): 2})
    >>> {name: round(w, 3) for name, w in weights.items()}
    {'a': 0.571, 'b': 0.286, 'c': 0.143}

    Raises:
        BadInput: a ratio not above zero, or things that no comparison links.
    """
    if not comparisons:
        raise BadInput("Nothing is compared.", hint="Compare two things that matter.")
    names = list(dict.fromkeys(name for pair in comparisons for name in pair))
    not_too_many(len(names), "things that matter")
    table = np.zeros((len(comparisons), len(names)))
    ratios = np.empty(len(comparisons))
    for row, ((more, less), times) in enumerate(comparisons.items()):
        table[row, names.index(more)] += 1
        table[row, names.index(less)] -= 1
        ratios[row] = np.log(positive(times, f"How much more {more} matters"))
    if np.linalg.matrix_rank(table) < len(names) - 1:
        raise BadInput(
            "Some things that matter are not linked by a comparison.",
            hint="Compare one of each group with one of another.",
        )
    logs, *_ = np.linalg.lstsq(table, ratios, rcond=None)
    weight = np.exp(logs - logs.max())
    shares = (weight / weight.sum()).tolist()
    return dict(zip(names, shares, strict=True))


__all__ = (
    "chance_between",
    "chance_of_counts",
    "normal_between",
    "weights_by_comparison",
    "weights_by_order",
)
