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
    "norm",
    "rare",
    "often",
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

PIVOT: Final = 0.5
"""How much of a work's own length its weights are divided by; the rest is the mean."""


@dataclass(frozen=True, slots=True)
class WorkArrays:
    """Rows count works from 0 (`ord` − 1) and people from 0 (a place in `pids`).

    `*_ends` hold, as in a sparse matrix, where each row of the array after it ends.
    """

    mean_length: float
    forward: NDArray[np.uint32]
    pids: NDArray[np.int64]
    start: NDArray[np.int64]
    count: NDArray[np.int64]
    length: NDArray[np.int64]
    year: NDArray[np.int64]
    norm: NDArray[np.float32]
    rare: NDArray[np.float32]
    often: NDArray[np.int64]
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

    def cosines(
        self, works: NDArray[np.int64], query: NDArray[np.float32]
    ) -> NDArray[np.float32]:
        """Compare works with a text, whose weights stand by number of the word."""
        counts = self.count[works]
        row = self.forward[rows_at(self.start[works], counts)]
        length = np.repeat(self.length[works], counts)
        numbers = row >> COUNT_BITS
        part = query[numbers] * self.rare[numbers]
        part = part * weights(row, length, self.mean_length)
        summed = _row_sums(part, counts)
        return np.asarray(summed / np.maximum(self.norm[works], 1e-6), np.float32)


def _spans(ends: NDArray[np.int64], rows: NDArray[np.int64]) -> NDArray[np.int64]:
    return rows_at(ends[rows], ends[rows + 1] - ends[rows])


def _row_sums(values: NDArray[Any], counts: NDArray[np.int64]) -> NDArray[np.float64]:
    ends = np.cumsum(counts)
    sums = np.concatenate(([0.0], np.cumsum(values, dtype=np.float64)))
    return np.asarray(sums[ends] - sums[ends - counts], np.float64)


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
    often = np.array(terms, np.int64).reshape(-1)
    rare = idf(often, len(start))
    forward = forward_in(store.folder / "forward.bin")
    mean = float(length.mean()) if len(length) else 1.0
    norm = np.zeros(len(start), np.float32)
    for low in range(0, len(start), _PIECE):
        span = slice(low, low + _PIECE)
        row = forward[rows_at(start[span], count[span])]
        part = rare[row >> COUNT_BITS]
        part = part * weights(row, np.repeat(length[span], count[span]), mean)
        norm[span] = np.sqrt(_row_sums(part * part, count[span]))
    # A title alone would be close to whatever shares a word with it, so lengths are
    # drawn towards their mean (pivoted normalisation, Singhal et al. 1996).
    usual = norm.mean(dtype=np.float64) if len(norm) else 1.0
    norm = (1 - PIVOT) * usual + PIVOT * norm
    return {
        "start": start,
        "count": count,
        "length": length,
        "year": year,
        "norm": norm.astype(np.float32),
        "rare": rare,
        "often": often,
    }


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
