"""Trees of steps: some need all of their parts, some need one; which step to try first.

Each leaf is tried once at its cost and succeeds with its own chance, independently. One
stops as soon as the root is settled either way.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import ClassVar

from inroad.core.errors import BadInput
from inroad.decide.and_or_exact import MOST_EXACT, optimal_cost
from inroad.decide.checks import positive, share
from inroad.decide.results import Assumption, Unpacks, modelled

_DEEPEST = 30
_MOST_LEAVES = 500


@dataclass(frozen=True, slots=True)
class Leaf:
    """A step: its chance of success and what trying it costs."""

    p: float
    cost: float
    name: str = ""


@dataclass(frozen=True, slots=True)
class All:
    """Succeeds when every part does."""

    parts: tuple["Tree", ...]


@dataclass(frozen=True, slots=True)
class AnyOf:
    """Succeeds when one part does."""

    parts: tuple["Tree", ...]


Tree = Leaf | All | AnyOf


@dataclass(frozen=True, slots=True)
class TreeOrder(Unpacks):
    """In which order to try the leaves; unpacks as order, value, exact.

    Attributes:
        order: places of the leaves, counted from the left; skip what no longer matters.
        value: expected cost until the root is settled, the least there is where
            `exact`, else that of the order.
        exact: whether `value` is proved least.
        order_value: expected cost of following the order.
        first: the leaf to try first; of the least cost where there are 12 leaves or
            fewer, and then maybe another than the order's. After its result give the
            tree without it again.
    """

    parts: ClassVar[tuple[str, ...]] = ("order", "value", "exact")

    order: tuple[int, ...]
    value: float
    exact: bool
    order_value: float
    first: int
    assumptions: tuple[Assumption, ...]
    what_would_change_it: tuple[str, ...]
    mc_se: float = 0.0


@dataclass(frozen=True, slots=True)
class _Block:
    """A part with its chance, its expected cost in the order found, and that order."""

    p: float
    cost: float
    order: tuple[int, ...]


def order_and_or_tree(tree: object) -> TreeOrder:
    """Order the leaves by the ratio rule, and find the least cost where that is exact.

    Within a part that needs all, the smaller the chance for its cost the sooner, in one
    that needs any the larger. That is optimal for two levels (Boros and Unluyurt 1999)
    but not in general; up to 12 leaves the least cost is found exactly beside it. Where
    every branch has three levels the list costs 1 to 7% more than that on average, and
    giving the rest again after each result 0.3 to 2% (`bench/decide.py`).

    Args:
        tree: of `Leaf`, `All`, `AnyOf`; or nested ("and", parts), ("or", parts) and
            leaves (p, cost); or {"and": parts}, {"or": parts}, {"p": p, "cost": cost}.

    >>> tree = All((Leaf(0.9, 1), AnyOf((Leaf(0.5, 4), Leaf(0.2, 1)))))
    >>> order, value, exact = order_and_or_tree(tree)
    >>> order, round(value, 3), exact
    ((0, 2, 1), 4.78, True)

    Raises:
        BadInput: an empty part, a chance outside 0 to 1, or a cost not above zero.
    """
    root = tree_of(tree)
    leaves = tuple(_leaves(root))
    if len(leaves) > _MOST_LEAVES:
        raise BadInput(
            f"{len(leaves)} steps are too many: at most {_MOST_LEAVES}.",
            hint="Put steps that belong together into one.",
        )
    block = _ordered(root, iter(range(len(leaves))))
    small = len(leaves) <= MOST_EXACT
    found = optimal_cost(root, leaves) if small else (block.cost, block.order[0])
    least, first = found
    if block.cost <= least * (1 + 1e-12):
        first = block.order[0]
    exact = small or _levels(root) <= 2
    return TreeOrder(
        order=block.order,
        value=min(least, block.cost),
        exact=exact,
        order_value=block.cost,
        first=first,
        assumptions=modelled(
            "Steps succeed independently, each is tried at most once, and one stops as "
            "soon as the whole is settled."
        ),
        what_would_change_it=_what_changes(block.cost, least, exact=exact),
    )


def ratio_order(tree: object) -> tuple[tuple[int, ...], float]:
    """The order by the ratio rule alone, and its expected cost; fast for any size.

    >>> tree = All((Leaf(0.9, 1), AnyOf((Leaf(0.5, 4), Leaf(0.2, 1)))))
    >>> order, cost = ratio_order(tree)
    >>> order, round(cost, 3)
    ((0, 2, 1), 4.78)

    Raises:
        BadInput: as for `order_and_or_tree`.
    """
    root = tree_of(tree)
    block = _ordered(root, iter(range(sum(1 for _ in _leaves(root)))))
    return block.order, block.cost


def tree_of(tree: object, depth: int = 0) -> Tree:
    """Read a tree in any of the forms taken, checked."""
    if depth > _DEEPEST:
        raise BadInput("The tree is too deep.", hint="Put some of its levels together.")
    if isinstance(tree, Leaf):
        return _leaf(tree.p, tree.cost, tree.name)
    if isinstance(tree, Mapping) and "p" in tree and "cost" in tree:
        return _leaf(tree["p"], tree["cost"], str(tree.get("name", "")))
    kind, parts = _kind_and_parts(tree)
    if kind == "leaf":
        return _leaf(parts[0], parts[1])
    if not parts:
        raise BadInput("A part of the tree is empty.", hint="Give it a step.")
    read = tuple(tree_of(part, depth + 1) for part in parts)
    return All(read) if kind == "and" else AnyOf(read)


def _leaf(p: object, cost: object, name: str = "") -> Leaf:
    spent = positive(cost, "The cost of a step")
    return Leaf(share(p, "The chance of a step"), spent, name)


def _kind_and_parts(tree: object) -> tuple[str, Sequence[object]]:
    if isinstance(tree, All | AnyOf):
        return ("and" if isinstance(tree, All) else "or"), tree.parts
    if isinstance(tree, Mapping) and len(tree) == 1:
        tree = next(iter(tree.items()))
    if isinstance(tree, tuple | list) and len(tree) == 2:
        kind, parts = tree
        if isinstance(kind, str) and kind.lower() in {"and", "or", "all", "any"}:
            return ("and" if kind.lower() in {"and", "all"} else "or"), tuple(parts)
        if not isinstance(kind, str):
            return "leaf", tree
    raise BadInput(
        f"{tree!r} is not a tree of steps.",
        hint='Give (chance, cost), ("and", [...]) or ("or", [...]).',
    )


def _leaves(tree: Tree) -> Iterator[Leaf]:
    if isinstance(tree, Leaf):
        yield tree
    else:
        for part in tree.parts:
            yield from _leaves(part)


def _levels(tree: Tree) -> int:
    """Levels of parts: a part within one of its own kind adds none."""
    if isinstance(tree, Leaf):
        return 0
    return max(
        _levels(part) + (0 if type(part) is type(tree) else 1) for part in tree.parts
    )


def _ordered(tree: Tree, places: Iterator[int]) -> _Block:
    if isinstance(tree, Leaf):
        return _Block(tree.p, tree.cost, (next(places),))
    blocks = _flat(tree, type(tree), places)
    all_needed = isinstance(tree, All)
    ratio = [((1 - b.p) if all_needed else b.p) / b.cost for b in blocks]
    ranked = sorted(range(len(blocks)), key=lambda i: -ratio[i])
    reached, cost = 1.0, 0.0
    order: list[int] = []
    for i in ranked:
        cost += reached * blocks[i].cost
        reached *= blocks[i].p if all_needed else 1 - blocks[i].p
        order += blocks[i].order
    return _Block(reached if all_needed else 1 - reached, cost, tuple(order))


def _flat(
    tree: Tree, kind: type[Leaf | All | AnyOf], places: Iterator[int]
) -> list[_Block]:
    """The parts, those of the same kind opened up: they are one part."""
    if isinstance(tree, Leaf) or type(tree) is not kind:
        return [_ordered(tree, places)]
    return [block for part in tree.parts for block in _flat(part, kind, places)]


def _what_changes(cost: float, least: float, *, exact: bool) -> tuple[str, ...]:
    if not exact:
        return ("With twelve steps or fewer the least cost would be found exactly.",)
    if cost > least * (1 + 1e-9):
        more = cost / least - 1
        return (
            f"Choosing after each result could save {more:.1%} more than any one list.",
        )
    return ("A step whose chance or cost is quite different from what was said.",)
