"""Who is near: how long groups, ways in, neighbours and places take.

Usage: bench/near.py FOLDER [--asked N]

FOLDER is an index that `bench/search.py --folder` left, or `index/<person>` of a home.
Wall and processor time, median and 95th percentile in milliseconds, of questions drawn
with a fixed seed; the groups of everybody are made once, in seconds.
"""

import argparse
import random
import time
from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path

import numpy as np

from inroad.people.groups import communities
from inroad.people.ways import coauthors, ways
from inroad.sources.work_index import WorkIndex
from inroad.sources.work_search import Search

KNOWN, FEWEST = 5, 10
"""People who are known, each with so many works."""

PLACES = ("Zürich", "MIT", "University of Graz", "DeepMind", "Tokyo")


def timed(name: str, questions: Sequence[Callable[[], object]]) -> None:
    """Ask each question once, after a first that warms up, and print how long."""
    questions[0]()
    wall, cpu = [], []
    for question in questions:
        begin, busy = time.perf_counter(), time.process_time()
        question()
        wall.append((time.perf_counter() - begin) * 1e3)
        cpu.append((time.process_time() - busy) * 1e3)
    told = (np.percentile(each, [50, 95]).round(1) for each in (wall, cpu))
    (w50, w95), (c50, c95) = told
    print(f"{name}: wall {w50} / {w95} ms, processor {c50} / {c95} ms")


def groups(search: Search) -> None:
    """Make the groups of everybody once, and print how long."""
    arrays = search.arrays
    many = np.diff(arrays.work_ends)
    works = np.repeat(np.arange(len(many), dtype=np.int64), many)
    begin, busy = time.perf_counter(), time.process_time()
    graph = coauthors(works, np.asarray(arrays.work_people), len(arrays.pids))
    found = communities(graph)
    wall, cpu = time.perf_counter() - begin, time.process_time() - busy
    print(f"groups: {wall:.1f} s, processor {cpu:.1f} s; {found.max() + 1:,} of them")


def main() -> None:
    """Ask an index, and print what it took."""
    given = argparse.ArgumentParser(description=__doc__)
    given.add_argument("folder", type=Path)
    given.add_argument("--asked", type=int, default=40)
    args = given.parse_args()
    index = WorkIndex(args.folder)
    search = index._searching()  # noqa: SLF001 - the graph itself is timed
    if search is None:
        given.error(f"no index in {args.folder}")
    random.seed(7)
    everybody = range(len(search.arrays.pids))
    # Whoever wrote little has a small circle, and is answered at once.
    wrote = np.flatnonzero(np.diff(search.arrays.person_ends) >= FEWEST).tolist()
    known = [random.sample(wrote, KNOWN) for _ in range(args.asked)]
    ids = [[*search.ids_of(rows).values()] for rows in known]
    print(f"{index.counts().works:,} works, {len(everybody):,} people")
    groups(search)
    far = search.far()
    some = range(100)
    timed("ways from five to everybody", [partial(ways, far, k, some) for k in known])
    timed("three ways", [partial(index.ways_to, k[1:], k[0]) for k in ids])
    timed("who is near", [partial(index.near, k[0], 200) for k in ids])
    near = [(k[0], *index.near(k[0], 24)) for k in ids]
    timed("ties of 25", [partial(index.ties, each) for each in near])
    timed("their groups", [partial(index.groups_of, each, 2) for each in near])
    timed("who is at a place", [partial(index.at, place, 20) for place in PLACES])


if __name__ == "__main__":
    main()
