"""How somebody rates themselves, or their peers."""

import re
from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal
from typing import Final

from inroad.interview.reading import Declined, Reading
from inroad.interview.values import cues, scales
from inroad.interview.values.numbers import Number, find_numbers
from inroad.interview.values.rated import (
    Rating,
    Said,
    Whom,
    chosen_rating,
    ratings_beside,
)
from inroad.interview.values.words import folded

__all__ = ["Rating", "Whom", "read_rating", "read_ratings"]

_NOT_A_RATING: Final = re.compile(
    r"\b(?:school|exams?|marks?|grades?|gpa|boards?|bachelor'?s?|toefl|ielts|gre"
    r"|sat score|diploma|a-levels?|canteen|food|coffee|lunch|weather|office|commute"
    r"|building|stress|happiness|happy|salary|pay|rent|city|town|movie|film|hotel|flat"
    r"|lectures?|course is|job is|odds|chances?|review|app|battery|accuracy|benchmark"
    r"|model|models|attendance)\b"
)
_PAST: Final = re.compile(
    r"\b(?:years? ago|last year|used to|back then|where i said|when i started"
    r"|at the start|i'd have said|would have said|at school)\b"
)
_NOT: Final = re.compile(
    r"\b(?:not|never|hardly)(?: an?)?\s*$|\bi (?:could|might|should) be (?:an? "
    r"|at )\s*$"
)
_TO_GO: Final = re.compile(
    r"\s*(?:%|percent)?\s*(?:of the way )?(?:to go|left"
    r"|missing)\b"
)
_WISHED: Final = re.compile(
    r"\b(?:(?:would |'d )?(?:like|love) to say|i'd be happy with|i want to be"
    r"|i'd like to be|i wish|i hope|one day|in two years|eventually|goal is|aiming for"
    r"|i was|i started)\b"
)
_BARE_AFTER: Final = re.compile(
    r"\s*(?:$|[,.;:!?)\"]|-\s|(?:if|or|maybe|perhaps|tops|max|at|for|in|on|now|then"
    r"|but|when|probably|i|easily|honestly|next|compared|against|and|to|where|because"
    r"|as|most|with|myself|today|right|these|is|while)\b)"
)
_BARE_BEFORE: Final = re.compile(
    r"(?:\b(?:top|bottom|at age|aged|age|page|since|until|number|in|year|week|chapter"
    r"|by|step|q|of|best|last|first|level|only|these|those|some|others)|[$€£₹#/]"
    r"|\d\.)\s*$"
)
_SCALE_TOP: Final = re.compile(
    r"\b(?:where|if|with|and|so|being|,)?\s*(?:100|10|a hundred|ten|hundred) (?:is"
    r"|being|would be|means|was)\b|\b(?:scale (?:of|from)|out of|from (?:one|1|zero"
    r"|0) to) (?:a |(?:one|1|zero|0) to )?(?:100|10|hundred|ten|five|5)\b"
    r"|\ba hundred people\b|\b(?:best|max|maximum|ceiling|potential"
    r"|top)(?: \w+){0,3} is (?:a hundred|hundred|100|ten|10)\b"
)
_AGE: Final = re.compile(
    r"(?:(?:\b(?:i'm|i am|he's|she's|they're|most are|who's|aged)(?: (?:now|only|almost))?"
    r")|\b(?<!i'm )(?<!are )(?<!re )(?<!be )(?<!maybe )at)\s*$"
)
_SUBJECT: Final = re.compile(
    r"\b(?:(?P<me>i'm|i am|i'd (?:give|rate|put) (?:myself|me)|myself|me|(?<!double )(?<!twice )(?<!half )(?<!than )mine)|(?P<them>they"
    r"|they're|they'd|them|the others|theirs|my (?:colleagues|peers|classmates)|the"
    r" (?:average|typical|usual|normal|ordinary|median|best|good|top) (?!(?:i|i'd|me"
    r"|version|that|of)\b)\w+))\b"
)
_FOR_WHOM: Final = re.compile(
    r"\s*(?:%|percent|out of (?:ten|10))?,?\s*for (?:(?P<me>me|myself)|(?P<them>them"
    r"|the others))\b"
)
_NOT_OF_MINE: Final = re.compile(
    r"\s*(?:%|percent|per cent) of (?:my|the|our|his|her|their) (?:\w+ )?(?:day|time|week"
    r"|work|salary|pay|income|money|job|life|hours|energy)\b"
    r"|\s*(?:%|percent|per cent) (?:more|less|higher|raise|chance|position|contract)\b"
)
_ANCHOR: Final = re.compile(r"\bif (?:he|she|they|it)(?:'s|'re| is| are)(?: an?)?\s*$")
_REST: Final = re.compile(r"\b(?:the|that|those) (?:other|remaining|rest|last)\s*$")
_AT_SCHOOL: Final = re.compile(r"[^.,;!?]{0,20}\b(?:school|exams?|thesis|diploma|degree)\b")
_CHILDREN: Final = re.compile(
    r"\b(?:kids?|child(?:ren)?|boys?|girls?|sons?|daughters?|twins)(?: are| is|'s)"
    r"(?: [\w-]+ and)?\s*$"
)
_PAIRED: Final = re.compile(r"[\s,-]*(?:(?:or|to|and|maybe|perhaps)[\s,]+)*")
_HALFWAY: Final = re.compile(r"\bhalf ?way\b(?! (?:decent|house))")
_GRADED: Final = re.compile(
    r"\b(?:i'm|they're|they are|i am|he's|she's|them|myself|be|them all|is"
    r"|all)(?: (?:a|an|at|about|around|maybe|probably|say|all|solid|good|like"
    r"|roughly))*\s*$"
)
_RANKED: Final = re.compile(
    r"\b(?:top|bottom|upper|lower|better|worse|second|first)\b[^.]*$"
)
_ONLY_NUMBER: Final = re.compile(
    r"[\W\d_]*(?:(?:i'd|i'll|i|say|said|give|put|myself|them|him|her|a|an|the|maybe"
    r"|about|around|perhaps|roughly|honestly|so|well|like|probably|er|um|oh|hm+|call"
    r"|it|make|that|no|wait|actually|be|would|they'd|they're|i'm|am|at|to|let's|think"
    r"|guess|today|right|now|okay|easily|for|those|people|there|guys|average|ones|of"
    r"|all|most|tops|level|mark|me|solid|good|strong|weak|normal|one|person"
    r"|typical)\b[\W\d_]*)*"
)


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
    if not said:
        refusal = cues.REFUSAL.search(plain)
        return Declined(refusal.start(), refusal.end()) if refusal else None
    kept = chosen_rating(plain, said, folded(question), of)
    others = ratings_beside(plain, said, kept)
    value = replace(kept.rating, other_ratings=others)
    return Reading(value, kept.start, kept.end)


def _halfway(plain: str, question: str) -> Reading[Rating] | None:
    """Halfway to one's own best is fifty percent of it."""
    m = _HALFWAY.search(plain)
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
    strong = [one for one in found if one.stands]
    return tuple(strong or found)


def _stands(
    plain: str,
    number: Number,
    clause: tuple[int, int],
    following: Sequence[Number],
) -> bool:
    """Whether a number rates somebody without the help of its neighbours."""
    if scales.scale_after(plain, number) or number.form != "cardinal":
        return True
    if _CHILDREN.search(plain, max(clause[0], number.start - 30), number.start):
        return False
    if any(_PAIRED.fullmatch(plain, number.end, n.start) for n in following):
        return True
    age = _AGE.search(plain, max(clause[0], number.start - 24), number.start)
    return not (age and number.value >= 18) and _alone(plain, number, clause)


def _grades(plain: str) -> list[Number]:
    """The numbers that may be a grade, without those that only set up a scale."""
    tops = [m.span() for m in _SCALE_TOP.finditer(plain)]
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
    if _NOT_A_RATING.search(plain, part, number.start):
        return False
    if _NOT_OF_MINE.match(plain, number.end) or _AT_SCHOOL.match(plain, number.end):
        return False
    if _ANCHOR.search(before) or _REST.search(before):
        return False
    if cues.OTHERS_OPINION.search(before) or _PAST.search(before):
        return False
    if _WISHED.search(before) or _NOT.search(before) or _TO_GO.match(plain, number.end):
        return False
    return of is None or _whose(plain, sentence[0], number) in (None, of)


def _whose(plain: str, start: int, number: Number) -> Whom | None:
    """Whom the words nearest a number speak of; None when of neither."""
    marks = [_FOR_WHOM.match(plain, number.end)]
    marks += reversed([*_SUBJECT.finditer(plain, start, number.start)])
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
        return _part_of_potential(plain, number, clause, question)
    if number.form == "ordinal":
        is_percentile = scales.PERCENTILE in known and number.value >= 10
        return (number.value, scales.PERCENTILE, number.end) if is_percentile else None
    return _bare_rating(plain, number, clause, known)


def _bare_rating(
    plain: str, number: Number, clause: tuple[int, int], known: Sequence[str | None]
) -> tuple[Decimal, str, int] | None:
    """A number on the scale of its neighbours, or on one that was not said."""
    if number.scale or not _bare(plain, number):
        return None
    scale = next((k for k in known if k is not None), None)
    asked = known[-1]
    if asked and asked.startswith("out of ") and number.value <= scales.largest_of(asked):
        scale = asked
    scale = scale or (scales.NOT_SAID if _alone(plain, number, clause) else None)
    if scale is None or number.value > scales.largest_of(scale):
        return None
    ranks = scale in (scales.TOP_PERCENT, scales.BOTTOM_PERCENT)
    return number.value, scales.NOT_SAID if ranks else scale, number.end


def _alone(plain: str, number: Number, clause: tuple[int, int]) -> bool:
    """Whether a clause holds nothing but the number and words around one."""
    rest = plain[clause[0] : number.start] + " " + plain[number.end : clause[1]]
    if _ONLY_NUMBER.fullmatch(rest):
        return True
    graded = _GRADED.search(plain[max(0, number.start - 24) : number.start])
    return graded is not None and (number.value <= 10 or graded[0].endswith("at "))


def _bare(plain: str, number: Number) -> bool:
    if plain[number.start : number.end] == "one":
        return False  # "a normal one" is a person
    if _BARE_BEFORE.search(plain[max(0, number.start - 10) : number.start]):
        return False
    return _BARE_AFTER.match(plain, number.end) is not None


def _part_of_potential(
    plain: str, number: Number, clause: tuple[int, int], question: str
) -> tuple[Decimal, str, int] | None:
    """Half of what I could be; "top half" and "half of them" are no ratings."""
    if _RANKED.search(plain, clause[0], number.start):
        return None
    after = plain[number.end : number.end + 60]
    named = re.match(r"\s*(?:way |of |to )*", after)
    tail = after[named.end() if named else 0 :]
    if scales.POTENTIAL.match(tail) or (
        scales.POTENTIAL.search(question)
        and re.match(r"\s*(?:of the way|there)?\s*(?:$|[.,;!?])", after)
    ):
        return 100 * number.value, scales.OWN_POTENTIAL, number.end
    return None
