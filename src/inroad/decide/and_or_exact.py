"""The least expected cost of settling a tree, over every state of its leaves."""

from typing import Any

import numpy as np

from inroad.decide.arrays import Doubles

MOST_EXACT = 12
_OPEN, _YES, _NO = 0, 1, 2


def optimal_cost(root: Any, leaves: tuple[Any, ...]) -> tuple[float, int]:  # noqa: ANN401 - Tree
    """Least expected cost over all ways to choose, and the leaf to try first."""
    n = len(leaves)
    power = 3 ** np.arange(n)
    states = np.arange(3**n)
    digits = [(states // power[i] % 3).astype(np.int8) for i in range(n)]
    settled = _settled(root, iter(digits)) != _OPEN
    known = np.sum([digit != _OPEN for digit in digits], axis=0)
    cost: Doubles = np.zeros(3**n)
    for k in range(n - 1, -1, -1):
        layer = np.flatnonzero((known == k) & ~settled)
        best = np.full(layer.size, np.inf)
        for i, leaf in enumerate(leaves):
            is_open = digits[i][layer] == _OPEN
            at = layer[is_open]
            found = (
                leaf.p * cost[at + power[i]] + (1 - leaf.p) * cost[at + 2 * power[i]]
            )
            best[is_open] = np.minimum(best[is_open], leaf.cost + found)
        cost[layer] = best
    firsts = [
        leaf.cost + leaf.p * cost[power[i]] + (1 - leaf.p) * cost[2 * power[i]]
        for i, leaf in enumerate(leaves)
    ]
    return float(cost[0]), int(np.argmin(firsts))


def _settled(tree: Any, digits: Any) -> np.ndarray:  # noqa: ANN401 - Tree, arrays
    """What each state says of the root: open, yes or no."""
    if not hasattr(tree, "parts"):
        return np.asarray(next(digits))
    parts = [_settled(part, digits) for part in tree.parts]
    # A part that needs all fails with the first no; one that needs any, the reverse.
    decisive, other = (_NO, _YES) if type(tree).__name__ == "All" else (_YES, _NO)
    ended = np.any([part == decisive for part in parts], axis=0)
    whole = np.all([part == other for part in parts], axis=0)
    return np.asarray(np.where(ended, decisive, np.where(whole, other, _OPEN)), np.int8)
