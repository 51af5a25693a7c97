"""A tree of steps in order: which first, what after each result, where that turns."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import partial
from math import log
from typing import TYPE_CHECKING, Final, Literal

from inroad.plan.tasks import Task
from inroad.plan.tree_said import Branch, TreeSaid

if TYPE_CHECKING:
    from inroad.decide.and_or import Tree

Shows = Literal["at_end", "along_the_way"]
_LOOKS: Final = 2
"""How many results are looked ahead in what to do next."""
_TURNS_EXACT: Final = 8
"""Up to so many steps each chance is moved with the exact model behind it."""
_GRID: Final = tuple(n / 20 for n in range(1, 20))
_CLOSE: Final = 1e-3


@dataclass(frozen=True, slots=True)
class Then:
    """What to do after these results: a step by its place, or how it has ended."""

    after: tuple[tuple[int, bool], ...]
    do: int | None
    ended: bool | None = None


@dataclass(frozen=True, slots=True)
class TreeTurn:
    """The chance of a step at which another step would come first."""

    step: int
    at: float
    first: int


@dataclass(frozen=True, slots=True)
class TreeOrdered:
    """A tree in order.

    Attributes:
        order: places of the steps; skip what no longer matters.
        first: the step to try first.
        hours: to expect until it is settled, choosing after each result.
        by_list: hours to expect by the order as a list.
        as_given: the same in the order written.
        exact: whether no way to choose takes fewer hours.
        works: chance that the whole works out.
        then: what to do after the first results.
        turns: by step, where its chance puts another first; None where that was not
            looked for, since the list begins elsewhere than the best way of all.
        sure: whether the same step is first at both ends of all ranges.
    """

    order: tuple[int, ...]
    first: int
    hours: float
    by_list: float
    as_given: float
    exact: bool
    works: float
    then: tuple[Then, ...]
    turns: tuple[TreeTurn, ...] | None
    sure: bool


def ordered_tree(said: TreeSaid, shows: Shows) -> TreeOrdered:
    """Order a tree's steps, the least hours where they are few enough to be sure."""
    # NumPy waits until there is something to order.
    from inroad.decide.and_or import order_and_or_tree  # noqa: PLC0415

    chances = [(t.chance[0] + t.chance[1]) / 2 for t in said.tasks]
    made = partial(_tree, said, shows)
    tree = made(chances)
    found = order_and_or_tree(tree)
    works, as_given = _in_the_order_written(tree)
    wide = any(t.chance[0] < t.chance[1] for t in said.tasks)
    ends = {
        order_and_or_tree(made([t.chance[end] for t in said.tasks])).first
        for end in (0, 1)
        if wide
    }
    return TreeOrdered(
        order=found.order,
        first=found.first,
        hours=found.value,
        by_list=found.order_value,
        as_given=as_given,
        exact=found.exact,
        works=works,
        then=tuple(_then(tree, found.first)),
        turns=_turns(made, chances, found.first),
        sure=ends <= {found.first},
    )


def first_step(said: TreeSaid, shows: Shows) -> int:
    """Return the step to try first, and nothing else: that alone is quick."""
    from inroad.decide.and_or import order_and_or_tree  # noqa: PLC0415 - as above

    chances = [(t.chance[0] + t.chance[1]) / 2 for t in said.tasks]
    return order_and_or_tree(_tree(said, shows, chances)).first


def _tree(said: TreeSaid, shows: Shows, chances: list[float]) -> "Tree":
    from inroad.decide.and_or import All, AnyOf, Leaf  # noqa: PLC0415 - as above

    def made(part: Branch | int) -> "Tree":
        if isinstance(part, int):
            task, p = said.tasks[part], chances[part]
            return Leaf(p, _hours(task, p, shows), task.name)
        parts = tuple(made(each) for each in part.parts)
        return All(parts) if part.need == "all" else AnyOf(parts)

    return made(said.root)


def _hours(task: Task, p: float, shows: Shows) -> float:
    """Hours to expect in a step once begun: fewer where it may fail midway."""
    whole = (task.hours[0] + task.hours[1]) / 2
    if shows == "at_end" or p >= 1:
        return whole
    p = max(p, 1e-6)  # what never succeeds has no rate of failure
    return whole * (1 - p) / -log(p)


def _in_the_order_written(tree: "Tree") -> tuple[float, float]:
    """The chance that a tree works out, and hours to expect from left to right."""
    from inroad.decide.and_or import All, Leaf  # noqa: PLC0415 - as above

    if isinstance(tree, Leaf):
        return tree.p, tree.cost
    reached, spent = 1.0, 0.0
    for part in tree.parts:
        p, hours = _in_the_order_written(part)
        spent += reached * hours
        reached *= p if isinstance(tree, All) else 1 - p
    return (reached if isinstance(tree, All) else 1 - reached), spent


def _then(tree: "Tree", first: int) -> Iterator[Then]:
    """What to do at once, and after the first results, breadth first."""
    waiting: list[tuple[tuple[tuple[int, bool], ...], int]] = [((), first)]
    yield Then((), first)
    for after, step in waiting:
        for worked in (True, False):
            results = (*after, (step, worked))
            then = _next(tree, results)
            yield then
            if then.do is not None and len(results) < _LOOKS:
                waiting.append((results, then.do))


def _next(tree: "Tree", results: tuple[tuple[int, bool], ...]) -> Then:
    from inroad.decide.and_or import order_and_or_tree  # noqa: PLC0415 - as above
    from inroad.decide.and_or_rest import rest_of_tree  # noqa: PLC0415 - as above

    rest = rest_of_tree(tree, dict(results))
    if isinstance(rest, bool):
        return Then(results, None, rest)
    left, places = rest
    return Then(results, places[order_and_or_tree(left).first])


def _turns(
    made: Callable[[list[float]], "Tree"], chances: list[float], first: int
) -> tuple[TreeTurn, ...] | None:
    """Move one chance after another, away from what was said, until another leads."""
    from inroad.decide.and_or import (  # noqa: PLC0415 - as above
        order_and_or_tree,
        ratio_order,
    )

    small = len(chances) <= _TURNS_EXACT

    def leads(place: int, p: float) -> int:
        tree = made([p if n == place else c for n, c in enumerate(chances)])
        return order_and_or_tree(tree).first if small else ratio_order(tree)[0][0]

    if leads(0, chances[0]) != first:
        return None
    turns = []
    for place, said in enumerate(chances):
        found = [
            turn
            for way in (-1, 1)
            if (turn := _turn(partial(leads, place), said, first, way)) is not None
        ]
        if found:
            at, other = min(found, key=lambda each: abs(each[0] - said))
            turns.append(TreeTurn(place, at, other))
    return tuple(turns)


def _turn(
    leads: Callable[[float], int], said: float, first: int, way: int
) -> tuple[float, int] | None:
    """The nearest chance to one side at which another leads, by halving."""
    grid = [p for p in _GRID if (p - said) * way > 0][::way]
    inside = said
    for p in grid:
        other = leads(p)
        if other != first:
            outside = p
            while abs(outside - inside) > _CLOSE:
                middle = (inside + outside) / 2
                led = leads(middle)
                inside, outside = (
                    (middle, outside) if led == first else (inside, middle)
                )
                other = other if led == first else led
            return outside, other
        inside = p
    return None
