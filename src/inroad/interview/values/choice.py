"""Which of several times said in one answer stands at its end."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from inroad.interview.values import cues
from inroad.interview.values.spans import Length

_OR_MAYBE: Final = re.compile(
    r"\b(?:maybe|perhaps|or|possibly|(?:could|might|may) (?:also |even )?be"
    r"|(?:could|can|might) (?:[^\W\d_]+ )?(?:stretch|push|drag|make|string) (?:it|that)"
    r"(?: out)?(?: to)?)(?: even)?"
    r"\s*$"
)
_CONDITION_FIRST: Final = re.compile(
    r"\W*(?:and |but |or )?(?:if|unless|without|with|provided|assuming|once)\b"
)
_WAS: Final = re.compile(
    r"\b(?:was|were|used to be|had been|would have been|said|used to say)(?: (?:about"
    r"|around"
    r"|like))?\s*$"
)


_I_SAID: Final = re.compile(r"^\W*(?:but |no, |well, )?i said(?: \w+)?\W*$")


# "Fifteen if the roof goes, and it's going."
_COMES_TRUE: Final = re.compile(
    r",? if [^.!?,]*, and (?:it|she|he|they|we|i|that)(?:'s| is| will|'ll|'m| are"
    r"|'re)\b"
)


# "Two, if the landlord agrees", and not "two, if you must know".
IF_AFTER: Final = re.compile(
    r",? (?:if|unless) (?!you\b|that\b|so\b|any\w*|not\b|i(?:'m| am) honest)"
)
# "Four. Two months is with a loan": said of what does not hold.
_ONLY_WITH: Final = re.compile(r"\s*is (?:only )?(?:with|if|when)\b")


@dataclass(frozen=True, slots=True)
class _Context:
    text: str
    sentences: tuple[tuple[int, int], ...]
    clauses: tuple[tuple[int, int], ...]


def chosen(text: str, said: Sequence[Length]) -> Length | None:
    """The time that stands: the last one, corrected, or widened by a condition."""
    context = _Context(text, cues.sentences(text), cues.clauses(text))
    kept: Length | None = None
    for one in said:
        kept = one if kept is None else _next(context, kept, one)
    return kept


def _next(context: _Context, kept: Length, one: Length) -> Length:
    between = context.text[kept.end : one.start]
    corrected = cues.CORRECTION.search(between) is not None
    corrected |= _COMES_TRUE.match(context.text, one.end) is not None
    if not corrected and _is_no_end(context, kept, one):
        return kept
    if not corrected and (
        _OR_MAYBE.search(between)
        or _conditional(context, one)
        or _otherwise(context, one)
    ):
        return _widened(kept, one)
    if _in_theory(context, one) or _in_some_moods(context, kept, one):
        return kept
    if _in_theory(context, kept):
        return one
    same = cues.around(context.sentences, kept.start) == cues.around(
        context.sentences, one.start
    )
    if same and one.low < one.high and kept.low == kept.high in (one.low, one.high):
        return one  # "four months, I think four or five months"
    was = _WAS.search(context.text, max(0, kept.start - 24), kept.start) is not None
    objected = _I_SAID.search(context.text, 0, kept.start) is not None
    # Said once more against an objection, the first figure stands.
    held = objected and " but " not in between
    return kept if not corrected and (held or (same and not was)) else one


def _is_no_end(context: _Context, kept: Length, one: Length) -> bool:
    """Whether a time only says why the one before holds: "otherwise it'd be zero"."""
    none = not one.high and kept.low > 0 and _otherwise(context, one)
    return none or _ONLY_WITH.match(context.text, one.end) is not None


def _conditional(context: _Context, one: Length) -> bool:
    if IF_AFTER.match(context.text, one.end):
        return True
    start, end = cues.around(context.clauses, one.start)
    # "Without the dog, five": the condition may stand in a short clause before.
    first, _ = cues.around(context.sentences, one.start)
    if _CONDITION_FIRST.match(context.text, first):
        start = first  # "if I let the room, that's 600, it'd be six"
    earlier, _ = cues.around(context.clauses, start - 1)
    if max(first, earlier) < start <= earlier + 24:
        start = max(first, earlier)
    return cues.CONDITION.search(context.text, start, end) is not None


def _in_theory(context: _Context, one: Length) -> bool:
    start, end = cues.around(context.clauses, one.start)
    return cues.IN_THEORY.search(context.text, start, end) is not None


def _in_some_moods(context: _Context, kept: Length, one: Length) -> bool:
    """A part of the range on a condition: "ten or eleven; ten when I'm sad"."""
    inside = kept.low < kept.high and kept.low <= one.low <= one.high <= kept.high
    return inside and _conditional(context, one)


def _otherwise(context: _Context, one: Length) -> bool:
    start, end = cues.around(context.clauses, one.start)
    return cues.OTHERWISE.search(context.text, start, end) is not None


def _widened(kept: Length, one: Length) -> Length:
    low, high = min(kept.low, one.low), max(kept.high, one.high)
    return Length(low, high, kept.start, one.end, one.unit or kept.unit)
