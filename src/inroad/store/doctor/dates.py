"""Days that have not come yet: a clock that was ahead once, or is behind now."""

import uuid
from dataclasses import fields, replace
from datetime import date, timedelta
from typing import Any

from inroad.record.person import Change, Named, Person
from inroad.record.upkeep import Fault
from inroad.store.doctor.ground import Checks, Finding, Ground
from inroad.store.schema import SCHEMA, stamp_of

_SLACK = timedelta(days=1)


def clock(ground: Ground) -> Checks:
    """Find what is dated after today."""
    if not ground.has_tables or stamp_of(ground.alias) != SCHEMA:
        return
    later = [
        (change, day)
        for record in ground.records()
        for change in everything(record.read())
        if (day := latest(change)) and day > ground.today
    ]
    if not later:
        return
    mend = (lambda: redate(ground)) if ground.redate else None
    yield Finding(_fault(later, ground), mend)


def _fault(later: list[tuple[Change, date]], ground: Ground) -> Fault:
    last = max(day for _, day in later)
    entries = "One entry is" if len(later) == 1 else f"{len(later):,} entries are"
    ahead = any(_made_later(change, ground) for change, _ in later)
    why = (
        "This computer's clock was ahead when they were made, or is behind now."
        if ahead
        else "Their days were given by hand, or this computer's clock is behind now."
    )
    what = f"{entries} dated after today, the last one {last.isoformat()}. {why}"
    how = (
        "Set the clock if it is wrong. If it is right, `inroad doctor --mend --redate` "
        "dates them today, in the order in which they came."
    )
    return Fault("clock", what, how)


def redate(ground: Ground) -> None:
    """Date today whatever is dated later."""
    for record in ground.records():
        changed = [
            earlier(change, ground.today)
            for change in everything(record.read())
            if (day := latest(change)) and day > ground.today
        ]
        record.keep(*changed)


def everything(person: Person) -> list[Change]:
    """Return all that is kept of a person and has a day."""
    kept: tuple[tuple[Change, ...], ...] = (
        person.profile.history,
        person.conversations,
        person.log,
        person.briefs,
        person.steps,
        person.settled,
    )
    return [change for changes in kept for change in changes]


def latest(change: Change) -> date | None:
    """Return the last day that stands in an entry."""
    return max(_days(change).values(), default=None)


def earlier(change: Change, today: date) -> Change:
    """Return an entry in which no day comes after today."""
    days: dict[str, Any] = {n: min(d, today) for n, d in _days(change).items()}
    return replace(change, **days)


def _days(change: Change) -> dict[str, date]:
    found = {field.name: getattr(change, field.name) for field in fields(change)}
    return {name: value for name, value in found.items() if isinstance(value, date)}


def _made_later(change: Change, ground: Ground) -> bool:
    """Say whether an id of ours was made at an instant that has not come yet."""
    if isinstance(change, Named):
        return False
    try:
        made = uuid.UUID(change.id)
    except ValueError:
        return False
    until = (ground.now + _SLACK).timestamp() * 1000
    return made.version == 7 and made.int >> 80 > until
