"""What comes before advice: help for who cannot go on, is harmed, or fears for one."""

import re
from typing import Final

from inroad.actions.ask_care_abroad import told_abroad
from inroad.actions.ask_care_harm import DANGER, NO_ADVICE, UNSAFE, harmed
from inroad.interview.items.care import not_coping
from inroad.library.asking.answer import Answer
from inroad.plan.care import EMERGENCY, TELL

_LATER: Final = "Nothing else here is as important today; your question can wait."
_NO_PUSH: Final = (
    "Pushing harder is no answer for somebody who cannot go on, whoever says "
    "otherwise. Your question can wait."
)
_OTHERS: Final = (
    "Please take it seriously. Ask them plainly how they are, listen, and help them "
    "reach someone they trust, or a doctor. You need not carry it alone."
)
_THEIR_EMERGENCY: Final = (
    "If they might hurt themselves, or it cannot wait, call the emergency number where "
    "they are now (112 in Europe, 911 in North America), and do not leave them alone."
)
_PUSHED: Final = re.compile(
    r"\b(?:push(?:ing)?|harder|doubl\w+ down|power through|grind|hustle|work more|"
    r"keep going|try more|tough it out)\b",
    re.IGNORECASE,
)
_ANOTHER: Final = (
    r"(?:(?:my|our|his|her|their|a|the) (?:[\w-]+ ){1,3}?|"
    r"(?:he|she|they|someone|somebody)(?:'s|'re)? |[A-Z][a-z]+ )"
)
_THEM: Final = r"(?:him|her|them)sel(?:f|ves)"
_END: Final = r"(?= *(?:[.,;!?]|$)| (?:and|but|so|any ?more|because|over|after|now)\b)"
_HARM: Final = re.compile(
    rf"\b{_ANOTHER}[^.!?]{{0,60}}?(?:"
    r"(?:is|are|was|be|feels?|seems?|sounds?|been|'s|'re) (?:\w+ )?suicidal\b|"
    rf"\b(?:kill|hang|harm|hurt|hurts|cuts?|cutting|harming|hurting) {_THEM}{_END}|"
    rf"\b(?:end|ending|take|taking) (?:his|her|their) (?:own )?li(?:fe|ves){_END}|"
    rf"\bwants? to (?:die|be dead){_END}|"
    rf"\bdo(?:es)?(?: not|n't) want to (?:live|be alive){_END}|"
    r"\bsuicide attempt\b|"
    r"\b(?:attempted|tried|talks? (?:of|about)|threatens?) suicide\b)"
)
_STUDIED: Final = re.compile(
    r"\b(?:prevention|detect\w*|predict\w*|dataset|classifier|novel|film|book|"
    r"hotline|research on|papers? on|thesis on|study of|patients|users)\b",
    re.IGNORECASE,
)
_PHILOSOPHY: Final = re.compile(
    r"^\W*what(?:'s| is) the meaning of (?:my |our )?life\W*$", re.IGNORECASE
)


def care_first(question: str) -> Answer | None:
    """Say whom to talk to, where somebody cannot go on or is harmed; else None.

    Advice on careers is no answer to that, whether it is about the one who asks or
    about somebody near them.
    """
    said, asked = question.replace("’", "'"), question.strip()
    if _PHILOSOPHY.search(said):
        return None
    if not_coping(question):
        later = _NO_PUSH if _PUSHED.search(said) else _LATER
        return Answer(asked, answered=False, missing=later, care=(TELL, EMERGENCY))
    if tell := told_abroad(question):
        told = (tell, TELL, EMERGENCY)
        return Answer(asked, answered=False, missing=_LATER, care=told)
    if _HARM.search(said) and not _STUDIED.search(said):
        care = (_OTHERS, _THEIR_EMERGENCY)
        return Answer(asked, answered=False, missing=_LATER, care=care)
    if harmed(said):
        care = (UNSAFE, DANGER)
        return Answer(asked, answered=False, missing=NO_ADVICE, care=care)
    return None
