"""StoredJobs: one person's long work, kept in the database until it is done.

There is one worker at a time. What a worker that was killed had in hand is taken up by
the next; a worker that lost its place finds out at its next beat.
"""

import json
import threading
from collections import defaultdict
from collections.abc import Callable, Mapping
from contextlib import AbstractContextManager, suppress
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Any

from django.db import connections, transaction
from django.db.models import F, Q, QuerySet

from inroad.core.errors import NotFound, Unavailable
from inroad.core.job import Job, State
from inroad.core.progress import Progress
from inroad.store.models import JobRow
from inroad.store.trouble import troubles
from inroad.store.worker_lock import worker_lock

MOST = 50
"""How many pieces of work are remembered that came to an end."""

OPEN = Q(state__in=("waiting", "working"))
_news: defaultdict[str, threading.Condition] = defaultdict(threading.Condition)


@dataclass(frozen=True, slots=True)
class StoredJobs:
    """The long work of one person; times and ids come in by the door."""

    alias: str
    person_id: str
    home: Path
    place: str
    now: Callable[[], datetime]
    new_id: Callable[[], str]

    def start(self, kind: str, inputs: Mapping[str, Any]) -> Job:
        """Put work down to be done; the same work still open is not put down twice."""
        job = Job(
            self.new_id(), kind, dict(inputs), "waiting", Progress(0, 0), self.now()
        )
        row = JobRow.from_value(self.person_id, job)
        with troubles(self.place), transaction.atomic(using=self.alias):
            same = self._rows().filter(OPEN, kind=kind, inputs=row.inputs).first()
            if same is None:
                row.save(using=self.alias, force_insert=True)
                self._forget_oldest()
        with _news[self.alias]:
            _news[self.alias].notify_all()
        return (same or row).to_value()

    def find(self, id: str) -> Job:
        """Return one piece of work, or raise NotFound."""
        with troubles(self.place):
            row = self._rows().filter(key=id).first()
        if row is None:
            raise NotFound(
                "There is no such work here.", hint="`inroad jobs` lists it."
            )
        return row.to_value()

    def all(self) -> tuple[Job, ...]:
        """Return all work that is remembered, the latest first."""
        with troubles(self.place):
            return tuple(row.to_value() for row in self._rows().order_by("-position"))

    def any_open(self) -> bool:
        """Say whether there is anything to do."""
        with troubles(self.place):
            return self._rows().filter(OPEN).exists()

    def stop(self, id: str) -> Job:
        """Ask for work to be stopped; what nobody has begun stops at once."""
        with troubles(self.place), transaction.atomic(using=self.alias):
            mine = self._rows().filter(OPEN, key=id)
            mine.update(stop_asked=True)
            mine.filter(state="waiting").update(state="stopped", ended=self.now())
        return self.find(id)

    def alone(self) -> AbstractContextManager[bool]:
        """Try to be the one worker, for the length of a block."""
        return worker_lock(self.alias, self.person_id, self.home)

    def take(self, id: str = "") -> Job | None:
        """Take up the oldest work that is open, or the one named; only when alone.

        What is "working" then belonged to a worker that is gone.
        """
        wanted = Q(key=id) if id else Q()
        with troubles(self.place), transaction.atomic(using=self.alias):
            row = self._rows().filter(OPEN, wanted).order_by("position").first()
            if row is None:
                return None
            row.state, row.worker, row.beat = "working", self.new_id(), self.now()
            row.save(using=self.alias, update_fields=["state", "worker", "beat"])
        return row.to_value()

    def beat(self, job: Job, progress: Progress) -> bool:
        """Tell how far it is; False where it shall stop, or is no longer ours."""
        # A moment in which nothing can be written must not end an hour of work.
        with suppress(Unavailable), troubles(self.place):
            mine = self._rows().filter(key=job.id, worker=job.worker, state="working")
            told = mine.filter(stop_asked=False).update(
                beat=self.now(),
                done=progress.done,
                total=progress.total,
                doing=progress.doing,
            )
            return bool(told)
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
        with troubles(self.place):
            mine = self._rows().filter(key=job.id, worker=job.worker, state="working")
            mine.update(
                done=F("total") if state == "done" else F("done"),
                state=state,
                ended=self.now(),
                result=json.dumps(dict(result or {})),
                fault=json.dumps(fault),
            )

    def wait(self, seconds: float) -> None:
        """Rest until work is put down in this process, or for so long at most."""
        # Nobody's connection is held while there is nothing to do.
        with suppress(Exception):
            connections[self.alias].close()
        with _news[self.alias]:
            _news[self.alias].wait(seconds)

    def _rows(self) -> QuerySet[JobRow]:
        return JobRow.objects.using(self.alias).filter(person_id=self.person_id)

    def _forget_oldest(self) -> None:
        ended = self._rows().exclude(OPEN).order_by("-position")
        for position in ended.values_list("position", flat=True)[MOST : MOST + 1]:
            self._rows().exclude(OPEN).filter(position__lte=position).delete()
