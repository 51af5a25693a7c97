"""The interview: asking one thing at a time, and hearing a conversation."""

from dataclasses import dataclass, replace
from typing import Annotated, Literal

from inroad.actions.answering import answer_question
from inroad.actions.asking import Standing, standing_of
from inroad.actions.conversations import conversation_of
from inroad.actions.house import House
from inroad.actions.long_hearing import beat_of
from inroad.actions.proposing import proposed, split, verdicts_of
from inroad.actions.registry import action
from inroad.core.document import Document, read_document
from inroad.interview.hear import hear as hear_transcript
from inroad.interview.hearing import Hearing
from inroad.interview.transcript import read_transcript
from inroad.record.conversation import Conversation
from inroad.record.person import Change, Named, Person
from inroad.record.profile import Answer
from inroad.record.steps import settled


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
    beat = beat_of(file.name, house.tell, lambda: False)
    hearing = hear_transcript(transcript, subject or None, beat=beat)
    if not keep:
        return Heard(hearing, file.name, kept=False, conversation="")
    person = house.record.read()
    talk = conversation_of(house, person, transcript, data, hearing.wire())
    talk = replace(talk, name=file.name, heard_on=house.today)
    house.record.keep(talk, *_changes(house, person, talk, hearing))
    return Heard(hearing, file.name, kept=True, conversation=talk.id)


def _changes(
    house: House, person: Person, talk: Conversation, hearing: Hearing
) -> list[Change]:
    changes: list[Change] = []
    if not person.name and hearing.subject:
        changes.append(Named(hearing.subject))
    verdicts = verdicts_of(person, talk.id)
    disputed = {conflict.slot for conflict in hearing.conflicts}
    for slot, value in proposed(hearing.wire()).items():
        if verdicts.get(slot) in {"corrected", "discarded"}:
            continue  # what the person said of it counts for more
        plain, lines, quote = split(value)
        answer = Answer(
            house.new_id(), slot, plain, "heard", house.today, lines, quote, talk.id
        )
        now = person.profile.answers.get(slot)
        if not _stands_already(person, talk, answer):
            changes.append(answer)
        elif now is None or now.conversation != talk.id:
            continue
        agreed = slot not in disputed and not _typed_other(person, answer)
        if agreed and verdicts.get(slot) != "accepted":
            changes.append(settled(talk.id, slot, "accepted", house.today))
    return changes


def _typed_other(person: Person, answer: Answer) -> bool:
    """Say whether the person once typed something else, which is theirs to settle."""
    typed = [
        said.value
        for said in person.profile.history
        if said.slot == answer.slot and said.origin == "asked"
    ]
    return any(value is not None and value != answer.value for value in typed)


def _stands_already(person: Person, talk: Conversation, answer: Answer) -> bool:
    """Say whether hearing this again changes nothing.

    What the person typed since a conversation was first heard is a correction, and
    the same conversation heard again does not undo it.
    """
    now = person.profile.answers.get(answer.slot)
    if now is None:
        return False
    heard_before = any(a.conversation == talk.id for a in person.profile.history)
    undone = now.conversation == talk.id and now.value is None
    if now.origin == "asked" and heard_before and not undone:
        return True
    stands = (now.conversation, now.value, now.lines)
    return stands == (talk.id, answer.value, answer.lines)
