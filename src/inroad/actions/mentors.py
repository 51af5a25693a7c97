"""Mentors: the routes that the library names, who may be one, and whom to ask first."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Annotated, Any

from inroad.actions.contacts import contacts_of, ids_of
from inroad.actions.house import House
from inroad.actions.near import unread
from inroad.actions.registry import action
from inroad.actions.source_texts import source_texts
from inroad.core.document import Writing
from inroad.core.errors import BadInput
from inroad.core.suggestion import Suggestion
from inroad.library.shelf import Shelf
from inroad.people.left_out import left_out_of
from inroad.people.literature import FoundPerson
from inroad.people.mentors import Early, with_early
from inroad.people.references import QUESTIONS
from inroad.plan.care import needs_care
from inroad.plan.interests import interests
from inroad.plan.page import Line
from inroad.plan.refs import resolve
from inroad.record.person import Person as Me

NO_TEXT = Writing("")
CLOSEST = 30
SHOWN = 5
_SAID = (
    (
        "mentors.routes",
        "Three ways to a mentor in alignment are told: the MATS programme, an academic "
        "lab that works on it, an industry lab as a research engineer. Look whether "
        "each still takes people.",
        ("claim:S4-63",),
    ),
    (
        "mentors.scarce",
        "There are few of them. Research skill that is not about alignment can be "
        "learnt where mentors are less scarce.",
        ("claim:S4-110", "claim:S4-129"),
    ),
    (
        "mentors.references",
        "Mentors differ. Before you choose one, ask some of those they had before; "
        "those who work with somebody tell you most.",
        ("claim:S4-109", "claim:S4-38"),
    ),
)


@dataclass(frozen=True, slots=True)
class Possible:
    """Somebody who works on it, with beginners who stood first where they stood last.

    `path` leads there from somebody the person knows, by name.
    """

    id: str
    name: str
    affiliation: str
    early: tuple[Early, ...]
    last_year: int | None = None
    path: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Mentors:
    """Routes to a mentor, who may be one, and what to ask those they had before.

    `sought` is what the people were looked for by; `care` that somebody should rest
    first, then nothing else is here.
    """

    lines: tuple[Line, ...] = ()
    people: tuple[Possible, ...] = ()
    questions: tuple[str, ...] = ()
    sought: str = ""
    refs: Mapping[str, Mapping[str, Any]] = field(default_factory=dict)
    missing: tuple[str, ...] = ()
    care: bool = False


@action("people mentors", exposes="contacts")
def people_mentors(
    house: House,
    text: Annotated[
        Writing, "what you want to work on; your goals otherwise"
    ] = NO_TEXT,
) -> Mentors:
    """Show the routes to a mentor, who may be one by their works, and what to ask.

    Raises:
        BadInput: a text without words.
    """
    me = house.record.read()
    if needs_care(me):
        return Mentors(care=True)
    if text and not any(letter.isalnum() for letter in text):
        raise BadInput("There are no words in it.", hint="Write what you look for.")
    missing = unread(house)
    sought = str(text) or ". ".join(topic.words for topic in interests(me, {}))
    people = tuple(_possible(house, me, sought)) if sought else ()
    offers = tuple(_lines(house.shelf))
    refs = resolve(offers, me, house.shelf, source_texts(house, me))
    lines = tuple(Line(o.id, o.text, o.because) for o in offers)
    asks = _missing(house, sought, people)
    return Mentors(lines, people, QUESTIONS["mentor"], sought, refs, (*asks, *missing))


def _lines(shelf: Shelf) -> Iterator[Suggestion]:
    for id, text, because in _SAID:
        # Any source may be taken away.
        there = tuple(r for r in because if shelf.has(r.removeprefix("claim:")))
        if there:
            yield Suggestion(id, "people", text, there)


def _possible(house: House, me: Me, sought: str) -> Iterator[Possible]:
    close = house.works.closest(sought, CLOSEST)
    left = left_out_of(me.excluded)
    mine = {each for c in contacts_of(house, me) if c.myself for each in c.ids}
    found: list[tuple[FoundPerson, tuple[Early, ...]]] = []
    for each in close:
        them = next(iter(house.works.named(each.id, 1)), None)
        if them is None or each.id in mine:
            continue
        works = [w for w in house.works.works_of(each.id) if not left.omits(w)]
        early = with_early(
            them, works, house.today, lambda name, work: _began(house, name, work)
        )
        if early:
            found.append((each, early))
        if len(found) == SHOWN:
            break
    known = ids_of(contacts_of(house, me))
    paths = house.works.ways(known, [each.id for each, _ in found])
    for (each, early), path in zip(found, paths, strict=True):
        names = tuple(step.name for step in path)
        yield Possible(
            each.id, each.name, each.affiliation, early, each.last_year, names
        )


def _began(house: House, name: str, work: str) -> int | None:
    """Return the year of the first work here of whoever wrote a work under a name."""
    for each in house.works.named(name, 50):
        if work in each.works:
            years = [w.year for w in house.works.works_of(each.id) if w.year]
            return min(years, default=None)
    return None


def _missing(
    house: House, sought: str, people: tuple[Possible, ...]
) -> tuple[str, ...]:
    if not house.works.counts().works:
        return (
            "No works are here to find people in. `inroad people add FILE` brings some "
            "in: a bibliography will do.",
        )
    if not sought:
        return ("What you want to work on: say your goals, or give a text.",)
    if not people:
        return (
            "Nobody was found who works on it, stands last on recent works, and had "
            "somebody early in their work stand first.",
        )
    return ()
