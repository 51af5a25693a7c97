"""Who else is at work on this machine, as far as the system tells."""

import os
from pathlib import Path

PEOPLE = range(1000, 60000)
"""Numbers that Linux gives to people's accounts; below are the system's services."""


def others_are_here(processes: Path = Path("/proc")) -> bool:
    """Say whether programs of other people's accounts run here; if unknown, no."""
    if not hasattr(os, "getuid"):
        return False
    mine = os.getuid()
    try:
        with os.scandir(processes) as found:
            owners = {_owner(each) for each in found if each.name.isdecimal()}
    except OSError:
        return False
    return bool({owner for owner in owners if owner in PEOPLE} - {mine})


def _owner(process: os.DirEntry[str]) -> int:
    try:
        return process.stat().st_uid
    except OSError:
        # It ended while we looked.
        return 0
