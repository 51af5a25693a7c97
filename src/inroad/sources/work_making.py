"""Making the arrays of a whole library of works, anew whenever works were added."""

import shutil
import time
from typing import Any, Final

import numpy as np
from numpy.typing import NDArray

from inroad.core.progress import Progress, Tell
from inroad.people.groups import communities
from inroad.people.ways import coauthors, lengths
from inroad.sources.index_lock import make_private
from inroad.sources.work_arrays import NAMES, WorkArrays
from inroad.sources.work_store import WorkStore, keep_meta, work_of
from inroad.sources.work_words import (
    COUNT_BITS,
    PAIRS,
    Words,
    forward_in,
    rows_at,
    weights,
)

_PIECE: Final = 20_000
_WEIGHED: Final = 4_000
"""Works by which it is judged how heavy a work is."""


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
    for name in NAMES:
        np.save(folder / f"{name}.npy", made[name])
        (folder / f"{name}.npy").chmod(0o600)
    with store.step() as writing:
        keep_meta(writing, "arrays", mark)
        keep_meta(writing, "arrayed", len(made["start"]))
        keep_meta(writing, "titled", store.meta("forward"))
    for other in store.folder.glob("arrays-*"):
        if other != folder:
            shutil.rmtree(other, ignore_errors=True)


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
    made["titled"] = _titled(store, len(made["often"]))
    return made | {"usual": _usual(made, forward)}


def _titled(store: WorkStore, words: int) -> NDArray[np.int64]:
    """Count for each word the works in whose title it stands."""
    before = store.folder / f"arrays-{store.meta('arrays')}" / "titled.npy"
    if store.meta("titled") == store.meta("forward") and before.is_file():
        # Who is who was settled, and no work has come in.
        return np.asarray(np.load(before), np.int64)
    opened, split = store.open(), Words()
    numbers = dict(opened.execute("select term, number from terms"))
    found = np.zeros(words, np.int64)
    sought = "select id, body, authors, year from works"
    for row in opened.execute(sought):
        stems = set(split.of(work_of(row).title))
        found[[numbers[stem] for stem in stems if stem in numbers]] += 1
    return found


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
    nobody = dict.fromkeys(NAMES, np.zeros(0, np.int64)) | made
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
