"""How many works came in, and which of them after others, by their numbers."""

from collections.abc import Sequence
from typing import Final

from inroad.people.literature import Counts
from inroad.sources.work_store import WorkStore

_AT_ONCE: Final = 500


def counts_in(store: WorkStore) -> Counts:
    """Count works and people."""
    if not store.there:
        return Counts()
    opened = store.open()
    works = opened.execute("select coalesce(max(ord), 0) from works").fetchone()[0]
    people = opened.execute("select count(*) from people").fetchone()[0]
    return Counts(works, people)


def later_of(store: WorkStore, count: int, works: Sequence[str]) -> frozenset[str]:
    """Return those of some works that came in after the first so many."""
    if not store.there:
        return frozenset()
    opened, found = store.open(), set[str]()
    for low in range(0, len(works), _AT_ONCE):
        some = works[low : low + _AT_ONCE]
        marks = ",".join("?" * len(some))
        sought = f"select id from works where ord > ? and id in ({marks})"  # noqa: S608 - question marks alone
        found.update(id for (id,) in opened.execute(sought, (count, *some)))
    return frozenset(found)
