"""Whom the person knows, by their own notes; and what they could call themselves."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from inroad.actions.house import House
from inroad.core.errors import NotFound
from inroad.people.identity import Identity, identity_lines
from inroad.people.literature import Group, Tie
from inroad.people.neighbourhood import Neighbour
from inroad.people.work import Person, folded
from inroad.plan.interests import interests
from inroad.plan.whom import contacts
from inroad.record.person import Person as Me

_LIKE = 3
MOST_BESIDE = 15
"""Of whom the person knows, so many are looked at for a picture of others."""


@dataclass(frozen=True, slots=True)
class Contact:
    """Somebody the person knows, and where that was said; "" where it is said now.

    `ids` are those works know under the name: several where nobody can tell who it is,
    none for somebody who is in no work here. `myself` marks the person's own works.
    """

    name: str
    ids: tuple[str, ...]
    ref: str = ""
    myself: bool = False


def contacts_of(house: House, person: Me, named: str = "") -> tuple[Contact, ...]:
    """Return whom somebody knows: named now, who answered, in their notes, themselves.

    Whoever is no longer with them in this is left in peace.

    Raises:
        NotFound: nobody who is called so among those named now.
    """
    found: dict[str, Contact] = {}
    for each in _each(house, person, named):
        found.setdefault(folded(each.name), each)
    return tuple(found.values())


def ids_of(known: Sequence[Contact]) -> tuple[str, ...]:
    """Return the ids under which works may know them."""
    return tuple(dict.fromkeys(id for each in known for id in each.ids))


def beside(
    house: House, known: Sequence[str], found: Sequence[str]
) -> tuple[tuple[Tie, ...], tuple[Neighbour, ...]]:
    """Return who of those found wrote together, or with whom one knows, and these."""
    others = [id for id in known if id not in set(found)][:MOST_BESIDE]
    ties = house.works.ties((*found, *others))
    here = set(found)
    near = {
        id for tie in ties if {tie.one, tie.other} & here for id in (tie.one, tie.other)
    }
    shown = [id for id in others if id in near]
    people = (each for id in shown for each in house.works.named(id, 1))
    kept = here | set(shown)
    return (
        tuple(tie for tie in ties if {tie.one, tie.other} <= kept),
        tuple(neighbour(each, 0) for each in people),
    )


def neighbour(found: Person, steps: int | None, *, asked: bool = False) -> Neighbour:
    """Tell of somebody what a picture tells."""
    place = found.affiliations[0] if found.affiliations else ""
    many = len(found.works)
    return Neighbour(found.id, found.name, place, many, steps=steps, asked=asked)


def _each(house: House, person: Me, named: str) -> Iterator[Contact]:
    for name in filter(None, (part.strip() for part in named.split(";"))):
        ids = _ids(house, name)
        if not ids:
            raise NotFound(
                f"Nobody here is called “{name[:60]}”.",
                hint="Write the whole name, as works give it.",
            )
        yield Contact(name, ids)
    for entry in person.log:
        if entry.to and entry.answered:
            yield Contact(entry.to, _ids(house, entry.to), f"log:{entry.id}")
    for each in contacts(person):
        ref = next((r for r in each.because if r.startswith("slot:people")), "")
        if ref:
            yield Contact(each.name, _ids(house, each.name), ref)
    mine = house.works.named(person.name, 2) if " " in person.name else ()
    if len(mine) == 1:
        # Of a common name nobody can tell which is the person's own.
        yield Contact(person.name, (mine[0].id,), myself=True)


def _ids(house: House, name: str) -> tuple[str, ...]:
    return tuple(each.id for each in house.works.named(name, _LIKE))


def identities(person: Me, groups: Sequence[Group]) -> tuple[Identity, ...]:
    """Suggest a line to be known by in each group; none to somebody who has one."""
    if person.profile.knows("one_line"):
        return ()
    own = [topic.words for topic in interests(person, {})]
    lines = ((g.name, identity_lines(own, g.words)) for g in groups)
    return tuple(Identity(name, found[0]) for name, found in lines if found)
