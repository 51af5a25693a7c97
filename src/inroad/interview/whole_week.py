"""A whole day or week told to a question about it, whatever the talk was about."""

import re
from collections.abc import Collection
from typing import Final

from inroad.interview.exchanges import Exchange
from inroad.interview.home import Home
from inroad.interview.reader import Heard, read
from inroad.interview.recognise.assign import Assigned
from inroad.interview.recognise.relabel import WEEK_WISHED, WISHED

NOW: Final = "attention_now"
TARGET: Final = "attention_target"
# What three slices are not told to by chance, and two only after a first week.
SLICES: Final = 3
AGAIN: Final = 2
SURE: Final = 0.9
# A longer answer tells something else as well.
LONGEST: Final = 90
# Below this the question hardly asks for what the answer was taken for.
FAINT: Final = 0.2
YOURS: Final = re.compile(
    r"(?i)\b(?:your|a|an ordinary|a normal|a typical) (?:\w+ )?(?:day|week|month"
    r"|(?:mon|tues"
    r"|wednes|thurs|fri|satur|sun)day)\b"
)
ASKS: Final = re.compile(
    r"(?i)\b(?:describe|tell|take|walk|talk|show|give|paint|draw|how|what|where|which"
    r"|and|split|cut|divide|help|think of|picture|imagine)\b[^.?!]*\b(?:days?|weeks?"
    r"|month"
    r"|hours|time|(?:mon|tues|wednes|thurs|fri|satur|sun)day)\b"
)


def whole_week(
    exchange: Exchange, one: Assigned, said: Collection[str], home: Home
) -> str | None:
    """The week that an answer tells in slices, where its question asks for one."""
    if len(exchange.answer.text.split()) > LONGEST:
        return None
    if one.slot in (NOW, TARGET) or not ASKS.search(exchange.question):
        return None
    if one.slot not in (None, "prep_hours", *said) and one.confidence >= SURE:
        return None
    of_a_week = WEEK_WISHED.search(exchange.question)
    wished = bool(of_a_week or WISHED.search(exchange.question))
    slot = TARGET if wished and NOW in said else NOW
    if slot in said or (wished and slot == NOW):
        return None
    heard = read(slot, exchange.answer, exchange.question, home)
    count = len(heard.entries) if isinstance(heard, Heard) else 0
    named = YOURS.search(exchange.question) and one.asked < FAINT
    if slot == TARGET and of_a_week:
        return slot if count else None
    return slot if count >= (AGAIN if slot == TARGET or named else SLICES) else None
