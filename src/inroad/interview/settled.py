"""What the next answer settles: an end of a range, what is left of a pay, one mark."""

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from inroad.interview.choose import LEAST_LEFT, NET_ASKED, Answer
from inroad.interview.exchanges import Exchange
from inroad.interview.put_right import UNITS, put_right
from inroad.interview.reader import Entry, Heard, plain_number, read
from inroad.interview.turns import Turn
from inroad.interview.values.currency import names_money, read_currency
from inroad.interview.values.numbers import find_numbers
from inroad.interview.values.pay_words import LEFT_SAID, MONTH, YEAR
from inroad.interview.values.spans import lengths
from inroad.interview.values.words import folded

RANGES: Final = ("runway_months", "prep_hours")
# Longer answers tell something else as well.
SHORT: Final = 11
REACH: Final = 2
THOUSAND: Final = 1000
NET: Final = "per month, net"
NOT_SAID: Final = "period not said"
BY_THE_YEAR: Final = "yearly pay, divided by twelve"
BY_THE_MONTH: Final = "per month"
# "It's twenty-six that arrives."
ARRIVES_SAID: Final = re.compile(
    r"\b(?:that|what) (?:arrives|lands|hits|reaches|i (?:see|get|keep))\b"
)
DENIES: Final = re.compile(r"(?i)\W*(?:no|nope|nah)\b")
CORRECTION: Final = re.compile(r"(?i)\b(?:one|a) (?:small |last |more )?correction\b")
# "I gave you the draw wrong."
TOLD_WRONG: Final = re.compile(
    r"(?i)\bi (?:gave|told) you (?:the |my )?(?:draw|pay|salary|wages?|income|stipend"
    r"|money|scholarship|earnings) wrong\b"
)
# How soon, and in how few words, a range is put in place of one of its ends.
SOON: Final = 4
FEW: Final = 8
JUST_THE_MONEY: Final = 3
# "I can't count that. It's just four then."
NOT_COUNTED: Final = re.compile(
    r"(?i)\b(?:can['’]?t|cannot|shouldn['’]?t|don['’]?t|won['’]?t) (?:count|use|include"
    r"|rely on|do) (?:that|it|this|on (?:that|it|this))\b|\b(?:it['’]?s|that['’]?s)"
    r" (?:just|only) [\w-]+,? then\b"
)
SETTLES: Final = re.compile(
    r"(?i)\b(?:then|so|say|call|put|make|write|take|whole|overall|all)\b"
)


def settled_end(slot: str, kept: list[Entry], talk: Sequence[Exchange]) -> list[Entry]:
    """The range narrowed to the end that a short answer right after it settles on."""
    if slot not in RANGES or len(kept) != 1:
        return kept
    body, turn = kept[0].body, kept[0].turn
    if (other := put_right(slot, kept[0], talk)) is not None:
        return [other]
    if body.get("low") == body.get("high"):
        return _widened(slot, kept, talk)
    later = _after(turn, talk)
    for one in (*later, *_put_right(turn, talk)):
        number = _only_number(one.answer) if one in later else _last(one.answer)
        if ("?" in one.question and one in later) or number is None:
            continue  # another question has another number for an answer
        if number in (body.get("low"), body.get("high")):
            ends = {"low": plain_number(number), "high": plain_number(number)}
            return [_told(replace(kept[0], body={**body, **ends}), one.answer)]
    return kept


def _within(entry: Entry, low: float, high: float) -> Entry:
    ends = {"low": plain_number(low), "high": plain_number(high)}
    return replace(entry, body={**entry.body, **ends})


def _widened(slot: str, kept: list[Entry], talk: Sequence[Exchange]) -> list[Entry]:
    """One end of the range that a short answer later names with the other."""
    value = kept[0].body.get("low")
    for place, one in enumerate(_later(kept[0].turn, talk)):
        text, asked = one.answer.text, folded(one.question)
        brief = max(len(text.split()), len(asked.split())) <= FEW
        asks = find_numbers(asked) or place < SOON
        if not brief or not asks:
            continue
        said = _one_range(slot, folded(text))
        if said is not None and value in said:
            return [_told(_within(kept[0], *said), one.answer)]
    return kept


def _one_range(slot: str, plain: str) -> tuple[float, float] | None:
    """The ends of the only time in a text, where that is a range."""
    times = lengths(plain, UNITS[slot])
    if len(times) != 1 or times[0].low == times[0].high:
        return None
    return float(times[0].low), float(times[0].high)


def settled_net(kept: list[Entry], talk: Sequence[Exchange]) -> list[Entry]:
    """The pay with what is left of it, where the next answer shortens that sum.

    "Before. After tax, it's twenty-five." after thirty-five thousand is 25,000.
    """
    kept = _with_currency(_with_period(kept, talk), talk)
    amount = kept[0].body.get("amount") if len(kept) == 1 else None
    if not isinstance(amount, (int, float)) or "net" in str(kept[0].body.get("basis")):
        return kept
    for one in _after(kept[0].turn, talk)[:1]:
        text = folded(one.answer.text)
        numbers = [float(n.value) for n in find_numbers(text)]
        asked = NET_ASKED.search(one.question) and LEFT_SAID.search(text)
        told = asked or ARRIVES_SAID.search(text)
        value = numbers[0] * THOUSAND if told and len(numbers) == 1 else 0
        if LEAST_LEFT * amount <= value < amount:
            body = {**kept[0].body, "amount": plain_number(value), "basis": NET}
            return [_told(replace(kept[0], body=body), one.answer)]
        if left := _read_as_net(kept[0], one):
            return [left]
    return kept


def _read_as_net(gross: Entry, one: Exchange) -> Entry | None:
    """What an answer says is left of a pay told before tax."""
    heard = read("monthly_income", one.answer, one.question)
    entries = heard.entries if isinstance(heard, Heard) else ()
    for entry in entries:
        value, whole = (float(str(x.body["amount"])) for x in (entry, gross))
        named = [str(each.body.get("basis")) for each in (gross, entry)]
        if "gross" not in named[0] or "net" not in named[1]:
            continue
        if LEAST_LEFT * whole <= value < whole:
            body = {**entry.body, "currency": gross.body["currency"]}
            return replace(entry, body=body)
    return None


def _with_period(kept: list[Entry], talk: Sequence[Exchange]) -> list[Entry]:
    """The pay by the month, where a short question right after it says how often."""
    amount = kept[0].body.get("amount") if len(kept) == 1 else None
    basis = str(kept[0].body.get("basis")) if kept else ""
    if not isinstance(amount, (int, float)) or NOT_SAID not in basis:
        return kept
    for one in _after(kept[0].turn, talk)[:1]:
        asked = folded(one.question)
        yearly, monthly = YEAR.search(asked), MONTH.search(asked)
        brief = len(asked.split()) <= FEW and not find_numbers(asked)
        if not brief or DENIES.match(one.answer.text) or bool(yearly) == bool(monthly):
            continue
        words = BY_THE_YEAR if yearly else BY_THE_MONTH
        value = round(amount / 12, 2) if yearly else amount
        body = {"amount": plain_number(value), "basis": basis.replace(NOT_SAID, words)}
        return [replace(kept[0], body={**kept[0].body, **body})]
    return kept


def _with_currency(kept: list[Entry], talk: Sequence[Exchange]) -> list[Entry]:
    """The pay in the money named alone right after it: "Euros?" "Yes."."""
    if len(kept) != 1 or not kept[0].body.get("amount"):
        return kept
    if names_money(kept[0].turn.text):
        return kept
    for one in _after(kept[0].turn, talk):
        for said in (one.question, one.answer.text):
            brief = len(said.split()) <= JUST_THE_MONEY and not find_numbers(said)
            code = brief and read_currency(f"1 {said}")
            if code and not DENIES.match(said):
                return [replace(kept[0], body={**kept[0].body, "currency": code})]
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
    return _later(turn, talk)[:REACH]


def _later(turn: Turn, talk: Sequence[Exchange]) -> Sequence[Exchange]:
    place = next((n for n, one in enumerate(talk) if one.answer is turn), len(talk))
    return talk[place + 1 :]


def _put_right(turn: Turn, talk: Sequence[Exchange]) -> Sequence[Exchange]:
    """Whatever is said later to put something right."""
    return [
        x
        for x in _later(turn, talk)
        if CORRECTION.search(x.answer.text) or NOT_COUNTED.search(x.answer.text)
    ]


def _last(turn: Turn) -> float | None:
    """The number that an answer ends on."""
    numbers = find_numbers(folded(turn.text))
    ends = numbers and not turn.text[numbers[-1].end :].strip(" .,!").removesuffix(
        "then"
    )
    return float(numbers[-1].value) if ends else None


def _only_number(turn: Turn) -> float | None:
    """The number of a short answer that settles on it."""
    numbers = {float(n.value) for n in find_numbers(folded(turn.text))}
    few = len(turn.text.split()) <= SHORT and SETTLES.search(turn.text)
    return numbers.pop() if few and len(numbers) == 1 else None


def _told(entry: Entry, turn: Turn) -> Entry:
    return replace(entry, start=0, end=len(turn.text), turn=turn)
