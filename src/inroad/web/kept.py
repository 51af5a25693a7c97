"""What was made once and still holds: a person as read, a page, a form's answer."""

import threading
from collections import OrderedDict
from collections.abc import Hashable

from django.http import HttpResponse

from inroad.record.gone import What, Wiped
from inroad.record.person import Change, Person, Record

MOST = 64
LARGEST = 512 * 1024
"""Pages kept at most, and bytes of each: some 32 MB in all."""

Composed = tuple[bytes, ...]
"""A page cut where each visit gets something of its own; the cuts stand between."""


class Pages:
    """Composed pages, in memory, by what they are made of; the oldest leave first.

    A key names the address, the record's version and the day. The code's version is
    that of this process, with which they go.
    """

    def __init__(self, most: int = MOST) -> None:
        self._most = most
        self._found: OrderedDict[Hashable, Composed] = OrderedDict()
        self._lock = threading.Lock()

    def clear(self) -> None:
        """Let go of every page: something in them was forgotten."""
        with self._lock:
            self._found.clear()

    def find(self, key: Hashable) -> Composed | None:
        """Return the page made for this key before, or None."""
        with self._lock:
            if key in self._found:
                self._found.move_to_end(key)
            return self._found.get(key)

    def keep(self, key: Hashable, page: Composed) -> None:
        """Keep a page, unless it is very large; the one unused longest makes room."""
        if sum(map(len, page)) > LARGEST:
            return
        with self._lock:
            self._found[key] = page
            self._found.move_to_end(key)
            while len(self._found) > self._most:
                self._found.popitem(last=False)


class Done:
    """What was answered to forms sent a short while ago, by the mark each carried."""

    def __init__(self, most: int = MOST) -> None:
        self.lock = threading.Lock()
        self._most = most
        self._answers: OrderedDict[str, HttpResponse] = OrderedDict()

    def clear(self) -> None:
        """Let go of every answer: something in them was forgotten."""
        self._answers.clear()

    def find(self, mark: str) -> HttpResponse | None:
        """Return what this form was answered before, or None."""
        return self._answers.get(mark)

    def keep(self, mark: str, answer: HttpResponse) -> None:
        """Remember an answer, and forget the oldest where there are many."""
        self._answers[mark] = answer
        while len(self._answers) > self._most:
            self._answers.popitem(last=False)


class ReadOnce:
    """A record whose person is read anew only where something changed."""

    def __init__(self, record: Record) -> None:
        self._record = record
        self._read: tuple[int, Person] | None = None

    def read(self) -> Person:
        """Read the person, whole."""
        # The version comes first: a change in between is then read again, not missed.
        version = self._record.version()
        held = self._read
        if held is None or held[0] != version:
            held = (version, self._record.read())
            self._read = held
        return held[1]

    def version(self) -> int:
        """Return a number that grows with every change."""
        return self._record.version()

    def keep(self, *changes: Change) -> None:
        """Keep all changes together or none."""
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
