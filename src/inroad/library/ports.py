"""What the library needs handed in: the shelf, and what reads and finds passages."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Protocol

from inroad.core.document import Document
from inroad.library.passage import Passage, Reading
from inroad.library.shelf import Shelf


class Tools(Protocol):
    """The claims that are on this machine."""

    @property
    def shelf(self) -> Shelf:
        """Every claim, its source and its speaker."""
        ...


@dataclass(frozen=True, slots=True)
class Found:
    """A passage that speaks of what was sought; a higher score speaks more of it."""

    passage: Passage
    score: float


class Passages(Protocol):
    """The passages of every source a person brought in: derived, can be made anew."""

    def search(self, words: Sequence[str], limit: int) -> tuple[Found, ...]:
        """Find the passages in which most of the words stand, best first.

        Each is a word and nothing else: there is no query language to break out of.
        """
        ...

    def of(self, source_id: str) -> tuple[Passage, ...]:
        """Return all passages of a source, in their order."""
        ...

    def replace(
        self, source_id: str, passages: Iterable[Passage], *, mark: str = ""
    ) -> int:
        """Keep these passages of a source instead of earlier ones; return how many.

        All are there at once, or none. `mark` says what they were made from.
        """
        ...

    def drop(self, source_id: str) -> None:
        """Remove a source's passages, from the disk too."""
        ...

    def marks(self) -> Mapping[str, str]:
        """Return the marks by source: what is here, and what it was made from."""
        ...

    def count(self) -> int:
        """Count the passages of all sources."""
        ...


class Readers(Protocol):
    """What reads files and addresses."""

    @property
    def version(self) -> str:
        """Another version may cut the same file into other passages."""
        ...

    def read(self, name: str, data: bytes) -> Reading:
        """Read a file by what is in it, its name a hint; raise BadInput."""
        ...

    def fetch(self, url: str) -> Document:
        """Fetch what is at an address that the person named; raise Unavailable."""
        ...

    def shown(self, line: str) -> str:
        """Mend one line of a file for display; what is kept stays as it was."""
        ...
