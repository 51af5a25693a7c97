"""Who is near somebody, the ways to them, who is at a place, and mentors, laid out."""

from collections.abc import Iterator
from urllib.parse import quote

from inroad.actions.mentors import Mentors, Possible
from inroad.actions.near import AtPlace, Near, Told
from inroad.actions.ways_in import Step, Way, Ways
from inroad.people.literature import Placed
from inroad.people.mentors import Early
from inroad.people.neighbourhood import Neighbour
from inroad.show.beside import line_entry
from inroad.show.endings import endings
from inroad.show.layout import sheet_of
from inroad.show.neighbourhood_parts import (
    group_parts,
    person_page,
    picture_part,
    places,
    with_words,
)
from inroad.show.rest import rest_sheet
from inroad.show.sheet import Entry, Note, Part, Piece, Sheet, plain
from inroad.show.words import counted, day, listed, sentence, shortened


@sheet_of.register
def near_sheet(near: Near) -> Sheet:
    """Lay out a neighbourhood: its picture, its groups, and the list of its people."""
    names = {each.id: each.name for each in near.people}
    others = [each for each in near.people if not each.asked]
    people = tuple(_neighbour(each, near, names) for each in others)
    parts = [
        *_missing(near.missing),
        *picture_part(near.people, near.groups, near.ties),
        *group_parts(near.groups, names, near.lines),
        Part("People, the nearest first", people, "people"),
    ]
    kept = tuple(part for part in parts if part.blocks)
    return Sheet(f"Near {near.of.name}", _whose(near), kept)


def _whose(near: Near) -> str:
    place = places(near.of.affiliations[0]) if near.of.affiliations else ""
    works = f"{counted(len(near.of.works), 'work').capitalize()} here"
    return ". ".join(part for part in (place, works) if part)


def _neighbour(each: Neighbour, near: Near, names: dict[str, str]) -> Entry:
    told = [each.name, places(each.affiliation)]
    notes = []
    if each.known:
        notes.append(Note((Piece("You know them."),), mark="holds"))
    elif each.steps:
        far = counted(each.steps, "step")
        notes.append(plain(f"{far.capitalize()} from whom you know."))
    notes.append(_onward(each.id, "people/near", "Who is near them"))
    wrote = with_words(each.id, near.ties, names)
    if wrote:
        notes.append(Note((Piece(wrote),), (shortened(wrote, 40), "")))
    text = sentence(", ".join(part for part in told if part))
    return Entry((text,), tuple(notes))


def _onward(id: str, page: str, words: str) -> Note:
    more = (
        f"/{page}/?{'to' if page.endswith('ways') else 'person'}={quote(id, safe='')}"
    )
    return Note(
        (
            Piece("Show their works", "act", person_page(id)),
            Piece(f" {words}", "act", more),
            Piece(f" {id}", "name"),
        )
    )


def _missing(missing: tuple[str, ...]) -> Iterator[Part]:
    if missing:
        yield Part("Not known", tuple(map(_asked, missing)), "missing")


def _asked(text: str) -> Entry:
    to = "/people/add/" if "inroad people add" in text else ""
    to = "/profile/set/?slot=goals" if "say your goals" in text else to
    verb = "Bring works in" if "add" in to else "Answer"
    notes = (Note((Piece(verb, "act", to),)),) if to else ()
    return Entry((sentence(text),), notes)


_HEADS = ("The shortest way", "Another", "A third")


@sheet_of.register
def ways_sheet(found: Ways) -> Sheet:
    """Lay out ways to somebody, each step with its work; or who could lead there."""
    ways = zip(_HEADS, found.ways, strict=False)
    parts = [
        *_missing(found.missing),
        *(Part(head, (_way(way),)) for head, way in ways),
        Part("No way over those you know", tuple(_routers(found)), "routers"),
        Part("Not in these works", tuple(_unknown(found)), "unknown"),
    ]
    who = f"From {listed(found.known[:6])}" if found.known else ""
    if any(len(way.steps) > 1 for way in found.ways):
        who += ". Each wrote with whoever stands before them"
    kept = tuple(part for part in parts if part.blocks)
    return Sheet(f"Ways to {found.to.name}", who, kept)


def _way(way: Way) -> Entry:
    names = [step.name for step in way.steps]
    if len(names) == 1:
        lead = "This is you." if way.myself else f"You know {names[0]}."
        return Entry((lead,), _of_the_way(way))
    first = f"{names[0]}, {'which is you' if way.myself else 'whom you know'}."
    rows = [first, *(_step(step) for step in way.steps[1:])]
    text = "\n".join(f"{at}. {row}" for at, row in enumerate(rows, 1))
    steps = counted(len(names) - 1, "step").capitalize()
    return Entry((text,), (plain(f"{steps}."), *_of_the_way(way)))


def _step(step: Step) -> str:
    if step.joined is None:
        return f"{step.name}."
    when = f", {step.joined.year}" if step.joined.year else ""
    more = step.joined.works - 1
    rest = f", and {counted(more, 'more work', 'more works')}" if more else ""
    return f"{step.name}: “{step.joined.title}”{when}{rest}."


def _of_the_way(way: Way) -> tuple[Note, ...]:
    """Say where the person told that they know whom it begins with, and any doubt."""
    notes = list(_doubts(way))
    if way.because.startswith("slot:"):
        told = Piece("Change", "act", "/profile/set/?slot=people")
        notes.append(Note((Piece("You named them among your people. "), told)))
    elif way.because.startswith("log:"):
        notes.append(plain("They answered you; it stands in your log."))
    return tuple(notes)


def _doubts(way: Way) -> tuple[Note, ...]:
    return (plain(way.doubt),) if way.doubt else ()


def _routers(found: Ways) -> Iterator[Entry]:
    if found.ways:
        return
    names = dict(found.names)
    if found.known:
        yield Entry(
            (
                f"Nobody you know leads to {found.to.name} over people who wrote "
                "together, in the works here.",
            )
        )
    if not found.routers:
        yield Entry((f"{found.to.name} wrote with nobody here who could lead there.",))
        return
    yield Entry(("These wrote most with them, so any of them could pass it on:",))
    for tie in found.routers:
        name = names.get(tie.other, tie.other)
        last = f", the last of {tie.latest}" if tie.latest else ""
        many = f"{counted(tie.works, 'work').capitalize()} together{last}."
        onward = _onward(tie.other, "people/ways", "Ways to them")
        yield Entry((f"{name}.",), (plain(many), onward))


def _unknown(found: Ways) -> Iterator[Entry]:
    if found.unknown and not found.ways:
        text = (
            f"Your notes name {listed(found.unknown)}, of whom no work here tells. "
            f"They may know the way to {found.to.name}; ask them."
        )
        yield Entry((text,))


@sheet_of.register
def place_sheet(found: AtPlace) -> Sheet:
    """Lay out who is at a place, and who was, each with the year."""
    here = tuple(_placed(each) for each in found.people if each.here)
    left = tuple(_placed(each) for each in found.people if not each.here)
    parts = [
        *_missing(found.missing),
        Part("By their latest work", here, "here"),
        Part("By an earlier one", left, "left"),
        Part("By your notes, and the library", tuple(map(_told, found.told)), "told"),
    ]
    kept = tuple(part for part in parts if part.blocks)
    said = "As works name it; people move, and works come out late" if kept else ""
    return Sheet(f"At {found.place}", said if found.people else "", kept)


def _told(each: Told) -> Entry:
    kind, _, rest = each.ref.partition(":")
    if kind == "slot":
        change = Piece("Change", "act", "/profile/set/?slot=people")
        return Entry(
            (f"{each.name}.",), (Note((Piece(f"You: “{each.said}”. "), change)),)
        )
    when = f", {day(each.on)}" if each.on else ""
    source = Piece(rest, "line", f"/cite/?claim={quote(rest)}")
    told = (Piece(f"{each.said}{when}, in the library: "), source, Piece("."))
    return Entry((f"{each.name}.",), (Note(told),))


def _placed(each: Placed) -> Entry:
    many = f"{counted(each.works_in_all, 'work').capitalize()} here."
    when = f"In {each.year}. " if each.year else ""
    notes = [plain(f"{when}{many}")]
    if not each.here:
        later = f" in {each.now_year}" if each.now_year else ""
        now = places(each.now)
        notes.append(plain(f"Later, {now}{later}." if now else "Later elsewhere."))
    notes.append(_onward(each.id, "people/ways", "Ways to them"))
    return Entry((f"{each.name}, {places(each.place)}.",), tuple(notes))


@sheet_of.register
def mentors_sheet(found: Mentors) -> Sheet:
    """Lay out the routes to a mentor, who may be one, and what to ask before."""
    if found.care:
        return rest_sheet("Mentors")
    told: set[str] = set()
    routes = tuple(line_entry(line, found.refs, told) for line in found.lines)
    people = tuple(_possible(each) for each in found.people)
    doubt = Entry(
        (
            "Works do not tell who supervises whom. These stand last on recent works "
            "of which somebody early in their work stands first; where authors stand "
            "by the alphabet, that means nothing.",
        )
    )
    asks = tuple(Entry((each,)) for each in found.questions)
    parts = [
        *_missing(found.missing),
        Part("Routes", routes, "routes"),
        Part("Who may be one", (doubt, *people) if people else (), "people"),
        Part("Ask those they had before", asks, "references"),
        *endings(found.lines, found.refs),
    ]
    kept = tuple(part for part in parts if part.blocks)
    return Sheet("Mentors", "", kept)


def _possible(each: Possible) -> Entry:
    told = [each.name, places(each.affiliation)]
    prep = f"/prep/?name={quote(each.id, safe='')}&as_=mentor"
    onward = Note(
        (
            Piece("Show their works", "act", person_page(each.id)),
            Piece(" Before you write", "act", prep),
            Piece(each.id, "name"),
        )
    )
    notes = [_early(early) for early in each.early]
    notes.insert(1, onward)
    if len(each.path) > 1:
        notes.append(plain(f"A way there: {', then '.join(each.path)}."))
    text = sentence(", ".join(part for part in told if part))
    return Entry((text,), tuple(notes))


def _early(early: Early) -> Note:
    lead = f"{early.name}, here since {early.first_year}: "
    pieces = (Piece(lead), Piece(early.title, "title"), Piece(f", {early.year}."))
    return Note(pieces, (f"{early.name}, here since {early.first_year}", ""))
