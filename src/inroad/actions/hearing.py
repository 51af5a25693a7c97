"""A conversation beside its proposed answers: bring it in, look, settle each one."""

from dataclasses import dataclass
from typing import Annotated, Any

from inroad.actions.conversations import find_conversation
from inroad.actions.house import House
from inroad.actions.long_hearing import is_long, lay_down, start_hearing, whose
from inroad.actions.proposals import Proposal, Proposals
from inroad.actions.proposing import proposals_of
from inroad.actions.registry import action
from inroad.actions.verdicts import (
    accepted_answer,
    corrected_answer,
    verdict_changes,
)
from inroad.actions.work import finish
from inroad.core.document import Document, read_document
from inroad.core.errors import BadInput, NotFound
from inroad.interview.transcript import read_transcript
from inroad.record.steps import Verdict


@dataclass(frozen=True, slots=True)
class Outcome:
    """What a verdict left: what stands in the profile, and which answer is next.

    `value` is what stands for the slot now, from whatever source; `next` is the slot
    to settle next, or nothing where all are settled.
    """

    conversation: str
    slot: str
    verdict: Verdict
    value: Any
    settled: int
    proposed: int
    next: str


@action("interview bring", effect="write", exposes="profile")
def bring(
    house: House,
    file: Annotated[Document, "a transcript: .txt, .vtt or .srt"],
    *,
    subject: Annotated[str, "whose answers count, by the name in the transcript"] = "",
) -> Proposals:
    """Bring a conversation in and see what it proposes; no answer is kept yet.

    Raises:
        BadInput: it is no transcript, or nobody in it has that name.
    """
    data = read_document(file)
    transcript = read_transcript(data, file.name)
    if is_long(house, data, whose(house.record.read(), data, subject)):
        finish(house, start_hearing(house, data, file.name, subject))
    talk = lay_down(house, transcript, data, subject)
    return proposals_of(house, house.record.read(), talk)


@action("interview heard", exposes="profile")
def heard(
    house: House,
    conversation: Annotated[str, "which conversation, by its id or its file's name"],
) -> Proposals:
    """Show a conversation beside the answers it proposes, and which are settled.

    Raises:
        NotFound: no conversation is called so.
    """
    person = house.record.read()
    return proposals_of(house, person, find_conversation(person, conversation))


@action("interview settle", effect="write", exposes="profile")
def settle(
    house: House,
    conversation: Annotated[str, "which conversation, by its id or its file's name"],
    slot: Annotated[str, "which proposed answer, such as runway_months"],
    *,
    verdict: Annotated[Verdict, "what you say of it; open takes an earlier one back"],
    value: Annotated[str, "with corrected: the answer as you would say it"] = "",
    statement: Annotated[
        int | None, "with accepted: which of several statements, counted from 1"
    ] = None,
) -> Outcome:
    """Accept, correct or discard an answer that a conversation proposes.

    Raises:
        NotFound: there is no such conversation, answer or statement.
        BadInput: the correction does not fit.
    """
    person = house.record.read()
    talk = find_conversation(person, conversation)
    view = proposals_of(house, person, talk)
    proposal = _proposal(view, slot)
    if value and verdict != "corrected":
        raise BadInput(
            "A value goes with a correction alone.", hint="Use --verdict corrected."
        )
    answer = None
    if verdict == "accepted":
        answer = accepted_answer(house, talk, proposal, statement)
    elif verdict == "corrected":
        answer = corrected_answer(house, talk, proposal, value)
    changes = verdict_changes(house, person, talk, proposal, verdict, answer)
    if changes:
        house.record.keep(*changes)
    return _outcome(view, slot, verdict, house.record.read().profile.value(slot))


def _proposal(view: Proposals, slot: str) -> Proposal:
    found = next((p for p in view.proposals if p.slot == slot), None)
    if found is None:
        slots = ", ".join(p.slot for p in view.proposals)
        raise NotFound(
            f"This conversation proposes nothing for {slot[:60]!r}.",
            hint=f"It does for: {slots}." if slots else "It proposes nothing at all.",
        )
    return found


def _outcome(view: Proposals, slot: str, verdict: Verdict, value: Any) -> Outcome:  # noqa: ANN401 - slots hold JSON
    verdicts = {p.slot: p.verdict for p in view.proposals} | {slot: verdict}
    slots = [*verdicts]
    after = slots.index(slot) + (verdict != "open")
    ahead = [s for s in (*slots[after:], *slots[:after]) if verdicts[s] == "open"]
    return Outcome(
        view.conversation,
        slot,
        verdict,
        value,
        sum(v != "open" for v in verdicts.values()),
        len(slots),
        ahead[0] if ahead else "",
    )
