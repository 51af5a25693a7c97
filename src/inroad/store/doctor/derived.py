"""What is made of the record, under `index`: whether it is what was written.

Nothing in it is anywhere else than in `files`, so what is damaged is removed, and made
anew by whoever asks next.
"""

import json
import shutil
import sqlite3
from collections.abc import Iterator
from pathlib import Path
from typing import Final

from inroad.record.upkeep import Fault
from inroad.store.doctor.ground import Checks, Finding, Ground, some

_NOTED: Final = "damaged"
"""What a search leaves where it meets damage; see sources/work_damage.py."""

_ARRAY: Final = b"\x93NUMPY"
_SEGMENT: Final = (1337).to_bytes(4, "little")
"""The last bytes of a file of tantivy's."""

_ENDINGS: Final = frozenset({".fast", ".fieldnorm", ".idx", ".pos", ".store", ".term"})


def index(ground: Ground) -> Checks:
    """Find indexes of sources and works that cannot be read."""
    every = sorted((ground.home / "index").glob("*/*-[0-9]*"))
    broken = [path for path in every if _is_broken(path)]
    if broken:
        names = some([path.name for path in broken])
        what = f"An index is damaged: {names}. Your files are not touched by that."
        how = (
            "`inroad doctor --mend` removes it; it is made anew from your files when "
            "you next ask."
        )
        yield Finding(Fault("index.damaged", what, how), lambda: _remove(broken))


def _is_broken(folder: Path) -> bool:
    if not folder.is_dir():
        return True
    try:
        return (folder / _NOTED).exists() or any(_faults(folder))
    except PermissionError:
        return False  # it is told of with the permissions
    except (OSError, ValueError):
        return True


def _faults(folder: Path) -> Iterator[bool]:
    database = folder / "works.db"
    arrays = [*folder.glob("arrays-*/*.npy")]
    if arrays or database.exists():
        yield not database.is_file() or not _is_sound(database, made=bool(arrays))
    yield from (_read(path, 0, len(_ARRAY)) != _ARRAY for path in arrays)
    for path in folder.rglob("meta.json"):
        # What is no JSON raises ValueError, and a folder OSError.
        json.loads(path.read_bytes())
    for path in folder.rglob("*"):
        if path.suffix in _ENDINGS:
            yield _read(path, -len(_SEGMENT), len(_SEGMENT)) != _SEGMENT


def _is_sound(database: Path, *, made: bool) -> bool:
    """Read a database through; an empty one is sound where nothing was made of it."""
    if not database.stat().st_size:
        return not made
    opened = sqlite3.connect(f"{database.as_uri()}?mode=rw", uri=True)
    try:
        return bool(opened.execute("pragma quick_check(1)").fetchone()[0] == "ok")
    except sqlite3.OperationalError:
        return True  # somebody is writing just now
    except sqlite3.DatabaseError:
        return False
    finally:
        opened.close()


def _read(path: Path, at: int, count: int) -> bytes:
    with path.open("rb") as stream:
        stream.seek(at, 0 if at >= 0 else 2)
        return stream.read(count)


def _remove(broken: list[Path]) -> None:
    for path in broken:
        if path.is_dir() and not path.is_symlink():
            shutil.rmtree(path)
        else:
            path.unlink(missing_ok=True)
