"""Whom and what preparing may show: nobody and nothing that was left out."""

from dataclasses import replace

from inroad.actions.house import House
from inroad.people.left_out import LeftOut
from inroad.people.listed import listed
from inroad.people.merging import keys_of
from inroad.people.work import Author, Person, Work, folded
from inroad.record.log import LogEntry
from inroad.record.person import Person as Me
from inroad.record.reading import Reading


def is_left_out(them: Person, left_out: LeftOut) -> bool:
    """Say whether somebody was left out, under whatever id they have now."""
    names = {folded(name) for name in (them.name, *them.names)}
    return any(
        each.id == them.id
        or (folded(each.name) in names and bool(set(each.works) & set(them.works)))
        for each in (*left_out.people, *left_out.unlisted)
    )


def shown_works(works: tuple[Work, ...], left_out: LeftOut) -> tuple[Work, ...]:
    """Leave out works that nobody wants to see, and names that asked not to be listed.

    This is the one place where preparing leaves anything out.
    """

    def shown(work: Work) -> Work:
        names = [author.name for author in work.authors]
        known = listed(names, (work.id, *keys_of(work)), left_out.unlisted)
        if len(known) == len(names):
            return work
        return replace(work, authors=tuple(a for a in work.authors if a.name in known))

    return tuple(shown(work) for work in works if not left_out.omits(work))


def shown_reading(reading: Reading, left_out: LeftOut) -> Reading:
    """Leave out of a reader's own list who asked not to be listed; the work stays."""
    authors = tuple(Author(name) for name in reading.authors)
    keys = keys_of(Work(reading.id, reading.title, authors=authors))
    known = (reading.id, *reading.keys, *keys)
    kept = listed(reading.authors, known, left_out.unlisted)
    return replace(reading, authors=kept)


def own_questions(me: Me, names: tuple[str, ...]) -> tuple[LogEntry, ...]:
    """Return the questions that were noted for somebody, by any of their names."""
    known = {folded(name) for name in names if name}
    return tuple(e for e in me.log if e.kind == "question" and folded(e.to) in known)


def known_people(house: House, me: Me) -> tuple[str, ...]:
    """Return whom the person knows: themselves, and whoever answered a message."""
    answered = [entry.to for entry in me.log if entry.to and entry.answered]
    names = [name for name in (me.name, *answered) if name]
    return tuple(p.id for name in names for p in house.works.named(name, 3))
