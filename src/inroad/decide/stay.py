"""Leave or stay: what a person says of their place, held against their own line.

The line is theirs, for learning and for room to try things; no line of ours stands in
where they gave none.
"""

from dataclasses import dataclass
from typing import Literal

from inroad.core.text import capital, listed, number
from inroad.record.profile import Profile

Verdict = Literal["below", "not below", "unknown"]
MEASURED = {"learning_here": "learning", "room_here": "room to try things"}


@dataclass(frozen=True, slots=True)
class Measure:
    """One thing about the place, 0 to 10, and whether it lies below the line."""

    slot: str
    name: str
    value: float | None
    below: bool | None


@dataclass(frozen=True, slots=True)
class Place:
    """The place beside the person's own line; None where something is not said."""

    measures: tuple[Measure, ...]
    line: float | None
    unhappy: float | None

    @property
    def verdict(self) -> Verdict:
        """Below as soon as one is; not below only where both are known."""
        if any(measure.below for measure in self.measures):
            return "below"
        known = all(measure.below is not None for measure in self.measures)
        return "not below" if known else "unknown"

    @property
    def unknown(self) -> tuple[str, ...]:
        """The slots that would still tell something, in the order to ask them."""
        open_slots = [m.slot for m in self.measures if m.value is None]
        open_slots += ["leave_below"] if self.line is None else []
        return (*open_slots, *(["unhappy_here"] if self.unhappy is None else []))


def place_of(profile: Profile) -> Place:
    """Hold learning and room against the line that the person drew."""
    line = _level(profile, "leave_below")
    values = {slot: _level(profile, slot) for slot in MEASURED}
    return Place(
        measures=tuple(
            Measure(slot, MEASURED[slot], value, _below(value, line))
            for slot, value in values.items()
        ),
        line=line,
        unhappy=_level(profile, "unhappy_here"),
    )


def verdict_words(place: Place) -> str:
    """Say where each stands to the line, and nothing more.

    >>> verdict_words(Place((Measure("learning_here", "learning", 3, True),), 4, None))
    'Learning 3 is below your line of 4.'
    """
    known = [m for m in place.measures if m.value is not None]
    if place.line is None:
        if not known:
            return "How it is where you are is not said yet, and neither is your line."
        said = listed([f"{m.name} {number(m.value or 0.0)}" for m in known])
        return f"{capital(said)}, you say. Below which you would leave is not said."
    line = f"your line of {number(place.line)}"
    if not known:
        return f"{capital(line)} stands; how it is where you are is not said yet."
    return " ".join(
        f"{capital(m.name)} {number(m.value or 0.0)} "
        f"{'is below' if m.below else 'is not below'} {line}."
        for m in known
    )


def _below(value: float | None, line: float | None) -> bool | None:
    return None if value is None or line is None else value < line


def _level(profile: Profile, slot: str) -> float | None:
    value = profile.value(slot)
    return None if value is None else float(value["value"])
