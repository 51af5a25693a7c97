"""WorkIndex: one person's works and the people in them; see people/literature.py."""

from collections.abc import Callable, Iterator, Sequence

from inroad.core.progress import Tell
from inroad.people.left_out import LeftOut
from inroad.people.literature import FoundPerson, Group, Placed, ReadSoFar, Tie
from inroad.people.ports import Embedder
from inroad.people.ways import several_ways
from inroad.people.work import Person, Work
from inroad.sources.work_arrays import open_arrays
from inroad.sources.work_gone import gone_in, last_person, pids_of
from inroad.sources.work_groups import groups_in
from inroad.sources.work_keeping import WorkKeeping
from inroad.sources.work_named import (
    named_in,
    people_in,
    whole_way,
    work_in,
    works_by,
)
from inroad.sources.work_near import near_in, people_at, ties_in
from inroad.sources.work_search import Search
from inroad.sources.work_told import told


class WorkIndex(WorkKeeping):
    """The works of one person, and what they answer."""

    @told
    def closest(
        self, text: str, limit: int, by: Embedder | None = None, *, since: int = 0
    ) -> tuple[FoundPerson, ...]:
        """Find the people whose works are closest to a text, the closest first."""
        search = self._searching()
        if search is None:
            return ()
        search = search.since(since) if since else search
        return search.closest(text, limit, self._meanings.of(text, search, by))

    @told
    def want(self, text: str, by: Embedder) -> ReadSoFar:
        """Put the works that share most words with a text first in line to be read."""
        search = self._searching()
        return self._meanings.want(text, search, by) if search else ReadSoFar(0, 0)

    @told
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

    @told
    def groups_of(self, people: Sequence[str], least: int = 1) -> tuple[Group, ...]:
        """Return the groups of at least so many of some people, the largest first."""
        search = self._searching()
        if search is None:
            return ()
        return tuple(groups_in(search, self._store, self._words, people, least))

    @told
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

    @told
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

    @told
    def ties(self, people: Sequence[str]) -> tuple[Tie, ...]:
        """Return who of some people wrote together, whoever did most often first."""
        search = self._searching()
        return () if search is None else ties_in(search, people)

    @told
    def near(self, person: str, limit: int) -> tuple[str, ...]:
        """Return the ids of those who wrote most with somebody, then with these."""
        search = self._searching()
        return () if search is None else near_in(search, person, limit)

    @told
    def at(self, place: str, limit: int) -> tuple[Placed, ...]:
        """Find people by a place that their works name, the latest there first."""
        if not self._store.there:
            return ()
        left = (*self._left_out.people, *self._left_out.unlisted)
        return people_at(self._store, place, pids_of(self._store, left), limit)

    @told
    def named(self, name: str, limit: int = 20) -> tuple[Person, ...]:
        """Find people by id or by name, whoever has most works first."""
        return named_in(self._store, name, self._unlisted(), limit)

    @told
    def works_of(self, person: str) -> tuple[Work, ...]:
        """Return all works of a person, the latest first."""
        return works_by(self._store, person, self._unlisted())

    @told
    def work(self, id: str) -> Work | None:
        """Return a work by its id."""
        return work_in(self._store, id, self._unlisted())

    def _people(self, ids: Sequence[str]) -> tuple[Person, ...]:
        return people_in(self._store, ids, self._unlisted())

    def _unlisted(self) -> frozenset[int]:
        """Return who appears nowhere, found anew when people were told apart anew."""
        some = self._left_out.unlisted
        if not some or not self._store.there:
            return frozenset()
        told = (self._store.meta("arrays"), last_person(self._store), some)
        known = self._gone
        if known is None or known[0] != told:
            known = self._gone = (told, pids_of(self._store, some))
        return known[1]

    @told
    def count_left_out(self, left_out: LeftOut) -> int:
        """Count the works here that would be left out, those of people not counted."""
        arrays = open_arrays(self._store) if self._store.there else None
        found = arrays and gone_in(self._store, arrays, left_out)
        return int(found.works.sum()) if found else 0
