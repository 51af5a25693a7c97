"""Arrays made of a whole library of works: whose they are, how they weigh, who groups.

They are made anew whenever works were added, in a folder of their own, and looked at
from the disk.
"""

from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

import numpy as np
from numpy.typing import NDArray

from inroad.sources.work_store import WorkStore
from inroad.sources.work_words import (
    COUNT_BITS,
    PAIRS,
    forward_in,
    idf,
    rows_at,
    weights,
)

NAMES: Final = (
    "pids",
    "start",
    "count",
    "length",
    "year",
    "often",
    "titled",
    "pair_numbers",
    "pair_often",
    "usual",
    "work_ends",
    "work_people",
    "person_ends",
    "person_works",
    "graph_ends",
    "graph_people",
    "graph_lengths",
    "group",
)

PAIR: Final = 0.5
"""How much a pair weighs beside a word as rare; its words count as well."""

RARITY: Final = 1.25
"""The power of a word's rarity: 1 is BM25's, 2 that of a cosine of BM25's weights.

Authors of works that were left out are found as well by anything from 1 to 1.5, and
worse by 2, where one rare word outweighs several topics that are met.
"""

GENERAL: Final = 0.05
"""Words that stand in fewer titles than this share of their works are no subjects.

Nobody names a work by "alone", "earlier" or "larger", however rare they are; and
"theorem", "culture" or "imitation" stand in the titles of a tenth of their works.
"""


@dataclass(frozen=True, slots=True)
class WorkArrays:
    """Rows count works from 0 (`ord` − 1) and people from 0 (a place in `pids`).

    `*_ends` hold, as in a sparse matrix, where each row of the array after it ends.
    `often` counts works by word, `titled` those in whose title it stands, `pair_often`
    works by those pairs that stand in several; `usual` is how long a work's row of
    weights is in the mean.
    """

    mean_length: float
    forward: NDArray[np.uint32]
    pids: NDArray[np.int64]
    start: NDArray[np.int64]
    count: NDArray[np.int64]
    length: NDArray[np.int64]
    year: NDArray[np.int64]
    often: NDArray[np.int64]
    titled: NDArray[np.int64]
    pair_numbers: NDArray[np.int64]
    pair_often: NDArray[np.int64]
    usual: NDArray[np.float64]
    work_ends: NDArray[np.int64]
    work_people: NDArray[np.int64]
    person_ends: NDArray[np.int64]
    person_works: NDArray[np.int64]
    graph_ends: NDArray[np.int64]
    graph_people: NDArray[np.int64]
    graph_lengths: NDArray[np.float32]
    group: NDArray[np.int64]

    def people_of(self, works: NDArray[np.int64]) -> NDArray[np.int64]:
        """Return the people of works, work after work."""
        return self.work_people[_spans(self.work_ends, works)]

    def works_of(self, people: NDArray[np.int64]) -> NDArray[np.int64]:
        """Return the works of people, person after person."""
        return self.person_works[_spans(self.person_ends, people)]

    def rarity(self, numbers: NDArray[np.int64]) -> NDArray[np.float32]:
        """Say how rare words and pairs are, as BM25 does."""
        often = np.ones(len(numbers), np.int64)
        words = np.flatnonzero(numbers < len(self.often))
        often[words] = self.often[numbers[words]]
        found, at = found_in(self.pair_numbers, numbers)
        often[found] = self.pair_often[at]
        return idf(often, len(self.start))

    def heaviness(self, numbers: NDArray[np.int64]) -> NDArray[np.float32]:
        """Say how much words and pairs weigh."""
        kind = np.where(numbers < PAIRS, 1.0, PAIR).astype(np.float32)
        return np.asarray(kind * self.rarity(numbers) ** RARITY, np.float32)

    def topical(self, words: NDArray[np.int64]) -> NDArray[np.float32]:
        """Say how far words name subjects, from 0 to 1: those that titles bear do."""
        share = (self.titled[words] + 1) / (self.often[words] + 8)
        return np.asarray(np.minimum(1, share / GENERAL), np.float32)

    def meets(
        self, works: NDArray[np.int64], numbers: NDArray[np.int64]
    ) -> tuple[NDArray[np.int64], NDArray[np.int64], NDArray[np.float32]]:
        """Find where sought numbers, in order, stand in works.

        Returns for each the place in `works`, that in `numbers`, and its weight there
        without its rarity.
        """
        counts = self.count[works]
        row = self.forward[rows_at(self.start[works], counts)]
        sieve = np.zeros(1 << 16, np.bool_)
        sieve[numbers & 0xFFFF] = True
        # Most of what stands in a work is not sought; that costs one look each.
        there = np.flatnonzero(sieve[(row >> COUNT_BITS) & 0xFFFF])
        found, at = found_in(numbers, (row[there] >> COUNT_BITS).astype(np.int64))
        there = there[found]
        owner = np.searchsorted(np.cumsum(counts), there, side="right")
        weight = weights(row[there], self.length[works[owner]], self.mean_length)
        return owner, at, weight

    def likeness(
        self,
        works: NDArray[np.int64],
        numbers: NDArray[np.int64],
        sought: NDArray[np.float32],
    ) -> NDArray[np.float32]:
        """Compare works with a text, whose weights stand beside its numbers."""
        owner, at, weight = self.meets(works, numbers)
        summed = np.bincount(owner, weight * sought[at], minlength=len(works))
        return np.asarray(summed, np.float32)


def found_in(
    numbers: NDArray[np.int64], sought: NDArray[np.int64]
) -> tuple[NDArray[np.int64], NDArray[np.int64]]:
    """Find numbers in others, which are in order; return the places in both."""
    at = np.searchsorted(numbers, sought)
    inside = np.flatnonzero(at < len(numbers))
    found = inside[numbers[at[inside]] == sought[inside]]
    return found, np.asarray(at[found], np.int64)


def _spans(ends: NDArray[np.int64], rows: NDArray[np.int64]) -> NDArray[np.int64]:
    return rows_at(ends[rows], ends[rows + 1] - ends[rows])


def open_arrays(store: WorkStore) -> WorkArrays | None:
    """Open the arrays in use, read from the disk as they are needed."""
    mark = store.meta("arrays")
    folder = store.folder / f"arrays-{mark}"
    if not mark or not folder.is_dir():
        return None
    loaded = {name: _loaded(folder / f"{name}.npy") for name in NAMES}
    mean = float(loaded["length"].mean()) if len(loaded["length"]) else 1.0
    return WorkArrays(mean, forward_in(store.folder / "forward.bin"), **loaded)


def _loaded(file: Path) -> NDArray[Any]:
    return np.asarray(np.load(file, mmap_mode="r"))
