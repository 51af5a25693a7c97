"""Whether a question asks if the present place could turn into this, or keep one on."""

import re
from typing import Final

from inroad.interview.recognise.words import sentences
from inroad.interview.values.words import folded

_MAY: Final = (
    r"\b(?:could|can|would|will|might|may|(?:is|are) there (?:an? |any |some )?"
    r"(?:\w+ )?(?:chance|way|version|hope|prospect|possib\w*|road)"
    r"|any (?:chance|way|hope|prospect|possibility)|(?:what|how) are the"
    r" (?:chances|odds)|is it (?:possible"
    r"|likely|thinkable|imaginable|conceivable)|do you (?:think|believe|expect|see)"
    r"|are they going to|is (?:it|the \w+) going to)\b"
)
_PLACE: Final = (
    r"(?:\b(?:employers?|company|firm|business|agency|office|ministry|department|bureau"
    r"|institute|institution|university|college|school|hospital|clinic|ward|bank|lab"
    r"|laboratory|plant|factory|team|unit|army|navy|police|council|charity|studio|shop"
    r"|library|museum|partnership|organi[sz]ation|authority|startup|start-up|job|role"
    r"|position|post|place|contract|placement|internship|traineeship|secondment"
    r"|function|grant|boss|manager|director)\b|\b(?:the|your|that) \w+(?: itself)?\b)"
)
_TURNS: Final = (
    r"(?:turn(?:s|ed|ing)?|transforms?|transforming|become|becomes|becoming|grows?"
    r"|growing|slides?|evolves?|converts?|develops?|moves?|moving|changes?)"
)
_INTO: Final = (
    r"(?:it|this|that|these|those|something(?=\W*$)|something (?:like|near|more"
    r"|lasting|stable|permanent)|(?:an? |the |your )?(?:\w+ )?(?:research\w*|permanent"
    r"|lasting|stable|fixed|proper|real|position|post|role|job|person))"
)
_YOU: Final = r"(?:you|this|it|that|your (?:job|work|role|position|post|contract))"
# "Could the firm turn into it?", "Would your boss make this your job?"
_BECOMES: Final = re.compile(
    rf"{_MAY}[^.?!]{{0,60}}?{_PLACE}[^.?!]{{0,40}}?\b{_TURNS}\b[^.?!]{{0,50}}?\b{_INTO}\b"
    rf"|{_MAY} your {_PLACE} (?:slide|move|shift|drift) (?:over|across|in there)\b"
)
_MADE: Final = re.compile(
    rf"{_MAY}[^.?!]{{0,60}}?(?:{_PLACE}|\bthey\b)[^.?!]{{0,40}}?\b(?:"
    rf"(?:make|makes|making|turn|turns|turning) {_YOU} (?:\w+ ){{0,4}}?(?:into|an? "
    r"|your |\w*research\w*|permanent|official|proper)"
    r"|(?:make|makes|making|create|creates|creating|open|opens|opening|find|give"
    r"|giving|offer)(?: you)? (?:\w+ ){0,2}?(?:this|that|it|one|such an?"
    r"|an? (?:\w+ ){0,2}(?:post|position|place|role|job|desk))\b"
    r"|let you (?:\w+ ){0,3}?(?:turn|make|do (?:this|research|it)|research)"
    r"|keep you\W*$|(?:keep|take) you\b(?= on\b|,? like permanent|,? permanent|,? for"
    r" good|[^.?!]{0,20}\b(?:after|afterwards|at the end)\b))"
)
# "Could they use you for research?", "Does it have a post that might become one?"
_HAS_ONE: Final = re.compile(
    rf"{_MAY}[^.?!]{{0,40}}?{_PLACE} (?:use|place|put|move|take|need) you (?:for|on|in"
    rf"|into|onto) (?:\w+ ){{0,3}}?\w*research\w*"
    rf"|\b(?:does|do|has|have)\b[^.?!]{{0,30}}?{_PLACE}[^.?!]{{0,30}}?\b(?:have|offer"
    r"|got|keep)\b[^.?!]{0,60}?\b(?:you (?:could|might|can) (?:\w+ ){0,2}(?:slide|move"
    r"|step|switch|grow|transfer)|(?:might|could|can) (?:become|turn into|grow into))\b"
)
_INSIDE: Final = re.compile(
    rf"{_MAY}[^.?!]{{0,60}}?\b(?:inside|within|in) (?:the|your|this|that) (?:\w+ )?"
    rf"{_PLACE}"
)
_DONE: Final = re.compile(
    r"\b(?:be done|happen|exist|become|turn into|do (?:this|that|it|research))\b"
)
# A move to another town, or a question about how it was.
_ELSE: Final = re.compile(
    r"\b(?:did|was|were|has|have you|had|move to|moved|abroad|remote(?:ly)?|from home"
    r"|how (?:much|many|long)|what would|which|who|why|pay for)\b"
)
_BEFORE_THAT: Final = 2


def asks_to_be_kept(question: str) -> bool:
    """Whether a question plainly asks if the present place could become this work."""
    for part in sentences(question)[-_BEFORE_THAT:]:
        plain = folded(part)
        done = _INSIDE.search(plain) if _DONE.search(plain) else None
        asks = _BECOMES.search(plain) or _MADE.search(plain) or done
        if _HAS_ONE.search(plain):
            return True
        if asks and not _ELSE.search(plain, asks.start()):
            return True
    return False
