"""House: one person's record, today's date, and the tools an action may use."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime
from typing import TYPE_CHECKING, Any, Protocol

from inroad.core.ids import uuid7

if TYPE_CHECKING:
    from inroad.library.shelf import Shelf
    from inroad.record.person import Record


class Calculations(Protocol):
    """Heavy results, kept by the value of their inputs; derived, never exported."""

    def find(self, key: str) -> dict[str, Any] | None:
        """Return what was calculated for this key before, or None."""
        ...

    def keep(self, key: str, result: dict[str, Any]) -> None:
        """Keep a result; a second one for the same key replaces it."""
        ...


@dataclass(frozen=True, slots=True)
class House:
    """One person's Inroad. Time and chance come in here and nowhere else."""

    record: "Record"
    shelf: "Shelf"
    calculations: Calculations
    today: date
    now: Callable[[], datetime]
    random: Callable[[int], bytes]

    def new_id(self) -> str:
        """Make an id that nobody has used."""
        return uuid7(self.now(), self.random(10))
