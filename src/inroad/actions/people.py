"""People: bring works in, find who works on a text, and settle who is who."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Annotated, Any

from inroad.actions.contacts import beside, contacts_of, identities, ids_of
from inroad.actions.house import House
from inroad.actions.long_works import (
    bring_works,
    files_of_works,
    settlements_of,
    works_at_hand,
)
from inroad.actions.meaning import read_for
from inroad.actions.registry import action
from inroad.core.document import Document, Writing
from inroad.core.errors import BadInput, NotFound
from inroad.people.identity import Identity
from inroad.people.left_out import left_out_of
from inroad.people.literature import (
    Counts,
    FoundPerson,
    FoundWork,
    Group,
    ReadSoFar,
    Tie,
)
from inroad.people.neighbourhood import Neighbour
from inroad.people.work import Person, Work
from inroad.record.brought import Brought, Problem

MOST_SHOWN = 100


@dataclass(frozen=True, slots=True)
class PeopleAdded:
    """What came in: new works and people, entries known before, what went wrong."""

    works: int
    people: int
    merged: int
    problems: tuple[Problem, ...]
    more_problems: int = 0
    name: str = ""


@dataclass(frozen=True, slots=True)
class Match:
    """Somebody who works on it; `path` leads there from somebody you know, by name."""

    id: str
    name: str
    affiliation: str
    score: float
    works: tuple[FoundWork, ...]
    path: tuple[str, ...] = ()
    works_in_all: int = 0
    last_year: int | None = None
    maybe_same: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Who:
    """Who works on a text, the closest first, and the groups they form.

    `left_out` counts the things that the person leaves out of every search; `ties` say
    who of these wrote together or with `contacts`, whom one knows and did not seek,
    `lines` what one could call oneself in a group. `read` counts the nearest works
    that a sentence model compared, where there is one.
    """

    people: tuple[Match, ...]
    groups: tuple[Group, ...]
    searched: Counts
    missing: tuple[str, ...] = ()
    left_out: int = 0
    ties: tuple[Tie, ...] = ()
    lines: tuple[Identity, ...] = ()
    read: ReadSoFar | None = None
    contacts: tuple[Neighbour, ...] = ()


@dataclass(frozen=True, slots=True)
class PeopleView:
    """The files of works that were brought in, and how much is in them."""

    files: tuple[Brought, ...]
    counts: Counts
    settled: int = 0


@dataclass(frozen=True, slots=True)
class PersonView:
    """Somebody and their works, the latest first; who is possibly the same."""

    person: Person
    works: tuple[Work, ...]
    more: int = 0
    maybe_same: tuple[Person, ...] = ()


@action("people", exposes="contacts")
def people(house: House) -> PeopleView:
    """List the files of works that you brought in, and count what is in them."""
    person = house.record.read()
    settled = len(settlements_of(house, person))
    return PeopleView(files_of_works(person), house.works.counts(), settled)


@action("people add", effect="write", exposes="contacts")
def people_add(
    house: House,
    file: Annotated[
        Document,
        "BibTeX, CSL-JSON, OpenAlex or arXiv JSON lines, ACL Anthology XML, or "
        "works.jsonl; gzip is fine",
    ],
) -> PeopleAdded:
    """Bring works in, and with them the people who wrote them.

    Raises:
        BadInput: it is empty, too large, or no list of works.
    """
    return added_of(bring_works(house, file), file.name)


def added_of(found: Mapping[str, Any], name: str) -> PeopleAdded:
    """Say what came in with a file, as the work on it told."""
    problems = tuple(
        Problem(p["text"], tuple(p["lines"]) if p["lines"] else None, "unread")
        for p in found["problems"]
    )
    return PeopleAdded(
        found["works"],
        found["people"],
        found["merged"],
        problems,
        found["more_problems"],
        name,
    )


@action("people show", exposes="contacts")
def people_show(
    house: House, person: Annotated[str, "somebody's id, or their name"]
) -> PersonView:
    """Show somebody's works, and who else bears their name.

    Raises:
        NotFound: nobody is called so, or several are.
    """
    works_at_hand(house)
    found = find_person(house, person)
    works = house.works.works_of(found.id)
    others = (p for p in house.works.named(found.name) if p.id != found.id)
    more = max(0, len(works) - MOST_SHOWN)
    return PersonView(found, works[:MOST_SHOWN], more, tuple(others))


@action("who", exposes="contacts")
def who(
    house: House,
    text_or_file: Annotated[Writing, "a question, a paragraph or an essay; or a file"],
    *,
    limit: Annotated[int, "how many people to show, at most 100"] = 10,
    known: Annotated[str, "names of people you know, with semicolons between"] = "",
    since: Annotated[int | None, "compare no works before this year"] = None,
) -> Who:
    """Find the people who work on what a text is about, with the works that say so.

    Raises:
        BadInput: there are no words in it.
        NotFound: nobody who is called so among those you know.
    """
    if not any(letter.isalnum() for letter in text_or_file):
        raise BadInput("There are no words in it.", hint="Write what you look for.")
    me = house.record.read()
    missing = tuple(
        f"{name} could not be read: {error.message}"
        for name, error in works_at_hand(house, me).items()
    )
    by, read = read_for(house, text_or_file)
    most = max(1, min(limit, MOST_SHOWN))
    found = house.works.closest(text_or_file, most, by, since=since or 0)
    ids = [each.id for each in found]
    mine = ids_of(contacts_of(house, me, known))
    paths = house.works.ways(mine, ids)
    named = [tuple(p.name for p in path) for path in paths]
    matches = tuple(_match(*each) for each in zip(found, named, strict=True))
    groups = house.works.groups_of(ids, 2)
    ties, contacts = beside(house, mine, ids)
    return Who(
        matches,
        groups,
        house.works.counts(),
        missing + _unread(read),
        len(left_out_of(me.excluded)),
        ties,
        identities(me, groups),
        read,
        contacts,
    )


def _unread(read: ReadSoFar | None) -> tuple[str, ...]:
    if read is None or read.done >= read.of:
        return ()
    told = (
        f"Of the {read.of} works that share most words with it, {read.done} were"
        " compared by meaning so far, the others by words alone: ask again later, or"
        " `inroad jobs resume` goes on"
    )
    return (told,)


def _match(found: FoundPerson, path: tuple[str, ...]) -> Match:
    return Match(
        found.id,
        found.name,
        found.affiliation,
        round(found.score, 4),
        tuple(replace(w, score=round(w.score, 4)) for w in found.works),
        path,
        found.works_in_all,
        found.last_year,
        found.maybe_same,
    )


def find_person(house: House, named: str) -> Person:
    """Find one person by id or name; raise NotFound for nobody or several."""
    found = house.works.named(named.strip())
    if not found:
        raise NotFound(
            f"Nobody here is called “{named[:60]}”.",
            hint="Write the whole name, or an id that `inroad who` gives.",
        )
    if len(found) > 1:
        several = "; ".join(f"{p.id} ({_works_in(p)})" for p in found[:6])
        raise NotFound(
            f"Several people are called “{named[:60]}”.",
            hint=f"Give an id: {several}.",
        )
    return found[0]


def _works_in(person: Person) -> str:
    return f"{len(person.works)} works" if len(person.works) != 1 else "one work"
