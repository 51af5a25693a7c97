"""Ready: a shelf with the ways of asking for it, indexed once and kept."""

from dataclasses import dataclass
from threading import Lock

from inroad.library.asking.asked import Asked, load_asked
from inroad.library.asking.index import Index, build_index
from inroad.library.asking.meaning import Embedder
from inroad.library.asking.named import People, people_of
from inroad.library.shelf import Shelf


@dataclass(frozen=True, slots=True)
class Ready:
    """A shelf made ready for questions; making one takes a second or two."""

    shelf: Shelf
    index: Index
    people: People
    asked: Asked


def make_ready(
    shelf: Shelf, asked: Asked | None = None, embedder: Embedder | None = None
) -> Ready:
    """Index a shelf with the ways in which its claims are asked for (ours, if None).

    A sentence model, where there is one, finds what shares no word with the question.
    """
    asked = load_asked() if asked is None else asked
    index = build_index(shelf, asked, embedder)
    return Ready(shelf, index, people_of(shelf), asked)


_kept: list[Ready] = []
_one_at_a_time = Lock()


def ready_of(shelf: Shelf, embedder: Embedder | None = None) -> Ready:
    """Return the shelf made ready; the last one made in this process is kept."""
    with _one_at_a_time:
        if not _kept or not _is_of(_kept[0], shelf, embedder):
            _kept[:] = [make_ready(shelf, embedder=embedder)]
        return _kept[0]


def _is_of(ready: Ready, shelf: Shelf, embedder: Embedder | None) -> bool:
    meaning = ready.index.meaning
    before = meaning.embedder.name if meaning else None
    name = embedder.name if embedder else None
    return before == name and ready.shelf.claims == shelf.claims
