"""Files without a row, rows without a file, and files that are no longer themselves."""

import hashlib
from functools import partial
from pathlib import Path

from inroad.core.errors import BadInput
from inroad.record.upkeep import Fault
from inroad.store.archive import open_archive
from inroad.store.copies import is_damaged, remove_database
from inroad.store.doctor.ground import Checks, Finding, Ground, some
from inroad.store.home import FILES
from inroad.store.kept import kept_backups
from inroad.store.models import FileRow
from inroad.store.orphans import orphans, remove_orphans
from inroad.store.schema import SCHEMA, stamp_of
from inroad.store.trouble import troubles

_BRING = (
    "`inroad doctor --mend` looks for it in the backups here. Else give the original "
    "again, or restore a backup of your own."
)


def unnamed(ground: Ground) -> Checks:
    """Find files that no row names."""
    if not _is_ready(ground):
        return
    found = orphans(ground.alias, ground.home)
    if found:
        what = f"{len(found)} of the files here belong to nothing in the record."
        how = "`inroad doctor --mend` removes them for good."
        yield Finding(
            Fault("files.orphaned", what, how),
            lambda: remove_orphans(ground.alias, ground.home),
        )


def named(ground: Ground) -> Checks:
    """Find files that rows name and that are gone, or hold something else now."""
    if not _is_ready(ground):
        return
    lost, changed = [], []
    for sha256 in sorted(_mine(ground)):
        path = ground.home / FILES / sha256
        if not path.is_file():
            lost.append(sha256)
        elif not _is_itself(path):
            changed.append(sha256)
    for id_, found, said in (
        ("files.missing", lost, "missing"),
        ("files.damaged", changed, "damaged"),
    ):
        if found:
            what = (
                f"{len(found)} of the files you brought are {said}: {some(found, 1)}."
            )
            yield Finding(Fault(id_, what, _BRING), partial(_bring, ground.home, found))


def backups(ground: Ground) -> Checks:
    """Read through the backups that Inroad made by itself."""
    # What was set aside because it was damaged is kept for whoever can mend it.
    kept = [path for path in kept_backups(ground.home) if "-damaged-" not in path.name]
    broken = [path for path in kept if not _is_whole(path)]
    if broken:
        what = f"A backup can no longer be read: {some([p.name for p in broken])}."
        how = (
            "`inroad doctor --mend` removes it. Make one of your own: `inroad backup`."
        )
        yield Finding(
            Fault("backups.damaged", what, how),
            partial(_remove, broken),
        )


def _remove(broken: list[Path]) -> None:
    for path in broken:
        remove_database(path)


def _is_ready(ground: Ground) -> bool:
    return ground.has_tables and stamp_of(ground.alias) == SCHEMA


def _mine(ground: Ground) -> set[str]:
    """Return the files that the people of this home brought."""
    rows = FileRow.objects.using(ground.alias)
    if ground.database is None:
        people = [record.read().id for record in ground.records()]
        rows = rows.filter(person__in=people)
    return set(rows.values_list("sha256", flat=True))


def _is_itself(path: Path) -> bool:
    with path.open("rb") as stream:
        return hashlib.file_digest(stream, "sha256").hexdigest() == path.name


def _bring(home: Path, lost: list[str]) -> None:
    """Bring lost files back from the backups in the home, the newest first."""
    for backup in reversed(kept_backups(home)):
        if backup.suffix == ".zip" and _is_whole(backup):
            _bring_from(backup, home / FILES, lost)


def _bring_from(backup: Path, files: Path, lost: list[str]) -> None:
    with troubles(str(files)), open_archive(backup) as archive:
        files.mkdir(mode=0o700, exist_ok=True)
        for sha256 in lost:
            path = files / sha256
            there = path.is_file() and _is_itself(path)
            if f"{FILES}/{sha256}" in archive.names and not there:
                path.unlink(missing_ok=True)
                archive.copy(f"{FILES}/{sha256}", path)


def _is_whole(backup: Path) -> bool:
    """Read a backup through."""
    if backup.suffix == ".db":
        return not is_damaged(backup)
    try:
        with open_archive(backup) as archive:
            for name in archive.names:
                for _ in archive.pieces(name):
                    pass
    except BadInput:
        return False
    return True
