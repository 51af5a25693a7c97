"""Groups in an opened index: who belongs to them, since when, and their own words."""

from collections.abc import Iterator, Sequence
from typing import Final

import numpy as np
from numpy.typing import NDArray

from inroad.people.groups import spoken_name
from inroad.people.literature import Group
from inroad.sources.work_group_words import group_words
from inroad.sources.work_search import Search
from inroad.sources.work_store import WorkStore
from inroad.sources.work_words import Words

_OTHERS: Final = 4
_TOGETHER: Final = 3


def groups_in(
    search: Search, store: WorkStore, words: Words, people: Sequence[str], least: int
) -> Iterator[Group]:
    """Yield the groups of at least so many of some people, the largest share first."""
    rows = search.rows_of(people)
    by_group: dict[int, list[str]] = {}
    for id, row in rows.items():
        if not search.gone.people[row]:
            by_group.setdefault(int(search.arrays.group[row]), []).append(id)
    for group in sorted(by_group, key=lambda g: -len(by_group[g])):
        found = by_group[group]
        if len(found) >= least:
            mine = {rows[id] for id in found}
            yield _group(search, store, words, group, (found, mine))


def _group(
    search: Search,
    store: WorkStore,
    words: Words,
    group: int,
    found: tuple[list[str], set[int]],
) -> Group:
    arrays, (ids, mine) = search.arrays, found
    members = np.flatnonzero(arrays.group == group)
    works = _works(search, members)
    years = arrays.year[works]
    years = years[years > 0]
    said = group_words(search, store, words, works)
    others = _others(search, store, members, mine)
    names = _names(store, [int(arrays.pids[row]) for row in sorted(mine)[:2]])
    return Group(
        spoken_name(said, names),
        tuple(ids),
        said,
        others,
        int((~search.gone.people[members]).sum()),
        len(works),
        int(years.min()) if len(years) else None,
        int(years.max()) if len(years) else None,
    )


def _works(search: Search, members: NDArray[np.int64]) -> NDArray[np.int64]:
    """Return what members wrote together, or at all where that is hardly anything."""
    works, times = np.unique(search.arrays.works_of(members), return_counts=True)
    here = ~search.gone.works[works]
    works, times = works[here], times[here]
    together = works[times > 1]
    return together if len(together) >= _TOGETHER else works


def _others(
    search: Search, store: WorkStore, members: NDArray[np.int64], mine: set[int]
) -> tuple[str, ...]:
    """Name members who were not asked about, whoever wrote most first."""
    arrays = search.arrays
    rest = [row for row in members.tolist() if row not in mine]
    rest = [row for row in rest if not search.gone.people[row]]
    many = arrays.person_ends
    rest.sort(key=lambda row: (int(many[row]) - int(many[row + 1]), row))
    return _names(store, [int(arrays.pids[row]) for row in rest[:_OTHERS]])


def _names(store: WorkStore, pids: Sequence[int]) -> tuple[str, ...]:
    opened = store.open()
    sought = "select name from people where pid = ?"
    rows = (opened.execute(sought, (pid,)).fetchone() for pid in pids)
    return tuple(row[0] for row in rows if row)
