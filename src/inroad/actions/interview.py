"""The interview: asking one thing at a time, and hearing a conversation."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Annotated, Any, Literal

from inroad.actions.answering import answer_question
from inroad.actions.asking import Standing, standing_of
from inroad.actions.house import House
from inroad.actions.registry import action
from inroad.core.document import Document, read_document
from inroad.interview.hear import hear as hear_transcript
from inroad.interview.hearing import Hearing
from inroad.interview.transcript import Transcript, read_transcript
from inroad.library.recognise import recognise
from inroad.record.conversation import Conversation
from inroad.record.person import Change, Named, Person
from inroad.record.profile import Answer


@dataclass(frozen=True, slots=True)
class Heard:
    """What was heard, and whether it went into the profile."""

    hearing: Hearing
    name: str
    kept: bool
    conversation: str


@action("interview", exposes="profile")
def interview(
    house: House,
    *,
    at: Annotated[str, "go back to this question, by its id"] = "",
) -> Standing:
    """Ask what matters, one thing at a time; stop anywhere and go on anywhere.

    Raises:
        NotFound: there is no such question.
    """
    return standing_of(house, at)


@action("interview answer", effect="write", exposes="profile")
def interview_answer(
    house: House,
    question: Annotated[str, "which question, by its id, such as runway"],
    value: Annotated[
        str,
        "the answer as you would say it, or JSON naming the question's fields",
    ] = "",
    *,
    how: Annotated[
        Literal["answered", "unknown", "declined", "later"],
        "unknown for “I don't know”, declined for “I would rather not say”",
    ] = "answered",
    saw: Annotated[
        str | None, "what stood when you were asked, so that nothing newer is lost"
    ] = None,
) -> Standing:
    """Answer a question of the interview, or leave it, and see what comes next.

    Raises:
        NotFound: there is no such question.
        BadInput: the answer does not fit it.
        Conflict: something else was kept for it since.
    """
    return standing_of(house, answer_question(house, question, value, how, saw))


@action("interview hear", effect="write", exposes="profile")
def hear(
    house: House,
    file: Annotated[Document, "a transcript: .txt, .vtt or .srt"],
    *,
    subject: Annotated[str, "whose answers count, by the name in the transcript"] = "",
    keep: Annotated[bool, "write what was heard into your profile"] = False,
) -> Heard:
    """Read a conversation and propose what it says about you, with lines and quotes.

    Raises:
        BadInput: it is no transcript, or nobody in it has that name.
    """
    data = read_document(file)
    transcript = read_transcript(data, file.name)
    hearing = hear_transcript(transcript, subject or None)
    if not keep:
        return Heard(hearing, file.name, kept=False, conversation="")
    sha256 = house.record.keep_file(data)
    person = house.record.read()
    talk = _conversation(house, person, file.name, sha256, transcript, hearing)
    source = recognise(house.shelf, data)
    talk = talk if source is None else replace(talk, source_id=source.id)
    house.record.keep(talk, *_changes(house, person, talk, hearing))
    return Heard(hearing, file.name, kept=True, conversation=talk.id)


def _conversation(
    house: House,
    person: Person,
    name: str,
    sha256: str,
    transcript: Transcript,
    hearing: Hearing,
) -> Conversation:
    # A file heard again is the same conversation, so nothing is doubled.
    before = next((c for c in person.conversations if c.sha256 == sha256), None)
    wire: dict[str, Any] = hearing.wire()
    return Conversation(
        id=before.id if before else house.new_id(),
        name=name,
        sha256=sha256,
        subject=hearing.subject or "",
        interviewer=hearing.interviewer or "",
        heard_on=house.today,
        machine_made=transcript.machine_line is not None,
        conflicts=tuple(wire["conflicts"]),
        discounts=tuple(wire["self_discounts"]),
        notes=hearing.notes,
    )


def _changes(
    house: House, person: Person, talk: Conversation, hearing: Hearing
) -> list[Change]:
    changes: list[Change] = []
    if not person.name and hearing.subject:
        changes.append(Named(hearing.subject))
    for slot, value in (*hearing.slots.items(), *_care(hearing)):
        if not value:  # an empty list is no value
            continue
        plain, lines, quote = _without_evidence(value)
        if not _stands_already(person, talk, slot, plain, lines):
            answer = Answer(
                house.new_id(), slot, plain, "heard", house.today, lines, quote, talk.id
            )
            changes.append(answer)
    return changes


def _care(hearing: Hearing) -> list[tuple[str, Any]]:
    """Return the first statement of not coping as an answer of its own."""
    return [
        (
            "not_coping",
            {"text": said.quote, "lines": [*said.lines], "quote": said.quote},
        )
        for said in hearing.care[:1]
    ]


def _without_evidence(value: Any) -> tuple[Any, tuple[int, ...], str]:  # noqa: ANN401 - JSON
    """Split a heard value from its lines and quote; entries of lists keep their own."""
    if isinstance(value, Mapping):
        plain = {k: v for k, v in value.items() if k not in {"lines", "quote"}}
        return plain, tuple(value.get("lines") or ()), str(value.get("quote") or "")
    lines = sorted({line for item in value for line in item.get("lines") or ()})
    return list(value), tuple(lines), str(value[0].get("quote") or "")


def _stands_already(
    person: Person,
    talk: Conversation,
    slot: str,
    value: Any,  # noqa: ANN401 - JSON
    lines: tuple[int, ...],
) -> bool:
    """Say whether hearing this again changes nothing.

    What the person typed since a conversation was first heard is a correction, and
    the same conversation heard again does not undo it.
    """
    now = person.profile.answers.get(slot)
    if now is None:
        return False
    heard_before = person.conversation(talk.id) is not None
    if now.origin == "asked" and heard_before:
        return True
    return (now.conversation, now.value, now.lines) == (talk.id, value, lines)
