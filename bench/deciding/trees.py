"""Random trees of steps, and what following the ratio rule costs above the least.

The family decides the figure: where leaves hang at any level most trees are nearly two
levels deep, for which the rule is optimal; where every branch has three levels it is
not. So each family is reported under its own name.
"""

from collections.abc import Callable

import numpy as np

from inroad.decide.and_or import Leaf, Tree, order_and_or_tree, ratio_order, tree_of
from inroad.decide.and_or_rest import rest_of_tree

Grow = Callable[[np.random.Generator], Tree]
MOST_LEAVES = 10


def full(*widths: int) -> Grow:
    """Every branch as deep as the others, with so many parts at each level."""

    def grown(rng: np.random.Generator, left: tuple[int, ...], kind: str) -> object:
        if not left:
            return _leaf(rng)
        other = "or" if kind == "and" else "and"
        return kind, [grown(rng, left[1:], other) for _ in range(left[0])]

    return lambda rng: tree_of(grown(rng, widths, "and"))


def ragged(chance_of_leaf: float) -> Grow:
    """Two or three parts at each of three levels, any of which may be a leaf."""

    def grown(rng: np.random.Generator, left: int, kind: str) -> object:
        if not left or (left < 3 and rng.random() < chance_of_leaf):
            return _leaf(rng)
        other = "or" if kind == "and" else "and"
        parts = int(rng.integers(2, 4))
        return kind, [grown(rng, left - 1, other) for _ in range(parts)]

    def one(rng: np.random.Generator) -> Tree:
        while True:
            tree = tree_of(grown(rng, 3, "and"))
            if len(leaves(tree)) <= MOST_LEAVES:
                return tree

    return one


FAMILIES: dict[str, Grow] = {
    "every branch three levels, 3 x 2 x 2": full(3, 2, 2),
    "every branch three levels, 2 x 3 x 2": full(2, 3, 2),
    "every branch three levels, 2 x 2 x 2": full(2, 2, 2),
    "leaves at any level, half of the parts": ragged(0.5),
    "leaves at any level, a third of the parts": ragged(1 / 3),
}


def _leaf(rng: np.random.Generator) -> tuple[float, float]:
    return float(rng.uniform(0.05, 0.95)), float(rng.uniform(0.5, 10))


def leaves(tree: Tree) -> list[Leaf]:
    """From left to right."""
    if isinstance(tree, Leaf):
        return [tree]
    return [leaf for part in tree.parts for leaf in leaves(part)]


def losses(grow: Grow, count: int, seed: int) -> tuple[list[float], list[float]]:
    """Above the least cost: the rule as one list, and asked again after each result."""
    rng = np.random.default_rng(seed)
    listed, again = [], []
    for _ in range(count):
        tree = grow(rng)
        found = order_and_or_tree(tree)
        listed.append(found.order_value / found.value - 1)
        again.append(asked_again(tree) / found.value - 1)
    return listed, again


def asked_again(tree: Tree) -> float:
    """Expected cost of giving the rule what is left after every result."""
    seen: dict[frozenset[tuple[int, bool]], float] = {}

    def cost(results: frozenset[tuple[int, bool]]) -> float:
        if results not in seen:
            seen[results] = after(results)
        return seen[results]

    def after(results: frozenset[tuple[int, bool]]) -> float:
        rest = rest_of_tree(tree, dict(results))
        if isinstance(rest, bool):
            return 0.0
        left, places = rest
        place = ratio_order(left)[0][0]
        leaf, at = leaves(left)[place], places[place]
        worked, failed = (cost(results | {(at, result)}) for result in (True, False))
        return leaf.cost + leaf.p * worked + (1 - leaf.p) * failed

    return cost(frozenset())
