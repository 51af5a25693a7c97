"""Files that were being written when their program was ended: nobody wants them."""

import os
import re
from contextlib import suppress
from pathlib import Path

_DRAFT = re.compile(r"\..+\.(?P<pid>\d+)\.[0-9a-f]{8}(-wal|-shm|-journal)?")
"""How every half-written file of ours is called: whose it is, and by which process."""

FOLDERS = ("", "files", "backups")


def sweep_drafts(home: Path) -> None:
    """Remove half-written files whose writer is gone; the others are left alone.

    A home that cannot be written is no hindrance to reading it.
    """
    for name in FOLDERS:
        with suppress(OSError):
            for found in os.listdir(home / name):  # noqa: PTH208 - names are all it takes
                draft = _DRAFT.fullmatch(found) if found[0] == "." else None
                if draft and not _runs(int(draft["pid"])):
                    (home / name / found).unlink()


def _runs(pid: int) -> bool:
    """Say whether a process may still be there; where it cannot be told, it may."""
    if os.name != "posix":
        return True
    try:
        os.kill(pid, 0)
    except ProcessLookupError:
        return False
    except (OSError, OverflowError):
        return True
    return True
