"""On which scale a number rates somebody, and against whom."""

import re
from decimal import Decimal
from typing import Final

from inroad.interview.values.numbers import Number
from inroad.interview.values.rating_words import RANKED

OWN_POTENTIAL: Final = "percent of own potential"
PERCENTILE: Final = "percentile"
TOP_PERCENT: Final = "top percent"
BOTTOM_PERCENT: Final = "bottom percent"
PERCENT: Final = "percent"
NOT_SAID: Final = "not said"

_TOPS: Final = {
    "ten": 10, "10": 10, "hundred": 100, "100": 100, "five": 5, "5": 5, "twenty": 20,
    "20": 20, "seven": 7, "7": 7, "four": 4, "4": 4, "six": 6, "6": 6,
}  # fmt: skip
_TOP_WORDS: Final = "|".join(sorted(_TOPS, key=len, reverse=True))
_OUT_OF: Final = re.compile(
    rf"\s*(?:/|(?:out )?of|out a|on|in)\s*(?:a scale of "
    rf"|a )?({_TOP_WORDS})\b(?!\s*(?:my|the))(?![.,]\d|%)"
)
_OUT_OF_SAID: Final = re.compile(
    rf"\b(?:out of|(?:from )?(?:one|1|zero|0|nought|naught|nil) to|scale (?:of"
    rf"|from)(?: (?:one|1|zero"
    rf"|0|nought|naught|nil) to)?)\s+(?:a )?({_TOP_WORDS})\b|\b(ten|hundred|100"
    rf"|10) (?:is|being|would be"
    rf"|means)\b|\bof a (hundred) people\b|\bhundred people\b"
    r"|\ba (ten|hundred|five|100|10|5)[- ](?:point )?scale\b"
    r"|\b(?:best|max|maximum|ceiling|potential|top|(?:could|can|able to) (?:ever )?be)"
    r"(?: \w+){0,4}? (?:is|be|being|was) (?:a |one )?(hundred|ten|100|10)\b"
)
_PERCENT: Final = re.compile(r"\s*(?:%|percent\b|per cent\b|pct\b)")
_PERCENTILE: Final = re.compile(r"\s*(?:-|st|nd|rd|th)?\s*percentile\b")
_BETTER: Final = re.compile(
    r"\b(?:better than|ahead of|beat|above|stronger than|outperform)(?: (?:about"
    r"|around|roughly|maybe|perhaps|say|some|like))*\s*$"
)
_TOP: Final = re.compile(
    r"\b(top|upper|bottom|lower)(?: (?:about|maybe|like|the))*\s*$"
)
# "I'd say top twenty": among people, the percent goes without saying.
_NOTHING_COUNTED: Final = re.compile(
    r"\s*(?:$|[.,;:!?]|(?:like|easily|maybe|i|or|but|and|because|if|at|for|then|too"
    r"|myself|probably|perhaps|is|so)\b)"
)
POTENTIAL: Final = re.compile(
    r"\b(?:(?:own|full|true|my|your|their|his|her) (?:own |full |true )?(?:potential"
    r"|capacity|ceiling|maximum|limit|best(?: self)?)|potential|what (?:i|you|they|he"
    r"|she) (?:could|can|might)|(?:the )?best (?:i|you|they|version)|could (?:be"
    r"|become|reach)|ceiling|where i could be|my max)\b"
)
_COMPARED_OWN: Final = re.compile(
    r"\b(?:against|compared (?:to|with)|of|to|from|relative to)\s+((?:what (?:i|they"
    r"|he|she|we) (?:could|can|might)|(?:my|their|his|her) (?:own |full "
    r"|true )?(?:potential|ceiling|best|capacity|maximum|limit|max)|the best (?:i"
    r"|version)|where i could)[^,.;:!?]{0,80})"
)
_COMPARED_OWN_BARE: Final = re.compile(
    r"\b(what i (?:could|can|might) [^,.;:!?]{1,80})"
)
_PEOPLE: Final = (
    r"(?:people|others|cohort|batch|course|class|field|peers|colleagues|students|year"
    r"|researchers|engineers|everyone|everybody|candidates|programme|program|group"
    r"|team|folks|phds|postdocs|applicants|guys|classmates|department|crowd|lab)"
)
_COMPARED_PEOPLE: Final = re.compile(
    r"\b(?:next to|compared (?:to|with)|against|among|amongst|in|of|than|relative to"
    rf"|beside)\s+((?:the |my |our |other |a hundred |all |most "
    rf"|those )?(?:[^\W\d_]+ ){{0,3}}?{_PEOPLE}\b[^,.;:!?]{{0,60}})"
)


def scale_after(text: str, number: Number) -> tuple[str, int] | None:
    """The scale that stands with the number itself, and where its words end."""
    before = text[max(0, number.start - 40) : number.start]
    if m := _OUT_OF.match(text, number.end):
        top = _TOPS[m[1]]
        if 0 <= number.value <= top and number.form == "cardinal":
            return f"out of {top}", m.end()
        return None
    if m := _PERCENTILE.match(text, number.end):
        return PERCENTILE, m.end()
    if m := _PERCENT.match(text, number.end):
        if rank := _TOP.search(before):
            return _rank(rank[1]), m.end()
        return (PERCENTILE if _BETTER.search(before) else PERCENT), m.end()
    return _top_so_many(text, before, number)


def _top_so_many(text: str, before: str, number: Number) -> tuple[str, int] | None:
    """The scale of "top twenty" with nothing after it that is counted."""
    rank = _TOP.search(before)
    if rank is None or rank[1] != "top" or number.form != "cardinal":
        return None
    alone = _NOTHING_COUNTED.match(text, number.end)
    return (TOP_PERCENT, number.end) if alone else None


def _rank(named: str) -> str:
    return TOP_PERCENT if named in ("top", "upper") else BOTTOM_PERCENT


def scale_said(text: str) -> str | None:
    """The scale a question, or the rest of an answer, sets up."""
    if re.search(r"\bpercentile\b", text):
        return PERCENTILE
    if m := _OUT_OF_SAID.search(text):
        word = next((word for word in m.groups() if word), "hundred")
        return f"out of {_TOPS[word]}"
    return PERCENT if re.search(r"%|\bpercent|\bper cent|\bpercentage", text) else None


def largest_of(scale: str | None) -> Decimal:
    """The largest value a scale allows."""
    if scale is not None and scale.startswith("out of "):
        return Decimal(scale.removeprefix("out of "))
    return Decimal(100)


def compared(text: str, plain: str, start: int, end: int) -> tuple[str | None, bool]:
    """Against whom, in the person's words, and whether that is their own potential."""
    for pattern in (_COMPARED_OWN, _COMPARED_OWN_BARE):
        if m := pattern.search(plain, start, end):
            return text[m.start(1) : m.end(1)].strip(), True
    if m := _COMPARED_PEOPLE.search(plain, start, end):
        return text[m.start(1) : m.end(1)].strip(), False
    return None, POTENTIAL.search(plain, start, end) is not None


def part_of_potential(
    plain: str, number: Number, clause: tuple[int, int], question: str
) -> tuple[Decimal, str, int] | None:
    """Half of what I could be; "top half" and "half of them" are no ratings."""
    if RANKED.search(plain, clause[0], number.start):
        return None
    after = plain[number.end : number.end + 60]
    named = re.match(r"\s*(?:way |of |to )*", after)
    tail = after[named.end() if named else 0 :]
    if POTENTIAL.match(tail) or (
        POTENTIAL.search(question)
        and re.match(r"\s*(?:of the way|of (?:it|that)|there)?\s*(?:$|[.,;!?])", after)
    ):
        return 100 * number.value, OWN_POTENTIAL, number.end
    return None
