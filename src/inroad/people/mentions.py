"""Mentions: names as works give them, and how rare each is among all of them."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import lru_cache
from typing import Final

from inroad.people.work import folded

LEAST_NAMES: Final = 20_000
"""In a small library a name looks rarer than it is; this many names are supposed."""

LEAST_MENTIONS: Final = 100_000
"""The same for how often anybody is named."""


@dataclass(frozen=True, slots=True)
class Mention:
    """One author of one work: the name as given there, and what stands around it.

    `others` are the folded names of the co-authors, `places` folded affiliations.
    """

    work: int
    at: int
    name: str
    ids: tuple[str, ...] = ()
    places: tuple[str, ...] = ()
    others: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Census:
    """How many names, and how often each part of a name and each place stands in them.

    `given` and `family` count distinct names; `places` is each place's share of all
    mentions that name one; `mentions` counts those of each whole name, where there are
    several, and `blocks` those of all names that can have a like among them.
    """

    names: int = 0
    given: Mapping[str, int] = field(default_factory=dict)
    family: Mapping[str, int] = field(default_factory=dict)
    places: Mapping[str, float] = field(default_factory=dict)
    mentions: Mapping[str, int] = field(default_factory=dict)
    blocks: Mapping[str, int] = field(default_factory=dict)
    every: int = LEAST_MENTIONS

    def namesakes(self, name: str) -> float:
        """Guess how many people bear a folded name; an initial says nothing."""
        parts = name.split(" ")
        if len(parts) < 2 or len(parts[0]) == 1:
            return float(self.names or 1)
        both = self.given.get(parts[0], 1) * self.family.get(parts[-1], 1)
        return both / max(self.names, LEAST_NAMES)

    def share_of(self, name: str) -> float:
        """Return how likely a mention is of this folded name, spelled out or not."""
        if spelled(name):
            count = max(self.mentions.get(name, 1), self.namesakes(name))
        else:
            count = self.blocks.get(block_of(name), 1)
        return min(1.0, count / self.every)


def census_of(names: Mapping[str, int], places: Mapping[str, int]) -> Census:
    """Count the parts of folded names; both count mentions, of names and of places."""
    given: dict[str, int] = {}
    family: dict[str, int] = {}
    blocks: dict[str, int] = {}
    for name, count in names.items():
        first, _, _ = name.partition(" ")
        last = name.rpartition(" ")[2]
        given[first] = given.get(first, 0) + 1
        family[last] = family.get(last, 0) + 1
        block = block_of(name)
        blocks[block] = blocks.get(block, 0) + count
    every = sum(places.values()) or 1
    shares = {place: count / every for place, count in places.items()}
    mentions = max(sum(names.values()), LEAST_MENTIONS)
    # Whoever is not in here is named once; most are, and need no place in memory.
    often = {name: count for name, count in names.items() if count > 1}
    return Census(len(names), given, family, shares, often, blocks, mentions)


@lru_cache(maxsize=1 << 18)
def block_of(name: str) -> str:
    """Say among which names a name can have a like: its family name and initial."""
    parts = folded(name).split(" ")
    return f"{parts[-1]} {parts[0][:1]}" if len(parts) > 1 else parts[0]


@lru_cache(maxsize=1 << 18)
def given_of(name: str) -> tuple[str, ...]:
    """Return the folded given names."""
    return tuple(folded(name).split(" ")[:-1])


def spelled(name: str) -> bool:
    """Say whether a name gives more of the first given name than its initial."""
    given = given_of(name)
    return bool(given) and len(given[0]) > 1


@lru_cache(maxsize=1 << 18)
def alike(one: tuple[str, ...], other: tuple[str, ...]) -> bool:
    """Say whether two rows of given names can be one: "J F", "João", "Joao F".

    Who is called "C Karen" goes by the second name, and is no "Changliu".
    """
    if "".join(one) == "".join(other):
        return True
    if _second_name_only(one, other) or _second_name_only(other, one):
        return False
    return all(
        a == b or (1 in {len(a), len(b)} and a[0] == b[0])
        for a, b in zip(one, other, strict=False)
    )


def _second_name_only(one: tuple[str, ...], other: tuple[str, ...]) -> bool:
    """Say whether one goes by a second name, and the other, spelled out, lacks it."""
    if len(one) < 2 or len(one[0]) > 1 or len(one[1]) == 1:
        return False
    if not other or len(other[0]) == 1:
        return False
    return len(other) < 2 or other[1][0] != one[1][0]
