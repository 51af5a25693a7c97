"""Arrays made of a whole library of works: whose they are, how they weigh, who groups.

They are made anew whenever works were added, in a folder of their own, and looked at
from the disk.
"""

import shutil
import time
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

import numpy as np
from numpy.typing import NDArray

from inroad.core.progress import Progress, Tell
from inroad.people.groups import communities
from inroad.people.ways import coauthors, lengths
from inroad.sources.index_lock import make_private
from inroad.sources.work_store import WorkStore, keep_meta
from inroad.sources.work_words import (
    COUNT_BITS,
    PAIRS,
    forward_in,
    idf,
    rows_at,
    weights,
)

_NAMES: Final = (
    "pids",
    "start",
    "count",
    "length",
    "year",
    "often",
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
_PIECE: Final = 20_000

PAIR: Final = 0.5
"""How much a pair weighs beside a word as rare; its words count as well."""

RARITY: Final = 1.25
"""The power of a word's rarity: 1 is BM25's, 2 that of a cosine of BM25's weights.

Authors of works that were left out are found as well by anything from 1 to 1.5, and
worse by 2, where one rare word outweighs several topics that are met.
"""

_WEIGHED: Final = 4_000
"""Works by which it is judged how heavy a work is."""


@dataclass(frozen=True, slots=True)
class WorkArrays:
    """Rows count works from 0 (`ord` − 1) and people from 0 (a place in `pids`).

    `*_ends` hold, as in a sparse matrix, where each row of the array after it ends.
    `often` counts works by word, `pair_often` by those pairs that stand in several;
    `usual` is how long a work's row of weights is in the mean.
    """

    mean_length: float
    forward: NDArray[np.uint32]
    pids: NDArray[np.int64]
    start: NDArray[np.int64]
    count: NDArray[np.int64]
    length: NDArray[np.int64]
    year: NDArray[np.int64]
    often: NDArray[np.int64]
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


def make_arrays(store: WorkStore, tell: Tell) -> None:
    """Make the arrays of what is in the store, and let them be the ones in use."""
    tell(Progress(0, 4, "Weighing works"))
    made = _of_works(store)
    tell(Progress(1, 4, "Weighing works"))
    made |= _of_people(store, len(made["start"]))
    tell(Progress(2, 4, "Finding who wrote with whom"))
    made |= _of_graph(made)
    tell(Progress(3, 4, "Keeping the index"))
    mark = time.time_ns()
    folder = store.folder / f"arrays-{mark}"
    make_private(folder)
    for name in _NAMES:
        np.save(folder / f"{name}.npy", made[name])
        (folder / f"{name}.npy").chmod(0o600)
    with store.step() as writing:
        keep_meta(writing, "arrays", mark)
        keep_meta(writing, "arrayed", len(made["start"]))
    for other in store.folder.glob("arrays-*"):
        if other != folder:
            shutil.rmtree(other, ignore_errors=True)


def open_arrays(store: WorkStore) -> WorkArrays | None:
    """Open the arrays in use, read from the disk as they are needed."""
    mark = store.meta("arrays")
    folder = store.folder / f"arrays-{mark}"
    if not mark or not folder.is_dir():
        return None
    loaded = {name: _loaded(folder / f"{name}.npy") for name in _NAMES}
    mean = float(loaded["length"].mean()) if len(loaded["length"]) else 1.0
    return WorkArrays(mean, forward_in(store.folder / "forward.bin"), **loaded)


def _loaded(file: Path) -> NDArray[Any]:
    return np.asarray(np.load(file, mmap_mode="r"))


def _of_works(store: WorkStore) -> dict[str, NDArray[Any]]:
    opened = store.open()
    sought = "select start, count, length, coalesce(year, 0) from works order by ord"
    rows = np.array(opened.execute(sought).fetchall(), np.int64).reshape(-1, 4)
    start, count, length, year = (np.ascontiguousarray(rows[:, at]) for at in range(4))
    terms = opened.execute("select often from terms order by number").fetchall()
    forward = forward_in(store.folder / "forward.bin")
    pair_numbers, pair_often = _pairs(forward, start, count)
    made = {
        "start": start,
        "count": count,
        "length": length,
        "year": year,
        "often": np.array(terms, np.int64).reshape(-1),
        "pair_numbers": pair_numbers,
        "pair_often": pair_often,
    }
    return made | {"usual": _usual(made, forward)}


def _pairs(
    forward: NDArray[np.uint32], start: NDArray[np.int64], count: NDArray[np.int64]
) -> tuple[NDArray[np.int64], NDArray[np.int64]]:
    """Count in how many works each pair stands; those of one work are left out."""
    some = []
    for low in range(0, len(start), _PIECE):
        span = slice(low, low + _PIECE)
        numbers = forward[rows_at(start[span], count[span])] >> COUNT_BITS
        some.append(numbers[numbers >= PAIRS])
    whole = np.sort(np.concatenate(some)) if some else np.zeros(0, np.uint32)
    first = np.flatnonzero(np.concatenate(([True], whole[1:] != whole[:-1])))
    often = np.diff(np.concatenate((first, [len(whole)])))
    several = often > 1
    return whole[first[several]].astype(np.int64), often[several]


def _usual(
    made: dict[str, NDArray[Any]], forward: NDArray[np.uint32]
) -> NDArray[np.float64]:
    """Return how long a work's row of weights is, in the mean over some works."""
    length = made["length"]
    nobody = dict.fromkeys(_NAMES, np.zeros(0, np.int64)) | made
    arrays = WorkArrays(float(length.mean()) if len(length) else 1.0, forward, **nobody)
    every = max(1, len(length) // _WEIGHED)
    works = np.arange(0, len(length), every)
    counts = made["count"][works]
    row = forward[rows_at(made["start"][works], counts)]
    numbers = (row >> COUNT_BITS).astype(np.int64)
    part = weights(row, np.repeat(length[works], counts), arrays.mean_length)
    part = part * part * arrays.heaviness(numbers)
    owner = np.repeat(np.arange(len(works)), counts)
    found = np.sqrt(np.bincount(owner, part, minlength=len(works)))
    return np.array([found.mean() if len(found) else 1.0])


def _of_people(store: WorkStore, works: int) -> dict[str, NDArray[Any]]:
    opened = store.open()
    found = opened.execute("select pid from people order by pid").fetchall()
    pids = np.array(found, np.int64).reshape(-1)
    sought = "select ord, pid from authorship order by ord, at"
    pairs = np.array(opened.execute(sought).fetchall(), np.int64).reshape(-1, 2)
    ords, people = pairs[:, 0] - 1, np.searchsorted(pids, pairs[:, 1])
    by_person = np.argsort(people, kind="stable")
    return {
        "pids": pids,
        "work_ends": _ends(ords, works),
        "work_people": people.astype(np.int64),
        "person_ends": _ends(people, len(pids)),
        "person_works": np.ascontiguousarray(ords[by_person]),
    }


def _ends(rows: NDArray[Any], count: int) -> NDArray[np.int64]:
    sizes = np.bincount(rows, minlength=count)
    return np.concatenate(([0], np.cumsum(sizes))).astype(np.int64)


def _of_graph(made: dict[str, NDArray[Any]]) -> dict[str, NDArray[Any]]:
    ends, people = made["work_ends"], made["work_people"]
    works = np.repeat(np.arange(len(ends) - 1, dtype=np.int64), np.diff(ends))
    graph = coauthors(works, people, len(made["pids"]))
    far = lengths(graph)
    return {
        "graph_ends": far.indptr.astype(np.int64),
        "graph_people": far.indices.astype(np.int64),
        "graph_lengths": far.data.astype(np.float32),
        "group": communities(graph),
    }
