"""On which scale a number rates somebody, and against whom."""

import re
from decimal import Decimal
from typing import Final

from inroad.interview.values.numbers import Number

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
_TOP: Final = re.compile(r"\b(top|bottom)(?: (?:about|maybe|like|the))*\s*$")
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
            return (TOP_PERCENT if rank[1] == "top" else BOTTOM_PERCENT), m.end()
        return (PERCENTILE if _BETTER.search(before) else PERCENT), m.end()
    return None


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
