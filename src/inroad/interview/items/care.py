"""Someone who is not coping, said by themselves, now, and not taken back.

Two faults are possible and not alike: a page about job offers for someone who cannot go
on, and a page about rest for someone who slept badly on Tuesday. Where the words are
about harm to oneself the rules lean towards hearing it; where they are about tiredness
they lean towards leaving it. What only sounds like distress stands below.
"""

from typing import Final

from inroad.interview.items.answered_no import says_no_to
from inroad.interview.items.clauses import sentences
from inroad.interview.items.despair import GONE, SLEEPLESS, WORN_OUT
from inroad.interview.items.distress import GO_ON, HARM, SLEEP
from inroad.interview.items.meant import meant, of_somebody_else
from inroad.interview.items.signs import (
    SIGNS_OF_HARM,
    SIGNS_OF_NO_SLEEP,
    SIGNS_OF_NO_STRENGTH,
)
from inroad.interview.items.wording import plain, rule
from inroad.interview.reading import Reading

_GRAVE: Final = (HARM, GONE, SIGNS_OF_HARM)
_SHORT: Final = 5
_KINDS: Final = (
    *(*_GRAVE, GO_ON, WORN_OUT, SLEEP, SLEEPLESS),
    *(SIGNS_OF_NO_SLEEP, SIGNS_OF_NO_STRENGTH),
)


def not_coping(text: str, *, question: str = "") -> Reading[str] | None:
    """Return the words in which someone says of themselves, now, that they cannot cope.

    Nothing for the past, for other people, for "if", for idioms, for a baby's
    nights and for what is taken back at once. `question` is what was asked just
    before: "No." to "Are you sleeping?" counts. Offsets count characters of `text`.
    """
    low = plain(text)
    spans = sentences(text)
    for number, (left, right) in enumerate(spans):
        after = spans[number + 1] if number + 1 < len(spans) else (right, right)
        if _says_so(low[left:right], low[slice(*after)]):
            return Reading(text[left:right], left, right)
        # "I cry at my desk. Every day."
        short = 0 < len(text[slice(*after)].split()) <= _SHORT
        if short and _says_so(
            low[left : after[1]], low[slice(*after)], across=right - left
        ):
            return Reading(text[left : after[1]], left, after[1])
    return says_no_to(question, text)


def _says_so(said: str, after: str, across: int = 0) -> bool:
    """Say whether words of distress stand; `across` is a place they must reach over."""
    return any(
        meant(said, found.start(), found.end(), after, grave=kind in _GRAVE)
        for kind in _KINDS
        for found in kind.finditer(said)
        if not across or found.start() < across < found.end()
    )


def recovered(text: str) -> Reading[str] | None:
    """Return the words with which someone says that they sleep or cope again."""
    low = plain(text)
    for left, right in sentences(text):
        if _AGAIN.search(low, left, right) and not of_somebody_else(low[left:right]):
            return Reading(text[left:right], left, right)
    return None


_AGAIN: Final = rule(
    r"\bi(?:'m| am| do| feel)? ?(?:sleep(?:ing)?|eat(?:ing)?|cop(?:e|ing)"
    r"|manag(?:e|ing)) (?:well |fine |properly |better |okay |normally )?(?:again"
    r"|now|these days|like a (?:baby|stone|log))\b"
    r"|\bi sleep (?:fine|well|okay|normally)\b"
    r"|\bi(?:'m| am| feel) (?:much |a lot |so much |doing )?(?:better|fine|okay"
    r"|well|out of it|past it|over it|myself again|recovered)(?: now| again"
    r"| these days| today)\b"
    r"|\b(?:that's|it's|that is|it is) (?:long |all |well )?(?:over|behind me"
    r"|past|in the past)\b"
    r"|\bi(?:'ve| have) (?:recovered|got(?:ten)? (?:better|over it|help and))\b"
    r"|\bi can (?:go on|cope|sleep|get up)(?: again)? now\b|\bthe (?:nights"
    r"|sleep) (?:are|is) (?:fine|better|good|back)\b"
)
