"""One who writes into the index at a time, among all programs that are running."""

import os
import sqlite3
import time
import zlib
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from typing import Final

from inroad.core.errors import InroadError, Unavailable
from inroad.core.folders import remove_folder

WAIT: Final = 20.0
"""Seconds after which somebody who still writes is told of."""


def make_private(folder: Path) -> None:
    """Make a folder that only its owner can read, and those above it."""
    if not folder.is_dir():
        make_private(folder.parent)
        folder.mkdir(mode=0o700, exist_ok=True)


def close_to_others(folder: Path) -> None:
    """Let nobody else read the files that the library made."""
    for root, _, names in os.walk(folder):
        for name in names:
            try:
                os.chmod(os.path.join(root, name), 0o600)  # noqa: PTH101, PTH118 - many small files
            except OSError:
                continue


class Alone:
    """A file lock beside the index; the system lets go of it when we end."""

    def __init__(self, folder: Path) -> None:
        self._path = folder.parent / ".lock"
        self._opened = -1

    def __enter__(self) -> None:
        with DiskTold(self._path.parent):
            make_private(self._path.parent)
            self._opened = os.open(self._path, os.O_CREAT | os.O_RDWR, 0o600)
        if os.name != "posix":
            return
        import fcntl  # noqa: PLC0415 - only where there is one

        until = time.monotonic() + WAIT
        while True:
            try:
                fcntl.flock(self._opened, fcntl.LOCK_EX | fcntl.LOCK_NB)
            except OSError:
                if time.monotonic() > until:
                    os.close(self._opened)
                    raise Unavailable(
                        "Another Inroad is bringing in a source.",
                        hint="Wait until it is done, and try again.",
                    ) from None
                time.sleep(0.05)
            else:
                return

    def __exit__(self, *_: object) -> None:
        os.close(self._opened)


class DiskTold:
    """Tell of a disk that does not answer as one of our errors."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def __enter__(self) -> None:
        return None

    def __exit__(self, kind: object, error: object, _: object) -> None:
        if isinstance(error, OSError) and not isinstance(error, InroadError):
            raise Unavailable(
                f"{self._folder} cannot be written.",
                hint="Is there room, and is the folder yours?",
            ) from error


DAMAGE: Final = (
    sqlite3.DatabaseError,
    zlib.error,
    ValueError,
    EOFError,
    OSError,
    LookupError,
    TypeError,
)
"""What reading an index raises where bytes of it are not those that were written."""


class IndexTold:
    """Tell of an index that cannot be read as one of our errors.

    `damaged` is asked whether an error comes of that; a fault of ours stays a fault.
    """

    def __init__(
        self, folder: Path, damaged: Callable[[BaseException], bool] | None = None
    ) -> None:
        self._folder = folder
        self._damaged = damaged or (lambda _: True)

    def __enter__(self) -> None:
        return None

    def __exit__(self, kind: object, error: BaseException | None, _: object) -> None:
        if error is None or isinstance(error, InroadError):
            return
        if isinstance(error, sqlite3.OperationalError | PermissionError):
            raise Unavailable(
                f"The index in {self._folder} cannot be read.",
                hint="Is the folder yours, and is no other Inroad writing into it? It "
                "can be removed: it is made anew from your files.",
            ) from error
        if isinstance(error, DAMAGE) and self._damaged(error):
            raise Unavailable(
                f"The index in {self._folder} is damaged.",
                hint="Ask again: it is made anew from your files. It can be removed, "
                "too.",
            ) from error


def remove_index(folder: Path) -> None:
    """Remove an index that is made anew from files; raise Unavailable if it stays."""
    if folder.is_dir() and not folder.is_symlink():
        with suppress(OSError):
            remove_folder(folder)
    else:
        folder.unlink(missing_ok=True)
    if folder.exists():
        raise Unavailable(
            f"{folder} is damaged and cannot be removed.",
            hint="Is it yours? Remove it, and it is made anew from your files.",
        )
