"""What an earlier exchange settles for a later one: the unit of a week, a scale."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Final

from inroad.interview.choose import Answer
from inroad.interview.exchanges import Exchange
from inroad.interview.hearing import Json
from inroad.interview.reader import Entry, Heard
from inroad.interview.values.scales import NOT_SAID, largest_of, scale_said
from inroad.interview.values.words import folded

NOW: Final = "attention_now"
TARGET: Final = "attention_target"
RATINGS: Final = ("self_rating", "peer_rating")
# How many exchanges back a scale that was named still holds.
REACH: Final = 3
HOURS: Final = "How many hours a week?"
DAY: Final = "How many hours of a day go to what?"
PERIOD: Final = re.compile(
    r"(?i)\b(?:weeks?|weekly|weekends?|days?|daily|mornings?|evenings?|\w+days?)\b"
)
SHARES: Final = "What percentage?"


def unit_before(
    slot: str,
    entries: Sequence[Entry],
    said: Mapping[str, Sequence[Answer]],
    asked: str = "",
) -> str:
    """The question that gives the week wished for the unit of the week as it is.

    Empty where the slices have theirs, or the week before has none. After a day told
    by the hour, hours that name neither a day nor a week are those of a day.
    """
    if slot != TARGET:
        return ""
    before = _unit_of([e.body for one in said.get(NOW, ()) for e in one.entries])
    if not entries:
        return before
    weekly = all("hours_per_week" in entry.body for entry in entries)
    named = PERIOD.search(f"{asked} {entries[0].turn.text}")
    return DAY if before == DAY and weekly and not named else ""


def with_scale(slot: str, told: Heard, talk: Sequence[Exchange]) -> Heard:
    """A mark with the scale that a question shortly before it named: "one to six"."""
    if slot not in RATINGS or told.entries[0].body.get("scale") != NOT_SAID:
        return told
    entry = told.entries[0]
    place = next((n for n, x in enumerate(talk) if x.answer is entry.turn), 0)
    near = talk[max(0, place - REACH) : place + 1]
    named = (scale_said(folded(x.question)) for x in reversed(near))
    scale = next((name for name in named if name and name.startswith("out of")), None)
    value = entry.body.get("value")
    if scale is None or not isinstance(value, (int, float)):
        return told
    if value > largest_of(scale):
        return told
    return replace(told, entries=(replace(entry, body={**entry.body, "scale": scale}),))


def _unit_of(bodies: Sequence[Mapping[str, Json]]) -> str:
    if bodies and all("hours_per_week" in body for body in bodies):
        return HOURS
    if bodies and all("hours_per_day" in body for body in bodies):
        return DAY
    return SHARES if bodies and all("share" in body for body in bodies) else ""
