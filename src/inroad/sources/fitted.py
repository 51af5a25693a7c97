"""What the library needs of the world, fitted: the readers, and one person's index."""

from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, cast

from inroad.core.document import Document
from inroad.library.passage import Reading

if TYPE_CHECKING:
    from inroad.library.ports import Passages
    from inroad.people.literature import Literature
    from inroad.people.ports import Embedder
    from inroad.sources.http import Client


VERSION = "1"
"""Grows whenever the same file would be cut into other passages."""


@dataclass(frozen=True, slots=True)
class SourceReaders:
    """Reads files and addresses; each library is loaded by the first that needs it."""

    client: "Client | None" = None
    version: str = field(default=VERSION, init=False)

    def read(self, name: str, data: bytes) -> Reading:
        """Read a file by what is in it, its name a hint; raise BadInput."""
        from inroad.sources.reading import read_source  # noqa: PLC0415 - see above

        return read_source(name, data)

    def fetch(self, url: str) -> Document:
        """Fetch what is at an address that the person named; raise Unavailable."""
        from inroad.sources.http import Client  # noqa: PLC0415 - see above

        return (self.client or Client()).fetch(url)

    def shown(self, line: str) -> str:
        """Mend one line of a file for display; what is kept stays as it was."""
        from inroad.sources.repair import repaired_line  # noqa: PLC0415 - see above

        return repaired_line(line)


def passages_in(home: Path, person_id: str) -> "Passages":
    """Return the index of one person's passages; nothing is opened yet."""
    from inroad.sources.passage_index import PassageIndex  # noqa: PLC0415 - see above

    return PassageIndex(home / "index" / person_id)


class _Works:
    """The works of one person, loaded by the first who asks for any."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._whole: Literature | None = None

    def __getattr__(self, name: str) -> object:
        """Load the index, and hand everything on to it."""
        if self._whole is None:
            from inroad.sources.work_index import WorkIndex  # noqa: PLC0415 - see above

            self._whole = WorkIndex(self._folder)
        return getattr(self._whole, name)


def works_in(home: Path, person_id: str) -> "Literature":
    """Return the works of one person; nothing is opened yet."""
    return cast("Literature", _Works(home / "index" / person_id))


class SentenceModels:
    """The sentence models of one home: one of a package, else one that was fetched."""

    def __init__(self, home: Path) -> None:
        self._folder = home / "index" / "models"
        self._fetched: Embedder | None = None

    def open(self) -> "Embedder | None":
        """Open the model that is here, once; None where there is none."""
        return packaged_embedder() or self._opened()

    def fetch(self) -> "Embedder":
        """Fetch a model where none is here; nothing else reaches the network."""
        from inroad.sources.embedding_fastembed import fetch_fastembed  # noqa: PLC0415 - see above

        found = self.open()
        if found is None:
            found = self._fetched = fetch_fastembed(self._folder)
        return found

    def _opened(self) -> "Embedder | None":
        from inroad.core.errors import Unavailable  # noqa: PLC0415 - see above
        from inroad.sources.embedding_fastembed import open_fastembed  # noqa: PLC0415 - same

        if self._fetched is None:
            try:
                self._fetched = open_fastembed(self._folder)
            except Unavailable:
                return None
        return self._fetched


@cache
def packaged_embedder() -> "Embedder | None":
    """Open the sentence model of a package, once; None where there is none."""
    from inroad.core.errors import Unavailable  # noqa: PLC0415 - see above
    from inroad.sources.embedding_packaged import open_packaged  # noqa: PLC0415 - same

    try:
        return open_packaged()
    except Unavailable:
        return None
