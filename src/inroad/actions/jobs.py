"""Long work as people see it: what is going on, stopping it, going on with it."""

from dataclasses import dataclass
from datetime import date
from typing import Annotated

from inroad.actions.house import House
from inroad.actions.registry import action
from inroad.actions.work import raised, work_off
from inroad.core.errors import NotFound
from inroad.core.job import Job, State


@dataclass(frozen=True, slots=True)
class JobView:
    """One piece of long work: what it is about, how far it is, what came of it.

    `share` runs from 0 to 1; `conversation` is what it led to; `message` and `hint`
    say why it failed.
    """

    id: str
    kind: str
    name: str
    state: State
    share: float
    stop_asked: bool
    made: date
    ended: date | None
    conversation: str
    message: str
    hint: str

    @property
    def open(self) -> bool:
        """Whether there is still something to do."""
        return self.state in {"waiting", "working"}


@dataclass(frozen=True, slots=True)
class JobsView:
    """All long work that is remembered, the latest first."""

    jobs: tuple[JobView, ...]


@action("jobs", exposes="profile")
def jobs(house: House) -> JobsView:
    """Show long work: what waits, what is going on, what came of it."""
    return JobsView(tuple(map(view_of, house.jobs.all())))


@action("jobs stop", effect="write", exposes="profile")
def jobs_stop(
    house: House,
    job: Annotated[str, "which work, by its id, its beginning, or its file's name"],
) -> JobView:
    """Stop long work; nothing of what it would have kept is kept.

    Raises:
        NotFound: there is no such work, or it came to an end.
    """
    found = [j for j in house.jobs.all() if j.open and job and _is_called(j, job)]
    if len(found) != 1:
        many = "Several pieces of open work are" if found else "No open work is"
        raise NotFound(
            f"{many} called {job[:80]!r}.", hint="`inroad jobs` shows the ids."
        )
    return view_of(house.jobs.stop(found[0].id))


@action("jobs resume", effect="write", exposes="profile")
def jobs_resume(house: House) -> JobsView:
    """Go on with long work that was left, until all of it is done."""
    work_off(house, raised)
    return jobs(house)


def view_of(job: Job) -> JobView:
    """Return one piece of work as it is shown."""
    progress = job.progress
    return JobView(
        id=job.id,
        kind=job.kind,
        name=str(job.inputs.get("name", "")),
        state=job.state,
        share=progress.done / progress.total if progress.total else 0.0,
        stop_asked=job.stop_asked,
        made=job.made.date(),
        ended=job.ended.date() if job.ended else None,
        conversation=str(job.result.get("conversation", "")),
        message=job.fault[1],
        hint=job.fault[2],
    )


def _is_called(job: Job, named: str) -> bool:
    return job.id.startswith(named) or job.inputs.get("name") == named
