"""What the person does not want to be shown: works, people, sources, what is old."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final

from inroad.people.merging import keys_of
from inroad.people.work import Work, folded
from inroad.record.excluded import Excluded


@dataclass(frozen=True, slots=True)
class Somebody:
    """Somebody by id, and by their name on works of theirs.

    Ids change when works come in that tell people apart otherwise; who wrote one of
    these works under this name stays the same. `works` are ids and keys of works, `ids`
    what else works call them.
    """

    id: str
    name: str = ""
    works: tuple[str, ...] = ()
    ids: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class LeftOut:
    """What is left out of every search, before anything is counted.

    `people` are not found, but a way may lead over them; who is `unlisted` asked not
    to be listed, and appears nowhere. `sources` are folded venues, and files by their
    SHA-256. Works of a year `before` this are left out; of an unknown year none is.
    `keys` are those of the `works`, by which they are known under another id.
    """

    works: frozenset[str] = frozenset()
    people: tuple[Somebody, ...] = ()
    unlisted: tuple[Somebody, ...] = ()
    sources: frozenset[str] = frozenset()
    before: int = 0
    keys: frozenset[str] = frozenset()

    def omits(self, work: Work) -> bool:
        """Say whether a work is left out by itself, its venue or its year."""
        old = work.year is not None and work.year < self.before
        venue = folded(work.venue)
        if old or work.id in self.works or (venue and venue in self.sources):
            return True
        return bool(self.keys) and not self.keys.isdisjoint(keys_of(work))

    def __len__(self) -> int:
        """Count what was left out, one for each thing that the person named."""
        named = (self.works, self.people, self.unlisted, self.sources)
        return sum(map(len, named)) + bool(self.before)


NOTHING: Final = LeftOut()


def left_out_of(excluded: Iterable[Excluded]) -> LeftOut:
    """Return what the record says is left out; of several years the latest holds."""
    kept = tuple(each for each in excluded if each.ended_on is None)

    def people(what: str) -> tuple[Somebody, ...]:
        found = (each for each in kept if each.what == what)
        return tuple(Somebody(e.named, e.title, e.works, e.keys) for e in found)

    def named(what: str) -> frozenset[str]:
        return frozenset(each.named for each in kept if each.what == what)

    years = (int(year) for year in named("before") if year.isdecimal())
    return LeftOut(
        works=named("work"),
        people=people("person"),
        unlisted=people("unlisted"),
        sources=frozenset(map(_source, named("source"))),
        before=max(years, default=0),
        keys=frozenset(key for e in kept if e.what == "work" for key in e.keys),
    )


def _source(named: str) -> str:
    """Return a file's SHA-256 as it is, and a venue as venues are compared."""
    return folded(named) or named
