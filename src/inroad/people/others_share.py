"""Reading beside one's own work: how research time is shared, as the person said it."""

import re
from collections.abc import Mapping, Sequence
from typing import Any, Final

DONE, BETTER = 0.5, (0.7, 0.8)
"""What Rohin Shah did in his first six months, and now thinks better (S4-53)."""
CLAIMED_BY: Final = "claim:S4-53"

_READING: Final = re.compile(
    r"\b(?:read|reads|reading|papers?|literature)\b", re.IGNORECASE
)
_OWN: Final = re.compile(
    r"\b(?:own (?:work|research|ideas?|projects?)|research|experiments?|thesis"
    r"|dissertation|replicat\w+)\b",
    re.IGNORECASE,
)


def share_of_reading(shares: Sequence[Mapping[str, Any]] | None) -> float | None:
    """Return the part of research time that goes to others' work, from 0 to 1.

    None where not both were said, or in units that cannot be compared.
    """
    units = ("share", "hours_per_week", "hours_per_day")
    found: dict[str, dict[str, float]] = {}
    for each in shares or ():
        label = str(each.get("label") or "")
        is_reading = _READING.search(label)
        if not is_reading and not _OWN.search(label):
            continue
        unit = next((u for u in units if each.get(u) is not None), "")
        sums = found.setdefault(unit, {"reading": 0.0, "own": 0.0})
        sums["reading" if is_reading else "own"] += float(each[unit]) if unit else 0.0
    if len(found) != 1 or "" in found:
        return None
    (sums,) = found.values()
    whole = sums["reading"] + sums["own"]
    return sums["reading"] / whole if sums["reading"] and sums["own"] else None
