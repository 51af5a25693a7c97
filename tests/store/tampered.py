"""Backups taken apart and packed again, as somebody who means harm would."""

import hashlib
import json
import zipfile
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from tests.databases import close_databases

from inroad.actions.record import check_values
from inroad.core.errors import BadInput
from inroad.settings import Settings
from inroad.wiring import open_home_itself

Parts = dict[str, bytes]
Look = Callable[[Path], dict[str, bytes]]


def manifest(sound: Parts, /, **changed: object) -> bytes:
    """Name the parts as a backup does, with what a test wants otherwise."""
    told: dict[str, Any] = json.loads(sound["manifest.json"])
    told["parts"] = {
        name: {"size": len(data), "sha256": hashlib.sha256(data).hexdigest()}
        for name, data in sound.items()
        if name != "manifest.json"
    }
    return json.dumps({**told, **changed}).encode()


def packed(
    file: Path, parts: Parts, *, named: bool = True, compression: int = 0
) -> Path:
    """Write an archive; `named` makes a manifest that agrees with the parts."""
    whole = {**parts, "manifest.json": manifest(parts)} if named else parts
    with zipfile.ZipFile(file, "w", compression) as archive:
        for name, data in whole.items():
            archive.writestr(name, data)
    return file


def refused(settings: Settings, file: Path, look: Look) -> BadInput:
    """Restore, and make sure that it was refused and nothing changed."""
    before = look(settings.home)
    with pytest.raises(BadInput) as told:
        open_home_itself(settings).restore(file, check_values, replace=True)
    close_databases()
    assert look(settings.home) == before
    assert not [p for p in settings.home.iterdir() if p.name.startswith(".")]
    assert told.value.hint
    return told.value
