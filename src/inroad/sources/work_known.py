"""By what works are known: their ids, and what stays when another file brings them."""

import sqlite3
from collections.abc import Iterable, Iterator, Sequence
from typing import Final

from inroad.people.merging import keys_of
from inroad.sources.work_store import WorkStore, key_number

_AT_ONCE: Final = 250


def known_in(opened: sqlite3.Connection, named: Iterable[str]) -> set[int]:
    """Return the numbers of the works that ids or other keys name.

    The id that a second file gave a work is kept as a key of it alone.
    """
    found = set[int]()
    for some in _parts(sorted(set(named))):
        sought = f"select ord from works where id in ({_marks(some)})"  # noqa: S608 - question marks alone
        found.update(row[0] for row in opened.execute(sought, some))
        keys = [key_number(key) for each in some for key in (each, f"id:{each}")]
        sought = f"select ord from keys where key in ({_marks(keys)})"  # noqa: S608 - the same
        found.update(row[0] for row in opened.execute(sought, keys))
    return found


def keys_in(store: WorkStore, named: Sequence[str]) -> tuple[str, ...]:
    """Return ids and other keys of works, in the order in which these came in."""
    if not store.there or not named:
        return ()
    works = (store.work(number) for number in sorted(known_in(store.open(), named)))
    found = ((work.id, *_outlasting(keys_of(work))) for work in works)
    return tuple(dict.fromkeys(key for keys in found for key in keys))


def _outlasting(keys: Iterable[str]) -> Iterator[str]:
    return (key for key in keys if not key.startswith("id:"))


def _parts(some: Sequence[str]) -> Iterator[Sequence[str]]:
    return (some[at : at + _AT_ONCE] for at in range(0, len(some), _AT_ONCE))


def _marks(some: Sequence[object]) -> str:
    return ",".join("?" * len(some))
