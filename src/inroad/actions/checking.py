"""Checking sources without the network: links, age, and whether quotes still stand."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date

from inroad.actions.bringing import claims_in
from inroad.actions.house import House
from inroad.actions.source_texts import index, reading_of
from inroad.core.errors import InroadError
from inroad.library.claim import Source
from inroad.library.passage import of_source
from inroad.record.brought import Brought, Problem

OLD_DAYS = 730
"""After two years what a source says of programmes, funds and pay may not hold."""

Pair = tuple[Brought | None, Source | None]


@dataclass(frozen=True, slots=True)
class SourceCheck:
    """What is to be known of one source.

    `age_days` is None where the source does not say of which day it is. `sound` says
    that every quote stands where it was found; None where there is no text to look in.
    """

    id: str
    title: str
    said_on: str
    age_days: int | None
    old: bool
    brought: bool
    sound: bool | None
    quoted: int
    unquoted: tuple[str, ...]
    problems: tuple[Problem, ...]


def checks_of(
    house: House,
    pairs: Iterable[Pair],
    failed: Mapping[str, InroadError],
) -> Iterator[SourceCheck]:
    """Check each source; `failed` says which could not be read."""
    for here, shipped in pairs:
        yield _check(house, here, shipped, failed)


def _check(
    house: House,
    here: Brought | None,
    shipped: Source | None,
    failed: Mapping[str, InroadError],
) -> SourceCheck:
    day = _day(here, shipped)
    age = _age(day, house.today)
    problems: list[Problem] = [*(here.problems if here else ())]
    quoted: tuple[str, ...] = ()
    unquoted: tuple[str, ...] = ()
    sound = None
    if here is not None:
        error = failed.get(here.id)
        try:
            if error is not None:
                raise error
            quoted, unquoted = claims_in(
                house, here, house.record.file(here.read_sha256)
            )
            changed = _changed(house, here)
            sound = not changed
            problems += changed
        except InroadError as fault:
            sound = False
            problems.append(
                Problem(f"It cannot be read any more: {fault}", kind="lost")
            )
    return SourceCheck(
        here.id if here else shipped.id if shipped else "",
        here.title if here else shipped.title if shipped else "",
        day,
        age,
        age is not None and age > OLD_DAYS,
        here is not None,
        sound,
        len(quoted),
        unquoted,
        tuple(problems),
    )


def _day(here: Brought | None, shipped: Source | None) -> str:
    """Return the latest day that the source gives itself, or nothing."""
    days = [here.said_on if here else ""]
    if shipped is not None:
        days += [
            shipped.date or "",
            shipped.updated_on or "",
            shipped.reviewed_on or "",
        ]
        days.append(str(shipped.year or "") if not any(days) else "")
    return max(days)


def _age(day: str, today: date) -> int | None:
    parts = [int(part) for part in day.split("-") if part.isdecimal()]
    if not parts:
        return None
    # A year or a month alone is taken as its end: no older than it may be.
    whole = (parts + [12, 28][len(parts) - 1 :]) if len(parts) < 3 else parts
    try:
        return max(0, (today - date(*whole[:3])).days)
    except ValueError:
        return None


def _changed(house: House, here: Brought) -> list[Problem]:
    """Read a source anew and compare; what differs is mended, and told."""
    fresh = of_source(reading_of(house, here).passages, here.id)
    if house.passages.of(here.id) == fresh:
        return []
    before = {(p.start, p.end): p.text for p in house.passages.of(here.id)}
    lost = sum(before.get((p.start, p.end)) != p.text for p in fresh)
    index(house, here, reading_of(house, here))
    many = "one quote" if lost == 1 else f"{lost} quotes"
    told = f"The index was not as the file: {many} stood elsewhere. It was made anew."
    return [Problem(told, kind="index")]
