"""Entries of a file become works: each once, known again by what it is known by."""

import sqlite3
from collections.abc import Callable, Iterator
from itertools import islice
from typing import Final

from inroad.core.progress import Progress, Stopped, Tell
from inroad.people.merging import keys_of, merged
from inroad.people.names import block_of
from inroad.people.work import Work, folded
from inroad.sources.work_store import (
    FileState,
    WorkStore,
    keep_file,
    key_number,
    packed_authors,
    packed_work,
    work_of,
)
from inroad.sources.works.entry import Entry

STEP: Final = 2000
"""Entries that one transaction takes in."""


def take_in(
    store: WorkStore,
    state: FileState,
    entries: Iterator[Entry],
    tell: Tell,
    stopped: Callable[[], bool],
    share: Callable[[], Progress],
) -> FileState:
    """Take in what was not yet taken in, a step at a time; `share` says how far.

    Raises Stopped between two steps.
    """
    entries = islice(entries, state.done, None)
    while not state.whole:
        with store.step() as opened:
            some = list(islice(entries, STEP))
            for entry in some:
                _one(opened, state, entry)
            state.done += len(some)
            state.whole = len(some) < STEP
            keep_file(opened, state)
        tell(share())
        if not state.whole and stopped():
            raise Stopped
    return state


def _one(opened: sqlite3.Connection, state: FileState, entry: Entry) -> None:
    if entry.problem is not None:
        state.note(entry.problem)
    if entry.work is None:
        return
    keys = [key_number(key) for key in keys_of(entry.work)]
    known = _known(opened, keys)
    if known is None:
        known = _new(opened, entry.work, keys)
        state.works += 1
    else:
        _again(opened, known, entry.work, keys)
        state.merged += 1
    came = "insert or ignore into came values (?, ?)"
    opened.execute(came, (key_number(state.sha256), known))


def _known(opened: sqlite3.Connection, keys: list[int]) -> int | None:
    for key in keys:
        sought = "select ord from keys where key = ?"
        found = opened.execute(sought, (key,)).fetchone()
        if found is not None:
            return int(found[0])
    return None


def _new(opened: sqlite3.Connection, work: Work, keys: list[int]) -> int:
    added = opened.execute(
        "insert into works (id, body, authors, year, venue) values (?, ?, ?, ?, ?)",
        (work.id, *_told(work)),
    )
    ord = int(added.lastrowid or 0)  # noqa: A001 - its number in the order
    _keys(opened, keys, ord)
    _touch(opened, work)
    return ord


def _told(work: Work) -> tuple[bytes, str, int | None, str]:
    authors = packed_authors(work.authors)
    return packed_work(work), authors, work.year, folded(work.venue)


def _again(
    opened: sqlite3.Connection,
    ord: int,  # noqa: A002 - its number in the order
    work: Work,
    keys: list[int],
) -> None:
    """Add what another entry knows of a work, if it knows anything."""
    sought = "select id, body, authors, year from works where ord = ?"
    before = work_of(opened.execute(sought, (ord,)).fetchone())
    after = merged(before, work)
    _keys(opened, keys, ord)
    if after == before:
        return
    opened.execute(
        "update works set body = ?, authors = ?, year = ?, venue = ? where ord = ?",
        (*_told(after), ord),
    )
    opened.execute("insert or ignore into dirty values (?)", (ord,))
    _touch(opened, before)
    _touch(opened, after)


def _keys(
    opened: sqlite3.Connection,
    keys: list[int],
    ord: int,  # noqa: A002 - the same
) -> None:
    rows = [(key, ord) for key in keys]
    opened.executemany("insert or ignore into keys values (?, ?)", rows)


def _touch(opened: sqlite3.Connection, work: Work) -> None:
    blocks = [(block_of(author.name),) for author in work.authors]
    opened.executemany("insert or ignore into touched values (?)", blocks)
