"""Questions for the hours that somebody could put into something, whatever it is."""

import re
from typing import Final

from inroad.interview.values import cues
from inroad.interview.values.words import folded

_VERBS: Final = (
    r"(?:put|give|find|set aside|spend|dedicate|devote|commit|invest|prepare|study"
    r"|rehearse|practi[cs]e|revise|spare|free(?: up)?|carve out|make|need|want first"
    r"|offer|afford|do)"
)
_HOW_MUCH: Final = r"(?:how (?:many hours|much(?: time)?|many)|what time|how long)"
# "How many hours a week could you really put in?"
_COULD: Final = re.compile(
    rf"\b{_HOW_MUCH}\b[^.?!]{{0,60}}?\b(?:could|can|will|would|might|are you able to)"
    rf" you (?:[a-z]+ly |be able to |still |even )?{_VERBS}\b"
)
_HOURS_ASKED: Final = re.compile(
    rf"\b{_HOW_MUCH}\b[^.?!]{{0,40}}?\b(?:do you see|is available|have you got for"
    r"|would it take before|would you say it takes)\b"
)
_TIMED: Final = re.compile(r"\b(?:hours?|time|study|prepare|put into it|put in)\b")
# A week one wishes for, money, or another thing that is asked for with the same words.
_ELSE: Final = re.compile(
    r"\b(?:ideal\w*|wish|dream|perfect|better week|if you could choose|months?|money"
    r"|euros?|dollars?|pounds?|savings?|pay|live|rent|people|years?|did you"
    r"|if you were free|feel right)\b"
)
_BEFORE_THAT: Final = 2


def asks_for_hours(question: str) -> bool:
    """Whether a question ends on the hours somebody could put into something."""
    plain = folded(question)
    parts = [plain[slice(*cut)] for cut in cues.sentences(plain)]
    for part in parts[-_BEFORE_THAT:]:
        asks = _COULD.search(part) or _HOURS_ASKED.search(part)
        if asks and _TIMED.search(part) and not _ELSE.search(part, asks.start()):
            return True
    return False
