"""WorkIndex: one person's works and the people in them; see people/literature.py."""

import os
import shutil
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from threading import RLock
from typing import BinaryIO, Final

from inroad.core.progress import Progress, Tell
from inroad.people.left_out import NOTHING, LeftOut
from inroad.people.literature import (
    BroughtIn,
    Counts,
    FoundPerson,
    Group,
    Placed,
    ReadSoFar,
    Settlement,
    Tie,
)
from inroad.people.ports import Embedder
from inroad.people.ways import several_ways
from inroad.people.work import Person, Work
from inroad.sources.index_lock import Alone
from inroad.sources.work_arrays import open_arrays
from inroad.sources.work_arrivals import counts_in, later_of
from inroad.sources.work_bringing import take_in
from inroad.sources.work_gone import gone_in, pids_of
from inroad.sources.work_groups import groups_in
from inroad.sources.work_making import make_arrays
from inroad.sources.work_meaning import Meanings
from inroad.sources.work_named import (
    named_in,
    people_in,
    whole_way,
    work_in,
    works_by,
)
from inroad.sources.work_near import near_in, people_at, ties_in
from inroad.sources.work_people import find_people
from inroad.sources.work_search import Search
from inroad.sources.work_settled import is_settled, keep_settled, touch_settled
from inroad.sources.work_store import WorkStore, keep_file, keep_meta, remove_others
from inroad.sources.work_terms import index_works
from inroad.sources.work_words import Words
from inroad.sources.works.reading import read_works

VERSION: Final = 4
"""Grows when the tables, the words or the arrays are made otherwise."""


class WorkIndex:
    """The works of one person; `folder` is theirs alone."""

    def __init__(self, folder: Path) -> None:
        self._store = WorkStore(folder / f"works-{VERSION}")
        self._words = Words()
        self._lock = RLock()
        self._search: tuple[int, Search] | None = None
        self._settled: tuple[Settlement, ...] = ()
        self._left_out: LeftOut = NOTHING
        self._meanings = Meanings(self._store)

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
            remove_others(store.folder)
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
        self._tell_apart(tell)
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
        return counts_in(self._store)

    def came_after(self, count: int, works: Sequence[str]) -> frozenset[str]:
        """Return those of some works that came in after the first so many."""
        return later_of(self._store, count, works)

    def closest(
        self, text: str, limit: int, by: Embedder | None = None, *, since: int = 0
    ) -> tuple[FoundPerson, ...]:
        """Find the people whose works are closest to a text, the closest first."""
        search = self._searching()
        if search is None:
            return ()
        search = search.since(since) if since else search
        return search.closest(text, limit, self._meanings.of(text, search, by))

    def want(self, text: str, by: Embedder) -> ReadSoFar:
        """Put the works that share most words with a text first in line to be read."""
        search = self._searching()
        return self._meanings.want(text, search, by) if search else ReadSoFar(0, 0)

    def read_on(
        self,
        by: Embedder,
        tell: Tell,
        stopped: Callable[[], bool],
        *,
        everything: bool = False,
    ) -> ReadSoFar:
        """Let a sentence model read the works in line, or all, and keep it."""
        search = self._searching()
        if search is None:
            return ReadSoFar(0, 0)
        return self._meanings.read_on(search, by, tell, stopped, everything=everything)

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

    def groups_of(self, people: Sequence[str], least: int = 1) -> tuple[Group, ...]:
        """Return the groups of at least so many of some people, the largest first."""
        search = self._searching()
        if search is None:
            return ()
        return tuple(groups_in(search, self._store, self._words, people, least))

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
        there = iter(self._named_ways(search, found))
        return tuple(next(there) if id in rows else () for id in wanted)

    def ways_to(
        self, known: Sequence[str], wanted: str, most: int = 3
    ) -> tuple[tuple[Person, ...], ...]:
        """Return up to so many ways to one person, the shortest first."""
        search = self._searching()
        rows = search.rows_of((*known, wanted)) if search else {}
        if search is None or wanted not in rows:
            return ()
        start = [rows[id] for id in known if id in rows]
        found = several_ways(search.far(), start, rows[wanted], most)
        return tuple(filter(None, self._named_ways(search, found)))

    def _named_ways(
        self, search: Search, found: Sequence[tuple[int, ...]]
    ) -> Iterator[tuple[Person, ...]]:
        ids = search.ids_of(sorted({row for way in found for row in way}))
        people = {p.id: p for p in self._people(tuple(ids.values()))}
        for way in found:
            yield whole_way([people.get(ids.get(row, "")) for row in way])

    def ties(self, people: Sequence[str]) -> tuple[Tie, ...]:
        """Return who of some people wrote together, whoever did most often first."""
        search = self._searching()
        return () if search is None else ties_in(search, people)

    def near(self, person: str, limit: int) -> tuple[str, ...]:
        """Return the ids of those who wrote most with somebody, then with these."""
        search = self._searching()
        return () if search is None else near_in(search, person, limit)

    def at(self, place: str, limit: int) -> tuple[Placed, ...]:
        """Find people by a place that their works name, the latest there first."""
        if not self._store.there:
            return ()
        left = (*self._left_out.people, *self._left_out.unlisted)
        return people_at(self._store, place, pids_of(self._store, left), limit)

    def named(self, name: str, limit: int = 20) -> tuple[Person, ...]:
        """Find people by id or by name, whoever has most works first."""
        return named_in(self._store, name, self._unlisted(), limit)

    def works_of(self, person: str) -> tuple[Work, ...]:
        """Return all works of a person, the latest first."""
        return works_by(self._store, person, self._unlisted())

    def work(self, id: str) -> Work | None:
        """Return a work by its id."""
        return work_in(self._store, id, self._unlisted())

    def _people(self, ids: Sequence[str]) -> tuple[Person, ...]:
        return people_in(self._store, ids, self._unlisted())

    def _unlisted(self) -> frozenset[int]:
        return pids_of(self._store, self._left_out.unlisted)

    def settle(self, settlements: Sequence[Settlement]) -> None:
        """Take what the person settled into account from now on, and no other."""
        self._settled = tuple(settlements)
        if not self._store.there or is_settled(self._store, self._settled):
            return
        with self._alone():
            with self._store.step() as writing:
                touch_settled(writing, self._settled)
                keep_meta(writing, "arrayed", -1)
            self._tell_apart(lambda _: None)

    def _tell_apart(self, tell: Tell) -> None:
        """Find whose each work is, and make all that is made of that."""
        find_people(self._store, self._settled, tell)
        make_arrays(self._store, tell)
        with self._store.step() as writing:
            keep_settled(writing, self._settled)

    def leave_out(self, left_out: LeftOut) -> None:
        """Leave this out from now on, and nothing else."""
        with self._lock:
            if left_out != self._left_out:
                self._left_out, self._search = left_out, None

    def count_left_out(self, left_out: LeftOut) -> int:
        """Count the works here that would be left out, those of people not counted."""
        arrays = open_arrays(self._store) if self._store.there else None
        found = arrays and gone_in(self._store, arrays, left_out)
        return int(found.works.sum()) if found else 0
