"""StoredHome: a home on this machine, looked after as a whole."""

from collections.abc import Callable, Iterable
from datetime import date, datetime
from pathlib import Path

from inroad.core.errors import Conflict
from inroad.record.person import Change
from inroad.record.upkeep import BackedUp, Checkup, Restored
from inroad.settings import Settings
from inroad.store.archive import open_archive
from inroad.store.backup import back_up_home, back_up_record, refuse_taken
from inroad.store.doctor.examine import examine
from inroad.store.doctor.ground import Ground
from inroad.store.home import open_home
from inroad.store.opening import open_store
from inroad.store.record import StoredRecord
from inroad.store.restore import (
    Means,
    is_database,
    refuse_strange,
    restore_database,
    restore_home,
)
from inroad.store.restore_record import restore_record


class StoredHome:
    """The folder in which everything is kept, or the one beside a server's database."""

    def __init__(
        self,
        settings: Settings,
        alias: str,
        today: date,
        now: Callable[[], datetime],
        new_id: Callable[[], str],
    ) -> None:
        self._settings = settings
        self._alias = alias
        self._today = today
        self._now = now
        self._new_id = new_id

    def back_up(self, file: Path) -> BackedUp:
        """Write one file: the whole home; on a server one person's record."""
        if self._settings.database_url is None:
            return back_up_home(self._settings, file, self._now())
        refuse_taken(file)
        return back_up_record(self._record(), file, self._now())

    def restore(
        self, file: Path, check: Callable[[Iterable[Change]], None], *, replace: bool
    ) -> Restored:
        """Bring a backup back whole, or leave everything as it was."""
        refuse_strange(file)
        bare = is_database(file)
        if not bare:
            with open_archive(file) as archive:
                holds = archive.about.holds
            if holds == "record":
                now, home = self._now(), self._settings.home
                record = self._record()
                return restore_record(record, home, file, check, now, replaces=replace)
        if self._settings.database_url is not None:
            raise Conflict(
                "That backup holds a home of its own, and DATABASE_URL names a server.",
                hint="Restore it without DATABASE_URL into a new INROAD_HOME; export "
                "there, and import here.",
            )
        means = Means(self._settings, self._new_id, self._now())
        if bare:
            return restore_database(means, file, replaces=replace)
        return restore_home(means, file, replaces=replace)

    def examine(self, *, mend: bool, redate: bool) -> Checkup:
        """Look for what is wrong, and mend what can be mended if so asked."""
        ground = Ground(
            self._settings,
            self._alias,
            self._today,
            self._now(),
            self._new_id,
            redate,
        )
        return examine(ground, mend=mend)

    def _record(self) -> StoredRecord:
        open_home(self._settings.home)
        record, *_ = open_store(self._settings, self._alias, self._new_id, self._now())
        return record
