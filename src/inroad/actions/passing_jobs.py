"""PassingJobs: long work that is kept as long as the process lives.

A house without a database has it, so that the same functions work there too.
"""

import threading
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import replace
from datetime import UTC, datetime
from typing import Any

from inroad.core.errors import NotFound
from inroad.core.job import Job, State
from inroad.core.progress import Progress

# Nobody reads the hours of work that passes with its process.
_THEN = datetime.fromtimestamp(0, UTC)


class PassingJobs:
    """Long work in memory, for one process."""

    def __init__(self) -> None:
        self._jobs: dict[str, Job] = {}
        self._taken = 0
        self._lock = threading.Lock()
        self._worker = threading.Lock()
        self._news = threading.Condition()

    def start(self, kind: str, inputs: Mapping[str, Any]) -> Job:
        """Put work down to be done; the same work still open is not put down twice."""
        with self._lock:
            for job in self._jobs.values():
                if job.open and (job.kind, job.inputs) == (kind, inputs):
                    return job
            id = str(len(self._jobs) + 1)
            job = Job(id, kind, dict(inputs), "waiting", Progress(0, 0), _THEN)
            self._jobs[id] = job
        with self._news:
            self._news.notify_all()
        return job

    def find(self, id: str) -> Job:
        """Return one piece of work, or raise NotFound."""
        if id not in self._jobs:
            raise NotFound(
                "There is no such work here.", hint="`inroad jobs` lists it."
            )
        return self._jobs[id]

    def all(self) -> tuple[Job, ...]:
        """Return all work that is remembered, the latest first."""
        return tuple(reversed(self._jobs.values()))

    def any_open(self) -> bool:
        """Say whether there is anything to do."""
        return any(job.open for job in self._jobs.values())

    def stop(self, id: str) -> Job:
        """Ask for work to be stopped; what nobody has begun stops at once."""
        with self._lock:
            job = self.find(id)
            if job.open:
                state: State = "stopped" if job.state == "waiting" else job.state
                self._jobs[id] = replace(job, stop_asked=True, state=state)
        return self.find(id)

    @contextmanager
    def alone(self) -> Iterator[bool]:
        """Try to be the one worker, for the length of a block."""
        mine = self._worker.acquire(blocking=False)
        try:
            yield mine
        finally:
            if mine:
                self._worker.release()

    def take(self, id: str = "") -> Job | None:
        """Take up the oldest work that is open, or the one named; only when alone."""
        with self._lock:
            found = [j for j in self._jobs.values() if j.open and id in {"", j.id}]
            if not found:
                return None
            self._taken += 1
            job = replace(found[0], state="working", worker=str(self._taken))
            self._jobs[job.id] = job
            return job

    def beat(self, job: Job, progress: Progress) -> bool:
        """Tell how far it is; False where it shall stop, or is no longer ours."""
        with self._lock:
            now = self._jobs[job.id]
            mine = (now.worker, now.state) == (job.worker, "working")
            if not mine or now.stop_asked:
                return False
            self._jobs[job.id] = replace(now, progress=progress)
            return True

    def end(
        self,
        job: Job,
        state: State,
        *,
        result: Mapping[str, Any] | None = None,
        fault: tuple[str, str, str] = ("", "", ""),
    ) -> None:
        """Say what came of work in hand; what another worker took up is theirs."""
        with self._lock:
            now = self._jobs[job.id]
            if (now.worker, now.state) == (job.worker, "working"):
                result = dict(result or {})
                self._jobs[job.id] = replace(
                    now, state=state, result=result, fault=fault, ended=_THEN
                )

    def wait(self, seconds: float) -> None:
        """Rest until work is put down in this process, or for so long at most."""
        with self._news:
            self._news.wait(seconds)
