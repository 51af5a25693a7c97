"""A backup comes back: read through first, then put in place whole, or not at all."""

import os
import shutil
import sqlite3
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path

from inroad.core.errors import BadInput, Conflict, InroadError, NotFound
from inroad.record.upkeep import Restored
from inroad.settings import Settings
from inroad.store.archive import HINT, Archive, open_archive
from inroad.store.aside import copy_as_it_lies, set_aside
from inroad.store.copies import is_damaged, opened, pour
from inroad.store.django import start_django
from inroad.store.home import DATABASE, FILES, open_home, sync_folder
from inroad.store.kept import spare_the_newest
from inroad.store.orphans import remove_orphans
from inroad.store.schema import alone_in
from inroad.store.trouble import troubles
from inroad.store.vetting import vet

SQLITE = b"SQLite format 3\0"
DRAFT = ".restoring-"


@dataclass(frozen=True, slots=True)
class Means:
    """What restoring needs from the world."""

    settings: Settings
    new_id: Callable[[], str]
    now: datetime


def refuse_strange(file: Path) -> None:
    """Raise unless there is an ordinary file of that name."""
    with troubles(str(file)):
        if not file.exists():
            raise NotFound(
                f"There is no file {file}.", hint="Look at how its name is written."
            )
        if not file.is_file():
            raise BadInput(f"{file} is no ordinary file.", hint=HINT)


def is_database(file: Path) -> bool:
    """Say whether a file is a bare database, such as Inroad keeps before an update."""
    with troubles(str(file)), file.open("rb") as stream:
        return stream.read(len(SQLITE)) == SQLITE


def restore_database(means: Means, file: Path, *, replaces: bool) -> Restored:
    """Put a bare database in place; the files in the home stay as they are."""
    with _draft(means.settings.home) as draft:
        copy_as_it_lies(file, draft / DATABASE)
        found = Restored(str(file), "database", None, 0)
        return _put_in_place(means, draft, found, replaces=replaces)


def restore_home(means: Means, file: Path, *, replaces: bool) -> Restored:
    """Put a whole home in place: its files first, then at one instant its database."""
    with open_archive(file) as archive, _draft(means.settings.home) as draft:
        _unpack(archive, draft)
        about = archive.about
        files = len(archive.names) - 1
        found = Restored(str(file), "home", about.made, files, about.missing)
        return _put_in_place(means, draft, found, replaces=replaces)


def _unpack(archive: Archive, draft: Path) -> None:
    with troubles(str(draft)):
        (draft / FILES).mkdir(mode=0o700)
        for name in archive.names:
            folder, _, sha256 = name.rpartition("/")
            if name != DATABASE and (folder != FILES or not archive.is_named(name)):
                raise BadInput(
                    "That file holds what no backup holds.",
                    hint=f"Nothing was changed. {HINT}",
                )
            archive.copy(name, draft / FILES / sha256 if folder else draft / DATABASE)
    if not (draft / DATABASE).exists():
        raise BadInput("There is no database in that file.", hint=HINT)


def _put_in_place(
    means: Means, draft: Path, found: Restored, *, replaces: bool
) -> Restored:
    """Take over what was unpacked, once it has been read through."""
    home = means.settings.home
    vet(draft, means.new_id, means.now)
    with alone_in(home):
        kept = _room_made(means, replaces=replaces)
        open_home(home)
        _move_files(draft / FILES, home / FILES)
        _swap(draft / DATABASE, home / DATABASE, means.settings.wait_seconds)
        if kept:
            # Where nothing was set aside, files may be all that is left of something.
            remove_orphans(start_django(means.settings), home)
            spare_the_newest(home, kept, Path(found.file))
    return replace(found, kept=str(kept or ""))


def _room_made(means: Means, *, replaces: bool) -> Path | None:
    """Set aside what is there, and return where; of an unused home nothing is."""
    home = means.settings.home
    if is_unused(home / DATABASE):
        return None
    if not replaces:
        raise Conflict(
            f"{home} already holds a record.",
            hint="Add --replace to put the backup in its place; what is there is "
            "backed up first. Or set INROAD_HOME to a new folder.",
        )
    return set_aside(means.settings, means.now, "before-restore")


def is_unused(database: Path) -> bool:
    """Say whether a database is not there, or holds nothing anybody told it."""
    if not database.is_file() or not database.stat().st_size:
        return True
    try:
        with opened(database) as connection:
            return not any(_told(connection))
    except InroadError:
        # What cannot be read may be worth a great deal.
        return False


def _told(connection: sqlite3.Connection) -> Iterator[object]:
    """Go through tables, and say of each whether a person's words may stand in it."""
    quiet = {"inroad_schema", "inroad_calculation", "inroad_person"}
    names = [
        row[0]
        for row in connection.execute(
            "SELECT name FROM sqlite_master WHERE type='table'"
        )
        if row[0].startswith("inroad_")
    ]
    for name in set(names) - quiet:
        yield connection.execute(f'SELECT 1 FROM "{name}" LIMIT 1').fetchone()  # noqa: S608 - a table's own name
    for (body,) in connection.execute("SELECT body FROM inroad_person"):
        yield body != '{"name": ""}'


def _move_files(drafts: Path, files: Path) -> None:
    """Move in what was unpacked; each was read, and bears its SHA-256 as its name."""
    if not drafts.is_dir():
        return
    with troubles(str(files)):
        files.mkdir(mode=0o700, exist_ok=True)
        for path in drafts.iterdir():
            path.replace(files / path.name)
        sync_folder(files)


def _swap(draft: Path, database: Path, wait: float) -> None:
    """Let the restored database stand where the other did, for everybody who looks.

    One that can still be written to is overwritten in one transaction, so that whoever
    has it open goes on with the new one. A damaged one gives way to the new file.
    """
    if is_damaged(database):
        with troubles(str(database)):
            for ending in ("-wal", "-shm", "-journal"):
                database.with_name(f"{database.name}{ending}").unlink(missing_ok=True)
            draft.replace(database)
            sync_folder(database.parent)
    else:
        with opened(draft) as source, opened(database, wait) as target:
            _match(source, target)
            pour(source, target, wait)
    with opened(database, wait) as restored:
        # Now, while we are alone: two who switched to it at once would not wait.
        restored.execute("PRAGMA journal_mode = WAL")


def _match(source: sqlite3.Connection, target: sqlite3.Connection) -> None:
    """Give the source the target's size of pages, and a version beyond the target's."""
    (size,) = target.execute("PRAGMA page_size").fetchone()
    source.execute(f"PRAGMA page_size = {int(size)}")
    source.execute("VACUUM")
    try:
        (version,) = target.execute("SELECT max(version) FROM inroad_person").fetchone()
    except sqlite3.OperationalError:
        version = 0  # new, or older than the column
    # A page made from the old record must not pass for one made from this one.
    grown = "UPDATE inroad_person SET version = max(version, ?) + 1"
    source.execute(grown, [version or 0])


@contextmanager
def _draft(home: Path) -> Iterator[Path]:
    """Make a private folder in the home, for as long as it takes to restore."""
    was_there = home.exists()
    draft = home / f"{DRAFT}{os.urandom(6).hex()}"
    with troubles(str(home)):
        home.mkdir(mode=0o700, parents=True, exist_ok=True)
        draft.mkdir(mode=0o700)
    try:
        yield draft
    finally:
        shutil.rmtree(draft, ignore_errors=True)
        if not was_there:
            with suppress(OSError):
                home.rmdir()  # only where nothing came to stand in it
