"""Possible mentors: whose recent works somebody early in their work stands first on.

Works do not tell who supervises whom. In many fields whoever stands last led the work,
and whoever stands first did most of it; where authors stand by the alphabet it means
nothing.
"""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Final

from inroad.people.prep import recent
from inroad.people.work import Person, Work, folded

EARLY: Final = 3
"""Years after their first work here in which somebody counts as early."""

ENOUGH: Final = 2
MOST_READ: Final = 12


@dataclass(frozen=True, slots=True)
class Early:
    """Somebody early in their work who stood first, and the work they did so on.

    `first_year` is of their first work here; earlier ones may be elsewhere.
    """

    name: str
    id: str
    title: str
    year: int
    first_year: int


def with_early(
    them: Person,
    works: Sequence[Work],
    today: date,
    began: Callable[[str, str], int | None],
) -> tuple[Early, ...]:
    """Return up to two recent works on which somebody stands last and a beginner first.

    `began` tells for a name and a work the year of that person's first work here, None
    where nobody can tell.
    """
    found: dict[str, Early] = {}
    for each in _each(them, recent(works, today)[:MOST_READ], began):
        found.setdefault(folded(each.name), each)
        if len(found) == ENOUGH:
            break
    return tuple(found.values())


def _each(
    them: Person,
    works: Sequence[Work],
    began: Callable[[str, str], int | None],
) -> Iterator[Early]:
    names = {folded(name) for name in (them.name, *them.names)}
    for work in works:
        if len(work.authors) < 2 or work.year is None:
            continue
        first, last = work.authors[0].name, work.authors[-1].name
        if folded(last) not in names or folded(first) in names:
            continue
        year = began(first, work.id)
        if year is not None and work.year - year <= EARLY:
            yield Early(first, work.id, work.title, work.year, year)
