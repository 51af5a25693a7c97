"""Long work: what kinds there are, and doing it, one piece at a time.

A kind is a function of the house, the inputs, somewhere to tell progress, and a
question whether to stop. It may be ended at any moment and begun again, so what it
keeps must be the same however often it runs.
"""

import time
from collections.abc import Callable, Mapping
from contextlib import suppress
from importlib import import_module
from typing import Any

from inroad.actions.house import House
from inroad.core import errors
from inroad.core.errors import Conflict, InroadError, Unavailable
from inroad.core.job import Job
from inroad.core.progress import Progress, Stopped, Tell

Work = Callable[[House, Mapping[str, Any], Tell, Callable[[], bool]], Mapping[str, Any]]

PLACES: dict[str, str] = {
    "hear": "long_hearing",
    "works": "long_works",
    "meaning": "meaning",
}
"""Which module below this package does each kind of work."""

KINDS: dict[str, Work] = {}
OFTEN = 1.0
"""Seconds between two beats that reach the database."""

PATIENCE = 2.0
"""Seconds between two looks at what another worker does, or at what there is to do."""


def work(kind: str) -> Callable[[Work], Work]:
    """Register the function that does one kind of work."""

    def register(run: Work) -> Work:
        KINDS[kind] = run
        return run

    return register


def import_kinds() -> None:
    """Import whatever does work; a thread must not do so beside others that import."""
    for place in PLACES.values():
        import_module(f"inroad.actions.{place}")


def work_off(house: House, note_fault: Callable[[BaseException], str]) -> int:
    """Do what is open, the oldest first, unless another worker is at it.

    Returns how many pieces came to an end here. A fault of ours ends its piece alone.
    """
    count = 0
    # Where the disk or the database does not answer, it is left for another time.
    with suppress(Unavailable), house.jobs.alone() as mine:
        while mine and (job := house.jobs.take()) is not None:
            _do(house, job, note_fault)
            count += 1
    return count


def finish(house: House, job: Job) -> Job:
    """Work in the foreground until a piece is done; who else is at it is waited for.

    Raises Conflict where it was stopped, and what it raised itself where it failed.
    """
    while job.open:
        with house.jobs.alone() as mine:
            taken = house.jobs.take(job.id) if mine else None
            if taken is not None:
                _do(house, taken, raised)
        if not mine:
            house.jobs.wait(PATIENCE)
        job = house.jobs.find(job.id)
        house.tell(job.progress)
    if job.state == "stopped":
        raise Conflict("That was stopped before it was done.", hint="Begin it again.")
    if job.state == "failed":
        kind, message, hint = job.fault
        raise getattr(errors, kind, Unavailable)(message, hint=hint)
    return job


def raised(error: BaseException) -> str:
    """Let a fault of ours go up to the face, which notes it."""
    raise error


def _do(house: House, job: Job, note_fault: Callable[[BaseException], str]) -> None:
    """Do one piece of work in hand and say what came of it."""
    pulse = _Pulse(house, job)
    try:
        result = _kind(job.kind)(house, job.inputs, pulse.tell, pulse.stopped)
    except Stopped:
        house.jobs.end(job, "stopped")
    except Unavailable:
        # The disk or the database may answer again; until then it stays open.
        raise
    except InroadError as error:
        fault = (type(error).__name__, error.message, error.hint)
        house.jobs.end(job, "failed", fault=fault)
    except Exception as error:  # noqa: BLE001 - a fault of ours ends its piece alone
        message = "Something went wrong in Inroad itself."
        house.jobs.end(job, "failed", fault=("InroadError", message, ""))
        note_fault(error)
    else:
        house.jobs.end(job, "done", result=result)


def _kind(kind: str) -> Work:
    if kind in PLACES:
        import_module(f"inroad.actions.{PLACES[kind]}")
    if kind not in KINDS:
        raise Conflict(
            f"This Inroad does not know work called {kind!r}.",
            hint="A newer Inroad may have begun it.",
        )
    return KINDS[kind]


class _Pulse:
    """Between work, which tells progress all the time, and whoever keeps it."""

    def __init__(self, house: House, job: Job) -> None:
        self._house = house
        self._job = job
        self._progress = job.progress
        self._next = 0.0
        self._stop = False

    def tell(self, progress: Progress) -> None:
        """Take progress; the terminal hears it, and now and then the database."""
        self._progress = progress
        self._house.tell(progress)

    def stopped(self) -> bool:
        """Say whether to stop; asks the database no more than once a second."""
        now = time.monotonic()
        if not self._stop and now >= self._next:
            self._next = now + OFTEN
            self._stop = not self._house.jobs.beat(self._job, self._progress)
        return self._stop
