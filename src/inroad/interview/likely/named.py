"""Signs in the words of a list item, a text, or the name of a slice of time."""

import math
import re
from typing import Final

from inroad.interview.items import form
from inroad.interview.likely.case import Case, telling, words
from inroad.interview.reading import LIST_SLOTS, TEXT_SLOTS
from inroad.interview.recognise.features import answer_features, question_features
from inroad.interview.recognise.weights import CLASSES, shipped

POINTS: Final = re.compile(
    r"(?i)\b(?:it|that|this|these|those|them|one|ones|there|same|such)\b"
)
# Words of the talk itself rather than of what it is about.
OF_TALK: Final = re.compile(
    r"(?i)\b(?:told|tell|say|said|mean|ask|asked|think|thought|know|honest|guess"
    r"|suppose|reckon|remember|see|look|hang|listen|list|question|number|count|first"
    r"|second|third|two|three|four|five)\b"
)
A_NAME: Final = re.compile(r"[a-z,] [A-Z](?![ '’])")
ENDS: Final = (".", "!", "?", "")
NEGATED: Final = re.compile(r"(?i)\b(?:no|not|never|\w+n['’]t)\b")
TO_DO: Final = re.compile(
    r"(?i)(?:to )?(?:do|go|get|take|find|work|join|apply|write|build|make|stay|ask|move"
    r"|start|be|have|keep|leave|finish|learn|study|teach)\b"
)
TWO: Final = 2
LEAST: Final = -6.0
FARTHEST: Final = 6.0


def signs_of_words(case: Case) -> dict[str, float]:
    """How much a text says by itself, and whether it sounds like its slot."""
    text, told = case.named, telling(case.named)
    asked = set(telling(case.exchange.question))
    here, last = case.entry.turn.raws[0], case.setting.last_said
    later = {word for word in told if last.get(word, here) > here}
    lengths = [
        len(str(e.body.get("text") or e.body.get("label"))) for e in case.siblings
    ]
    return {
        "telling words": math.log1p(len(told)),
        "two telling words": float(len(told) == TWO),
        "words": math.log1p(len(words(text))),
        "longer than its siblings": math.log(
            (len(text) + 1) / (sum(lengths) / len(lengths) + 1)
        ),
        "points elsewhere": float(bool(POINTS.search(text))),
        "of the talk itself": float(bool(OF_TALK.search(text))),
        "holds a name": float(bool(A_NAME.search(text))),
        "ends a sentence": float(case.text[case.entry.end :].lstrip()[:1] in ENDS),
        "first of all": float(case.siblings[0] is case.entry),
        "words of the question": _share(told, asked),
        "words said later": _share(told, later),
        "sounds like its slot": sounds_like(case.slot, text),
        "formed like its slot": formed_like(case.slot, case.sentence),
        "asked for this before all": asked_before_all(case),
        "negated": float(bool(NEGATED.search(text))),
        "opens with a verb": float(bool(TO_DO.match(text))),
        "opens small": float(text[:1].islower()),
    }


def sounds_like(slot: str, text: str) -> float:
    """Log-probability of the slot by the words alone, as the recogniser hears them."""
    said = shipped().answer.log_probability(answer_features(text))
    return max(float(said[CLASSES.index(slot)]), LEAST)


def formed_like(slot: str, sentence: str) -> float:
    """How much a sentence looks like an answer to a list or a text, from 0 to 1."""
    return form(slot, sentence) if slot in (*LIST_SLOTS, *TEXT_SLOTS) else 0.0


def asked_before_all(case: Case) -> float:
    """How much likelier the question alone asks for the slot than for any other."""
    asked = shipped().question.log_probability(
        question_features(case.exchange.question)
    )
    place = CLASSES.index(case.slot)
    others = max(float(x) for i, x in enumerate(asked) if i != place)
    return min(max(float(asked[place]) - others, -FARTHEST), FARTHEST)


def _share(told: list[str], among: set[str]) -> float:
    return sum(word in among for word in told) / max(len(told), 1)
