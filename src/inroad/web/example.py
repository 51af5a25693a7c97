"""The Brief of an invented person, made on the spot and kept nowhere."""

from dataclasses import dataclass, field, replace
from hashlib import sha256
from importlib.resources import files
from typing import Any

from inroad.actions.house import House
from inroad.actions.interview import hear
from inroad.actions.plan import brief
from inroad.core.document import text_document
from inroad.core.errors import NotFound
from inroad.plan.page import Brief
from inroad.record.conversation import Conversation
from inroad.record.gone import What, Wiped
from inroad.record.person import Change, Named, Person
from inroad.record.profile import Answer, profile_of

_FILE = "demo.txt"
_made: dict[Any, Brief] = {}


@dataclass
class _Passing:
    """A record that lasts as long as one page takes to write."""

    name: str = ""
    changes: list[Change] = field(default_factory=list)
    brought: dict[str, bytes] = field(default_factory=dict)

    def read(self) -> Person:
        """Make the person from what was kept so far."""
        answers = [each for each in self.changes if isinstance(each, Answer)]
        talks = [each for each in self.changes if isinstance(each, Conversation)]
        return Person("example", self.name, profile_of(answers), tuple(talks))

    def version(self) -> int:
        """Count the changes so far."""
        return len(self.changes)

    def keep(self, *changes: Change) -> None:
        """Remember changes until the page is written."""
        for change in changes:
            if isinstance(change, Named):
                self.name = change.name
        self.changes += changes

    def forget(self, what: What) -> Wiped:
        """Forget nothing: it is gone when the page is written."""
        del what
        return Wiped()

    def keep_file(self, data: bytes) -> str:
        """Remember a file's bytes by their SHA-256."""
        name = sha256(data).hexdigest()
        self.brought[name] = data
        return name

    def file(self, sha256: str) -> bytes:
        """Return a remembered file."""
        if sha256 not in self.brought:
            raise NotFound("There is no such file.")
        return self.brought[sha256]


@dataclass
class _Results:
    """Heavy results of the example, for as long as the program runs."""

    found: dict[str, dict[str, Any]] = field(default_factory=dict)

    def find(self, key: str) -> dict[str, Any] | None:
        """Return a result calculated before, or None."""
        return self.found.get(key)

    def keep(self, key: str, result: dict[str, Any]) -> None:
        """Remember a result."""
        self.found[key] = result


def example_brief(house: House) -> Brief:
    """Hear the example's conversation and write its Brief, once a day."""
    if house.today not in _made:
        text = (files("inroad.interview") / "content" / _FILE).read_text("utf-8")
        passing = replace(house, record=_Passing(), calculations=_Results())
        hear(passing, text_document(_FILE, text), keep=True)
        _made.clear()
        _made[house.today] = brief(passing)
    return _made[house.today]
