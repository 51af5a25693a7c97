"""Folders on this machine: written so that only their owner reads them, read warily."""

import os
import shutil
import stat
from collections.abc import Iterator, Mapping
from contextlib import suppress
from pathlib import Path

from inroad.core.errors import BadInput, Conflict, Unavailable

LARGEST_PART = 256 * 1024 * 1024
INNER = "files"
HINT = "Give the folder that was exported, unchanged."


# Some systems lack some of these: Windows the first two, all others the third.
_ALWAYS = (
    getattr(os, "O_NOFOLLOW", 0)
    | getattr(os, "O_CLOEXEC", 0)
    | getattr(os, "O_BINARY", 0)
)
READING = os.O_RDONLY | _ALWAYS
# A pipe that nobody writes into would be waited for.
READING_ANY = (
    os.O_RDONLY
    | getattr(os, "O_NONBLOCK", 0)
    | getattr(os, "O_CLOEXEC", 0)
    | getattr(os, "O_BINARY", 0)
)
WRITING = os.O_CREAT | os.O_EXCL | os.O_WRONLY | _ALWAYS


def write_new(path: Path, data: bytes) -> None:
    """Write a file that only its owner can read, and wait until it is on the disk."""
    with os.fdopen(os.open(path, WRITING, 0o600), "wb") as stream:
        stream.write(data)
        stream.flush()
        os.fsync(stream.fileno())


def write_folder(folder: Path, parts: Mapping[str, bytes], *, last: str) -> None:
    """Write all parts into a new or empty folder, or leave it as it was.

    Everything is written aside first and then moved in, the part named `last` at the
    very end: a folder without it is not whole. Raises Conflict where the folder holds
    anything, BadInput where it is no folder, Unavailable where it cannot be written.
    """
    was_there = _is_empty(folder)
    aside = folder / f".inroad-{os.urandom(6).hex()}"
    try:
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        for name, data in parts.items():
            (aside / name).parent.mkdir(mode=0o700, parents=True, exist_ok=True)
            write_new(aside / name, data)
        tops = sorted({name.split("/")[0] for name in parts}, key=lambda n: n == last)
        for top in tops:
            (aside / top).rename(folder / top)
        aside.rmdir()
    except OSError as error:
        _take_back(folder, {name.split("/")[0] for name in parts} | {aside.name})
        if not was_there:
            shutil.rmtree(folder, ignore_errors=True)
        raise Unavailable(
            f"{folder} cannot be written.",
            hint="Nothing was left there. Is there room, and is the folder yours?",
        ) from error


def write_file(file: Path, data: bytes) -> None:
    """Put one new file in place whole, readable by its owner alone, or leave nothing.

    Raises Conflict where something of that name is there, Unavailable where it cannot
    be written.
    """
    draft = file.with_name(f".{file.name}.{os.getpid()}.{os.urandom(4).hex()}")
    try:
        write_new(draft, data)
        # A second name fails where one is there; a renamed file would take its place.
        os.link(draft, file)
    except FileExistsError:
        raise Conflict(
            f"{file} is already there.", hint="Name a file that is new."
        ) from None
    except OSError as error:
        raise Unavailable(
            f"{file} cannot be written.",
            hint="Nothing was left there. Is there room, and is the folder yours?",
        ) from error
    finally:
        with suppress(OSError):
            draft.unlink(missing_ok=True)


def read_file(file: Path, *, largest: int) -> bytes:
    """Read an ordinary file whole; a device, a pipe or too much raises BadInput."""
    try:
        with os.fdopen(os.open(file, READING_ANY), "rb") as stream:
            if not stat.S_ISREG(os.fstat(stream.fileno()).st_mode):
                raise BadInput(f"{file} is no ordinary file.", hint=HINT)
            data = stream.read(largest + 1)
    except OSError as error:
        raise Unavailable(
            f"{file} cannot be read.", hint="Is it yours to read?"
        ) from error
    if len(data) > largest:
        raise BadInput(f"{file} is larger than anything exported.", hint=HINT)
    return data


def read_folder(folder: Path) -> "FolderParts":
    """Look into a folder; a link or a device anywhere in it raises BadInput."""
    # Path.is_dir raises for a name too long for the disk; this one says no.
    if not os.path.isdir(folder):  # noqa: PTH112
        raise BadInput(
            f"{folder} is no folder.", hint="Give the folder that was exported."
        )
    try:
        return FolderParts(folder, dict(_walk(folder)))
    except OSError as error:
        raise Unavailable(
            f"{folder} cannot be read.", hint="Is it yours to read?"
        ) from error


class FolderParts(Mapping[str, bytes]):
    """The regular files of a folder by relative path; bytes are read when asked for."""

    def __init__(self, folder: Path, sizes: Mapping[str, int]) -> None:
        self._folder = folder
        self._sizes = sizes

    def __getitem__(self, name: str) -> bytes:
        if self._sizes[name] > LARGEST_PART:
            raise BadInput(f"{name} is larger than anything exported.", hint=HINT)
        try:
            with os.fdopen(os.open(self._folder / name, READING), "rb") as stream:
                return stream.read(LARGEST_PART + 1)
        except OSError as error:
            raise Unavailable(
                f"{self._folder / name} cannot be read.", hint="Is it yours to read?"
            ) from error

    def __iter__(self) -> Iterator[str]:
        return iter(self._sizes)

    def __len__(self) -> int:
        return len(self._sizes)


def _is_empty(folder: Path) -> bool:
    """Say whether an empty folder is there; anything else in the way is an error."""
    try:
        if any(folder.iterdir()):
            raise Conflict(
                f"{folder} is not empty.", hint="Name a folder that is new or empty."
            )
    except FileNotFoundError:
        return False
    except NotADirectoryError as error:
        raise BadInput(f"{folder} is no folder.", hint="Name another.") from error
    except OSError as error:
        raise Unavailable(f"{folder} cannot be read.", hint="Name another.") from error
    return True


def _take_back(folder: Path, names: set[str]) -> None:
    """Remove what this writing put into a folder that was empty before."""
    for name in names:
        # Best effort: what stopped the writing may stop the tidying too.
        with suppress(OSError):
            path = folder / name
            if path.is_dir():
                shutil.rmtree(path)
            else:
                path.unlink(missing_ok=True)


def _walk(folder: Path, below: str = "") -> Iterator[tuple[str, int]]:
    """List regular files and their sizes; refuse links, devices and pipes.

    An export has one folder in it, `files`; no other is looked into.
    """
    with os.scandir(folder / below) as found:
        entries = sorted(found, key=lambda entry: entry.name)
    for entry in entries:
        status = entry.stat(follow_symlinks=False)
        if stat.S_ISREG(status.st_mode):
            yield f"{below}{entry.name}", status.st_size
        elif not stat.S_ISDIR(status.st_mode):
            raise BadInput(f"{entry.path} is a link or no ordinary file.", hint=HINT)
        elif entry.name == INNER and not below:
            yield from _walk(folder, f"{INNER}/")
