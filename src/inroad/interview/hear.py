"""Hear a conversation: whom it is about, what they said, what stays unsaid."""

from inroad.interview.hearing import Hearing, Json
from inroad.interview.reading import SLOTS
from inroad.interview.speakers import roles
from inroad.interview.transcript import Transcript


def hear(transcript: Transcript, subject: str | None = None) -> Hearing:
    """Fill the slots that the conversation fills, with lines and quotes.

    Raises:
        BadInput: `subject` names nobody who speaks.
    """
    who = roles(transcript.turns, subject)
    slots: dict[str, Json] = dict.fromkeys(SLOTS)
    notes = list(transcript.problems)
    if transcript.machine_line is not None:
        notes.append(
            f"Line {transcript.machine_line} says that a machine wrote this "
            "transcript; names and numbers may be wrong."
        )
    return Hearing(who.subject, who.interviewer, slots, notes=tuple(notes))
