"""Harm by somebody else: harassment, threats and blows come before any advice."""

import re
from typing import Final

UNSAFE: Final = (
    "That should not be happening, and it is not yours to carry alone. Talk to someone "
    "you trust, outside the group if you can, and to whoever at your university or "
    "employer hears such things in confidence; a doctor or a counselling service "
    "helps too. You choose what happens next."
)
DANGER: Final = (
    "If anyone is in danger, call the emergency number where you are now (112 in "
    "Europe, 911 in North America)."
)
NO_ADVICE: Final = (
    "What this means for your studies or work can come afterwards; the library holds "
    "nothing on that."
)
_WHOM: Final = (
    r"(?:me|us|him|her|them|my|our|his|their|other|the (?:\w+ )?"
    r"(?:students?|girls|women|interns?|postdocs?))\b"
)
_HARMED: Final = re.compile(
    r"\bsexual(?:ly)? (?:harass|assault|abus)\w*|\braped?\b|"
    rf"\b(?:touch(?:es|ing)|gropes|groped|groping|grabs) {_WHOM}|"
    rf"\b(?:harass(?:es|ed|ing)|stalks?|stalk(?:ed|ing)|blackmail\w*) {_WHOM}|"
    r"\b(?:threatens?|threatened|threatening) (?:me|us|him|her)\b|"
    r"\b(?:i am|i'm|i was|we are|she is|she was|he is|he was|being|been|getting) "
    r"(?:harassed|assaulted|groped|stalked|blackmailed|molested)\b|"
    r"\b(?:hits|beats) (?:me|him|her|us)\b(?! (?:to|in|at|on|with|that|like)\b)",
    re.IGNORECASE,
)
_AS_WORK: Final = re.compile(
    r"\b(?:detect\w*|predict\w*|datasets?|classif\w+|benchmark|moderation|"
    r"research on|papers? on|thesis on|study of|models? (?:that|which|to))\b",
    re.IGNORECASE,
)


def harmed(said: str) -> bool:
    """Say whether somebody tells of harm done to them, or to people around them.

    >>> harmed("My adviser keeps touching the younger students.")
    True
    >>> harmed("A rival group beat me to it.")
    False
    """
    return bool(_HARMED.search(said)) and not _AS_WORK.search(said)
