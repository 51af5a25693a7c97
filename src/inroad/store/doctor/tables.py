"""The database: is it there, whole, of our schema, with every index, readable."""

import sqlite3
import tempfile
from pathlib import Path

from django.db import connections

from inroad.core.errors import InroadError, Unavailable
from inroad.record.upkeep import Fault
from inroad.settings import Settings
from inroad.store.copies import damage_in, opened
from inroad.store.django import start_django
from inroad.store.doctor.ground import Checks, Finding, Ground, some
from inroad.store.home import DATABASE, FILES, open_home
from inroad.store.opening import open_store
from inroad.store.schema import SCHEMA, prepare, stamp_of
from inroad.store.trouble import unavailable

BRING_BACK = (
    "Bring a backup back: `inroad restore FILE --replace`. What is here now is set "
    "aside first."
)
_OF_AN_INDEX = ("missing from index", "entries in index", "non-unique entry in index")


def presence(ground: Ground) -> Checks:
    """Find files that were left without their database."""
    path = ground.database
    files = ground.home / FILES
    if path is None or ground.has_tables or not files.is_dir():
        return
    if any(files.iterdir()):
        what = f"There is no database in {ground.home}, though there are files of one."
        yield Finding(Fault("database.missing", what, BRING_BACK))


def integrity(ground: Ground) -> Checks:
    """Read the database through; an index can be made again from its table."""
    path = ground.database
    if path is None or not ground.has_tables:
        return
    with opened(path, ground.settings.wait_seconds) as connection:
        found = damage_in(connection)
        loose = [] if found else list(connection.execute("PRAGMA foreign_key_check"))
    if found and all(any(sign in f for sign in _OF_AN_INDEX) for f in found):
        what = "An index of the database does not agree with its table."
        how = "`inroad doctor --mend` makes the indexes again from the tables."
        fault = Fault("database.index", what, how)
        yield Finding(fault, lambda: _run(path, ["REINDEX"], ground))
    elif found:
        what = f"{path} is damaged: {some(list(found), 1)}."
        yield Finding(Fault("database.damaged", what, BRING_BACK))
    if loose:
        what = f"The database holds {len(loose)} rows that belong to nobody."
        yield Finding(Fault("database.loose", what, BRING_BACK))


def writing(ground: Ground) -> Checks:
    """Find out whether another program keeps everybody else from writing."""
    path = ground.database
    if path is None or not ground.has_tables:
        return
    try:
        _run(path, ["BEGIN IMMEDIATE", "ROLLBACK"], ground)
    except Unavailable as error:
        how = "Close the other program, and look again. `fuser inroad.db` names it."
        yield Finding(Fault("database.locked", error.message, how))


def schema(ground: Ground) -> Checks:
    """Compare the stamp of the tables with ours."""
    if not ground.has_tables:
        return
    stamp = stamp_of(ground.alias)
    if stamp > SCHEMA:
        what = "The record was written by a newer Inroad than this one."
        yield Finding(Fault("schema.newer", what, "Install the newest version."))
    elif stamp < SCHEMA:
        what = f"The tables are at {stamp}; this Inroad's are at {SCHEMA}."
        how = "The next command brings them up to date, after a backup."
        yield Finding(
            Fault("schema.older", what, how),
            lambda: prepare(ground.alias, ground.home, ground.now),
        )


def indexes(ground: Ground) -> Checks:
    """Find indexes and tables that a new home would have and this one lacks."""
    path = ground.database
    if path is None or not ground.has_tables or stamp_of(ground.alias) != SCHEMA:
        return
    wanted = _wanted(ground)
    with opened(path, ground.settings.wait_seconds) as connection:
        found = _objects(connection)
    lost = {name: wanted[name] for name in sorted(set(wanted) - set(found))}
    tables = [name for name, (kind, _) in lost.items() if kind == "table"]
    if tables:
        what = f"The database lacks what it should hold: {some(tables)}."
        yield Finding(Fault("database.table", what, BRING_BACK))
    elif lost:
        what = f"The database lacks an index: {some([*lost])}."
        how = "`inroad doctor --mend` makes it again."
        made = [sql for _, sql in lost.values()]
        yield Finding(
            Fault("database.index_missing", what, how),
            lambda: _run(path, made, ground),
        )


def rows(ground: Ground) -> Checks:
    """Read everybody's record, to the last kept Brief."""
    if not ground.has_tables or stamp_of(ground.alias) != SCHEMA:
        return
    try:
        for record in ground.records():
            for brief in record.read().briefs:
                len(brief.refs)  # read only when somebody wants them
    except InroadError as error:
        yield Finding(Fault("rows", error.message, BRING_BACK))


def _wanted(ground: Ground) -> dict[str, tuple[str, str]]:
    """Return what a home made just now would hold."""
    with tempfile.TemporaryDirectory() as folder:
        settings = Settings(Path(folder))
        open_home(settings.home)
        alias = start_django(settings)
        try:
            open_store(settings, alias, ground.new_id, ground.now)
            with opened(settings.home / DATABASE) as connection:
                return _objects(connection)
        finally:
            connections[alias].close()


def _objects(connection: sqlite3.Connection) -> dict[str, tuple[str, str]]:
    """Return tables and indexes by name, with what makes them."""
    listed = "SELECT name, type, sql FROM sqlite_master WHERE sql IS NOT NULL"
    return {name: (kind, sql) for name, kind, sql in connection.execute(listed)}


def _run(path: Path, statements: list[str], ground: Ground) -> None:
    with opened(path, ground.settings.wait_seconds) as connection:
        for statement in statements:
            try:
                connection.execute(statement)
            except sqlite3.Error as error:
                raise unavailable(str(path), error) from error
