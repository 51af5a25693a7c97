"""A transcript becomes a conversation of the record: one for each file."""

from collections.abc import Mapping
from typing import Any

from inroad.actions.house import House
from inroad.actions.proposing import verdicts_of
from inroad.actions.verdicts import taken_back, with_kept
from inroad.core.errors import NotFound
from inroad.interview.transcript import Transcript
from inroad.library.recognise import recognise
from inroad.record.conversation import Conversation
from inroad.record.person import Change, Person
from inroad.record.steps import settled


def conversation_of(
    house: House,
    person: Person,
    transcript: Transcript,
    data: bytes,
    hearing: Mapping[str, Any],
) -> Conversation:
    """Keep the file and return its conversation; one brought again stays the same.

    `hearing` is what was heard, as plain values.
    """
    sha256 = house.record.keep_file(data)
    before = brought_before(person, sha256)
    source = recognise(house.shelf, data)
    talk = Conversation(
        id=before.id if before else house.new_id(),
        name=before.name if before else transcript.name,
        sha256=sha256,
        subject=hearing["subject"] or "",
        interviewer=hearing["interviewer"] or "",
        heard_on=before.heard_on if before else house.today,
        machine_made=transcript.machine_made,
        conflicts=tuple(hearing["conflicts"]),
        discounts=tuple(hearing["self_discounts"]),
        notes=tuple(hearing["notes"]),
        source_id=source.id if source else "",
    )
    return _with_choices(person, before, talk)


def brought_before(person: Person, sha256: str) -> Conversation | None:
    """Return the conversation of this file, if it was brought in before."""
    return next((c for c in person.conversations if c.sha256 == sha256), None)


def _with_choices(
    person: Person, before: Conversation | None, talk: Conversation
) -> Conversation:
    """Keep the figures that the person chose where two were said."""
    if before is None or before.subject != talk.subject:
        return talk
    chosen = {
        slot
        for slot, verdict in verdicts_of(person, talk.id).items()
        if verdict in {"accepted", "corrected"}
    }
    used = {c["slot"]: c["kept"] for c in before.conflicts if c["slot"] in chosen}
    return with_kept(talk, used)


def swapped(
    house: House, person: Person, before: Conversation, now: Conversation
) -> list[Change]:
    """Return what another subject changes: what was heard of the first is taken back.

    What the person typed as a correction is theirs, whoever spoke, and stays.
    """
    if before.subject == now.subject:
        return []
    changes: list[Change] = []
    for slot, answer in person.profile.answers.items():
        if answer.conversation == now.id and answer.origin == "heard":
            changes += taken_back(house, person, now, slot)
    for verdict in person.settled:
        if verdict.conversation == now.id and verdict.verdict in {
            "accepted",
            "discarded",
        }:
            changes.append(settled(now.id, verdict.slot, "open", house.today))
    return changes


def find_conversation(person: Person, named: str) -> Conversation:
    """Find a conversation by its id, the beginning of its id, or its file's name.

    Raises:
        NotFound: none is called so, or several are.
    """
    whole = person.conversation(named)
    if whole is not None:
        return whole
    found = [
        talk
        for talk in person.conversations
        if named and (talk.name == named or talk.id.startswith(named))
    ]
    if len(found) == 1:
        return found[0]
    known = "; ".join(f"{talk.name} ({talk.id})" for talk in person.conversations)
    many = "Several conversations are" if found else "No conversation is"
    hint = f"These are here: {known}." if known else "Bring one in first."
    raise NotFound(f"{many} called {named[:80]!r} here.", hint=hint)
