"""A record and kept results in memory, for tests that need no database."""

import hashlib
import json
from typing import Any

from inroad.core.errors import NotFound
from inroad.record.forgetting import leaving
from inroad.record.gone import What, Wiped
from inroad.record.person import HISTORIES, Change, Named, Person, with_kept
from inroad.record.profile import Answer, profile_of


class MemoryRecord:
    """A Record that lives as long as a test."""

    def __init__(self, person_id: str = "018f0000-0000-7000-8000-000000000001") -> None:
        self._id = person_id
        self._name = ""
        kinds: tuple[type, ...] = (Answer, *HISTORIES.values())
        self._kept: dict[type, dict[str, Any]] = {kind: {} for kind in kinds}
        self._files: dict[str, bytes] = {}
        self._version = 0

    def read(self) -> Person:
        kept = {kind: list(values.values()) for kind, values in self._kept.items()}
        return with_kept(Person(self._id, self._name, profile_of(())), kept)

    def version(self) -> int:
        return self._version

    def keep(self, *changes: Change) -> None:
        self._version += 1
        for change in changes:
            if isinstance(change, Named):
                self._name = change.name
            else:
                self._kept[type(change)][change.id] = change

    def forget(self, what: What) -> Wiped:
        left = leaving(self.read(), what)
        self._version += 1
        self._name = "" if what.kind == "everything" else self._name
        for kind, ids in left.gone.items():
            for id in ids:
                del self._kept[kind][id]
        for value in left.changed:
            self._kept[type(value)][value.id] = value
        for sha256 in left.files:
            self._files.pop(sha256, None)
        return Wiped()

    def keep_file(self, data: bytes) -> str:
        sha256 = hashlib.sha256(data).hexdigest()
        self._files[sha256] = data
        return sha256

    def file(self, sha256: str) -> bytes:
        if sha256 not in self._files:
            raise NotFound("That file is not in this home.")
        return self._files[sha256]


class MemoryCalculations:
    """Calculations that live as long as a test, as JSON like the stored ones."""

    def __init__(self) -> None:
        self._kept: dict[str, str] = {}

    def find(self, key: str) -> dict[str, Any] | None:
        found: dict[str, Any] | None = json.loads(self._kept.get(key, "null"))
        return found

    def keep(self, key: str, result: dict[str, Any]) -> None:
        self._kept[key] = json.dumps(result)
