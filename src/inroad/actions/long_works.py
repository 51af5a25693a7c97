"""Bringing works in: work of minutes that goes on where it was left."""

import io
import json
from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from hashlib import sha256 as hashed
from typing import Any, Final

from inroad.actions.bringing import plain_name
from inroad.actions.house import House
from inroad.actions.known_again import know_again, know_older
from inroad.actions.standing_runs import ask_all
from inroad.actions.work import finish, work
from inroad.core.document import Document
from inroad.core.errors import BadInput, InroadError, NotFound, Unavailable
from inroad.core.ids import instant_of
from inroad.core.progress import Progress, Tell
from inroad.people.left_out import left_out_of
from inroad.people.literature import Settlement
from inroad.record.brought import SETTLED_PEOPLE, WORKS, Brought
from inroad.record.folder import LARGEST_PART
from inroad.record.person import Person

IN_ORDER: Final = "Your works are being put in order."
FELT: Final = 500_000
"""Bytes of packed works that take a second or more to take in."""


def bring_works(house: House, file: Document, url: str = "") -> Mapping[str, Any]:
    """Keep a file of works and take in what is in it; see `people add`.

    `url` says where it was fetched, if it was. Raises Unavailable where that goes on
    behind the page.
    """
    with file.open() as stream:
        data = stream.read(LARGEST_PART + 1)
    name = plain_name(file.name)
    if len(data) > LARGEST_PART:
        raise BadInput(
            f"{name} is larger than {LARGEST_PART // 1_048_576} MB.",
            hint="Pack it with gzip, or bring it in in parts.",
        )
    if not data.strip():
        raise BadInput(f"{name} is empty.", hint="Give a file that lists works.")
    house.works.check(name, lambda: io.BytesIO(data))
    sha256, person = hashed(data).hexdigest(), house.record.read()
    if not any(each.sha256 == sha256 for each in files_of_works(person)):
        # Bytes first: a row may name only what is there.
        house.record.keep_file(data)
        house.record.keep(
            Brought(house.new_id(), name, name, WORKS, sha256, house.today, url)
        )
    before = house.works.holds(sha256)
    job = house.jobs.start("works", {"sha256": sha256, "name": name})
    if not house.waits and not before and len(data) >= FELT:
        raise Unavailable(
            IN_ORDER, hint="The file is kept; nothing else is to be done."
        )
    found = finish(house, job).result
    return _nothing_new(found) if before else found


def _nothing_new(found: Mapping[str, Any]) -> Mapping[str, Any]:
    """Say of a file that was here, whole, that all its works were: none came in now."""
    merged = found["works"] + found["merged"]
    return {**found, "works": 0, "people": 0, "merged": merged}


@work("works")
def take_works_in(
    house: House, inputs: Mapping[str, Any], tell: Tell, stopped: Callable[[], bool]
) -> Mapping[str, Any]:
    """Take in a file that is kept; whatever was taken in before stays as it is."""
    sha256, name = inputs["sha256"], inputs["name"]
    data = house.record.file(sha256)
    house.works.settle(settlements_of(house, house.record.read()))
    found = house.works.bring(sha256, name, lambda: io.BytesIO(data), tell, stopped)
    kept = next(
        (b for b in files_of_works(house.record.read()) if b.sha256 == sha256), None
    )
    if kept is not None:
        # Kept even where nothing of it changed: pages made before are out of date.
        house.record.keep(replace(kept, problems=found.problems))
    know_again(house)
    ask_all(house, came=instant_of(kept.id) if kept else None)
    return {
        "works": found.works,
        "people": found.people,
        "merged": found.merged,
        "problems": [
            {"text": p.text, "lines": list(p.lines) if p.lines else None}
            for p in found.problems
        ],
        "more_problems": found.more_problems,
    }


def files_of_works(person: Person) -> tuple[Brought, ...]:
    """Return the files of works that a person brought in."""
    return tuple(each for each in person.brought if each.kind == WORKS)


def works_at_hand(
    house: House, person: Person | None = None
) -> Mapping[str, InroadError]:
    """Let the index hold exactly the files of works that the record names.

    What is missing is read from `files/` again; returns what could not be, by name.
    Raises Unavailable where that takes long and nobody waits.
    """
    if house.works.mend():
        house.tell(Progress(0, 1, "The index of works was damaged; making it anew"))
    person = know_older(house, person or house.record.read())
    files = files_of_works(person)
    if house.works.held() - {each.sha256 for each in files}:
        # Of a file that is gone nothing may be found: works do not say whose they are.
        house.works.start_over()
    missing = [each for each in files if not house.works.holds(each.sha256)]
    if missing and not house.waits:
        _leave_to_worker(house, missing)
    house.works.settle(settlements_of(house, person))
    house.works.leave_out(left_out_of(person.excluded))
    failed: dict[str, InroadError] = {}
    for each in missing:
        try:
            finish(house, house.jobs.start("works", _inputs(each)))
        except InroadError as error:
            failed[each.name] = error
        # Whoever was left out may have been known again in what was read.
        house.works.leave_out(left_out_of(house.record.read().excluded))
    return failed


def _inputs(file: Brought) -> Mapping[str, str]:
    return {"sha256": file.sha256, "name": file.name}


def _leave_to_worker(house: House, missing: Sequence[Brought]) -> None:
    """Have files taken in behind the page where anybody would feel it.

    Raises Unavailable for as long as that goes on.
    """
    every = [job for job in house.jobs.all() if job.kind == "works"]
    if not any(job.open for job in every):
        # What was tried and could not be read says so soon, and why.
        failed = {job.inputs["sha256"] for job in every if job.state == "failed"}
        tried = (each for each in missing if each.sha256 not in failed)
        if sum(_size(house, each) for each in tried) < FELT:
            return
        for each in missing:
            house.jobs.start("works", _inputs(each))
    raise Unavailable(IN_ORDER, hint="Ask again when that is done.")


def _size(house: House, file: Brought) -> int:
    try:
        return len(house.record.file(file.sha256))
    except InroadError:
        return 0  # it is lost, and that is told at once


SETTLED_ID: Final = "who-is-who"


def settlements_of(house: House, person: Person) -> tuple[Settlement, ...]:
    """Read what the person said of who is who."""
    kept = person.source(SETTLED_ID)
    if kept is None:
        return ()
    try:
        told = json.loads(house.record.file(kept.sha256))
    except (NotFound, ValueError):
        return ()
    return tuple(
        Settlement(str(verdict), tuple((str(w), str(n)) for w, n in mentions))
        for verdict, mentions in told
    )


def keep_settlements(house: House, settlements: Sequence[Settlement]) -> None:
    """Keep what the person said of who is who, and let it count from now on."""
    told = [[each.verdict, [list(m) for m in each.mentions]] for each in settlements]
    data = json.dumps(told, ensure_ascii=False, indent=1).encode()
    sha256 = house.record.keep_file(data)
    title = "Who is who, as you settled it"
    name = f"{SETTLED_ID}.json"
    house.record.keep(
        Brought(SETTLED_ID, name, title, SETTLED_PEOPLE, sha256, house.today)
    )
    house.works.settle(settlements)
