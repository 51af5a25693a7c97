"""What is in a home is set aside before something else takes its place."""

import shutil
from datetime import datetime
from pathlib import Path

from inroad.core.errors import Unavailable
from inroad.settings import Settings
from inroad.store.backup import back_up_home
from inroad.store.copies import is_damaged
from inroad.store.home import DATABASE, create_private
from inroad.store.kept import new_backup
from inroad.store.trouble import troubles


def set_aside(settings: Settings, now: datetime, why: str) -> Path:
    """Back up a home into its own folder for backups, and return where.

    A database too damaged for that is copied as it lies.
    """
    made = new_backup(settings.home, now, why, "zip")
    try:
        back_up_home(settings, made, now)
    except Unavailable:
        if not is_damaged(settings.home / DATABASE):
            raise
        made = new_backup(settings.home, now, "damaged", "db")
        copy_as_it_lies(settings.home / DATABASE, made)
    return made


def copy_as_it_lies(database: Path, target: Path) -> None:
    """Copy a database's bytes, with the log of changes beside it."""
    with troubles(str(target)):
        for ending in ("", "-wal"):
            part = database.with_name(f"{database.name}{ending}")
            if part.is_file():
                copy = target.with_name(f"{target.name}{ending}")
                create_private(copy)
                shutil.copyfile(part, copy)
