"""Where the person lives, and the money that is spent there."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from inroad.interview.turns import Turn
from inroad.interview.values.currency import read_currency
from inroad.interview.values.places import find_places, places_named

# What somebody else says of "you" is read as if the person had said it.
OF_YOU: Final = (
    (re.compile(r"(?i)\byou(['’])?re\b|\byou are\b"), "I'm"),
    (re.compile(r"(?i)\byou\b"), "I"),
    (re.compile(r"(?i)\byour\b"), "my"),
)


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

    An amount without any word for the money is in the money everybody there speaks of.
    """
    names = [place for place, _ in places]
    named = {code for turn in turns if (code := read_currency(turn.text, names))}
    here = {currency for _, currency in places}
    candidates = named & here or named or here or _spoken_of(turns)
    return next(iter(candidates)) if len(candidates) == 1 else None


def _spoken_of(turns: Sequence[Turn]) -> set[str]:
    """The money of the one country that comes up, in more than one place name."""
    named = {place for turn in turns for place in places_named(turn.text)}
    return {code for _, code in named} if len(named) > 1 else set()
