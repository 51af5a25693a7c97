"""What somebody else would make of one's week: "my father would have me at home"."""

import re
from typing import Final

from inroad.interview.values import cues

_KIN: Final = rf"(?:{cues.KIN}|producer|matron|editor|director|captain|chief|family)"
_WISH: Final = (
    r"(?:(?:'d| would) (?:like|love|want|prefer|have|order|give|put)"
    r"| (?:wish(?:es)?|hopes?|dreams?|(?:wants?|prefers?)(?= (?:me|us|that|to)\b)))"
)
_WISHES: Final = re.compile(
    rf"\b(?:(?:my|our|the|his|her) (?:\w+ )?)?{_KIN}(?:,[^,.;!?]*,(?: he| she| they)?)?"
    rf"{_WISH}\b(?:(?: that)? (?:i|i'd|i would|me)\b)?"
    rf"|\b(?:he|she|they){_WISH}(?: that)? (?:i|i'd|i would|me)\b"
    rf"|\b(?:my|our|the|his|her) (?:\w+ )?{_KIN}'s"
    r" (?:pie|cake|week|day|dream|plan|version|ideal|idea)\b"
)
_ONES_OWN: Final = re.compile(r"\b(?:i|i'd|i'm|i'll|i've|mine|we|we'd|myself)\b")
# "My mother would order one with a garden. Like, sixty percent garden."
_GOES_ON: Final = re.compile(r"\s*(?:like|so like|say|about|something like|meaning)\b")


def wished_by_another(plain: str, at: int) -> bool:
    """Whether a number is in somebody else's wish, and nothing of one's own since."""
    pieces = cues.sentences(plain)
    start, _ = cues.around(pieces, at)
    if _in_it(plain, start, at):
        return True
    if not start or not _GOES_ON.match(plain, start, at):
        return False
    before, _ = cues.around(pieces, start - 1)
    return _in_it(plain, before, at)


def _in_it(plain: str, start: int, at: int) -> bool:
    wishes = list(_WISHES.finditer(plain, start, at))
    return bool(wishes) and _ONES_OWN.search(plain, wishes[-1].end(), at) is None
