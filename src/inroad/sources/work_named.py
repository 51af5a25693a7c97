"""People and works by what they are called: ids, names, and who is not to be named."""

import json
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from typing import Any

from inroad.people.names import block_of
from inroad.people.work import Person, Work, folded
from inroad.sources.work_store import WorkStore, work_of

Unlisted = frozenset[int]
"""Numbers of people who appear nowhere."""


def people_in(
    store: WorkStore, ids: Iterable[str], unlisted: Unlisted
) -> tuple[Person, ...]:
    """Return people by id; who is unlisted is nobody here."""
    return tuple(_each(store, ids, unlisted))


def _each(store: WorkStore, ids: Iterable[str], unlisted: Unlisted) -> Iterator[Person]:
    opened = store.open()
    for id in ids:
        sought = "select pid, block, name, names, places from people where id = ?"
        row = opened.execute(sought, (id,)).fetchone()
        if row is None or row[0] in unlisted:
            continue
        pid, block, name, names, places = row
        works = opened.execute(
            "select w.id from authorship a join works w on w.ord = a.ord"
            " where a.block = ? and a.pid = ?"
            " order by coalesce(w.year, 0) desc, w.ord",
            (block, pid),
        )
        yield Person(
            id,
            name,
            tuple(json.loads(names)),
            tuple(json.loads(places)),
            tuple(work for (work,) in works),
        )


def named_in(
    store: WorkStore, name: str, unlisted: Unlisted, limit: int
) -> tuple[Person, ...]:
    """Find people by id or by name, whoever has most works first."""
    if not store.there:
        return ()
    exact = people_in(store, (name,), unlisted)
    if exact or not folded(name):
        return exact
    sought = "select id, names from people where block = ?"
    rows = store.open().execute(sought, (block_of(name),))
    wanted = folded(name)
    ids = [id for id, names in rows if wanted in {*map(folded, json.loads(names))}]
    found = sorted(people_in(store, ids, unlisted), key=lambda p: -len(p.works))
    return tuple(found[:limit])


def works_by(store: WorkStore, person: str, unlisted: Unlisted) -> tuple[Work, ...]:
    """Return all works of a person, the latest first, without who is unlisted."""
    if not store.there or not people_in(store, (person,), unlisted):
        return ()
    sought = (
        "select w.ord, w.id, w.body, w.authors, w.year from people p"
        " join authorship a on a.block = p.block and a.pid = p.pid"
        " join works w on w.ord = a.ord where p.id = ?"
        " order by coalesce(w.year, 0) desc, w.ord"
    )
    rows = store.open().execute(sought, (person,)).fetchall()
    return tuple(_listed(store, row, unlisted) for row in rows)


def work_in(store: WorkStore, id: str, unlisted: Unlisted) -> Work | None:
    """Return a work by its id, without who is unlisted."""
    if not store.there:
        return None
    sought = "select ord, id, body, authors, year from works where id = ?"
    row = store.open().execute(sought, (id,)).fetchone()
    return _listed(store, row, unlisted) if row else None


def _listed(store: WorkStore, row: Sequence[Any], unlisted: Unlisted) -> Work:
    """Return a work with those of its authors who may be named."""
    work = work_of(row[1:])
    if not unlisted:
        return work
    blocks = {block_of(author.name) for author in work.authors}
    sought = "select at, pid from authorship where block = ? and ord = ?"
    opened = store.open()
    gone = {
        at
        for block in blocks
        for at, pid in opened.execute(sought, (block, row[0]))
        if pid in unlisted
    }
    kept = (a for at, a in enumerate(work.authors) if at not in gone)
    return replace(work, authors=tuple(kept)) if gone else work


def whole_way(way: Sequence[Person | None]) -> tuple[Person, ...]:
    """Return a way if everybody on it may be named, else none."""
    return tuple(p for p in way if p is not None) if all(way) else ()
