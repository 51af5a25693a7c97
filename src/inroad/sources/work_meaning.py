"""Meaning beside words: a text's vector beside those of works, as far as there are any.

Works are read by a model as they are needed: first those which share most words with
what was asked, then, where somebody asks for it, all others, the latest first.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Final

import numpy as np
from numpy.typing import NDArray

from inroad.core.progress import Progress, Stopped, Tell
from inroad.people.literature import ReadSoFar
from inroad.people.pieces import embedded
from inroad.people.ports import Embedder, Vectors
from inroad.sources.work_arrays import WorkArrays
from inroad.sources.work_search import Search
from inroad.sources.work_store import WorkStore
from inroad.sources.work_vectors import WorkVectors

NEEDED: Final = 300
"""Of the works that share words with a text, so many are read by meaning for it."""

AT_ONCE: Final = 32
_WORDS: Final = 1.0
"""How much shared words count beside a shared meaning: less than between works, since
people tell what they want in other words than works do."""

_UNRELATED: Final = 0.1
"""This share of the candidates is taken to mean something else; their cosine is 0."""


@dataclass(frozen=True, slots=True)
class Meaning:
    """What one text means, beside the vectors that are kept."""

    vectors: WorkVectors
    asked: Vectors
    arrays: WorkArrays
    nothing: float = 0.0

    def beside(self, works: NDArray[np.int64]) -> "Meaning":
        """Return the same, which calls nothing what is usual among these works."""
        at = self._at(works)
        like = self.vectors.like(at[at >= 0], self.asked)
        nothing = float(np.quantile(like, _UNRELATED)) if len(like) else 0.0
        return Meaning(self.vectors, self.asked, self.arrays, nothing)

    def nearest(self, count: int) -> NDArray[np.int64]:
        """Return the rows of the works whose vectors are nearest."""
        starts, order = self.arrays.start, None
        if (starts[1:] < starts[:-1]).any():
            # The rows of works that were changed stand at the end.
            order = np.argsort(starts, kind="stable")
            starts = starts[order]
        sought = self.vectors.nearest(self.asked, count)
        # A work without a word begins where the next one does, and comes before it.
        at = np.searchsorted(starts, sought, side="right") - 1
        found = at[(at >= 0) & (starts[at] == sought)]
        return np.asarray(found if order is None else order[found], np.int64)

    def _at(self, works: NDArray[np.int64]) -> NDArray[np.int64]:
        found = self.vectors.at(self.arrays.start[works])
        return np.where(self.arrays.count[works] > 0, found, -1)

    def added(self, works: NDArray[np.int64], words: Vectors) -> Vectors:
        """Mix likeness by words with that by meaning, from 0 to 1.

        A work that was not read yet shares no meaning, as far as is known.
        """
        at = self._at(works)
        read = at >= 0
        like = np.zeros(len(works), np.float32)
        like[read] = self.vectors.like(at[read], self.asked) - self.nothing
        mixed = (_WORDS * words + np.maximum(like, 0)) / (_WORDS + 1 - self.nothing)
        return np.asarray(mixed, np.float32)


class Meanings:
    """What models make of one person's works; that of two models is never mixed."""

    def __init__(self, store: WorkStore) -> None:
        self._store = store
        self._kept: dict[str, WorkVectors] = {}

    def of(self, text: str, search: Search, by: Embedder | None) -> Meaning | None:
        """Read a text by meaning; None where there is nothing to compare it with."""
        vectors = self._vectors(by) if by else None
        if by is None or not vectors:
            return None
        return Meaning(vectors, embedded([text], by)[0], search.arrays)

    def want(self, text: str, search: Search, by: Embedder) -> ReadSoFar:
        """Put the works that share most words with a text first in line to be read."""
        vectors = self._vectors(by)
        rows = search.sharing_words(text, NEEDED)
        starts = search.arrays.start[rows]
        waiting = starts[vectors.at(starts) < 0]
        if len(waiting):
            vectors.put_in_line(waiting)
        return ReadSoFar(len(rows) - len(waiting), len(rows), len(vectors))

    def read_on(
        self,
        search: Search,
        by: Embedder,
        tell: Tell,
        stopped: Callable[[], bool],
        *,
        everything: bool,
    ) -> ReadSoFar:
        """Read works by meaning, those in line first, and keep them as it goes.

        Raises Stopped between some works and the next.
        """
        from inroad.people.match import joined  # noqa: PLC0415 - brings SciPy with it

        vectors, arrays = self._vectors(by), search.arrays
        begun = len(vectors)
        while len(rows := _next(arrays, vectors, everything=everything)):
            done = len(vectors) - (0 if everything else begun)
            every = len(arrays.start) if everything else done + len(vectors.line())
            tell(Progress(done, every, "Reading works by meaning"))
            if stopped():
                raise Stopped
            works = [self._store.work(int(row) + 1) for row in rows]
            found = embedded([joined(work) for work in works], by)
            vectors.add(arrays.start[rows].tolist(), found)
        return ReadSoFar(len(vectors), len(arrays.start), len(vectors))

    def _vectors(self, by: Embedder) -> WorkVectors:
        fresh = WorkVectors(self._store.folder, by)
        return self._kept.setdefault(by.name, fresh)


def _next(
    arrays: WorkArrays, vectors: WorkVectors, *, everything: bool
) -> NDArray[np.int64]:
    """Return the rows to read next: those in line, else the latest that are left."""
    line = vectors.line()[: AT_ONCE * 8]
    if len(line):
        waits = np.isin(arrays.start, line, kind="sort") & (arrays.count > 0)
        rows = np.flatnonzero(waits)
        if len(rows):
            place = {int(start): at for at, start in enumerate(line)}
            order = sorted(rows.tolist(), key=lambda row: place[int(arrays.start[row])])
            return np.array(order[:AT_ONCE], np.int64)
    return next(_left(arrays, vectors), line[:0]) if everything else line[:0]


def _left(arrays: WorkArrays, vectors: WorkVectors) -> Iterator[NDArray[np.int64]]:
    # Works without a word share the place of the next row, and say nothing anyway.
    rows = np.flatnonzero((vectors.at(arrays.start) < 0) & (arrays.count > 0))
    if len(rows):
        order = np.argsort(-arrays.year[rows], kind="stable")
        yield rows[order[:AT_ONCE]]
