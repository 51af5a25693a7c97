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
    vectors: NDArray[np.float32], owner: Ints, classes: int
) -> Likeness | None:
    """Learn from samples, each of the class that `owner` names; None without any."""
    if not len(vectors) or not classes:
        return None
    samples = vectors.astype(np.float64)
    many = np.maximum(np.bincount(owner, minlength=classes), 1)[:, None]
    order = np.argsort(owner, kind="stable")
    first = np.flatnonzero(np.diff(owner[order], prepend=-1))
    means = np.zeros((classes, samples.shape[1]))
    means[owner[order][first]] = np.add.reduceat(samples[order], first, axis=0)
    means /= many
    rest = samples - means[owner]
    spread = rest.T @ rest / len(samples)
    width = len(spread)
    even = max(float(np.trace(spread)) / width, 1e-3 / width)
    spread = (1 - _SHRUNK) * spread + _SHRUNK * even * np.eye(width)
    rows: Floats = np.linalg.solve(spread, means.T).T.astype(np.float64)
    base: Floats = -_SCALE / 2 * np.einsum("ij,ij->i", rows, means).astype(np.float64)
    return Likeness(_SCALE * rows, base)
