"""Literature: the works a person brought in, and the people found in them."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import BinaryIO, Protocol

from inroad.core.progress import Tell
from inroad.people.left_out import LeftOut
from inroad.people.ports import Embedder
from inroad.people.work import Person, Work
from inroad.record.brought import Problem


@dataclass(frozen=True, slots=True)
class FoundWork:
    """A work that speaks of what was sought; `why` are the words that they share."""

    id: str
    title: str
    year: int | None
    venue: str
    score: float
    why: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class FoundPerson:
    """Somebody who works on it, best works first; `score` is from 0 to 1.

    `works_in_all` counts all their works here; `maybe_same` are ids of people who are
    possibly the same, and stay apart until the person says so.
    """

    id: str
    name: str
    affiliation: str
    score: float
    works: tuple[FoundWork, ...]
    works_in_all: int = 0
    last_year: int | None = None
    maybe_same: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Group:
    """People who publish together, named by words that are their own.

    `people` are ids of those who were asked about, `others` names of some who belong
    to them too, `size` counts everybody. `works` counts what they wrote, `since` and
    `latest` are the years of the first and the last of these.
    """

    name: str
    people: tuple[str, ...]
    words: tuple[str, ...] = ()
    others: tuple[str, ...] = ()
    size: int = 0
    works: int = 0
    since: int | None = None
    latest: int | None = None


@dataclass(frozen=True, slots=True)
class Tie:
    """Two people who wrote together, by id: how many works, and the year of the last.

    A work of more than 50 authors says little of who knows whom, and is no tie.
    """

    one: str
    other: str
    works: int
    latest: int | None = None


@dataclass(frozen=True, slots=True)
class Placed:
    """Somebody whom works have at a place; `year` is of the last work that does.

    `now` is where their latest work that names any place has them, of `now_year`; the
    same as `place` for somebody who is still there as far as works can tell.
    """

    id: str
    name: str
    place: str
    year: int | None = None
    now: str = ""
    now_year: int | None = None
    works_in_all: int = 0

    @property
    def here(self) -> bool:
        """Whether the latest work that names a place names this one."""
        return self.now == self.place and self.now_year == self.year


@dataclass(frozen=True, slots=True)
class Counts:
    """How much there is to search."""

    works: int = 0
    people: int = 0


@dataclass(frozen=True, slots=True)
class ReadSoFar:
    """How many of some works a sentence model has read; `kept` counts all it read."""

    done: int
    of: int
    kept: int = 0


@dataclass(frozen=True, slots=True)
class BroughtIn:
    """What became of one file: new works and people, entries that were known before."""

    works: int
    people: int
    merged: int
    problems: tuple[Problem, ...]
    more_problems: int = 0


@dataclass(frozen=True, slots=True)
class Settlement:
    """What the person said of who is who: mentions (work id, name as written).

    "same" makes all mentions one person; "apart" keeps the first ones from the rest
    of whoever bears that name.
    """

    verdict: str
    mentions: tuple[tuple[str, str], ...]


class Literature(Protocol):
    """Works and people: derived from the files that were brought in."""

    def bring(
        self,
        sha256: str,
        name: str,
        opened: Callable[[], BinaryIO],
        tell: Tell,
        stopped: Callable[[], bool],
    ) -> BroughtIn:
        """Read a file of works; begun again, it goes on where it was left.

        Raises BadInput for no known format, Stopped where it was asked to stop.
        """
        ...

    def check(self, name: str, opened: Callable[[], BinaryIO]) -> None:
        """Raise BadInput for a file of no known format."""
        ...

    def holds(self, sha256: str) -> bool:
        """Say whether a file was brought in to its end."""
        ...

    def held(self) -> frozenset[str]:
        """Return the files of which anything was taken in."""
        ...

    def mend(self) -> bool:
        """Remove what is damaged, to be made anew; say whether anything was.

        Raises Unavailable where it cannot be removed.
        """
        ...

    def start_over(self) -> None:
        """Forget everything; it can be made again from the files."""
        ...

    def counts(self) -> Counts:
        """Count works and people."""
        ...

    def came_after(self, count: int, works: Sequence[str]) -> frozenset[str]:
        """Return those of some works that came in after the first so many."""
        ...

    def keys(self, works: Sequence[str]) -> tuple[str, ...]:
        """Return by what works are known, each by its id and by what outlasts it.

        `works` are ids or such keys. Whoever is unlisted counts as an author here.
        """
        ...

    def closest(
        self, text: str, limit: int, by: Embedder | None = None, *, since: int = 0
    ) -> tuple[FoundPerson, ...]:
        """Find the people whose works are closest to a text, the closest first.

        With a sentence model, works that it has read are compared by meaning too.
        `since` leaves works of earlier years out, this time.
        """
        ...

    def want(self, text: str, by: Embedder) -> ReadSoFar:
        """Put the works that share most words with a text first in line to be read.

        Returns how many of them a sentence model has read by now.
        """
        ...

    def read_on(
        self,
        by: Embedder,
        tell: Tell,
        stopped: Callable[[], bool],
        *,
        everything: bool = False,
    ) -> ReadSoFar:
        """Let a sentence model read the works in line, or all, and keep what it makes.

        Raises Stopped where it was asked to stop; begun again, it goes on from there.
        """
        ...

    def groups_of(self, people: Sequence[str], least: int = 1) -> tuple[Group, ...]:
        """Return the groups of at least so many of some people, the largest first."""
        ...

    def ways(
        self, known: Sequence[str], wanted: Sequence[str]
    ) -> tuple[tuple[Person, ...], ...]:
        """Return for each wanted the people from one who is known to them, or ()."""
        ...

    def ways_to(
        self, known: Sequence[str], wanted: str, most: int = 3
    ) -> tuple[tuple[Person, ...], ...]:
        """Return up to so many ways to one person, the shortest first.

        No two lead over the same people; who is known has one of one.
        """
        ...

    def ties(self, people: Sequence[str]) -> tuple[Tie, ...]:
        """Return who of some people wrote together, whoever did most often first."""
        ...

    def near(self, person: str, limit: int) -> tuple[str, ...]:
        """Return the ids of those who wrote most with somebody, then with these."""
        ...

    def at(self, place: str, limit: int) -> tuple[Placed, ...]:
        """Find people by a place that their works name, the latest there first."""
        ...

    def named(self, name: str, limit: int = 20) -> tuple[Person, ...]:
        """Find people by id or by name, whoever has most works first."""
        ...

    def works_of(self, person: str) -> tuple[Work, ...]:
        """Return all works of a person, the latest first."""
        ...

    def work(self, id: str) -> Work | None:
        """Return a work by its id, or None."""
        ...

    def settle(self, settlements: Sequence[Settlement]) -> None:
        """Take what the person settled into account from now on, and no other."""
        ...

    def leave_out(self, left_out: LeftOut) -> None:
        """Leave this out from now on, and nothing else.

        Works and people are left out of `closest`, people of `groups_of`; who is
        unlisted is not found by `named`, `ways` and `works_of` either, nor named among
        the authors of a work.
        """
        ...

    def count_left_out(self, left_out: LeftOut) -> int:
        """Count the works here that would be left out, those of people not counted."""
        ...
