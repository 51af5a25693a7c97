"""Who is who: ids first, then names with co-authors and affiliations.

A name says the more, the rarer it is: how many people of a name there will be is
guessed from how many share its given and its family name. A rare name is one person;
a common one is only where an id, a co-author or a place joins its mentions. Who stays
uncertain stays apart, and is shown as possibly the same.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from itertools import combinations
from typing import Final

from inroad.people.work import folded

RARE: Final = 0.04
"""A name is one person where fewer others than this are to be expected."""

TELLING: Final = 0.6
"""A co-author tells people apart whose own name is rarer than this."""

AT_ONE_PLACE: Final = 0.02
"""A place joins two mentions where fewer namesakes than this are to be expected."""

LEAST_NAMES: Final = 20_000
"""In a small library a name looks rarer than it is; this many names are supposed."""

SMALL_FAMILY: Final = 25
"""Of a family with no more names than this, an initial is enough."""

_ONE_EACH: Final = ("openreview:", "orcid:")
"""Of these a person has one; two that differ are two people."""

_MOST_COMMON: Final = 8
Keys = Callable[["Mention"], Iterable[object]]
Key = tuple[str, ...]


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
    mentions that name one.
    """

    names: int = 0
    given: Mapping[str, int] = field(default_factory=dict)
    family: Mapping[str, int] = field(default_factory=dict)
    places: Mapping[str, float] = field(default_factory=dict)

    def namesakes(self, name: str) -> float:
        """Guess how many people bear a folded name; an initial says nothing."""
        parts = name.split(" ")
        if len(parts) < 2 or len(parts[0]) == 1:
            return float(self.names or 1)
        both = self.given.get(parts[0], 1) * self.family.get(parts[-1], 1)
        return both / max(self.names, LEAST_NAMES)


def census_of(names: Iterable[str], places: Mapping[str, int]) -> Census:
    """Count the parts of distinct folded names; `places` counts mentions."""
    given: dict[str, int] = {}
    family: dict[str, int] = {}
    count = 0
    for name in names:
        count += 1
        first, _, _ = name.partition(" ")
        last = name.rpartition(" ")[2]
        given[first] = given.get(first, 0) + 1
        family[last] = family.get(last, 0) + 1
    every = sum(places.values()) or 1
    return Census(count, given, family, {p: n / every for p, n in places.items()})


@lru_cache(maxsize=1 << 18)
def block_of(name: str) -> str:
    """Say among which names a name can have a like: its family name and initial."""
    parts = folded(name).split(" ")
    return f"{parts[-1]} {parts[0][:1]}" if len(parts) > 1 else parts[0]


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
    for found in _by(block, lambda m: _company(m, census)).values():
        groups.chain(found)
    for found in _by(block, lambda m: _homes(m, census)).values():
        groups.chain(found, whole=True)
    _join_rare(block, census, groups)
    return groups.all()


def _by(block: Sequence[Mention], keys: Keys) -> dict[object, list[int]]:
    found: dict[object, list[int]] = {}
    for at, mention in enumerate(block):
        for key in keys(mention):
            found.setdefault(key, []).append(at)
    return {key: each for key, each in found.items() if len(each) > 1}


def _company(mention: Mention, census: Census) -> Iterator[Key]:
    """Name the co-authors that tell; of those with common names, two together do."""
    common = []
    for other in mention.others:
        if census.namesakes(other) < TELLING:
            yield (other,)
        else:
            common.append(other)
    if len(common) <= _MOST_COMMON:
        yield from combinations(sorted(common), 2)


def _homes(mention: Mention, census: Census) -> Iterator[Key]:
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
        for alike in by_name.values():
            groups.chain(alike)
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

    def all(self) -> tuple[tuple[int, ...], ...]:
        """Return every group, each in order, by its first."""
        return tuple(
            tuple(sorted(self._members[at]))
            for at in range(len(self._over))
            if self._over[at] == at
        )


@lru_cache(maxsize=1 << 18)
def given_of(name: str) -> tuple[str, ...]:
    """Return the folded given names."""
    return tuple(folded(name).split(" ")[:-1])


@lru_cache(maxsize=1 << 18)
def alike(one: tuple[str, ...], other: tuple[str, ...]) -> bool:
    """Say whether two rows of given names can be one: "J F", "João", "Joao F"."""
    if "".join(one) == "".join(other):
        return True
    return all(
        a == b or (1 in {len(a), len(b)} and a[0] == b[0])
        for a, b in zip(one, other, strict=False)
    )
