"""Reading laid out: two weeks, the list, what is asked again, what was noted."""

from collections.abc import Iterator
from urllib.parse import quote

from inroad.actions.reading import ReadingView
from inroad.actions.reading_list import ReadingNoted
from inroad.people.depths import (
    DEPTHS,
    minutes_words,
    reached,
    spent_on,
    summary_of,
)
from inroad.people.reading_plan import Slot, Week
from inroad.people.reading_steps import STEPS, StepTaken
from inroad.record.reading import Level, Reading
from inroad.show.beside import line_entry
from inroad.show.endings import endings
from inroad.show.layout import sheet_of
from inroad.show.rest import rest_sheet
from inroad.show.sheet import Block, Entry, Finding, Note, Part, Piece, Sheet, plain
from inroad.show.words import counted, day, listed, sentence

_VERBS: dict[Level, str] = {
    "skim": "Skim",
    "read": "Read with care",
    "study": "Study and sum up",
}
_SO_FAR: dict[Level, str] = {
    "skim": "skimmed",
    "read": "read with care",
    "study": "studied and summed up",
}


@sheet_of.register
def reading_sheet(view: ReadingView) -> Sheet:
    """Lay out the plan of two weeks, then the list."""
    if view.care:
        return rest_sheet("Reading")
    if not view.open and not view.closed:
        return Sheet("Reading", "", (Part("Nothing yet", (_empty(),), "empty"),))
    told: set[str] = set()
    advice = tuple(line_entry(line, view.refs, told) for line in view.lines)
    open_ = tuple(map(_open, view.open))
    closed = tuple(map(_closed, view.closed))
    parts = [
        *_weeks(view),
        Part("To ask again", tuple(_due(view)), "again"),
        Part("Five steps", tuple(map(_step, view.steps)), "steps"),
        Part("To bear in mind", advice, "advice"),
        Part("On your list", open_, "open"),
        Part(counted(len(closed), "work").capitalize() + " closed", closed, "closed",
             "folded"),
        *endings(view.lines, view.refs),
    ]  # fmt: skip
    kept = tuple(part for part in parts if part.blocks)
    return Sheet("Reading", _dateline(view), kept)


def _empty() -> Entry:
    words = (
        "Two weeks of reading will stand here, as much as fits into your hours.",
        "Put one paper down to begin with: best one that lays out an agenda.",
    )
    return Entry(
        words, (way("Put a work down", "/reading/add/", "inroad reading add"),)
    )


def _dateline(view: ReadingView) -> str:
    if view.hours.hours is None:
        return "How many hours a week you have is not known yet."
    many = f"{view.hours.hours:g} hour{'s' if view.hours.hours != 1 else ''} a week"
    done = view.plan.done if view.plan else ()
    steps = f"; {counted(len(done), 'step')} of five done" if done else ""
    return f"{many}{steps}"


def _weeks(view: ReadingView) -> Iterator[Part]:
    if view.plan is None:
        words = "Say how many hours a week you have for reading, and two weeks of it "
        words += "will stand here."
        which = "/profile/set/?slot=movable_hours"
        note = way("Say which hours may move", which, "inroad reading --hours 3")
        yield Part("How many hours", (Entry((words,), (note,)),), "hours")
        return
    for place, week in enumerate(view.plan.weeks):
        name = "This week" if place == 0 else "Next week"
        yield Part(name, tuple(_week(week)), f"week-{place + 1}")
    if view.plan.later:
        many = counted(len(view.plan.later), "work").capitalize()
        verb = "waits" if len(view.plan.later) == 1 else "wait"
        text = f"{many} {verb} until there is room: few works in depth come first."
        yield Part("Later", (Entry((text,)),), "later")


def _week(week: Week) -> Iterator[Block]:
    until = f"Until {day(week.ends)}"
    planned = sum(slot.high for slot in week.slots)
    used = f"; {week.used} minutes were read already" if week.used else ""
    room = f"{until}: {planned} of {week.minutes} minutes{used}."
    yield Finding("", plain(room))
    if not week.slots:
        yield Entry(("Nothing fits here, and nothing has to.",))
    for slot in week.slots:
        yield _slot(slot)


def _slot(slot: Slot) -> Entry:
    takes = f"{minutes_words(slot.low, slot.high).capitalize()}."
    step = sentence(STEPS[slot.step].words)
    if not slot.reading:
        to = f"/reading/write/?step={slot.step}"
        lead = way("Write it", to, f"inroad reading write {slot.step}")
        return Entry((step,), (plain(f"{takes} The time is our guess."), lead))
    verb = _VERBS[slot.level] if slot.level else "Read"
    to = f"/reading/log/?work={quoted_id(slot.reading)}&level={slot.level}"
    lead = way("Note how it went", to, f"inroad reading log {slot.reading}")
    facts = plain(f"{takes} {step}" if slot.step == "agenda" else takes)
    return Entry((f"{verb}: {sentence(slot.title)}",), (facts, lead))


def _step(taken: StepTaken) -> Entry:
    """Say one of the five steps, and beside it how far it is."""
    text = sentence(taken.text)
    state = f"Done. {text}" if taken.done else text
    notes = [plain(state.strip() or "Not yet.")]
    if taken.step in {"topic", "model", "improve"} and not taken.done:
        to = f"/reading/write/?step={taken.step}"
        notes.append(way("Write it", to, f"inroad reading write {taken.step}"))
    return Entry((sentence(taken.words),), tuple(notes), f"step-{taken.step}")


def _due(view: ReadingView) -> Iterator[Entry]:
    if view.due:
        asks = "is asked again today" if view.due == 1 else "are asked again today"
        text = f"{counted(view.due, 'work').capitalize()} {asks}."
        lead = way("Answer", "/reading/#today", "inroad reading again")
        yield Entry((text,), (lead,))


def _open(reading: Reading) -> Entry:
    id = quoted_id(reading.id)
    acts = [
        Piece("Note", "act", f"/reading/log/?work={id}"),
        Piece(" Close", "act", f"/reading/done/?work={id}&level={reading.level}"),
        Piece(" Drop", "act", f"/reading/drop/?work={id}"),
        Piece(f"Its id: {reading.id}", "name"),
    ]
    notes = [plain(_facts(reading)), *_why(reading), Note(tuple(acts))]
    return Entry((sentence(reading.title),), tuple(notes), _anchor(reading))


def _closed(reading: Reading) -> Entry:
    ended = (
        f"Done on {day(reading.done_on)}."
        if reading.done_on
        else f"Dropped on {day(reading.dropped_on)}."
    )
    if reading.due:
        ended += f" Asked again on {day(reading.due)}."
    lines = [sentence(reading.title)]
    summary = summary_of(reading)
    if summary:
        lines.append(f"You wrote: {sentence(summary)}")
    notes = (plain(_facts(reading)), plain(ended), _named(reading))
    return Entry(tuple(lines), notes, _anchor(reading))


def _facts(reading: Reading) -> str:
    few, many = reading.authors[:3], len(reading.authors) > 3
    who = f"{', '.join(few)} and others" if many else listed(few)
    told = ", ".join(str(p) for p in (who, reading.venue, reading.year) if p)
    so_far = reached(reading)
    spent = spent_on(reading)
    course = ""
    if so_far:
        until = "" if reading.done_on else " so far"
        course = f" {_SO_FAR[so_far].capitalize()}{until}"
        course += f", {spent} minutes." if spent else "."
    is_closed = reading.done_on or reading.dropped_on
    meant = "" if is_closed else f" You mean to {DEPTHS[reading.level].words}."
    lead = f"{told}." if told else ""
    return f"{lead}{course}{meant}".strip()


def _why(reading: Reading) -> tuple[Note, ...]:
    return (plain(f"Why: {sentence(reading.why)}"),) if reading.why else ()


@sheet_of.register
def noted_sheet(noted: ReadingNoted) -> Sheet:
    """Lay out one work as it now stands, and what to bear in mind."""
    reading = noted.reading
    is_closed = reading.done_on or reading.dropped_on
    told: set[str] = set()
    advice = tuple(line_entry(line, noted.refs, told) for line in noted.lines)
    parts = (
        Part("Your list", (_closed(reading) if is_closed else _open(reading),)),
        Part("To know", advice, "advice"),
        *endings(noted.lines, noted.refs),
    )
    return Sheet("Noted", parts=tuple(part for part in parts if part.blocks))


def _named(reading: Reading) -> Note:
    return Note((Piece(f"Its id: {reading.id}", "name"),))


def _anchor(reading: Reading) -> str:
    return f"reading-{reading.id}"


def way(words: str, to: str, command: str) -> Note:
    """Lead on: a link where one can be followed, a command where one types."""
    return Note((Piece(words, "act", to), Piece(f"`{command}`", "name")))


def quoted_id(id: str) -> str:
    """Write an id, which may be a DOI, so that it can stand in an address."""
    return quote(id, safe="")
