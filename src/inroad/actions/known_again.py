"""Known again: whom somebody left out, when works come in under other ids."""

from collections.abc import Iterable, Iterator
from dataclasses import replace

from inroad.actions.house import House
from inroad.people.merging import keys_of
from inroad.people.work import Work, folded
from inroad.record.excluded import Excluded

NAMESAKES = 100
"""How many people of one name are looked at."""


def known_by(works: Iterable[Work]) -> tuple[str, ...]:
    """Return by what somebody's works are known: their ids, and what outlasts these.

    The same work has another id in another file; its DOI, or its title and authors,
    stay.
    """
    return tuple(dict.fromkeys(key for work in works for key in _keys(work)))


def _keys(work: Work) -> Iterator[str]:
    yield work.id
    yield from (key for key in keys_of(work) if not key.startswith("id:"))


def know_again(house: House) -> None:
    """Keep the new ids of works by which those who were left out are known.

    So that nobody who asked not to be listed comes back with another file.
    """
    for item in house.record.read().excluded:
        if item.ended_on is None and item.what in {"person", "unlisted"}:
            found = tuple(_new_ids(house, item))
            if found:
                house.record.keep(replace(item, works=(*item.works, *found)))


def _new_ids(house: House, item: Excluded) -> Iterator[str]:
    known, name = set(item.works), folded(item.title)
    for person in house.works.named(item.title, NAMESAKES):
        if name not in {folded(each) for each in (person.name, *person.names)}:
            continue
        for work in house.works.works_of(person.id):
            if work.id not in known and known.intersection(keys_of(work)):
                yield work.id
