"""Where the person lives, and the money that is spent there."""

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from inroad.interview.turns import Turn
from inroad.interview.values.currency import currency_of_sums
from inroad.interview.values.places import find_places, places_named

# What somebody else says of "you" is read as if the person had said it.
OF_YOU: Final = (
    (re.compile(r"(?i)\byou(['’])?re\b|\byou are\b"), "I'm"),
    (re.compile(r"(?i)\byou\b"), "I"),
    (re.compile(r"(?i)\byour\b"), "my"),
)
# How many times as often as any other country one's own comes up.
FAR_MORE: Final = 3


@dataclass(frozen=True, slots=True)
class Home:
    """Places with their currencies, and the currency of an amount that names none."""

    places: tuple[tuple[str, str], ...] = ()
    currency: str | None = None


def places_of(turns: Sequence[Turn], subject: str) -> tuple[tuple[str, str], ...]:
    """Places the person lives in, is from or leaves, with their currencies."""
    found: dict[str, str] = {}
    for turn in turns:
        text = turn.text
        if turn.speaker != subject:
            for rule, own in OF_YOU:
                text = rule.sub(own, text)
        for name, _, _, currency in find_places(text):
            found.setdefault(name, currency)
    return tuple(found.items())


def currency_at_home(
    turns: Sequence[Turn], places: Sequence[tuple[str, str]]
) -> str | None:
    """The one currency that is named in the talk, else that of the one home.

    An amount without any word for the money is in the money everybody there speaks of;
    dollars and the like are those of the places that are spoken of.
    """
    most = _most_spoken_of(turns)
    names = [place for place, _ in places] or sorted(most)
    named = {code for turn in turns if (code := currency_of_sums(turn.text, names))}
    here = {currency for _, currency in places}
    candidates = named & here or named or here or set(most.values())
    if len(candidates) > 1 and (one := set(most.values()) & candidates):
        candidates = one  # among several, that of the place they speak of most
    return next(iter(candidates)) if len(candidates) == 1 else None


def _most_spoken_of(turns: Sequence[Turn]) -> dict[str, str]:
    """The places of the one country that comes up by far the most, and their money."""
    said = [place for turn in turns for place in places_named(turn.text)]
    ranked = Counter(code for _, code in said).most_common(2)
    if not ranked or any(n * FAR_MORE > ranked[0][1] for _, n in ranked[1:]):
        return {}
    names = {name: code for name, code in said if code == ranked[0][0]}
    return names if len(names) > 1 else {}
