"""Damage: is the index of works what was written, or has something befallen it.

Everything in it can be made anew from the person's files. So what is damaged is noted,
and removed by whoever opens it next.
"""

import sqlite3
from collections.abc import Iterator
from contextlib import suppress
from typing import Final

import numpy as np
from numpy.typing import NDArray

from inroad.sources.index_lock import DAMAGE
from inroad.sources.work_arrays import WorkArrays, open_arrays
from inroad.sources.work_store import WorkStore, work_of
from inroad.sources.work_terms import index_in
from inroad.sources.work_words import COUNT_BITS, PAIRS

NOTED: Final = "damaged"
_MADE: Final = ("arrays-", "words", "forward.bin", "vectors-")
_LOOKED_AT: Final = 4096
"""Words of rows that are looked at, at their beginning, middle and end."""


def note_damage(store: WorkStore, error: BaseException) -> bool:
    """Say whether an error comes of damage; if so, note it for whoever comes next."""
    sure = type(error) is sqlite3.DatabaseError
    if not sure and not is_damaged(store, deep=True):
        return False
    with suppress(OSError):
        (store.folder / NOTED).touch(0o600)
    return True


def trusted_mark(store: WorkStore) -> int:
    """Return which arrays are in use, or 0 where that cannot be trusted."""
    with suppress(*DAMAGE):
        if _size(store) and not (store.folder / NOTED).exists():
            return store.meta("arrays")
    return 0


def is_damaged(store: WorkStore, *, deep: bool = False) -> bool:
    """Say whether what is kept is surely not what was written.

    A look costs some milliseconds; a `deep` one reads all of it. What cannot be read
    just now, being locked or somebody else's, is not called damaged.
    """
    folder = store.folder
    if not folder.exists():
        return False
    if not folder.is_dir() or (folder / NOTED).exists():
        return True
    others = {each.name for each in folder.iterdir()} - {".lock", "works.db"}
    if not store.there or not _size(store):
        # Somebody may begin it just now; nothing else is there then.
        return any(name.startswith(_MADE) for name in others)
    try:
        return any(_faults(store, deep=deep))
    except (sqlite3.OperationalError, PermissionError):
        return False
    except (*DAMAGE, SyntaxError):
        return True


def _size(store: WorkStore) -> int:
    return (store.folder / "works.db").stat().st_size


def _faults(store: WorkStore, *, deep: bool) -> Iterator[bool]:
    file = store.folder / "works.db"
    yield not file.is_file()
    opened = store.open()
    yield _is_short(store, opened)
    if deep:
        yield opened.execute("pragma quick_check(1)").fetchone()[0] != "ok"
        for row in opened.execute("select id, body, authors, year from works"):
            work_of(row)
    mark = store.meta("arrays")
    arrays = open_arrays(store)
    if arrays is None:
        # Somebody else may have made others just now, and removed these; where no
        # arrays were ever in use, those that are there are of a database that is gone.
        there = mark != 0 or any(store.folder.glob("arrays-*"))
        yield there and mark == store.meta("arrays")
        return
    yield not _fits(arrays)
    yield not _are_words(arrays)
    yield index_in(store.folder / "words").searcher().num_docs < len(arrays.start)
    if deep:
        yield not _within(arrays)


def _is_short(store: WorkStore, opened: sqlite3.Connection) -> bool:
    """Say whether the end of the database is gone; what waits beside it is counted."""
    beside = store.folder / "works.db-wal"
    if beside.is_file() and beside.stat().st_size:
        return False
    pages, size = (
        int(opened.execute(f"pragma {name}").fetchone()[0])
        for name in ("page_count", "page_size")
    )
    return _size(store) < pages * size


def _fits(arrays: WorkArrays) -> bool:
    """Say whether arrays are as long as one another says."""
    works, people = len(arrays.start), len(arrays.pids)
    every = (arrays.count, arrays.length, arrays.year)
    return (
        all(len(each) == works for each in every)
        and len(arrays.group) == people
        and len(arrays.graph_people) == len(arrays.graph_lengths)
        and len(arrays.titled) == len(arrays.often)
        and len(arrays.pair_numbers) == len(arrays.pair_often)
        and _ends(arrays.work_ends, works, arrays.work_people)
        and _ends(arrays.person_ends, people, arrays.person_works)
        and _ends(arrays.graph_ends, people, arrays.graph_people)
    )


def _ends(ends: NDArray[np.int64], rows: int, whole: NDArray[np.int64]) -> bool:
    return len(ends) == rows + 1 and int(ends[0]) == 0 and int(ends[-1]) == len(whole)


def _are_words(arrays: WorkArrays) -> bool:
    """Say whether rows hold numbers of words, each at least once, where one looks."""
    if not len(arrays.start):
        return True
    forward = arrays.forward
    last = int(np.argmax(arrays.start))
    # What stands beyond it came in after these arrays were made.
    end = int(arrays.start[last] + arrays.count[last])
    if end > len(forward):
        return False
    middle = max(0, end // 2 - _LOOKED_AT // 2)
    for low in (0, middle, max(0, end - _LOOKED_AT)):
        some = forward[low : min(end, low + _LOOKED_AT)]
        numbers = some >> COUNT_BITS
        known = (numbers >= PAIRS) | (numbers < len(arrays.often))
        if not known.all() or not (some & ((1 << COUNT_BITS) - 1)).all():
            return False
    return True


def _within(arrays: WorkArrays) -> bool:
    """Say whether every place that arrays name is there."""
    works, people = len(arrays.start), len(arrays.pids)
    rising = (arrays.work_ends, arrays.person_ends, arrays.graph_ends)
    bounded = (
        (arrays.work_people, people),
        (arrays.person_works, works),
        (arrays.graph_people, people),
        (arrays.group, people),
        (arrays.start + arrays.count, len(arrays.forward) + 1),
    )
    return all((np.diff(each) >= 0).all() for each in rising) and all(
        ((each >= 0) & (each < most)).all() for each, most in bounded
    )
