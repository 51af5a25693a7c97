"""Hours for reading: those the person has, and never out of what is not for sale."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final, Literal

from inroad.record.profile import Profile

Origin = Literal["given", "now", "movable", "unknown"]

PART: Final = 0.5
"""How much of the hours that may move goes to reading, unless the person says more.

Rohin Shah read others about half of his time in his first six months, and thinks now
that 70 to 80 % would have been better (S4-53); so this is the least of the three.
"""
PART_BY: Final = "claim:S4-53"
WEEK: Final = 168.0

_READING: Final = re.compile(
    r"\b(?:read|reads|reading|papers?|literature)\b", re.IGNORECASE
)
_KEPT: Final = re.compile(
    r"\b(?:sleep\w*|nap|naps|rest(?!\s+of)|resting|care|caring|child|children|kids?"
    r"|baby|son|sons|daughters?|famil\w+|parents?|mother|father|mum|mom|dad|partner"
    r"|wife|husband|girlfriend|boyfriend|spouse|love|dating|friends?|friendships?"
    r"|church|mosque|temple|synagogue|pray\w*|faith|worship|meditat\w*|religio\w*"
    r"|therapy|doctor|health|meals?|eating)\b",
    re.IGNORECASE,
)
"""Sleep, care, faith, friends, love, and what keeps a body well."""


@dataclass(frozen=True, slots=True)
class Hours:
    """Hours a week for reading, where they come from, and what is left alone.

    `hours` is None where nobody said. `out_of` are the hours that may move, where
    they are what this is a part of; `left_alone` names hours that were marked as
    movable and are never taken.
    """

    hours: float | None
    origin: Origin = "unknown"
    out_of: float = 0.0
    left_alone: tuple[str, ...] = ()
    because: tuple[str, ...] = ()


def reading_hours(profile: Profile, given: float | None = None) -> Hours:
    """Return the hours a week for reading: as given, else read now, else may move."""
    if given is not None:
        return Hours(given, "given")
    now = sum(_read_now(profile))
    if now > 0:
        return Hours(now, "now", because=("slot:attention_now",))
    free, kept = _movable(profile)
    if free <= 0:
        return Hours(None, left_alone=kept)
    because = ("slot:movable_hours", PART_BY)
    return Hours(round(free * PART, 2), "movable", free, kept, because)


def _read_now(profile: Profile) -> Iterator[float]:
    for each in profile.value("attention_now") or ():
        if _READING.search(str(each.get("label") or "")):
            yield float(each.get("hours_per_week") or 0.0)
            yield 7 * float(each.get("hours_per_day") or 0.0)


def _movable(profile: Profile) -> tuple[float, tuple[str, ...]]:
    """Return the hours that may move, and the names of those that never do."""
    words = profile.value("untouchable") or ()
    untouchable = {str(each["text"]).casefold().strip() for each in words}
    free, kept = 0.0, []
    for each in profile.value("movable_hours") or ():
        label = str(each.get("label") or "").strip()
        if _KEPT.search(label) or (label and label.casefold() in untouchable):
            kept.append(label)
        else:
            free += max(0.0, float(each["hours_per_week"]))
    return min(free, WEEK), tuple(kept)
