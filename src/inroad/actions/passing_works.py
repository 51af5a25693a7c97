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
    Settlement,
)
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

    def start_over(self) -> None:
        """Do nothing."""

    def counts(self) -> Counts:
        """Count nothing."""
        return Counts()

    def closest(self, text: str, limit: int) -> tuple[FoundPerson, ...]:
        """Find nobody."""
        del text, limit
        return ()

    def groups_of(self, people: Sequence[str]) -> tuple[Group, ...]:
        """Return none."""
        del people
        return ()

    def ways(
        self, known: Sequence[str], wanted: Sequence[str]
    ) -> tuple[tuple[Person, ...], ...]:
        """Find no way."""
        del known
        return tuple(() for _ in wanted)

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
