"""The Brief laid out: lines, the reasons beside them, and at the end the advice."""

from collections.abc import Iterator
from dataclasses import replace

from inroad.plan.page import Brief, Changes, Line, Section
from inroad.show.beside import line_entry
from inroad.show.endings import endings
from inroad.show.layout import sheet_of
from inroad.show.sheet import Entry, Note, Part, Sheet, Tone, plain
from inroad.show.words import day, sentence

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
    whose = f"Brief for {brief.person}" if brief.person else "Your Brief"
    foot = f"Inroad, {whose}, {day(brief.date)}"
    return Sheet(brief.person or whose, dateline, tuple(parts), foot)


def _part(section: Section, brief: Brief, told: set[str]) -> Part:
    entries = tuple(_entry(line, brief, told) for line in section.lines)
    return Part(section.title, entries, section.id, _TONES.get(section.id, ""))


def _entry(line: Line, brief: Brief, told: set[str]) -> Entry:
    entry = line_entry(line, brief.refs, told)
    news = tuple(_news(line, brief.changes))
    return replace(entry, notes=tuple(dict.fromkeys((*entry.notes, *news))))


def _news(line: Line, changes: Changes | None) -> Iterator[Note]:
    if changes is None:
        return
    if line.id in changes.new:
        yield plain(f"New since {day(changes.since)}.")
    for old in changes.changed:
        if old.id == line.id:
            yield plain(f"On {day(changes.since)} this line said: {sentence(old.text)}")


def _gone(changes: Changes) -> Part:
    entries = tuple(Entry((line.text,), id=f"gone-{line.id}") for line in changes.gone)
    return Part(f"No longer here since {day(changes.since)}", entries, "gone")
