"""Finding what is read: a work among those brought in, or one that was put down."""

from collections.abc import Iterator, Sequence

from inroad.actions.house import House
from inroad.actions.long_works import works_at_hand
from inroad.core.errors import BadInput, NotFound
from inroad.people.work import Work, folded
from inroad.record.reading import Reading

LOOKED_AT = 100
"""People in whose works a title is sought."""


def find_work(house: House, named: str, by: str = "") -> Work | None:
    """Find a work by its id or its title; `by`, one of its authors, tells them apart.

    Raises BadInput where several works are called so.
    """
    works_at_hand(house)
    known = house.works.work(named.strip())
    if known is not None:
        return known
    found = {work.id: work for work in _called(house, named, by)}
    if len(found) > 1:
        several = "; ".join(f"{w.id} ({_who(w)})" for w in list(found.values())[:5])
        raise BadInput(
            f"Several works are called “{named[:60]}”.",
            hint=f"Give an id: {several}.",
        )
    return next(iter(found.values()), None)


def _called(house: House, named: str, by: str) -> Iterator[Work]:
    wanted = folded(named)
    if by:
        people = [person.id for person in house.works.named(by)]
    else:
        close = house.works.closest(named, LOOKED_AT) if wanted else ()
        people = [
            person.id
            for person in close
            if any(folded(work.title) == wanted for work in person.works)
        ]
    for person in people:
        for work in house.works.works_of(person):
            if wanted and folded(work.title) == wanted:
                yield work


def _who(work: Work) -> str:
    first = work.authors[0].name if work.authors else "nobody named"
    return f"{first}, {work.year}" if work.year else first


def find_reading(readings: Sequence[Reading], named: str) -> Reading:
    """Find one work that was put down, by its id or the beginning of its title."""
    wanted = folded(named)
    exact = [r for r in readings if r.id == named.strip() or folded(r.title) == wanted]
    close = [r for r in readings if wanted and folded(r.title).startswith(wanted)]
    for found in (exact, close):
        if len(found) == 1:
            return found[0]
    many = (
        "Several works on your list begin" if close else "No work on your list begins"
    )
    known = "; ".join(each.title[:60].strip() for each in (close or list(readings))[:5])
    hint = f"There is: {known}." if known else "Put one down with `inroad reading add`."
    raise NotFound(f"{many} with “{named[:60]}”.", hint=hint)
