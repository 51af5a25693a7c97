"""How somebody rates themselves, or their peers."""

from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal
from typing import Final

from inroad.interview.reading import Declined, Reading
from inroad.interview.values import cues, scales
from inroad.interview.values import rating_words as words
from inroad.interview.values.numbers import Number, find_numbers
from inroad.interview.values.rated import (
    ASKED,
    Rating,
    Said,
    Whom,
    chosen_rating,
    ratings_beside,
)
from inroad.interview.values.words import folded

__all__ = ["Rating", "Whom", "read_rating", "read_ratings"]


def read_rating(
    text: str, *, question: str = "", of: Whom | None = None
) -> Reading[Rating] | Declined | None:
    """The rating that answers the question, with those on other scales beside it.

    `of` says whose rating was asked for; without it every rating in the answer counts.
    """
    plain = folded(text)
    said = _all_said(text, plain, folded(question), of)
    if not said and (halfway := _halfway(plain, folded(question))) is not None:
        return halfway
    if of == "self" and _only_of_parts(plain, said):
        return None
    if not said:
        refusal = cues.REFUSAL.search(plain)
        return Declined(refusal.start(), refusal.end()) if refusal else None
    kept = chosen_rating(plain, said, folded(question), of)
    others = ratings_beside(plain, said, kept)
    value = replace(kept.rating, other_ratings=others)
    return Reading(value, kept.start, kept.end)


# From this age on, "I'm thirty" may be one.
GROWN: Final = 18


def _only_of_parts(plain: str, said: Sequence[Said]) -> bool:
    """Whether every mark is of one field, and none of them all."""
    if len({one.rating.value for one in said}) < len("ab"):
        return False
    whole = (words.OVERALL, ASKED)
    if any(mark.search(plain, *one.sentence) for one in said for mark in whole):
        return False
    return all(
        words.IN_A_FIELD.match(plain, one.sentence[0], one.start)
        or words.FIELD_NAMED.fullmatch(plain, one.sentence[0], one.start)
        for one in said
    )


def _halfway(plain: str, question: str) -> Reading[Rating] | None:
    """Halfway to one's own best is fifty percent of it."""
    m = words.HALFWAY.search(plain)
    if m is None or not (
        scales.POTENTIAL.search(plain) or scales.POTENTIAL.search(question)
    ):
        return None
    return Reading(Rating(50.0, scales.OWN_POTENTIAL, None), m.start(), m.end())


def read_ratings(
    text: str, *, question: str = "", of: Whom | None = None
) -> tuple[Reading[Rating], ...]:
    """Every rating in the answer, in order, also those corrected later."""
    said = _all_said(text, folded(text), folded(question), of)
    return tuple(Reading(s.rating, s.start, s.end) for s in said)


def _all_said(
    text: str, plain: str, question: str, of: Whom | None
) -> tuple[Said, ...]:
    sentences, clauses = cues.sentences(plain), cues.clauses(plain)
    set_up = (scales.scale_said(plain), scales.scale_said(question))
    found: list[Said] = []
    skip_to = 0
    grades = _grades(plain)
    for i, number in enumerate(grades):
        sentence = cues.around(sentences, number.start)
        clause = cues.around(clauses, number.start)
        if number.start < skip_to:
            continue
        if not _about_whom(plain, sentence, clause, number, of):
            continue
        previous = found[-1].rating.scale if found else None
        reading = _scaled(plain, number, clause, question, (previous, *set_up))
        if reading is None:
            continue
        value, scale, skip_to = reading
        where = _part_of_sentence(plain, sentence, number.start, skip_to)
        rating = _rated(text, plain, question, value, scale, where)
        stands = int(_stands(plain, number, clause, grades[i + 1 : i + 2]))
        found.append(Said(rating, number.start, skip_to, sentence, clause, stands))
    real = [
        one for one in found if not words.ELSE_IT_WOULD.search(plain, *one.sentence)
    ]
    found = real or found
    found = [x for x in found if not words.SOME_OF_THEM.match(plain, x.end)]
    strong = [one for one in found if one.stands]
    marks = words.MARKS_ASKED.search(question) is not None
    return tuple(strong or (s for s in found if marks or not _is_age(plain, s)))


def _is_age(plain: str, one: Said) -> bool:
    """Whether a number without a scale is how old somebody is."""
    before = plain[max(one.clause[0], one.start - 24) : one.start]
    grown = one.rating.value >= GROWN and one.rating.scale == scales.NOT_SAID
    return grown and words.OWN_AGE.search(before) is not None


def _stands(
    plain: str,
    number: Number,
    clause: tuple[int, int],
    following: Sequence[Number],
) -> bool:
    """Whether a number rates somebody without the help of its neighbours."""
    if scales.scale_after(plain, number) or number.form != "cardinal":
        return True
    if words.CHILDREN.search(plain, max(clause[0], number.start - 30), number.start):
        return False
    if any(words.PAIRED.fullmatch(plain, number.end, n.start) for n in following):
        return True
    if words.SETTLED.search(plain, max(clause[0], number.start - 30), number.start):
        return True
    if words.OVERALL.search(plain, *clause):
        return True
    age = words.AGE.search(plain, max(clause[0], number.start - 24), number.start)
    return not (age and number.value >= 18) and _alone(plain, number, clause)


def _grades(plain: str) -> list[Number]:
    """The numbers that may be a grade, without those that only set up a scale."""
    tops = [m.span() for m in words.SCALE_TOP.finditer(plain)]
    return [
        number
        for number in find_numbers(plain)
        if 0 <= number.value <= 100 and not any(a <= number.start < b for a, b in tops)
    ]


def _part_of_sentence(
    plain: str, sentence: tuple[int, int], start: int, end: int
) -> tuple[int, int]:
    """The part of a sentence around a rating, between semicolons."""
    first = max(sentence[0], plain.rfind(";", sentence[0], start) + 1)
    last = plain.find(";", end, sentence[1])
    return first, last if last >= 0 else sentence[1]


def _rated(
    text: str,
    plain: str,
    question: str,
    value: Decimal,
    scale: str,
    where: tuple[int, int],
) -> Rating:
    against, own = scales.compared(text, plain, *where)
    if against is None and not own and where[0] > 0:
        against, own = scales.compared(text, plain, max(0, where[0] - 80), where[0])
    if against is None and scales.POTENTIAL.search(question):
        own = True
    if own and scale in (scales.PERCENT, "out of 100", scales.NOT_SAID):
        scale = scales.OWN_POTENTIAL
    return Rating(float(round(value, 1)), scale, against)


def _about_whom(
    plain: str,
    sentence: tuple[int, int],
    clause: tuple[int, int],
    number: Number,
    of: Whom | None,
) -> bool:
    before = plain[clause[0] : number.start]
    part = max(sentence[0], plain.rfind(" and ", sentence[0], number.start))
    beside = words.NOT_ASKED.search(plain, number.end, sentence[1])
    if words.OVERALL.search(before) and words.SETTLES.search(before):
        return True
    if beside or words.NOT_A_RATING.search(plain, part, number.start):
        return False
    ruled_out = (words.ANCHOR, words.REST, cues.OTHERS_OPINION, words.PAST)
    if any(pattern.search(before) for pattern in ruled_out):
        return False
    if words.NOT_OF_MINE.match(plain, number.end) or words.AT_SCHOOL.match(
        plain, number.end
    ):
        return False
    if (
        words.WISHED.search(before)
        or words.NOT.search(before)
        or words.TO_GO.match(plain, number.end)
    ):
        return False
    return of is None or _whose(plain, sentence[0], number) in (None, of)


def _whose(plain: str, start: int, number: Number) -> Whom | None:
    """Whom the words nearest a number speak of; None when of neither."""
    marks = [words.FOR_WHOM.match(plain, number.end)]
    marks += reversed([*words.SUBJECT.finditer(plain, start, number.start)])
    named = next((m for m in marks if m is not None), None)
    if named is None:
        return None
    return "self" if named["me"] else "peers"


def _scaled(
    plain: str,
    number: Number,
    clause: tuple[int, int],
    question: str,
    known: tuple[str | None, str | None, str | None],
) -> tuple[Decimal, str, int] | None:
    """Value, scale and end of a number that rates; None for any other number."""
    if with_it := scales.scale_after(plain, number):
        return number.value, with_it[0], with_it[1]
    if number.form == "fraction":
        return scales.part_of_potential(plain, number, clause, question)
    if number.form == "ordinal":
        placed = scales.PERCENTILE in known or _is_place(plain, number, clause)
        is_percentile = placed and number.value >= LEAST_PLACE
        return (number.value, scales.PERCENTILE, number.end) if is_percentile else None
    return _bare_rating(plain, number, clause, known)


# A day of the month is no place among a hundred.
LEAST_PLACE: Final = 10
LAST_DAY: Final = 31


def _is_place(plain: str, number: Number, clause: tuple[int, int]) -> bool:
    """Whether "the sixtieth" is a place among a hundred."""
    if words.OF_A_HUNDRED.match(plain, number.end) or _alone(plain, number, clause):
        return True
    inside = words.IN_THE.fullmatch(plain, clause[0], number.start) is not None
    after = words.BARE_AFTER.match(plain, number.end) is not None
    return after and (inside or number.value > LAST_DAY)


def _bare_rating(
    plain: str, number: Number, clause: tuple[int, int], known: Sequence[str | None]
) -> tuple[Decimal, str, int] | None:
    """A number on the scale of its neighbours, or on one that was not said."""
    if number.scale or not _bare(plain, number):
        return None
    scale = next((k for k in known if k is not None), None)
    asked = known[-1]
    if (
        asked
        and asked.startswith("out of ")
        and number.value <= scales.largest_of(asked)
    ):
        scale = asked
    scale = scale or (scales.NOT_SAID if _alone(plain, number, clause) else None)
    if scale is None or number.value > scales.largest_of(scale):
        return None
    ranks = scale in (scales.TOP_PERCENT, scales.BOTTOM_PERCENT)
    return number.value, scales.NOT_SAID if ranks else scale, number.end


def _alone(plain: str, number: Number, clause: tuple[int, int]) -> bool:
    """Whether a clause holds nothing but the number and words around one."""
    rest = plain[clause[0] : number.start] + " " + plain[number.end : clause[1]]
    if words.ONLY_NUMBER.fullmatch(rest):
        return True
    opens = words.ONLY_NUMBER.fullmatch(plain, 0, number.start)
    if opens and words.OPENS.match(plain, number.end):
        return True
    graded = words.GRADED.search(plain[max(0, number.start - 24) : number.start])
    if graded is None:
        return False
    # "Those people are seventy": an age is seldom told of many, and seldom round.
    many = words.MANY.search(plain[clause[0] : number.start]) and number.value % 5 == 0
    return bool(many) or number.value <= 10 or graded[0].endswith("at ")


def _bare(plain: str, number: Number) -> bool:
    if plain[number.start : number.end] == "one":
        return False  # "a normal one" is a person
    if words.BARE_BEFORE.search(plain[max(0, number.start - 10) : number.start]):
        return False
    return words.BARE_AFTER.match(plain, number.end) is not None
