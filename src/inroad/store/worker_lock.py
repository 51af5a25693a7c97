"""One worker for one person's work, however many programs have the home open.

The lock goes with the process that holds it, so a worker that was killed never leaves
it behind.
"""

import hashlib
import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from django.db import connections

from inroad.store.trouble import troubles

NAME = "worker"


@contextmanager
def worker_lock(alias: str, person_id: str, home: Path) -> Iterator[bool]:
    """Try to be the one worker; yield False at once where another is."""
    if connections[alias].vendor == "postgresql":
        with _of_server(alias, person_id) as mine:
            yield mine
        return
    with troubles(str(home / NAME)):
        opened = os.open(home / NAME, os.O_CREAT | os.O_RDWR, 0o600)
    try:
        yield _taken(opened)
    finally:
        os.close(opened)


def _taken(opened: int) -> bool:
    """Lock a file for this process alone; the system lets go of it at its end."""
    try:
        if sys.platform == "win32":
            import msvcrt  # noqa: PLC0415 - only where there is one

            msvcrt.locking(opened, msvcrt.LK_NBLCK, 1)
        else:
            import fcntl  # noqa: PLC0415 - only where there is one

            fcntl.flock(opened, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError:
        return False
    return True


@contextmanager
def _of_server(alias: str, person_id: str) -> Iterator[bool]:
    """Lock by a number made of the person's id; it goes with the connection."""
    digest = hashlib.sha256(f"inroad worker {person_id}".encode()).digest()
    number = int.from_bytes(digest[:8], "big", signed=True)
    with connections[alias].cursor() as cursor:
        cursor.execute("SELECT pg_try_advisory_lock(%s)", [number])
        (mine,) = cursor.fetchone()
    try:
        yield bool(mine)
    finally:
        # A connection that broke has let go already.
        with suppress(Exception):
            if mine:
                with connections[alias].cursor() as cursor:
                    cursor.execute("SELECT pg_advisory_unlock(%s)", [number])
