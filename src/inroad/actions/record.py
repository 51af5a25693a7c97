"""Take the whole record out as a folder or a locked file, and bring it back."""

import os
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Annotated

from inroad.actions.house import House
from inroad.actions.registry import Folder, Passphrase, action
from inroad.core.errors import BadInput, Conflict
from inroad.interview.asked.shapes import checked
from inroad.record.brought import Brought
from inroad.record.bundle import RECORD, bundle, files_of, unbundle
from inroad.record.conversation import Conversation
from inroad.record.folder import read_file, read_folder, write_file, write_folder
from inroad.record.log import LogEntry
from inroad.record.person import Change, KeptBrief, is_empty
from inroad.record.profile import Answer
from inroad.record.sealed import LARGEST, is_sealed, refuse_short, seal, unseal

LOCKED = "inroad.age"


@dataclass(frozen=True, slots=True)
class Exported:
    """Where a record went: the parts written, and the files that were lost before.

    `locked` says that it is one file, which only a passphrase opens.
    """

    folder: str
    files: tuple[str, ...]
    missing: tuple[str, ...] = ()
    locked: bool = False


@dataclass(frozen=True, slots=True)
class Imported:
    """How much of a record came back."""

    folder: str
    answers: int
    conversations: int
    log: int
    briefs: int
    files: int
    sources: int = 0


@action("export", effect="write", exposes="profile")
def export(
    house: House,
    folder: Annotated[
        Folder, "a new or empty folder to write into; with --encrypt a new file"
    ],
    *,
    encrypt: Annotated[bool, "write one file that only a passphrase opens"] = False,
    passphrase: Annotated[
        Passphrase | None, "with --encrypt: read the passphrase from this file"
    ] = None,
) -> Exported:
    """Write your whole record into a folder: JSON for import, pages for you.

    Raises:
        BadInput: the passphrase is soon guessed, or none was given.
        Conflict: something is there already.
    """
    path = Path(folder.path).expanduser().absolute()
    words = _new_passphrase(path, passphrase) if encrypt else ""
    person = house.record.read()
    files = files_of(house.record, person)
    parts = bundle(person, files)
    if encrypt:
        path = path / LOCKED if path.is_dir() else path
        write_file(path, seal(parts, words))
    else:
        write_folder(path, parts, last=RECORD)
    missing = tuple(sorted(person.files - set(files)))
    return Exported(str(path), tuple(sorted(parts)), missing, encrypt)


def _new_passphrase(path: Path, passphrase: Passphrase | None) -> str:
    """Ask for a passphrase, once it is sure that the file can be there."""
    file = path / LOCKED if path.is_dir() else path
    if os.path.lexists(file):
        raise Conflict(f"{file} is already there.", hint="Name a file that is new.")
    if passphrase is None:
        raise BadInput("No passphrase was given.", hint="Give one to lock the file.")
    return refuse_short(passphrase.ask("new"))


@action("import", effect="write", exposes="profile")
def import_(
    house: House,
    folder: Annotated[Folder, "a folder, or a locked file, that `inroad export` wrote"],
    *,
    passphrase: Annotated[
        Passphrase | None, "read the passphrase of a locked file from this file"
    ] = None,
) -> Imported:
    """Bring an exported record back into a home that is still empty.

    Raises:
        BadInput: it is nothing that was exported, or the passphrase does not open it.
        Conflict: this home holds a record.
    """
    if not is_empty(house.record.read()):
        raise Conflict(
            "This home already holds a record.",
            hint="Set INROAD_HOME to a new folder and import there.",
        )
    path = Path(folder.path).expanduser().absolute()
    changes, files = unbundle(_parts(path, passphrase))
    check_values(changes)
    # Files first: a row may name only what is there. Each is checked as it is read.
    for data in files.values():
        house.record.keep_file(data)
    house.record.keep(*changes)
    kinds = Counter(type(change) for change in changes)
    return Imported(
        folder=str(path),
        answers=kinds[Answer],
        conversations=kinds[Conversation],
        log=kinds[LogEntry],
        briefs=kinds[KeptBrief],
        files=len(files),
        sources=kinds[Brought],
    )


def _parts(path: Path, passphrase: Passphrase | None) -> Mapping[str, bytes]:
    """Read what was exported: a folder, or a file that a passphrase opens."""
    # Path.is_file raises for a name too long for the disk; this one says no.
    if not os.path.isfile(path):  # noqa: PTH113
        return read_folder(path)
    data = read_file(path, largest=LARGEST)
    if not is_sealed(data):
        raise BadInput(
            f"{path} is no folder, and no locked file of Inroad.",
            hint="Give what `inroad export` wrote. `inroad restore` reads backups.",
        )
    if passphrase is None:
        raise BadInput("That file is locked.", hint="Give its passphrase.")
    return unseal(data, passphrase.ask("known"))


def check_values(changes: Iterable[Change]) -> None:
    """Raise BadInput where a value does not have the shape that its slot wants."""
    for change in changes:
        if isinstance(change, Answer) and change.value is not None:
            # Whatever reads the profile relies on the shape of each slot.
            checked(change.slot, change.value)
