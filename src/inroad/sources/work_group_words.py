"""A group's own words in an opened index, as its works write them."""

from collections.abc import Iterator
from typing import Final

import numpy as np
from numpy.typing import NDArray

from inroad.people.groups import best_spelt, own_words, said_words, titled, written_as
from inroad.people.work import Work
from inroad.sources.work_search import Search
from inroad.sources.work_store import WorkStore
from inroad.sources.work_words import COUNT_BITS, MOST_COUNTED, PAIRS, Words, rows_at

MOST_READ: Final = 150
"""Works of a group whose words are counted, the latest ones."""

_WORDS: Final = 4
_ASKED: Final = 3
"""Works that are asked how they write a word, and so many letters of each."""

_LETTERS: Final = 500

_Read = tuple[tuple[str, ...], dict[str, str]]
"""The parts of a work, and how it writes its words, by their stems."""


def group_words(
    search: Search, store: WorkStore, words: Words, works: NDArray[np.int64]
) -> tuple[str, ...]:
    """Return up to four words of a group by its works, what tells most first."""
    arrays = search.arrays
    works = works[np.argsort(-arrays.year[works], kind="stable")[:MOST_READ]]
    counts = arrays.count[works]
    row = arrays.forward[rows_at(arrays.start[works], counts)]
    owner = np.repeat(works, counts)[(row >> COUNT_BITS) < PAIRS]
    row = row[(row >> COUNT_BITS) < PAIRS]
    number = (row >> COUNT_BITS).astype(np.int64)
    # Whoever speaks of something says it in a title, which counts twice, or often.
    stressed = (row & MOST_COUNTED) > 1
    single = _telling(search, store, number[stressed], len(works))
    double = _telling(search, store, number, len(works))
    terms = [t for t in single if "_" not in t[1]] + [t for t in double if "_" in t[1]]
    terms.sort(key=lambda term: (-term[0], term[1]))
    numbers = {term: at for _, term, at in terms}
    read: dict[int, _Read] = {}

    def written(stems: tuple[str, ...]) -> str:
        term = "_".join(stems)
        some = owner[number == numbers[term]]
        return _written(store, words, np.sort(some), term, read)

    return said_words([tuple(t[1].split("_")) for t in terms], written, _WORDS)


def _telling(
    search: Search, store: WorkStore, numbers: NDArray[np.int64], works: int
) -> Iterator[tuple[float, str, int]]:
    arrays, opened = search.arrays, store.open()
    found, ours = np.unique(numbers, return_counts=True)
    best, score = own_words(ours, works, arrays.often[found], len(arrays.start))
    for at, much in zip(best.tolist(), score.tolist(), strict=True):
        sought = "select term from terms where number = ?"
        row = opened.execute(sought, (int(found[at]),)).fetchone()
        if row:
            yield much, row[0], int(found[at])


def _written(
    store: WorkStore,
    words: Words,
    works: NDArray[np.int64],
    term: str,
    read: dict[int, _Read],
) -> str:
    """Return how some works write a term, most often; "" where none writes it out."""
    sure: list[str] = []
    unsure: list[str] = []
    for row in works[-_ASKED:].tolist():
        if row not in read:
            read[row] = _read(store.work(row + 1), words)
        parts, known = read[row]
        for part in parts if term in known else ():
            told = unsure if titled(part) else sure
            told += written_as(known[term], part)
    return best_spelt(sure, unsure)


def _read(work: Work, words: Words) -> _Read:
    parts = (work.title, *work.keywords, work.abstract[:_LETTERS])
    return parts, words.written(" . ".join(parts))
