"""Bring the tables up to date: all in one transaction, after a backup that was read.

Imported only where some migration is missing: Django's own part takes a while.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path

from django.db import connections, transaction
from django.db.backends.base.base import BaseDatabaseWrapper
from django.db.migrations.executor import MigrationExecutor

from inroad.core.errors import Unavailable
from inroad.store.address import place_of
from inroad.store.copies import copy_database
from inroad.store.kept import new_backup, spare_the_newest
from inroad.store.models import SchemaRow
from inroad.store.trouble import is_known

_SERVER = "A server's backup is made with its own tools: run pg_dump before updating."


def migrate(alias: str, home: Path, now: datetime, schema: int) -> None:
    """Apply what is missing and stamp the tables, or leave them as they were.

    Raises Unavailable where a migration fails; where the backup fails, none is tried.
    """
    connection = connections[alias]
    kept = _backed_up(connection, home, now)
    try:
        with _at_once(connection):
            executor = MigrationExecutor(connection)
            executor.migrate(executor.loader.graph.leaf_nodes("store"))
            stamp = SchemaRow.objects.using(alias)
            stamp.update_or_create(id=1, defaults={"version": schema})
    except Exception as error:
        if is_known(error):
            raise
        place = place_of(connections.settings[alias])
        where = f"A copy stands in {kept}." if kept else _server(connection)
        raise Unavailable(
            f"{place} could not be brought up to date. It is as it was before.",
            hint=f"{where} The Inroad that wrote it still opens it.".strip(),
        ) from error
    if kept:
        spare_the_newest(home, kept)


def _backed_up(
    connection: BaseDatabaseWrapper, home: Path, now: datetime
) -> Path | None:
    """Copy what is there before anything is changed; of a new database nothing is."""
    if connection.vendor != "sqlite" or not connection.introspection.table_names():
        return None
    made = new_backup(home, now, "before-update", "db")
    copy_database(Path(connection.settings_dict["NAME"]), made)
    return made


def _server(connection: BaseDatabaseWrapper) -> str:
    return _SERVER if connection.vendor == "postgresql" else ""


@contextmanager
def _at_once(connection: BaseDatabaseWrapper) -> Iterator[None]:
    """Let everything within happen, or nothing."""
    # SQLite remakes whole tables, which other tables point to. Django says that only
    # before a transaction can the pointing be left unchecked; it checks at the end.
    connection.disable_constraint_checking()
    try:
        with transaction.atomic(using=connection.alias):
            yield
    finally:
        connection.enable_constraint_checking()
