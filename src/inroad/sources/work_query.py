"""Query: the words of a text and the pairs they form, weighed to compare works by."""

from collections import Counter
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Final

import numpy as np
from numpy.typing import NDArray

from inroad.sources.work_arrays import WorkArrays, found_in
from inroad.sources.work_words import K1, B, Words, pair_number

MOST_WORDS: Final = 50
"""Of a long text, its heaviest words are sought; all are compared."""

TELLING: Final = 0.2
"""A shared word is named where it weighs at least this share of the heaviest."""

MOST_NAMED: Final = 4

Known = Callable[[list[str]], Iterator[tuple[str, int]]]
"""Numbers the stems and pairs that the index has."""


@dataclass(frozen=True, slots=True)
class Query:
    """What a text is compared by: numbers in order, and how each weighs.

    `sought` are what candidates are asked for, each with its weight beside that which
    its rarity gives it; `shown` says how the text writes each number first.
    """

    numbers: NDArray[np.int64]
    weights: NDArray[np.float32]
    sought: tuple[tuple[str, float], ...] = ()
    shown: dict[int, str] = field(default_factory=dict)


def query_of(text: str, words: Words, known: Known, arrays: WorkArrays) -> Query:
    """Weigh the words of a text; a score by these weights is near 1 for a copy of it.

    A word weighs by how often it stands in the text, with BM25's saturation, by its
    rarity, and by whether it names a subject; so does a pair, which weighs less than a
    word as rare, and names no more than its words do.
    """
    stems, pairs = Counter(words.of(text)), Counter(words.pairs(text))
    numbers = {
        stem: number
        for stem, number in known([*stems, *pairs])
        if number < len(arrays.often)
    }
    here = {stem: number for stem, number in numbers.items() if stem in stems}
    here |= {pair: pair_number(pair) for pair in pairs}
    each = sorted((number, stem) for stem, number in here.items())
    found = np.array([number for number, _ in each], np.int64)
    found, first = np.unique(found, return_index=True)
    named = [each[at][1] for at in first]
    times = np.array([stems[n] or pairs[n] for n in named], np.float32)
    damp = K1 * (1 - B + B * sum(stems.values()) / max(arrays.mean_length, 1))
    often = times * (K1 + 1) / (times + damp)
    weights = often * arrays.heaviness(found) * _topical(named, numbers, arrays)
    written = words.written(text)
    return Query(
        found,
        (weights / _whole_length(found, often, weights, arrays)).astype(np.float32),
        _sought(named, weights, weights / arrays.rarity(found), frozenset(numbers)),
        {int(n): written.get(s, s) for n, s in zip(found, named, strict=True)},
    )


def _topical(
    named: list[str], numbers: Mapping[str, int], arrays: WorkArrays
) -> NDArray[np.float32]:
    """Say of each word and pair how far it names a subject; of unknown ones, fully."""
    parts = [[numbers[p] for p in name.split("_") if p in numbers] for name in named]
    counts = np.array([len(each) for each in parts])
    flat = np.array([number for each in parts for number in each], np.int64)
    share = np.split(arrays.topical(flat), np.cumsum(counts)[:-1])
    return np.array([each.min(initial=1.0) for each in share], np.float32)


def _whole_length(
    numbers: NDArray[np.int64],
    often: NDArray[np.float32],
    weights: NDArray[np.float32],
    arrays: WorkArrays,
) -> float:
    """Return how long the text's row is, times how long a work's usually is."""
    # Pairs that stand nowhere would make every score small.
    there = numbers < len(arrays.often)
    there[found_in(arrays.pair_numbers, numbers)[0]] = True
    squared = float((often * weights)[there].sum())
    return float(np.sqrt(squared) * arrays.usual[0]) or 1.0


def _sought(
    named: list[str],
    weights: NDArray[np.float32],
    beside: NDArray[np.float32],
    known: frozenset[str],
) -> tuple[tuple[str, float], ...]:
    """Name the heaviest words and pairs that the index has."""
    order = np.argsort(-weights, kind="stable")
    here = [at for at in order if named[at] in known][:MOST_WORDS]
    return tuple((named[at], float(beside[at])) for at in here)


def shared_words(
    query: Query, arrays: WorkArrays, works: NDArray[np.int64]
) -> tuple[tuple[str, ...], ...]:
    """Name for each work the words that it shares with the text, the heaviest first."""
    owner, at, weight = arrays.meets(works, query.numbers)
    heavy = weight * query.weights[at]
    return tuple(
        _named(query, at[owner == row], heavy[owner == row])
        for row in range(len(works))
    )


def _named(
    query: Query, at: NDArray[np.int64], heavy: NDArray[np.float32]
) -> tuple[str, ...]:
    best = np.argsort(-heavy, kind="stable")[: 2 * MOST_NAMED]
    least = TELLING * float(heavy.max(initial=0.0))
    numbers = [int(query.numbers[at[b]]) for b in best if heavy[b] >= least]
    return _whole([query.shown[number] for number in numbers])


def _whole(words: list[str]) -> tuple[str, ...]:
    """Leave out words that stand in a pair beside them, and join what overlaps.

    >>> _whole(["open-ended", "learning", "ended learning", "agents"])
    ('open-ended learning', 'agents')
    """
    joined = {
        first: f"{first} {_parts(then)[1]}"
        for first in words
        for then in words
        if "-" in first and "-" not in then and _parts(then)[1:]
        if _parts(first)[-1] == _parts(then)[0]
    }
    halves = {f"{_parts(first)[-1]} {j.split()[-1]}" for first, j in joined.items()}
    parts = {p for word in words if (two := _parts(word))[1:] for p in two} | halves
    kept = (joined.get(word, word) for word in words if word not in parts)
    return tuple(kept)[:MOST_NAMED]


def _parts(word: str) -> list[str]:
    return word.replace("-", " ").split()
