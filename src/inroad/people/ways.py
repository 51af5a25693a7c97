"""Ways in: from people you know, over those who wrote together, to whom you want."""

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any, Final

import numpy as np

if TYPE_CHECKING:
    from numpy.typing import NDArray
    from scipy.sparse import csr_array

LONGEST: Final = 5.0
"""Beyond this, nobody would pass a message on; steps of those who often wrote
together are shorter than 1."""


def coauthors(
    works: "NDArray[np.int64]", people: "NDArray[np.int64]", count: int
) -> "csr_array[Any]":
    """Make the graph of who wrote with whom; one of k authors counts 1/(k-1) a work.

    `works` and `people` are authorships, in order of works; `count` people in all.
    Works with more than 50 authors say little of who knows whom, and are left out.
    """
    from scipy.sparse import csr_array  # noqa: PLC0415 - costs a quarter of a second

    rows, columns, weights = _pairs(works, people)
    shape = (count, count)
    graph = csr_array((weights, (rows, columns)), shape=shape)
    graph.sum_duplicates()
    return graph


def _pairs(
    works: "NDArray[np.int64]", people: "NDArray[np.int64]"
) -> "tuple[NDArray[np.int64], NDArray[np.int64], NDArray[np.float32]]":
    """Pair the people of each work, all works of one size at once."""
    _, starts, sizes = np.unique(works, return_index=True, return_counts=True)
    rows, columns, weights = [], [], []
    for size in np.unique(sizes):
        if not 1 < size <= 50:
            continue
        at = starts[sizes == size][:, None] + np.arange(size)
        team = people[at]
        one, other = np.nonzero(~np.eye(size, dtype=bool))
        rows.append(team[:, one].ravel())
        columns.append(team[:, other].ravel())
        weights.append(np.full(rows[-1].size, 1.0 / (size - 1), np.float32))
    if not rows:
        empty = np.zeros(0, np.int64)
        return empty, empty, np.zeros(0, np.float32)
    return np.concatenate(rows), np.concatenate(columns), np.concatenate(weights)


def lengths(graph: "csr_array[Any]") -> "csr_array[Any]":
    """Turn how much two people wrote together into how long the step between them is.

    One shared work of two is a step of 1, one of many authors up to 2; who wrote
    twenty together is at 0.5.
    """
    far = graph.copy()
    far.data = np.clip(1.0 / (0.5 + 0.5 * np.sqrt(graph.data)), 0.5, 2.0)
    return far


def ways(
    far: "csr_array[Any]", known: Sequence[int], wanted: Sequence[int]
) -> tuple[tuple[int, ...], ...]:
    """Return for each wanted the shortest way from one who is known, or ().

    A way begins with the known and ends with the wanted; who is known has one of one.
    """
    from scipy.sparse.csgraph import dijkstra  # noqa: PLC0415 - as above

    if not known:
        return tuple(() for _ in wanted)
    _, before, _ = dijkstra(
        far,
        indices=list(dict.fromkeys(known)),
        min_only=True,
        limit=LONGEST,
        return_predecessors=True,
    )
    from_here = set(known)
    return tuple(_back(before, each, from_here) for each in wanted)


def several_ways(
    far: "csr_array[Any]", known: Sequence[int], wanted: int, most: int = 3
) -> tuple[tuple[int, ...], ...]:
    """Return up to so many ways to one person, the shortest first.

    No two lead over the same people: who passed a message on once is not asked again.
    Whoever wrote with the wanted themselves is a way of their own.
    """
    if wanted in set(known):
        return ((wanted,),)
    from scipy.sparse import csr_array  # noqa: PLC0415 - as above

    found: list[tuple[int, ...]] = []
    left, data = list(known), far.data.copy()
    while len(found) < most:
        graph = csr_array((data, far.indices, far.indptr), shape=far.shape)
        (way,) = ways(graph, left, [wanted])
        if not way:
            break
        found.append(way)
        if len(way) > 2:
            data[np.isin(far.indices, way[1:-1])] = np.inf
        else:
            left.remove(way[0])
    return tuple(found)


def _back(before: "NDArray[Any]", end: int, known: set[int]) -> tuple[int, ...]:
    way = [end]
    while way[-1] not in known:
        step = int(before[way[-1]])
        if step < 0:
            return ()
        way.append(step)
    return tuple(reversed(way))
