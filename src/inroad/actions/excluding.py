"""Leaving out: works, people and sources that the person does not want to see again."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Annotated, Final, Literal

from inroad.actions.house import House
from inroad.actions.known_again import KNOWN_BY, author_ids, with_keys
from inroad.actions.long_works import files_of_works, works_at_hand
from inroad.actions.people import find_person
from inroad.actions.reading_works import find_work
from inroad.actions.registry import action
from inroad.core.errors import BadInput, NotFound
from inroad.people.left_out import left_out_of
from inroad.people.work import folded
from inroad.record.excluded import Excluded

FIRST_YEAR: Final = 1000

Kind = Literal["work", "person", "source", "before", "unlisted", ""]


@dataclass(frozen=True, slots=True)
class LeftOutList:
    """What is left out of every search, the latest first; `works` counts works."""

    items: tuple[Excluded, ...]
    works: int = 0


@dataclass(frozen=True, slots=True)
class LeftOutNow:
    """One thing that is left out from now on, or was taken back; `works` in all."""

    item: Excluded
    works: int = 0
    namesakes: tuple[str, ...] = ()

    @property
    def back(self) -> bool:
        """Whether it was taken back."""
        return self.item.ended_on is not None


@action("people excluded", exposes="contacts")
def people_excluded(house: House) -> LeftOutList:
    """List what you leave out of every search: works, people, sources, what is old."""
    works_at_hand(house)
    return LeftOutList(tuple(reversed(_held(house))), _count(house))


@action("people exclude", effect="write", exposes="contacts")
def people_exclude(
    house: House,
    named: Annotated[str, "a work, somebody, a venue, a file, or a year"],
    *,
    what: Annotated[
        Kind, "which of them it is; unlisted for who asked not to be listed"
    ] = "",
) -> LeftOutNow:
    """Leave something out of every search from now on, until you take it back.

    A year leaves out the works before it. Who is unlisted is shown nowhere again.

    Raises:
        NotFound: nothing here is called so.
        BadInput: several works are, or it is no year.
    """
    named = named.strip()
    works_at_hand(house)
    item = next(_meant(house, named, what), None)
    if item is None:
        kind = _NONE.get(what, f"No {what}")
        raise NotFound(
            f"{kind} here is called “{named[:60]}”.",
            hint="Give a name, a title or an id as `inroad who` shows it, or a year.",
        )
    return _kept(house, item)


_NONE = {
    "": "Nothing",
    "source": "No venue and no file",
    "before": "No year",
    "unlisted": "Nobody who is shown",
}


@action("people include", effect="write", exposes="contacts")
def people_include(
    house: House,
    named: Annotated[str, "what was left out, as `inroad people excluded` names it"],
) -> LeftOutNow:
    """Take back something that was left out, so that it is found again.

    Raises:
        NotFound: nothing that is called so was left out.
        BadInput: several things are.
    """
    held = _held(house)
    found = [each for each in held if named.strip() in {each.id, each.named}]
    wanted = folded(named)
    found = found or [e for e in held if wanted and folded(e.title) == wanted]
    if not found:
        raise NotFound(
            f"Nothing called “{named.strip()[:60]}” was left out.",
            hint="`inroad people excluded` lists what was.",
        )
    if len(found) > 1:
        several = "; ".join(each.named for each in found[:5])
        raise BadInput("Several things are called so.", hint=f"Name one: {several}.")
    item = replace(found[0], ended_on=house.today)
    house.record.keep(item)
    works_at_hand(house)
    return LeftOutNow(item, _count(house))


def _held(house: House) -> list[Excluded]:
    kept = house.record.read().excluded
    return [each for each in kept if each.ended_on is None]


def _count(house: House) -> int:
    return house.works.count_left_out(left_out_of(house.record.read().excluded))


def _kept(house: House, item: Excluded) -> LeftOutNow:
    """Keep it once: the same again is the same, and there is one year."""
    item = with_keys(house, item)
    before = [e for e in house.record.read().excluded if e.what == item.what]
    known = next((each for each in before if _same(each, item)), None)
    item = replace(item, id=known.id) if known else item
    house.record.keep(item)
    works_at_hand(house)
    people = item.what in {"person", "unlisted"}
    others = house.works.named(item.title) if people else ()
    namesakes = tuple(p.id for p in others if p.id != item.named)
    return LeftOutNow(item, _count(house), namesakes)


def _same(one: Excluded, other: Excluded) -> bool:
    if one.what == "before" or one.named == other.named:
        return True
    return one.what == "work" and not set(one.keys).isdisjoint(other.keys)


def _meant(house: House, named: str, what: Kind) -> Iterator[Excluded]:
    """Go through what may be meant, the likeliest first."""
    if what in {"", "before"}:
        yield from _year(house, named, sure=what == "before")
    if what in {"", "work"}:
        yield from _work(house, named, by_title=False)
    if what in {"", "person", "unlisted"} and house.works.named(named, 1):
        person = find_person(house, named)
        kind: Literal["person", "unlisted"]
        kind = "unlisted" if what == "unlisted" else "person"
        works, ids = person.works[:KNOWN_BY], author_ids(house, person)
        yield Excluded(
            house.new_id(),
            house.today,
            kind,
            person.id,
            person.name,
            works,
            keys=ids,
        )
    if what in {"", "source"}:
        yield from _source(house, named)
    if what in {"", "work"}:
        yield from _work(house, named, by_title=True)


def _year(house: House, named: str, *, sure: bool) -> Iterator[Excluded]:
    year = int(named) if named.isdecimal() and len(named) == 4 else 0
    if FIRST_YEAR <= year <= house.today.year + 1:
        title = f"Works before {year}"
        yield Excluded(house.new_id(), house.today, "before", str(year), title)
    elif sure:
        raise BadInput(
            f"“{named[:20]}” is no year.", hint="Write it with four digits, as 2015."
        )


def _work(house: House, named: str, *, by_title: bool) -> Iterator[Excluded]:
    found = find_work(house, named) if by_title else house.works.work(named)
    if found is not None:
        yield Excluded(house.new_id(), house.today, "work", found.id, found.title)


def _source(house: House, named: str) -> Iterator[Excluded]:
    for each in files_of_works(house.record.read()):
        if named == each.name:
            sha256, title = each.sha256, each.name
            yield Excluded(house.new_id(), house.today, "source", sha256, title)
    item = Excluded(house.new_id(), house.today, "source", named, named)
    if folded(named) and house.works.count_left_out(left_out_of([item])):
        yield item
