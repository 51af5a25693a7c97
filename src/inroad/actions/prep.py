"""Before one writes to somebody: what to read of theirs, what to ask, who knows."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import Annotated, Any

from inroad.actions.house import House
from inroad.actions.long_works import works_at_hand
from inroad.actions.people import find_person
from inroad.actions.prep_lines import prep_lines
from inroad.actions.prep_shown import (
    is_left_out,
    known_people,
    own_questions,
    shown_works,
)
from inroad.actions.registry import action
from inroad.actions.source_texts import source_texts
from inroad.core.document import Writing
from inroad.core.errors import BadInput, NotAllowed
from inroad.people.common import Shared, in_common
from inroad.people.hours import Hours, reading_hours
from inroad.people.interests import interests_of
from inroad.people.left_out import left_out_of
from inroad.people.meetings import meetings
from inroad.people.prep import (
    MOST_COMPARED,
    ToRead,
    chosen,
    recent,
    to_read,
)
from inroad.people.prep_questions import Question, questions_from
from inroad.people.readings import reading_for
from inroad.people.references import QUESTIONS, Relation, likely_students
from inroad.people.work import Person, Work
from inroad.plan.care import needs_care
from inroad.plan.page import Line
from inroad.plan.refs import resolve
from inroad.record.log import LogEntry
from inroad.record.person import Person as Me
from inroad.record.profile import profile_of

MOST_HOURS = 168.0
NO_TEXT = Writing("")
USUAL = 180
"""Minutes that one study and one careful reading take at most; without a wish for more,
no message asks for more."""
SKIMMED = 20
"""Minutes for a first look at two works, where nobody said how many there are."""


@dataclass(frozen=True, slots=True)
class Prep:
    """What to do before writing to somebody; of a stranger to the works, what lacks.

    Attributes:
        name: as the works have it, else as it was asked.
        id: theirs here; "" for somebody who is in no work.
        read: two recent works, how deep, and which are on the list or read already.
        questions: made from where their works meet what the person cares about.
        own: questions that the person noted for them, the latest last.
        common: what they share, by published works and the person's own notes.
        path: the way there from somebody the person knows, by name.
        references: what to ask those who worked with them, where that was asked for.
        ask_of: who may be their students, by the order of authors.
        hours: how many there are, and where that was said.
        recent: how many recent works are here; `latest` the year of their last.
        lines: advice that bears on it, by claims.
        care: that somebody should rest first; then nothing else is here.
    """

    name: str
    id: str = ""
    affiliation: str = ""
    read: tuple[ToRead, ...] = ()
    questions: tuple[Question, ...] = ()
    own: tuple[LogEntry, ...] = ()
    common: tuple[Shared, ...] = ()
    path: tuple[str, ...] = ()
    references: tuple[str, ...] = ()
    ask_of: tuple[str, ...] = ()
    hours: Hours = field(default_factory=lambda: Hours(None))
    recent: int = 0
    latest: int | None = None
    lines: tuple[Line, ...] = ()
    refs: Mapping[str, Mapping[str, Any]] = field(default_factory=dict)
    missing: tuple[str, ...] = ()
    care: bool = False


@action("prep", exposes="contacts")
def prep(
    house: House,
    name: Annotated[str, "somebody's name as works give it, or their id"],
    *,
    hours: Annotated[float | None, "how many hours you have for it"] = None,
    about: Annotated[Writing, "a text of yours, or a file with it"] = NO_TEXT,
    as_: Annotated[Relation, "what they may be to you, to ask others about it"] = "",
) -> Prep:
    """Read two works of somebody and make questions, before you write to them.

    Raises:
        BadInput: hours that no week has.
        NotFound: several people are called so.
        NotAllowed: the person left them out.
    """
    if hours is not None and not 0 < hours <= MOST_HOURS:
        raise BadInput(
            f"{hours:g} hours are none to prepare in.", hint="Write 3, or 1.5."
        )
    me = house.record.read()
    asked = " ".join(name.split())
    if house.personal and needs_care(me):
        return Prep(asked, care=True)
    if not house.personal:
        # Who may see contacts alone is told nothing of the profile, of what was read,
        # or of questions in the log.
        log = tuple(entry for entry in me.log if entry.kind != "question")
        me = replace(me, name="", profile=profile_of(()), readings=(), log=log)
    unread = works_at_hand(house)
    missing = tuple(f"{n} could not be read: {e.message}" for n, e in unread.items())
    there = reading_hours(me.profile, hours)
    if not asked or not house.works.named(asked, 1):
        return _stranger(house, me, asked, there, missing, as_)
    them = find_person(house, asked)
    if is_left_out(them, left_out_of(me.excluded)):
        raise NotAllowed(
            f"You left {them.name} out of what Inroad shows you.",
            hint="Take that back first, if you want to write to them.",
        )
    return _prepared(house, me, them, about, there, missing, as_)


def _stranger(
    house: House,
    me: Me,
    asked: str,
    hours: Hours,
    missing: tuple[str, ...],
    relation: Relation,
) -> Prep:
    """Prepare for somebody of whom no work is here: what can be asked of anybody."""
    if not asked:
        raise BadInput("A name is needed.", hint="Write it as their papers do.")
    found = Prep(
        asked,
        questions=questions_from((), ()),
        own=own_questions(me, (asked,)),
        references=QUESTIONS[relation],
        hours=hours,
        missing=(
            f"No work here names “{asked[:60]}”. Bring in a list of their papers: a "
            "BibTeX file from a reference manager, or an export of OpenAlex.",
            *missing,
        ),
    )
    return _with_lines(house, me, found, relation)


def _prepared(
    house: House,
    me: Me,
    them: Person,
    about: str,
    hours: Hours,
    missing: tuple[str, ...],
    relation: Relation,
) -> Prep:
    works = shown_works(house.works.works_of(them.id), left_out_of(me.excluded))
    new = recent(works, house.today)[:MOST_COMPARED]
    cares = interests_of(me, about)
    found = meetings(new, cares, works)
    two = chosen(new, found)
    told = to_read(two, found, _minutes(hours))
    (path,) = house.works.ways(known_people(house, me), [them.id])
    made = Prep(
        name=them.name,
        id=them.id,
        affiliation=them.affiliations[0] if them.affiliations else "",
        read=tuple(_with_state(each, two, me) for each in told),
        questions=questions_from(
            [m for m in found if m.work in two] or found, two or ()
        ),
        own=own_questions(me, (them.id, them.name, *them.names)),
        common=in_common(them, new, me, found),
        path=tuple(each.name for each in path),
        references=QUESTIONS[relation],
        ask_of=likely_students(them, new) if relation else (),
        hours=hours,
        recent=len(new),
        latest=max((w.year for w in works if w.year), default=None),
        missing=(*_missing(bool(cares), new, found, hours), *missing),
    )
    return _with_lines(house, me, made, relation)


def _minutes(hours: Hours) -> int:
    """Return the minutes for one message: as many as given, else an evening at most."""
    if hours.hours is None:
        return SKIMMED
    there = int(hours.hours * 60)
    return there if hours.origin == "given" else min(there, USUAL)


def _with_state(each: ToRead, works: tuple[Work, ...], me: Me) -> ToRead:
    work = next(w for w in works if w.id == each.id)
    reading = reading_for(me.readings, work)
    if reading is None or reading.dropped_on:
        return each
    return replace(each, state="read" if reading.done_on else "on your list")


def _missing(
    cares: bool,  # noqa: FBT001 - whether anything is known of it
    new: tuple[Work, ...],
    found: tuple[Any, ...],
    hours: Hours,
) -> tuple[str, ...]:
    asks = []
    if not new:
        asks.append(
            "No work of theirs here is from the last five years. Bring in a newer list "
            "before you write: they may work on something else now."
        )
    elif not cares:
        asks.append(
            "What you care about is not known here, so the questions would fit "
            "anybody. Say your goals, or give a text of yours for them to meet."
        )
    elif not found:
        asks.append(
            "Nothing you said meets these works in more than general words, so the "
            "questions would fit anybody. A text of yours may meet them; give one."
        )
    if new and hours.hours is None:
        asks.append(
            "How many hours you have for this is not known, so both are only skimmed. "
            "Say how many there are."
        )
    return tuple(asks)


def _with_lines(house: House, me: Me, found: Prep, relation: Relation) -> Prep:
    offers = tuple(prep_lines(me, house.shelf, found.hours, relation))
    refs = {ref for each in found.common for ref in each.refs}
    refs |= {q.meets for q in found.questions if q.meets.startswith("slot:")}
    resting = replace(offers[0], because=tuple(sorted(refs)), calculations={})
    texts = source_texts(house, me)
    return replace(
        found,
        lines=tuple(Line(o.id, o.text, o.because, o.minutes) for o in offers),
        refs=resolve((*offers, resting), me, house.shelf, texts),
    )
