"""Signs in the words of a list item, a text, or the name of a slice of time."""

import math
import re
from typing import Final

from inroad.interview.likely.case import Case, telling, words
from inroad.interview.recognise.features import answer_features
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
TWO: Final = 2
LEAST: Final = -6.0


def signs_of_words(case: Case) -> dict[str, float]:
    """How much a text says by itself, and whether it sounds like its slot."""
    text, told = case.named, telling(case.named)
    asked = set(telling(case.exchange.question))
    later = {
        word
        for x in case.setting.talk
        if x.answer.raws[0] > case.entry.turn.raws[0]
        for word in words(x.answer.text.lower())
    }
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
    }


def sounds_like(slot: str, text: str) -> float:
    """Log-probability of the slot by the words alone, as the recogniser hears them."""
    said = shipped().answer.log_probability(answer_features(text))
    return max(float(said[CLASSES.index(slot)]), LEAST)


def _share(told: list[str], among: set[str]) -> float:
    return sum(word in among for word in told) / max(len(told), 1)
