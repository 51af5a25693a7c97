"""Texts as rows of weighted terms, so that a product of rows is a cosine."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import chain

import numpy as np
from scipy.sparse import csr_array

from inroad.people.terms import counted


@dataclass(frozen=True, slots=True)
class Bags:
    """One row a text, and which column belongs to which term."""

    rows: csr_array
    columns: Mapping[str, int]


def bags_of(texts: Sequence[tuple[str, ...]]) -> Bags:
    """Return one row a text (its parts counted together), each of length one or zero.

    A term weighs (1 + log count) times the root of its idf over these texts: a product
    of two rows then holds the idf once, as BM25 has it.
    """
    index: dict[str, int] = {}
    bags = [_numbered(counted(*parts), index) for parts in texts]
    sizes = np.fromiter((len(bag) for bag in bags), np.int64, len(bags))
    total = int(sizes.sum())
    columns = np.fromiter(chain.from_iterable(bags), np.int64, total)
    counts = (bag.values() for bag in bags)
    weights = np.fromiter(chain.from_iterable(counts), np.float32, total)
    met = np.bincount(columns, minlength=max(1, len(index)))
    idf = np.log1p((len(bags) - met + 0.5) / (met + 0.5))
    weights = (1 + np.log(weights)) * np.sqrt(idf[columns]).astype(np.float32)
    rows = np.repeat(np.arange(len(bags)), sizes)
    lengths = np.sqrt(np.bincount(rows, weights**2, minlength=len(bags)))
    weights /= lengths[rows].astype(np.float32)
    starts = np.concatenate([[0], np.cumsum(sizes)])
    shape = (len(bags), max(1, len(index)))
    return Bags(csr_array((weights, columns, starts), shape=shape), index)


def _numbered(bag: Counter[str], index: dict[str, int]) -> dict[int, int]:
    return {index.setdefault(term, len(index)): much for term, much in bag.items()}
