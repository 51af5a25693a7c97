"""Asking standing questions again, when works come in or when somebody wants it."""

from collections.abc import Sequence
from datetime import UTC, datetime

from inroad.actions.house import House
from inroad.people.asked_again import Close, asked, close_works, new_among
from inroad.people.left_out import left_out_of
from inroad.people.work import Work
from inroad.record.standing import NewWork, StandingQuestion

PEOPLE = 60
"""How many people are looked at, each with their closest works."""


def ask_all(house: House, came: datetime | None = None) -> tuple[StandingQuestion, ...]:
    """Ask every open question again and keep what is new; return them as they stand.

    The second time finds nothing new: what was told once is remembered with it. `came`
    is when a file came in: one that a question knew already is only read anew, and
    what is close to it otherwise then is no news.
    """
    person = house.record.read()
    open_ = [each for each in person.standing if each.ended_on is None]
    if open_:
        house.works.leave_out(left_out_of(person.excluded))
    again = tuple(
        begun(house, each) if _knew(each, came) else ask(house, each) for each in open_
    )
    changed = [new for new, old in zip(again, open_, strict=True) if new != old]
    if changed:
        house.record.keep(*changed)
    return again


def ask(house: House, question: StandingQuestion) -> StandingQuestion:
    """Ask one question; nothing is kept."""
    close, found = _close(house, question.text)
    there = house.works.counts().works
    # Fewer than before: they are being read anew, and what is here came first.
    before = question.known if question.known <= there else 0
    ids = new_among(question, close, house.works.came_after(before, close.works))
    new = tuple(_as_new(found[id]) for id in ids if id in found)
    return asked(question, close, new, house.today, _now(house), there)


def _knew(question: StandingQuestion, came: datetime | None) -> bool:
    if came is None or not question.asked_at:
        return False
    return datetime.fromisoformat(question.asked_at) > came


def begun(house: House, question: StandingQuestion) -> StandingQuestion:
    """Ask a question where what is here already is no news, as for the first time."""
    close, _ = _close(house, question.text, look=False)
    there = house.works.counts().works
    return asked(question, close, (), house.today, _now(house), there)


def _now(house: House) -> datetime:
    return house.now().astimezone(UTC)


def closest_now(house: House, question: StandingQuestion, most: int) -> list[NewWork]:
    """Return the works that are closest to a question now."""
    close, found = _close(house, question.text)
    return [_as_new(found[id]) for id in close.works[:most] if id in found]


def _close(
    house: House, text: str, *, look: bool = True
) -> tuple[Close, dict[str, Work]]:
    people = house.works.closest(text, PEOPLE)
    close = close_works(people)
    wanted, found = set(close.works) if look else set(), dict[str, Work]()
    for person in people:
        if any(work.id in wanted and work.id not in found for work in person.works):
            found |= _named(house.works.works_of(person.id), wanted)
    return close, found


def _named(works: Sequence[Work], wanted: set[str]) -> dict[str, Work]:
    return {work.id: work for work in works if work.id in wanted}


def _as_new(work: Work) -> NewWork:
    authors = tuple(author.name for author in work.authors)
    return NewWork(work.id, work.title, authors, work.year, work.venue)
