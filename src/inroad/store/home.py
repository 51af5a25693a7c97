"""The home: one folder that only its owner can read, and the files in it."""

import os
import re
import stat
from pathlib import Path

from inroad.record.folder import write_new
from inroad.store.trouble import troubles

DATABASE = "inroad.db"
BACKUPS = "backups"
FILES = "files"
FORGETTING = "forgetting"
SECRET = "secret"  # noqa: S105 - the name of a file
OURS = frozenset(
    {
        DATABASE,
        f"{DATABASE}-wal",
        f"{DATABASE}-shm",
        f"{DATABASE}-journal",
        SECRET,
        BACKUPS,
        "inroad.toml",
        "errors.log",
        FILES,
        "index",
        "lock",
        "worker",
        FORGETTING,
    }
)


_DRAFT = re.compile(
    r"\.(copy|restoring)-[0-9a-f]{12}|\..+\.\d+\.[0-9a-f]{8}(-wal|-shm|-journal)?",
    re.ASCII,
)


def is_draft(name: str) -> bool:
    """Say whether a file of this name is one that was never finished."""
    return _DRAFT.fullmatch(name) is not None


def open_home(home: Path) -> tuple[str, ...]:
    """Make the home if need be, and take everybody else's access to what is in it.

    Returns what others could look into until now. A folder that holds other things too
    keeps its own mode: it is not ours to close. Raises Unavailable where it cannot be
    made, or belongs to somebody else.
    """
    closed = []
    with troubles(str(home)):
        home.mkdir(mode=0o700, parents=True, exist_ok=True)
        found = set(os.listdir(home))  # noqa: PTH208 - names are all it takes
        if all(name in OURS or is_draft(name) for name in found) and _close(home):
            closed.append(str(home))
        closed += [name for name in sorted(found & OURS) if _close(home / name)]
        create_private(home / DATABASE) if DATABASE not in found else None
    return tuple(closed)


def create_private(path: Path) -> None:
    """Make an empty file that only its owner can read, unless there is one.

    SQLite gives its -wal and -shm files the mode of the database beside them.
    """
    os.close(os.open(path, os.O_CREAT | os.O_RDWR, 0o600))


def write_private(path: Path, data: bytes) -> None:
    """Put a whole file in place at once: either all of it is there, or nothing."""
    draft = path.with_name(f".{path.name}.{os.getpid()}.{os.urandom(4).hex()}")
    try:
        write_new(draft, data)
        draft.replace(path)
        sync_folder(path.parent)
    finally:
        draft.unlink(missing_ok=True)


def secret_of(home: Path) -> str:
    """Return the key that signs this home's forms, made on first use."""
    path = home / SECRET
    with troubles(str(path)):
        if not path.exists():
            write_private(path, os.urandom(32).hex().encode())
        return path.read_text("ascii")


def _close(path: Path) -> bool:
    """Take group's and others' access away; say whether they had any.

    A link has no access of its own: what it leads to is closed.
    """
    try:
        now = path.stat().st_mode
    except FileNotFoundError:
        # A link into nothing, or a file that went this very moment.
        return False
    if not now & 0o077:
        return False
    path.chmod(0o700 if stat.S_ISDIR(now) else 0o600)
    return True


def sync_folder(folder: Path) -> None:
    """Make a rename last through a power cut, where the system can do so."""
    if os.name != "posix":
        return
    opened = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(opened)
    finally:
        os.close(opened)
