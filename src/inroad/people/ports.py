"""What finding people needs handed in."""

from collections.abc import Sequence
from typing import Protocol

import numpy as np
from numpy.typing import NDArray

Vectors = NDArray[np.float32]


class Embedder(Protocol):
    """What turns a text into a vector, so that texts of one meaning lie close."""

    @property
    def name(self) -> str:
        """Which model, and which weights: vectors of one name may be compared."""
        ...

    @property
    def width(self) -> int:
        """The length of a vector."""
        ...

    def embed(self, texts: Sequence[str]) -> Vectors:
        """Return one row of length one a text; of a text without words, zeros."""
        ...
