"""Company: whom people of alike names wrote with, and how much it says of them.

A shared co-author says the more, the rarer that co-author is among all mentions; and
the more people bear a name, the more has to speak for its being one of them.
"""

from collections.abc import Container, Iterator, Mapping, Sequence
from itertools import combinations
from math import log
from typing import Final

from inroad.people.mentions import (
    Census,
    Mention,
    alike,
    block_of,
    given_of,
    spelled,
)
from inroad.people.work import folded

EVERYWHERE: Final = 1 / 400
"""A co-author who is in more of all mentions than this says nothing."""

AS_WELL: Final = 0.5
"""Of two people an initial fits both, where one has more than this of the other's."""

MOST_GROUPS: Final = 100
"""A co-author whom more than so many people of a block share tells none apart."""

# How much has to speak for two being one, in natural logarithms of how much rarer than
# EVERYWHERE what they share is. Chosen on one half of the blocks of bench/names.py;
# when one moves by a third, precision moves by 0.001 there at most, recall by 0.003.
_SPELLED: Final = (1.5, 2.0)
"""Both names spelled out: at least this, and so much times log(1 + namesakes)."""
_SHORTENED: Final = (-2.0, 3.0)
"""One an initial: the same, with the given names that begin so as the namesakes."""
_INITIALS: Final = 1.0

_Named = Mapping[int, set[str]]
_Groups = Mapping[int, Sequence[int]]
Pair = tuple[int, int]


def in_company(block: Sequence[Mention], groups: _Groups, census: Census) -> list[Pair]:
    """Return the pairs of groups for which their co-authors speak, the surest first.

    `groups` are positions in `block`, by any number that stands for each.
    """
    if len(groups) < 2:
        return []
    names = {g: {folded(block[at].name) for at in each} for g, each in groups.items()}
    firsts = {given_of(m.name)[0] for m in block if spelled(m.name)}
    full = _spelled_out(names, census)
    said = _said(block, groups, census)
    rivals = _rivals(said, names, full)
    found = []
    for (one, other), much in said.items():
        over = much - _needed(full.get(one), full.get(other), len(firsts))
        if over > 0 and (one, other) not in rivals:
            found.append((-over, one, other))
    return [(one, other) for _, one, other in sorted(found)]


def _spelled_out(names: _Named, census: Census) -> dict[int, float]:
    """Return the groups with a name spelled out, and how many more may bear it."""
    whole = {group: [n for n in each if spelled(n)] for group, each in names.items()}
    return {g: min(map(census.namesakes, each)) for g, each in whole.items() if each}


def _rivals(
    said: Mapping[Pair, float], names: _Named, full: Container[int]
) -> set[Pair]:
    """Return the pairs of an initial with two who cannot be one, and fit it as well."""
    fits: dict[int, list[tuple[float, int]]] = {}
    for (one, other), much in said.items():
        if (one in full) != (other in full):
            short, long = (other, one) if one in full else (one, other)
            fits.setdefault(short, []).append((much, long))
    found: set[Pair] = set()
    for short, each in fits.items():
        most, best = max(each)
        if any(
            much > most * AS_WELL and not _can_be_one(names[best], names[long])
            for much, long in each
        ):
            found.update((min(short, long), max(short, long)) for _, long in each)
    return found


def _can_be_one(ones: set[str], others: set[str]) -> bool:
    return all(
        alike(given_of(one), given_of(other)) for one in ones for other in others
    )


def _said(
    block: Sequence[Mention], groups: _Groups, census: Census
) -> dict[Pair, float]:
    """Add up what all shared co-authors say, for each two groups that share any."""
    said: dict[Pair, float] = {}
    telling = _Telling(census)
    for named in _by_co_author(block, groups):
        for one, other in combinations(sorted(named), 2):
            weight = _weight(named[one], named[other], telling)
            if weight > 0:
                said[one, other] = said.get((one, other), 0.0) + weight
    return said


def _by_co_author(block: Sequence[Mention], groups: _Groups) -> Iterator[_Named]:
    """Yield for each co-author's block who shares it, and under which names."""
    found: dict[str, dict[int, set[str]]] = {}
    for group, members in groups.items():
        for at in members:
            for name in block[at].others:
                found.setdefault(block_of(name), {}).setdefault(group, set()).add(name)
    return (each for each in found.values() if 1 < len(each) <= MOST_GROUPS)


class _Telling(dict[str, float]):
    """How much it says to share a co-author of a name; asked of the census once."""

    def __init__(self, census: Census) -> None:
        super().__init__()
        self._census = census

    def __missing__(self, name: str) -> float:
        self[name] = found = log(EVERYWHERE / self._census.share_of(name))
        return found


def _weight(ones: set[str], others: set[str], telling: Mapping[str, float]) -> float:
    """Say how rare it is to share a co-author who is called so here and there."""
    if ones == others:
        return max(map(telling.__getitem__, ones))
    return max(
        (
            telling[one if one == other else _initial(one)]
            for one in ones
            for other in others
            if one == other or alike(given_of(one), given_of(other))
        ),
        default=0.0,
    )


def _initial(name: str) -> str:
    first, _, rest = name.partition(" ")
    return f"{first[:1]} {rest.rpartition(' ')[2]}"


def _needed(one: float | None, other: float | None, firsts: int) -> float:
    """Say how much has to speak for two groups being one person.

    `one` and `other` are their namesakes, None where there is but an initial; `firsts`
    counts the given names in their block.
    """
    if one is None and other is None:
        return _INITIALS
    least, each = _SHORTENED if one is None or other is None else _SPELLED
    bearers = firsts if one is None or other is None else min(one, other)
    return least + each * log(1 + bearers)
