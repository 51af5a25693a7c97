"""House: one person's record, today's date, and the tools an action may use."""

from collections.abc import Callable, Mapping
from contextlib import AbstractContextManager
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import TYPE_CHECKING, Any, Protocol

from inroad.actions.passing_jobs import PassingJobs
from inroad.core.errors import Unavailable
from inroad.core.ids import uuid7
from inroad.core.job import Job, State
from inroad.core.progress import Progress, Tell, quiet

if TYPE_CHECKING:
    from inroad.library.ports import Passages, Readers
    from inroad.library.shelf import Shelf
    from inroad.people.literature import Literature
    from inroad.people.ports import Embedder, WorksOnline
    from inroad.record.person import Record


class Calculations(Protocol):
    """Heavy results, kept by the value of their inputs; derived, never exported."""

    def find(self, key: str) -> dict[str, Any] | None:
        """Return what was calculated for this key before, or None."""
        ...

    def keep(self, key: str, result: dict[str, Any]) -> None:
        """Keep a result; a second one for the same key replaces it."""
        ...


class Jobs(Protocol):
    """Long work, kept until it is done; `actions.work` does it, one at a time."""

    def start(self, kind: str, inputs: Mapping[str, Any]) -> Job:
        """Put work down to be done; the same work still open is not put down twice."""
        ...

    def find(self, id: str) -> Job:
        """Return one piece of work, or raise NotFound."""
        ...

    def all(self) -> tuple[Job, ...]:
        """Return all work that is remembered, the latest first."""
        ...

    def any_open(self) -> bool:
        """Say whether there is anything to do."""
        ...

    def stop(self, id: str) -> Job:
        """Ask for work to be stopped; what nobody has begun stops at once."""
        ...

    def alone(self) -> AbstractContextManager[bool]:
        """Try to be the one worker, for the length of a block."""
        ...

    def take(self, id: str = "") -> Job | None:
        """Take up the oldest work that is open, or the one named; only when alone."""
        ...

    def beat(self, job: Job, progress: Progress) -> bool:
        """Tell how far it is; False where it shall stop, or is no longer ours."""
        ...

    def end(
        self,
        job: Job,
        state: State,
        *,
        result: Mapping[str, Any] | None = None,
        fault: tuple[str, str, str] = ("", "", ""),
    ) -> None:
        """Say what came of work in hand."""
        ...

    def wait(self, seconds: float) -> None:
        """Rest until work is put down in this process, or for so long at most."""
        ...


def _passages() -> "Passages":
    from inroad.actions.passing_passages import PassingPassages  # noqa: PLC0415 - most houses are given theirs

    return PassingPassages()


def _readers() -> "Readers":
    from inroad.actions.passing_passages import NoReaders  # noqa: PLC0415 - as above

    return NoReaders()


def _works() -> "Literature":
    from inroad.actions.passing_works import NoWorks  # noqa: PLC0415 - as above

    return NoWorks()


def _works_online() -> "WorksOnline":
    from inroad.actions.passing_works import NobodyOnline  # noqa: PLC0415 - as above

    return NobodyOnline()


def _no_model() -> "Embedder":
    raise Unavailable(
        "No model can be fetched here.", hint="Words alone go on working."
    )


@dataclass(frozen=True, slots=True)
class House:
    """One person's Inroad. Time and chance come in here and nowhere else.

    `tell` is where long work in the foreground says how far it is. `passages` and
    `readers` find and read the sources that the person brought in;
    `works` finds people in the works that they brought in. Without `personal`,
    as before a model that may not see the profile, nothing public rests on it.
    `embedder` opens a sentence model where one is here, for whoever needs it;
    `fetch_embedder` fetches one where the person says so, and at no other time;
    `works_online` is asked for works where the person says so, and at no other time.
    Who `waits` stays until long work is done; a page says that it goes on instead.
    """

    record: "Record"
    shelf: "Shelf"
    calculations: Calculations
    today: date
    now: Callable[[], datetime]
    random: Callable[[int], bytes]
    jobs: Jobs = field(default_factory=PassingJobs)
    tell: Tell = quiet
    passages: "Passages" = field(default_factory=_passages)
    readers: "Readers" = field(default_factory=_readers)
    personal: bool = True
    waits: bool = True
    works: "Literature" = field(default_factory=_works)
    embedder: "Callable[[], Embedder | None]" = lambda: None
    fetch_embedder: "Callable[[], Embedder]" = _no_model
    works_online: "WorksOnline" = field(default_factory=_works_online)

    def new_id(self) -> str:
        """Make an id that nobody has used."""
        return uuid7(self.now(), self.random(10))
