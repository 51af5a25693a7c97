"""Keeping works: they are taken in, told apart and made ready to be searched."""

import os
from collections.abc import Callable, Sequence
from pathlib import Path
from threading import RLock
from typing import BinaryIO, Final

from inroad.core.progress import Progress, Tell
from inroad.people.left_out import NOTHING, LeftOut
from inroad.people.literature import BroughtIn, Counts, Settlement
from inroad.sources.index_lock import Alone, remove_index
from inroad.sources.work_arrivals import counts_in, later_of
from inroad.sources.work_bringing import take_in
from inroad.sources.work_damage import is_damaged, trusted_mark
from inroad.sources.work_known import keys_in
from inroad.sources.work_making import make_arrays
from inroad.sources.work_meaning import Meanings
from inroad.sources.work_people import find_people
from inroad.sources.work_search import Search
from inroad.sources.work_settled import is_settled, keep_settled, touch_settled
from inroad.sources.work_store import WorkStore, keep_file, keep_meta, remove_others
from inroad.sources.work_terms import index_works
from inroad.sources.work_told import told
from inroad.sources.work_words import Words
from inroad.sources.works.reading import read_works

VERSION: Final = 5
"""Grows when the tables, the words or the arrays are made otherwise."""


class WorkKeeping:
    """The works of one person as they are kept; `folder` is theirs alone."""

    def __init__(self, folder: Path) -> None:
        self._store = WorkStore(folder / f"works-{VERSION}")
        self._words = Words()
        self._lock = RLock()
        self._search: tuple[int, Search] | None = None
        self._whole = 0
        self._gone: tuple[object, frozenset[int]] | None = None
        self._settled: tuple[Settlement, ...] = ()
        self._left_out: LeftOut = NOTHING
        self._meanings = Meanings(self._store)

    @told
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
            if is_damaged(store):
                self._remove()
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

            def making(progress: Progress) -> None:
                tell(progress)
                # Nothing stops halfway through this; who watches sees how far it is.
                stopped()

            self._make(making)
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

    @told
    def holds(self, sha256: str) -> bool:
        """Say whether a file was brought in to its end, and everything made of it."""
        store = self._store
        if not store.there or not store.file(sha256).whole:
            return False
        works = store.open().execute("select coalesce(max(ord), 0) from works")
        return bool(store.meta("arrayed") == works.fetchone()[0])

    @told
    def held(self) -> frozenset[str]:
        """Return the files of which anything was taken in."""
        if not self._store.there:
            return frozenset()
        rows = self._store.open().execute("select sha256 from files")
        return frozenset(row[0] for row in rows)

    def start_over(self) -> None:
        """Forget everything; it can be made again from the files."""
        with self._lock, self._alone():
            self._remove()

    @told
    def mend(self) -> bool:
        """Remove what is damaged, to be made anew; say whether anything was."""
        mark = trusted_mark(self._store)
        if mark and mark == self._whole:
            return False
        if not is_damaged(self._store):
            self._whole = mark
            return False
        if not self._store.folder.is_dir():
            self._remove()
            return True
        with self._lock, self._alone():
            # Whoever wrote meanwhile may have mended it.
            damaged = is_damaged(self._store)
            if damaged:
                self._remove()
        return damaged

    def _remove(self) -> None:
        self._search = self._gone = None
        self._store.close()
        remove_index(self._store.folder)

    @told
    def counts(self) -> Counts:
        """Count works and people."""
        return counts_in(self._store)

    @told
    def came_after(self, count: int, works: Sequence[str]) -> frozenset[str]:
        """Return those of some works that came in after the first so many."""
        return later_of(self._store, count, works)

    @told
    def keys(self, works: Sequence[str]) -> tuple[str, ...]:
        """Return by what works are known, each by its id and by what outlasts it."""
        return keys_in(self._store, works)

    @told
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
