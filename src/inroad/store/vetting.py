"""A database that somebody hands in is looked at closely before it is a record."""

import sqlite3
from collections.abc import Callable, Iterator
from datetime import datetime
from pathlib import Path

from django.db import connections

from inroad.core.errors import BadInput, Conflict, Unavailable
from inroad.settings import Settings
from inroad.store.copies import damage_in, opened
from inroad.store.django import start_django
from inroad.store.home import DATABASE, FILES
from inroad.store.models import CalculationRow, PersonRow
from inroad.store.opening import open_store
from inroad.store.record import StoredRecord
from inroad.store.schema import SCHEMA

HINT = "Nothing was changed. An earlier backup, or an export, may be whole."
NEEDED = {"inroad_person", "inroad_schema", "inroad_file"}


def vet(folder: Path, new_id: Callable[[], str], now: datetime) -> None:
    """Read a database in a folder of its own through, and bring it up to date.

    Raises BadInput for what no backup holds, Conflict for a newer Inroad's. What was
    calculated is left out: it is derived, and would be believed.
    """
    database = folder / DATABASE
    try:
        with opened(database) as connection:
            _vet_tables(connection)
        _vet_rows(folder, new_id, now)
    except Unavailable as error:
        raise BadInput("The database in it cannot be read.", hint=HINT) from error
    with opened(database) as connection:
        # One file is all of it from here on.
        connection.execute("PRAGMA journal_mode = DELETE")


def records_in(alias: str, home: Path) -> Iterator[StoredRecord]:
    """Go through the records of everybody in one database."""
    people = PersonRow.objects.using(alias).order_by("id").values_list("id", flat=True)
    for person_id in list(people):
        yield StoredRecord(alias, person_id, home / FILES, str(home / DATABASE))


def _vet_tables(connection: sqlite3.Connection) -> None:
    if damage_in(connection) or list(connection.execute("PRAGMA foreign_key_check")):
        raise BadInput("The database in it is damaged.", hint=HINT)
    listed = "SELECT type, name, coalesce(sql, '') FROM sqlite_master"
    found = list(connection.execute(listed))
    tables = {name for kind, name, _ in found if kind == "table"}
    # Triggers, views and virtual tables run somebody's code when rows are touched.
    odd = any(kind not in {"table", "index"} for kind, _, _ in found)
    odd |= any(sql.upper().startswith("CREATE VIRTUAL") for _, _, sql in found)
    if odd or not tables >= NEEDED:
        raise BadInput("The database in it is none of Inroad's.", hint=HINT)
    (stamp,) = connection.execute("SELECT max(version) FROM inroad_schema").fetchone()
    if type(stamp) is not int or stamp < 1:
        raise BadInput("The database in it is none of Inroad's.", hint=HINT)
    if stamp > SCHEMA:
        raise Conflict(
            "That backup was written by a newer Inroad than this one.",
            hint="Nothing was changed. Install the newest version and restore again.",
        )


def _vet_rows(folder: Path, new_id: Callable[[], str], now: datetime) -> None:
    """Read everybody in it, after bringing the tables up to date."""
    settings = Settings(folder)
    alias = start_django(settings)
    try:
        open_store(settings, alias, new_id, now)
        for record in records_in(alias, folder):
            for brief in record.read().briefs:
                len(brief.refs)  # read only when somebody wants them
        CalculationRow.objects.using(alias).all().delete()
    finally:
        connections[alias].close()
