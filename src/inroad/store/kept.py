"""The backups that Inroad makes by itself, in the home; a few are kept."""

import re
from datetime import UTC, datetime
from os import urandom
from pathlib import Path

from inroad.store.copies import remove_database
from inroad.store.home import BACKUPS
from inroad.store.trouble import troubles

MOST = 5
"""How many are kept; a new one takes the place of the oldest."""

_NAME = re.compile(r"\d{8}T\d{6}Z-[a-z0-9-]+\.(db|zip)", re.ASCII)


def new_backup(home: Path, now: datetime, why: str, ending: str) -> Path:
    """Return a free name for a backup, in a folder that is there from now on."""
    folder = home / BACKUPS
    with troubles(str(folder)):
        folder.mkdir(mode=0o700, exist_ok=True)
    at = now.astimezone(UTC).strftime("%Y%m%dT%H%M%SZ")
    return folder / f"{at}-{why}-{urandom(2).hex()}.{ending}"


def kept_backups(home: Path) -> tuple[Path, ...]:
    """List the backups that Inroad made, by the time in their names."""
    folder = home / BACKUPS
    with troubles(str(folder)):
        found = folder.iterdir() if folder.is_dir() else ()
        return tuple(sorted(path for path in found if _NAME.fullmatch(path.name)))


def spare_the_newest(home: Path, *spared: Path) -> None:
    """Remove all but the newest few; those named stay, whatever the clock said."""
    others = [path for path in kept_backups(home) if path not in spared]
    with troubles(str(home / BACKUPS)):
        for path in others[: max(0, len(others) - (MOST - 1))]:
            remove_database(path)
