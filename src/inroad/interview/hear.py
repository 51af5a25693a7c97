"""Hear a conversation: whom it is about, what they said, what stays unsaid."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Final

from inroad.core.progress import Beat, no_beat, noted
from inroad.interview.abstain import NEARLY_SURE, SURE_ENOUGH, doubtful
from inroad.interview.agreed import AGREED, FORMED, LEAST, agree, formed
from inroad.interview.choose import Answer
from inroad.interview.confirmed import confirmed
from inroad.interview.exchanges import Exchange, exchanges
from inroad.interview.fill import Answers, filled
from inroad.interview.gate import is_such_a_conversation
from inroad.interview.hearing import Conflict, Evidence, Hearing, Json, Perhaps
from inroad.interview.hesitations import without_hesitations
from inroad.interview.home import Home, currency_at_home, places_of
from inroad.interview.items import (
    asked_outright,
    asks_for_more,
    not_coping,
    recovered,
    self_discounts,
)
from inroad.interview.kept_on import kept_on
from inroad.interview.plainly_asked import plainly_asked
from inroad.interview.prepared import prepared
from inroad.interview.reader import Answered, Entry, Heard, read
from inroad.interview.reading import LIST_SLOTS, NUMBER_SLOTS, SLOTS, TEXT_SLOTS
from inroad.interview.recognise.assign import Assigned
from inroad.interview.recognise.relabel import WISHED
from inroad.interview.recognise.score import recognised
from inroad.interview.recognise.weights import Recogniser
from inroad.interview.speakers import roles
from inroad.interview.talked_over import talked_over
from inroad.interview.told_before import RATINGS, is_wished_week, ranked, unit_before
from inroad.interview.transcript import Transcript
from inroad.interview.turns import LONGEST, Turn, cut_long
from inroad.interview.whole_week import whole_week

# Enough of a question to go on about, even where the first answer was none.
ASKED: Final = 0.2
# Lists of names, which any answer may hold: one that goes on must look like one.
NAMES: Final = ("people", "groups")
HARDLY: Final = 0.01
FAINT: Final = 0.05
COUNTS: Final = re.compile(r"(?i)\bhow many (?!months|weeks|years|more|of|do|can)\w+")
# Where an answer that follows needs no question, if its form is of no other slot; a
# mark for the others looks like one more for oneself.
GOES_ON_BY_FORM: Final = tuple(s for s in NUMBER_SLOTS if s != "peer_rating")
# "How are you?" is no question at the beginning of a talk of some length.
GREETINGS: Final = 1
LONG: Final = 12
# Finding what each exchange is about takes this share of the time.
RECOGNISED: Final = 0.9


def hear(
    transcript: Transcript,
    subject: str | None = None,
    *,
    recogniser: Recogniser | None = None,
    beat: Beat = no_beat,
) -> Hearing:
    """Fill the slots that the conversation fills, with lines and quotes.

    Args:
        transcript: the turns of the conversation.
        subject: who is asked, where the person says so; else the one who answers.
        recogniser: other weights than those in the package, for measurements.
        beat: told the share done, over and over; it may raise Stopped.

    Raises:
        BadInput: `subject` names nobody who speaks.
    """
    notes = _notes(transcript)
    transcript = replace(transcript, turns=cut_long(transcript.turns))
    who = roles(transcript.turns, subject)
    whole = exchanges(transcript.turns, who.subject)
    transcript = replace(transcript, turns=without_hesitations(transcript.turns))
    talk = exchanges(transcript.turns, who.subject)
    found = recognised(talk, recogniser, lambda share: beat(RECOGNISED * share))
    own = [exchange.answer for exchange in whole]
    if not is_such_a_conversation(talk, found):
        slots: dict[str, Json] = dict.fromkeys(SLOTS)
        conflicts: tuple[Conflict, ...] = ()
        perhaps: tuple[Perhaps, ...] = ()
    else:
        others = [turn for turn in transcript.turns if turn.speaker != who.subject]
        home = _home(transcript, who.subject)
        answers, nearly = _answers(talk, found, home, beat)
        slots, conflicts, perhaps = filled(talk, found, answers, nearly, others, home)
    return Hearing(
        who.subject,
        who.interviewer,
        slots,
        conflicts,
        notes,
        _care(whole),
        _discounts(own),
        perhaps,
    )


def _home(transcript: Transcript, subject: str) -> Home:
    places = places_of(transcript.turns, subject)
    return Home(places, currency_at_home(transcript.turns, places))


def _answers(
    talk: Sequence[Exchange], found: Sequence[Assigned], home: Home, beat: Beat
) -> tuple[Answers, Answers]:
    """What was said to each slot, in the order of the conversation.

    First what counts as an answer; then with it what is too unsure to be one, and may
    still show that something was said twice, differently.
    """
    said: dict[str, list[Answer]] = {}
    nearly: dict[str, list[Answer]] = {}
    opened: set[str] = set()
    pairs = list(zip(talk, found, strict=True))
    last: Exchange | None = None
    for place, (exchange, one) in enumerate(noted(pairs, beat, RECOGNISED)):
        if place < GREETINGS and len(talk) >= LONG and one.slot in TEXT_SLOTS:
            continue
        answer = talked_over(exchange, one, said, last, home)
        about = _about(exchange, one, said, last, home)
        answer = answer or _answer(exchange, about, opened, home, said)
        last = exchange
        if answer is None:
            continue
        slot, told = answer
        nearly.setdefault(slot, []).append(told)
        if told.confidence < SURE_ENOUGH[slot]:
            continue
        opened.add(slot)
        if not doubtful(slot, told, tuple(said)):
            said.setdefault(slot, []).append(told)
    for slot, answers in said.items():
        if (yes := confirmed(slot, answers, home)) is not None:
            answers.append(yes)
    return _frozen(said), _frozen(nearly)


def _about(
    exchange: Exchange,
    one: Assigned,
    said: Mapping[str, Sequence[Answer]],
    last: Exchange | None,
    home: Home,
) -> Assigned:
    """What an exchange is about: what was found, or what its words plainly are."""
    plain = kept_on(exchange, one, said, last) or prepared(exchange, one, said)
    plain = plain or plainly_asked(exchange, one, said)
    if plain is not None:
        return plain
    week = whole_week(exchange, one, said, home) or (
        ranked(exchange) if one.slot not in RATINGS else None
    )
    return Assigned(week, confidence=1.0, alone=1.0, asked=1.0) if week else one


def _answer(
    exchange: Exchange,
    one: Assigned,
    opened: set[str],
    home: Home,
    said: Mapping[str, Sequence[Answer]],
) -> tuple[str, Answer] | None:
    """The slot and what was said to it; None where too little speaks for any."""
    if one.slot is None:
        return None
    if one.follows and _asks_another(one.slot, exchange.question):
        return None
    heard = _read(one.slot, exchange, home, said)
    entries = heard.entries if isinstance(heard, Heard) else ()
    if one.slot not in opened and _told_in_passing(one, entries):
        return None
    known = one.slot in opened or (
        one.slot in GOES_ON_BY_FORM and formed(one.slot, exchange, entries)
    )
    goes_on = known and one.follows and _may_go_on(one)
    sure = max(one.alone, one.confidence * goes_on)
    # Going on about a question that was not understood is no better than it was.
    if one.asked >= ASKED:
        opened.add(one.slot)
    if one.confidence >= LEAST and agree(one.slot, exchange, entries):
        sure = max(sure, AGREED)
    if _named_outright(one, exchange.question):
        sure = max(sure, AGREED)
    if sure >= FORMED.get(one.slot, 1) and formed(one.slot, exchange, entries):
        sure = max(sure, AGREED)
    if is_wished_week(one, exchange, entries, said):
        sure = max(sure, AGREED)
    if sure < NEARLY_SURE:
        return None
    return one.slot, Answer(exchange, sure, one.follows, heard)


def _named_outright(one: Assigned, question: str) -> bool:
    """Whether a question names a list in so many words, or asks for more of it."""
    if one.slot not in LIST_SLOTS:
        return False
    more = one.follows and asks_for_more(question)
    return more or asked_outright(question) == one.slot


def _told_in_passing(one: Assigned, entries: Sequence[Entry]) -> bool:
    """Whether a lone slice answers a question that asks for no week at all."""
    lone = one.slot == "attention_now" and len(entries) == 1
    return lone and one.asked < FAINT


def _asks_another(slot: str, question: str) -> bool:
    """Whether a question that follows is about a wished day, or counts other things."""
    if slot == "prep_hours":
        return bool(WISHED.search(question))
    return slot == "runway_months" and bool(COUNTS.search(question))


def _read(
    slot: str,
    exchange: Exchange,
    home: Home,
    said: Mapping[str, Sequence[Answer]],
) -> Answered:
    """What an answer says; slices without a unit with the one told before."""
    heard = read(slot, exchange.answer, exchange.question, home)
    entries = heard.entries if isinstance(heard, Heard) else ()
    earlier = unit_before(slot, entries, said)
    if not earlier:
        return heard
    again = read(slot, exchange.answer, f"{earlier} {exchange.question}", home)
    return again if isinstance(again, Heard) and again.entries else heard


def _may_go_on(one: Assigned) -> bool:
    """Whether an answer that only follows may be about its slot by its own form."""
    return one.slot not in NAMES or one.alone >= HARDLY


def _frozen(said: dict[str, list[Answer]]) -> Answers:
    return {slot: tuple(said[slot]) for slot in SLOTS if slot in said}


def _care(talk: Sequence[Exchange]) -> tuple[Evidence, ...]:
    """Words of not coping that nothing later takes back."""
    found: list[Evidence] = []
    for exchange in talk:
        turn = exchange.answer
        if said := not_coping(turn.text, question=exchange.question):
            found.append(_evidence(turn, said.start, said.end))
        elif recovered(turn.text):
            found = []
    return tuple(found)


def _discounts(own: Sequence[Turn]) -> tuple[Evidence, ...]:
    return tuple(
        _evidence(turn, said.start, said.end)
        for turn in own
        for said in self_discounts(turn.text)
    )


def _evidence(turn: Turn, start: int, end: int) -> Evidence:
    return Evidence(turn.quote(start, end), tuple(turn.lines(start, end)), turn.speaker)


def _notes(transcript: Transcript) -> tuple[str, ...]:
    notes = list(transcript.problems)
    if transcript.machine_line is not None:
        notes.append(
            f"Line {transcript.machine_line} says that a machine wrote this "
            "transcript; names and numbers may be wrong."
        )
    notes += [
        f"What is said from line {turn.line} on is very long; its first {LONGEST:,} "
        "characters were read."
        for turn in transcript.turns
        if len(turn.text) > LONGEST
    ]
    return tuple(notes)
