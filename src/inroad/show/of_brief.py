"""The Brief laid out: lines, the reasons beside them, and at the end the advice."""

from collections.abc import Iterator
from dataclasses import replace

from inroad.plan.page import Brief, Cause, Changes, Line, Section
from inroad.show.beside import line_entry
from inroad.show.brief_charts import figures_of, with_charts
from inroad.show.brief_news import cause_words, news_part
from inroad.show.endings import endings
from inroad.show.layout import sheet_of
from inroad.show.next_steps import same_steps
from inroad.show.sheet import Entry, Note, Part, Piece, Sheet, Tone, plain
from inroad.show.words import day, listed, sentence

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
    parts = _with_news(parts, news_part(brief))
    if brief.changes and brief.changes.gone:
        parts.append(_gone(brief.changes))
    parts += endings(brief.lines, brief.refs)
    parts += figures_of(brief.refs)
    whose = f"Brief for {brief.person}" if brief.person else "Your Brief"
    foot = f"Inroad, {whose}, {day(brief.date)}"
    return Sheet(brief.person or whose, dateline, tuple(parts), foot)


def _with_news(parts: list[Part], news: Part | None) -> list[Part]:
    """Put what changed below the act: what to do comes first, and once."""
    if news is None:
        return parts
    place = next((n for n, part in enumerate(parts, 1) if part.tone == "act"), 0)
    return [*parts[:place], news, *parts[place:]]


def _part(section: Section, brief: Brief, told: set[str]) -> Part:
    entries = tuple(_entry(line, brief, told) for line in section.lines)
    if section.id == "options":
        entries = tuple(_led(entry) for entry in same_steps(entries))
    blocks = with_charts(section, entries, brief.refs)
    return Part(section.title, blocks, section.id, _TONES.get(section.id, ""))


def _led(entry: Entry) -> Entry:
    """Lead from what is said of the order to the page that says what turns it."""
    if entry.id != "options.order" or not entry.notes:
        return entry
    *before, last = entry.notes
    words = " All of them, and what turns the order"
    led = (Piece(words, "act", "/options/"), Piece(f"{words}: inroad options", "name"))
    return replace(entry, notes=(*before, replace(last, pieces=(*last.pieces, *led))))


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
    words = [each for cause in causes[:MOST_CAUSES] if (each := cause_words(cause))]
    return f", because {listed(words)}" if words else ""
