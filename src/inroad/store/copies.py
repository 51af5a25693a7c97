"""Copies of a SQLite database: made while it is in use, and checked afterwards."""

import os
import sqlite3
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from inroad.core.errors import Unavailable
from inroad.store.home import create_private
from inroad.store.trouble import troubles

_ENDINGS = ("-wal", "-shm", "-journal")
_MOST = 20


@contextmanager
def opened(path: Path, wait: float = 5.0) -> Iterator[sqlite3.Connection]:
    """Open a database file that is there; transactions are the caller's own."""
    address = f"{path.absolute().as_uri()}?mode=rw"
    with troubles(str(path)):
        connection = sqlite3.connect(
            address, timeout=wait, isolation_level=None, uri=True
        )
        try:
            # What stands in a file that somebody hands in is data, and runs nothing.
            connection.execute("PRAGMA trusted_schema = OFF")
            connection.execute("PRAGMA cell_size_check = ON")
            yield connection
        finally:
            connection.close()


def copy_database(source: Path, target: Path, *, wait: float = 5.0) -> None:
    """Copy a database as it is at one instant, into one new file with mode 0600.

    Others may go on writing. The copy has been read through before it takes its name.
    Raises Unavailable where it cannot be made whole; nothing is left there then.
    """
    draft = target.with_name(f".{target.name}.{os.getpid()}.{os.urandom(4).hex()}")
    with troubles(str(target)):
        create_private(draft)
    try:
        with opened(source, wait) as live, opened(draft) as copy:
            pour(live, copy, wait)
            # One file is all of it: no log of changes beside it.
            copy.execute("PRAGMA journal_mode = DELETE")
            copy.execute("PRAGMA synchronous = FULL")
        refuse_damaged(draft, named=str(source))
        with troubles(str(target)):
            draft.replace(target)
    finally:
        remove_database(draft)


def pour(source: sqlite3.Connection, target: sqlite3.Connection, wait: float) -> None:
    """Put all of one database into another, in one transaction of the other's.

    Whoever has the other open sees the old content or the new, and a kill on the way
    leaves the old. Waits at most `wait` seconds for those who write.
    """
    source.backup(target, progress=_impatient(wait), sleep=0.05)


def _impatient(wait: float) -> Callable[[int, int, int], None]:
    """Give up where nothing moves; the module itself would wait for ever."""
    until = time.monotonic() + wait

    def look(status: int, remaining: int, total: int) -> None:
        del remaining, total
        busy = status in {sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED}
        if busy and time.monotonic() > until:
            raise sqlite3.OperationalError("database is locked")

    return look


def damage_in(connection: sqlite3.Connection) -> tuple[str, ...]:
    """Read a database through, and return what is wrong with it, in SQLite's words."""
    checks = f"PRAGMA integrity_check({_MOST})"
    try:
        told = [row[0] for row in connection.execute(checks)]
    except sqlite3.DatabaseError as error:
        if error.sqlite_errorname not in {"SQLITE_CORRUPT", "SQLITE_NOTADB"}:
            raise
        return (str(error),)
    return () if told == ["ok"] else tuple(told)


def is_damaged(database: Path) -> bool:
    """Say whether a database is there and cannot be read through without a fault.

    A database that cannot be looked at now, as when it is locked, raises Unavailable.
    """
    if not database.is_file() or not database.stat().st_size:
        return False
    with opened(database) as connection:
        return bool(damage_in(connection))


def refuse_damaged(database: Path, *, named: str) -> None:
    """Raise Unavailable unless a database can be read through without a fault."""
    if is_damaged(database):
        raise Unavailable(
            f"{named} is damaged, so no sound copy of it can be made.",
            hint="`inroad doctor` says more. An export or a backup may be whole.",
        )


def remove_database(path: Path) -> None:
    """Remove a database file and what SQLite kept beside it."""
    for name in (path.name, *(f"{path.name}{ending}" for ending in _ENDINGS)):
        path.with_name(name).unlink(missing_ok=True)
