"""Age: how long ago a claim was said, and whether time may have undone it.

Funds close, programmes change, forecasts move. A claim that may perish so carries the
day on which it was last known to hold, and past a year a warning.
"""

import re
from dataclasses import dataclass
from datetime import date

from inroad.library.claim import Claim, Source

FRESH_MONTHS = 12
"""Past this age, what may perish is shown with a warning."""
_WARNINGS = {
    "offer": "It may have closed.",
    "forecast": "It was a forecast of its day.",
    "state": "It may have changed.",
}
_WAS_CLOSED = re.compile(r"\bclosed (?:when|then|at the time)\b")
_CLOSED = "It was closed then; check before you count on it or rule it out."
_WORDS = (
    "", "a year", "two years", "three years", "four years", "five years", "six years",
    "seven years", "eight years", "nine years", "ten years",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Age:
    """How old a claim is: whole months, None where no day is known.

    `oldest` counts from the day it was first said, `newest` from the day its page was
    last reviewed or updated; on most pages there is no such day, and they are equal.
    `perishable` is one of claim.PERISHABLE, or empty. `stale` says that it may perish
    and that a year has passed, or that nobody knows whether one has. `sentence` is for
    people.
    """

    oldest: int | None
    newest: int | None
    perishable: str
    stale: bool
    sentence: str


@dataclass(frozen=True, slots=True)
class _Day:
    """A day as precisely as it is known; `start` is the earliest day it can be."""

    start: date
    shown: str
    year_only: bool


def age_of(claim: Claim, today: date, source: Source | None = None) -> Age:
    """Say how old a claim is today, and whether that matters.

    `source` tells of later reviews of its page, which count where the claim is as old
    as the page: nobody knows then which line was written when.
    """
    said = _read(claim.said_on)
    kept = _last_kept(claim, source)
    kind = perishing(claim)
    oldest = None if said is None else _months(said.start, today)
    newest = oldest if kept is None else _months(kept.start, today)
    stale = bool(kind) and (newest is None or newest >= FRESH_MONTHS)
    sentences = (_how_old(said, kept, today), _warning(claim, kind, stale=stale))
    return Age(oldest, newest, kind, stale, " ".join(s for s in sentences if s))


def perishing(claim: Claim) -> str:
    """Say what in a claim may perish: as authored, or as its kind and notes tell."""
    if claim.perishable or claim.kind == "forecast":
        return claim.perishable or "forecast"
    remarks = _remarks(claim)
    if _WAS_CLOSED.search(remarks):
        return "offer"
    return "state" if "may have changed" in remarks else ""


def _warning(claim: Claim, kind: str, *, stale: bool) -> str:
    if kind == "offer" and _WAS_CLOSED.search(_remarks(claim)):
        return _CLOSED
    return _WARNINGS[kind] if stale else ""


def _remarks(claim: Claim) -> str:
    return " ".join((*claim.hedges, claim.note)).casefold()


def _how_old(said: _Day | None, kept: _Day | None, today: date) -> str:
    if said is None:
        return "Undated: how old it is nobody knows."
    if kept is None:
        return f"Said in {said.shown}; {_age(said, today)} old."
    span = _span(_age(kept, today), _age(said, today))
    return f"Said in {said.shown}, on a page last kept up in {kept.shown}; {span} old."


def _span(low: str, high: str) -> str:
    if low == high:
        return low
    bare = low.removesuffix(" years") if high.endswith(" years") else low
    return f"{bare} to {high}"


def _age(day: _Day, today: date) -> str:
    if day.year_only:
        years = max(0, today.year - day.start.year)
        return f"about {_years(years)}" if years else "less than a year"
    months = _months(day.start, today)
    if months >= FRESH_MONTHS:
        return _years(months // 12)
    if months > 1:
        return f"{months} months"
    return "a month" if months else "less than a month"


def _years(count: int) -> str:
    return _WORDS[count] if count < len(_WORDS) else f"{count} years"


def _months(start: date, today: date) -> int:
    """Count whole months; a day still to come, on a wrong clock, is none."""
    months = (today.year - start.year) * 12 + today.month - start.month
    return max(0, months - (today.day < start.day))


def _last_kept(claim: Claim, source: Source | None) -> _Day | None:
    if source is None or claim.source_id != source.id or claim.said_on != source.date:
        return None
    days = [_read(day) for day in (source.reviewed_on, source.updated_on)]
    return max((day for day in days if day), key=lambda day: day.start, default=None)


def _read(day: str | None) -> _Day | None:
    """Read "2021", "2021-08" or "2021-08-26"; whatever else is no day."""
    parts = (day or "").split("-")
    try:
        numbers = [int(part) for part in parts]
        start = date(*[*numbers, 1, 1][:3])
    except ValueError:
        return None
    if len(parts) == 1:
        return _Day(start, str(start.year), year_only=True)
    return _Day(start, f"{start:%B %Y}", year_only=False)
