"""Where somebody must live, named alone: "Where must you be?" "In Ghent."."""

import re
from typing import Final

from inroad.interview.items.clauses import sentences
from inroad.interview.items.pieces import bare, item
from inroad.interview.items.wording import plain, rule
from inroad.interview.reading import Item

_ASKS: Final = rule(
    r"\bwhere (?:must|would|do|will|should) you (?:have to |need to |absolutely )*"
    r"(?:be|stay|live)\b"
)
_MUST: Final = rule(r"\b(?:must|have to|need to|absolutely)\b")
# A preposition and a name; only the first sentence, and only if it says no more.
_PLACE: Final = re.compile(
    r"(?i:in|near|around|close to|within reach of) [A-Z]\w+(?: [A-Z]\w+)*\b[^.!?]*"
)
_FREE: Final = rule(r"\b(?:love|like|prefer|rather|ideally|could|maybe|perhaps|if)\b")


def bound_to(text: str, question: str) -> Item | None:
    """Return the place that answers where somebody has to be, or None."""
    low = plain(question)
    asked = _ASKS.search(low)
    if asked is None or not _MUST.search(asked[0]):
        return None
    left, right = next(iter(sentences(text)), (0, 0))
    span = bare(text, left, right)
    if span is None or not _PLACE.fullmatch(text, *span):
        return None
    return None if _FREE.search(plain(text), *span) else item(text, span)


def with_place(text: str, place: Item, rest: tuple[Item, ...]) -> tuple[Item, ...]:
    """Put a place before other limits; a fact told right after is why it binds."""
    if any(one.start < place.end for one in rest):
        return rest
    if rest and not text[place.end : rest[0].start].strip(" .!"):
        fact = not _HARD.search(plain(rest[0].text))
        if fact:
            return (item(text, (place.start, rest[0].end)), *rest[1:])
    return (place, *rest)


_HARD: Final = rule(r"\b(?:can't|cannot|must|have to|has to|need to|won't|will not)\b")
