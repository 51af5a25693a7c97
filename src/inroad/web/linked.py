"""Connections to the database: used again, never with a file that was replaced."""

import threading
from pathlib import Path

from django.db import connections

SQLITE = "django.db.backends.sqlite3"
AGE = 60
"""Seconds for which a connection to a server's database is used again."""

_seen = threading.local()


def hold_connections() -> None:
    """Let connections serve more than one request; opening one costs most of it."""
    for database in connections.settings.values():
        database["CONN_MAX_AGE"] = None if database["ENGINE"] == SQLITE else AGE
        database["CONN_HEALTH_CHECKS"] = True


Identity = tuple[int, int, int] | None


def drop_replaced() -> tuple[Identity, ...]:
    """Let go of a file that was moved, or brought back, since it was opened here.

    What is written to such a file is lost without a word. Returns what tells the files
    of now from others.
    """
    found = []
    for alias, database in connections.settings.items():
        if database["ENGINE"] == SQLITE:
            now = _identity(Path(database["NAME"]))
            if getattr(_seen, alias, now) != now:
                connections[alias].close()
            setattr(_seen, alias, now)
            found.append(now)
    return tuple(found)


def _identity(path: Path) -> Identity:
    try:
        found = path.stat()
    except OSError:
        return None
    # A new file may get the number of an old one. The time changes where what was
    # written is gathered into the file, too; opening it anew then costs little.
    return found.st_dev, found.st_ino, found.st_ctime_ns
