"""What is left of a tree of steps once some of them were tried."""

from collections.abc import Iterator, Mapping
from itertools import count

from inroad.decide.and_or import All, Leaf, Tree

Rest = tuple[Tree, tuple[int, ...]]
"""What is left, and the place that each of its leaves had in the whole tree."""


def rest_of_tree(tree: Tree, results: Mapping[int, bool]) -> Rest | bool:
    """Return what is still to be settled, or how the whole was settled.

    Args:
        tree: the whole.
        results: by a leaf's place, counted from the left, whether it worked out.

    >>> from inroad.decide.and_or import AnyOf
    >>> tree = All((Leaf(0.9, 1), AnyOf((Leaf(0.5, 4), Leaf(0.2, 1)))))
    >>> rest_of_tree(tree, {0: True, 2: False})
    (Leaf(p=0.5, cost=4, name=''), (1,))
    >>> rest_of_tree(tree, {0: False})
    False
    """
    return _rest(tree, results, count())


def _rest(
    tree: Tree, results: Mapping[int, bool], places: Iterator[int]
) -> Rest | bool:
    if isinstance(tree, Leaf):
        place = next(places)
        return results.get(place, (tree, (place,)))
    # Every part is looked at, so that the places go on counting.
    parts = [_rest(part, results, places) for part in tree.parts]
    decisive = not isinstance(tree, All)
    if any(part is decisive for part in parts):
        return decisive
    left = [part for part in parts if not isinstance(part, bool)]
    if not left:
        return not decisive
    whole = tuple(place for _, each in left for place in each)
    if len(left) == 1:
        return left[0][0], whole
    return type(tree)(tuple(part for part, _ in left)), whole
