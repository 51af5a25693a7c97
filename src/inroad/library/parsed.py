"""TOML files of claims, read from a copy parsed beforehand where it still agrees.

Parsing hundreds of claims costs more than the rest of a start. `parsed.json` holds the
tables of each file with the digest of its bytes; a file that was edited since has
another digest, and is parsed as it stands. `make fix` writes the copy anew.
"""

import json
import tomllib
from collections.abc import Iterable, Mapping
from hashlib import sha256
from pathlib import Path
from typing import Any

from inroad.library.faults import Faults

PARSED = "parsed.json"
Parsed = Mapping[str, tuple[str, dict[str, Any]]]
"""Digest and tables of each file, by its name."""


def parsed_in(folder: Path) -> Parsed:
    """Return what was parsed beforehand; nothing where the copy cannot be read."""
    try:
        found: Parsed = json.loads((folder / PARSED).read_bytes())
    except (OSError, ValueError):
        return {}
    return found if isinstance(found, dict) else {}


def read_toml(path: Path, faults: Faults, parsed: Parsed) -> dict[str, Any]:
    """Return a file's tables, noting what is wrong with it; an absent file is empty."""
    try:
        data = path.read_bytes()
    except FileNotFoundError:
        return {}
    match parsed.get(path.name):
        case [str(digest), dict(tables)] if digest == sha256(data).hexdigest():
            return tables
    try:
        return tomllib.loads(data.decode("utf-8"))
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        faults.add(path.name, f"it cannot be read ({error}).")
        return {}


def parsed_anew(paths: Iterable[Path]) -> str:
    """Return the text of the copy for these files as they stand now."""
    found = {
        path.name: (
            sha256(path.read_bytes()).hexdigest(),
            tomllib.loads(path.read_text(encoding="utf-8")),
        )
        for path in paths
    }
    return json.dumps(found, ensure_ascii=False, separators=(",", ":")) + "\n"
