"""Preparing laid out: what to read of somebody, what to ask them, who knows them."""

from collections.abc import Iterator, Sequence
from typing import Any
from urllib.parse import quote

from inroad.actions.prep import Prep
from inroad.people.common import Shared
from inroad.people.depths import DEPTHS, minutes_words
from inroad.people.prep import ToRead
from inroad.people.prep_questions import Question
from inroad.record.log import LogEntry
from inroad.show.beside import line_entry
from inroad.show.endings import endings
from inroad.show.layout import sheet_of
from inroad.show.reasons import notes_of
from inroad.show.rest import rest_sheet
from inroad.show.sheet import Block, Entry, Finding, Note, Part, Piece, Sheet, plain
from inroad.show.words import counted, day, listed, sentence

_WAYS = (
    ("No work here names", "inroad people add FILE", "Bring works in", "/people/add/"),
    ("a newer list", "inroad people add FILE", "Bring works in", "/people/add/"),
    ("Say your goals", "inroad prep NAME --about FILE", "Say your goals",
     "/profile/set/?slot=goals"),
    ("A text of yours may", "inroad prep NAME --about FILE", "", ""),
    ("How many hours", "inroad prep NAME --hours 3", "", ""),
)  # fmt: skip
"""By words of what is not known: what to type, and where a page leads."""


@sheet_of.register
def prep_sheet(prep: Prep) -> Sheet:
    """Lay out what to do before writing to somebody."""
    title = f"Before you write to {prep.name}"
    if prep.care:
        return rest_sheet(title)
    told: set[str] = set()
    advice = tuple(line_entry(line, prep.refs, told) for line in prep.lines)
    head = "Ask" if any(q.meets for q in prep.questions) else "Ask anybody"
    parts = [
        Part("Not known", tuple(map(_missing, prep.missing)), "missing"),
        Part("Read first", tuple(_reads(prep)), "read"),
        Part(head, tuple(_question(q, prep) for q in prep.questions), "questions"),
        Part("Your own", tuple(_own(prep)), "own"),
        Part("In common", tuple(_shared(s, prep.refs) for s in prep.common), "common"),
        Part("The way there", tuple(_way_in(prep)), "way"),
        Part("Ask those who know", tuple(_references(prep)), "references"),
        Part("To bear in mind", advice, "advice"),
        *endings(prep.lines, prep.refs),
    ]
    kept = tuple(part for part in parts if part.blocks)
    return Sheet(title, _dateline(prep), kept)


def _dateline(prep: Prep) -> str:
    if not prep.id:
        return ""
    many = f"{counted(prep.recent, 'work').capitalize()} here from the last five years"
    latest = f", the latest of {prep.latest}" if prep.latest else ""
    place = prep.affiliation.replace("+", "; ").strip()
    return ". ".join(each for each in (place, f"{many}{latest}") if each)


def _missing(text: str) -> Entry:
    """Say what is not known, and beside it what to type or where to go."""
    for sign, command, words, to in _WAYS:
        if sign in text:
            notes = [Piece(words, "act", to)] if to else []
            return Entry((text,), (Note((*notes, Piece(f"`{command}`", "name"))),))
    return Entry((sentence(text),))


def _reads(prep: Prep) -> Iterator[Block]:
    planned = [each for each in prep.read if each.level]
    if planned:
        low, high = sum(e.low for e in planned), sum(e.high for e in planned)
        yield Finding("", plain(f"{minutes_words(low, high).capitalize()} in all."))
    for each in prep.read:
        yield _read(each)


def _read(each: ToRead) -> Entry:
    when = ", ".join(str(part) for part in (each.venue, each.year) if part)
    if each.level:
        depth = f"{DEPTHS[each.level].words.capitalize()}"
        takes = f"{depth}: {minutes_words(each.low, each.high)}."
    else:
        takes = "Your hours do not reach for it; leave it."
    notes = [plain(f"{when}. {takes}" if when else takes)]
    if each.words:
        shares = listed([f"“{word}”" for word in each.words])
        notes.append(plain(f"It meets you in {shares}."))
    if each.state:
        said = "You read it." if each.state == "read" else "It is on your list."
        notes.append(plain(said))
    else:
        to = f"/reading/add/?work={quote(each.id, safe='')}"
        command = f"`inroad reading add {each.id}`"
        put = (Piece("Put it on your list", "act", to), Piece(command, "name"))
        notes.append(Note(put))
    return Entry((sentence(each.title),), tuple(notes), f"work-{each.id}")


def _question(question: Question, prep: Prep) -> Entry:
    notes: list[Note] = []
    if question.meets in prep.refs:
        notes += notes_of(question.meets, prep.refs[question.meets])
    elif question.meets == "text":
        notes.append(plain("It meets your text."))
    elif question.work:
        notes.append(plain("A question that fits any work."))
    else:
        notes.append(plain("A question that fits anybody."))
    return Entry((question.text,), tuple(notes))


def _own(prep: Prep) -> Iterator[Block]:
    yield from map(_noted, prep.own)
    to = f"/log/add/?kind=question&to={quote(prep.name, safe='')}"
    command = f'`inroad log add "…" --kind question --to "{prep.name}"`'
    way = Note((Piece("Note a question", "act", to), Piece(command, "name")))
    lead = (
        "Others that come to you can stand here."
        if prep.own
        else ("Questions of your own, noted for them, stand here.")
    )
    yield Entry((lead,), (way,))


def _noted(entry: LogEntry) -> Entry:
    notes = [plain(f"Noted on {day(entry.on)}.")]
    if entry.outcome:
        notes.append(plain(f"What came of it: {sentence(entry.outcome)}"))
    return Entry((sentence(entry.text),), tuple(notes), f"log-{entry.id}")


def _shared(shared: Shared, refs: Any) -> Entry:  # noqa: ANN401 - refs hold JSON
    known: Sequence[str] = [ref for ref in shared.refs if ref in refs]
    notes = [note for ref in known for note in notes_of(ref, refs[ref])]
    return Entry((sentence(shared.text),), tuple(notes))


def _way_in(prep: Prep) -> Iterator[Entry]:
    if len(prep.path) > 1:
        names = listed([*prep.path[:-1]])
        text = f"Over {names} to {prep.path[-1]}: each wrote with the next."
        yield Entry((text,))
    elif prep.path:
        yield Entry(("You know them: they answered you, or they are you.",))


def _references(prep: Prep) -> Iterator[Entry]:
    if prep.ask_of:
        stand = "stands" if len(prep.ask_of) == 1 else "stand"
        text = f"{listed(prep.ask_of)} often {stand} first where {prep.name} is last."
        doubt = "That may mean a student; the works do not say so."
        yield Entry((text,), (plain(doubt),))
    yield from (Entry((each,)) for each in prep.references)
