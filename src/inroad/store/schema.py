"""The tables: made and brought up to date by themselves, at the price of one query.

What applies migrations is imported only when the stamp says that some are missing.
"""

import os
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path

from django.db import Error, connections

from inroad.core.errors import Conflict

SCHEMA = 5
"""The number of the last migration in `migrations/`."""

# Any number will do, as long as every Inroad uses the same.
_LOCK = 4_862_023


def stamp_of(alias: str) -> int:
    """Return the number of the last migration applied, 0 where there are no tables."""
    try:
        with connections[alias].cursor() as cursor:
            cursor.execute("SELECT version FROM inroad_schema")
            row = cursor.fetchone()
    except Error as error:
        told = str(error)
        # SQLite says "no such table", PostgreSQL that the relation does not exist.
        if "no such table" in told or "does not exist" in told.lower():
            return 0
        raise
    return 0 if row is None else int(row[0])


def prepare(alias: str, home: Path, now: datetime) -> None:
    """Bring the tables up to date; those of a newer Inroad raise Conflict."""
    if _is_new(alias) or stamp_of(alias) < SCHEMA:
        with alone(alias, home):
            # Another Inroad may have done it while we waited.
            if stamp_of(alias) < SCHEMA:
                from inroad.store.migrating import migrate  # noqa: PLC0415

                migrate(alias, home, now, SCHEMA)
    if stamp_of(alias) > SCHEMA:
        raise Conflict(
            "This record was written by a newer Inroad than this one.",
            hint="Install the newest version, or open another home.",
        )


def _is_new(alias: str) -> bool:
    """Say whether nobody has written into this database file yet.

    SQLite does not wait when two switch a new file to WAL at once, so whoever finds it
    empty must be alone before even connecting.
    """
    connection = connections[alias]
    if connection.vendor != "sqlite":
        return False
    return Path(connection.settings_dict["NAME"]).stat().st_size == 0


@contextmanager
def alone(alias: str, home: Path) -> Iterator[None]:
    """Keep every other Inroad from making the same tables at the same time."""
    if connections[alias].vendor == "postgresql":
        with connections[alias].cursor() as cursor:
            cursor.execute("SELECT pg_advisory_lock(%s)", [_LOCK])
            try:
                yield
            finally:
                cursor.execute("SELECT pg_advisory_unlock(%s)", [_LOCK])
        return
    with alone_in(home):
        yield


@contextmanager
def alone_in(home: Path) -> Iterator[None]:
    """Wait until no other Inroad makes, replaces or mends the database of this home.

    The system lets go of the lock when whoever holds it ends, however they end.
    """
    opened = os.open(home / "lock", os.O_CREAT | os.O_RDWR, 0o600)
    try:
        if os.name == "posix":
            import fcntl  # noqa: PLC0415 - only where there is one

            fcntl.flock(opened, fcntl.LOCK_EX)
        yield
    finally:
        os.close(opened)
