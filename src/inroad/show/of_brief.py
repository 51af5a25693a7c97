"""The Brief laid out: lines, the reasons beside them, and at the end the advice."""

from collections.abc import Iterator

from inroad.plan.page import Brief, Changes, Line, Section
from inroad.show.layout import sheet_of
from inroad.show.reasons import notes_of
from inroad.show.sheet import Entry, Note, Part, Sheet, Tone, plain
from inroad.show.words import day, sentence

_TONES: dict[str, Tone] = {"aim": "aim", "act": "act"}
_KINDS = {"claim": "Advice, in our words", "calc": "How it was calculated"}


@sheet_of.register
def brief_sheet(brief: Brief) -> Sheet:
    """Lay out a Brief; sections with nothing to say are left out."""
    dateline = f"Brief of {day(brief.date)}"
    if brief.source:
        dateline += f", {brief.source}"
    told: set[Note] = set()
    parts = [_part(section, brief, told) for section in brief.sections if section.lines]
    if brief.changes and brief.changes.gone:
        parts.append(_gone(brief.changes))
    parts += _endings(brief)
    foot = f"Inroad, Brief for {brief.person}, {day(brief.date)}"
    return Sheet(brief.person, dateline, tuple(parts), foot)


def _part(section: Section, brief: Brief, told: set[Note]) -> Part:
    entries = tuple(_entry(line, brief, told) for line in section.lines)
    return Part(section.title, entries, section.id, _TONES.get(section.id, ""))


def _entry(line: Line, brief: Brief, told: set[Note]) -> Entry:
    notes: list[Note] = []
    for name in line.because:
        found = notes_of(name, brief.refs.get(name, {"kind": "", "text": name}))
        # A conflict is told once on a page; beside later lines the figure kept is.
        if any(note.mark == "conflict" and note in told for note in found):
            found = notes_of(name, {**brief.refs[name], "conflict": None})
        told.update(found)
        notes += found
    draft = line.id.endswith(".draft")
    text = line.text if draft else line.text.strip()
    paragraphs = (text,) if draft else tuple(p for p in text.split("\n\n") if p.strip())
    notes += _news(line, brief.changes)
    return Entry(paragraphs, tuple(dict.fromkeys(notes)), line.id, draft=draft)


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


def _endings(brief: Brief) -> Iterator[Part]:
    """Tell once, at the end, what each claim says and what each figure assumes."""
    used = dict.fromkeys(
        name for s in brief.sections for line in s.lines for name in line.because
    )
    for kind, head in _KINDS.items():
        entries = []
        for name in used:
            ref = brief.refs.get(name, {})
            if ref.get("kind") != kind:
                continue
            note = notes_of(name, ref)[0]
            if note.more:
                entries.append(_ending(note))
        if entries:
            yield Part(head, tuple(entries), f"notes-{kind}", "notes")


def _ending(note: Note) -> Entry:
    who = Note(note.pieces, note.label)
    return Entry((), (who, *note.more), note.anchor)
