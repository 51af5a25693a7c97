"""Search: a text's words, the works they stand in, and the people who wrote those."""

import json
from collections.abc import Iterator, Sequence
from copy import copy
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any, Final

import numpy as np
from numpy.typing import NDArray

from inroad.people.literature import FoundPerson, FoundWork
from inroad.people.names import alike, given_of
from inroad.people.ways import ways
from inroad.sources.work_arrays import WorkArrays
from inroad.sources.work_gone import Gone
from inroad.sources.work_query import Query, query_of, shared_words
from inroad.sources.work_store import WorkStore, work_of
from inroad.sources.work_terms import index_in, schema
from inroad.sources.work_words import Words

if TYPE_CHECKING:
    import tantivy
    from scipy.sparse import csr_array

    from inroad.sources.work_meaning import Meaning

CANDIDATES: Final = 1_000
PEOPLE: Final = 100
"""So many of the likeliest people are compared by all their works."""

CLOSEST: Final = 3
"""A person's score is the mean over so many of their closest works."""

MOST_ALIKE: Final = 400
"""Of a family name and initial that more bear than this, like names are not sought."""

LONGEST_TEXT: Final = 200_000
"""Letters of a text that are read; nobody's question is longer than a long essay."""


BY_MEANING: Final = 300
"""Beside the works that share words, so many whose meaning is nearest are compared."""


@dataclass(frozen=True, slots=True)
class _Asked:
    """A text that works are compared with, by words, and by meaning where it can be."""

    arrays: WorkArrays
    query: Query
    meaning: "Meaning | None"

    def likeness(self, works: NDArray[np.int64]) -> NDArray[np.float32]:
        words = self.arrays.likeness(works, self.query.numbers, self.query.weights)
        return words if self.meaning is None else self.meaning.added(works, words)


class Search:
    """One state of the index, opened; what it was asked before makes no difference."""

    def __init__(
        self, store: WorkStore, words: Words, arrays: WorkArrays, gone: Gone
    ) -> None:
        self.arrays = arrays
        self.gone = gone
        self._store = store
        self._words = words
        self._index: tantivy.Index | None = None
        self._far: csr_array[Any] | None = None

    def since(self, year: int) -> "Search":
        """Return the same search, in which works before a year are left out too."""
        old = (self.arrays.year > 0) & (self.arrays.year < year)
        found = copy(self)
        found.gone = replace(self.gone, works=self.gone.works | old)
        return found

    def closest(
        self, text: str, limit: int, meaning: "Meaning | None" = None
    ) -> tuple[FoundPerson, ...]:
        """Find the people whose closest works are closest to a text."""
        query = self._query(text)
        works = self._candidates(query)
        if meaning is not None:
            meaning = meaning.beside(works)
            near = meaning.nearest(BY_MEANING)
            works = np.union1d(works, near[~self.gone.works[near]])
        if not len(works) or limit < 1:
            return ()
        asked = _Asked(self.arrays, query, meaning)
        people, scores = self._rank(works, asked, max(PEOPLE, 3 * limit))
        best = np.lexsort((people, -scores))[:limit]
        found = (self._found(asked, int(people[at]), float(scores[at])) for at in best)
        return tuple(person for person in found if person is not None)

    def sharing_words(self, text: str, most: int) -> NDArray[np.int64]:
        """Return the works that share most words with a text, the closest first."""
        query = self._query(text)
        works = self._candidates(query)
        near = self.arrays.likeness(works, query.numbers, query.weights)
        return np.asarray(works[np.argsort(-near, kind="stable")[:most]], np.int64)

    def _query(self, text: str) -> Query:
        read = text[:LONGEST_TEXT]
        return query_of(read, self._words, self._known, self.arrays)

    def _known(self, stems: list[str]) -> Iterator[tuple[str, int]]:
        opened = self._store.open()
        for low in range(0, len(stems), 500):
            some = stems[low : low + 500]
            marks = ",".join("?" * len(some))
            sought = f"select term, number from terms where term in ({marks})"  # noqa: S608 - question marks alone
            yield from opened.execute(sought, some)

    def _candidates(self, query: Query) -> NDArray[np.int64]:
        """Ask the index for the works in which the heaviest words stand."""
        import tantivy  # noqa: PLC0415 - loaded by whoever searches, and nobody else

        if self._index is None:
            self._index = index_in(self._store.folder / "words")
        fields = schema()
        should = []
        for stem, weight in query.sought:
            term = tantivy.Query.term_query(fields, "words", stem)
            boosted = tantivy.Query.boost_query(term, weight)
            should.append((tantivy.Occur.Should, boosted))
        searcher = self._index.searcher()
        asked = tantivy.Query.boolean_query(should)
        wanted = CANDIDATES
        while should:
            hits = searcher.search(asked, wanted, count=False).hits
            ords = searcher.fast_field_values("ord", [at for _, at in hits])
            rows = np.array(ords, np.int64) - 1
            # Another program may have indexed what these arrays do not know yet.
            rows = rows[rows < len(self.arrays.start)]
            rows = rows[~self.gone.works[rows]]
            if len(rows) >= CANDIDATES // 2 or len(hits) < wanted:
                return rows[:CANDIDATES]
            wanted *= 8
        return np.zeros(0, np.int64)

    def _rank(
        self, works: NDArray[np.int64], asked: "_Asked", most: int
    ) -> tuple[NDArray[np.int64], NDArray[np.float64]]:
        """Score the likeliest people by all their works.

        Who has fewer works than are counted has nothing for the others: one lucky
        title is no expertise.
        """
        arrays = self.arrays
        near = asked.likeness(works)
        sizes = arrays.work_ends[works + 1] - arrays.work_ends[works]
        people, scores = _means(arrays.people_of(works), np.repeat(near, sizes))
        here = ~self.gone.people[people]
        people, scores = people[here], scores[here]
        likely = people[np.argsort(-scores, kind="stable")[:most]]
        written = arrays.works_of(likely)
        counts = arrays.person_ends[likely + 1] - arrays.person_ends[likely]
        authors, here = np.repeat(likely, counts), ~self.gone.works[written]
        distinct, back = np.unique(written[here], return_inverse=True)
        likeness = asked.likeness(distinct)
        return _means(authors[here], likeness[back])

    def _found(self, asked: "_Asked", person: int, score: float) -> FoundPerson | None:
        arrays, opened = self.arrays, self._store.open()
        sought = "select id, name, places, block from people where pid = ?"
        pid = int(arrays.pids[person])
        row = opened.execute(sought, (pid,)).fetchone()
        if row is None:
            # Another program is telling people apart anew just now.
            return None
        id, name, places, block = row
        works = arrays.works_of(np.array([person]))
        works = works[~self.gone.works[works]]
        likeness = asked.likeness(works)
        order = np.argsort(-likeness, kind="stable")[:CLOSEST]
        order = order[likeness[order] > 0]
        why = shared_words(asked.query, arrays, works[order])
        shown = tuple(
            self._work(int(works[at]), float(likeness[at]), words)
            for at, words in zip(order, why, strict=True)
        )
        affiliation = next(iter(json.loads(places)), "")
        last = int(arrays.year[works].max(initial=0)) or None
        like = self._like(id, name, block)
        return FoundPerson(id, name, affiliation, score, shown, len(works), last, like)

    def _work(self, row: int, score: float, why: tuple[str, ...]) -> FoundWork:
        sought = "select id, body, authors, year from works where ord = ?"
        work = work_of(self._store.open().execute(sought, (row + 1,)).fetchone())
        return FoundWork(work.id, work.title, work.year, work.venue, score, why)

    def _like(self, id: str, name: str, block: str) -> tuple[str, ...]:
        """Name those who are possibly the same: their names could be one person's."""
        sought = "select pid, id, name from people where block = ? and id != ? limit ?"
        opened = self._store.open()
        rows = opened.execute(sought, (block, id, MOST_ALIKE)).fetchall()
        if len(rows) == MOST_ALIKE:
            # Of a common name's many forms, only who is called just so.
            same = "select pid, id, name from people where block = ? and name = ?"
            found = opened.execute(f"{same} limit ?", (block, name, MOST_ALIKE))
            rows = [row for row in found if row[1] != id]
        given = given_of(name)
        unlisted = {*self.arrays.pids[self.gone.unlisted].tolist()}
        return tuple(
            other
            for pid, other, theirs in rows
            if pid not in unlisted and alike(given, given_of(theirs))
        )[:5]

    def rows_of(self, people: Sequence[str]) -> dict[str, int]:
        """Return the rows of people by id; who is not known, or unlisted, is nobody."""
        opened, found = self._store.open(), {}
        unlisted = {*self.gone.unlisted.tolist()}
        for id in people:
            sought = "select pid from people where id = ?"
            row = opened.execute(sought, (id,)).fetchone()
            if row:
                at = int(np.searchsorted(self.arrays.pids, row[0]))
                here = at < len(self.arrays.pids) and self.arrays.pids[at] == row[0]
                if here and at not in unlisted:
                    found[id] = at
        return found

    def ids_of(self, rows: Sequence[int]) -> dict[int, str]:
        """Return the ids of people by row; who is unlisted has none."""
        opened = self._store.open()
        sought = "select id from people where pid = ?"
        unlisted = {*self.gone.unlisted.tolist()}
        listed = (row for row in rows if row not in unlisted)
        pids = ((row, int(self.arrays.pids[row])) for row in listed)
        found = ((row, opened.execute(sought, (pid,)).fetchone()) for row, pid in pids)
        return {row: each[0] for row, each in found if each is not None}

    def ways(
        self, known: Sequence[int], wanted: Sequence[int]
    ) -> tuple[tuple[int, ...], ...]:
        """Return the shortest ways over co-authors, in rows."""
        return ways(self.far(), known, wanted)

    def far(self) -> "csr_array[Any]":
        """Return how long each step between co-authors is; made once."""
        from scipy.sparse import csr_array  # noqa: PLC0415 - costs a quarter of a second

        if self._far is None:
            arrays = self.arrays
            far = arrays.graph_lengths.astype(np.float64)
            if len(self.gone.unlisted):
                # Nobody is led over somebody who does not want to be named.
                far[np.isin(arrays.graph_people, self.gone.unlisted)] = np.inf
            # As scipy wants them, so that it copies nothing at each question.
            parts = (
                far,
                arrays.graph_people.astype(np.int32),
                arrays.graph_ends.astype(np.int32),
            )
            shape = (len(arrays.pids), len(arrays.pids))
            self._far = csr_array(parts, shape=shape)
        return self._far


def _means(
    people: NDArray[np.int64], scores: NDArray[Any]
) -> tuple[NDArray[np.int64], NDArray[np.float64]]:
    """Return each person once, with the mean over their closest works."""
    if not len(people):
        return people, np.zeros(0)
    order = np.lexsort((-scores, people))
    people, scores = people[order], scores[order].astype(np.float64)
    first = np.flatnonzero(np.concatenate(([True], people[1:] != people[:-1])))
    sizes = np.diff(np.concatenate((first, [len(people)])))
    total = np.zeros(len(first))
    for nth in range(CLOSEST):
        there = np.flatnonzero(sizes > nth)
        total[there] += scores[first[there] + nth]
    return people[first], total / CLOSEST
