"""A neighbourhood: people, the groups they form, and how they wrote together."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from inroad.people.literature import Group, Tie

MOST: Final = 25
"""People in one picture: more cannot be read."""


@dataclass(frozen=True, slots=True)
class Neighbour:
    """Somebody in the picture.

    `steps` counts how far they are from those the person knows: 0 is one of these, 1
    wrote with one of them, None is out of reach; `asked` is who was asked about.
    """

    id: str
    name: str
    affiliation: str = ""
    works: int = 0
    latest: int | None = None
    steps: int | None = None
    asked: bool = False

    @property
    def known(self) -> bool:
        """Whether they are one of the person's own contacts."""
        return self.steps == 0


@dataclass(frozen=True, slots=True)
class Block:
    """A group's people in the order of a picture; "" names who is in no group here."""

    name: str
    people: tuple[str, ...]


def blocks(
    people: Sequence[str], groups: Sequence[Group], ties: Sequence[Tie]
) -> tuple[Block, ...]:
    """Order people so that those who wrote together stand close to each other.

    Groups of two and more stand together; a group comes after the one it shares most
    works with. Always the same for the same people, groups and ties.
    """
    weight = _weights(ties)
    known = set(people)
    kept = [tuple(p for p in g.people if p in known) for g in groups]
    named = [(g.name, ids) for g, ids in zip(groups, kept, strict=True) if len(ids) > 1]
    grouped = {id for _, ids in named for id in ids}
    rest = tuple(p for p in people if p not in grouped)
    order = _chain(
        [str(at) for at in range(len(named))],
        {
            (str(a), str(b)): sum(
                weight.get((one, other), 0) for one in mine for other in theirs
            )
            for a, (_, mine) in enumerate(named)
            for b, (_, theirs) in enumerate(named)
            if a != b
        },
    )
    found = [
        Block(named[int(at)][0], _chain(named[int(at)][1], weight)) for at in order
    ]
    if rest:
        found.append(Block("", _chain(rest, weight)))
    return tuple(found)


def _weights(ties: Sequence[Tie]) -> dict[tuple[str, str], int]:
    found = {(tie.one, tie.other): tie.works for tie in ties}
    return found | {(other, one): works for (one, other), works in found.items()}


def _chain(
    some: Sequence[str], weight: Mapping[tuple[str, str], int]
) -> tuple[str, ...]:
    """Put after each the one it wrote most with, of those who are left."""
    left, found = list(some), list[str]()
    while left:
        if not found:
            # Whoever wrote with most of the others begins.
            best = max(left, key=lambda a: sum(weight.get((a, b), 0) for b in some))
        else:
            best = max(left, key=lambda a: _pull(a, found, weight))
        found.append(best)
        left.remove(best)
    return tuple(found)


def _pull(
    one: str, placed: Sequence[str], weight: Mapping[tuple[str, str], int]
) -> float:
    """Weigh what draws somebody to the end of a row: the last pull most."""
    return sum(
        weight.get((one, other), 0) / (1 + away)
        for away, other in enumerate(reversed(placed))
    )


def wrote_with(
    person: str, ties: Sequence[Tie], names: Mapping[str, str]
) -> tuple[tuple[str, int], ...]:
    """Return with whom of a picture somebody wrote, and how many works, most first."""
    found = [
        (names[tie.other if tie.one == person else tie.one], tie.works)
        for tie in ties
        if person in {tie.one, tie.other} and {tie.one, tie.other} <= names.keys()
    ]
    return tuple(sorted(found, key=lambda each: (-each[1], each[0])))
