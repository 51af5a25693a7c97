"""Near: somebody's neighbourhood, and who is at a place."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Annotated

from inroad.actions.contacts import contacts_of, identities, ids_of, neighbour
from inroad.actions.house import House
from inroad.actions.long_works import works_at_hand
from inroad.actions.people import find_person
from inroad.actions.registry import action
from inroad.core.errors import BadInput
from inroad.people.identity import Identity
from inroad.people.literature import Group, Placed, Tie
from inroad.people.neighbourhood import MOST, Neighbour
from inroad.people.work import Person, folded
from inroad.plan.names import name_in

LOOKED_AT = 200
MOST_PLACED = 100


@dataclass(frozen=True, slots=True)
class Near:
    """Somebody and those who are near them, by published works and one's own notes.

    `lines` suggest what the person could call themselves in a group.
    """

    of: Person
    people: tuple[Neighbour, ...]
    groups: tuple[Group, ...] = ()
    ties: tuple[Tie, ...] = ()
    lines: tuple[Identity, ...] = ()
    missing: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Told:
    """Somebody at a place by other than works: by one's own notes, or the library.

    `said` is in the person's own words, or the affiliation that a source gave on a
    day; `ref` names the answer or a claim of theirs.
    """

    name: str
    said: str
    ref: str
    on: str = ""


@dataclass(frozen=True, slots=True)
class AtPlace:
    """Who is at a place, as works name it; and as one's notes and the library do."""

    place: str
    people: tuple[Placed, ...]
    told: tuple[Told, ...] = ()
    missing: tuple[str, ...] = ()


@action("people near", exposes="contacts")
def people_near(
    house: House,
    person: Annotated[str, "somebody's id, or their name"],
    *,
    limit: Annotated[int, "how many people to show, at most 25"] = MOST,
) -> Near:
    """Show who wrote with somebody, the groups they form, and whom of them you know.

    Raises:
        BadInput: a picture of nobody.
        NotFound: nobody is called so, or several are.
    """
    if limit < 1:
        raise BadInput("At least one person is needed.", hint="Write 10.")
    missing = unread(house)
    them, me = find_person(house, person), house.record.read()
    known = set(ids_of(contacts_of(house, me)))
    reached = house.works.near(them.id, LOOKED_AT)
    # Whom the person knows is shown, however little they wrote with them.
    most = min(limit, MOST) - 1
    first = [id for id in reached if id in known][:most]
    others = [id for id in reached if id not in known][: most - len(first)]
    ids = (them.id, *(id for id in reached if id in {*first, *others}))
    groups = house.works.groups_of(ids, 2)
    ways = house.works.ways(tuple(known), ids) if known else tuple(() for _ in ids)
    people = tuple(
        neighbour(found, len(way) - 1 if way else None, asked=found.id == them.id)
        for id, way in zip(ids, ways, strict=True)
        for found in house.works.named(id, 1)
    )
    ties = house.works.ties(ids)
    if not reached:
        missing = (*missing, _alone(them))
    return Near(them, people, groups, ties, identities(me, groups), missing)


def _alone(them: Person) -> str:
    return (
        f"{them.name} wrote with nobody here, or only where there were more than fifty "
        "authors. Works of theirs with others would show who is near."
    )


@action("people at", exposes="contacts")
def people_at(
    house: House,
    place: Annotated[str, "a university, a lab or a town, as works write it"],
    *,
    limit: Annotated[int, "how many people to show"] = 20,
) -> AtPlace:
    """Show who is at a place, by works with their years, your notes and the library.

    Raises:
        BadInput: no place.
    """
    said = " ".join(place.split())
    if not any(letter.isalnum() for letter in said):
        raise BadInput("A place is needed.", hint="Write “University of Graz”.")
    missing = unread(house)
    found = house.works.at(said, max(1, min(limit, MOST_PLACED)))
    told = (*_in_notes(house, said), *_in_library(house, said))
    if not found:
        missing = (
            *missing,
            f"No work here has anybody at “{said[:60]}”. Many works name no place; "
            "write it as papers do, or its town.",
        )
    return AtPlace(said, found, told, missing)


def _in_notes(house: House, place: str) -> Iterator[Told]:
    items = house.record.read().profile.value("people") or ()
    for at, item in enumerate(items):
        text = str(item["text"])
        if _names(text, place):
            yield Told(name_in(text) or text, text, f"slot:people.{at}")


def _in_library(house: House, place: str) -> Iterator[Told]:
    for speaker in house.shelf.speakers:
        if not _names(speaker.affiliation, place):
            continue
        said = (c for c in house.shelf.claims if c.speaker == speaker.shown)
        claim = next(said, None)
        if claim is not None:
            on = speaker.said_on or ""
            ref = f"claim:{claim.id}"
            yield Told(speaker.shown, speaker.affiliation, ref, on)


def _names(text: str, place: str) -> bool:
    """Say whether a text names a place, in whole words."""
    return f" {folded(place)} " in f" {folded(text)} "


def unread(house: House) -> tuple[str, ...]:
    """Bring the index up to date, and say which files could not be read."""
    return tuple(
        f"{name} could not be read: {error.message}"
        for name, error in works_at_hand(house).items()
    )
