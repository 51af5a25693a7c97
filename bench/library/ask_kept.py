"""A sentence model that has read our texts and the questions for tuning, and no others.

So that weights are fitted the same way where the model itself is not installed.
bench/library/ask_meaning.py writes both files.
"""

from collections.abc import Sequence
from functools import cached_property
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from inroad.library.asking.meaning import KEPT, SCALE, key_of

QUESTIONS = Path(__file__).parent / "questions" / "tuning.npz"
Rows = NDArray[np.float32]


class Kept:
    """Fits `inroad.library.asking.meaning.Embedder`."""

    name = str(np.load(KEPT)["name"])

    def embed(self, texts: Sequence[str]) -> Rows:
        """Return the vectors that are kept; zeros for a text edited since."""
        nothing = np.zeros(next(iter(self._known.values())).shape, np.float32)
        rows = [self._known.get(key_of(text), nothing) for text in texts]
        return np.array(rows, np.float32).reshape(len(texts), -1)

    @cached_property
    def _known(self) -> dict[int, Rows]:
        found: dict[int, Rows] = {}
        for path in (KEPT, QUESTIONS):
            with np.load(path, allow_pickle=False) as file:
                rows = file["rows"].astype(np.float32) / SCALE
                found |= dict(zip(map(int, file["keys"]), rows, strict=True))
        return found
