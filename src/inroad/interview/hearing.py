"""What was heard: slots with their evidence, and what else is worth knowing."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TypeAlias

Json: TypeAlias = (
    "bool | int | float | str | list[Json] | tuple[Json, ...] | dict[str, Json] | None"
)


@dataclass(frozen=True, slots=True)
class Evidence:
    """Somebody's own words, raw, and the lines they stand on."""

    quote: str
    lines: tuple[int, ...]
    speaker: str

    def wire(self) -> dict[str, Json]:
        """Plain values for JSON."""
        return {"quote": self.quote, "lines": [*self.lines], "speaker": self.speaker}


@dataclass(frozen=True, slots=True)
class Statement:
    """One thing said about a slot, by whom, and the first line of it."""

    value: Json
    line: int
    speaker: str

    def wire(self) -> dict[str, Json]:
        """Plain values for JSON."""
        return {"value": self.value, "line": self.line, "speaker": self.speaker}


@dataclass(frozen=True, slots=True)
class Conflict:
    """Statements about one slot that disagree, and the value that was kept."""

    slot: str
    statements: tuple[Statement, ...]
    kept: Json

    def wire(self) -> dict[str, Json]:
        """Plain values for JSON."""
        return {
            "slot": self.slot,
            "statements": [said.wire() for said in self.statements],
            "kept": self.kept,
        }


@dataclass(frozen=True, slots=True)
class Perhaps:
    """A value, or an item of a list, that was read and is too unlikely to count."""

    slot: str
    value: Json

    def wire(self) -> dict[str, Json]:
        """Plain values for JSON."""
        return {"slot": self.slot, "value": self.value}


@dataclass(frozen=True, slots=True)
class Hearing:
    """What one conversation says about the person asked.

    `slots` holds every slot in the shapes of the contract, None where nothing was
    heard surely enough; `perhaps` is what was read beside it. `notes` are sentences for
    the reader; `care` and `self_discounts` are the person's own words.
    """

    subject: str | None
    interviewer: str | None
    slots: Mapping[str, Json]
    conflicts: tuple[Conflict, ...] = ()
    notes: tuple[str, ...] = ()
    care: tuple[Evidence, ...] = ()
    self_discounts: tuple[Evidence, ...] = ()
    perhaps: tuple[Perhaps, ...] = ()

    @property
    def unheard(self) -> tuple[str, ...]:
        """Slots that stay unknown, in the order of the contract."""
        return tuple(slot for slot, value in self.slots.items() if value is None)

    def wire(self) -> dict[str, Json]:
        """Plain values for JSON."""
        return {
            "subject": self.subject,
            "interviewer": self.interviewer,
            "slots": dict(self.slots),
            "conflicts": [conflict.wire() for conflict in self.conflicts],
            "unheard": [*self.unheard],
            "notes": [*self.notes],
            "care": [said.wire() for said in self.care],
            "self_discounts": [said.wire() for said in self.self_discounts],
            "perhaps": [each.wire() for each in self.perhaps],
        }
