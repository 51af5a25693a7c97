"""What is made of the record, under `index`: whether it is what was written.

Nothing in it is anywhere else than in `files`, so what is damaged is removed, and made
anew by whoever asks next.
"""

import json
import sqlite3
from collections.abc import Iterator
from pathlib import Path
from typing import Final

from inroad.core.folders import remove_folder
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
    kinds = ("works", "passages")
    found = ((ground.home / "index").glob(f"*/{kind}-[0-9]*") for kind in kinds)
    every = sorted(path for paths in found for path in paths)
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
    except (OSError, ValueError, LookupError, TypeError):
        return True


def _faults(folder: Path) -> Iterator[bool]:
    """Look at what is in use; what somebody writes beside it is not whole yet."""
    database = folder / "works.db"
    if database.exists() or any(folder.glob("arrays-*")):
        mark = _mark_in(database, made=any(folder.glob("arrays-*")))
        yield mark is None
        arrays = folder / f"arrays-{mark}"
        yield bool(mark) and not arrays.is_dir()
        yield from (_read(each, 0, len(_ARRAY)) != _ARRAY for each in arrays.glob("*"))
    for meta in folder.rglob("meta.json"):
        # What is no JSON raises ValueError, and a folder OSError.
        told = json.loads(meta.read_bytes())
        ids = {each["segment_id"].replace("-", "") for each in told["segments"]}
        for path in meta.parent.iterdir():
            if path.stem in ids and path.suffix in _ENDINGS:
                yield _read(path, -len(_SEGMENT), len(_SEGMENT)) != _SEGMENT


def _mark_in(database: Path, *, made: bool) -> int | None:
    """Read a database through, and return which arrays are in use; None for damage.

    An empty one is sound where nothing was made of it.
    """
    if not database.is_file() or not database.stat().st_size:
        return None if made or not database.is_file() else 0
    opened = sqlite3.connect(f"{database.as_uri()}?mode=rw", uri=True)
    try:
        if opened.execute("pragma quick_check(1)").fetchone()[0] != "ok":
            return None
        sought = "select value from meta where key = 'arrays'"
        found = opened.execute(sought).fetchone()
        return int(found[0]) if found else 0
    except sqlite3.OperationalError:
        return 0  # somebody is making it just now
    except sqlite3.DatabaseError:
        return None
    finally:
        opened.close()


def _read(path: Path, at: int, count: int) -> bytes:
    with path.open("rb") as stream:
        stream.seek(at, 0 if at >= 0 else 2)
        return stream.read(count)


def _remove(broken: list[Path]) -> None:
    for path in broken:
        if path.is_dir() and not path.is_symlink():
            remove_folder(path)
        else:
            path.unlink(missing_ok=True)
