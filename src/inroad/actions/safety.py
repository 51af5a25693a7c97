"""Back up the home, bring a backup back, find and mend what is wrong."""

from pathlib import Path
from typing import Annotated

from inroad.actions.home import Home
from inroad.actions.record import check_values
from inroad.actions.registry import File, action
from inroad.record.upkeep import BackedUp, Checkup, Restored


@action("backup", effect="write", exposes="profile")
def backup(
    home: Home, file: Annotated[File, "a new file to write, such as inroad.zip"]
) -> BackedUp:
    """Write everything into one file; Inroad may be running meanwhile."""
    return home.back_up(_path(file))


@action("restore", effect="write", exposes="profile")
def restore(
    home: Home,
    file: Annotated[File, "a file that `inroad backup` wrote"],
    *,
    replace: Annotated[
        bool, "put it in the place of what is here, which is backed up first"
    ] = False,
) -> Restored:
    """Bring a backup back; it is read through before anything is changed."""
    return home.restore(_path(file), check_values, replace=replace)


@action("doctor", effect="write", exposes="profile")
def doctor(
    home: Home,
    *,
    mend: Annotated[bool, "mend what can be mended, after a backup"] = False,
    redate: Annotated[
        bool, "with --mend: date today what is dated later, if this clock is right"
    ] = False,
) -> Checkup:
    """Say what is wrong with your home, and how to mend it."""
    return home.examine(mend=mend, redate=redate)


def _path(file: File) -> Path:
    return Path(file.path).expanduser().absolute()
