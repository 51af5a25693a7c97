"""A mark put right by a question that says of what, or asks once more."""

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from inroad.interview.exchanges import Exchange
from inroad.interview.reader import Entry, Heard, read
from inroad.interview.recognise.assign import Assigned
from inroad.interview.recognise.relabel import THEM, YOURSELF, without_comparison
from inroad.interview.values import scales
from inroad.interview.values.numbers import find_numbers
from inroad.interview.values.words import folded

# Less speaks for a slot only because the exchange before was about it.
HARDLY: Final = 0.1
REACH: Final = 4
SHORT: Final = 9
FEW: Final = 14
# "As a researcher.", "No, at this. The lab work.", "In maths, I mean."
OF_WHAT: Final = re.compile(
    r"(?i)^\W*(?:no\W+)?(?:and |but |so |only |just |i mean )*(?:as|at|in|for|with|on)"
    r"\b[^?!.]{2,60}"
)
NOT_THAT: Final = re.compile(
    r"(?i)^\W*(?:no\b|not (?:as|at|in|that)\b|i mean(?:t)?\b|(?:but )?i (?:didn['’]?t"
    r"|did not|don['’]?t|(?:was)n['’]?t|was not) (?:ask|mean|talk|think)\w*)"
)
OWN: Final = re.compile(r"(?i)\b(?:i|me|myself|my|mine|i['’]\w+)\b")


def narrowed(
    kept: list[Entry], talk: Sequence[Exchange], found: Sequence[Assigned]
) -> list[Entry]:
    """The mark said to a question that narrows or repeats the one about it."""
    if len(kept) != 1:
        return kept
    place = next((n for n, x in enumerate(talk) if x.answer is kept[0].turn), len(talk))
    for after in range(place + 1, min(place + 1 + REACH, len(talk))):
        one, exchange = found[after], talk[after]
        other = one.slot not in (None, "self_rating") and one.alone >= HARDLY
        if other or not _again(exchange, after - place):
            continue
        if mark := _mark(kept[0], talk[place], exchange):
            return [mark]
    return kept


def _again(exchange: Exchange, distance: int) -> bool:
    """Whether a question asks for the same mark, of something else or once more."""
    question = exchange.question
    if len(question.split()) > FEW or THEM.search(without_comparison(question)):
        return False
    if distance == 1 and (OF_WHAT.match(question) or NOT_THAT.match(question)):
        return True
    return bool(YOURSELF.search(question))


def _mark(old: Entry, asked: Exchange, exchange: Exchange) -> Entry | None:
    """The one number of a short answer, on the scale of the mark before."""
    text = exchange.answer.text
    numbers = find_numbers(folded(text))
    opening = re.match(r"[^.!?]*", text.lstrip(" .…"))
    brief = len(text.split()) <= SHORT or OWN.search(text)
    if not numbers or not brief or opening is None:
        return None
    scale = str(old.body.get("scale"))
    ranked = "What percentile? " if scale == scales.PERCENTILE else ""
    question = f"{ranked}{asked.question} {exchange.question}"
    heard = read("self_rating", exchange.answer, question)
    if not isinstance(heard, Heard) or len(heard.entries) != 1:
        return None
    entry = heard.entries[0]
    value = entry.body.get("value")
    if not isinstance(value, (int, float)) or value > scales.largest_of(scale):
        return None
    same = entry.body.get("scale") in (scale, scales.NOT_SAID)
    return replace(entry, body={**entry.body, "scale": scale}) if same else None
