"""What finding people needs handed in."""

from collections.abc import Sequence
from typing import TYPE_CHECKING, Protocol, TypeAlias

from inroad.core.progress import Tell

if TYPE_CHECKING:
    # A page that names people needs these words, and no numbers.
    import numpy as np
    from numpy.typing import NDArray

Vectors: TypeAlias = "NDArray[np.float32]"


class WorksOnline(Protocol):
    """Somewhere on the network that knows works; asked only where a person says so."""

    @property
    def host(self) -> str:
        """Which machine is asked."""
        ...

    def address(self, query: str, *, person: bool) -> str:
        """Name what is asked for, the same for the same question."""
        ...

    def fetch(
        self, query: str, *, person: bool, most: int, mail: str, tell: Tell
    ) -> bytes:
        """Return works as a file that `people add` reads.

        Raises BadInput for what is not understood, NotFound where nothing is known,
        Unavailable where nobody answers.
        """
        ...


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
