"""What was typed becomes typed inputs: documents, folders, days."""

import io
import os
import re
import sys
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any, BinaryIO

from inroad.actions.registry import File, Folder, Input
from inroad.core.document import LARGEST, Document, Reference, Writing, read_document
from inroad.core.errors import BadInput, NotAllowed, NotFound

_ADDRESS = re.compile(r"[a-zA-Z][a-zA-Z0-9+.-]{1,20}://")


def typed(given: Input, value: Any) -> Any:  # noqa: ANN401 - one of the input types
    """Turn what click read into the type the action takes."""
    if value is None or isinstance(value, bool):
        return given.default if value is None else value
    made = _TYPED.get(given.type)
    return value if made is None else made(str(value))


def document(path: str) -> Document:
    """Name a file to read, or standard input for "-".

    Raises BadInput for a folder, NotFound where there is nothing, NotAllowed where
    it may not be read.
    """
    if path == "-":
        # Read once, one byte beyond what is allowed, so that too much is still seen.
        data = sys.stdin.buffer.read(LARGEST + 1)
        return Document("standard input", lambda: io.BytesIO(data))
    file = Path(path)
    with _opened(file):
        return Document(file.name, lambda: _opened(file))


def reference(named: str) -> Reference:
    """Name an address by how it begins, else a file to read."""
    if _ADDRESS.match(named):
        return Reference(url=named)
    return Reference(document(named))


def writing(text: str) -> Writing:
    """Read the file that is called so, or standard input for "-"; else take the words.

    Words are never taken for a file that is not there.
    """
    if text != "-" and not os.path.isfile(text):  # noqa: PTH113 - a long text is no path, and says so
        return Writing(text)
    data = read_document(document(text))
    return Writing(data.decode("utf-8", "replace"))


def _opened(file: Path) -> BinaryIO:
    try:
        if file.is_dir():
            raise BadInput(
                f"{file} is a folder.", hint="Give the transcript itself, one file."
            )
        return file.open("rb")
    except (FileNotFoundError, NotADirectoryError):
        raise NotFound(
            f"There is no file {file}.", hint="Look at how its name is written."
        ) from None
    except PermissionError:
        raise NotAllowed(
            f"{file} may not be read.", hint="Change who may read it, or copy it."
        ) from None
    except (OSError, ValueError) as error:
        raise BadInput(
            f"{path_words(file)} cannot be opened: {error}.", hint="Give another file."
        ) from None


def path_words(file: Path) -> str:
    """Name a path so that no odd character in it reaches the screen."""
    return ascii(str(file)).strip("'")


def day(text: str) -> date:
    """Read a day such as 2026-03-01, or raise BadInput."""
    try:
        return date.fromisoformat(text.strip())
    except ValueError:
        raise BadInput(
            f"{text!r} is not a day.", hint="Write it as 2026-03-01."
        ) from None


_TYPED: dict[type, Callable[[str], Any]] = {
    Document: document,
    Reference: reference,
    Writing: writing,
    Folder: Folder,
    File: File,
    date: day,
}
