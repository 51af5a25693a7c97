"""A number talked over right after it was told: said back, doubted, put right."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Final

from inroad.interview.choose import ARTICLE, Answer
from inroad.interview.exchanges import Exchange
from inroad.interview.home import Home
from inroad.interview.reader import Entry, Heard, read
from inroad.interview.recognise.assign import Assigned
from inroad.interview.values.numbers import find_numbers
from inroad.interview.values.words import folded

WEEK: Final = "attention_now"
SLOTS: Final = ("runway_months", "prep_hours")
# How much a figure may change when it is put right.
FACTOR: Final = 4
SHORT: Final = 24
# A question of its own, which has its own number for an answer.
ASKS_ELSE: Final = re.compile(
    r"(?i)\b(?:how|what|which|when|where|who|why|are|is|do|does|did|have|has)\b[^.!]*\?"
)
SETTLES: Final = re.compile(
    r"(?i)(?:^\W*|[.!?] )so\b|^\W*ok(?:ay)? [\w-]+[.,!]|\b(?:then|put|say|write"
    r"|call it|no|wait|make it|stay with|actually|right"
    r"|forgot)\b"
)


def talked_over(
    exchange: Exchange,
    one: Assigned,
    said: Mapping[str, Sequence[Answer]],
    last: Exchange | None,
    home: Home,
) -> tuple[str, Answer] | None:
    """The slot just told whose number this exchange goes on about, and what it says."""
    if slices := _slices(exchange, one, said, last, home):
        return slices
    for slot in SLOTS:
        before = said.get(slot, ())
        if (
            not before
            or before[-1].exchange is not last
            or one.slot not in (None, slot)
        ):
            continue
        old = before[-1]
        heard = read(slot, exchange.answer, f"{exchange.question} {_unit(slot)}", home)
        if not isinstance(heard, Heard) or len(heard.entries) != 1 or not old.entries:
            continue
        if _same_kind(old, heard) and _about_it(exchange, old):
            return slot, replace(old, exchange=exchange, follows=True, read=heard)
    return None


def _slices(
    exchange: Exchange,
    one: Assigned,
    said: Mapping[str, Sequence[Answer]],
    last: Exchange | None,
    home: Home,
) -> tuple[str, Answer] | None:
    """Slices of the week just told, told again."""
    before = said.get(WEEK, ())
    near = one.slot in (None, WEEK)
    if not before or before[-1].exchange is not last or not near:
        return None
    old = before[-1]
    question = f"{old.exchange.question} {exchange.question}"
    heard = read(WEEK, exchange.answer, question, home)
    entries = heard.entries if isinstance(heard, Heard) else ()
    names = {_label(entry) for entry in old.entries}
    if not entries or not all(_label(entry) in names for entry in entries):
        return None
    return WEEK, replace(old, exchange=exchange, follows=True, read=heard)


def _label(entry: Entry) -> str:
    return ARTICLE.sub("", str(entry.body.get("label")).casefold())


def _unit(slot: str) -> str:
    return "How many hours?" if slot == "prep_hours" else ""


def _same_kind(old: Answer, heard: Heard) -> bool:
    """Whether two figures are near enough to be about the same."""
    first, then = (x.entries[0].body.get("high") for x in (old, heard))
    if not isinstance(first, (int, float)) or not isinstance(then, (int, float)):
        return False
    return 0 < first <= FACTOR * then and then <= FACTOR * first


def _about_it(exchange: Exchange, old: Answer) -> bool:
    """Whether the others say the old figure, or the answer settles on one."""
    asked = {float(n.value) for n in find_numbers(folded(exchange.question))}
    body = old.entries[0].body
    back = bool(asked & {body.get("low"), body.get("high")})
    text = exchange.answer.text
    brief = len(text.split()) <= SHORT
    if not back and ASKS_ELSE.search(exchange.question):
        return False
    return brief and (
        back or (len(exchange.question.split()) <= SHORT and bool(SETTLES.search(text)))
    )
