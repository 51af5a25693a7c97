"""A passphrase: asked on the terminal without showing it, or read from a file."""

import getpass
import stat
import sys
import warnings
from pathlib import Path
from typing import Literal

from inroad.actions.registry import Passphrase
from inroad.core.errors import BadInput, NotAllowed, NotFound

LONGEST = 1024


def passphrase(file: str | None, *, no_input: bool) -> Passphrase:
    """Return what asks for a passphrase when it is needed, and not before."""

    def ask(which: Literal["new", "known"]) -> str:
        if file is not None:
            return _read(file)
        if no_input or not sys.stdin.isatty():
            raise NotAllowed(
                "A passphrase is needed, and nobody can be asked for it here.",
                hint="Put it into a file that only you can read, and name that with "
                "--passphrase-file.",
            )
        return _asked(new=which == "new")

    return Passphrase(ask)


def _asked(*, new: bool) -> str:
    words = _listen("Passphrase: ")
    if new and _listen("The same again: ") != words:
        raise BadInput("Those two are not the same.", hint="Try again.")
    return words


def _listen(prompt: str) -> str:
    with warnings.catch_warnings():
        # Where letters cannot be hidden, they shall not be typed either.
        warnings.simplefilter("error", getpass.GetPassWarning)
        try:
            return getpass.getpass(prompt)
        except (getpass.GetPassWarning, EOFError, OSError):
            raise NotAllowed(
                "This terminal cannot hide what is typed.",
                hint="Name a file that holds the passphrase with --passphrase-file.",
            ) from None


def _read(file: str) -> str:
    """Read the first line of a file, or of standard input for "-"."""
    if file == "-":
        return _line(sys.stdin.buffer.readline(LONGEST + 1))
    try:
        with Path(file).open("rb") as stream:
            status = Path(file).stat()
            if stat.S_ISREG(status.st_mode) and status.st_mode & 0o077:
                raise NotAllowed(
                    f"Others on this machine can read {file}.",
                    hint=f"Close it with: chmod 600 {file}",
                )
            return _line(stream.readline(LONGEST + 1))
    except FileNotFoundError:
        raise NotFound(
            f"There is no file {file}.", hint="Look at how its name is written."
        ) from None
    except (OSError, ValueError):
        raise BadInput(f"{file} cannot be read.", hint="Is it yours?") from None


def _line(data: bytes) -> str:
    if len(data) > LONGEST:
        raise BadInput("That is too long for a passphrase.", hint="Give its one line.")
    try:
        words = data.decode("utf-8").rstrip("\r\n")
    except UnicodeDecodeError:
        raise BadInput(
            "That passphrase is not in UTF-8.", hint="Save its file as UTF-8 text."
        ) from None
    if not words:
        raise BadInput("There is no passphrase in that.", hint="Write it on one line.")
    return words
