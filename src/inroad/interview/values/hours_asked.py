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
    # "How many hours to get it in shape?", "How long would you need before you wrote?"
    r"|\bhow many hours (?:of work )?to [a-z]+\b"
    r"|\b(?:how long|what) would you need (?:before|to [a-z]+|until)\b"
)
# "How long would it take? In hours."
_IN_HOURS: Final = re.compile(r"\W*(?:and |i mean,? )?(?:in|actual|real) hours\W*")
_HOW_LONG: Final = re.compile(
    r"\bhow (?:long|much(?: time)?) (?:would|will|do|does|might)\b(?!.*\b(?:money"
    r"|savings?|last)\b)"
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
    if len(parts) > 1 and _IN_HOURS.fullmatch(parts[-1]):
        return _HOW_LONG.search(parts[-2]) is not None
    for part in parts[-_BEFORE_THAT:]:
        asks = _COULD.search(part) or _HOURS_ASKED.search(part)
        timed = _TIMED.search(part) or "would you need" in part
        if asks and timed and not _ELSE.search(part, asks.start()):
            return True
    return False
