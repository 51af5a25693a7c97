"""Known again: what somebody left out, when it comes in under other ids."""

from dataclasses import replace
from typing import Final

from inroad.actions.house import House
from inroad.people.work import Person as Author
from inroad.people.work import folded
from inroad.record.excluded import Excluded
from inroad.record.person import Person

KNOWN_BY: Final = 200
"""Works by which somebody is known again when their id changes."""

_OUTLASTING: Final = ("doi:", "arxiv:", "title:")


def with_keys(house: House, item: Excluded) -> Excluded:
    """Return what is left out with all by which it is known here, in any file.

    A work's id is its file's; its DOI, its arXiv id, or its title and authors stay. So
    do those of somebody's works, and the ids that works give them.
    """
    if item.what == "work":
        found = house.works.keys((item.named, *item.keys))
        return replace(item, keys=_more(item.keys, found))
    if item.what in {"person", "unlisted"}:
        return replace(item, works=_more(item.works, house.works.keys(item.works)))
    return item


def author_ids(house: House, person: Author) -> tuple[str, ...]:
    """Return the ids that works give to somebody."""
    names = {folded(name) for name in (person.name, *person.names)}
    works = house.works.works_of(person.id)
    authors = (a for work in works for a in work.authors if folded(a.name) in names)
    return tuple(dict.fromkeys(id for author in authors for id in author.ids))


def know_again(house: House) -> None:
    """Keep the new keys of all that is left out, so that none of it comes back."""
    for item in _active(house.record.read()):
        known = with_keys(house, item)
        if known != item:
            house.record.keep(known)


def know_older(house: House, person: Person) -> Person:
    """Find keys for what an earlier Inroad left out by its id alone."""
    if not any(map(_without, _active(person))):
        return person
    know_again(house)
    return house.record.read()


def _without(item: Excluded) -> bool:
    """Say whether something is known by ids alone, which another file may lack."""
    keys = (*item.keys, *item.works)
    named = item.what in {"work", "person", "unlisted"}
    return named and not any(key.startswith(_OUTLASTING) for key in keys)


def _active(person: Person) -> list[Excluded]:
    return [each for each in person.excluded if each.ended_on is None]


def _more(known: tuple[str, ...], found: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(dict.fromkeys((*known, *found)))
