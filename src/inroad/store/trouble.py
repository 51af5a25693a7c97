"""What disks and databases say when they cannot, in sentences for people."""

import sys
from collections.abc import Iterator
from contextlib import contextmanager

from inroad.core.errors import Unavailable

SAYINGS = (
    (
        ("locked", "lock timeout", "deadlock"),
        "{place} is being written by another program.",
        "Nothing was changed. Try again when the other Inroad has finished.",
    ),
    (
        ("readonly", "read-only", "permission denied"),
        "{place} cannot be written.",
        "Nothing was changed. Check who owns it and whether its disk is read-only.",
    ),
    (
        ("full", "no space", "quota", "file too large", "disk i/o"),
        "There is no room left to write {place}.",
        "Nothing was changed. Make room on the disk and try again.",
    ),
    (
        ("not a database", "malformed", "corrupt"),
        "{place} is damaged.",
        "Leave it as it is, and bring a backup or an export into a new home.",
    ),
    (
        ("not a directory", "file exists"),
        "{place} is no folder.",
        "Set INROAD_HOME to a folder, or to a name that is still free.",
    ),
    (
        ("unable to open",),
        "{place} cannot be opened.",
        "Check that its folder exists, is yours, and can be written.",
    ),
)
OTHERWISE = (
    "{place} did not answer.",
    "Check that it is there and that you may use it, and try again.",
)


@contextmanager
def troubles(place: str) -> Iterator[None]:
    """Turn what the disk or the database raises into Unavailable, about this place."""
    try:
        yield
    except Exception as error:
        if not isinstance(error, (OSError, *_database_errors())):
            raise
        raise unavailable(place, error) from error


def unavailable(place: str, error: Exception) -> Unavailable:
    """Find the saying that fits an error; its own words are not repeated."""
    message, hint = _saying(error) or OTHERWISE
    return Unavailable(message.format(place=place), hint=hint)


def is_known(error: Exception) -> bool:
    """Say whether there is a saying for it: a lock, a full disk, damage."""
    return isinstance(error, (OSError, *_database_errors())) and bool(_saying(error))


def _saying(error: Exception) -> tuple[str, str] | None:
    told = str(error).lower()
    for signs, message, hint in SAYINGS:
        if any(sign in told for sign in signs):
            return message, hint
    return None


def _database_errors() -> tuple[type[Exception], ...]:
    """Return the errors of Django's databases and of SQLite, where they are loaded."""
    modules = (sys.modules.get("django.db.utils"), sys.modules.get("sqlite3"))
    return tuple(module.Error for module in modules if module is not None)
