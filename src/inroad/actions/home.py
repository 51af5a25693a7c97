"""Home: the folder in which everything is kept, looked after as a whole.

An action that takes a Home instead of a House works where no house can be opened: the
record may be damaged, or not there yet. Only the terminal offers such an action.
"""

from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Protocol

from inroad.record.person import Change
from inroad.record.upkeep import BackedUp, Checkup, Restored

Check = Callable[[Iterable[Change]], None]
"""Raises BadInput for values that no face could show."""


class Home(Protocol):
    """Where everything is kept."""

    def back_up(self, file: Path) -> BackedUp:
        """Write one file that holds everything, while others go on writing."""
        ...

    def restore(self, file: Path, check: Check, *, replace: bool) -> Restored:
        """Bring a backup back whole, or leave everything as it was."""
        ...

    def examine(self, *, mend: bool, redate: bool) -> Checkup:
        """Look for what is wrong, and mend what can be mended if so asked."""
        ...
