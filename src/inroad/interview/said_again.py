"""Months or hours said twice running, which is how a figure is settled in talk."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from inroad.interview.exchanges import Exchange
from inroad.interview.home import Home
from inroad.interview.reader import Entry, Heard, read

REACH: Final = 2
LONGEST: Final = 45


@dataclass(frozen=True, slots=True)
class _Signs:
    """What makes a repeated number one of its slot: its unit, and words around it."""

    unit: re.Pattern[str]
    around: re.Pattern[str]
    back: re.Pattern[str]


_ANY: Final = re.compile("")
SIGNS: Final = {
    "runway_months": _Signs(
        re.compile(r"(?i)\b(?:months?|weeks?|years?)\b"),
        re.compile(
            r"(?i)\b(?:savings?|saved|bank|severance|put (?:by|away|aside)|cushion"
            r"|reserves?|funds?|rent|broke|bread|fridge|behind|money|live (?:on|off"
            r"|from))\b"
        ),
        _ANY,
    ),
    "prep_hours": _Signs(
        re.compile(r"(?i)\bhours?\b(?! (?:a|per|each|every) )"),
        _ANY,
        re.compile(
            r"(?i)^\W*(?:so|then|call it|i['’]ll (?:write|put|say)|that['’]s)\b"
        ),
    ),
}


def said_again(slot: str, talk: Sequence[Exchange], home: Home) -> list[Entry]:
    """The first figure of a slot that two answers near each other agree on."""
    signs = SIGNS.get(slot)
    if signs is None:
        return []
    told = [(x, _only(slot, x, home)) for x in talk]
    for n, (first, entry) in enumerate(told):
        for then, again in told[n + 1 : n + 1 + REACH]:
            if entry and again and _agree(signs, (first, entry), (then, again)):
                return [entry if signs.unit.search(_said(entry)) else again]
    return []


def _only(slot: str, exchange: Exchange, home: Home) -> Entry | None:
    """The one figure that an answer gives, if it gives one."""
    if len(exchange.answer.text.split()) > LONGEST:
        return None
    heard = read(slot, exchange.answer, exchange.question, home)
    one = isinstance(heard, Heard) and len(heard.entries) == 1
    return heard.entries[0] if one and isinstance(heard, Heard) else None


def _agree(
    signs: _Signs, first: tuple[Exchange, Entry], then: tuple[Exchange, Entry]
) -> bool:
    ends = [{k: e.body.get(k) for k in ("low", "high")} for _, e in (first, then)]
    if ends[0] != ends[1] or not signs.back.search(then[0].question):
        return False
    unit = any(signs.unit.search(_said(e)) for _, e in (first, then))
    spoken = " ".join(f"{x.question} {x.answer.text}" for x, _ in (first, then))
    return unit and bool(signs.around.search(spoken))


def _said(entry: Entry) -> str:
    return entry.turn.text[entry.start : entry.end]
