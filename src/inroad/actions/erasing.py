"""Taking something away for good: from the record, and from what was made of it."""

from dataclasses import dataclass, replace
from typing import TypeVar

from inroad.actions.house import House
from inroad.record.brought import WORKS
from inroad.record.gone import What


@dataclass(frozen=True, slots=True, kw_only=True)
class Erasure:
    """Whether it is done, and what became of the backups that Inroad made."""

    done: bool = False
    rewritten: tuple[str, ...] = ()
    removed: tuple[str, ...] = ()
    whole: bool = True


T = TypeVar("T", bound=Erasure)


def erase(house: House, what: What, told: T) -> T:
    """Do what was told of, and return it with what became of the backups.

    What was derived from the files that go, goes with them.
    """
    before = house.record.read().brought
    wiped = house.record.forget(what)
    here = {each.id for each in house.record.read().brought}
    gone = [each for each in before if each.id not in here]
    for each in gone:
        if each.is_source:
            house.passages.drop(each.id)
    if any(each.kind == WORKS for each in gone):
        # Works do not say from which file they came; the rest is read again.
        house.works.start_over()
    return replace(
        told,
        done=True,
        rewritten=wiped.rewritten,
        removed=wiped.removed,
        whole=wiped.whole,
    )
