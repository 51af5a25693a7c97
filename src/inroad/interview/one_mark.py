"""One mark asked for, after several or none, and a mark put right much later."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Final

from inroad.interview.choose import Answer
from inroad.interview.exchanges import Exchange
from inroad.interview.reader import Entry, Heard, read
from inroad.interview.values import scales
from inroad.interview.values.numbers import find_numbers
from inroad.interview.values.words import folded

SLOT: Final = "self_rating"
REACH: Final = 3
SHORT: Final = 24
FEW: Final = 24
# So few words hold nothing beside the mark and what it is for.
FEWEST: Final = 8
# "One number.", "Just overall.", "If I can only write one?", "A hundred's the best."
ONE: Final = re.compile(
    r"(?i)\b(?:(?:one|a single|only one|just one) (?:number|figure|mark|value)"
    r"|(?:only|just) (?:\w+ )?(?:write|put|note)(?: down)? one|overall|as a whole"
    r"|all in all|(?:all |taken |put )together|whole (?:package|thing|lot|picture)"
    r"|for the lot|(?:that|this)(?:['’]s not|(?: is|['’]s)? ?(?:n['’]t|not)) what i"
    r" (?:asked?|said|meant)|which (?:one )?(?:should|shall|do) i (?:write|put)"
    r"|(?:['’]s| is) the (?:best|top|highest|maximum|worst|lowest))\b"
)
SETTLES: Final = re.compile(
    r"(?i)\b(?:overall|then|so|say|put|write|whole|together|about|for (?:it|that|this))"
    r"\b"
)
# "I never finished a thing, so put four.": how a second thought soon after ends.
AT_LAST: Final = re.compile(
    r"(?i)\b(?:put|write|make it|call it)(?: down)? [\w-]+(?: then)?\W*$"
)
# "On the percentile, write fifty."
LATER: Final = re.compile(
    r"(?i)\b(?:percentile|out of (?:ten|five|a hundred)|(?:my|the|that) (?:mark|rating"
    r"|score|grade))\b[^.!?]{0,30}\b(?:write|put|make it|change it to)\b"
)


def one_mark(
    kept: list[Entry], nearly: Sequence[Answer], talk: Sequence[Exchange]
) -> list[Entry]:
    """The one mark said soon after the question for it, or put right later."""
    for answer in nearly:
        place = _place(answer, talk)
        for one in talk[place + 1 : place + 1 + REACH]:
            asked = ONE.search(one.question) and len(one.question.split()) <= FEW
            if asked and (marks := _mark(answer.exchange.question, one)):
                return marks
    return list(_put_right(kept, talk))


def _place(answer: Answer, talk: Sequence[Exchange]) -> int:
    turn = answer.exchange.answer
    return next((n for n, one in enumerate(talk) if one.answer is turn), len(talk))


def _mark(asked: str, one: Exchange) -> list[Entry]:
    """The mark of a short answer that gives one number, on the scale asked for."""
    text = one.answer.text
    numbers = _numbers(text)
    if len(numbers) > 1 and SETTLES.search(first := text.partition(". ")[0]):
        numbers = _numbers(first)  # what comes after it counts other things
    brief = len(text.split()) <= SHORT
    settles = len(text.split()) <= FEWEST or SETTLES.search(text)
    if len(numbers) != 1 or not brief or not settles:
        return []
    heard = read(SLOT, one.answer, f"{asked} {one.question}")
    if not isinstance(heard, Heard) or len(heard.entries) != 1:
        return []
    body = heard.entries[0].body
    value, scale = body.get("value"), str(body.get("scale"))
    fits = isinstance(value, (int, float)) and value <= scales.largest_of(scale)
    return [*heard.entries] if fits else []


def _numbers(text: str) -> set[float]:
    return {float(n.value) for n in find_numbers(folded(text))}


def _put_right(kept: Sequence[Entry], talk: Sequence[Exchange]) -> Iterator[Entry]:
    """The marks kept, each as it was put right soon after or at the end of the talk."""
    for entry in kept:
        place = next((n for n, x in enumerate(talk) if x.answer is entry.turn), 0)
        later = [x for x in talk[place + 1 :] if LATER.search(x.answer.text)]
        asked = ""
        if not later:
            asked = talk[place].question if talk else ""
            later = [x for x in talk[place + 1 :][:REACH] if _second_thought(x)]
        again = read(SLOT, later[-1].answer, asked) if later else None
        if isinstance(again, Heard) and len(again.entries) == 1:
            one = again.entries[0]
            scale = entry.body.get("scale")
            yield replace(one, body={**one.body, "scale": scale})
        else:
            yield entry


def _second_thought(one: Exchange) -> bool:
    """Whether an answer to no question ends by putting one number in place."""
    said = one.answer.text
    ends = AT_LAST.search(said) and len(_numbers(said)) == 1
    return bool(ends) and "?" not in one.question and not find_numbers(one.question)
