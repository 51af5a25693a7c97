"""Waiting for a hearing: a page that counts its lines and can stop it."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime
from hashlib import sha256
from typing import Final

from inroad.actions.house import House
from inroad.actions.long_hearing import start_hearing, start_if_long, whose
from inroad.actions.proposing import heard_before
from inroad.core.document import Document, read_document
from inroad.core.errors import InroadError
from inroad.core.job import Job
from inroad.show.words import counted

FELT: Final = 25_000
"""Bytes of a transcript that take about a second to hear: measured at 30,000."""
MINUTES: Final = 90
"""Seconds up to which a time is said in seconds."""
SOON, LATER = 1, 5
"""Seconds until the page looks again: soon where the rest takes less than a minute."""


@dataclass(frozen=True, slots=True)
class Waiting:
    """One piece of open work as its page tells it; `percent` is for the bar."""

    id: str
    name: str
    percent: int
    line: str
    time: str
    left: float | None


def begun(house: House, file: Document, subject: str) -> Job | None:
    """Put a hearing down to be done where it takes a second or more, else nothing.

    Raises BadInput for what is no transcript.
    """
    data = read_document(file)
    if len(data) <= FELT:
        return start_if_long(house, file, subject)
    named = whose(house.record.read(), data, subject)
    if heard_before(house, sha256(data).hexdigest(), named) is not None:
        return None
    return start_hearing(house, data, file.name, subject)


def waiting_of(house: House) -> Iterator[Waiting]:
    """Tell of each piece of open work how far it is and how long it may still take."""
    for job in house.jobs.all():
        if job.open:
            share = job.progress.done / job.progress.total if job.progress.total else 0
            left = _left(job, share, house.now())
            yield Waiting(
                job.id,
                str(job.inputs.get("name", "")),
                int(share * 100),
                _line(house, job, share) if job.kind == "hear" else _doing(job),
                _time(job, left, house.now()),
                left,
            )


def again_in(going: Iterable[Waiting]) -> int:
    """Return the seconds until a page should look again; 0 where nothing is open."""
    rests = [each.left for each in going]
    if not rests:
        return 0
    return SOON if all(rest is None or rest < 60 for rest in rests) else LATER


def _doing(job: Job) -> str:
    return f"{job.progress.doing}." if job.progress.doing else ""


def _line(house: House, job: Job, share: float) -> str:
    """Say "Line 140 of 213, about": what is heard is read more than once."""
    try:
        data = house.record.file(str(job.inputs.get("sha256", "")))
    except InroadError:
        return ""
    lines = data.count(b"\n") + (not data.endswith(b"\n"))
    return f"Line {min(lines, int(share * lines) + 1):,} of {lines:,}, about."


def _left(job: Job, share: float, now: datetime) -> float | None:
    """Guess the seconds that are left from those that passed, once some are done.

    Works are put in order in several goes, each of which begins at nothing.
    """
    if job.state != "working" or share < 0.05 or job.kind == "works":
        return None
    passed = max((now - job.made).total_seconds(), 0.0)
    return passed * (1 - share) / share


def _time(job: Job, left: float | None, now: datetime) -> str:
    passed = _seconds(max((now - job.made).total_seconds(), 0.0))
    begun = f"Begun {passed} ago"
    return f"{begun}." if left is None else f"{begun}; about {_seconds(left)} to go."


def _seconds(many: float) -> str:
    if many < MINUTES:
        return counted(max(round(many), 1), "second")
    return counted(round(many / 60), "minute")
