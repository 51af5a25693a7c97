"""Reading again: what should stay known is asked on the day FSRS names."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import Annotated

from inroad.actions.house import House
from inroad.actions.reading_works import find_reading
from inroad.actions.registry import action
from inroad.core.errors import BadInput, NotFound
from inroad.core.text import quoted
from inroad.people.depths import summary_of
from inroad.plan.care import needs_care
from inroad.record.reading import Reading
from inroad.review.cards import Rating, rated

AT_ONCE = 5
"""So many are asked in one sitting; the others wait, and lose nothing by it."""


@dataclass(frozen=True, slots=True)
class AskedAgain:
    """One card: the question, and what the person wrote when they knew."""

    reading: str
    title: str
    question: str
    summary: str = ""


@dataclass(frozen=True, slots=True)
class Again:
    """What is asked today, what waits behind it, and when the next is due.

    `kept` counts the works that are asked again at all.
    """

    cards: tuple[AskedAgain, ...]
    waiting: int = 0
    next_on: date | None = None
    kept: int = 0
    care: bool = False


@dataclass(frozen=True, slots=True)
class Rated:
    """One card, answered, and the day on which it is asked again."""

    reading: str
    title: str
    due: date


@action("reading again", exposes="journal")
def reading_again(house: House) -> Again:
    """Show what you are asked again today, so that it stays known."""
    person = house.record.read()
    if house.personal and needs_care(person):
        return Again((), care=True)
    kept = [each for each in person.readings if each.due]
    due = [each for each in kept if each.due and each.due <= house.today]
    due.sort(key=lambda each: (each.due, each.id))
    later = [each.due for each in kept if each.due and each.due > house.today]
    cards = tuple(_card(each) for each in due[:AT_ONCE])
    waiting = len(due) - len(cards)
    return Again(cards, waiting, min(later, default=None), len(kept))


def _card(each: Reading) -> AskedAgain:
    usual = f"What does {quoted(each.title, longest=110)} say that was new to you?"
    return AskedAgain(each.id, each.title, each.question or usual, summary_of(each))


@action("reading rate", effect="write", exposes="journal")
def reading_rate(
    house: House,
    work: Annotated[str, "the work's id, or the beginning of its title"],
    rating: Annotated[
        Rating, "how it came back: not (again), with effort, well, easily"
    ],
) -> Rated:
    """Say how well you still knew a work; that sets the day to be asked again.

    Raises:
        NotFound: no work that is asked again is called so.
        BadInput: it is not asked again.
    """
    found = _asked_again(house.record.read().readings, work)
    memory, due = rated(found.memory, rating, house.today)
    house.record.keep(replace(found, memory=memory, due=due))
    return Rated(found.id, found.title, due)


def _asked_again(readings: Sequence[Reading], named: str) -> Reading:
    """Find a work that is asked again; one that is not is named with what it lacks."""
    cards = tuple(each for each in readings if each.memory)
    try:
        return find_reading(cards, named)
    except NotFound:
        found = find_reading(readings, named)
        if found.memory:
            return found
        raise BadInput(
            f"“{found.title}” is not asked again.",
            hint="Close it with a summary or a question, and it will be.",
        ) from None
