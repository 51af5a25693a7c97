"""Groups in an opened index: who belongs to them, since when, and their own words."""

from collections import Counter
from collections.abc import Iterator, Sequence
from typing import Final

import numpy as np
from numpy.typing import NDArray

from inroad.people.groups import own_words, said_words, spoken_name
from inroad.people.literature import Group
from inroad.sources.work_search import Search
from inroad.sources.work_store import WorkStore
from inroad.sources.work_words import COUNT_BITS, PAIRS, Words, rows_at

MOST_READ: Final = 400
"""Works of a group whose words are counted, the latest ones."""

_ASKED: Final = 10
_WORDS: Final = 4
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
    said = _own_words(search, store, words, works)
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


def _own_words(
    search: Search, store: WorkStore, words: Words, works: NDArray[np.int64]
) -> tuple[str, ...]:
    arrays = search.arrays
    works = works[np.argsort(-arrays.year[works], kind="stable")[:MOST_READ]]
    places = rows_at(arrays.start[works], arrays.count[works])
    stand = arrays.forward[places] >> COUNT_BITS
    stand = stand[stand < PAIRS]
    numbers, ours = np.unique(stand, return_counts=True)
    everybody = arrays.often[numbers]
    best = own_words(ours, len(works), everybody, len(arrays.start))
    terms = dict(_terms(store, numbers[best]))
    written = _written(store, words, works, terms)
    return said_words([tuple(t.split("_")) for t in terms], written, _WORDS)


def _terms(store: WorkStore, numbers: NDArray[np.int64]) -> Iterator[tuple[str, str]]:
    opened = store.open()
    for number in numbers:
        sought = "select term, shown from terms where number = ?"
        row = opened.execute(sought, (int(number),)).fetchone()
        if row:
            yield row


def _written(
    store: WorkStore, words: Words, works: NDArray[np.int64], terms: dict[str, str]
) -> dict[tuple[str, ...], str]:
    """Return how some works write terms, most often; else how anybody wrote them."""
    votes: dict[str, Counter[str]] = {term: Counter() for term in terms}
    for row in works[:_ASKED]:
        work = store.work(int(row) + 1)
        text = f"{work.title}. {work.abstract}. {'. '.join(work.keywords)}"
        found = words.written(text)
        for term in votes.keys() & found.keys():
            votes[term][found[term]] += 1
    for row in works[_ASKED:]:
        if all(votes.values()):
            break
        found = words.written(store.work(int(row) + 1).title)
        for term in votes.keys() & found.keys():
            votes[term][found[term]] += 1
    return {
        tuple(term.split("_")): max(seen, key=lambda w: (seen[w], w))
        if (seen := votes[term])
        else shown
        for term, shown in terms.items()
    }


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
