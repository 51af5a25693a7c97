"""Who is near whom in an opened index: ties, neighbours, several ways, and places."""

import json
from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import combinations
from typing import Final

import numpy as np

from inroad.people.literature import Placed, Tie
from inroad.people.work import folded
from inroad.sources.work_search import Search
from inroad.sources.work_store import WorkStore, authors_in

CROWD: Final = 50
"""Authors beyond which a work says little of who knows whom."""


def ties_in(search: Search, people: Sequence[str]) -> tuple[Tie, ...]:
    """Return who of some people wrote together, whoever did most often first."""
    arrays, rows = search.arrays, search.rows_of(people)
    authors: dict[int, list[str]] = {}
    for id, row in rows.items():
        for work in arrays.works_of(np.array([row])).tolist():
            authors.setdefault(work, []).append(id)
    many: Counter[tuple[str, str]] = Counter()
    latest: dict[tuple[str, str], int] = {}
    for work, ids in authors.items():
        crowd = arrays.work_ends[work + 1] - arrays.work_ends[work] > CROWD
        if len(ids) < 2 or crowd or search.gone.works[work]:
            continue
        year = int(arrays.year[work])
        for pair in combinations(ids, 2):
            many[pair] += 1
            latest[pair] = max(year, latest.get(pair, 0))
    place = {id: at for at, id in enumerate(people)}
    order = sorted(many, key=lambda pair: (-many[pair], *(place[id] for id in pair)))
    return tuple(Tie(*pair, many[pair], latest[pair] or None) for pair in order)


def near_in(search: Search, person: str, limit: int) -> tuple[str, ...]:
    """Return the ids of those who wrote most with somebody, then with these."""
    start = search.rows_of([person]).get(person)
    if start is None or limit < 1:
        return ()
    reached: dict[int, float] = {}
    first = dict(_beside(search, start))
    for row, far in sorted(first.items(), key=lambda each: (each[1], each[0]))[:limit]:
        for other, more in _beside(search, row):
            if other != start and other not in first:
                # Whoever wrote with several of them is nearer.
                reached[other] = reached.get(other, 0.0) - 1 / (far + more)
    order = sorted(first, key=lambda row: (first[row], row))
    order += sorted(reached, key=lambda row: (reached[row], row))
    found = search.ids_of(order[:limit])
    return tuple(found[row] for row in order[:limit] if row in found)


def _beside(search: Search, row: int) -> Iterator[tuple[int, float]]:
    arrays = search.arrays
    low, high = int(arrays.graph_ends[row]), int(arrays.graph_ends[row + 1])
    people = arrays.graph_people[low:high].tolist()
    for other, far in zip(people, arrays.graph_lengths[low:high].tolist(), strict=True):
        if not search.gone.people[other]:
            yield int(other), float(far)


def people_at(
    store: WorkStore, place: str, gone: frozenset[int], limit: int
) -> tuple[Placed, ...]:
    """Find people by a place that works name, the latest there first; see Placed."""
    wanted = f" {folded(place)} "
    if not wanted.strip():
        return ()
    # What is written in other letters, or with an apostrophe, is looked at in any case.
    sought = (
        "select pid, id, name, places, block from people where places like ?"
        " or places glob '*[^ -~]*' or places like '%''%'"
    )
    longest = max(wanted.split(), key=len)
    rows = store.open().execute(sought, (f"%{longest}%",))
    found: list[Placed] = []
    for pid, id, name, places, block in rows:
        named = any(_is_at(place, wanted) for place in json.loads(places))
        if named and pid not in gone:
            each = _placed(store, (pid, id, name, block), wanted)
            found += [] if each is None else [each]
    found.sort(key=lambda p: (not p.here, -(p.year or 0), -p.works_in_all, p.name))
    return tuple(found[:limit])


def _is_at(place: str, wanted: str) -> bool:
    return wanted in f" {folded(place)} "


def _placed(
    store: WorkStore, person: tuple[int, str, str, str], wanted: str
) -> Placed | None:
    """Look through somebody's works, the latest first, for where these have them."""
    pid, id, name, block = person
    sought = (
        "select w.authors, a.at, w.year from authorship a join works w on w.ord = a.ord"
        " where a.block = ? and a.pid = ? order by coalesce(w.year, 0) desc, w.ord"
    )
    rows = store.open().execute(sought, (block, pid)).fetchall()
    told = [(authors_in(text)[at].affiliation, year) for text, at, year in rows]
    told = [(place, year) for place, year in told if place]
    there = next((each for each in told if _is_at(each[0], wanted)), None)
    if there is None:
        return None
    # In its latest year somebody may have two places; the one sought counts.
    now = there if there[1] == told[0][1] else told[0]
    return Placed(id, name, *there, *now, len(rows))
