"""Question and Field: what is asked, and the shape of an answer."""

from dataclasses import dataclass
from typing import Literal

Kind = Literal[
    "money",
    "range",
    "rating",
    "level",
    "choice",
    "count",
    "year",
    "words",
    "line",
    "lines",
    "reasons",
    "shares",
    "hours",
]
"""How an answer is written.

An amount with its currency; a range with a unit; a rating, or a level, from 0 to 10;
one of several; a number of people; a year; free words; one short line; a list, one
entry a line; a list with reasons; shares of a week; hours of a week with their names.
"""

LISTS: tuple[Kind, ...] = ("lines", "reasons", "shares", "hours")


@dataclass(frozen=True, slots=True)
class Part:
    """One input of a field, where a page asks for it in two: at least, at most."""

    name: str
    label: str


@dataclass(frozen=True, slots=True)
class Field:
    """One thing to fill in, and the slot that it goes into.

    `choices` are (value, words). Several fields may go into one slot.
    """

    name: str
    slot: str
    kind: Kind
    label: str
    example: str = ""
    unit: str = ""
    choices: tuple[tuple[str, str], ...] = ()

    @property
    def parts(self) -> tuple[Part, ...]:
        """The inputs a page shows for it: two for a range and for money, else one."""
        if self.kind == "range":
            ends = (("low", "At least"), ("high", "At most"))
            return tuple(Part(f"{self.name}.{end}", label) for end, label in ends)
        if self.kind == "money":
            return (
                Part(self.name, self.label),
                Part(f"{self.name}.currency", "Currency"),
            )
        return (Part(self.name, self.label),)

    @property
    def names(self) -> tuple[str, ...]:
        """Every name under which something may be given for it."""
        return tuple(dict.fromkeys((self.name, *(p.name for p in self.parts))))


@dataclass(frozen=True, slots=True)
class Question:
    """One question of the interview.

    `why` says in our words what it is good for; `claim` is the id of a claim of the
    library it rests on; `when` names the condition under which it is asked; `costs`
    are ids of claims that say what the way costs.
    """

    id: str
    part: str
    title: str
    fields: tuple[Field, ...]
    why: str
    hint: str = ""
    claim: str = ""
    when: str = ""
    costs: tuple[str, ...] = ()

    @property
    def slots(self) -> tuple[str, ...]:
        """The slots of the profile that it fills, in order; none for a check."""
        return tuple(dict.fromkeys(f.slot for f in self.fields if f.slot))

    @property
    def slot(self) -> str:
        """The first slot that it fills."""
        return self.slots[0] if self.slots else ""

    @property
    def example(self) -> str:
        """What an answer may look like."""
        return "; ".join(f.example for f in self.fields if f.example)

    def field(self, name: str) -> Field | None:
        """Find the field that takes what is given under a name."""
        return next((f for f in self.fields if name in f.names), None)
