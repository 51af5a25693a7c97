"""A figure that somebody else puts differently, and that the person holds to."""

import re
from collections.abc import Iterator, Sequence
from typing import Final

from inroad.interview.exchanges import Exchange
from inroad.interview.hearing import Json, Statement
from inroad.interview.turns import Turn
from inroad.interview.values.numbers import find_numbers
from inroad.interview.values.words import folded

# The keys that hold a slot's figures.
FIGURES: Final = {
    "monthly_income": ("amount",),
    "runway_months": ("low", "high"),
    "prep_hours": ("low", "high"),
    "self_rating": ("value",),
    "peer_rating": ("value",),
}
_YEARS: Final = re.compile(r"\s*(?:and a half )?years?\b")
_A_YEAR: Final = re.compile(r"\b(?:a|one) year\b")
_UNIT: Final = {
    "runway_months": re.compile(
        r"\s*-?(?:$|[.,;!?]|months?\b|years?\b|of\b|or\b|to\b)"
    ),
    "prep_hours": re.compile(r"\s*-?(?:$|[.,;!?]|hours?\b|or\b|to\b)"),
}
# Another figure is one for the same thing if it lies within so many times of it.
NEAR: Final = 4
# An answer that holds to a figure is short, or says no.
SHORT: Final = 8
NO: Final = re.compile(r"(?i)\b(?:no|not|never|nope|nah|just|only|said)\b|n['’]t\b")
MONTHS: Final = 12


def held_against(
    slot: str, talk: Sequence[Exchange], value: Json, where: Sequence[Turn]
) -> Iterator[Statement]:
    """Others' figures and the person's own beside each, in the order said.

    `where` are the turns the value was read from: they are no answer to an objection.
    """
    if slot not in FIGURES or not isinstance(value, dict):
        return
    figures = [value.get(key) for key in FIGURES[slot]]
    own = {float(one) for one in figures if isinstance(one, (int, float)) and one}
    for exchange in talk if own else ():
        turn = exchange.answer
        if any(turn is one for one in where) or not _short(turn.text):
            continue
        said = _figures(slot, turn.text)
        if not own & set(_in_scale(slot, said, own)):
            continue
        for asked in exchange.asked[-1:]:
            other = _another(slot, asked.text, own)
            if other is not None:
                at = asked.lines(0, len(asked.text))[0]
                yield Statement({**value, **_as(slot, other)}, at, asked.speaker)
                at = turn.lines(0, len(turn.text))[0]
                yield Statement(dict(value), at, turn.speaker)


def _as(slot: str, figure: float) -> dict[str, Json]:
    number: Json = int(figure) if figure.is_integer() else figure
    return dict.fromkeys(FIGURES[slot], number)


def _short(text: str) -> bool:
    return len(text.split()) <= SHORT or bool(NO.search(text[:80]))


def _figures(slot: str, text: str) -> list[float]:
    """The figures of a text that may be meant for a slot; years count in months."""
    plain, found = folded(text), []
    for number in find_numbers(plain):
        if slot in _UNIT and not _UNIT[slot].match(plain, number.end):
            continue
        years = slot == "runway_months" and _YEARS.match(plain, number.end)
        found.append(float(number.value) * (MONTHS if years else 1))
    if slot == "runway_months" and _A_YEAR.search(plain):
        found.append(float(MONTHS))
    return found


def _in_scale(slot: str, said: Sequence[float], own: set[float]) -> list[float]:
    """Sums said in thousands, as in "Forty-four.", in full."""
    if slot != "monthly_income":
        return [*said]
    small = max(own) / 1000 * NEAR
    return [one * 1000 if one <= small else one for one in said]


def _another(slot: str, text: str, own: set[float]) -> float | None:
    """The one figure near the person's own, where theirs is not said."""
    said = set(_in_scale(slot, _figures(slot, text), own))
    if said & own:
        return None
    low, high = min(own), max(own)
    near = [one for one in said if low / NEAR <= one <= high * NEAR]
    return near[0] if len(near) == 1 else None
