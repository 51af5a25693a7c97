"""A whole record as a folder: JSON, which import reads, and pages for people.

    record.json       everything, for `inroad import`
    files/<sha256>    the files the person brought in, as they were
    *.md  log.csv     the same, to read

Ids stay as they are, except the person's own: that one belongs to the home.
"""

import hashlib
import json
import re
from collections.abc import Iterable, Iterator, Mapping
from contextlib import suppress
from typing import Any, NoReturn

from inroad.core.errors import BadInput, NotFound
from inroad.record.brought import Brought
from inroad.record.conversation import Conversation
from inroad.record.folder import LARGEST_PART
from inroad.record.pages import pages
from inroad.record.person import (
    HISTORIES,
    Change,
    Kept,
    Named,
    Person,
    Record,
    kept_of,
)
from inroad.record.plain import to_plain
from inroad.record.profile import Answer
from inroad.record.strict import HINT, strict_values

FORMAT = "inroad-record"
VERSION = 4
RECORD = "record.json"
LARGEST_RECORD = 256 * 1024 * 1024
KINDS: Mapping[str, type[Any]] = {"answers": Answer, **HISTORIES}
# Version 1 knew no interview; version 2 no sources, no questions and no
# decisions; version 3 no readings, nothing standing or left out, and no inputs.
SINCE: Mapping[int, tuple[str, ...]] = {
    2: ("steps", "settled"),
    3: ("brought", "asked", "decisions"),
    4: ("readings", "standing", "excluded", "inputs"),
}

_SHA256 = re.compile(r"[0-9a-f]{64}", re.ASCII)


def bundle(person: Person, files: Mapping[str, bytes]) -> dict[str, bytes]:
    """Return the folder as relative paths and bytes, the same for the same person.

    `files` holds the bytes by SHA-256; what the record names and `files` lacks is
    written down as missing.
    """
    kept = kept_of(person)
    record = {
        "format": FORMAT,
        "version": VERSION,
        "name": person.name,
        **{key: to_plain(kept[kind]) for key, kind in KINDS.items()},
        "files": {sha256: len(data) for sha256, data in files.items()},
        "missing": sorted(person.files - set(files)),
    }
    return {
        RECORD: _written(record),
        **pages(person),
        **{f"files/{sha256}": data for sha256, data in sorted(files.items())},
    }


def _written(record: Mapping[str, Any]) -> bytes:
    """Write a record as JSON with a line for each entry, so that two can be compared.

    ASCII alone: half a surrogate pair, which UTF-8 cannot say, survives as an escape.
    """
    lines = []
    for key, value in sorted(record.items()):
        if isinstance(value, list) and value:
            rows = ",\n  ".join(json.dumps(row, sort_keys=True) for row in value)
            lines.append(f" {json.dumps(key)}: [\n  {rows}\n ]")
        else:
            lines.append(f" {json.dumps(key)}: {json.dumps(value, sort_keys=True)}")
    return "{{\n{}\n}}\n".format(",\n".join(lines)).encode("ascii")


def files_of(record: Record, person: Person) -> dict[str, bytes]:
    """Gather the bytes of every file the record names that is still there."""
    found: dict[str, bytes] = {}
    for sha256 in person.files:
        # A lost file must not keep the rest from being taken out; the bundle
        # says that it is missing.
        with suppress(NotFound):
            found[sha256] = record.file(sha256)
    return found


def unbundle(
    parts: Mapping[str, bytes],
) -> tuple[tuple[Change, ...], Mapping[str, bytes]]:
    """Return what a folder's record.json says, and its files by SHA-256.

    Raises BadInput for anything that no export writes; pages for people are not read.
    `parts` may read its bytes only when asked: no more than one file is held at once.
    """
    for name in parts:
        if not _is_plain(name):
            raise BadInput(f"{name!r} is no name for a file in a bundle.", hint=HINT)
    record = _record(parts)
    values = {key: strict_values(kind, record[key], key) for key, kind in KINDS.items()}
    if not isinstance(record["name"], str):
        raise BadInput(f"{RECORD} has no name in text.", hint=HINT)
    files = _Files(
        parts, _file_sizes(record, (*values["conversations"], *values["brought"]))
    )
    changes = (value for kept in values.values() for value in kept)
    return (Named(record["name"]), *changes), files


class _Files(Mapping[str, bytes]):
    """The bundle's files, each checked against its name whenever it is read."""

    def __init__(self, parts: Mapping[str, bytes], sizes: Mapping[str, int]) -> None:
        self._parts = parts
        self._sizes = sizes
        for sha256 in self:
            self[sha256]

    def __getitem__(self, sha256: str) -> bytes:
        size = self._sizes[sha256]
        data = self._parts.get(f"files/{sha256}")
        if data is None:
            raise BadInput(f"The file {sha256} is missing.", hint=HINT)
        if len(data) != size or hashlib.sha256(data).hexdigest() != sha256:
            raise BadInput(f"The file {sha256} has been changed.", hint=HINT)
        return data

    def __iter__(self) -> Iterator[str]:
        return iter(self._sizes)

    def __len__(self) -> int:
        return len(self._sizes)


def _is_plain(name: str) -> bool:
    """Say whether a relative path stays inside its folder on every system."""
    steps = name.split("/")
    return not (set(steps) & {"", ".", ".."} or set(name) & {"\\", "\0", ":"})


def _record(parts: Mapping[str, bytes]) -> dict[str, Any]:
    data = parts.get(RECORD)
    if data is None:
        raise BadInput(f"There is no {RECORD} in this folder.", hint=HINT)
    if len(data) > LARGEST_RECORD:
        raise BadInput(f"{RECORD} is too large to be a record.", hint=HINT)
    try:
        record = json.loads(data, parse_constant=_no_number)
    except (ValueError, RecursionError) as error:
        raise BadInput(f"{RECORD} cannot be read as JSON.", hint=HINT) from error
    if not isinstance(record, dict) or record.get("format") != FORMAT:
        raise BadInput(f"{RECORD} is not a record of Inroad.", hint=HINT)
    record = _up_to_date(record)
    if record.get("version") != VERSION:
        raise BadInput(
            f"{RECORD} is of version {str(record.get('version'))[:20]}; "
            f"this Inroad reads version {VERSION}.",
            hint="Install the Inroad that wrote it, or a newer one.",
        )
    known = {"format", "version", "name", "files", "missing", *KINDS}
    if set(record) != known:
        odd = min(set(record) ^ known)
        raise BadInput(f"{RECORD} lacks or adds {odd[:60]!r}.", hint=HINT)
    return record


def _up_to_date(record: dict[str, Any]) -> dict[str, Any]:
    """Give a record of an earlier version the empty lists it did not know yet."""
    written = record.get("version")
    if type(written) is not int or not 1 <= written < VERSION:
        return record
    later = [key for since, keys in SINCE.items() if since > written for key in keys]
    return {**{key: [] for key in later}, **record, "version": VERSION}


def _no_number(found: str) -> NoReturn:
    raise ValueError(found)


def _file_sizes(record: Mapping[str, Any], naming: Iterable[Kept]) -> dict[str, int]:
    """Return the size of each file; what the record names must be there."""
    sizes, missing = record["files"], record["missing"]
    if not isinstance(sizes, dict) or not isinstance(missing, list):
        raise BadInput(f"{RECORD} does not list its files.", hint=HINT)
    for sha256 in (*sizes, *missing):
        if not isinstance(sha256, str) or not _SHA256.fullmatch(sha256):
            raise BadInput(f"{str(sha256)[:80]!r} is no SHA-256.", hint=HINT)
    if any(
        type(size) is not int or not 0 <= size <= LARGEST_PART
        for size in sizes.values()
    ):
        raise BadInput("A file is larger than any that Inroad keeps.", hint=HINT)
    for value in naming:
        for sha256 in _named_by(value):
            if sha256 not in sizes and sha256 not in missing:
                raise BadInput(f"The file of {value.id[:60]!r} is missing.", hint=HINT)
    return dict(sizes)


def _named_by(value: Kept) -> set[str]:
    """Return the files that a conversation or a source names."""
    if isinstance(value, Conversation):
        return {value.sha256} - {""}
    if isinstance(value, Brought):
        return {value.sha256, value.text_sha256} - {""}
    return set()
