"""The reading list: works put down, sat over, closed with a summary, or dropped."""

from dataclasses import dataclass, field, replace
from typing import Annotated, Literal

from inroad.actions.house import House
from inroad.actions.prep_shown import shown_reading
from inroad.actions.reading import Refs, resolved
from inroad.actions.reading_lines import log_lines
from inroad.actions.reading_works import find_reading, find_work
from inroad.actions.registry import action
from inroad.core.errors import BadInput
from inroad.core.suggestion import Suggestion
from inroad.people.depths import LEVELS, summary_of
from inroad.people.left_out import left_out_of
from inroad.people.reading_steps import Written, done_steps, followed
from inroad.people.readings import (
    by_title,
    is_open,
    known_as,
    put_down,
    reading_for,
)
from inroad.plan.page import Line
from inroad.record.log import LogEntry
from inroad.record.person import Person
from inroad.record.reading import Level, Reading, Sitting
from inroad.review.cards import rated

LONGEST, LONGEST_TITLE = 20_000, 1000
MOST_MINUTES = 24 * 60
Which = Annotated[str, "the work's id, or the beginning of its title"]
HowDeep = Annotated[
    Literal["skim", "read", "study", ""],
    "skim (10 minutes), read (30 to 60), or study with a summary (60 to 120)",
]


@dataclass(frozen=True, slots=True)
class ReadingNoted:
    """One work as it now stands on the list, and what to bear in mind."""

    reading: Reading
    lines: tuple[Line, ...] = ()
    refs: Refs = field(default_factory=dict)


@action("reading add", effect="write", exposes="journal")
def reading_add(
    house: House,
    work: Annotated[str, "its title, or its id"],
    *,
    by: Annotated[str, "one of its authors, or several with semicolons"] = "",
    year: Annotated[int | None, "the year it came out, where no file says it"] = None,
    level: HowDeep = "",
    why: Annotated[str, "why you want to read it"] = "",
) -> ReadingNoted:
    """Put a work down to be read, from those you brought in or by its title alone.

    Raises:
        BadInput: no words in it, or several works are called so.
    """
    title = " ".join(_words(work, "A work").split())
    if len(title) > LONGEST_TITLE:
        raise BadInput("No title is so long.", hint="Write its title alone.")
    authors = [name.strip() for name in by.split(";") if name.strip()]
    found = find_work(house, title, authors[0] if authors else "")
    told = found or by_title(title, authors, year)
    person = house.record.read()
    before = reading_for(person.readings, told)
    if before is not None:
        changed = replace(
            known_as(before, told) if found else before,
            dropped_on=None,
            level=level or before.level,
            why=_short(why) or before.why,
        )
    else:
        depth = level or _usual(person)
        changed = put_down(told, house.today, level=depth, why=_short(why))
    return _kept(house, changed, log_lines(changed, house.shelf, "add", new=not found))


def _usual(person: Person) -> Level:
    """Let one work be studied before the others are read."""
    begun = any(r.level == "study" for r in person.readings if is_open(r))
    agenda = "agenda" in done_steps(person.readings, person.log)
    return "read" if begun or agenda else "study"


@action("reading log", effect="write", exposes="journal")
def reading_log(
    house: House,
    work: Which,
    *,
    level: HowDeep = "",
    minutes: Annotated[int | None, "how long you sat over it"] = None,
    summary: Annotated[str, "a few sentences; a study is not closed without"] = "",
) -> ReadingNoted:
    """Note that you sat over a work, how deep, how long, and what you wrote of it.

    Raises:
        NotFound: no work on the list is called so.
        BadInput: more minutes than a day has.
    """
    found = find_reading(house.record.read().readings, work)
    sat = _sitting(house, found, level, minutes, summary)
    changed = replace(found, sittings=(*found.sittings, sat), dropped_on=None)
    return _kept(house, changed, log_lines(changed, house.shelf, "log"))


def _sitting(
    house: House, found: Reading, level: str, minutes: int | None, summary: str
) -> Sitting:
    if minutes is not None and not 0 <= minutes <= MOST_MINUTES:
        raise BadInput(f"{minutes} minutes are in no day.", hint="Give 0 to 1440.")
    deep = _level(level, found)
    return Sitting(house.today, deep, minutes or 0, _short(summary), house.new_id())


def _level(level: str, found: Reading) -> Level:
    """Return the level as said, else as it was meant."""
    return next((each for each in LEVELS if each == level), found.level)


@action("reading done", effect="write", exposes="journal")
def reading_done(
    house: House,
    work: Which,
    *,
    level: HowDeep = "",
    summary: Annotated[str, "a few sentences; a study is not closed without"] = "",
    question: Annotated[str, "what to ask you later, so that it stays known"] = "",
) -> ReadingNoted:
    """Close a work; what you wrote of it is asked again later, so that it stays.

    Raises:
        NotFound: no work on the list is called so.
        BadInput: it was to be studied, and nothing sums it up.
    """
    found = find_reading(house.record.read().readings, work)
    deep = _level(level, found)
    if _short(summary):
        sat = Sitting(house.today, deep, 0, _short(summary), house.new_id())
        found = replace(found, sittings=(*found.sittings, sat))
    if deep == "study" and not summary_of(found):
        raise BadInput(
            "A study is closed with a summary.",
            hint="Write what it says with --summary, or close it with --level read.",
        )
    ask = _short(question) or found.question
    closed = replace(
        found, level=deep, done_on=house.today, dropped_on=None, question=ask
    )
    if (ask or summary_of(found)) and not found.memory:
        memory, due = rated({}, "good", house.today)
        closed = replace(closed, memory=memory, due=due)
    return _kept(house, closed, log_lines(closed, house.shelf, "done"))


@action("reading drop", effect="write", exposes="journal")
def reading_drop(house: House, work: Which) -> ReadingNoted:
    """Take a work off the list; what was noted of it stays, and is not asked again."""
    found = find_reading(house.record.read().readings, work)
    dropped = replace(found, dropped_on=house.today, done_on=None, memory={}, due=None)
    return _kept(house, dropped, log_lines(dropped, house.shelf, "drop"))


@action("reading write", effect="write", exposes="journal")
def reading_write(
    house: House,
    step: Annotated[
        Written, "your topic, your model of why it matters, or how to improve on it"
    ],
    text: Annotated[str, "in your words"],
    *,
    minutes: Annotated[int | None, "how long it took"] = None,
) -> LogEntry:
    """Write a step of depth down in your log: the topic, the model, the improvement."""
    if minutes is not None and not 0 <= minutes <= MOST_MINUTES:
        raise BadInput(f"{minutes} minutes are in no day.", hint="Give 0 to 1440.")
    entry = LogEntry(
        house.new_id(),
        house.today,
        _words(text, "A step"),
        minutes=minutes,
        followed=followed(step),
    )
    house.record.keep(entry)
    return entry


def _kept(
    house: House, changed: Reading, offers: tuple[Suggestion, ...]
) -> ReadingNoted:
    house.record.keep(changed)
    person = house.record.read()
    lines, refs = resolved(house, person, offers)
    shown = shown_reading(changed, left_out_of(person.excluded))
    return ReadingNoted(shown, lines, refs)


def _words(text: str, what: str) -> str:
    words = _short(text)
    if not any(letter.isalnum() for letter in words):
        raise BadInput(f"{what} needs a few words.", hint="Write its title.")
    return words


def _short(text: str) -> str:
    words = text.strip()
    if len(words) > LONGEST:
        raise BadInput("That is too long.", hint=f"Up to {LONGEST:,} characters.")
    return words
