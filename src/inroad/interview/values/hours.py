"""How many hours somebody would prepare before facing an expert."""

import re
from collections.abc import Sequence
from decimal import Decimal
from typing import Final

from inroad.interview.reading import Declined, Reading
from inroad.interview.values import cues
from inroad.interview.values.choice import IF_AFTER, chosen
from inroad.interview.values.hours_asked import asks_for_hours
from inroad.interview.values.spans import Length, Span, lengths
from inroad.interview.values.words import folded

_UNITS: Final = {"hour": Decimal(1), "minute": 1 / Decimal(60)}
_RATE: Final = re.compile(
    r"\s*(?:free|off|left|each|apiece|per (?!expert|person|call|chat|talk|meeting)"
    r"|every|daily"
    r"|on [\w-]+ (?:days|evenings|nights|mornings|weekends)"
    r"|a (?:day|night|week|evening|month|weekend"
    r"|paper|go)|an evening)\b"
)
# Hours a week are hours of preparation only where those were asked for.
_A_WEEK: Final = re.compile(r"\s*(?:a|per|every|each|in (?:a|the)) week\b")
_RATE_BEFORE: Final = re.compile(
    r"\b(?:every|each|per|(?:days|evenings|nights|mornings|afternoons|weekends"
    r"|sessions|papers|weeks) of|my|these|those|work|sleep|slept|worked|lasted"
    r"|took me|i (?!need )(?:took|used|spent|[a-z]+ed)|(?:i've|i have)"
    r"(?: already)? (?:done|spent|put in|[a-z]+ed)"
    r"|each (?:needs?|takes?|wants?|costs?)(?: me)?"
    r"|(?:one|each|every) [a-z]+ (?:is|takes|needs|costs)"
    r"|(?:call|meeting|talk|interview|chat|slot)(?:'s| is| was| lasts| lasted| takes"
    r"| took)"
    r"(?: only| about| just)?)\s*$"
)
_FOR_ONE_THING: Final = re.compile(r"\s*(?:of|with|to|on)\b")
_FOR_A_KIND: Final = re.compile(r"\W*(?:and |but )?(?:for|with) (?:an?|some|the)\b")
_FOR_SOMEBODY: Final = re.compile(r"\s*(?:for|with) an? ")
_AND: Final = re.compile(r"\s*,?\s*(?:and|plus)\s+(?:then )?")
_ANOTHER: Final = re.compile(r"\banother\s*$")
_SETTLED: Final = re.compile(
    r"\b(?:say|so|call it|make (?:it|that)|i'd (?:do|say|want|need|take))"
    r"(?: (?:maybe|about|around|like|roughly))?\s*$"
)
# "What would you want it to be?" asks for a week one would like.
_WISHED: Final = re.compile(
    r"\bwould you (?:want|like|wish|prefer) (?:it|that|this|them|those)(?: \w+)? to"
    r" (?:be|look|become)\b"
)
_ALONE: Final = 24
_BELOW: Final = re.compile(r"\b(?:less than|under|not(?: even)?|below)\s*$")
_NONE: Final = re.compile(
    r"^\W*(?:(?:honestly|well|oh|er|um|i'd say|between you and me)\W+)?(?:none|zero"
    r"|nothing|nil|no hours"
    r"|no (?:prep|preparation|time)(?: at all)?)\b(?!\s*(?:is|would|could|can|in)\b)"
    r"|[.!?] \W*(?:none|zero|nothing)\W*$"
)
_BARE_AFTER: Final = re.compile(
    r"\s*(?:$|-?ish\b|[,.;:!?)\"]|(?:if|or|maybe|perhaps|tops|max|at|give|roughly|with"
    r"|before"
    r"|then|depending|unless|when|probably|i|easily|about|and|for|but|to|minimum"
    r"|maximum|at most|at least"
    r"|because|would|in all|all in all|altogether|total|in total)\b)"
)
_BARE_BEFORE: Final = re.compile(
    r"(?:\b(?:the|after|before|i'm|he's|she's|they're|aged|turned|at|by|until|till|from"
    r"|(?:he|she|it|they) ha(?:s|ve)|since|number|page|age|(?<!put )in|week|year"
    r"|chapter|top|past)|[$€£₹¥₦#/])\s*$"
)


def read_hours(text: str, *, question: str = "") -> Reading[Span] | Declined | None:
    """Hours of preparation; a bare number needs hours in the answer or the question."""
    plain = folded(text)
    if _WISHED.search(folded(question)):
        return None
    asked = not question or re.search(r"\b(?:hours?|hrs?)\b", folded(question))
    bare = bool(asked or re.search(r"\bhours?\b", plain))
    weekly = asks_for_hours(question)
    said = tuple(
        o for o in lengths(plain, _UNITS) if _counts(plain, o, bare=bare, weekly=weekly)
    )
    said = _without_parts(plain, said)
    several = _added_up(plain, said) or _for_several(plain, said)
    kept = None if several else chosen(plain, _clear(plain, said))
    if kept is not None:
        low, high = float(round(kept.low, 2)), float(round(kept.high, 2))
        return Reading(Span(low, high), kept.start, kept.end)
    refusal = cues.REFUSAL.search(plain)
    if refusal:
        return Declined(refusal.start(), refusal.end())
    none = _NONE.search(plain)
    return Reading(Span(0.0, 0.0), none.start(), none.end()) if none else None


def _clear(text: str, said: tuple[Length, ...]) -> tuple[Length, ...]:
    """Beside hours by name, a bare number counts only where it stands alone.

    None at all, beside some, is another time: "seven hours; before the exam, zero".
    """
    said = tuple(o for o in said if o.high) or said
    if len(said) > 1:
        said = tuple(o for o in said if not _ANOTHER.search(text[: o.start][-12:]))
    if not any(one.unit for one in said):
        return said
    pieces = cues.clauses(text)
    return tuple(one for one in said if one.unit or _is_alone(text, pieces, one))


def _is_alone(text: str, pieces: tuple[tuple[int, int], ...], one: Length) -> bool:
    start, end = cues.around(pieces, one.start)
    begins = not text[start : one.start].strip()
    if begins and IF_AFTER.match(text, one.end):
        return True  # "thirty if they ask me for proofs"
    if _SETTLED.search(text, start, one.start):
        return True
    around = text[start : one.start] + text[one.end : max(end, one.end)]
    return sum(c.isalpha() for c in around) <= _ALONE


def _without_parts(text: str, said: tuple[Length, ...]) -> tuple[Length, ...]:
    """Without what only takes a figure apart, as in "eighteen hours. Nine and nine"."""
    if len(said) < 3 or not said[0].unit:
        return said
    parts = said[1:3]
    joined = _AND.fullmatch(text, parts[0].end, parts[1].start)
    whole = sum(one.high for one in parts) == said[0].high
    return (said[0], *said[3:]) if joined and whole and not parts[0].unit else said


def _for_several(text: str, said: Sequence[Length]) -> bool:
    """Whether each time is told for another kind of person: "for a student, two"."""
    if len(said) > 1 and all(_FOR_SOMEBODY.match(text, one.end) for one in said):
        return True
    starts = (cues.around(cues.sentences(text), one.start)[0] for one in said)
    return sum(_FOR_A_KIND.match(text, at) is not None for at in starts) > 1


def _added_up(text: str, said: Sequence[Length]) -> bool:
    """Whether hours for several things are listed and never summed."""
    listed = [one for one in said if _FOR_ONE_THING.match(text, one.end)]
    if len(listed) < 2 or len(listed) < len(said):
        return False
    between = text[listed[0].end : listed[-1].start]
    return not cues.CORRECTION.search(between) and not re.search(r"[.;!?]", between)


def _counts(text: str, one: Length, *, bare: bool, weekly: bool) -> bool:
    start, end = cues.around(cues.clauses(text), one.start)
    if cues.OTHERS_OPINION.search(text, start, end) or one.low < 0:
        return False
    if _RATE_BEFORE.search(text[max(0, one.start - 24) : one.start]):
        return False
    if _BELOW.search(text[max(0, one.start - 12) : one.start]):
        return False
    a_week = weekly and _A_WEEK.match(text, one.end) is not None
    if one.unit is not None:
        return a_week or _RATE.match(text, one.end) is None
    if not bare or _BARE_BEFORE.search(text[max(0, one.start - 9) : one.start]):
        return False
    return a_week or _BARE_AFTER.match(text, one.end) is not None
