"""Which of several ratings in one answer stands, and which stand beside it."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final, Literal

from inroad.interview.values import cues, scales
from inroad.interview.values.rating_words import IN_A_FIELD, OVERALL

Whom = Literal["self", "peers"]


@dataclass(frozen=True, slots=True)
class Rating:
    """A rating as it was said, never turned into another scale.

    `scale` is "out of 10", "percent", "percentile", "top percent", "percent of own
    potential", "not said" and the like; `other_ratings` are those beside it.
    """

    value: float
    scale: str
    compared_to: str | None
    other_ratings: tuple["Rating", ...] = ()


@dataclass(frozen=True, slots=True)
class Said:
    """A rating with the places of its words, sentence and clause.

    `stands` is 0 for a number that only the scale of its neighbours makes a rating.
    """

    rating: Rating
    start: int
    end: int
    sentence: tuple[int, int]
    clause: tuple[int, int]
    stands: int = 1


_TYPICAL: Final = re.compile(
    r"\b(?:typical|normal|average|ordinary|usual|median|regular|middle|most of them)\b"
)
_OR_MAYBE: Final = re.compile(r"\W*(?:\w+ )?(?:maybe|perhaps|or|possibly)(?: even)?\W*")
_ONE_OF_THEM: Final = re.compile(
    r"\b(?:the (?:boss|best|leader|top|star|head|other half|worst|weakest|really)"
    r"|(?:some|one|two|three|half|a few|few|many) (?:of|are|is)|one genius|leader|my"
    rf" {cues.KIN}|two people|others are|(?:there's|there is|there are) (?:one|an?|this"
    r"|some|two))\b"
)
ASKED: Final = re.compile(r"\bwhat you(?:'re| are)? (?:ask(?:ed|ing)?|mean|meant)\b")


def chosen_rating(
    plain: str, said: Sequence[Said], question: str, of: Whom | None
) -> Said:
    """The rating that answers the question: named, typical, on its topic, or last."""
    marked = [s for s in said if ASKED.search(plain, *s.sentence)]
    if of == "peers" and not marked:
        marked = [s for s in said if _TYPICAL.search(plain, *s.clause)]
    if not marked and question:
        own = scales.POTENTIAL.search(question) is not None
        marked = [s for s in said if (s.rating.scale == scales.OWN_POTENTIAL) == own]
        marked = marked if own else []
    if not marked and question:
        marked = [s for s in said if _shares_topic(plain[slice(*s.clause)], question)]
        marked = marked if len(marked) < len(said) else []
    if of == "peers" and not marked:
        marked = [s for s in said if not _is_one_of_them(plain, s)]
    if of == "self":
        overall = [s for s in said if OVERALL.search(plain, *s.sentence)]
        whole = [s for s in said if not IN_A_FIELD.match(plain, s.sentence[0])]
        marked = marked or overall or whole
    candidates = marked or list(said)
    kept = candidates[0]
    for one in candidates[1:]:
        if cues.IN_THEORY.search(plain, *one.clause):
            continue
        theory = cues.IN_THEORY.search(plain, *kept.clause) is not None
        corrected = (
            theory or cues.CORRECTION.search(plain, kept.end, one.start) is not None
        )
        if not corrected and _OR_MAYBE.fullmatch(plain, kept.end, one.start):
            continue  # "thirty. Maybe thirty-five": the second stands beside the first
        if corrected or (one.sentence != kept.sentence and one.stands >= kept.stands):
            kept = one
    return kept


def _is_one_of_them(plain: str, said: Said) -> bool:
    """Whether a rating is told of one person or a few among them."""
    start = max(said.sentence[0], said.clause[0] - 40)
    return _ONE_OF_THEM.search(plain, start, said.clause[1]) is not None


def _shares_topic(clause: str, question: str) -> bool:
    """Whether a clause names a field or skill that the question names."""
    topics = {w[:6] for w in re.findall(r"[^\W\d_]{6,}", question)} - _COMMON
    return any(w[:6] in topics for w in re.findall(r"[^\W\d_]{6,}", clause))


_COMMON: Final = frozenset(
    "yourse myself percen scale people compar potent number hundre others would reall"
    " rather averag person typica normal their themse should anothe before"
    " someon".split()
)


def ratings_beside(plain: str, said: Sequence[Said], kept: Said) -> tuple[Rating, ...]:
    """Ratings that stand beside the kept one: another scale, skill or value at once."""
    others = []
    for one in said:
        if one is kept or one.rating == kept.rating:
            continue
        low, high = sorted((one.end, kept.start)) if one.end <= kept.start else (
            kept.end, one.start)  # fmt: skip
        if cues.CORRECTION.search(plain, low, high) is None:
            others.append(one.rating)
    return tuple(dict.fromkeys(others))
