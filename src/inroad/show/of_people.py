"""People laid out: who works on a text and why, what came in, somebody's works."""

from collections.abc import Iterator

from inroad.actions.meaning import MeaningView
from inroad.actions.people import Match, PeopleAdded, PeopleView, PersonView, Who
from inroad.people.literature import FoundWork
from inroad.people.neighbourhood import Neighbour
from inroad.people.work import Person, Work
from inroad.record.brought import Problem
from inroad.show.layout import sheet_of
from inroad.show.neighbourhood_parts import (
    group_parts,
    picture_part,
    with_words,
)
from inroad.show.sheet import Entry, Note, Part, Piece, Sheet, plain
from inroad.show.words import counted, lines_words, listed, sentence

_MOST = 20


@sheet_of.register
def who_sheet(found: Who) -> Sheet:
    """Lay out people with their works, the closest first, and their groups."""
    drawn = [*found.contacts, *_neighbours(found)]
    names = {each.id: each.name for each in drawn}
    people = tuple(_match(m, with_words(m.id, found.ties, names)) for m in found.people)
    parts = [Part("", people or (_nobody(found),), "people")]
    parts += picture_part(drawn, found.groups, found.ties)
    parts += group_parts(found.groups, names, found.lines)
    if found.missing:
        faults = tuple(Entry((sentence(each),)) for each in found.missing)
        parts.append(Part("Not searched", faults, "missing"))
    if found.left_out:
        parts.append(Part("", (_left_out(found.left_out),), "left-out"))
    works, people_count = found.searched.works, found.searched.people
    searched = f"{works:,} works of {people_count:,} people searched"
    if found.read is not None and found.read.of:
        searched += f"; of the nearest {found.read.of}, {found.read.done} by meaning"
    return Sheet("Who works on it", searched, tuple(parts))


def _neighbours(found: Who) -> list[Neighbour]:
    return [
        Neighbour(
            each.id,
            each.name,
            each.affiliation,
            each.works_in_all,
            each.last_year,
            len(each.path) - 1 if each.path else None,
        )
        for each in found.people
    ]


def _left_out(count: int) -> Entry:
    said = "One thing is left out" if count == 1 else f"{count:,} things are left out"
    lead = Note((Piece("What is left out", "act", "/people/excluded/"),))
    return Entry((f"{said} of this search: `inroad people excluded`.",), (lead,))


def _nobody(found: Who) -> Entry:
    if found.searched.works:
        return Entry(
            (
                "Nobody whose works are here writes of this.",
                "Say it in other words, or bring in works that are closer to it.",
            )
        )
    lead = Note((Piece("Bring works in", "act", "/people/add/"),))
    said = (
        "There are no works to search yet.",
        "`inroad people add FILE` brings some in: a bibliography will do.",
    )
    return Entry(said, (lead,))


def _match(each: Match, wrote: str) -> Entry:
    told = [each.name]
    if each.affiliation:
        told.append(_place(each.affiliation))
    to = f"/people/show/?person={_quoted(each.id)}"
    away = f"/people/exclude/?what=person&named={_quoted(each.id)}"
    acts = (Piece("Show their works", "act", to), Piece(" Leave them out", "act", away))
    notes = [Note((*acts, Piece(each.id, "name")))]
    if len(each.path) == 1:
        notes.append(Note((Piece("You know them."),), mark="holds"))
    notes += [_work_note(*at) for at in enumerate(each.works, 1)]
    notes.append(plain(_in_all(each)))
    if len(each.path) > 1:
        notes.append(plain(f"A way there: {', then '.join(each.path)}."))
    if wrote:
        notes.append(plain(wrote))
    if each.maybe_same:
        notes.append(_maybe_same(each.maybe_same))
    rows = "\n".join(f"{n}. {_title(work)}" for n, work in enumerate(each.works, 1))
    return Entry((", ".join(told), *filter(None, [rows])), tuple(notes))


def _title(work: FoundWork) -> str:
    return " ".join(work.title.split()) + (f", {work.year}" if work.year else "")


def _place(affiliation: str) -> str:
    """Write an affiliation without the signs that led to a foot of its page."""
    return affiliation.replace("+", "; ").strip(" *†‡§¶,;")


def _maybe_same(ids: tuple[str, ...]) -> Note:
    many = "Somebody else" if len(ids) == 1 else f"{len(ids)} others"
    said = f"{many} here with such a name may be the same; they stay apart until you"
    return Note((Piece(f"{said} say so."), Piece(f" {listed(list(ids))}", "name")))


def _quoted(id: str) -> str:
    from urllib.parse import quote  # noqa: PLC0415 - for a page alone

    return quote(id, safe="")


def _work_note(number: int, work: FoundWork) -> Note:
    """Say what a work shares with the text, by the work's number in the line."""
    words = listed([f"“{w}”" for w in work.why]) if work.why else "its sense"
    pieces = [Piece(f"{number} shares {words}.")]
    away = f"/people/exclude/?what=work&named={_quoted(work.id)}"
    pieces.append(Piece(" Leave out", "act", away))
    return Note(tuple(pieces), (f"shares {words}" if number == 1 else "", ""))


def _in_all(each: Match) -> str:
    works = counted(each.works_in_all, "work").capitalize()
    latest = f", the latest of {each.last_year}" if each.last_year else ""
    return f"{works} here{latest}."


@sheet_of.register
def meaning_sheet(view: MeaningView) -> Sheet:
    """Say how many works can be compared by meaning."""
    if not view.model:
        none = (
            "Works are compared by the words that they share: no sentence model is"
            " installed.",
            "One comes in a package, and `inroad people model --from fastembed` fetches"
            " one; “Find people by meaning too” in the documentation says how.",
        )
        return Sheet("By meaning", "", (Part("", (Entry(none),)),))
    said: tuple[str, ...]
    said = (f"{view.read:,} of {view.works:,} works were read by {view.model}.",)
    if view.going:
        said += ("More are read in the background: `inroad jobs` shows how far it is.",)
    elif view.read < view.works:
        said += (
            "Those nearest to what you ask are read as you ask."
            " `inroad people meaning --everything` has all of them read.",
        )
    return Sheet("By meaning", "", (Part("", (Entry(said),)),))


_CAME = "new works came in, and with them"


@sheet_of.register
def added_sheet(told: PeopleAdded) -> Sheet:
    """Say how many works and people came in, and what could not be read."""
    came = "new work came in, and with it" if told.works == 1 else _CAME
    them = "person" if told.people == 1 else "people"
    said = [f"{told.works:,} {came} {told.people:,} {them}."]
    if told.merged == 1:
        said.append("1 entry was of a work that was here before.")
    elif told.merged:
        said.append(f"{told.merged:,} entries were of works that were here before.")
    lead = Note((Piece("Ask who works on something", "act", "/who/"),))
    parts = [Part("", (Entry(tuple(said), (lead,)),))]
    if told.problems:
        many = len(told.problems) + told.more_problems
        entries = [_problem(each) for each in told.problems[:_MOST]]
        if many > len(entries):
            entries.append(Entry((f"{many - len(entries):,} more of the kind.",)))
        parts.append(Part("To know", tuple(entries), "problems"))
    return Sheet("Works brought in", told.name, tuple(parts))


def _problem(each: Problem) -> Entry:
    where = lines_words(range(each.lines[0], each.lines[1] + 1)) if each.lines else ""
    notes = (plain(sentence(where)),) if where else ()
    return Entry((sentence(each.text),), notes)


@sheet_of.register
def people_sheet(view: PeopleView) -> Sheet:
    """Lay out the files of works that were brought in."""
    entries = tuple(
        Entry((each.name,), (plain(f"Brought in on {each.added_on:%d %B %Y}."),))
        for each in view.files
    )
    more = Note((Piece("Bring works in", "act", "/people/add/"),))
    said = f"{view.counts.works:,} works of {view.counts.people:,} people."
    none = "No works yet. A bibliography, or an export of OpenAlex, is a beginning."
    first = Entry((said if view.files else none,), (more,))
    onward = tuple(_next(*each) for each in _NEXT) if view.files else ()
    parts = [Part("", (first,)), Part("Next", onward, "next"), Part("Files", entries)]
    return Sheet("People", "", tuple(part for part in parts if part.blocks))


_NEXT = (
    (
        "Ask who works on something: a question, a paragraph, or a whole essay.",
        "Ask it",
        "/who/",
    ),
    (
        "Look at somebody: who wrote with them, and whom of these you know.",
        "Who is near",
        "/people/near/",
    ),
    ("Find a way to somebody over people who know them.", "Ways", "/people/ways/"),
)


def _next(said: str, verb: str, to: str) -> Entry:
    return Entry((said,), (Note((Piece(verb, "act", to),)),))


@sheet_of.register
def person_sheet(view: PersonView) -> Sheet:
    """Lay out somebody's works, and who else bears their name."""
    said = tuple(_facts(view.person)) or ("No work here names a place of theirs.",)
    facts = (Entry(said, _onward(view.person)),)
    works = tuple(_work(work, view.person) for work in view.works)
    parts = [Part("", facts), Part("Works, the latest first", works, "works")]
    if view.more:
        parts.append(Part("", (Entry((f"{view.more:,} more.",)),)))
    if view.maybe_same:
        like = tuple(_namesake(each, view.person) for each in view.maybe_same)
        parts.append(Part("Of the same name", like, "namesakes"))
    return Sheet(view.person.name, view.person.id, tuple(p for p in parts if p.blocks))


def _onward(person: Person) -> tuple[Note, ...]:
    """Offer what one does after looking at somebody."""
    id = _quoted(person.id)
    offers = (
        ("Who is near them", f"/people/near/?person={id}"),
        ("Ways to them", f"/people/ways/?to={id}"),
        ("Before you write", f"/prep/?name={id}"),
        ("Leave them out", f"/people/exclude/?what=person&named={id}"),
    )
    return tuple(Note((Piece(verb, "act", to),)) for verb, to in offers)


def _work(work: Work, person: Person) -> Entry:
    where = ", ".join(str(p) for p in (work.venue, work.year) if p) or "—"
    apart = f"/people/apart/?person={_quoted(person.id)}&works={_quoted(work.id)}"
    pieces = (Piece(where), Piece(" Not theirs", "act", apart), Piece(work.id, "name"))
    return Entry((work.title,), (Note(pieces, (where, "")),))


def _facts(person: Person) -> Iterator[str]:
    if person.affiliations:
        yield sentence(_place(person.affiliations[0]))
    others = [name for name in person.names if name != person.name]
    if others:
        yield sentence(f"Also written {listed(others[:6])}")


def _namesake(person: Person, other: Person) -> Entry:
    place = person.affiliations[0] if person.affiliations else "no place named"
    count = counted(len(person.works), "work")
    show = f"/people/show/?person={_quoted(person.id)}"
    same = f"/people/same/?person={_quoted(other.id)}&other={_quoted(person.id)}"
    acts = (
        Piece("Show their works", "act", show),
        Piece(" The same person", "act", same),
        Piece(person.id, "name"),
    )
    return Entry((f"{person.name}, {place}, {count}.",), (Note(acts),))
