"""Likeness: whose ways of asking a question is like, judged by all of them at once.

A linear discriminant: each claim, topic and debate is a class, its ways of asking are
the samples, and directions in which ways of asking for one thing differ anyway count
for little.
"""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from inroad.library.asking.bags import Floats, Ints

_SHRUNK = 0.3  # how much of the spread is taken to be alike in all directions
_SCALE = 0.1  # so that a likeness is about as large as other signs


@dataclass(frozen=True, slots=True)
class Likeness:
    """For each class a direction and a base: their sum is how like it a text is."""

    rows: Floats
    base: Floats

    def of(self, vector: NDArray[np.float32]) -> Floats:
        """Return for each class how like it a text of this vector is."""
        found: Floats = np.einsum("ij,j->i", self.rows, vector.astype(np.float64))
        return found + self.base


def likeness_of(
    vectors: NDArray[np.float32], owner: Ints, classes: int, at: Ints | None = None
) -> Likeness | None:
    """Learn from samples, each of the class that `owner` names; None without any.

    A sample is the vector in its own row, or in the row that `at` names for it: what
    several classes share is then held once.
    """
    if not len(owner) or not classes:
        return None
    at = np.arange(len(vectors)) if at is None else at
    many = np.maximum(np.bincount(owner, minlength=classes), 1)[:, None]
    order = np.argsort(owner, kind="stable")
    first = np.flatnonzero(np.diff(owner[order], prepend=-1))
    means = np.zeros((classes, vectors.shape[1]))
    means[owner[order][first]] = np.add.reduceat(vectors[at[order]], first, axis=0)
    means /= many
    # What is left of the spread of all once that of the means is taken away.
    often = np.sqrt(np.bincount(at, minlength=len(vectors)))
    scaled = vectors * often[:, None]
    spread = (scaled.T @ scaled - (means * many).T @ means) / len(owner)
    width = len(spread)
    even = max(float(np.trace(spread)) / width, 1e-3 / width)
    spread = (1 - _SHRUNK) * spread + _SHRUNK * even * np.eye(width)
    rows: Floats = np.linalg.solve(spread, means.T).T.astype(np.float64)
    base: Floats = -_SCALE / 2 * np.einsum("ij,ij->i", rows, means).astype(np.float64)
    return Likeness(_SCALE * rows, base)
