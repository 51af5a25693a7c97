"""Signs that a value was heard rightly or wrongly, each a number under its name.

The names and what they are worth stand in `content/likely.json`; nothing here knows
which way a sign points.
"""

import math
import re
from collections.abc import Mapping
from typing import Final

from inroad.interview.likely.case import Case, numbers, words
from inroad.interview.likely.named import signs_of_words
from inroad.interview.likely.weeks import signs_of_week
from inroad.interview.reading import LIST_SLOTS, TOLD_SLOTS

WEEKS: Final = ("attention_now", "attention_target")
PAST: Final = re.compile(
    r"(?i)\b(?:was|were|had|used to|ago|last (?:year|month|week|winter|summer|spring"
    r"|autumn)|before|did|back then|once|\w{3,}ed)\b"
)
TAKES_BACK: Final = re.compile(
    r"(?i)\b(?:no|wait|sorry|actually|i mean|rather|make that|let me|hang on|hold on"
    r"|scratch|correction|well)\b"
)
# Beyond this, more of the same says no more.
MOST_ITEMS: Final = 4
SUREST: Final = 0.999


def signs_of(case: Case) -> Mapping[str, float]:
    """Every sign of a case that its kind of value has; the others are nought."""
    found = _of_question(case) | _of_answer(case)
    if case.named:
        found |= signs_of_words(case)
    if case.slot in WEEKS:
        return found | signs_of_week(case)
    return found


def _of_question(case: Case) -> dict[str, float]:
    """How surely it was asked, and how often that was answered without a value."""
    turn, slot = case.entry.turn, case.slot
    told = [x for x in case.setting.nearly.get(slot, ()) if x.exchange.answer is turn]
    told += [x for x in case.setting.answers.get(slot, ()) if x.exchange.answer is turn]
    sure = max((x.confidence for x in told), default=None)
    empty = sum(not x.entries for x in case.setting.answers.get(slot, ()))
    known = 0.0 if sure is None else _odds(sure)
    return {
        ("surely told" if slot in TOLD_SLOTS else "asked surely"): known,
        "no question mark": float("?" not in case.exchange.question),
        "answers without a value": float(min(empty, 3)),
    }


def _of_answer(case: Case) -> dict[str, float]:
    """Where in the answer it stands, and how the sentence puts it."""
    own, sentence = case.siblings, case.sentence
    first = min(own, key=lambda entry: entry.turn.raws[0]).turn
    # A figure that is put right is read as the one that stands; of items, some linger.
    several = case.slot in (*LIST_SLOTS, *WEEKS)
    after = set(numbers(case.text[case.entry.end :])) - case.figures
    return {
        "items": float(min(len(own), MOST_ITEMS)) * (case.slot in LIST_SLOTS),
        "a later answer": float(first is not case.entry.turn),
        "words of the sentence": math.log1p(len(words(sentence))),
        "past": float(bool(PAST.search(sentence))),
        "asks back": float("?" in sentence),
        "takes back": float(several and bool(TAKES_BACK.search(case.text))),
        "other numbers after": float(min(len(after), 3)),
    }


def _odds(sure: float) -> float:
    kept = min(max(sure, 1 - SUREST), SUREST)
    return math.log(kept / (1 - kept))
