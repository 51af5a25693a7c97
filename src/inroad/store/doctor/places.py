"""The folder itself: who may read it, what was left lying, who holds its lock."""

import os
import re
import shutil
import stat
from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

from inroad.record.upkeep import Fault
from inroad.store.doctor.ground import Checks, Finding, Ground, some
from inroad.store.home import BACKUPS, FILES, OURS, is_draft

_OPEN = 0o077
_LONG = timedelta(hours=1)
_IN_FILES = re.compile(r"[0-9a-f]{64}", re.ASCII)


def permissions(ground: Ground) -> Checks:
    """Find what others may read, and what its owner may not."""
    wrong = [path for path in _ours(ground.home) if _is_wrong(path)]
    if not wrong:
        return
    names = some([str(path.relative_to(ground.home.parent)) for path in wrong])
    what = f"Others may read, or you may not use: {names}."
    how = "`inroad doctor --mend` gives folders the mode 0700 and files 0600."
    yield Finding(Fault("permissions", what, how), lambda: _close(wrong))


def leftovers(ground: Ground) -> Checks:
    """Find drafts of files, left by an Inroad that was stopped while writing."""
    until = (ground.now - _LONG).timestamp()
    folders = (ground.home, ground.home / FILES, ground.home / BACKUPS)
    left = [
        path
        for folder in folders
        if folder.is_dir()
        for path in sorted(folder.iterdir())
        if is_draft(path.name) and _changed(path) < until
    ]
    if left:
        what = f"An interrupted write left behind: {some([p.name for p in left])}."
        how = "Nothing refers to it; `inroad doctor --mend` removes it."
        yield Finding(Fault("leftovers", what, how), lambda: _remove(left))


def lock(ground: Ground) -> Checks:
    """Find a lock that somebody holds, or that can be held by nobody."""
    path = ground.home / "lock"
    if path.is_symlink() or (path.exists() and not path.is_file()):
        what = f"{path} is no plain file, so no Inroad can take turns with another."
        how = "`inroad doctor --mend` removes it; a new one is made when needed."
        yield Finding(Fault("lock", what, how), lambda: _remove([path]))
    elif path.exists() and _is_held(path):
        what = (
            "Another Inroad is updating or restoring this home, or hangs while at it."
        )
        how = "Let it finish, or end it; its lock goes when it ends."
        yield Finding(Fault("lock", what, how))


def _ours(home: Path) -> Iterator[Path]:
    """Go through what Inroad keeps; a home with other things in it stays as it is."""
    found = {path.name for path in home.iterdir()}
    if all(name in OURS or is_draft(name) for name in found):
        yield home
    for name in sorted(found & OURS):
        yield home / name
    for path in sorted((home / FILES).glob("*")) if (home / FILES).is_dir() else ():
        if _IN_FILES.fullmatch(path.name):
            yield path
    yield from sorted((home / BACKUPS).glob("*"))


def _is_wrong(path: Path) -> bool:
    status = path.lstat()
    if os.name != "posix" or stat.S_ISLNK(status.st_mode):
        return False
    needed = 0o700 if stat.S_ISDIR(status.st_mode) else 0o600
    return bool(status.st_mode & _OPEN) or status.st_mode & needed != needed


def _close(wrong: list[Path]) -> None:
    for path in wrong:
        path.chmod(0o700 if path.is_dir() else 0o600)


def _changed(path: Path) -> float:
    """Return when something within was last written; what has gone is not old."""
    try:
        return path.lstat().st_mtime
    except FileNotFoundError:
        return float("inf")


def _remove(paths: list[Path]) -> None:
    for path in paths:
        if path.is_dir() and not path.is_symlink():
            shutil.rmtree(path)
        else:
            path.unlink(missing_ok=True)


def _is_held(path: Path) -> bool:
    if os.name != "posix":
        return False
    import fcntl  # noqa: PLC0415 - only where there is one

    opened = os.open(path, os.O_RDWR)
    try:
        fcntl.flock(opened, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        return True
    else:
        return False
    finally:
        os.close(opened)
