"""What was said outside the question about it, taken only where it is plain."""

import re
from collections.abc import Iterator, Sequence
from typing import Final

from inroad.interview.exchanges import Exchange
from inroad.interview.items import (
    asked_outright,
    closed_way,
    first_wishes,
    goes_on_at,
    is_nameless,
    points_back,
    refused_by_name,
    ruled_out,
    said_in_passing,
    strong_statements,
    suggestion_refused,
    turned_down,
)
from inroad.interview.reader import Entry, Heard, read
from inroad.interview.reading import LIST_SLOTS, Item
from inroad.interview.recognise.assign import Assigned
from inroad.interview.turns import Turn

FIRST_TURNS: Final = 6
# Below this the question counts as not recognised.
UNSURE: Final = 0.5
# In answers about these, a person may also say such things; elsewhere it is chance.
NEAR: Final = {
    "goals": (None, "goals"),
    "options": (None, "goals"),
    "against": (None, "goals", "options"),
    "people": (None,),
}
OPENING: Final = 8
# Named outright, these are seldom what anybody is asked for by chance.
PLAIN: Final = ("blockers", "against", "constraints")
HARDLY: Final = 0.3
# Told bit by bit, with something said between.
GO_ON: Final = ("blockers", "constraints")
# An answer about limits names much that is out, which is a limit.
SAYS_NO: Final = (None, "goals", "options", "against")
OWN_NO: Final = re.compile(r"(?i)^(?:i|i['’]m|no)\b")
# "I don't want to be one more who asks" keeps one back from asking.
AS_SEEN: Final = re.compile(r"(?i)^i don['’]?t want to (?:be|seem|look|sound)\b")
# What people come with, they say at once.
WISHES_IN: Final = 6
UNDECIDED: Final = re.compile(
    r"(?i)^(?:to )?(?:figure|find|work|sort|think)\w*(?: out| about)? "
    r"(?:what|how|where|whether|which)"
)
IDEAL: Final = re.compile(
    r"(?i)\bif i (?:had|could)\b|\bideally\b|\bin (?:a|the|my) (?:good|perfect|dream"
    r"|ideal)"
    r"|\bi['’]?d (?:like|want|love)\b|\bi would (?:like|want|love)\b|\bit['’]d be\b"
)
# Hard words in an answer about wishes, and wishes in an answer about hard limits.
BESIDE: Final = {
    "constraints": (
        "preferences",
        re.compile(
            r"(?i)\bi['’]?d (?:like|love|prefer|rather|sooner|quite like)\b"
            r"|\bi would (?:like"
            r"|love|prefer|rather)\b|\bi prefer\b|\bideally\b|\bwould be nice\b"
            r"|\bi['’]d kind of like\b|\bi (?:do )?want\b(?! to\b)"
        ),
    ),
    "preferences": (
        "constraints",
        re.compile(
            r"(?i)\b(?:i|we) (?:can['’]?t|cannot|can not|couldn['’]?t|must|have to"
            r"|need)\b"
            r"|\bhas to be\b|\bnot (?:allowed|negotiable|outside)\b|\bthat['’]s fixed\b"
            r"|\b(?:visa|permit|residence|papers|custody)\b"
        ),
    ),
}
SENTENCE: Final = re.compile(r"[^.!?]+[.!?]*")


def statements(
    talk: Sequence[Exchange], found: Sequence[Assigned]
) -> Iterator[tuple[str, Entry]]:
    """Goals, options, against and people from strong openings, by slot."""
    for place, (exchange, one) in enumerate(zip(talk, found, strict=True)):
        turn = exchange.answer
        for slot, item in strong_statements(turn.text):
            early = place < FIRST_TURNS and slot in ("goals", "people", "against")
            if (early or one.slot in NEAR[slot]) and not UNDECIDED.match(item.text):
                yield slot, entry(turn, item)
        for slot, item in said_in_passing(turn.text):
            # An answer opens with what was asked; "in passing" is what follows.
            if item.start > OPENING or one.slot != slot:
                yield slot, entry(turn, item)
        yield from _asked(exchange, one)
        if place:
            yield from _added(exchange, one, talk[place - 1], found[place - 1])
        for said in _refused(exchange, one):
            if not is_nameless(str(said.body["text"])):
                yield "against", said
        if place < WISHES_IN:
            yield from _wishes(turn)


def _asked(exchange: Exchange, one: Assigned) -> Iterator[tuple[str, Entry]]:
    """The answer to a question that names its slot but was not recognised."""
    slot = asked_outright(exchange.question)
    unsure = max(one.alone, one.confidence) < UNSURE
    # Taken for something else by the answer alone, or by what stood before it.
    of_lists = slot in PLAIN and one.slot in LIST_SLOTS
    by_chance = of_lists and (one.asked < HARDLY or one.alone < UNSURE)
    if slot and slot != one.slot and (unsure or by_chance):
        heard = read(slot, exchange.answer, exchange.question)
        for said in heard.entries if isinstance(heard, Heard) else ():
            yield slot, said


def _added(
    exchange: Exchange, one: Assigned, before: Exchange, asked: Assigned
) -> Iterator[tuple[str, Entry]]:
    """What an answer adds to the limits or hindrances told in the one before."""
    named = asked_outright(before.question)
    surely = asked.slot if asked.confidence >= UNSURE else None
    slot = next((s for s in (named, surely) if s in GO_ON), None)
    start = goes_on_at(exchange.answer.text)
    if slot is None or start is None or one.alone >= UNSURE:
        return
    heard = read(slot, exchange.answer, before.question)
    for said in heard.entries if isinstance(heard, Heard) else ():
        if said.start >= start:
            yield slot, said


def _refused(exchange: Exchange, one: Assigned) -> Iterator[Entry]:
    """What an answer about something near rules out, or turns down."""
    turn = exchange.answer
    slot = one.slot if max(one.alone, one.confidence) >= UNSURE else None
    named = [
        entry(turn, Item(turn.text[a:b], a, b)) for a, b in refused_by_name(turn.text)
    ]
    yield from named
    way = None if named else closed_way(exchange.question, turn.text)
    if slot not in SAYS_NO:
        if way:
            yield Entry({"text": way.text}, way.start, way.end, turn)
        return
    said = [
        item
        for item in ruled_out(turn.text)
        if not is_nameless(item.text)
        and (slot != "goals" or OWN_NO.match(item.text))
        and (slot == "against" or not AS_SEEN.match(item.text))
    ]
    no = turned_down(exchange.question, turn.text)
    vague = all(points_back(item.text) for item in said)
    if vague and not (no and no.named):
        no = suggestion_refused(exchange.question, turn.text) or no
    if no and (no.named or vague):
        yield Entry({"text": no.text}, no.start, no.end, turn)
    elif way and not said:
        yield Entry({"text": way.text}, way.start, way.end, turn)
    else:
        yield from (entry(turn, item) for item in said)


def _wishes(turn: Turn) -> Iterator[tuple[str, Entry]]:
    for item in first_wishes(turn.text):
        if not UNDECIDED.match(item.text):
            yield "goals", entry(turn, item)


def beside(slot: str, turn: Turn) -> tuple[str, list[Entry]]:
    """The wishes in an answer about limits, or the limits in one about wishes."""
    other, mark = BESIDE[slot]
    heard = read(other, turn)
    entries = heard.entries if isinstance(heard, Heard) else ()
    return other, [e for e in entries if mark.search(turn.text, e.start, e.end)]


def is_ideal(entry: Entry) -> bool:
    """Whether a slice of the week stands in a sentence about the week wished for."""
    text = entry.turn.text
    begin = max(text.rfind(mark, 0, entry.start) for mark in ".!?") + 1
    return bool(IDEAL.search(text, begin, entry.end))


def entry(turn: Turn, item: Item) -> Entry:
    """A list item with the turn it was said in."""
    return Entry({"text": item.text, **dict(item.extra)}, item.start, item.end, turn)
