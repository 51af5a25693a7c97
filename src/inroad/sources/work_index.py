"""WorkIndex: one person's works and the people in them; see people/literature.py."""

import json
import os
import shutil
from collections.abc import Callable, Iterable, Iterator, Sequence
from pathlib import Path
from threading import RLock
from typing import BinaryIO, Final

import numpy as np

from inroad.core.progress import Progress, Tell
from inroad.people.groups import own_words, spoken_name
from inroad.people.left_out import NOTHING, LeftOut
from inroad.people.literature import (
    BroughtIn,
    Counts,
    FoundPerson,
    Group,
    Settlement,
)
from inroad.people.names import block_of
from inroad.people.work import Person, Work, folded
from inroad.sources.index_lock import Alone
from inroad.sources.work_arrays import make_arrays, open_arrays
from inroad.sources.work_bringing import take_in
from inroad.sources.work_gone import gone_in, pids_of
from inroad.sources.work_people import find_people
from inroad.sources.work_search import Search, words_at
from inroad.sources.work_store import WorkStore, keep_file, keep_meta, work_of
from inroad.sources.work_terms import index_works
from inroad.sources.work_words import COUNT_BITS, PAIRS, Words, rows_at
from inroad.sources.works.reading import read_works

VERSION: Final = 3
"""Grows when the tables, the words or the arrays are made otherwise."""

_LIKE: Final = 200


class WorkIndex:
    """The works of one person; `folder` is theirs alone."""

    def __init__(self, folder: Path) -> None:
        self._store = WorkStore(folder / f"works-{VERSION}")
        self._words = Words()
        self._lock = RLock()
        self._search: tuple[int, Search] | None = None
        self._settled: tuple[Settlement, ...] = ()
        self._left_out: LeftOut = NOTHING

    def bring(
        self,
        sha256: str,
        name: str,
        opened: Callable[[], BinaryIO],
        tell: Tell,
        stopped: Callable[[], bool],
    ) -> BroughtIn:
        """Read a file of works; begun again, it goes on where it was left."""
        store = self._store
        with self._alone(), opened() as stream:
            _remove_others(store.folder)
            state = store.file(sha256)
            if state.before < 0:
                state.before = self.counts().people
            size = stream.seek(0, os.SEEK_END)
            stream.seek(0)

            def share() -> Progress:
                # A stream that unpacks closes the one below at its end.
                at = size if stream.closed else stream.tell()
                return Progress(at, size, f"Reading {name}")

            if not state.whole:
                entries = read_works(name, stream)
                take_in(store, state, entries, tell, stopped, share)
            self._make(tell)
            if state.people < 0:
                state.people = max(0, self.counts().people - state.before)
                with store.step() as writing:
                    keep_file(writing, state)
        return BroughtIn(
            state.works, state.people, state.merged, state.problems, state.more
        )

    def _alone(self) -> Alone:
        """Be the one who writes works; sources are somebody else's lock."""
        return Alone(self._store.folder / "works.db")

    def check(self, name: str, opened: Callable[[], BinaryIO]) -> None:
        """Raise BadInput for a file of no known format."""
        with opened() as stream:
            read_works(name, stream)

    def _make(self, tell: Tell) -> None:
        """Make all that is made of works, where works or settlements changed."""
        store = self._store
        with store.step() as writing:
            # Until the arrays are made, nobody may take them for those of today.
            keep_meta(writing, "arrayed", -1)
        index_works(store, self._words, tell)
        find_people(store, self._settled, tell)
        make_arrays(store, tell)
        store.open().execute("pragma wal_checkpoint(truncate)")

    def holds(self, sha256: str) -> bool:
        """Say whether a file was brought in to its end, and everything made of it."""
        store = self._store
        if not store.there or not store.file(sha256).whole:
            return False
        works = store.open().execute("select coalesce(max(ord), 0) from works")
        return bool(store.meta("arrayed") == works.fetchone()[0])

    def held(self) -> frozenset[str]:
        """Return the files of which anything was taken in."""
        if not self._store.there:
            return frozenset()
        rows = self._store.open().execute("select sha256 from files")
        return frozenset(row[0] for row in rows)

    def start_over(self) -> None:
        """Forget everything; it can be made again from the files."""
        with self._lock, self._alone():
            self._search = None
            self._store.close()
            shutil.rmtree(self._store.folder, ignore_errors=True)

    def counts(self) -> Counts:
        """Count works and people."""
        if not self._store.there:
            return Counts()
        opened = self._store.open()
        works = opened.execute("select coalesce(max(ord), 0) from works").fetchone()[0]
        people = opened.execute("select count(*) from people").fetchone()[0]
        return Counts(works, people)

    def closest(self, text: str, limit: int) -> tuple[FoundPerson, ...]:
        """Find the people whose works are closest to a text, the closest first."""
        search = self._searching()
        return () if search is None else search.closest(text, limit)

    def _searching(self) -> Search | None:
        """Open what is there now; what another program wrote meanwhile is seen."""
        with self._lock:
            mark = self._store.meta("arrays") if self._store.there else 0
            if not mark:
                return None
            if self._search is None or self._search[0] != mark:
                arrays = open_arrays(self._store)
                if arrays is None:
                    return None
                gone = gone_in(self._store, arrays, self._left_out)
                search = Search(self._store, self._words, arrays, gone)
                self._search = (mark, search)
            return self._search[1]

    def groups_of(self, people: Sequence[str]) -> tuple[Group, ...]:
        """Return the groups to which some people belong, the largest share first."""
        search = self._searching()
        if search is None:
            return ()
        arrays, rows = search.arrays, search.rows_of(people)
        rows = {id: row for id, row in rows.items() if not search.gone.people[row]}
        by_group: dict[int, list[str]] = {}
        for id, row in rows.items():
            by_group.setdefault(int(arrays.group[row]), []).append(id)
        order = sorted(by_group, key=lambda g: -len(by_group[g]))
        return tuple(self._group(search, g, by_group[g]) for g in order)

    def _group(self, search: Search, group: int, found: list[str]) -> Group:
        arrays = search.arrays
        members = np.flatnonzero(arrays.group == group)
        works = np.unique(arrays.works_of(members))[:_LIKE]
        row = arrays.forward[rows_at(arrays.start[works], arrays.count[works])]
        stand = row >> COUNT_BITS
        ours = np.bincount(stand[stand < PAIRS], minlength=len(arrays.often))
        numbers = own_words(ours, arrays.often)
        words = words_at(self._store, numbers)
        names = [p.name for p in self._people(found[:2])]
        return Group(spoken_name(words, names), tuple(found), words)

    def ways(
        self, known: Sequence[str], wanted: Sequence[str]
    ) -> tuple[tuple[Person, ...], ...]:
        """Return for each wanted the people from one who is known to them, or ()."""
        search = self._searching()
        if search is None:
            return tuple(() for _ in wanted)
        rows = search.rows_of((*known, *wanted))
        found = search.ways(
            [rows[id] for id in known if id in rows],
            [rows[id] for id in wanted if id in rows],
        )
        ids = search.ids_of(sorted({row for way in found for row in way}))
        people = {p.id: p for p in self._people(tuple(ids.values()))}
        there = iter(found)
        return tuple(
            _whole(people.get(ids.get(row, "")) for row in next(there))
            if id in rows
            else ()
            for id in wanted
        )

    def named(self, name: str, limit: int = 20) -> tuple[Person, ...]:
        """Find people by id or by name, whoever has most works first."""
        if not self._store.there:
            return ()
        exact = self._people((name,))
        if exact or not folded(name):
            return exact
        sought = "select id, names from people where block = ?"
        rows = self._store.open().execute(sought, (block_of(name),))
        wanted = folded(name)
        ids = [id for id, names in rows if wanted in {*map(folded, json.loads(names))}]
        found = sorted(self._people(ids), key=lambda p: -len(p.works))
        return tuple(found[:limit])

    def works_of(self, person: str) -> tuple[Work, ...]:
        """Return all works of a person, the latest first."""
        sought = (
            "select w.id, w.body, w.authors, w.year from people p"
            " join authorship a on a.block = p.block and a.pid = p.pid"
            " join works w on w.ord = a.ord where p.id = ?"
            " order by coalesce(w.year, 0) desc, w.ord"
        )
        if not self._store.there or not self._people([person]):
            return ()
        rows = self._store.open().execute(sought, (person,))
        return tuple(work_of(row) for row in rows)

    def _people(self, ids: Sequence[str]) -> tuple[Person, ...]:
        """Return people by id; who is unlisted is nobody here."""
        unlisted = pids_of(self._store, self._left_out.unlisted)
        return tuple(self._each(ids, unlisted))

    def _each(self, ids: Sequence[str], unlisted: frozenset[int]) -> Iterator[Person]:
        opened = self._store.open()
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

    def settle(self, settlements: Sequence[Settlement]) -> None:
        """Take what the person settled into account from now on, and no other."""
        now = tuple(settlements)
        changed = [
            s for s in (*now, *self._settled) if (s in now) != (s in self._settled)
        ]
        self._settled = now
        if not changed or not self._store.there:
            return
        blocks = {(block_of(name),) for s in changed for _, name in s.mentions}
        with self._alone():
            with self._store.step() as writing:
                insert = "insert or ignore into touched values (?)"
                writing.executemany(insert, blocks)
                keep_meta(writing, "arrayed", -1)
            find_people(self._store, now, lambda _: None)
            make_arrays(self._store, lambda _: None)

    def leave_out(self, left_out: LeftOut) -> None:
        """Leave this out from now on, and nothing else."""
        with self._lock:
            if left_out != self._left_out:
                self._left_out, self._search = left_out, None


def _whole(way: Iterable[Person | None]) -> tuple[Person, ...]:
    """Return a way if everybody on it may be named, else none."""
    found = tuple(way)
    return tuple(p for p in found if p is not None) if all(found) else ()


def _remove_others(folder: Path) -> None:
    """Remove what an earlier or later Inroad made for itself: it can make it anew."""
    for other in folder.parent.glob("works-*"):
        if other != folder:
            shutil.rmtree(other, ignore_errors=True)
