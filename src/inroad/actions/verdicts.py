"""What a verdict on a proposed answer changes; nothing that stood is ever lost."""

from collections.abc import Iterator, Mapping
from dataclasses import replace
from typing import Any

from inroad.actions.house import House
from inroad.actions.proposals import Proposal, StatementView
from inroad.core.errors import BadInput, NotFound
from inroad.interview.asked.parse import is_declined, is_withdrawn, parse_answer
from inroad.interview.asked.shapes import checked
from inroad.record.conversation import Conversation
from inroad.record.person import Change, Named, Person
from inroad.record.profile import Answer
from inroad.record.steps import Verdict, settled

TAKEN_BACK = {"open", "discarded"}


def verdict_changes(
    house: House,
    person: Person,
    talk: Conversation,
    proposal: Proposal,
    verdict: Verdict,
    answer: Answer | None,
) -> list[Change]:
    """Return what a verdict changes; the same verdict twice changes nothing more.

    `answer` is what shall stand, or None where what stands from this conversation is
    taken back.
    """
    slot = proposal.slot
    changes: list[Change] = []
    if answer is None:
        changes += taken_back(house, person, talk, slot)
    else:
        if not person.name and talk.subject:
            changes.append(Named(talk.subject))
        if not _stands(person, answer):
            changes.append(answer)
    used = _conflict_value(proposal, answer)
    chosen = with_kept(talk, {slot: used}) if proposal.statements else talk
    if chosen != talk:
        changes.append(chosen)
    if not _has_verdict(person, talk, slot, verdict):
        changes.append(settled(talk.id, slot, verdict, house.today))
    return changes


def accepted_answer(
    house: House, talk: Conversation, proposal: Proposal, statement: int | None
) -> Answer:
    """Return the proposed answer, or the statement of that number, with its words.

    Raises:
        NotFound: there is no statement of that number.
    """
    value, lines, quote = proposal.value, proposal.lines, proposal.quote
    said = None if statement is None else _statement(proposal, statement)
    if said is not None and not said.proposed:
        value, lines, quote = _as_answer(proposal, said), (said.line,), said.quote
    return Answer(
        house.new_id(),
        proposal.slot,
        value,
        "heard",
        house.today,
        lines,
        quote,
        talk.id,
    )


def corrected_answer(
    house: House, talk: Conversation, proposal: Proposal, text: str
) -> Answer:
    """Return what the person typed instead of what was heard.

    What stands in a list as it was heard keeps its lines, its words and how strongly
    or how lately it was said.

    Raises:
        BadInput: the words do not fit the slot.
    """
    declined = is_declined(text)
    silent = declined or is_withdrawn(text)
    value = None if silent else parse_answer(proposal.slot, text)
    return Answer(
        house.new_id(),
        proposal.slot,
        _as_heard(value, proposal.value),
        "asked",
        house.today,
        conversation=talk.id,
        declined=declined,
    )


def _as_heard(typed: Any, heard: Any) -> Any:  # noqa: ANN401 - slots hold JSON
    """Put each entry of a typed list that was heard so back as it was heard."""
    if not isinstance(typed, list) or not isinstance(heard, list):
        return typed
    return [next((h for h in heard if _same(each, h)), each) for each in typed]


def _same(typed: Any, heard: Any) -> bool:  # noqa: ANN401 - slots hold JSON
    """Say whether an entry holds nothing that was not heard with the same words."""
    if not isinstance(typed, dict) or not isinstance(heard, dict):
        return False
    return all(_plain(heard.get(key)) == _plain(each) for key, each in typed.items())


def _plain(value: Any) -> Any:  # noqa: ANN401 - slots hold JSON
    if not isinstance(value, str):
        return value
    return " ".join(value.replace("’", "'").split()).strip(" .").casefold()


def taken_back(
    house: House, person: Person, talk: Conversation, slot: str
) -> Iterator[Answer]:
    """Let stand again what stood before this conversation; nothing where it does."""
    now = person.profile.answers.get(slot)
    if now is None or now.conversation != talk.id:
        return
    before = _before(person, talk, slot)
    if before is not None:
        yield replace(before, id=house.new_id())
    elif now.value is not None or now.declined:
        yield Answer(
            house.new_id(), slot, None, "asked", house.today, conversation=talk.id
        )


def with_kept(talk: Conversation, used: Mapping[str, Any]) -> Conversation:
    """Return the conversation with the figure that is used noted for these slots."""
    conflicts = tuple(
        {**found, "kept": used[found["slot"]]} if found["slot"] in used else found
        for found in talk.conflicts
    )
    return replace(talk, conflicts=conflicts)


def _before(person: Person, talk: Conversation, slot: str) -> Answer | None:
    """Return the last answer from elsewhere that no verdict took back."""
    gone = {
        s.conversation
        for s in person.settled
        if s.slot == slot and s.verdict in TAKEN_BACK
    } | {talk.id}
    mine = [answer for answer in person.profile.history if answer.slot == slot]
    return next((a for a in reversed(mine) if a.conversation not in gone), None)


def _stands(person: Person, answer: Answer) -> bool:
    now = person.profile.answers.get(answer.slot)
    if now is None:
        return False
    # The day is left out: the same said on two days is said once.
    return replace(now, id=answer.id, on=answer.on) == answer


def _has_verdict(
    person: Person, talk: Conversation, slot: str, verdict: Verdict
) -> bool:
    id = f"{talk.id}/{slot}"
    said = next((s.verdict for s in person.settled if s.id == id), None)
    return said == verdict


def _statement(proposal: Proposal, number: int) -> StatementView:
    found = next((s for s in proposal.statements if s.number == number), None)
    if found is None:
        count = len(proposal.statements)
        hint = f"They count from 1 to {count}." if count else "One thing was said."
        raise NotFound(f"There is no statement {number} here.", hint=hint)
    return found


def _as_answer(proposal: Proposal, said: StatementView) -> Any:  # noqa: ANN401 - JSON
    """Give a statement the shape that its slot has in the profile."""
    value = said.value
    if isinstance(value, list):
        value = [{"text": each} if isinstance(each, str) else each for each in value]
    try:
        return checked(proposal.slot, value)
    except BadInput as error:
        raise BadInput(
            "That figure cannot stand as it was said.",
            hint="Correct it instead, in your own words.",
        ) from error


def _conflict_value(proposal: Proposal, answer: Answer | None) -> Any:  # noqa: ANN401 - JSON
    """Return the figure that a conflict names as used, as statements say it."""
    said = next((s for s in proposal.statements if s.proposed), None)
    if answer is None or answer.value == proposal.value or answer.value is None:
        return said.value if said else proposal.value
    if isinstance(answer.value, list):
        return [each.get("text") or each for each in answer.value]
    return answer.value
