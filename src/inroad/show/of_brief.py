"""The Brief laid out: lines, the reasons beside them, and at the end the advice."""

from collections.abc import Iterator
from dataclasses import replace

from inroad.plan.page import Brief, Cause, Changes, Line, Section
from inroad.show.beside import line_entry
from inroad.show.brief_charts import charts_of, figures_of
from inroad.show.endings import endings
from inroad.show.layout import sheet_of
from inroad.show.sheet import Entry, Note, Part, Sheet, Tone, plain
from inroad.show.slots import slot_label
from inroad.show.values import value_words
from inroad.show.words import day, listed, lowered, sentence, shortened

MOST_CAUSES = 2
"""More reasons than these for one change, and nobody reads them."""
_TONES: dict[str, Tone] = {"aim": "aim", "act": "act"}


@sheet_of.register
def brief_sheet(brief: Brief) -> Sheet:
    """Lay out a Brief; sections with nothing to say are left out."""
    dateline = f"Brief of {day(brief.date)}"
    if brief.source:
        dateline += f", {brief.source}"
    told: set[str] = set()
    parts = [_part(section, brief, told) for section in brief.sections if section.lines]
    if brief.changes and brief.changes.gone:
        parts.append(_gone(brief.changes))
    parts += endings(brief.lines, brief.refs)
    parts += figures_of(brief.refs)
    whose = f"Brief for {brief.person}" if brief.person else "Your Brief"
    foot = f"Inroad, {whose}, {day(brief.date)}"
    return Sheet(brief.person or whose, dateline, tuple(parts), foot)


def _part(section: Section, brief: Brief, told: set[str]) -> Part:
    entries = tuple(_entry(line, brief, told) for line in section.lines)
    blocks = (*charts_of(section.id, brief.refs), *entries)
    return Part(section.title, blocks, section.id, _TONES.get(section.id, ""))


def _entry(line: Line, brief: Brief, told: set[str]) -> Entry:
    entry = line_entry(line, brief.refs, told)
    news = tuple(_news(line, brief.changes))
    return replace(entry, notes=tuple(dict.fromkeys((*entry.notes, *news))))


def _news(line: Line, changes: Changes | None) -> Iterator[Note]:
    if changes is None:
        return
    why = _why(changes.why(line.id))
    if line.id in changes.new:
        yield plain(f"New since {day(changes.since)}{why}.")
    for old in changes.changed:
        if old.id == line.id:
            said = f"On {day(changes.since)} this line said: {sentence(old.text)}"
            yield plain(said, f" It changed{why}." if why else "")


def _gone(changes: Changes) -> Part:
    entries = tuple(
        Entry((line.text,), _left(changes.why(line.id)), id=f"gone-{line.id}")
        for line in changes.gone
    )
    return Part(f"No longer here since {day(changes.since)}", entries, "gone")


def _left(causes: tuple[Cause, ...]) -> tuple[Note, ...]:
    why = _why(causes)
    return (plain(f"It left{why}."),) if why else ()


def _why(causes: tuple[Cause, ...]) -> str:
    """Say what made a line new or other; "" where nobody could tell."""
    words = [each for cause in causes[:MOST_CAUSES] if (each := _cause(cause))]
    return f", because {listed(words)}" if words else ""


def _cause(cause: Cause) -> str:
    if cause.kind == "answer":
        label = lowered(slot_label(cause.name).rstrip("?"))
        if cause.now is None:
            return f"you took back what you said under “{label}”"
        said = shortened(value_words(cause.now), 60)
        if cause.before is None:
            return f"you said under “{label}”: {said}"
        was = shortened(value_words(cause.before), 60)
        return f"under “{label}” you said {was} before, and now {said}"
    return {
        "advice": f"other advice applies to you now ({cause.name})",
        "log": "of what you logged",
        "time": "time has passed",
        "program": "the program words or weighs it otherwise now",
    }[cause.kind]
