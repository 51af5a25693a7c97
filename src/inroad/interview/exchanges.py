"""Exchanges: what was asked, and what the person asked said to it."""

from collections.abc import Sequence
from dataclasses import dataclass

from inroad.interview.turns import Turn


@dataclass(frozen=True, slots=True)
class Exchange:
    """The turns of others up to the person's answer, and that answer."""

    asked: tuple[Turn, ...]
    answer: Turn

    @property
    def question(self) -> str:
        """All that others said before the answer."""
        return " ".join(turn.text for turn in self.asked)


def exchanges(turns: Sequence[Turn], subject: str) -> tuple[Exchange, ...]:
    """One exchange for every turn of the person asked."""
    found: list[Exchange] = []
    asked: list[Turn] = []
    for turn in turns:
        if turn.speaker == subject:
            found.append(Exchange(tuple(asked), turn))
            asked = []
        else:
            asked.append(turn)
    return tuple(found)
