"""Hear a conversation: whom it is about, what they said, what stays unsaid."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Final

from inroad.core.progress import Beat, no_beat, noted
from inroad.interview.about import told_in
from inroad.interview.abstain import SURE_ENOUGH, asks_back
from inroad.interview.choose import Answer
from inroad.interview.confirmed import confirmed
from inroad.interview.exchanges import Exchange, exchanges
from inroad.interview.fill import Answers, filled
from inroad.interview.gate import is_such_a_conversation
from inroad.interview.hearing import Conflict, Evidence, Hearing, Json, Perhaps
from inroad.interview.hesitations import without_hesitations
from inroad.interview.home import Home, home_in
from inroad.interview.items import not_coping, recovered, self_discounts
from inroad.interview.reader import Readings
from inroad.interview.reading import SLOTS, TEXT_SLOTS
from inroad.interview.recognise.assign import Assigned
from inroad.interview.recognise.score import assigned, sounds
from inroad.interview.recognise.telling import telling
from inroad.interview.recognise.weights import Recogniser
from inroad.interview.speakers import roles
from inroad.interview.stands import Told
from inroad.interview.transcript import Transcript
from inroad.interview.turns import LONGEST, Turn, cut_long

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
    heard = sounds(talk, recogniser, lambda share: beat(RECOGNISED * share))
    found = assigned(talk, heard)
    own = [exchange.answer for exchange in whole]
    if not is_such_a_conversation(talk, found):
        slots: dict[str, Json] = dict.fromkeys(SLOTS)
        conflicts: tuple[Conflict, ...] = ()
        perhaps: tuple[Perhaps, ...] = ()
    else:
        others = [turn for turn in transcript.turns if turn.speaker != who.subject]
        home = home_of(transcript, who.subject)
        readings = Readings(home)
        chances = telling(talk, found, heard, readings)
        answers, nearly = _answers(talk, found, chances, readings, beat)
        told = Told(talk, found, heard, chances, readings)
        slots, conflicts, perhaps = filled(told, answers, nearly, others)
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


def home_of(transcript: Transcript, subject: str) -> Home:
    """Where the person lives, and what money is theirs, as the talk says."""
    return home_in(transcript.turns, subject)


def _answers(
    talk: Sequence[Exchange],
    found: Sequence[Assigned],
    chances: Sequence[Mapping[str, float]],
    readings: Readings,
    beat: Beat,
) -> tuple[Answers, Answers]:
    """What was said to each slot, in the order of the conversation.

    First what counts as an answer; then with it what is too unsure to be one, and may
    still show that something was said twice, differently.
    """
    said: dict[str, list[Answer]] = {}
    nearly: dict[str, list[Answer]] = {}
    opened: set[str] = set()
    rows = list(zip(talk, found, chances, strict=True))
    last: Exchange | None = None
    for place, (exchange, one, chance) in enumerate(noted(rows, beat, RECOGNISED)):
        if place < GREETINGS and len(talk) >= LONG and one.slot in TEXT_SLOTS:
            continue
        for slot, told in told_in(exchange, one, chance, said, opened, last, readings):
            nearly.setdefault(slot, []).append(told)
            if told.confidence < SURE_ENOUGH[slot]:
                continue
            opened.add(slot)
            if not asks_back(slot, told):
                said.setdefault(slot, []).append(told)
        last = exchange
    for slot, answers in said.items():
        if (yes := confirmed(slot, answers, readings.home)) is not None:
            answers.append(yes)
    return _frozen(said), _frozen(nearly)


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
