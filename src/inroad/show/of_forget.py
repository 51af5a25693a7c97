"""What would be forgotten, or was, in sentences."""

from collections.abc import Iterator

from inroad.actions.forget import Forgotten
from inroad.show.layout import sheet_of
from inroad.show.sheet import Entry, Part, Sheet
from inroad.show.words import counted, listed


@sheet_of.register
def forgotten_sheet(told: Forgotten) -> Sheet:
    """Say what goes with it, and what became of the backups."""
    title = "Forgotten" if told.done else "What would be forgotten"
    return Sheet(title, parts=(Part("", (Entry(tuple(_sentences(told))),)),))


def _sentences(told: Forgotten) -> Iterator[str]:
    yield f"{_called(told)}: {_what(told)} {'went' if told.done else 'would go'}."
    yield from told.notes
    if not told.done:
        yield "So would every copy of it in the backups that Inroad made by itself."
        yield "What you exported or backed up yourself is not touched."
        return
    for names, done in ((told.rewritten, "rewritten"), (told.removed, "removed")):
        if names:
            verb = "was" if len(names) == 1 else "were"
            yield f"Of our own backups {listed(list(names))} {verb} {done}."
    if told.whole:
        yield "Its bytes are gone from the database file too."
    else:
        yield (
            "Another program is reading the database, so its bytes are still in the "
            "file. They go when Inroad is next opened and nobody else reads it."
        )


def _called(told: Forgotten) -> str:
    if told.kind == "everything":
        return "Everything"
    kinds = {
        "conversation": "The conversation",
        "entry": "The log entry",
        "source": "The source",
    }
    return f"{kinds.get(told.kind, 'What names')} {told.name}"


def _what(told: Forgotten) -> str:
    counts = (
        (told.conversations, "conversation", ""),
        (told.sources, "source", ""),
        (told.files, "file" if told.sources else "transcript", ""),
        (told.answers, "answer", ""),
        (told.entries, "log entry", "log entries"),
        (told.lines, "line of kept Briefs", "lines of kept Briefs"),
    )
    named = [counted(n, one, *([many] if many else [])) for n, one, many in counts if n]
    return listed(named) if named else "a few words"
