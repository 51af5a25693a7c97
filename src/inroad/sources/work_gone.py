"""What is left out, as rows of works and of people, so that a search passes it by."""

import sqlite3
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Final, TypeVar

import numpy as np
from numpy.typing import NDArray

from inroad.people.left_out import LeftOut, Somebody
from inroad.people.names import alike, block_of, given_of
from inroad.sources.work_arrays import WorkArrays
from inroad.sources.work_known import known_in
from inroad.sources.work_store import WorkStore, key_number

_AT_ONCE: Final = 500
T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Gone:
    """For each work, and for each person, whether they are left out.

    `unlisted` are the rows of people who appear nowhere, on no way either.
    """

    works: NDArray[np.bool_]
    people: NDArray[np.bool_]
    unlisted: NDArray[np.int64]


def gone_in(store: WorkStore, arrays: WorkArrays, left_out: LeftOut) -> Gone:
    """Mark what is left out of a library, by the rows of its arrays."""
    opened = store.open()
    works = (arrays.year > 0) & (arrays.year < left_out.before)
    for row in _rows(opened, left_out):
        if row < len(works):
            works[row] = True
    people = np.zeros(len(arrays.pids), np.bool_)
    unlisted = _people(store, arrays, left_out.unlisted)
    people[unlisted] = True
    people[_people(store, arrays, left_out.people)] = True
    return Gone(works, people, unlisted)


def _people(
    store: WorkStore, arrays: WorkArrays, some: Sequence[Somebody]
) -> NDArray[np.int64]:
    pids = np.array(sorted(pids_of(store, some)), np.int64)
    at = np.searchsorted(arrays.pids, pids)
    there = at < len(arrays.pids)
    at, pids = at[there], pids[there]
    return np.asarray(at[arrays.pids[at] == pids], np.int64)


def _rows(opened: sqlite3.Connection, left_out: LeftOut) -> Iterator[int]:
    known = {*left_out.works, *left_out.keys}
    yield from (number - 1 for number in known_in(opened, known))
    for some in _parts(sorted(left_out.sources)):
        sought = f"select ord from works where venue in ({_marks(some)})"  # noqa: S608 - the same
        yield from (row[0] - 1 for row in opened.execute(sought, some))
    files = [*map(key_number, sorted(left_out.sources))]
    # What several files tell of is left out when all of them are.
    sought = (
        f"select ord from came where file in ({_marks(files)}) except"  # noqa: S608 - the same
        f" select ord from came where file not in ({_marks(files)})"
    )
    if files:
        found = opened.execute(sought, (*files, *files))
        yield from (row[0] - 1 for row in found)


def pids_of(store: WorkStore, some: Iterable[Somebody]) -> frozenset[int]:
    """Return the numbers of people: by id, and by their name on their works."""
    if not store.there:
        return frozenset()
    opened = store.open()
    return frozenset(pid for each in some for pid in _pids(opened, each))


def last_person(store: WorkStore) -> int:
    """Return the greatest number that anybody ever had: nobody gets one twice."""
    sought = "select seq from sqlite_sequence where name = 'people'"
    found = store.open().execute(sought).fetchone()
    return int(found[0]) if found else 0


def _pids(opened: sqlite3.Connection, each: Somebody) -> Iterator[int]:
    for some in _parts((each.id, *each.ids)):
        sought = f"select pid from people where id in ({_marks(some)})"  # noqa: S608 - question marks alone
        yield from (row[0] for row in opened.execute(sought, some))
    block, given = block_of(each.name), given_of(each.name)
    for works in _parts(sorted(known_in(opened, each.works))):
        sought = (
            "select distinct p.pid, p.name from authorship a"  # noqa: S608 - the same
            " join people p on p.pid = a.pid"
            f" where a.block = ? and a.ord in ({_marks(works)})"
        )
        for pid, name in opened.execute(sought, (block, *works)):
            if alike(given, given_of(name)):
                yield pid


def _parts(some: Sequence[T]) -> Iterator[Sequence[T]]:
    return (some[at : at + _AT_ONCE] for at in range(0, len(some), _AT_ONCE))


def _marks(some: Sequence[object]) -> str:
    return ",".join("?" * len(some))
