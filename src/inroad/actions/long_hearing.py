"""Hearing a very long conversation: work of minutes that goes on where it was left."""

from collections.abc import Callable, Mapping
from hashlib import sha256 as hashed
from typing import Any

from inroad.actions.conversations import brought_before, conversation_of, swapped
from inroad.actions.house import House
from inroad.actions.proposing import heard_before, hearing_of
from inroad.actions.work import work
from inroad.core.document import Document, read_document
from inroad.core.job import Job
from inroad.core.progress import Beat, Progress, Stopped, Tell, no_beat
from inroad.interview.transcript import Transcript, read_transcript
from inroad.record.conversation import Conversation
from inroad.record.person import Person

LONG = 100_000
"""Bytes from which on a transcript is heard as work that can be interrupted."""

_STEPS = 1000


def whose(person: Person, data: bytes, subject: str) -> str:
    """Return whose answers count: who is named, or was when this file came first."""
    before = brought_before(person, hashed(data).hexdigest())
    return subject or (before.subject if before else "")


def is_long(house: House, data: bytes, subject: str) -> bool:
    """Say whether hearing this takes so long that it is kept as work."""
    sha256 = hashed(data).hexdigest()
    return len(data) > LONG and heard_before(house, sha256, subject) is None


def start_hearing(house: House, data: bytes, name: str, subject: str) -> Job:
    """Keep a transcript and put its hearing down to be done.

    Raises BadInput for what is no transcript.
    """
    read_transcript(data, name)
    sha256 = house.record.keep_file(data)
    inputs = {"sha256": sha256, "name": name, "subject": subject}
    return house.jobs.start("hear", inputs)


def start_if_long(house: House, file: Document, subject: str) -> Job | None:
    """Put a long hearing down to be done; None where it is short or was done before.

    Raises BadInput for what is no transcript.
    """
    data = read_document(file)
    if not is_long(house, data, whose(house.record.read(), data, subject)):
        return None
    return start_hearing(house, data, file.name, subject)


@work("hear")
def hear_long(
    house: House, inputs: Mapping[str, Any], tell: Tell, stopped: Callable[[], bool]
) -> Mapping[str, Any]:
    """Hear a transcript that is kept, and lay it down as a conversation."""
    name = inputs["name"]
    data = house.record.file(inputs["sha256"])
    beat = beat_of(name, tell, stopped)
    transcript = read_transcript(data, name)
    talk = lay_down(house, transcript, data, inputs["subject"], beat)
    tell(Progress(_STEPS, _STEPS, f"Hearing {name}"))
    return {"conversation": talk.id}


def lay_down(
    house: House,
    transcript: Transcript,
    data: bytes,
    subject: str,
    beat: Beat = no_beat,
) -> Conversation:
    """Hear a transcript and keep its conversation; one brought again stays the same.

    Raises BadInput where nobody in it has that name.
    """
    person = house.record.read()
    sha256 = hashed(data).hexdigest()
    named = whose(person, data, subject)
    hearing = hearing_of(house, transcript, sha256, named, beat)
    # Hearing may take an hour, in which other things were kept.
    person = house.record.read()
    before = brought_before(person, sha256)
    talk = conversation_of(house, person, transcript, data, hearing)
    if talk != before:
        others = swapped(house, person, before, talk) if before else []
        house.record.keep(talk, *others)
    return talk


def beat_of(name: str, tell: Tell, stopped: Callable[[], bool]) -> Beat:
    """Return what turns the beats of a hearing into progress."""

    def beat(share: float) -> None:
        tell(Progress(int(share * _STEPS), _STEPS, f"Hearing {name}"))
        if stopped():
            raise Stopped

    return beat
