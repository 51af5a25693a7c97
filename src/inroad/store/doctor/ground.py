"""What a check looks at, and what it has to say."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path

from inroad.record.upkeep import Fault
from inroad.settings import Settings
from inroad.store.home import DATABASE
from inroad.store.opening import open_store
from inroad.store.record import StoredRecord
from inroad.store.vetting import records_in


@dataclass(frozen=True, slots=True)
class Ground:
    """A home that is looked over: where it is, and what day it is taken to be."""

    settings: Settings
    alias: str
    today: date
    now: datetime
    new_id: Callable[[], str]
    redate: bool = False

    @property
    def home(self) -> Path:
        """Return the folder."""
        return self.settings.home

    @property
    def database(self) -> Path | None:
        """Return the database's file; on a server there is none."""
        return None if self.settings.database_url else self.home / DATABASE

    @property
    def has_tables(self) -> bool:
        """Say whether there is something to look into."""
        path = self.database
        return path is None or (path.is_file() and path.stat().st_size > 0)

    def records(self) -> Iterator[StoredRecord]:
        """Go through the records here; on a server only the home's own person's."""
        if self.database is None:
            record, *_ = open_store(self.settings, self.alias, self.new_id, self.now)
            yield record
        else:
            yield from records_in(self.alias, self.home)


@dataclass(frozen=True, slots=True)
class Finding:
    """A fault, and what mends it; None where only the person can."""

    fault: Fault
    mend: Callable[[], object] | None = None


Checks = Iterator[Finding]


def some(names: list[str], most: int = 3) -> str:
    """Name a few of many."""
    told = ", ".join(names[:most])
    return f"{told} and {len(names) - most} more" if len(names) > most else told
