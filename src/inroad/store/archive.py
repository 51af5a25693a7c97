"""One file that holds many: written whole or not at all, and read warily.

A zip file in which nothing is compressed: so nothing in it can swell beyond the file's
own size, and any program can open it. `manifest.json` names every part with its size
and SHA-256; a part that it does not name, or names otherwise, spoils the whole.
"""

import hashlib
import json
import os
import re
import stat
import zipfile
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Any, BinaryIO, Final

from inroad.core.errors import BadInput
from inroad.record.folder import WRITING
from inroad.record.upkeep import Holds

FORMAT: Final = "inroad-backup"
VERSION: Final = 1
MANIFEST: Final = "manifest.json"
HINT: Final = (
    "Give a file that `inroad backup` wrote, unchanged. An earlier one may do."
)

_CHUNK: Final = 1024 * 1024
_LARGEST_MANIFEST: Final = 64 * 1024 * 1024
_SHA256: Final = re.compile(r"[0-9a-f]{64}", re.ASCII)
_BROKEN: Final = (zipfile.BadZipFile, EOFError, OSError, RuntimeError, ValueError)
"""What reading a broken zip file may raise; NotImplementedError is a RuntimeError."""

Part = Path | bytes


@dataclass(frozen=True, slots=True)
class About:
    """What an archive says of itself; `schema` is 0 where it holds no database."""

    holds: Holds
    made: datetime
    schema: int
    missing: tuple[str, ...]


def write_archive(file: BinaryIO, about: About, parts: Mapping[str, Part]) -> None:
    """Write the parts, and at the end the manifest that names them all."""
    named = {}
    with zipfile.ZipFile(file, "w", zipfile.ZIP_STORED) as archive:
        for name, part in parts.items():
            named[name] = _write(archive, name, part)
        told = {
            "format": FORMAT,
            "version": VERSION,
            "holds": about.holds,
            "made": about.made.isoformat(),
            "schema": about.schema,
            "missing": list(about.missing),
            "parts": named,
        }
        _write(archive, MANIFEST, f"{json.dumps(told, indent=1)}\n".encode("ascii"))


def _write(archive: zipfile.ZipFile, name: str, part: Part) -> dict[str, Any]:
    """Write one part, and say how long it was and what it hashes to."""
    info = zipfile.ZipInfo(name)
    info.external_attr = (stat.S_IFREG | 0o600) << 16
    size, sha256 = 0, hashlib.sha256()
    with archive.open(info, "w", force_zip64=True) as out:
        for piece in _pieces(part):
            size += len(piece)
            sha256.update(piece)
            out.write(piece)
    return {"size": size, "sha256": sha256.hexdigest()}


def _pieces(part: Part) -> Iterator[bytes]:
    if isinstance(part, bytes):
        yield part
        return
    with part.open("rb") as stream:
        while piece := stream.read(_CHUNK):
            yield piece


class Archive:
    """An open archive whose manifest holds; its parts are checked as they are read."""

    def __init__(self, file: zipfile.ZipFile, size: int) -> None:
        self._file = file
        self._infos = _listed(file, size)
        told = _manifest(file, self._infos)
        self.about = _about(told)
        self._parts = _parts(told)
        if {*self._parts, MANIFEST} != set(self._infos):
            raise _refusal("holds other files than it says")

    @property
    def names(self) -> tuple[str, ...]:
        """Name the parts, in the order in which they were written."""
        return tuple(self._parts)

    def is_named(self, name: str) -> bool:
        """Say whether a part bears its own SHA-256 as the last step of its name."""
        return name.rpartition("/")[2] == self._parts[name][1]

    def copy(self, name: str, target: Path) -> None:
        """Write a part into a new file with mode 0600, or raise BadInput."""
        with os.fdopen(os.open(target, WRITING, 0o600), "wb") as out:
            for piece in self.pieces(name):
                out.write(piece)
            out.flush()
            os.fsync(out.fileno())

    def read(self, name: str) -> bytes:
        """Return a part's bytes, or raise BadInput."""
        return b"".join(self.pieces(name))

    def pieces(self, name: str) -> Iterator[bytes]:
        """Go through a part; one that is not as the manifest says raises BadInput."""
        size, wanted = self._parts[name]
        left, sha256 = size, hashlib.sha256()
        try:
            with self._file.open(self._infos[name]) as stream:
                while piece := stream.read(_CHUNK):
                    left -= len(piece)
                    sha256.update(piece)
                    if left >= 0:
                        yield piece
        except _BROKEN as error:
            raise _refusal("is damaged") from error
        if left or sha256.hexdigest() != wanted:
            raise _refusal("is damaged")


@contextmanager
def open_archive(file: Path) -> Iterator[Archive]:
    """Open an archive; whatever no backup writes raises BadInput."""
    try:
        size = file.stat().st_size
        opened = zipfile.ZipFile(file)
    except _BROKEN as error:
        raise _refusal("is no backup, or only a piece of one") from error
    with opened:
        yield Archive(opened, size)


def _refusal(why: str) -> BadInput:
    return BadInput(f"That file {why}.", hint=f"Nothing was changed. {HINT}")


def _listed(file: zipfile.ZipFile, size: int) -> dict[str, zipfile.ZipInfo]:
    infos = {info.filename: info for info in file.infolist()}
    if len(infos) != len(file.infolist()):
        raise _refusal("holds two files of one name")
    for info in infos.values():
        kind = stat.S_IFMT(info.external_attr >> 16)
        plain = kind in {0, stat.S_IFREG} and info.filename[-1:] not in {"", "/"}
        if not plain or info.flag_bits & 1:  # the bit of what is encrypted
            raise _refusal("holds a link, or something else that is no plain file")
        if info.compress_type != zipfile.ZIP_STORED:
            raise _refusal("is compressed, as no backup of Inroad is")
        if info.compress_size != info.file_size:
            raise _refusal("is damaged")
    # Parts that share their bytes could add up to more than the file itself.
    if sum(info.file_size for info in infos.values()) > size:
        raise _refusal("is damaged")
    return infos


def _manifest(
    file: zipfile.ZipFile, infos: Mapping[str, zipfile.ZipInfo]
) -> dict[str, Any]:
    info = infos.get(MANIFEST)
    if info is None or info.file_size > _LARGEST_MANIFEST:
        raise _refusal("is no backup of Inroad")
    try:
        told = json.loads(file.read(info))
    except (*_BROKEN, RecursionError) as error:
        raise _refusal("is damaged") from error
    if not isinstance(told, dict) or told.get("format") != FORMAT:
        raise _refusal("is no backup of Inroad")
    if told.get("version") != VERSION:
        raise BadInput(
            "That backup was written by another Inroad than this one reads.",
            hint="Install the newest version and restore with that.",
        )
    return told


def _about(told: Mapping[str, Any]) -> About:
    holds, schema, missing = (told.get(k) for k in ("holds", "schema", "missing"))
    try:
        made = datetime.fromisoformat(str(told.get("made")))
    except ValueError as error:
        raise _refusal("does not say when it was made") from error
    if (
        holds not in ("home", "record")
        or type(schema) is not int
        or made.tzinfo is None
    ):
        raise _refusal("does not say what it holds")
    if not isinstance(missing, list) or not all(map(_is_sha256, missing)):
        raise _refusal("does not say what it lacks")
    return About(holds, made, schema, tuple(missing))


def _parts(told: Mapping[str, Any]) -> dict[str, tuple[int, str]]:
    found = told.get("parts")
    if not isinstance(found, dict):
        raise _refusal("does not list its parts")
    parts = {}
    for name, part in found.items():
        size = part.get("size") if isinstance(part, dict) else None
        if type(size) is not int or not _is_sha256(part.get("sha256")):
            raise _refusal("does not list its parts")
        parts[name] = (size, part["sha256"])
    return parts


def _is_sha256(found: object) -> bool:
    return isinstance(found, str) and _SHA256.fullmatch(found) is not None
