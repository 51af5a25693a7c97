"""Passages that live as long as the program: for a house without a home."""

import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from math import log

from inroad.core.document import Document
from inroad.core.errors import Unavailable
from inroad.library.passage import Passage, Reading
from inroad.library.ports import Found

_WORD = re.compile(r"\w+")


class PassingPassages:
    """The passages of a person's sources, in memory; rare words count for more."""

    def __init__(self) -> None:
        self._kept: dict[str, tuple[Passage, ...]] = {}
        self._marks: dict[str, str] = {}

    def search(self, words: Sequence[str], limit: int) -> tuple[Found, ...]:
        """Find the passages in which most of the words stand, best first."""
        sought = {found for word in words for found in _words(word)}
        said = [(p, _words(f"{p.locator} {p.of} {p.text}")) for p in self._every()]
        often = Counter(word for _, here in said for word in sought & here)
        found = [
            Found(p, sum(log(1 + len(said) / often[w]) for w in sought & here))
            for p, here in said
            if sought & here
        ]
        return tuple(sorted(found, key=lambda each: -each.score)[: max(0, limit)])

    def of(self, source_id: str) -> tuple[Passage, ...]:
        """Return all passages of a source, in their order."""
        return self._kept.get(source_id, ())

    def replace(
        self, source_id: str, passages: Iterable[Passage], *, mark: str = ""
    ) -> int:
        """Keep these passages of a source instead of earlier ones; return how many."""
        self._kept[source_id] = tuple(passages)
        self._marks[source_id] = mark
        return len(self._kept[source_id])

    def drop(self, source_id: str) -> None:
        """Remove a source's passages."""
        self._kept.pop(source_id, None)
        self._marks.pop(source_id, None)

    def marks(self) -> Mapping[str, str]:
        """Return what each source here was made from, by the source's id."""
        return dict(self._marks)

    def count(self) -> int:
        """Count the passages of all sources."""
        return sum(map(len, self._kept.values()))

    def _every(self) -> Iterable[Passage]:
        return (passage for kept in self._kept.values() for passage in kept)


def _words(text: str) -> set[str]:
    return {found.casefold() for found in _WORD.findall(text)}


class NoReaders:
    """No reader is fitted: what would need one says so."""

    version = "none"

    def read(self, name: str, data: bytes) -> Reading:
        """Raise Unavailable."""
        del data
        raise Unavailable(f"{name} cannot be read here.", hint="No reader is fitted.")

    def fetch(self, url: str) -> Document:
        """Raise Unavailable."""
        raise Unavailable(f"{url} cannot be fetched here.", hint="No reader is fitted.")

    def shown(self, line: str) -> str:
        """Return a line as it is."""
        return line
