"""Questions that can only ask for one number, heard although nobody knew the slot.

A question in plain words and an answer of the one form that fits it decide alone; each
rule is used only for a slot that is still empty.
"""

import re
from collections.abc import Callable, Iterator, Sequence
from typing import Final

from inroad.interview.exchanges import Exchange
from inroad.interview.home import Home
from inroad.interview.reader import Entry, Heard, read

Fits = Callable[[Entry, str], bool]


def _plain_pay(entry: Entry, answer: str) -> bool:
    """A pay by the month or the year, or one that says what is left of it."""
    del answer
    basis = str(entry.body.get("basis"))
    said = any(word in basis for word in ("per month", "yearly", "net", "gross"))
    return said and bool(entry.body.get("currency"))


def _hours_said(entry: Entry, answer: str) -> bool:
    """Hours by name, and not by the day or the week."""
    del entry
    return bool(HOURS.search(answer)) and not RATE.search(answer)


def _graded(entry: Entry, answer: str) -> bool:
    """A grade on a scale that was said."""
    del answer
    return entry.body.get("scale") != "not said"


def _any(entry: Entry, answer: str) -> bool:
    del entry, answer
    return True


def _lasting(entry: Entry, answer: str) -> bool:
    """A time in its own unit, told in few words or beside words of lasting."""
    said = answer[entry.start : entry.end]
    begin = max(answer.rfind(mark, 0, entry.start) for mark in ".!?;") + 1
    stop = re.compile(r"[.!?;]|$").search(answer, entry.end)
    sentence = answer[begin : stop.start() if stop else len(answer)]
    short = len(sentence.split()) <= SHORT
    return bool(UNIT.search(said)) and (short or bool(LASTS.search(sentence)))


UNIT: Final = re.compile(r"(?i)\b(?:months?|years?|weeks?)\b")
LASTS: Final = re.compile(
    r"(?i)\b(?:last|manage|survive|savings?|money|live|go on|hold out|rent|expenses)\b"
)
SHORT: Final = 9
HOURS: Final = re.compile(r"(?i)\bhours?\b")
RATE: Final = re.compile(r"(?i)\bhours? (?:a|per|each|every) (?:day|week)\b|\bdaily\b")
ASKED: Final[dict[str, tuple[re.Pattern[str], Fits]]] = {
    slot: (re.compile("(?i)" + rule), fits)
    for slot, rule, fits in (
        (
            "monthly_income",
            r"\b(?:you (?:earn|makin['\u2019]?|making|earning|take home"
            r"|bring(?:ing)? home)"
            r"|(?:do|are) you (?:make|paid|earning)|pay you|paying you|pays you"
            r"|give you"
            r"|giving you|your (?:pay|salary|wage|wages|income|stipend|take-home)"
            r"|(?:salary|wages?|stipend|income|money|shillings|rupees|dollars|pounds|euros"
            r"|the pay)\W*(?:$|[.?!]))",
            _plain_pay,
        ),
        (
            "runway_months",
            r"\b(?:how (?:long|many (?:months|weeks|years))\b[^.?!]{0,60}\b(?:last"
            r"|manage"
            r"|survive|hold out|go on|keep going|carry|afford|savings?|money|pay|eat"
            r"|cushion|maintained?|live|rent|standing|breathe)\b|runway|savings"
            r"|cushion|nest egg|put (?:by|aside|away)|set (?:by|aside)|rainy day"
            r"|(?:if|when|suppose|say|should)\b[^?]{0,60}\b(?:stop\w*|quit|resign\w*|fired"
            r"|lost|lose|ended|walk\w* out|out of work|sack\w*|no (?:pay|salary|income"
            r"|money))\b[^?]{0,60}\b(?:how long|how many|until when|when))\b",
            _lasting,
        ),
        (
            "job_converts",
            r"\b(?:(?:keep|hire|take|have) (?:you|him|her) (?:on|back|over|for good"
            r"|permanently|afterwards?|after)|keep you\b|hire you\b|kept on|stay on"
            r"|convert you|renew (?:you|it|your|the)|extend (?:you|it|your"
            r"|the contract)"
            r"|prospects? of (?:\w+ )?(?:confirmation|renewal"
            r"|staying|a (?:job|contract|position))|confirm(?:ed)? in post"
            r"|(?:made|make you|be|become|becomes|turns?|turn|go|goes|going) (?:\w+ )?"
            r"(?:permanent|regular)|for (?:life|good)|(?:permanent|regular) (?:post"
            r"|job|position|contract)"
            r"|roll (?:over )?into|(?:turns?|develops?|grows?|leads?) into (?:a|an|any"
            r"|some)"
            r"\w*(?: \w+){0,2} (?:job|position|post|contract)|chance of (?:a |being )?"
            r"(?:job|position|contract|staying|kept|permanent)"
            r"|(?:job|position|post|contract|offer) (?:at the end|afterwards?|after"
            r" (?:that|this|it)|waiting))\b",
            _any,
        ),
        (
            "prep_hours",
            r"\b(?:prepar\w+|prep|homework|be(?:ing)? ready|get ready|feel ready"
            r"|read up"
            r"|brush up|study(?:ing)? (?:first|before)|up to speed|under your belt"
            r"|before you(?:['\u2019]d| would)? (?:write|wrote|ask|asked|call|called"
            r"|meet"
            r"|met|talk|talked|knock|knocked|dare|dared|send|sent|approach\w*|email\w*))\b",
            _hours_said,
        ),
        (
            "self_rating",
            r"\b(?:put yourself|rate yourself|place yourself|see yourself"
            r"|grade yourself"
            r"|give yourself|mark yourself|yourself on|(?:find|found|see|seat"
            r"|put) you\b"
            r"|your (?:own )?(?:level|ceiling|potential)|what percentile|out of (?:ten"
            r"|a"
            r" hundred)|how good (?:are you|would you)|where (?:are|do|would) you"
            r" (?:stand|rank|sit))\b",
            _graded,
        ),
    )
}
# What is asked about somebody else is no question about oneself.
OF_THEM: Final = re.compile(
    r"(?i)\b(?:they|them|the others|average|typical|people|peers"
    r"|colleagues)\b[^.?!]*\?$"
)


def asked_outright(
    slot: str, talk: Sequence[Exchange], home: Home | None
) -> Iterator[Entry]:
    """The values said to such a question, in order; none for other slots."""
    if slot not in ASKED:
        return
    asks, fits = ASKED[slot]
    for exchange in talk:
        question = exchange.question
        if not asks.search(question) or OF_THEM.search(question):
            continue
        heard = read(slot, exchange.answer, question, home)
        for entry in heard.entries if isinstance(heard, Heard) else ():
            if fits(entry, exchange.answer.text):
                yield entry
