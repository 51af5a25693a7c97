"""What the next answer settles: an end of a range, what is left of a pay, one mark."""

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from inroad.interview.choose import LEAST_LEFT, NET_ASKED, Answer
from inroad.interview.exchanges import Exchange
from inroad.interview.reader import Entry, Heard, plain_number, read
from inroad.interview.turns import Turn
from inroad.interview.values.numbers import find_numbers
from inroad.interview.values.pay_words import LEFT_SAID
from inroad.interview.values.words import folded

RANGES: Final = ("runway_months", "prep_hours")
# Longer answers tell something else as well.
SHORT: Final = 11
REACH: Final = 2
THOUSAND: Final = 1000
NET: Final = "per month, net"
CORRECTION: Final = re.compile(r"(?i)\b(?:one|a) (?:small |last |more )?correction\b")
# "I gave you the draw wrong."
TOLD_WRONG: Final = re.compile(
    r"(?i)\bi (?:gave|told) you (?:the |my )?(?:draw|pay|salary|wages?|income|stipend"
    r"|money|scholarship|earnings) wrong\b"
)
SETTLES: Final = re.compile(
    r"(?i)\b(?:then|so|say|call|put|make|write|take|whole|overall|all)\b"
)


def settled_end(slot: str, kept: list[Entry], talk: Sequence[Exchange]) -> list[Entry]:
    """The range narrowed to the end that a short answer right after it settles on."""
    if slot not in RANGES or len(kept) != 1:
        return kept
    body, turn = kept[0].body, kept[0].turn
    if body.get("low") == body.get("high"):
        return kept
    later = _after(turn, talk)
    for one in (*later, *_put_right(turn, talk)):
        number = _only_number(one.answer) if one in later else _last(one.answer)
        if ("?" in one.question and one in later) or number is None:
            continue  # another question has another number for an answer
        if number in (body.get("low"), body.get("high")):
            ends = {"low": plain_number(number), "high": plain_number(number)}
            return [_told(replace(kept[0], body={**body, **ends}), one.answer)]
    return kept


def settled_net(kept: list[Entry], talk: Sequence[Exchange]) -> list[Entry]:
    """The pay with what is left of it, where the next answer shortens that sum.

    "Before. After tax, it's twenty-five." after thirty-five thousand is 25,000.
    """
    amount = kept[0].body.get("amount") if len(kept) == 1 else None
    if not isinstance(amount, (int, float)) or "net" in str(kept[0].body.get("basis")):
        return kept
    for one in _after(kept[0].turn, talk)[:1]:
        text = folded(one.answer.text)
        numbers = [float(n.value) for n in find_numbers(text)]
        asked = NET_ASKED.search(one.question) and LEFT_SAID.search(text)
        value = numbers[0] * THOUSAND if asked and len(numbers) == 1 else 0
        if LEAST_LEFT * amount <= value < amount:
            body = {**kept[0].body, "amount": plain_number(value), "basis": NET}
            return [_told(replace(kept[0], body=body), one.answer)]
    return kept


def taken_back(kept: list[Entry], talk: Sequence[Exchange]) -> list[Entry]:
    """No pay, where somebody says later that they told it wrong."""
    turns = [entry.turn for entry in kept]
    place = next((n for n, x in enumerate(talk) if x.answer in turns), len(talk))
    wrong = any(TOLD_WRONG.search(x.answer.text) for x in talk[place + 1 :])
    return [] if wrong else kept


def settled_mark(nearly: Sequence[Answer], talk: Sequence[Exchange]) -> list[Entry]:
    """One mark said right after marks for this and that, which are none together."""
    for answer in nearly:
        turn = answer.exchange.answer
        if answer.entries or not find_numbers(folded(turn.text)):
            continue
        for one in _after(turn, talk)[:1]:
            question = f"{answer.exchange.question} {one.question}"
            heard = read("self_rating", one.answer, question)
            if _only_number(one.answer) and isinstance(heard, Heard):
                return [*heard.entries]
    return []


def _after(turn: Turn, talk: Sequence[Exchange]) -> Sequence[Exchange]:
    place = next((n for n, one in enumerate(talk) if one.answer is turn), len(talk))
    return talk[place + 1 : place + 1 + REACH]


def _put_right(turn: Turn, talk: Sequence[Exchange]) -> Sequence[Exchange]:
    """Whatever is said later to put something right."""
    place = next((n for n, one in enumerate(talk) if one.answer is turn), len(talk))
    return [x for x in talk[place + 1 :] if CORRECTION.search(x.answer.text)]


def _last(turn: Turn) -> float | None:
    """The number that an answer ends on."""
    numbers = find_numbers(folded(turn.text))
    ends = numbers and not turn.text[numbers[-1].end :].strip(" .!")
    return float(numbers[-1].value) if ends else None


def _only_number(turn: Turn) -> float | None:
    """The number of a short answer that settles on it."""
    numbers = {float(n.value) for n in find_numbers(folded(turn.text))}
    few = len(turn.text.split()) <= SHORT and SETTLES.search(turn.text)
    return numbers.pop() if few and len(numbers) == 1 else None


def _told(entry: Entry, turn: Turn) -> Entry:
    return replace(entry, start=0, end=len(turn.text), turn=turn)
