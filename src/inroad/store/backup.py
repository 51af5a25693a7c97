"""A backup: everything in one file, made while others go on writing."""

import hashlib
import os
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path

from inroad.core.errors import BadInput, Conflict, NotFound
from inroad.record.bundle import bundle, files_of
from inroad.record.folder import WRITING
from inroad.record.person import Record
from inroad.record.upkeep import BackedUp
from inroad.settings import Settings
from inroad.store.archive import About, Part, open_archive, write_archive
from inroad.store.copies import copy_database, opened, remove_database
from inroad.store.home import BACKUPS, DATABASE, FILES
from inroad.store.trouble import troubles


def back_up_home(settings: Settings, file: Path, now: datetime) -> BackedUp:
    """Write the database and every file that it names into one new file."""
    refuse_taken(file)
    database = settings.home / DATABASE
    if not database.is_file() or not database.stat().st_size:
        raise NotFound(
            f"Nothing is kept in {settings.home} yet.",
            hint="There is nothing to back up.",
        )
    with _copied(database, settings.wait_seconds) as copy:
        schema, named = _contents(copy)
        # The database first: whatever its rows name is in the folder by then.
        found = {s: settings.home / FILES / s for s in named}
        whole = {s: path for s, path in found.items() if _holds(path, s)}
        parts: dict[str, Part] = {f"{FILES}/{s}": path for s, path in whole.items()}
        missing = tuple(sorted(set(found) - set(whole)))
        about = About("home", now, schema, missing)
        size = _written(file, about, {DATABASE: copy, **parts})
    return BackedUp(str(file), "home", size, len(parts), missing)


def back_up_record(record: Record, file: Path, now: datetime) -> BackedUp:
    """Write one person's record, as an export would, into one new file."""
    refuse_taken(file)
    person = record.read()
    files = files_of(record, person)
    missing = tuple(sorted(person.files - set(files)))
    about = About("record", now, 0, missing)
    size = _written(file, about, bundle(person, files))
    return BackedUp(str(file), "record", size, len(files), missing)


def refuse_taken(file: Path) -> None:
    """Raise unless a name is free, in a folder that is there."""
    with troubles(str(file)):
        if file.is_dir():
            raise BadInput(f"{file} is a folder.", hint="Name the file to write.")
        if file.exists() or file.is_symlink():
            raise Conflict(
                f"{file} is already there.",
                hint="Name another: one backup never takes the place of another.",
            )
        if not file.parent.is_dir():
            raise NotFound(f"There is no folder {file.parent}.", hint="Make it first.")


@contextmanager
def _copied(database: Path, wait: float) -> Iterator[Path]:
    """Copy the database aside, in the home, for as long as it takes to pack it."""
    folder = database.parent / BACKUPS
    copy = folder / f".copy.{os.getpid()}.{os.urandom(4).hex()}"
    with troubles(str(folder)):
        folder.mkdir(mode=0o700, exist_ok=True)
    try:
        copy_database(database, copy, wait=wait)
        yield copy
    finally:
        remove_database(copy)


def _contents(copy: Path) -> tuple[int, list[str]]:
    """Return the stamp of a database and the files that it names."""
    with opened(copy) as connection:
        (schema,) = connection.execute("SELECT max(version) FROM inroad_schema")
        named = connection.execute("SELECT DISTINCT sha256 FROM inroad_file ORDER BY 1")
        return int(schema[0] or 0), [row[0] for row in named]


def _holds(path: Path, sha256: str) -> bool:
    """Say whether a file still is what its name says."""
    try:
        with path.open("rb") as stream:
            return hashlib.file_digest(stream, "sha256").hexdigest() == sha256
    except OSError:
        return False


def _written(file: Path, about: About, parts: Mapping[str, Part]) -> int:
    """Write an archive aside, read it through, name it, and return its size."""
    draft = file.with_name(f".inroad.{os.getpid()}.{os.urandom(4).hex()}")
    with troubles(str(file)):
        try:
            with os.fdopen(os.open(draft, WRITING, 0o600), "wb") as stream:
                write_archive(stream, about, parts)
                stream.flush()
                os.fsync(stream.fileno())
            with open_archive(draft) as archive:
                for name in archive.names:
                    for _ in archive.pieces(name):
                        pass
            size = draft.stat().st_size
            draft.replace(file)
        finally:
            draft.unlink(missing_ok=True)
    return size
