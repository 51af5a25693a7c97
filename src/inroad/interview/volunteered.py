"""Values brought up in answer to something else, in words without doubt."""

import re
from collections.abc import Iterator, Sequence
from typing import Final

from inroad.interview.exchanges import Exchange
from inroad.interview.home import Home
from inroad.interview.reader import Entry, Heard, read
from inroad.interview.reading import TEXT_SLOTS

SENTENCE: Final = re.compile(r"[^.!?]+[.!?]*")
END: Final = re.compile(r"[.!?]+(?=[\s\"')]|$)")
_I: Final = r"\bi(?:['’]m| am|['’]ve| have|['’]d)?"
# A sentence must match before its value counts; the first group of each is enough.
MARKS: Final = {
    slot: re.compile("(?i)" + rule)
    for slot, rule in {
        "monthly_income": (
            _I + r" (?:make|making|earn|earning|take home|get paid|paid|on)\b"
            r"|\bthey pay me\b|\bmy (?:salary|pay|stipend|wage|income)\b"
            r"|\bit comes to\b|\b(?:take[- ]home|after tax|before tax|lpa|ctc)\b"
            r"|\b(?:reach(?:es)? me|(?:lands?|arrives?|enters?|falls?|comes?"
            r"|reach(?:es)?)"
            r" (?:in(?:to)? |on |to )?my (?:account|hand|bank))\b"
            r"|\bi (?:get|receive|clear|bring home)\b.*\b(?:month|year|annum|net"
            r"|gross)\b"
        ),
        "runway_months": (
            r"\b(?:we|i)(?:['’]d| would| could| can)? (?:\w+ )?"
            r"(?:last|hold|survive|manage|get by)\b|\bmy savings\b|\bof expenses\b"
            r"|\bsavings (?:for|would|last)\b|\bput by\b"
            r"|\b(?:with|on|from) (?:those|them|that|these|it|what i have|what['’]s"
            r" (?:left|there))(?: \w+)? (?:i|we)(?:['’]d| would| could| can)?"
            r" (?:\w+ )?(?:continue|carry on|go on|live|last|manage|survive)\b"
            r"|\b(?:i|we) (?:can|could|would) (?:continue|carry on|go on|keep going)\b"
            r".*\b(?:months?|weeks|years?)\b"
            r"|\b(?:we|i)(?:['’]d| would| could| can) .*\bfor (?:\w+ ){1,3}(?:months?"
            r"|weeks|years?)\b.*\b(?:savings?|money|bank|food|rent|vegetables|garden)\b"
        ),
        "peer_rating": (
            r"\bthey(?:['’]re| are)?\b|\b(?:those|these) people\b"
            r"|\b(?:the )?(?:average|typical|others?)\b"
        ),
        "self_rating": r"\bi(?:['’]m| am|['’]d)\b|\bmyself\b",
        "happiness": (
            r"\bi(?:['’]m| am)(?: not| quite| very| really| mostly)? "
            r"(?:happy|unhappy|content|miserable)\b|\bi love my life\b"
        ),
        "stress": (
            r"\bstress(?:ful|ed|es)?\b|\b(?:the|my) (?:work|job) (?:itself )?is "
            r"(?!a\b|in\b|at\b|to\b)|\bbored at work\b|\boverworked\b"
            r"|\bwears? me (?:out|down)"
            r"|\bi(?:['’]m| am| get| feel| leave| come)\b[^.!?]{0,30}\b(?:tense"
            r"|wrung out)\b"
            r"|\b(?:that|this|it)(?: one)?,? i (?:take|carry|bring) home\b"
        ),
        "next_job_worry": (
            r"\b(?:worr\w+|anxious|afraid|scared|nervous|frightened|terrified)\b"
            r".*\b(?:job|work|market|position|contract|hired?|rent|bills|renewal)\b"
            r"|\bi (?:do )?worry (?:that|about)\b|\bwhat scares me\b"
        ),
        "writing_practice": (
            _I + r" (?:keep|write|kept|got|started|run) (?:a |an |my |the )?(?:\w+ )?"
            r"(?:blog|diary|journal|notebook|newsletter|substack|log)\b"
            r"|\bi haven['’]?t written\b|\bi (?:don['’]?t )?write (?:every|often"
            r"|quite|daily)"
        ),
    }.items()
}
# What stands in the answer to one of these may be said to the other as well.
SIBLINGS: Final = {"peer_rating": "self_rating", "self_rating": "peer_rating"}


def volunteered(
    slot: str, talk: Sequence[Exchange], near: Sequence[Exchange], home: Home
) -> list[Entry]:
    """The first value of a slot that nobody asked about, or none.

    `near` are the exchanges about its sibling: a rating counts only there.
    """
    if slot not in MARKS:
        return []
    places = near if slot in SIBLINGS else talk
    return next((found for x in places if (found := _said(slot, x, home))), [])


def _said(slot: str, exchange: Exchange, home: Home) -> list[Entry]:
    if slot in TEXT_SLOTS:
        return list(_sentences(slot, exchange))
    heard = read(slot, exchange.answer, "", home)
    entries = heard.entries if isinstance(heard, Heard) else ()
    return [entry for entry in entries if MARKS[slot].search(_around(entry))]


def _sentences(slot: str, exchange: Exchange) -> Iterator[Entry]:
    """From the first sentence that speaks of it to the last, as one text."""
    turn = exchange.answer
    hits = [
        found
        for found in SENTENCE.finditer(turn.text)
        if MARKS[slot].search(found[0]) and "?" not in found[0]
    ]
    if hits and isinstance(read(slot, turn), Heard):
        start = hits[0].end() - len(hits[0][0].lstrip())
        yield Entry(
            {"text": turn.text[start : hits[-1].end()]}, start, hits[-1].end(), turn
        )


def _around(entry: Entry) -> str:
    """The sentence a value stands in; the point of "2.380" ends none."""
    text = entry.turn.text
    ends = [found.end() for found in END.finditer(text)]
    begin = max((end for end in ends if end <= entry.start), default=0)
    return text[begin : min((e for e in ends if e >= entry.end), default=len(text))]
