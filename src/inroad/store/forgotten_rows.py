"""Rows of a database that is nobody's now: a backup, of this schema or an earlier one.

Such a file is read with SQLite alone; which tables it has is asked, not assumed.
"""

import sqlite3
from typing import Any, Literal

from inroad.core.errors import BadInput
from inroad.record.forgetting import leaving
from inroad.record.gone import What
from inroad.record.person import Named, Person, person_of
from inroad.store.models import EntryRow, PersonRow
from inroad.store.record_rows import ROWS

_KEPT = {"inroad_file", "inroad_person", "inroad_schema"}


def forget_rows(
    connection: sqlite3.Connection, person_id: str, what: What
) -> Literal["untouched", "rewritten", "removed"]:
    """Take rows away and write the file anew; "removed" where nobody is left in it.

    Raises BadInput for rows that this Inroad cannot read.
    """
    tables = _tables(connection)
    person = _person(connection, person_id, tables)
    if person is None:
        return "untouched"
    left = leaving(person, what)
    everything = what.kind == "everything"
    if left.nothing and not everything:
        return "untouched"
    connection.execute("PRAGMA secure_delete = ON")
    connection.execute("PRAGMA temp_store = MEMORY")
    connection.execute("BEGIN IMMEDIATE")
    for kind, rows in ROWS.items():
        table = rows._meta.db_table  # noqa: SLF001 - Django's own name
        if table in tables:
            keys = [(person_id, key) for key in left.gone.get(kind, ())]
            remove = f'DELETE FROM "{table}" WHERE person_id=? AND key=?'  # noqa: S608 - our own name
            connection.executemany(remove, keys)
            bodies = [
                _body(rows, person_id, v) for v in left.changed if type(v) is kind
            ]
            change = f'UPDATE "{table}" SET body=? WHERE person_id=? AND key=?'  # noqa: S608 - the same
            connection.executemany(change, bodies)
    named = [(person_id, sha256) for sha256 in left.files]
    connection.executemany(
        "DELETE FROM inroad_file WHERE person_id=? AND sha256=?", named
    )
    for table in _derived(connection, tables):
        connection.execute(f'DELETE FROM "{table}" WHERE person_id=?', (person_id,))  # noqa: S608 - the same
    if everything:
        connection.execute("DELETE FROM inroad_file WHERE person_id=?", (person_id,))
        connection.execute("DELETE FROM inroad_person WHERE id=?", (person_id,))
    connection.execute("COMMIT")
    connection.execute("VACUUM")
    (others,) = connection.execute("SELECT count(*) FROM inroad_person").fetchone()
    return "rewritten" if others else "removed"


def named_files(connection: sqlite3.Connection) -> set[str]:
    """Return the files that the rows of a database name."""
    return {row[0] for row in connection.execute("SELECT sha256 FROM inroad_file")}


def _tables(connection: sqlite3.Connection) -> set[str]:
    found = connection.execute("SELECT name FROM sqlite_master WHERE type='table'")
    return {name for (name,) in found if name.startswith("inroad_")}


def _derived(connection: sqlite3.Connection, tables: set[str]) -> list[str]:
    """Name the tables of what was made of the record: they belong to somebody too."""
    own = {rows._meta.db_table for rows in ROWS.values()} | _KEPT  # noqa: SLF001 - Django's own name
    return [
        table
        for table in sorted(tables - own)
        if "person_id"
        in {row[1] for row in connection.execute(f'PRAGMA table_info("{table}")')}
    ]


def _person(
    connection: sqlite3.Connection, person_id: str, tables: set[str]
) -> Person | None:
    named = "SELECT body FROM inroad_person WHERE id=?"
    row = connection.execute(named, (person_id,)).fetchone() if tables else None
    if row is None:
        return None
    try:
        values: list[Any] = [Named(PersonRow.to_value(row[0]).name)]
        for rows in ROWS.values():
            table = rows._meta.db_table  # noqa: SLF001 - Django's own name
            if table in tables:
                query = (
                    f'SELECT body FROM "{table}" WHERE person_id=? ORDER BY position'  # noqa: S608 - our own name
                )
                found = connection.execute(query, (person_id,))
                values += [rows.to_value(body) for (body,) in found]
        return person_of(person_id, values)
    except (ValueError, KeyError) as error:
        raise BadInput("A row of that backup cannot be read.") from error


def _body(rows: type[EntryRow], person_id: str, value: Any) -> tuple[str, str, str]:  # noqa: ANN401 - any kind
    return rows.from_value(person_id, value).body, person_id, value.id
