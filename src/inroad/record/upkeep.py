"""What backing up a home, bringing it back and looking it over have to say."""

from dataclasses import dataclass
from datetime import datetime
from typing import Literal

Holds = Literal["home", "record", "database"]
"""A whole home; one person's record, as on a server; or a database without files."""


@dataclass(frozen=True, slots=True)
class BackedUp:
    """Where a backup stands and what is in it; `missing` were lost before."""

    file: str
    holds: Holds
    size: int
    files: int
    missing: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Restored:
    """What came back; `made` is when, `kept` where the earlier record stands now."""

    file: str
    holds: Holds
    made: datetime | None
    files: int
    missing: tuple[str, ...] = ()
    kept: str = ""


@dataclass(frozen=True, slots=True)
class Fault:
    """One thing that is wrong with a home, how to mend it, and whether it was."""

    id: str
    what: str
    how: str
    mended: bool = False


@dataclass(frozen=True, slots=True)
class Checkup:
    """A home looked over: sound, or what is wrong; the backups that Inroad made."""

    home: str
    sound: bool
    faults: tuple[Fault, ...]
    backups: tuple[str, ...] = ()

    @property
    def exit_code(self) -> int:
        """Return 0 for a sound home, else the code of a disk that did not answer."""
        return 0 if self.sound else 6
