"""Who is who: ids first, then names with co-authors and affiliations.

A name says the more, the rarer it is: how many people of a name there will be is
guessed from how many share its given and its family name. A rare name is one person;
a common one only where an id, a place or enough co-authors join its mentions. Who
stays uncertain stays apart, and is shown as possibly the same.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from typing import Final

from inroad.people.company import in_company
from inroad.people.mentions import (
    Census,
    Mention,
    alike,
    block_of,
    census_of,
    given_of,
)
from inroad.people.work import folded

__all__ = [
    "Census",
    "Mention",
    "alike",
    "block_of",
    "census_of",
    "given_of",
    "people_of",
]

RARE: Final = 0.04
"""A name is one person where fewer others than this are to be expected."""

AT_ONE_PLACE: Final = 0.02
"""A place joins two mentions where fewer namesakes than this are to be expected."""

SMALL_FAMILY: Final = 25
"""Of a family with no more names than this, an initial is enough."""

_ONE_EACH: Final = ("openreview:", "orcid:")
"""Of these a person has one; two that differ are two people."""

Keys = Callable[[Mention], Iterable[object]]


def people_of(
    block: Sequence[Mention],
    census: Census,
    *,
    same: Iterable[tuple[int, int]] = (),
    apart: Iterable[tuple[int, int]] = (),
) -> tuple[tuple[int, ...], ...]:
    """Part the mentions of one block into people, as positions in `block`.

    `same` and `apart` are pairs of positions that the person settled; they go before
    everything else.
    """
    groups = _Groups(block, apart)
    for one, other in same:
        groups.join(one, other, settled=True)
    for found in _by(block, lambda m: m.ids).values():
        groups.chain(found)
    for found in _by(block, lambda m: _homes(m, census)).values():
        groups.chain(found, whole=True)
    _join_rare(block, census, groups)
    for one, other in in_company(block, groups.members(), census):
        groups.join(one, other)
    return groups.all()


def _by(block: Sequence[Mention], keys: Keys) -> dict[object, list[int]]:
    found: dict[object, list[int]] = {}
    for at, mention in enumerate(block):
        for key in keys(mention):
            found.setdefault(key, []).append(at)
    return {key: each for key, each in found.items() if len(each) > 1}


def _homes(mention: Mention, census: Census) -> Iterator[tuple[str, str]]:
    """Name the places at which one of this name can be expected, and no other."""
    name = folded(mention.name)
    namesakes = census.namesakes(name)
    for place in mention.places:
        if namesakes * census.places.get(place, 1.0) < AT_ONE_PLACE:
            yield (name, place)


def _join_rare(block: Sequence[Mention], census: Census, groups: "_Groups") -> None:
    """Join all mentions of a rare name, and those of its longer and shorter forms."""
    firsts: dict[str, list[int]] = {}
    for at, mention in enumerate(block):
        name = folded(mention.name)
        if census.namesakes(name) < RARE:
            firsts.setdefault(name.partition(" ")[0], []).append(at)
    for found in firsts.values():
        by_name: dict[str, list[int]] = {}
        for at in found:
            by_name.setdefault(folded(block[at].name), []).append(at)
        for each in by_name.values():
            groups.chain(each)
        groups.chain([each[0] for each in by_name.values()])
    _join_initials(block, census, groups, firsts)


def _join_initials(
    block: Sequence[Mention],
    census: Census,
    groups: "_Groups",
    firsts: Mapping[str, list[int]],
) -> None:
    """Join "R. Siegwart" where the family is small, and one of it alone begins so."""
    full = {g[0] for m in block if (g := given_of(m.name)) and len(g[0]) > 1}
    if len(full) != 1 or not full <= set(firsts):
        return
    family = folded(block[0].name).rpartition(" ")[2]
    if census.family.get(family, 0) > SMALL_FAMILY:
        return
    initials = {at: given_of(m.name)[:1] for at, m in enumerate(block)}
    short = [at for at, first in initials.items() if first and len(first[0]) == 1]
    for at in short:
        groups.chain([firsts[min(full)][0], at])


class _Groups:
    """Mentions joined step by step; who cannot be one person is never joined."""

    def __init__(
        self, block: Sequence[Mention], apart: Iterable[tuple[int, int]]
    ) -> None:
        self._over = list(range(len(block)))
        self._names = [{given_of(m.name)} for m in block]
        self._ids = [{i for i in m.ids if i.startswith(_ONE_EACH)} for m in block]
        self._works = [{m.work} for m in block]
        self._apart: dict[int, set[int]] = {}
        for one, other in apart:
            self._apart.setdefault(one, set()).add(other)
            self._apart.setdefault(other, set()).add(one)
        self._members = [[at] for at in range(len(block))]

    def top(self, at: int) -> int:
        while self._over[at] != at:
            self._over[at] = self._over[self._over[at]]
            at = self._over[at]
        return at

    def chain(self, found: Sequence[int], *, whole: bool = False) -> None:
        """Join each with the first of those before it that it can be one with."""
        heads: list[int] = []
        for at in found:
            here = self.top(at)
            if not any(self.join(head, here, exact=whole) for head in heads[:12]):
                heads.append(here)

    def join(
        self, one: int, other: int, *, settled: bool = False, exact: bool = False
    ) -> bool:
        """Join two groups if they can be one person; say whether they are one now."""
        a, b = self.top(one), self.top(other)
        if a == b:
            return True
        if not settled and not self._can_be_one(a, b, exact=exact):
            return False
        if len(self._members[a]) < len(self._members[b]):
            a, b = b, a
        self._over[b] = a
        self._names[a] |= self._names[b]
        self._ids[a] |= self._ids[b]
        self._works[a] |= self._works[b]
        self._members[a] += self._members[b]
        return True

    def _can_be_one(self, a: int, b: int, *, exact: bool) -> bool:
        if exact and not self._names[a] & self._names[b]:
            return False
        # Nobody is their own co-author.
        if not self._works[a].isdisjoint(self._works[b]):
            return False
        if self._apart and any(
            not self._apart.get(m, set()).isdisjoint(self._members[b])
            for m in self._members[a]
        ):
            return False
        return self._ids_agree(a, b) and all(
            alike(one, other) for one in self._names[a] for other in self._names[b]
        )

    def _ids_agree(self, a: int, b: int) -> bool:
        for kind in _ONE_EACH:
            ours = {i for i in self._ids[a] if i.startswith(kind)}
            theirs = {i for i in self._ids[b] if i.startswith(kind)}
            if ours and theirs and ours.isdisjoint(theirs):
                return False
        return True

    def members(self) -> dict[int, list[int]]:
        """Return the mentions of every group, by the one that stands for it."""
        return {
            at: sorted(self._members[at])
            for at in range(len(self._over))
            if self._over[at] == at
        }

    def all(self) -> tuple[tuple[int, ...], ...]:
        """Return every group, each in order, by its first."""
        return tuple(tuple(each) for each in self.members().values())
