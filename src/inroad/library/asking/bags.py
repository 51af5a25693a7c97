"""Bags of words: which of many texts share a question's words, in one sweep."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import chain

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float64]
Ints = NDArray[np.int64]


@dataclass(frozen=True, slots=True)
class Bags:
    """An inverted index: for each term, the texts it stands in, each with a weight.

    The postings of term t are `texts[start[t]:start[t + 1]]`, and `weights` beside it.
    """

    terms: Mapping[str, int]
    start: Ints
    texts: Ints
    weights: Floats
    idf: Floats
    count: int


def bm25(
    texts: Sequence[Mapping[str, float]], *, k1: float = 1.5, b: float = 0.75
) -> Bags:
    """Index texts, given as weighted counts of terms, for BM25."""
    bags, lengths = bags_of(texts)
    mean = float(lengths.mean()) or 1.0 if len(texts) else 1.0
    norm = k1 * (1 - b + b * lengths[bags.texts] / mean)
    weights = _idf_of(bags) * bags.weights * (k1 + 1) / (bags.weights + norm)
    return Bags(bags.terms, bags.start, bags.texts, weights, bags.idf, bags.count)


def cosine(texts: Sequence[Mapping[str, float]]) -> Bags:
    """Index texts for the cosine of (1 + log count) times idf."""
    bags, _ = bags_of(texts)
    weights = (1 + np.log(np.maximum(bags.weights, 1e-9))) * _idf_of(bags)
    norms = np.sqrt(np.bincount(bags.texts, weights**2, minlength=bags.count))
    weights = weights / np.maximum(norms[bags.texts], 1e-9)
    return Bags(bags.terms, bags.start, bags.texts, weights, bags.idf, bags.count)


def scores(bags: Bags, asked: Mapping[int, float]) -> Floats:
    """Sum, for every text, the weights of the asked terms times how much is asked."""
    spans = [(bags.start[t], bags.start[t + 1], much) for t, much in asked.items()]
    if not spans:
        return np.zeros(bags.count)
    texts = np.concatenate([bags.texts[a:b] for a, b, _ in spans])
    weights = np.concatenate([bags.weights[a:b] * much for a, b, much in spans])
    return _summed(texts, weights, bags.count)


def counts(terms: Iterable[str], weight: float = 1.0) -> dict[str, float]:
    """Count terms, each time by `weight`."""
    found: dict[str, float] = {}
    for term in terms:
        found[term] = found.get(term, 0.0) + weight
    return found


def bags_of(texts: Sequence[Mapping[str, float]]) -> tuple[Bags, Floats]:
    """Index texts by their counts as they are; return the length of each as well."""
    every = list(chain.from_iterable(texts))
    known = {term: at for at, term in enumerate(dict.fromkeys(every))}
    term = np.fromiter(map(known.__getitem__, every), np.int64, len(every))
    order = np.argsort(term, kind="stable")
    sizes = [len(bag) for bag in texts]
    text = np.repeat(np.arange(len(texts)), sizes)[order]
    said = chain.from_iterable(bag.values() for bag in texts)
    much = np.fromiter(said, dtype=np.float64, count=len(term))[order]
    found = np.bincount(term, minlength=len(known))
    start = np.concatenate([[0], np.cumsum(found)]).astype(np.int64)
    idf = np.log1p((len(texts) - found + 0.5) / (found + 0.5))
    lengths = _summed(text, much, len(texts))
    return Bags(known, start, text, much, idf, len(texts)), lengths


def _summed(places: Ints, values: Floats, count: int) -> Floats:
    return np.bincount(places, values, minlength=count).astype(np.float64)


def _idf_of(bags: Bags) -> Floats:
    return np.repeat(bags.idf, np.diff(bags.start))
