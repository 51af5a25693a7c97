"""Whom to write to, found in works for the Brief, and kept until something changes."""

import hashlib
import json
import re
from collections.abc import Iterable, Sequence
from typing import Any, Final

from inroad.actions.house import House
from inroad.actions.long_works import files_of_works, settlements_of
from inroad.core.errors import InroadError
from inroad.interview.decode import decoded
from inroad.people.left_out import LeftOut, left_out_of
from inroad.people.literature import FoundPerson
from inroad.people.work import folded
from inroad.plan.care import needs_care
from inroad.plan.found import SHOWN, Acquaintance, Circle, Found, acquaintance
from inroad.plan.interests import Topic, interests
from inroad.plan.meeting import Candidate, Fitting, fitting
from inroad.plan.whom import contacts
from inroad.record.person import Person
from inroad.record.plain import from_plain, to_plain

MODEL: Final = "found/8"
"""Raise it when people are chosen otherwise, so that kept results are left."""

CLOSEST: Final = 30
MOST_WORKS: Final = 200
_NAME: Final = re.compile(r"\b[A-Z][\w-]*[A-Za-z]\b")


def found_people(house: House, person: Person) -> Found | None:
    """Find whom works name for somebody; None without works, and for who should rest.

    What was found is kept by what it was found from: a second Brief opens no index.
    """
    files = files_of_works(person)
    if not files or needs_care(person):
        return None
    topics = interests(person, lines_of(house, person))
    if not topics:
        return Found(lacks="interests")
    key = _key(house, person, [each.sha256 for each in files], topics)
    kept = house.calculations.find(key)
    if kept is not None:
        return from_plain(Found, kept)
    try:
        missing = [each for each in files if not house.works.holds(each.sha256)]
        for each in missing:
            # Put down only: whoever waits for a page does not wait for this.
            house.jobs.start("works", {"sha256": each.sha256, "name": each.name})
        if missing:
            return Found(lacks="unread")
        found = _found(house, person, topics)
    except InroadError:
        # The page goes on without it, and says so; who asks for people hears why.
        return Found(lacks="broken")
    if found.people or found.known:
        house.calculations.keep(key, to_plain(found))
    return found


def lines_of(house: House, person: Person) -> dict[str, Sequence[str]]:
    """Return the raw lines of conversations, by id; a file that is lost has none."""
    lines: dict[str, Sequence[str]] = {}
    for talk in person.conversations:
        try:
            text, _ = decoded(house.record.file(talk.sha256), talk.name)
        except InroadError:
            continue
        lines[talk.id] = text.split("\n")
    return lines


def _key(
    house: House, person: Person, files: Sequence[str], topics: Sequence[Topic]
) -> str:
    settled = person.source("who-is-who")
    inputs = (
        house.today.isoformat(),
        files,
        settled.sha256 if settled else "",
        to_plain(topics),
        to_plain(person.excluded),
        person.name,
        _written_to(person),
        [each.name for each in contacts(person)],
        _known_names(person),
        _places(person),
    )
    text = json.dumps(inputs, sort_keys=True, ensure_ascii=False)
    return f"{MODEL}/{hashlib.sha256(text.encode('utf-8', 'replace')).hexdigest()}"


def _found(house: House, person: Person, topics: Sequence[Topic]) -> Found:
    works, left = house.works, left_out_of(person.excluded)
    works.settle(settlements_of(house, person))
    works.leave_out(left)
    year = house.today.year
    places = _places(person)
    candidates = [
        each
        for each in _candidates(house, person, topics, left)
        if not _same(each.name, (person.name, *_written_to(person)))
    ]
    fits = _apart(fitting(candidates, topics, year, places))
    people = tuple(acquaintance(fit, topics) for fit in fits)
    counts = works.counts()
    return Found(
        people,
        tuple(_own(house, person, topics, left)),
        _circles(house, people),
        tuple(topic.words for topic in topics),
        counts.works,
        counts.people,
        "" if people else "nobody",
    )


def _apart(fits: Sequence[Fitting]) -> list[Fitting]:
    """Return the first few, no two for the same work: one message to its authors."""
    found: dict[str, Fitting] = {}
    for fit in fits:
        found.setdefault(fit.met[0].work.id, fit)
    return list(found.values())[:SHOWN]


def _candidates(
    house: House, person: Person, topics: Sequence[Topic], left: LeftOut
) -> list[Candidate]:
    """Gather who comes closest to all topics together, and to each alone."""
    whole = house.works.closest(". ".join(t.words for t in topics), CLOSEST)
    close = {each.id: each.score for each in whole}
    found = {each.id: each for each in whole}
    for topic in topics:
        for each in house.works.closest(topic.words, CLOSEST):
            found.setdefault(each.id, each)
    shown = [each for each in found.values() if not _hidden(each, left)]
    ways = house.works.ways(_known(house, person), [each.id for each in shown])
    return [
        Candidate(
            each.id,
            each.name,
            each.affiliation,
            _works(house, each.id, left),
            close.get(each.id, 0.0),
            tuple(step.name for step in way),
            each.last_year,
        )
        for each, way in zip(shown, ways, strict=True)
    ]


def _works(house: House, id: str, left: LeftOut) -> tuple[Any, ...]:
    works = house.works.works_of(id)
    return tuple(work for work in works if not left.omits(work))[:MOST_WORKS]


def _hidden(each: FoundPerson, left: LeftOut) -> bool:
    """Say whether the person does not want to see somebody, or nobody shall."""
    return any(
        each.id == other.id or _same(each.name, (other.name,))
        for other in (*left.people, *left.unlisted)
    )


def _same(name: str, others: Iterable[str]) -> bool:
    return folded(name) in {folded(other) for other in others if other.strip()}


def _own(
    house: House, person: Person, topics: Sequence[Topic], left: LeftOut
) -> Iterable[Acquaintance]:
    """Yield the works of contacts whom works name, each for certain."""
    for each in contacts(person)[:SHOWN]:
        named = house.works.named(each.name, 2)
        if len(named) != 1:
            continue
        works = _works(house, named[0].id, left)
        year = max((work.year or 0 for work in works), default=0)
        who = Candidate(named[0].id, each.name, "", works, last_year=year)
        for fit in fitting([who], topics, house.today.year):
            yield acquaintance(fit, topics, each.name)


def _circles(house: House, people: Sequence[Acquaintance]) -> tuple[Circle, ...]:
    """Return the groups of those who were found, in their order."""
    names = {each.id: each.name for each in people}
    groups = [group for group in house.works.groups_of([*names]) if group.size > 1]
    order = [*names]
    groups.sort(key=lambda group: min(map(order.index, group.people)))
    return tuple(
        Circle(
            tuple(names[id] for id in group.people),
            group.words,
            group.others,
            group.size,
        )
        for group in groups
    )


def _written_to(person: Person) -> tuple[str, ...]:
    """Name those who got a message: nobody is proposed a second time."""
    return tuple(sorted({e.to for e in person.log if e.kind == "message" and e.to}))


def _known_names(person: Person) -> tuple[str, ...]:
    answered = [e.to for e in person.log if e.to and e.answered]
    return tuple(dict.fromkeys([*answered, *(c.name for c in contacts(person))]))


def _known(house: House, person: Person) -> tuple[str, ...]:
    """Return the ids of those whom the person knows; a name of several is nobody's."""
    found = (house.works.named(name, 2) for name in _known_names(person))
    return tuple(each[0].id for each in found if len(each) == 1)


def _places(person: Person) -> tuple[str, ...]:
    """Return the names in what the person said of groups and options."""
    texts = (
        str(item["text"])
        for slot in ("groups", "options", "goals")
        for item in person.profile.value(slot) or ()
    )
    found = dict.fromkeys(
        name for text in texts for name in _NAME.findall(text[1:]) if len(name) > 3
    )
    return tuple(found)
