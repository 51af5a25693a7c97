"""A number the interviewer says and the person only says yes to."""

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from inroad.interview.choose import Answer
from inroad.interview.home import Home
from inroad.interview.reader import Heard, read
from inroad.interview.recognise.score import YES
from inroad.interview.turns import Piece, joined

CONFIRMABLE: Final = ("monthly_income", "runway_months", "prep_hours")
# A number for the sake of argument is nobody's number.
SUPPOSED: Final = re.compile(
    r"(?i)\b(?:if|would|could|should|suppose|imagine|i (?:was|am|had|made|earn\w*|make)"
    r"|i['’]m|my|average|people|they|most|or)\b"
)


def confirmed(slot: str, answers: Sequence[Answer], home: Home) -> Answer | None:
    """The first bare yes to a figure, where the person names none of their own."""
    if slot not in CONFIRMABLE or any(answer.entries for answer in answers):
        return None
    return next((said for a in answers if (said := _said_yes(slot, a, home))), None)


def _said_yes(slot: str, answer: Answer, home: Home) -> Answer | None:
    """The answer with the interviewer's figure; its evidence runs to the yes."""
    turn = answer.exchange.answer
    asked = answer.exchange.asked[-1] if answer.exchange.asked else None
    if asked is None or not YES.match(turn.text):
        return None
    last = re.search(r"[^.!?]*[.!?]*\s*$", asked.text)
    if last is None or SUPPOSED.search(last[0]):
        return None
    heard = read(slot, asked, "", home)
    if not isinstance(heard, Heard) or not heard.entries:
        return None
    entry = heard.entries[0]
    if entry.start < last.start():
        return None
    start, end = asked.offset(entry.start), turn.offset(len(turn.text) - 1) + 1
    [both] = joined(turn.raw, [Piece(start, end, turn.speaker)])
    told = replace(entry, start=0, end=len(both.text), turn=both)
    return replace(answer, read=Heard(slot, (told,)))
