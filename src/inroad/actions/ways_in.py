"""Ways in: from whom the person knows to whom they want, over published works."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Annotated

from inroad.actions.contacts import Contact, contacts_of, ids_of
from inroad.actions.house import House
from inroad.actions.near import unread
from inroad.actions.people import find_person
from inroad.actions.registry import action
from inroad.people.left_out import LeftOut, left_out_of
from inroad.people.literature import Tie
from inroad.people.work import Person, Work

ROUTERS = 5


@dataclass(frozen=True, slots=True)
class Joining:
    """The work that joins two people: the latest; `works` counts all they share."""

    id: str
    title: str
    year: int | None
    works: int


@dataclass(frozen=True, slots=True)
class Step:
    """Somebody on a way, and the work that joins them to whoever stands before."""

    id: str
    name: str
    joined: Joining | None = None


@dataclass(frozen=True, slots=True)
class Way:
    """A way in from somebody the person knows; `because` says where they said so.

    `doubt` names what nobody can tell, such as which of several of one name it is.
    """

    steps: tuple[Step, ...]
    because: str = ""
    doubt: str = ""
    myself: bool = False


@dataclass(frozen=True, slots=True)
class Ways:
    """Up to three ways to somebody; without one, who could lead there.

    `known` are those the person knows and works name, `unknown` those in no work here.
    """

    to: Person
    ways: tuple[Way, ...]
    known: tuple[str, ...] = ()
    unknown: tuple[str, ...] = ()
    routers: tuple[Tie, ...] = ()
    names: tuple[tuple[str, str], ...] = ()
    missing: tuple[str, ...] = ()


@action("people ways", exposes="contacts")
def people_ways(
    house: House,
    to: Annotated[str, "whom you want to reach: an id, or a name as works give it"],
    *,
    from_: Annotated[str, "whom you know, with semicolons between"] = "",
) -> Ways:
    """Show up to three ways to somebody, over people who wrote together.

    Raises:
        NotFound: nobody is called so, or several are; or nobody among those you know.
    """
    missing = unread(house)
    them, me = find_person(house, to), house.record.read()
    known = contacts_of(house, me, from_)
    ids = ids_of(known)
    left = left_out_of(me.excluded)
    found = house.works.ways_to(ids, them.id) if ids else ()
    ways = tuple(_way(house, way, known, left) for way in found)
    named = tuple(each.name for each in known if each.ids)
    unknown = tuple(each.name for each in known if not each.ids)
    if not ids:
        missing = (*missing, _nobody_known(unknown))
    routers = () if ways else tuple(_routers(house, them.id))
    names = tuple(
        (each.id, each.name)
        for tie in routers
        for each in house.works.named(tie.other, 1)
    )
    return Ways(them, ways, named, unknown, routers, names, missing)


def _nobody_known(unknown: Sequence[str]) -> str:
    notes = (
        "None of those you named stands in these works under that name."
        if unknown
        else "Your notes name nobody yet."
    )
    return (
        f"{notes} Say whom you know with --from, or note in the log who answered you. "
        "Your own works count too, once they are here under your name."
    )


def _way(
    house: House, people: Sequence[Person], known: Sequence[Contact], left: LeftOut
) -> Way:
    steps = [Step(people[0].id, people[0].name)]
    for before, each in pairwise(people):
        joined = _joining(house, before, each, left)
        steps.append(Step(each.id, each.name, joined))
    begins = next(c for c in known if people[0].id in c.ids)
    doubt = ""
    if len(begins.ids) > 1:
        doubt = f"Several people here are called {begins.name}; this is one of them."
    return Way(tuple(steps), begins.ref, doubt, begins.myself)


def _joining(house: House, one: Person, other: Person, left: LeftOut) -> Joining | None:
    """Return the latest work that two wrote together, of those with few authors."""
    both = set(one.works) & set(other.works)
    few = min((one, other), key=lambda person: len(person.works))
    works = [work for work in house.works.works_of(few.id) if work.id in both]
    shown = [work for work in works if not left.omits(work)] or works
    if not shown:
        return None
    best = max(shown, key=_recent)
    return Joining(best.id, best.title, best.year, len(works))


def _recent(work: Work) -> tuple[int, int]:
    return work.year or 0, -len(work.authors)


def _routers(house: House, to: str) -> Iterator[Tie]:
    """Yield those who wrote most with somebody: whoever of them can be reached, can."""
    for id in house.works.near(to, ROUTERS):
        for tie in house.works.ties((to, id)):
            yield Tie(to, id, tie.works, tie.latest)
