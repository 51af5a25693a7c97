"""The log laid out, newest first."""

from inroad.actions.log import LogView
from inroad.record.log import LogEntry
from inroad.show.layout import sheet_of
from inroad.show.sheet import Entry, Note, Part, Piece, Sheet, plain
from inroad.show.words import counted, day, sentence

_KINDS = {"did": "", "message": "Message", "application": "Application"}


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
    return Sheet(
        "Your log", said.capitalize(), (Part("Log", tuple(map(_entry, view.entries))),)
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
    notes.append(plain(f"Its id: {entry.id}"))
    labelled = Note(notes[0].pieces, (day(entry.on), lead))
    return Entry(
        tuple(entry.text.split("\n\n")), (labelled, *notes[1:]), f"log-{entry.id}"
    )


def _minutes(entry: LogEntry) -> str:
    return "" if entry.minutes is None else counted(entry.minutes, "minute")


def _followed(entry: LogEntry) -> str:
    return f"following {entry.followed}" if entry.followed else ""
