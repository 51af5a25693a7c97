"""Reading: what is put down, two weeks of it within the hours, and how it went."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import Annotated, Any

from inroad.actions.house import House
from inroad.actions.prep_shown import shown_reading
from inroad.actions.reading_lines import reading_lines
from inroad.actions.registry import action
from inroad.actions.source_texts import source_texts
from inroad.core.errors import BadInput
from inroad.core.suggestion import Suggestion
from inroad.people.hours import WEEK, Hours, reading_hours
from inroad.people.left_out import left_out_of
from inroad.people.reading_plan import ReadingPlan, reading_plan
from inroad.people.reading_steps import StepTaken, steps_taken
from inroad.people.readings import is_open
from inroad.plan.care import needs_care
from inroad.plan.page import Line
from inroad.plan.refs import resolve
from inroad.record.person import Person
from inroad.record.profile import profile_of
from inroad.record.reading import Reading

Refs = Mapping[str, Mapping[str, Any]]


@dataclass(frozen=True, slots=True)
class ReadingView:
    """Two weeks of reading, and the works behind them.

    Attributes:
        plan: what to read in them; None where nobody said how many hours there are.
        hours: how many a week, and where that was said.
        open: works still to be read, as they were put down.
        closed: works done or dropped, the latest first.
        steps: the five steps of depth, and how far each is.
        due: how many cards wait to be asked today.
        lines: advice that bears on it, by claims.
        care: that somebody should rest first; then nothing else is here.
    """

    plan: ReadingPlan | None = None
    hours: Hours = field(default_factory=lambda: Hours(None))
    open: tuple[Reading, ...] = ()
    closed: tuple[Reading, ...] = ()
    steps: tuple[StepTaken, ...] = ()
    due: int = 0
    lines: tuple[Line, ...] = ()
    refs: Refs = field(default_factory=dict)
    care: bool = False


@action("reading", exposes="journal")
def reading(
    house: House,
    *,
    hours: Annotated[float | None, "how many hours a week you have for reading"] = None,
) -> ReadingView:
    """Plan two weeks of reading within the hours there are, depth before breadth.

    Raises:
        BadInput: hours that no week has.
    """
    if hours is not None and not 0 < hours <= WEEK:
        raise BadInput(f"{hours:g} hours are in no week.", hint="Write 3, or 1.5.")
    person = house.record.read()
    if house.personal and needs_care(person):
        return ReadingView(care=True)
    if not house.personal:
        # Who may see the journal alone is told nothing that rests on the profile.
        person = replace(person, profile=profile_of(()))
    there = reading_hours(person.profile, hours)
    plan = None
    if there.hours is not None:
        plan = reading_plan(person.readings, there.hours, house.today, person.log)
    left_out = left_out_of(person.excluded)
    shown = (shown_reading(each, left_out) for each in person.readings)
    kept = sorted(shown, key=lambda each: each.added_on)
    closed = [each for each in kept if not is_open(each)]
    closed.sort(key=lambda each: (each.done_on or each.dropped_on, each.id))
    lines, refs = resolved(house, person, reading_lines(person, house.shelf, there))
    return ReadingView(
        plan,
        there,
        tuple(filter(is_open, kept)),
        tuple(reversed(closed)),
        steps_taken(kept, person.log),
        sum(1 for each in kept if each.due and each.due <= house.today),
        lines,
        refs,
    )


def resolved(
    house: House, person: Person, offers: tuple[Suggestion, ...]
) -> tuple[tuple[Line, ...], Refs]:
    """Return lines with what they rest on."""
    lines = tuple(Line(o.id, o.text, o.because, o.minutes) for o in offers)
    return lines, resolve(offers, person, house.shelf, source_texts(house, person))
