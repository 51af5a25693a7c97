"""Person: all we know of one person, frozen; and Record, where it is kept."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import Any, Protocol

from inroad.record.asked import AskedQuestion
from inroad.record.brought import Brought
from inroad.record.conversation import Conversation
from inroad.record.decision import Decision
from inroad.record.excluded import Excluded
from inroad.record.gone import What, Wiped
from inroad.record.inputs import Inputs
from inroad.record.log import LogEntry
from inroad.record.profile import Answer, Profile, profile_of
from inroad.record.reading import Reading
from inroad.record.standing import StandingQuestion
from inroad.record.steps import Settled, Step


@dataclass(frozen=True, slots=True)
class KeptLine:
    """A line of a Brief as it stood on its day."""

    id: str
    section: str
    text: str
    because: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class KeptBrief:
    """The lines of one day's Brief, kept so that a later one can say what changed."""

    id: str
    on: date
    lines: tuple[KeptLine, ...]
    refs: Mapping[str, Mapping[str, Any]]


@dataclass(frozen=True, slots=True)
class Named:
    """What the person is called here."""

    name: str


@dataclass(frozen=True, slots=True)
class Person:
    """Everything known of one person at one reading; long histories stay in order."""

    id: str
    name: str
    profile: Profile
    conversations: tuple[Conversation, ...] = ()
    log: tuple[LogEntry, ...] = ()
    briefs: tuple[KeptBrief, ...] = ()
    steps: tuple[Step, ...] = ()
    settled: tuple[Settled, ...] = ()
    brought: tuple[Brought, ...] = ()
    asked: tuple[AskedQuestion, ...] = ()
    decisions: tuple[Decision, ...] = ()
    readings: tuple[Reading, ...] = ()
    standing: tuple[StandingQuestion, ...] = ()
    excluded: tuple[Excluded, ...] = ()
    inputs: tuple[Inputs, ...] = ()

    def conversation(self, id: str) -> Conversation | None:
        """Find a conversation by its id; there may be none."""
        return next((c for c in self.conversations if c.id == id), None)

    def source(self, id: str) -> Brought | None:
        """Find a source that was brought in by its id; there may be none."""
        return next((b for b in self.brought if b.id == id), None)

    @property
    def files(self) -> frozenset[str]:
        """Name every file that something in this record rests on, by SHA-256."""
        talks = {talk.sha256 for talk in self.conversations}
        sources = {sha for b in self.brought for sha in (b.sha256, b.text_sha256)}
        return frozenset((talks | sources) - {""})


Kept = (
    Answer
    | Conversation
    | LogEntry
    | KeptBrief
    | Step
    | Settled
    | Brought
    | AskedQuestion
    | Decision
    | Reading
    | StandingQuestion
    | Excluded
    | Inputs
)
Change = Kept | Named

HISTORIES: Mapping[str, type[Any]] = {
    "conversations": Conversation,
    "log": LogEntry,
    "briefs": KeptBrief,
    "steps": Step,
    "settled": Settled,
    "brought": Brought,
    "asked": AskedQuestion,
    "decisions": Decision,
    "readings": Reading,
    "standing": StandingQuestion,
    "excluded": Excluded,
    "inputs": Inputs,
}
"""The fields of Person that hold values as they came; answers make its profile."""


def kept_of(person: Person) -> dict[type, tuple[Any, ...]]:
    """Return everything kept of a person, by kind."""
    found = {kind: getattr(person, name) for name, kind in HISTORIES.items()}
    return {Answer: person.profile.history, **found}


def with_kept(person: Person, kept: Mapping[type, Sequence[Any]]) -> Person:
    """Return a person of whom exactly this is kept, by kind."""
    histories: dict[str, Any] = {
        name: tuple(kept.get(kind, ())) for name, kind in HISTORIES.items()
    }
    return replace(person, profile=profile_of(kept.get(Answer, ())), **histories)


def is_empty(person: Person) -> bool:
    """Say whether nothing at all is known of a person."""
    return not (person.name or any(kept_of(person).values()))


def person_of(id: str, changes: Iterable[Change]) -> Person:
    """Return the person of whom these changes, in this order, tell."""
    name, kept = "", dict[type, list[Any]]()
    for change in changes:
        if isinstance(change, Named):
            name = change.name
        else:
            kept.setdefault(type(change), []).append(change)
    return with_kept(Person(id, name, profile_of(())), kept)


class Record(Protocol):
    """The one record of one person; it can reach nobody else's."""

    def read(self) -> Person:
        """Read the person, whole."""
        ...

    def version(self) -> int:
        """Return a number that grows with every change; the same means unchanged."""
        ...

    def keep(self, *changes: Change) -> None:
        """Keep all changes together or none; an id already there is replaced."""
        ...

    def forget(self, what: What) -> Wiped:
        """Remove something for good, from the files and from our own backups too."""
        ...

    def keep_file(self, data: bytes) -> str:
        """Keep a file the person brought in, and return its SHA-256 in hex."""
        ...

    def file(self, sha256: str) -> bytes:
        """Return a kept file's bytes, or raise NotFound."""
        ...
