"""What an exchange is about, and what its answer says to it."""

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Final

from inroad.interview.abstain import NEARLY_SURE, SURE_ENOUGH
from inroad.interview.choose import Answer
from inroad.interview.detail import breaks_down
from inroad.interview.exchanges import Exchange
from inroad.interview.items import asked_outright, asks_for_more
from inroad.interview.reader import Answered, Heard, Readings, read
from inroad.interview.reading import LIST_SLOTS
from inroad.interview.recognise.assign import Assigned
from inroad.interview.talked_over import talked_over
from inroad.interview.told_before import unit_before
from inroad.interview.values.numbers import find_numbers
from inroad.interview.values.words import folded

# Enough of a question to go on about, even where the first answer was none.
ASKED: Final = 0.2
# Lists of names, which any answer may hold: one that goes on must look like one.
NAMES: Final = ("people", "groups")
WEEK: Final = "attention_now"
HARDLY: Final = 0.01
# How sure it is that a list is asked for by its name.
AGREED: Final = 0.95
# How likely an answer right after another must tell of the same to stand instead.
SURELY: Final = 0.8
BACK: Final = re.compile(
    r"(?i)\b(?:forgot|remember(?:ed)?|wait|actually|scratch|chang(?:e|ed)|earlier"
    r"|before|correct(?:ion)?|(?:told|tell) you|(?:i|you) said|did i say|wrong|instead"
    r"|isn['’]t|no longer|write|put)\b"
)


def told_in(
    exchange: Exchange,
    one: Assigned,
    chance: Mapping[str, float],
    said: Mapping[str, Sequence[Answer]],
    opened: set[str],
    last: Exchange | None,
    readings: Readings,
) -> Iterator[tuple[str, Answer]]:
    """Every slot that an exchange is about, and what it says to it."""
    told = set()
    for slot, likely in chance.items():
        # What one share is made of tells of no week, and goes under that share.
        taken_apart = slot == WEEK and _breaks_down(exchange, said)
        sure = max(likely, SURE_ENOUGH[slot] * taken_apart)
        if sure >= NEARLY_SURE[slot]:
            told.add(slot)
            again = goes_back(exchange, said.get(slot, ()), sure, last)
            heard = _read(slot, exchange, readings, said)
            yield slot, Answer(exchange, sure, again, heard)
    if over := talked_over(exchange, one, said, last, readings.home):
        if over[0] not in told:
            yield over
        return
    if one.slot not in chance and (
        answer := _answer(exchange, one, opened, readings, said)
    ):
        yield answer


def _breaks_down(exchange: Exchange, said: Mapping[str, Sequence[Answer]]) -> bool:
    shares = [entry for answer in said.get(WEEK, ()) for entry in answer.entries]
    return breaks_down(exchange, shares) is not None


def goes_back(
    exchange: Exchange, before: Sequence[Answer], likely: float, last: Exchange | None
) -> bool:
    """Whether an answer goes on about what was told before, or back to it."""
    if not before:
        return False
    old, text = before[-1], f"{exchange.question} {exchange.answer.text}"
    asked = find_numbers(folded(exchange.question))
    figures = _figures(old) & {float(n.value) for n in asked}
    return bool(figures or BACK.search(text)) or (
        old.exchange is last and likely >= SURELY
    )


def _figures(answer: Answer) -> set[float]:
    return {
        float(x)
        for entry in answer.entries
        for x in entry.body.values()
        if isinstance(x, (int, float)) and not isinstance(x, bool)
    }


def _answer(
    exchange: Exchange,
    one: Assigned,
    opened: set[str],
    readings: Readings,
    said: Mapping[str, Sequence[Answer]],
) -> tuple[str, Answer] | None:
    """The slot and what was said to it; None where too little speaks for any."""
    if one.slot is None:
        return None
    heard = _read(one.slot, exchange, readings, said)
    goes_on = one.slot in opened and one.follows and _may_go_on(one)
    sure = max(one.alone, one.confidence * goes_on)
    # Going on about a question that was not understood is no better than it was.
    if one.asked >= ASKED:
        opened.add(one.slot)
    if _named_outright(one, exchange.question):
        sure = max(sure, AGREED)
    if sure < NEARLY_SURE[one.slot]:
        return None
    return one.slot, Answer(exchange, sure, one.follows, heard)


def _named_outright(one: Assigned, question: str) -> bool:
    """Whether a question names a list in so many words, or asks for more of it."""
    if one.slot not in LIST_SLOTS:
        return False
    more = one.follows and asks_for_more(question)
    return more or asked_outright(question) == one.slot


def _read(
    slot: str,
    exchange: Exchange,
    readings: Readings,
    said: Mapping[str, Sequence[Answer]],
) -> Answered:
    """What an answer says; slices without a unit with the one told before."""
    heard = readings.of(slot, exchange)
    entries = heard.entries if isinstance(heard, Heard) else ()
    earlier = unit_before(slot, entries, said, exchange.question)
    if not earlier:
        return heard
    asked = f"{earlier} {exchange.question}"
    again = read(slot, exchange.answer, asked, readings.home)
    return again if isinstance(again, Heard) and again.entries else heard


def _may_go_on(one: Assigned) -> bool:
    """Whether an answer that only follows may be about its slot by its own form."""
    return one.slot not in NAMES or one.alone >= HARDLY
