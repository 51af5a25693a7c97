"""No works: for a house without a home, in which nothing can be brought in."""

from collections.abc import Callable, Sequence
from typing import BinaryIO

from inroad.core.errors import Unavailable
from inroad.core.progress import Tell
from inroad.people.left_out import LeftOut
from inroad.people.literature import (
    BroughtIn,
    Counts,
    FoundPerson,
    Group,
    Placed,
    ReadSoFar,
    Settlement,
    Tie,
)
from inroad.people.ports import Embedder
from inroad.people.work import Person, Work


class NoWorks:
    """Nothing was brought in, and nothing can be."""

    def bring(
        self,
        sha256: str,
        name: str,
        opened: Callable[[], BinaryIO],
        tell: Tell,
        stopped: Callable[[], bool],
    ) -> BroughtIn:
        """Raise Unavailable."""
        del sha256, opened, tell, stopped
        raise Unavailable(f"{name} cannot be read here.", hint="No index is fitted.")

    def check(self, name: str, opened: Callable[[], BinaryIO]) -> None:
        """Raise Unavailable."""
        del opened
        raise Unavailable(f"{name} cannot be read here.", hint="No index is fitted.")

    def holds(self, sha256: str) -> bool:
        """Say no."""
        del sha256
        return False

    def held(self) -> frozenset[str]:
        """Return none."""
        return frozenset()

    def mend(self) -> bool:
        """Say that nothing is damaged."""
        return False

    def start_over(self) -> None:
        """Do nothing."""

    def counts(self) -> Counts:
        """Count nothing."""
        return Counts()

    def came_after(self, count: int, works: Sequence[str]) -> frozenset[str]:
        """Return none."""
        del count, works
        return frozenset()

    def keys(self, works: Sequence[str]) -> tuple[str, ...]:
        """Return none."""
        del works
        return ()

    def closest(
        self, text: str, limit: int, by: Embedder | None = None, *, since: int = 0
    ) -> tuple[FoundPerson, ...]:
        """Find nobody."""
        del text, limit, by, since
        return ()

    def want(self, text: str, by: Embedder) -> ReadSoFar:
        """Want nothing."""
        del text, by
        return ReadSoFar(0, 0)

    def read_on(
        self,
        by: Embedder,
        tell: Tell,
        stopped: Callable[[], bool],
        *,
        everything: bool = False,
    ) -> ReadSoFar:
        """Read nothing."""
        del by, tell, stopped, everything
        return ReadSoFar(0, 0)

    def groups_of(self, people: Sequence[str], least: int = 1) -> tuple[Group, ...]:
        """Return none."""
        del people, least
        return ()

    def ways(
        self, known: Sequence[str], wanted: Sequence[str]
    ) -> tuple[tuple[Person, ...], ...]:
        """Find no way."""
        del known
        return tuple(() for _ in wanted)

    def ways_to(
        self, known: Sequence[str], wanted: str, most: int = 3
    ) -> tuple[tuple[Person, ...], ...]:
        """Find no way."""
        del known, wanted, most
        return ()

    def ties(self, people: Sequence[str]) -> tuple[Tie, ...]:
        """Return none."""
        del people
        return ()

    def near(self, person: str, limit: int) -> tuple[str, ...]:
        """Find nobody."""
        del person, limit
        return ()

    def at(self, place: str, limit: int) -> tuple[Placed, ...]:
        """Find nobody."""
        del place, limit
        return ()

    def named(self, name: str, limit: int = 20) -> tuple[Person, ...]:
        """Find nobody."""
        del name, limit
        return ()

    def works_of(self, person: str) -> tuple[Work, ...]:
        """Return none."""
        del person
        return ()

    def settle(self, settlements: Sequence[Settlement]) -> None:
        """Do nothing."""
        del settlements

    def leave_out(self, left_out: LeftOut) -> None:
        """Do nothing."""
        del left_out

    def work(self, id: str) -> None:
        """Find none."""
        del id

    def count_left_out(self, left_out: LeftOut) -> int:
        """Count none."""
        del left_out
        return 0


class NobodyOnline:
    """Nobody is asked: for a house that was given nobody to ask."""

    host = "nowhere"

    def address(self, query: str, *, person: bool) -> str:
        """Return none."""
        del query, person
        return ""

    def fetch(
        self, query: str, *, person: bool, most: int, mail: str, tell: Tell
    ) -> bytes:
        """Raise Unavailable."""
        del query, person, most, mail, tell
        raise Unavailable("Nobody can be asked here.", hint="Bring a file instead.")
