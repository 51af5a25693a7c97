"""Take the whole record out as a folder, and bring it back."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Annotated

from inroad.actions.house import House
from inroad.actions.registry import Folder, action
from inroad.core.errors import Conflict
from inroad.interview.asked.shapes import checked
from inroad.record.bundle import RECORD, bundle, files_of, unbundle
from inroad.record.conversation import Conversation
from inroad.record.folder import read_folder, write_folder
from inroad.record.log import LogEntry
from inroad.record.person import Change, KeptBrief, is_empty
from inroad.record.profile import Answer


@dataclass(frozen=True, slots=True)
class Exported:
    """Where a record went: the parts written, and the files that were lost before."""

    folder: str
    files: tuple[str, ...]
    missing: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Imported:
    """How much of a record came back."""

    folder: str
    answers: int
    conversations: int
    log: int
    briefs: int
    files: int


@action("export", effect="write", exposes="profile")
def export(
    house: House, folder: Annotated[Folder, "a new or empty folder to write into"]
) -> Exported:
    """Write your whole record into a folder: JSON for import, pages for you."""
    person = house.record.read()
    files = files_of(house.record, person)
    parts = bundle(person, files)
    path = Path(folder.path).expanduser().absolute()
    write_folder(path, parts, last=RECORD)
    named = {c.sha256 for c in person.conversations if c.sha256}
    return Exported(str(path), tuple(sorted(parts)), tuple(sorted(named - set(files))))


@action("import", effect="write", exposes="profile")
def import_(
    house: House, folder: Annotated[Folder, "a folder that `inroad export` wrote"]
) -> Imported:
    """Bring an exported record back into a home that is still empty."""
    if not is_empty(house.record.read()):
        raise Conflict(
            "This home already holds a record.",
            hint="Set INROAD_HOME to a new folder and import there.",
        )
    path = Path(folder.path).expanduser().absolute()
    changes, files = unbundle(read_folder(path))
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
    )


def check_values(changes: Iterable[Change]) -> None:
    """Raise BadInput where a value does not have the shape that its slot wants."""
    for change in changes:
        if isinstance(change, Answer) and change.value is not None:
            # Whatever reads the profile relies on the shape of each slot.
            checked(change.slot, change.value)
