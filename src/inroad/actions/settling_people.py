"""Settling who is who: two people who are one, and works that are somebody else's."""

from typing import Annotated

from inroad.actions.house import House
from inroad.actions.long_works import keep_settlements, settlements_of, works_at_hand
from inroad.actions.people import MOST_SHOWN, PersonView, find_person, people_show
from inroad.actions.registry import action
from inroad.core.errors import BadInput, NotFound
from inroad.people.literature import Settlement
from inroad.people.work import Person


@action("people same", effect="write", exposes="contacts")
def people_same(
    house: House,
    person: Annotated[str, "somebody's id, or their name"],
    other: Annotated[str, "the id of who is the same"],
) -> PersonView:
    """Say that two people are one; it stays so, whatever comes in later.

    Raises:
        NotFound: nobody is called so.
        BadInput: they are one already, or their names have nothing in common.
    """
    works_at_hand(house)
    first, second = find_person(house, person), find_person(house, other)
    if first.id == second.id:
        raise BadInput(f"{first.name} is one person already.", hint="Name two ids.")
    mentions = tuple(_mention(house, each) for each in (first, second))
    _settle(house, Settlement("same", mentions))
    joined = house.works.works_of(first.id) or house.works.works_of(second.id)
    there = _who_wrote(house, mentions[0])
    if len(joined) < len(first.works) + len(second.works):
        _unsettle(house)
        raise BadInput(
            f"{first.name} and {second.name} cannot be one person here.",
            hint="Their family names and initials have to be the same.",
        )
    return people_show(house, there.id)


@action("people apart", effect="write", exposes="contacts")
def people_apart(
    house: House,
    person: Annotated[str, "somebody's id, or their name"],
    works: Annotated[str, "the ids of the works that are somebody else's"],
) -> PersonView:
    """Say that some of a person's works are somebody else's; it stays so.

    Raises:
        NotFound: nobody is called so, or they wrote nothing that is called so.
    """
    works_at_hand(house)
    found = find_person(house, person)
    wanted = [w for part in works.replace(",", " ").split() if (w := part.strip(";"))]
    unknown = [w for w in wanted if w not in found.works]
    if unknown or not wanted:
        raise NotFound(
            f"{found.name} wrote nothing here called “{(unknown or [''])[0][:60]}”.",
            hint=f"`inroad people show {found.id}` lists their works.",
        )
    mentions = tuple(_mention(house, found, work) for work in wanted)
    _settle(house, Settlement("apart", mentions))
    return people_show(house, _who_wrote(house, mentions[0]).id)


def _mention(house: House, person: Person, work: str = "") -> tuple[str, str]:
    """Name a work of somebody's, and how it names them."""
    for each in house.works.works_of(person.id):
        names = {author.name for author in each.authors} & set(person.names)
        if names and work in {"", each.id}:
            return each.id, min(names)
    raise NotFound(
        f"{person.name} has no such work here.", hint="`inroad people show` lists them."
    )


def _who_wrote(house: House, mention: tuple[str, str]) -> Person:
    work, name = mention
    found = (p for p in house.works.named(name, MOST_SHOWN) if work in p.works)
    return next(found)


def _settle(house: House, settlement: Settlement) -> None:
    before = settlements_of(house, house.record.read())
    keep_settlements(house, (*before, settlement))


def _unsettle(house: House) -> None:
    keep_settlements(house, settlements_of(house, house.record.read())[:-1])
