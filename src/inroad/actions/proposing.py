"""From a kept conversation to what it proposes: heard once, then laid beside it."""

import hashlib
import json
from collections.abc import Iterator, Mapping
from dataclasses import replace
from typing import Any

from inroad.actions.house import House
from inroad.actions.proposals import (
    Mark,
    Proposal,
    Proposals,
    StatementView,
    TurnView,
    Words,
)
from inroad.core.progress import Beat, no_beat
from inroad.interview.hear import hear as hear_transcript
from inroad.interview.marks import Atlas, hearing_version
from inroad.interview.questions.said_back import in_words
from inroad.interview.reader import MANY
from inroad.interview.transcript import Transcript, read_transcript
from inroad.plan.care import care_lines
from inroad.record.conversation import Conversation, distinct_statements
from inroad.record.person import Person
from inroad.record.profile import HEARD_SLOTS, Answer, profile_of
from inroad.record.steps import Verdict

CARE = "not_coping"
_EVIDENCE = {"lines", "quote", "speaker"}


def heard_before(house: House, sha256: str, subject: str) -> dict[str, Any] | None:
    """Find what was heard in a file before, by these rules and weights."""
    return house.calculations.find(_key(sha256, subject))


def hearing_of(
    house: House,
    transcript: Transcript,
    sha256: str,
    subject: str,
    beat: Beat = no_beat,
) -> dict[str, Any]:
    """Find what was heard in this file before, or hear it and keep that.

    It depends on the file, the subject, and the rules and weights of hearing alone.
    """
    key = _key(sha256, subject)
    found = heard_before(house, sha256, subject)
    if found is None:
        heard = hear_transcript(transcript, subject or None, beat=beat).wire()
        # Once through JSON, so that kept and fresh ones are the same.
        found = json.loads(json.dumps(heard))
        # Whoever is heard unasked is asked for by name the next time.
        for each in dict.fromkeys((key, _key(sha256, found["subject"] or ""))):
            house.calculations.keep(each, found)
    return found


def _key(sha256: str, subject: str) -> str:
    inputs = json.dumps([sha256, subject, hearing_version()])
    return f"hearing/{hashlib.sha256(inputs.encode()).hexdigest()}"


def proposed(hearing: Mapping[str, Any]) -> dict[str, Any]:
    """Return the values heard, by slot; words of not coping come before all else."""
    care = [
        (CARE, {"text": said["quote"], **said}) for said in (hearing["care"] or ())[:1]
    ]
    heard = [(slot, hearing["slots"].get(slot)) for slot in HEARD_SLOTS]
    return dict([*care, *((slot, value) for slot, value in heard if value)])


def split(value: Any) -> tuple[Any, tuple[int, ...], str]:  # noqa: ANN401 - JSON
    """Split a heard value from its lines and quote; entries of lists keep their own."""
    if isinstance(value, Mapping):
        plain = {k: v for k, v in value.items() if k not in _EVIDENCE}
        return plain, tuple(value.get("lines") or ()), str(value.get("quote") or "")
    lines = sorted({line for item in value for line in item.get("lines") or ()})
    return list(value), tuple(lines), str(value[0].get("quote") or "")


def verdicts_of(person: Person, conversation: str) -> dict[str, Verdict]:
    """Return the verdict on each slot of a conversation that has one."""
    return {s.slot: s.verdict for s in person.settled if s.conversation == conversation}


def proposals_of(house: House, person: Person, talk: Conversation) -> Proposals:
    """Lay a kept conversation beside what it proposes."""
    transcript = read_transcript(house.record.file(talk.sha256), talk.name)
    hearing = hearing_of(house, transcript, talk.sha256, talk.subject)
    atlas = Atlas(transcript)
    found = tuple(_proposals(person, talk, hearing, atlas))
    heard = {proposal.slot for proposal in found}
    unheard = tuple(slot for slot in HEARD_SLOTS if slot not in heard)
    return Proposals(
        conversation=talk.id,
        name=talk.name,
        subject=talk.subject,
        interviewer=talk.interviewer,
        speakers=transcript.speakers,
        machine_made=talk.machine_made,
        notes=talk.notes,
        care_words=_care_words(person, talk, found),
        proposals=found,
        settled=sum(proposal.verdict != "open" for proposal in found),
        discounts=talk.discounts,
        unheard=unheard,
        blank=tuple(slot for slot in unheard if not person.profile.knows(slot)),
        turns=_turns(transcript, talk.subject, found, atlas),
    )


def _proposals(
    person: Person, talk: Conversation, hearing: Mapping[str, Any], atlas: Atlas
) -> Iterator[Proposal]:
    verdicts = verdicts_of(person, talk.id)
    conflicts = {found["slot"]: found for found in hearing["conflicts"]}
    sure = proposed(hearing)
    unsure = _unsure(hearing)
    for slot in sorted({*sure, *unsure}, key=_place):
        value = sure.get(slot) or _whole(slot, unsure[slot])
        beside = unsure.get(slot, ()) if slot in sure else ()
        plain, lines, quote = split(value)
        now = person.profile.answers.get(slot)
        mine = now if now is not None and now.conversation == talk.id else None
        # What `hear --keep` wrote was agreed to, unless two figures were left open.
        agreed = mine is not None and mine.value == plain and slot not in conflicts
        yield Proposal(
            slot,
            plain,
            lines,
            quote,
            verdicts.get(slot, "accepted" if agreed else "open"),
            statements_of(conflicts.get(slot), talk, (lines, quote), atlas),
            typed(slot, plain),
            mine.value if mine else None,
            slot not in sure,
            tuple(Words(each["quote"], each["lines"][0]) for each in beside),
        )


def _unsure(hearing: Mapping[str, Any]) -> dict[str, list[Any]]:
    """Return what was read and is perhaps no answer, by slot."""
    found: dict[str, list[Any]] = {}
    for each in hearing.get("perhaps") or ():
        found.setdefault(each["slot"], []).append(each["value"])
    return found


def _whole(slot: str, values: list[Any]) -> Any:  # noqa: ANN401 - JSON
    return values if slot in MANY else values[0]


def _place(slot: str) -> int:
    """Words of not coping come first, then the slots as they are listed."""
    return HEARD_SLOTS.index(slot) if slot in HEARD_SLOTS else -1


def statements_of(
    conflict: Mapping[str, Any] | None,
    talk: Conversation,
    proof: tuple[tuple[int, ...], str],
    atlas: Atlas,
) -> tuple[StatementView, ...]:
    """Number what was said differently, each with its words; one is proposed.

    `proof` holds the lines and the quote of the proposed answer: whoever says a thing
    twice is quoted where it counted.
    """
    if conflict is None:
        return ()
    lines, quote = proof
    said = distinct_statements(conflict, talk.subject)
    same = [one for one in said if one["value"] == conflict["kept"]]
    chosen = same[0] if same else None
    return tuple(
        StatementView(
            number,
            one["value"],
            lines[0] if one is chosen and lines else one["line"],
            one["speaker"],
            one["speaker"] == talk.subject,
            quote if one is chosen else _words(atlas, conflict["slot"], one),
            one is chosen,
        )
        for number, one in enumerate(said, 1)
    )


def _words(atlas: Atlas, slot: str, said: Mapping[str, Any]) -> str:
    passage = atlas.find_statement(slot, said)
    return atlas.quote(passage) if passage else ""


def typed(slot: str, value: Any) -> str:  # noqa: ANN401 - slots hold JSON of many shapes
    """Return a value as a person would type it, so that typing reads it back."""
    if isinstance(value, Mapping) and value.get("amount") is not None:
        taxed = next((w for w in ("net", "gross") if w in str(value["basis"])), "")
        words = [value.get("currency"), f"{value['amount']:,.15g}", "a month", taxed]
        return " ".join(word for word in words if word)
    if isinstance(value, list):
        keep = ("text", "label", "share", "hours_per_day", "hours_per_week")
        bare = [{k: e[k] for k in keep if k in e} for e in value]
        return "\n".join(" ".join(in_words(slot, each).split()) for each in bare)
    return in_words(slot, value)


def _care_words(
    person: Person, talk: Conversation, found: tuple[Proposal, ...]
) -> tuple[str, ...]:
    """Say to whom to turn, as the Brief does, while words of not coping stand."""
    standing = [p for p in found if p.slot == CARE and p.verdict != "discarded"]
    if not standing:
        return ()
    first = standing[0]
    told = Answer("", CARE, first.value, "heard", talk.heard_on)
    coping = replace(person, profile=profile_of((told,)))
    return tuple(line.text for line in care_lines(coping) if line.section == "act")


def _turns(
    transcript: Transcript,
    subject: str,
    found: tuple[Proposal, ...],
    atlas: Atlas,
) -> tuple[TurnView, ...]:
    marks: dict[int, list[Mark]] = {}
    for proposal in found:
        for place, mark in _marks(proposal, atlas):
            marks.setdefault(place, []).append(mark)
    return tuple(
        TurnView(
            turn.speaker,
            turn.speaker == subject,
            turn.text,
            atlas.lines_of(turn),
            tuple(sorted(marks.get(place, ()), key=lambda m: (m.start, -m.end))),
        )
        for place, turn in enumerate(transcript.turns)
    )


def _marks(proposal: Proposal, atlas: Atlas) -> Iterator[tuple[int, Mark]]:
    """Mark the words that prove an answer, and those that say other."""
    slot, value = proposal.slot, proposal.value
    proofs = [(proposal.quote, proposal.lines)]
    if isinstance(value, list):
        proofs = [(each.get("quote"), each.get("lines")) for each in value]
    places = [atlas.find(quote, lines[0]) for quote, lines in proofs if quote and lines]
    for passage in filter(None, places):
        yield passage.turn, Mark(slot, passage.start, passage.end)
    for one in proposal.statements:
        told = {"value": one.value, "line": one.line}
        other = None if one.proposed else atlas.find_statement(slot, told)
        if other:
            yield other.turn, Mark(slot, other.start, other.end, against=True)
