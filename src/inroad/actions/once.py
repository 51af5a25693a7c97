"""A request that carries a mark is done once, however often it is sent.

An answer can be lost after what it tells of was kept: the line broke, or the program
was ended. Whoever sends the same again with the same mark adds nothing, since ids are
made from the mark and what holds one of them already was kept before.
"""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from datetime import UTC, datetime
from hashlib import sha256
from itertools import chain

from inroad.actions.house import House
from inroad.core.ids import instant_of, uuid7
from inroad.record.gone import What, Wiped
from inroad.record.person import Change, Person, Record, kept_of

_TAIL = 14
"""Where in an id the instant ends, and what was drawn begins."""
_PARTS = ("expected", "reviewed", "sittings")
"""What is added to a value that was kept before, and has ids of its own."""


def done_once(house: House, mark: str, sent: str = "") -> House:
    """Return the house for one request; what this mark kept before is not kept again.

    `sent` says what was sent, where other things may come with the same mark. A mark
    that is a UUIDv7 gives its instant to the ids too, so that even two that arrive at
    the same time make the same ones.
    """
    drawn = _Drawn(sent or mark)
    at = instant_of(mark)
    return replace(
        house,
        record=_OnceRecord(house.record, drawn),
        now=house.now if at is None else lambda: at,
        random=drawn,
    )


class _Drawn:
    """Bytes drawn from a mark, other ones at each call, and the ids made of them."""

    def __init__(self, mark: str) -> None:
        self._mark = mark
        self._count = 0
        self.tails: set[str] = set()

    def __call__(self, size: int) -> bytes:
        told = f"{self._count}:{self._mark}".encode("utf-8", "surrogatepass")
        self._count += 1
        found = sha256(told).digest()[:size]
        self.tails.add(uuid7(datetime.fromtimestamp(0, UTC), found)[_TAIL:])
        return found


class _OnceRecord:
    """A record to which one request adds at most once."""

    def __init__(self, record: Record, drawn: _Drawn) -> None:
        self._record = record
        self._drawn = drawn

    def read(self) -> Person:
        """Read the person, whole."""
        return self._record.read()

    def version(self) -> int:
        """Return a number that grows with every change."""
        return self._record.version()

    def keep(self, *changes: Change) -> None:
        """Keep all changes together, or none where they were kept before."""
        made = _tails(changes) & self._drawn.tails
        if made and made & _tails(chain(*kept_of(self._record.read()).values())):
            # All of them came together, and some may have been changed since.
            return
        self._record.keep(*changes)

    def forget(self, what: What) -> Wiped:
        """Remove something for good."""
        return self._record.forget(what)

    def keep_file(self, data: bytes) -> str:
        """Keep a file the person brought in, and return its SHA-256 in hex."""
        return self._record.keep_file(data)

    def file(self, sha256: str) -> bytes:
        """Return a kept file's bytes, or raise NotFound."""
        return self._record.file(sha256)


def _tails(values: Iterable[object]) -> set[str]:
    """Return the ends of all ids, those of what a value holds in itself too."""
    return {id[_TAIL:] for value in values for id in _ids(value)} - {""}


def _ids(value: object) -> Iterator[str]:
    yield str(getattr(value, "id", ""))
    for part in _PARTS:
        for each in getattr(value, part, ()):
            yield each.id
