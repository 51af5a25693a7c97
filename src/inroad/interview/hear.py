"""Hear a conversation: whom it is about, what they said, what stays unsaid."""

from collections.abc import Sequence
from typing import Final

from inroad.interview.choose import Answer, chosen
from inroad.interview.exchanges import Exchange, exchanges
from inroad.interview.gate import is_such_a_conversation
from inroad.interview.hearing import Conflict, Hearing, Json
from inroad.interview.reader import Heard, read
from inroad.interview.reading import LIST_SLOTS, SLOTS, TEXT_SLOTS
from inroad.interview.recognise.assign import Assigned
from inroad.interview.recognise.score import recognised
from inroad.interview.recognise.weights import Recogniser
from inroad.interview.speakers import roles
from inroad.interview.transcript import Transcript
from inroad.interview.values.places import find_places

# How sure the question must be before an answer counts; words deceive more easily.
SURE_ENOUGH: Final = {
    slot: 0.45 if slot in (*LIST_SLOTS, *TEXT_SLOTS) else 0.3 for slot in SLOTS
}


def hear(
    transcript: Transcript,
    subject: str | None = None,
    *,
    recogniser: Recogniser | None = None,
) -> Hearing:
    """Fill the slots that the conversation fills, with lines and quotes.

    Raises:
        BadInput: `subject` names nobody who speaks.
    """
    who = roles(transcript.turns, subject)
    talk = exchanges(transcript.turns, who.subject)
    found = recognised(talk, recogniser)
    answers: dict[str, tuple[Answer, ...]] = {}
    if is_such_a_conversation(talk, found):
        answers = _answers(talk, found)
    slots: dict[str, Json] = dict.fromkeys(SLOTS)
    conflicts: list[Conflict] = []
    for slot, said in answers.items():
        heard, conflict = chosen(slot, said)
        slots[slot] = heard.wire() if heard else None
        conflicts += [conflict] if conflict else []
    return Hearing(
        who.subject, who.interviewer, slots, tuple(conflicts), notes=_notes(transcript)
    )


def _answers(
    talk: Sequence[Exchange], found: Sequence[Assigned]
) -> dict[str, tuple[Answer, ...]]:
    """What was said to each slot, in the order of the conversation."""
    places = [
        place[0] for exchange in talk for place in find_places(exchange.answer.text)
    ]
    said: dict[str, list[Answer]] = {}
    for exchange, one in zip(talk, found, strict=True):
        if one.slot is None or one.confidence < SURE_ENOUGH[one.slot]:
            continue
        answered = read(one.slot, exchange.answer, exchange.question, places)
        said.setdefault(one.slot, []).append(Answer(exchange, one.follows, answered))
    return {slot: tuple(said[slot]) for slot in SLOTS if slot in said}


def _notes(transcript: Transcript) -> tuple[str, ...]:
    notes = list(transcript.problems)
    if transcript.machine_line is not None:
        notes.append(
            f"Line {transcript.machine_line} says that a machine wrote this "
            "transcript; names and numbers may be wrong."
        )
    return tuple(notes)
