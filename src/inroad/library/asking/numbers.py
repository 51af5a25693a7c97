"""Numbers in a text, each with its unit and the clause that it stands in."""

import re
from dataclasses import dataclass

from inroad.library.asking.terms import terms
from inroad.library.words import stem

_SMALL = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen "
    "fourteen fifteen sixteen seventeen eighteen nineteen twenty"
).split()
_TENS = {
    "thirty": 30,
    "forty": 40,
    "fifty": 50,
    "sixty": 60,
    "seventy": 70,
    "eighty": 80,
    "ninety": 90,
}
_NAMED = {word: at for at, word in enumerate(_SMALL)} | _TENS | {"hundred": 100}
_UNITS = {
    "percent": "percent %",
    "minute": "minute minutes min mins",
    "hour": "hour hours hrs h",
    "day": "day days",
    "week": "week weeks",
    "month": "month months mths",
    "year": "year years yrs",
    "times": "times x fold",
}
_UNIT = {word: unit for unit, said in _UNITS.items() for word in said.split()}
FIGURE = r"\d+(?:[.,]\d+)?|" + "|".join(sorted(_NAMED, key=len, reverse=True))
_HEDGE = "about|around|roughly|maybe|perhaps|at least|at most|over|under"
_NUMBER = re.compile(
    rf"(?:\b(?P<hedge>{_HEDGE})\s+)?"
    rf"(?<![\w.])(?P<low>{FIGURE})(?:\s*(?:-|–|to|or)\s*(?P<high>{FIGURE}))?"
    rf"(?:\s*-?\s*(?P<unit>%|[a-z]+))?",
    re.IGNORECASE,
)
_NO_THING = frozenset("of and or in on for to is are who that which as by".split())
_CLAUSE = re.compile(r"[,;:.?!()]+(?=\s|$)|\s(?:with|but|while|than)\s", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Number:
    """A number or a range as written; a year of the calendar has the unit "date".

    `thing` is the stem of the word behind a number without a unit: what it counts.
    """

    low: float
    high: float
    unit: str
    thing: str
    written: str
    clause: str
    about: frozenset[str]

    def meets(self, other: "Number") -> bool:
        """Say whether two ranges have a number in common."""
        return self.low <= other.high and other.low <= self.high

    def like(self, other: "Number") -> bool:
        """Say whether two numbers may be of the same thing."""
        if self.unit or other.unit:
            return self.unit == other.unit
        return not (self.thing and other.thing) or self.thing == other.thing


def numbers_in(text: str) -> tuple[Number, ...]:
    """Find the numbers of a text, clause by clause."""
    return tuple(
        _number(match, clause)
        for clause in _CLAUSE.split(text)
        for match in _NUMBER.finditer(clause)
        # "One" and "a" are mostly no numbers.
        if match["low"].casefold() not in {"one", "zero"} or match["unit"] in _UNIT
    )


def _number(match: re.Match[str], clause: str) -> Number:
    low = _value(match["low"])
    high = _value(match["high"]) if match["high"] else low
    word = (match["unit"] or "").casefold()
    unit = _UNIT.get(word, "")
    written = match.group().strip()
    if not unit:
        whole = f"{match['low']} to {match['high']}" if match["high"] else match["low"]
        written = f"{match['hedge']} {whole}" if match["hedge"] else whole
    if not unit and 1900 <= low <= 2200:
        unit = "date"
    about = frozenset(terms(clause)) - frozenset(terms(written))
    thing = stem(word) if not unit and word not in _NO_THING else ""
    return Number(min(low, high), max(low, high), unit, thing, written, clause, about)


def _value(written: str) -> float:
    known = _NAMED.get(written.casefold())
    return float(known) if known is not None else float(written.replace(",", "."))
