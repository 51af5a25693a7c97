"""The backups that Inroad made, without what was forgotten.

Each is taken apart aside, and takes its own place again when it is whole. One in which
nobody is left, or that cannot be read any more, is removed.
"""

import os
import shutil
import sqlite3
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import Literal

from inroad.core.errors import BadInput, Unavailable
from inroad.record.bundle import bundle, unbundle
from inroad.record.folder import WRITING
from inroad.record.forgetting import after, leaving
from inroad.record.gone import What
from inroad.record.person import Person, is_empty, person_of
from inroad.store.archive import Archive, Part, open_archive, write_archive
from inroad.store.copies import copy_database, is_damaged, opened, remove_database
from inroad.store.forgotten_rows import forget_rows, named_files
from inroad.store.home import BACKUPS, DATABASE, FILES, sync_folder
from inroad.store.kept import kept_backups
from inroad.store.trouble import troubles

Outcome = Literal["untouched", "rewritten", "removed"]


def forget_in_backups(
    home: Path, person_id: str, what: What
) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Return the names of the backups that were rewritten, and of those removed."""
    done: dict[Outcome, list[str]] = {"untouched": [], "rewritten": [], "removed": []}
    for path in kept_backups(home):
        with _aside(home) as folder:
            outcome = _forgotten(path, folder, person_id, what)
            if outcome == "rewritten":
                with troubles(str(path)):
                    (folder / "made").replace(path)
                    sync_folder(path.parent)
            elif outcome == "removed":
                remove_database(path)
        done[outcome].append(path.name)
    return tuple(done["rewritten"]), tuple(done["removed"])


@contextmanager
def _aside(home: Path) -> Iterator[Path]:
    """Give a folder beside the backups, for as long as one of them is apart."""
    folder = home / BACKUPS / f".copy-{os.urandom(6).hex()}"
    with troubles(str(folder)):
        folder.mkdir(mode=0o700)
    try:
        yield folder
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def _forgotten(path: Path, folder: Path, person_id: str, what: What) -> Outcome:
    try:
        if path.suffix == ".zip":
            with open_archive(path) as archive:
                if archive.about.holds == "record":
                    return _record(archive, folder, what)
                return _home(archive, folder, person_id, what)
        if is_damaged(path):
            return "removed"
        copy_database(path, folder / "made")
        return _database(folder / "made", person_id, what)
    except BadInput:
        # It cannot be read any more, so nobody can say what it holds.
        return "removed"


def _database(made: Path, person_id: str, what: What) -> Outcome:
    try:
        with opened(made) as connection:
            return forget_rows(connection, person_id, what)
    except sqlite3.DatabaseError as error:
        raise Unavailable(f"{made} cannot be rewritten.") from error


def _home(archive: Archive, folder: Path, person_id: str, what: What) -> Outcome:
    """Take a whole home apart: its database, and the files that it still names."""
    database = folder / DATABASE
    with troubles(str(folder)):
        archive.copy(DATABASE, database)
    outcome = _database(database, person_id, what)
    if outcome == "rewritten":
        with opened(database) as connection:
            still = {f"{FILES}/{sha256}" for sha256 in named_files(connection)}
        parts: dict[str, Part] = {DATABASE: database}
        with troubles(str(folder)):
            for name in sorted(still & set(archive.names)):
                parts[name] = folder / name.rpartition("/")[2]
                archive.copy(name, folder / name.rpartition("/")[2])
        _write(archive, folder, parts)
    return outcome


def _record(archive: Archive, folder: Path, what: What) -> Outcome:
    """Take one person's record apart; it is theirs, whatever its id was."""
    changes, files = unbundle({name: archive.read(name) for name in archive.names})
    person = person_of("", changes)
    left = leaving(person, what)
    if left.nothing:
        return "untouched"
    rest = after(person, left)
    if what.kind == "everything" or is_empty(rest):
        return "removed"
    _write(archive, folder, bundle(rest, _still(rest, files)))
    return "rewritten"


def _still(person: Person, files: Mapping[str, bytes]) -> dict[str, bytes]:
    named = {talk.sha256 for talk in person.conversations}
    return {sha256: data for sha256, data in files.items() if sha256 in named}


def _write(archive: Archive, folder: Path, parts: Mapping[str, Part]) -> None:
    made = folder / "made"
    with (
        troubles(str(folder)),
        os.fdopen(os.open(made, WRITING, 0o600), "wb") as out,
    ):
        write_archive(out, archive.about, parts)
        out.flush()
        os.fsync(out.fileno())
