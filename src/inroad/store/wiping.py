"""The bytes of what was forgotten: gone from the files, not only from the tables.

A database only marks as free what is deleted. So it is written anew, its log of changes
is emptied, and what was made of the record goes too: the index and the fault log. What
a disk itself may still hold of overwritten blocks is beyond any program's reach.
"""

from pathlib import Path

from django.apps import apps
from django.db import connections

from inroad.core.errors import Unavailable
from inroad.core.folders import remove_folder
from inroad.store.home import FORGETTING, create_private
from inroad.store.orphans import remove_orphans
from inroad.store.schema import alone
from inroad.store.trouble import troubles


def begin(home: Path) -> None:
    """Note that something is being forgotten, so that a kill cannot leave it half."""
    with troubles(str(home)):
        create_private(home / FORGETTING)


def finish(alias: str, home: Path) -> bool:
    """Wipe what is left of it; say whether all is gone, and if so, forget the note."""
    remove_orphans(alias, home)
    with troubles(str(home)):
        (home / "errors.log").unlink(missing_ok=True)
        if (home / "index").is_dir():
            remove_folder(home / "index")
    server = connections[alias].vendor == "postgresql"
    wiped = _rewritten_on_server(alias) if server else _rewritten(alias)
    if wiped or server:
        # A server that does not let us rewrite its tables will not do so tomorrow.
        with troubles(str(home)):
            (home / FORGETTING).unlink(missing_ok=True)
    return wiped


def go_on(alias: str, home: Path) -> None:
    """Finish what an earlier Inroad could not; where it cannot be, it waits again."""
    if not (home / FORGETTING).exists():
        return
    try:
        with alone(alias, home):
            # Another Inroad may have been at it while we waited.
            if (home / FORGETTING).exists():
                finish(alias, home)
    except Unavailable:
        return


def _rewritten(alias: str) -> bool:
    """Write a SQLite database anew and empty its log; somebody reading prevents it."""
    try:
        with troubles(alias), connections[alias].cursor() as cursor:
            # Else a copy of all words would pass through a shared folder.
            cursor.execute("PRAGMA temp_store = MEMORY")
            cursor.execute("VACUUM")
            cursor.execute("PRAGMA wal_checkpoint(TRUNCATE)")
            busy, *_ = cursor.fetchone()
    except Unavailable:
        return False
    return not busy


def _rewritten_on_server(alias: str) -> bool:
    """Write the tables anew; the server's own logs and backups are not ours."""
    try:
        with troubles(alias), connections[alias].cursor() as cursor:
            for rows in apps.get_app_config("store").get_models():
                cursor.execute(f'VACUUM FULL "{rows._meta.db_table}"')  # noqa: SLF001 - Django's own name
    except Unavailable:
        return False
    return True
