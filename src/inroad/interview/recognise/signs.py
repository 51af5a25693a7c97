"""What the readers make of an answer: the plainest sign of what it answers."""

from inroad.interview.reader import Heard, read
from inroad.interview.reading import SLOTS, Declined
from inroad.interview.turns import Turn


def signs(turn: Turn) -> tuple[str, ...]:
    """The slots whose reader finds a value in the turn, and whether it declines."""
    found: list[str] = []
    for slot in SLOTS:
        said = read(slot, turn)
        if isinstance(said, Heard):
            found.append(f"reads {slot}" if said.entries else f"has no {slot}")
        elif isinstance(said, Declined):
            found.append("declines")
    return tuple(dict.fromkeys(found))
