"""The words that say whether somebody expects to be kept on."""

import re
from typing import Final

from inroad.interview.values.verdict_words import (
    NO_WORDS,
    PROBABLY_NOT_WORDS,
    PROBABLY_WORDS,
    UNSURE_WORDS,
    YES_WORDS,
)

YES: Final = "yes"
PROBABLY: Final = "probably"
UNSURE: Final = "unsure"
PROBABLY_NOT: Final = "probably not"
NO: Final = "no"


def _any(words: tuple[str, ...]) -> re.Pattern[str]:
    # Captions write "dont" and "wont".
    said = "|".join(words).replace("n't", "n'?t")
    return re.compile(r"(?<![^\W_])(?:" + said + r")(?![^\W_])")


# In order of strength: an earlier group hides a later one that overlaps it.
SIGNS: Final = (
    (PROBABLY_NOT, 3, _any(PROBABLY_NOT_WORDS)),
    (PROBABLY, 3, _any(PROBABLY_WORDS)),
    (NO, 3, _any(NO_WORDS)),
    (UNSURE, 2, _any(UNSURE_WORDS)),
    (YES, 3, _any(YES_WORDS)),
)
_OPENING: Final = r"^\W*(?:(?:oh|well|um|er|uh|sadly|honestly|so|i mean|ha)\W+)*"
BARE: Final = (
    (YES, re.compile(r"[.!?] \W*(?:yes|yep)\W*(?:$|[.!])")),
    (YES, re.compile(_OPENING + r"(?:yes|yeah|yep|yup|ya|yah|sure|aye)\b")),
    (NO, re.compile(_OPENING + r"(?:no|nope|nah)\b(?! (?:idea|clue|comment))")),
    (NO, re.compile(r"(?<=[.!?] )(?:no|nope)(?=\W*$|[.!])")),
    (PROBABLY, re.compile(r"\b(?:likely|hopefully)\b")),
)
"""What counts when none of the signs stands in the answer."""
# "There will." and "It could." take the verb of the question up again.
_ECHO: Final = (
    r"(?:^|[.!?] )\W*(?:(?:yes|no|well|oh|nope|yeah|honestly|sadly|sure),? )?"
    r"(?:it|there|they|that|he|she|i|we|this)(?: (?:really|just|simply|probably))?"
)
ECHOES: Final = tuple(
    (verdict, re.compile(_ECHO + rf"(?:{verbs})(?: be)?\W*(?:$|[.,;!])"))
    for verdict, verbs in (
        (NO, r" (?:won't|doesn't|don't|isn't|aren't|can't|cannot|didn't|wouldn't"
             r"|hasn't|haven't|will not|does not|is not)"),
        (PROBABLY, r" (?:should|ought to|would)|'d"),
        (UNSURE, r" (?:could|might|may)"),
        (YES, r" (?:will|does|do|is|are|can|did|has|have|am)"),
    )
)  # fmt: skip
# A question whose yes means that it ends.
ENDS: Final = re.compile(
    r"\b(?:temporary|fixed[- ]term|temp\b|end(?:s|ing)?(?! up\b)|"
    r"(?<!slide )(?<!move )(?<!come )(?<!cross )(?<!go )over"
    r"|finish\w*|stop\w*|expir\w+"
    r"|runs? out|let (?:you|him|her) go|lay you off|out of a job|a dead end|a cover)\b"
)
KEEPS: Final = re.compile(
    r"\b(?:keep|kept|stay\w*|permanent|renew\w*|extend\w*|convert\w*|become\w*"
    r"|turns?|hire\w*|after|at the end)\b"
)
OPPOSITE: Final = {YES: NO, NO: YES, PROBABLY: PROBABLY_NOT, PROBABLY_NOT: PROBABLY}
ONLY_YES: Final = re.compile(
    r"\W*(?:(?:oh|well|um|er|mm+)\W+)?(?:yes|yeah|yep|yup|aye|right|exactly|correct|sure"
    r"|probably not|that's (?:it|right)|that is right|indeed|i (?:think|guess|suppose)"
    r" so|more or less)(?:[,.!]? (?:sir|ma'am|i (?:think|guess|suppose) so))?\W*"
)
