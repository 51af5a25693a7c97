"""A follow-up that breaks one share of the week down: kept as said, never as shares."""

import re
from typing import Final

from inroad.interview.exchanges import Exchange
from inroad.interview.hearing import Json
from inroad.interview.reader import Entry

BREAKS_DOWN: Final = re.compile(
    r"(?i)\bbreak(?:s|ing)?\b[^.?!]{0,30}\bdown\b|\bbreakdown of (?:that|those|the)\b"
    r"|\b(?:of|within|inside|in) (?:that|those)\b|\bmade (?:up )?of\b|\bconsists?\b"
    r"|\bgoes into (?:that|the)\b|\bsplit (?:that|the work|it)\b"
    r"|\bwhat['’]s in (?:the|that)\b"
)


def breaks_down(exchange: Exchange, shares: list[Entry]) -> int | None:
    """Which share the question asks to take apart, if it does."""
    question = exchange.question
    if not shares or not BREAKS_DOWN.search(question):
        return None
    numbers = {int(x) for x in re.findall(r"\d+", question)}
    asked = set(re.findall(r"\w{4,}", question.casefold()))
    for place, share in enumerate(shares):
        label = set(re.findall(r"\w{4,}", str(share.body.get("label")).casefold()))
        if share.body.get("share") in numbers or label & asked:
            return place
    return 0


def detail(exchange: Exchange) -> dict[str, Json]:
    """The wording of the breakdown, with its lines and quote."""
    turn = exchange.answer
    end = len(turn.text)
    return {
        "text": turn.text,
        "lines": [*turn.lines(0, end)],
        "quote": turn.quote(0, end),
    }
