"""Every value that may stand for a slot with one figure, wherever it was said.

What follows an answer that tells of the slot is read too: a figure there may put the
first one right.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import islice
from typing import Final

from inroad.interview.about import BACK
from inroad.interview.reader import Entry
from inroad.interview.recognise.assign import Assigned
from inroad.interview.stands.ends import value_of
from inroad.interview.stands.mentions import Mention, mentions
from inroad.interview.stands.told import Told

# From here on an answer may tell of a slot; from the second on, those after it may.
MAY_TELL: Final = 0.12
TELLS: Final = 0.3
REACH: Final = 3
ANOTHER: Final = 0.95
# Each option is compared with every other one; talks with gold values had fifteen of
# them at most.
MOST_OPTIONS: Final = 24
MOST_PLACES: Final = 32


@dataclass(frozen=True, slots=True)
class Option:
    """One value and every place where it was said, in the order of the talk."""

    value: tuple[float, ...]
    mentions: tuple[Mention, ...]


def options(slot: str, told: Told, settled: Entry | None) -> tuple[Option, ...]:
    """The distinct values that may stand; `settled` is what the rules came to."""
    found = list(_mentions(slot, told))
    if settled is not None and all(
        value_of(m.entry) != value_of(settled) for m in found
    ):
        found.append(_of_rules(settled, told))
    values: dict[tuple[float, ...], list[Mention]] = {}
    for one in sorted(found, key=lambda m: (m.place, m.span)):
        values.setdefault(value_of(one.entry), []).append(one)
    among = [Option(value, tuple(said)) for value, said in values.items()]
    return tuple(_likeliest(slot, told, among, settled))


def _likeliest(
    slot: str, told: Told, among: Sequence[Option], settled: Entry | None
) -> Sequence[Option]:
    """Only so many options, those told where the slot most likely is."""
    if len(among) <= MOST_OPTIONS:
        return among
    own = settled and value_of(settled)

    def speaks(one: Option) -> tuple[bool, float, int]:
        chance = max(told.chance(slot, m.anchor) for m in one.mentions)
        return one.value == own, chance, one.mentions[-1].place

    kept = sorted(among, key=speaks, reverse=True)[:MOST_OPTIONS]
    return [one for one in among if one in kept]


def _of_rules(entry: Entry, told: Told) -> Mention:
    begin = entry.turn.raws[0]
    after = (n for n, x in enumerate(told.talk) if x.answer.raws[0] >= begin)
    place = next(after, len(told.talk) - 1)
    return Mention(place, place, entry, (entry.start, entry.end))


def _mentions(slot: str, told: Told) -> Iterator[Mention]:
    lead: Mention | None = None
    for place, anchor in sorted(_places(slot, told).items()):
        here = list(mentions(slot, told, place, anchor, lead))
        yield from here
        if here and told.chance(slot, place) >= MAY_TELL:
            lead = here[0]
    if lead is not None:
        yield from _later(slot, told, lead)


def _places(slot: str, told: Told) -> dict[int, int]:
    """The exchanges to read, each with the one that tells of the slot."""
    places: dict[int, int] = {}
    for place, one in enumerate(told.found):
        chance = told.chance(slot, place)
        asked = one.slot == slot and one.confidence >= TELLS
        if chance < MAY_TELL and not asked:
            continue
        places[place] = place
        if chance >= TELLS or asked:
            for after in range(place + 1, min(place + 1 + REACH, len(told.talk))):
                if told.chance(slot, after) < MAY_TELL and not _of_another(
                    slot, told.found[after]
                ):
                    places.setdefault(after, place)
    likely = sorted(places, key=lambda n: told.chance(slot, places[n]), reverse=True)
    return {n: places[n] for n in likely[:MOST_PLACES]}


def _of_another(slot: str, one: Assigned) -> bool:
    """Whether an exchange is surely about something else.

    Of two thousand figures in such answers, four were those that stand.
    """
    return one.slot not in (None, slot) and one.confidence > ANOTHER


def _later(slot: str, told: Told, lead: Mention) -> Iterator[Mention]:
    """What a much later answer that goes back to the figure says instead."""
    figures = set(value_of(lead.entry))
    back = (
        place
        for place in range(lead.place + REACH + 1, len(told.talk))
        if figures & (told.asked[place] | told.said[place])
        and BACK.search(told.answers[place])
    )
    for place in islice(back, MOST_PLACES):
        yield from mentions(slot, told, place, lead.place, lead)
