"""Where the person lives, and the money that is spent there."""

import re
from collections import Counter
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from inroad.interview.turns import Turn
from inroad.interview.values.currency import (
    currency_of_sums,
    read_currency,
    unsettled_sums,
)
from inroad.interview.values.places import find_places, places_named

# What somebody else says of "you" is read as if the person had said it.
OF_YOU: Final = (
    (re.compile(r"(?i)\byou(['’])?re\b|\byou are\b"), "I'm"),
    (re.compile(r"(?i)\byou\b"), "I"),
    (re.compile(r"(?i)\byour\b"), "my"),
)
# What others say of themselves alone is none of the person's.
SENTENCE: Final = re.compile(r"[^.!?]+[.!?]*")
OF_THE_ASKER: Final = re.compile(r"(?i)\b(?:i|i['’]\w+|my|me|mine)\b")
YOU: Final = re.compile(r"(?i)\byou(?:['’]?\w+|rs?)?\b")
# How many times as often as any other country one's own comes up.
FAR_MORE: Final = 3
# How much more speaks for one home than for all others together.
PLAINLY: Final = 2
# "Here in Lagos", "I live in Lagos", "I can't leave Lagos".
LIVES_THERE: Final = re.compile(
    r"(?i)(?:\bhere in|\b(?:i|we)(?:['’]m| am|['’]re| are)? (?:\w+ )?(?:live|living"
    r"|stay|work|working|teach|study|based|rent|grew roots)\b[^.!?]{0,40}\b(?:in|at"
    r"|near|outside|from)|\bi['’]?m (?:an? |the )?[^.!?,]{0,40}\b(?:in|from)"
    r"|\b(?:can['’]?t|cannot|won['’]?t|to|not) (?:leave|move from)|\bstay in"
    r"|\bback in|\bbased in|\bdown the line from|\bfrom (?!the ))\W+(?:the )?$"
)
# "A group in Melbourne" is where a group is.
OF_A_THING: Final = re.compile(
    r"(?i)\b(?:groups?|labs?|laborator\w+|institutes?|universit\w+|compan\w+|firms?"
    r"|meet-?ups?|programmes?|programs?|master['’]?s|doctorate|phd|professor|people"
    r"|conference|workshop|office|branch|headquarters|start-?ups?|professor|researcher"
    r"|fellowship|residency|school|team|one|ones|somebody|someone|position|job)"
    r"(?: \w+){0,2} (?:in|from|near|at|over in|out of)\W+(?:the )?$"
)
# "I check meters, in Lagos": what I do there now.
DOES_THERE: Final = re.compile(
    r"(?i)\b(?:i|we)(?:['’](?:m|ve|re))? (?!had|was|went|saw|met|knew|once|have|would"
    r"|heard|know)\w+[^.!?]*\b(?:in|at|near|outside)\W+(?:the )?$"
)
# "Japan I prefer, because my sister is in Osaka": where one might go, where others are.
NOT_HERE: Final = re.compile(
    r"(?i)\bprefer\b|\b(?:would|could|can|want to|like to) (?:go|move)\b"
    r"|\bmy (?:\w+ )?(?:sister|brother|cousin|uncle|aunt|friend|son|daughter|niece"
    r"|nephew|classmate)s?\b"
)
# Numbers that five countries count money in, and that name the money of none.
SOUTH_ASIAN: Final = re.compile(r"(?i)\b(?:lakhs?|crores?)\b")
# Money that is spoken of far from where it is spent.
ABROAD_TOO: Final = frozenset({"USD", "EUR", "GBP"})
STRONG: Final = 3.0
MIDDLING: Final = 2.0
WEAK: Final = 1.0
ELSEWHERE: Final = 0.2
BEFORE: Final = 70


@dataclass(frozen=True, slots=True)
class Home:
    """Places with their currencies, and the currency of an amount that names none."""

    places: tuple[tuple[str, str], ...] = ()
    currency: str | None = None


def places_of(turns: Sequence[Turn], subject: str) -> tuple[tuple[str, str], ...]:
    """Places the person lives in, is from or leaves, with their currencies.

    Where far more speaks for one country than for the others, only its places.
    """
    found: dict[str, str] = {}
    weight: dict[str, float] = {}
    for turn in turns:
        text = turn.text if turn.speaker == subject else _of_you(turn.text)
        for name, start, _, currency in find_places(text):
            found.setdefault(name, currency)
            weight[currency] = weight.get(currency, 0.0) + _speaks_for(text, start)
    return _plainly_home(found, weight)


def _of_you(text: str) -> str:
    """What another says, as if the person had said it of themselves."""
    kept = [
        found[0]
        for found in SENTENCE.finditer(text)
        if YOU.search(found[0]) or not OF_THE_ASKER.search(found[0])
    ]
    text = "".join(kept)
    for rule, own in OF_YOU:
        text = rule.sub(own, text)
    return text


def _speaks_for(text: str, start: int) -> float:
    """How much the words before a place say that one lives there."""
    before = text[max(0, start - BEFORE) : start]
    if LIVES_THERE.search(before) and not OF_A_THING.search(before):
        return STRONG
    if OF_A_THING.search(before):
        return ELSEWHERE
    return MIDDLING if DOES_THERE.search(before) else WEAK


def _plainly_home(
    found: dict[str, str], weight: dict[str, float]
) -> tuple[tuple[str, str], ...]:
    """The places of the one country that far outweighs the others; else all."""
    ranked = sorted(weight.items(), key=lambda one: -one[1])
    rest = sum(w for _, w in ranked[1:])
    if ranked and ranked[0][1] >= PLAINLY * rest:
        return tuple(
            (name, code) for name, code in found.items() if code == ranked[0][0]
        )
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
    here = {currency for _, currency in places}
    named = set(_named(turns, names, here))
    if not named and (unsure := _unsettled(turns, names)):
        return _by_places(turns, unsure)
    elsewhere = len(here) == 1 and not named & here and named <= ABROAD_TOO
    candidates = here if elsewhere else named & here or named or here
    if len(here) > 1 and candidates <= ABROAD_TOO - here:
        candidates = _spoken(turns, names) & here  # dollars of somewhere else
    candidates = candidates or set(most.values())
    if len(candidates) > 1 and (one := set(most.values()) & candidates):
        candidates = one  # among several, that of the place they speak of most
    return next(iter(candidates)) if len(candidates) == 1 else None


def _named(
    turns: Sequence[Turn], names: Sequence[str], here: Collection[str]
) -> Iterator[str]:
    """The currencies that are named; lakhs alone name one only where it is spent."""
    for turn in turns:
        code = currency_of_sums(turn.text, names)
        if code and SOUTH_ASIAN.search(turn.text) and code not in here:
            code = currency_of_sums(SOUTH_ASIAN.sub("thousand", turn.text), names)
        if code:
            yield code


def _unsettled(turns: Sequence[Turn], names: Sequence[str]) -> frozenset[str]:
    """What the one word for money that is said by sums may mean, if none settles it."""
    said = [
        unsure
        for turn in turns
        if (unsure := unsettled_sums(turn.text, names))
        and not unsure & {code for _, code in places_named(turn.text)}
    ]
    return frozenset.intersection(*said) if said else frozenset()


def _by_places(turns: Sequence[Turn], unsure: frozenset[str]) -> str | None:
    """Which of some currencies is that of by far the most places spoken of."""
    said = [code for turn in turns for _, code in places_named(turn.text)]
    ranked = Counter(code for code in said if code in unsure).most_common(2)
    plain = ranked and all(n * FAR_MORE <= ranked[0][1] for _, n in ranked[1:])
    return ranked[0][0] if plain else None


def _spoken(turns: Sequence[Turn], names: Sequence[str]) -> set[str]:
    """The currencies that come up by their own name, with a number or without."""
    said = (read_currency(turn.text, names) for turn in turns)
    return {code for code in said if code and code not in ABROAD_TOO}


def _most_spoken_of(turns: Sequence[Turn]) -> dict[str, str]:
    """The places of the one country that comes up by far the most, and their money."""
    said = [
        place
        for turn in turns
        for sentence in SENTENCE.finditer(turn.text)
        if not NOT_HERE.search(sentence[0])
        for place in places_named(sentence[0])
    ]
    ranked = Counter(code for _, code in said).most_common(2)
    if not ranked or any(n * FAR_MORE > ranked[0][1] for _, n in ranked[1:]):
        return {}
    names = {name: code for name, code in said if code == ranked[0][0]}
    return names if len(names) > 1 else {}
