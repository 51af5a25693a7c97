"""How well people fit a text: the mean over each person's closest works.

A person is as expert as the few works that are closest to a text, whatever else they
did: the mean over all works would punish breadth. Age does not count, since people
stay expert in what they did; measured, weighing by age makes the order worse.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Final, Protocol

import numpy as np
from numpy.typing import NDArray
from scipy.sparse import csr_array

from inroad.people.bags import bags_of
from inroad.people.pieces import embedded
from inroad.people.ports import Embedder, Vectors

CLOSEST: Final = 3
"""Over how many of a person's works the mean goes; fewer where there are fewer."""

WORDS: Final = 2.0
"""How much shared words count beside a shared meaning; both are cosines.

Unrelated works are near 0.24 by meaning and near 0.03 by words, and both spread more
where works are close: anything from one to three gives nearly the same order.
"""

_AT_ONCE: Final = 4_000_000  # numbers in memory together, 16 MB
Floats = NDArray[np.float64]


class Written(Protocol):
    """What is compared of a work, or of a text that somebody wrote; a `Work` fits."""

    @property
    def title(self) -> str:
        """Its title, or ""."""
        ...

    @property
    def abstract(self) -> str:
        """Its abstract, or the text itself."""
        ...

    @property
    def year(self) -> int | None:
        """The year it came out, where that is known."""
        ...


@dataclass(frozen=True, slots=True)
class Paper:
    """A work, or a text that somebody wrote, and nothing but what is compared."""

    title: str = ""
    abstract: str = ""
    year: int | None = None


@dataclass(frozen=True, slots=True)
class Texts:
    """Works made ready to compare: rows of words, and of meaning where there are any.

    Every row has length one, or zero where a text says nothing.
    """

    words: csr_array
    meaning: "Vectors | None" = None

    def like(self, some: NDArray[np.int64], others: NDArray[np.int64]) -> Vectors:
        """Compare some of the texts with others: one row of likenesses each."""
        found = np.asarray((self.words[some] @ self.words[others].T).todense())
        if self.meaning is not None:
            found = WORDS * found + self.meaning[some] @ self.meaning[others].T
        return np.asarray(found, np.float32)


def texts_of(papers: Sequence[Written], embedder: Embedder | None = None) -> Texts:
    """Make works ready to compare; how rare a word is, is judged by these works."""
    words = bags_of([parts_of(paper) for paper in papers]).rows
    whole = [joined(paper) for paper in papers]
    return Texts(words, embedded(whole, embedder) if embedder else None)


def expertise(
    profiles: Mapping[str, Sequence[Written]],
    submissions: Sequence[Written],
    *,
    embedder: Embedder | None = None,
    today: date | None = None,
) -> Floats:
    """Say how expert each person is on each text, from what they have written.

    Args:
        profiles: for each person, their works.
        submissions: the texts, as works; an essay is an abstract without a title.
        embedder: compares by meaning too; without one, words alone decide.
        today: works of a later year are left out, to ask as of an earlier day.

    Returns:
        One row a person, in the mapping's order, one column a text; higher is more
        expert. Someone without works, and a text without words, get 0. Scores of one
        call compare with each other, not with those of another.
    """
    papers, places = _gathered([*profiles.values(), submissions], today)
    found = np.zeros((len(profiles), len(submissions)))
    if not found.size or not papers:
        return found
    texts, asked = texts_of(papers, embedder), places.pop()
    used = np.unique(np.concatenate(places))
    mine = [np.searchsorted(used, each) for each in places]
    step = max(1, _AT_ONCE // max(1, len(used)))
    for at in range(0, len(asked), step):
        like = texts.like(used, asked[at : at + step])
        for row, works in enumerate(mine):
            found[row, at : at + step] = _closest(like[works])
    return found


def joined(paper: Written) -> str:
    """Return title and abstract as one text."""
    return "\n".join(part for part in map(str.strip, parts_of(paper)) if part)


def parts_of(paper: Written) -> tuple[str, str]:
    """Return title and abstract; many lists of works have nothing for an abstract."""
    return paper.title or "", paper.abstract or ""


def _gathered(
    groups: Sequence[Sequence[Written]], today: date | None
) -> tuple[list[Written], list[NDArray[np.int64]]]:
    """List all works, those with the same words once, and where each group's are."""
    index: dict[tuple[str, str], int] = {}
    papers: list[Written] = []
    places = []
    for at, group in enumerate(groups):
        counts = today if at + 1 < len(groups) else None
        found = []
        for paper in _until(group, counts):
            key = parts_of(paper)
            if key not in index:
                index[key] = len(papers)
                papers.append(paper)
            found.append(index[key])
        places.append(np.array(found, np.int64))
    return papers, places


def _until(papers: Sequence[Written], today: date | None) -> Iterator[Written]:
    for paper in papers:
        if today is None or paper.year is None or paper.year <= today.year:
            yield paper


def _closest(like: Vectors) -> Floats | float:
    """Return the mean of each column's highest values, rows being works."""
    if not len(like):
        return 0.0
    if len(like) > CLOSEST:
        like = np.partition(like, len(like) - CLOSEST, axis=0)[-CLOSEST:]
    mean: Floats = like.mean(axis=0, dtype=np.float64)
    return mean
