"""Groups: people who publish together, and the words that are more theirs than others'.

Each person moves to the group where the work they share weighs most against its size
(the constant Potts model), until few move. Groups found so stay small however large
the whole is.
"""

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any, Final

import numpy as np

if TYPE_CHECKING:
    from numpy.typing import NDArray
    from scipy.sparse import csr_array

RESOLUTION: Final = 0.05
"""How much shared work a member must weigh for each other member."""

ROUNDS: Final = 24
_FEW: Final = 0.001


def communities(graph: "csr_array[Any]", *, seed: int = 0) -> "NDArray[np.int64]":
    """Return each person's group as a number; the same for the same graph and seed."""
    count = graph.shape[0]
    group = np.arange(count, dtype=np.int64)
    if not count or not graph.nnz:
        return group
    random = np.random.default_rng(seed)
    rows = np.repeat(np.arange(count, dtype=np.int64), np.diff(graph.indptr))
    for number in range(ROUNDS):
        # If everybody moved at once, two would change places for ever.
        moving = random.random(count) < (0.5 if number < ROUNDS - 4 else 0.25)
        best = _best(graph, rows, group)
        wanting = best != group
        if wanting.sum() <= _FEW * count:
            break
        group = np.where(moving & wanting, best, group)
    return np.unique(group, return_inverse=True)[1].astype(np.int64)


def _best(
    graph: "csr_array[Any]", rows: "NDArray[np.int64]", group: "NDArray[np.int64]"
) -> "NDArray[np.int64]":
    """Return for each person the group with the greatest gain, or their own."""
    count = len(group)
    sizes = np.bincount(group, minlength=count)
    pairs = rows * count + group[graph.indices]
    order = np.argsort(pairs, kind="stable")
    pairs = pairs[order]
    first = np.flatnonzero(np.concatenate(([True], pairs[1:] != pairs[:-1])))
    weight = np.add.reduceat(graph.data[order].astype(np.float64), first)
    person, towards = pairs[first] // count, pairs[first] % count
    gain = weight - RESOLUTION * (sizes[towards] - (towards == group[person]))
    # Who is alone gains nothing by staying so.
    best = group.copy()
    by_gain = np.lexsort((gain, person))
    last = np.flatnonzero(
        np.concatenate((person[by_gain][1:] != person[by_gain][:-1], [True]))
    )
    top = by_gain[last]
    good = gain[top] > 0
    best[person[top][good]] = towards[top][good]
    return best


def own_words(
    ours: "NDArray[Any]", everybody: "NDArray[Any]", count: int = 4
) -> "NDArray[np.int64]":
    """Return the numbers of the words that tell a group from everybody else.

    `ours` counts the group's works with each word, `everybody` all works with it. A
    word of one work alone is no word of a group.
    """
    total, every = max(ours.max(initial=0.0), 1.0), max(everybody.max(initial=0.0), 1.0)
    theirs = np.flatnonzero(ours >= min(2.0, total))
    rare = np.log((every + 1) / (everybody[theirs] + 1))
    score = ours[theirs] / total * rare
    best = np.argsort(-score, kind="stable")[:count]
    return np.asarray(theirs[best[score[best] > 0]], np.int64)


def spoken_name(words: Sequence[str], people: Sequence[str]) -> str:
    """Name a group by its words, or by its people where it has none."""
    return ", ".join(words[:3]) if words else ", ".join(people[:2])
