"""The log laid out, newest first."""

from itertools import groupby

from inroad.actions.log import LogView
from inroad.record.log import LogEntry
from inroad.show.layout import sheet_of
from inroad.show.sheet import Entry, Note, Part, Piece, Sheet, plain
from inroad.show.words import counted, day, sentence

OPEN = 2
"""Months that stand open; older ones wait behind their name."""
_KINDS = {
    "did": "",
    "message": "Message",
    "application": "Application",
    "question": "Question",
}


@sheet_of.register
def log_sheet(view: LogView) -> Sheet:
    """Lay out the log, with how many messages were answered."""
    if not view.entries:
        words = "Nothing yet. What you do stands here once you note it."
        return Sheet("Your log", parts=(Part("Log", (Entry((words,)),)),))
    said = counted(len(view.entries), "entry", "entries")
    if view.sent:
        known = counted(view.sent, "message")
        said += (
            f"; of {known} whose fate is known, {counted(view.answered, 'was', 'were')}"
        )
        said += " answered"
    months = groupby(view.entries, key=lambda entry: (entry.on.year, entry.on.month))
    parts = tuple(
        _month(place, tuple(entries)) for place, (_, entries) in enumerate(months)
    )
    return Sheet("Your log", said.capitalize(), parts)


def _month(place: int, entries: tuple[LogEntry, ...]) -> Part:
    """Put one month under its name; those that are long past are folded."""
    on = entries[0].on
    name = day(f"{on:%Y-%m}")
    return Part(
        name
        if place < OPEN
        else f"{name}, {counted(len(entries), 'entry', 'entries')}",
        tuple(map(_entry, entries)),
        f"month-{on:%Y-%m}",
        "" if place < OPEN else "folded",
    )


@sheet_of.register
def entry_sheet(entry: LogEntry) -> Sheet:
    """Lay out one entry, as it now stands in the log."""
    return Sheet("Noted", parts=(Part("Log", (_entry(entry),)),))


def _entry(entry: LogEntry) -> Entry:
    who = [_KINDS[entry.kind], f"to {entry.to}" if entry.to else ""]
    lead = " ".join(word for word in who if word)
    facts = [day(entry.on), lead, _minutes(entry), _followed(entry)]
    notes = [plain(", ".join(fact for fact in facts if fact) + ".")]
    if entry.kind != "did" or entry.answered is not None:
        known = {
            True: "Answered.",
            False: "Not answered.",
            None: "Answer not known yet.",
        }
        notes.append(plain(known[entry.answered]))
    if entry.outcome:
        when = f" ({day(entry.outcome_on)})" if entry.outcome_on else ""
        notes.append(
            Note((Piece(f"What came of it{when}: {sentence(entry.outcome)}"),))
        )
    asked = Piece("What came of it?", "act", f"/log/outcome/?entry={entry.id}")
    called = Piece(f" Its id: {entry.id}", "name")
    pieces = (*notes[0].pieces, *(() if entry.outcome else (asked,)), called)
    labelled = Note(pieces, (day(entry.on), lead))
    return Entry(
        tuple(entry.text.split("\n\n")), (labelled, *notes[1:]), f"log-{entry.id}"
    )


def _minutes(entry: LogEntry) -> str:
    return "" if entry.minutes is None else counted(entry.minutes, "minute")


def _followed(entry: LogEntry) -> str:
    return f"following {entry.followed}" if entry.followed else ""
