"""One person's record comes back from a backup, on either database."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from datetime import datetime
from pathlib import Path

from django.db import transaction

from inroad.core.errors import Conflict
from inroad.record.bundle import unbundle
from inroad.record.person import Change, is_empty
from inroad.record.upkeep import Restored
from inroad.store.archive import Archive, open_archive
from inroad.store.backup import back_up_record
from inroad.store.kept import new_backup, spare_the_newest
from inroad.store.orphans import remove_orphans
from inroad.store.record import StoredRecord
from inroad.store.trouble import troubles

Check = Callable[[Iterable[Change]], None]


class _Parts(Mapping[str, bytes]):
    """The parts of an archive, read when they are asked for."""

    def __init__(self, archive: Archive) -> None:
        self._archive = archive

    def __getitem__(self, name: str) -> bytes:
        if name not in self._archive.names:
            raise KeyError(name)
        return self._archive.read(name)

    def __iter__(self) -> Iterator[str]:
        return iter(self._archive.names)

    def __len__(self) -> int:
        return len(self._archive.names)


def restore_record(
    record: StoredRecord,
    home: Path,
    file: Path,
    check: Check,
    now: datetime,
    *,
    replaces: bool,
) -> Restored:
    """Bring one person's record back, whole, in one transaction."""
    with open_archive(file) as archive:
        changes, files = unbundle(_Parts(archive))
        check(changes)
        kept = _room_made(record, home, now, replaces=replaces)
        # Files first: a row may name only what is there. Each is checked as it is read.
        for data in files.values():
            record.keep_file(data)
        with troubles(record.place), transaction.atomic(using=record.alias):
            record.clear(files=set(files))
            record.keep(*changes)
        about = archive.about
    if kept:
        remove_orphans(record.alias, home)
        spare_the_newest(home, kept, file)
    place = str(kept or "")
    return Restored(
        str(file), "record", about.made, len(files), about.missing, kept=place
    )


def _room_made(
    record: StoredRecord, home: Path, now: datetime, *, replaces: bool
) -> Path | None:
    """Back up what is there, and return where; of an empty record nothing is."""
    if is_empty(record.read()):
        return None
    if not replaces:
        raise Conflict(
            f"{record.place} already holds a record of yours.",
            hint="Add --replace to put the backup in its place; what is there is "
            "backed up first.",
        )
    made = new_backup(home, now, "before-restore", "zip")
    back_up_record(record, made, now)
    return made
