"""Refs: what a line rests on, resolved so that nobody has to look it up elsewhere."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, fields
from types import MappingProxyType
from typing import Any

from inroad.core.errors import NotFound
from inroad.core.suggestion import Suggestion
from inroad.decide.defaults import Default, find_default
from inroad.interview.offers.blocks import self_discounts
from inroad.library.claim import Claim
from inroad.library.condition import judge
from inroad.library.recognise import quote_of
from inroad.library.shelf import Shelf
from inroad.record.conversation import Conversation
from inroad.record.log import LogEntry
from inroad.record.person import Person
from inroad.record.plain import to_plain

Ref = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Grounds:
    """All that a ref can be resolved from.

    `texts` holds raw sources the person brought in, by source id; `calculations` the
    results that lines carry, and `works` what was found in works, by ref.
    """

    person: Person
    shelf: Shelf
    texts: Mapping[str, str]
    calculations: Mapping[str, Mapping[str, Any]]
    works: Mapping[str, Mapping[str, Any]]


def resolve(
    offers: Iterable[Suggestion],
    person: Person,
    shelf: Shelf,
    texts: Mapping[str, str],
    works: Mapping[str, Mapping[str, Any]] = MappingProxyType({}),
) -> Mapping[str, Ref]:
    """Resolve every ref of every line, in order of first use."""
    offers = tuple(offers)
    calculations = {n: c for offer in offers for n, c in offer.calculations.items()}
    grounds = Grounds(person, shelf, texts, calculations, works)
    names = dict.fromkeys(name for offer in offers for name in offer.because)
    return {name: _resolve(name, grounds) for name in names}


def _resolve(name: str, grounds: Grounds) -> Ref:
    kind, _, rest = name.partition(":")
    if kind == "slot":
        return slot_ref(rest, grounds.person)
    if kind == "claim":
        return claim_ref(grounds.shelf.claim(rest), grounds)
    if kind == "default":
        return {"kind": "default", **_fields(find_default(rest))}
    if kind == "log":
        entry = next(e for e in grounds.person.log if e.id == rest)
        found = _fields(entry)
        # An entry has a kind of its own: a message, an application.
        return {**found, "kind": "log", "entry": found["kind"]}
    if kind == "calc" and name in grounds.calculations:
        return {**to_plain(grounds.calculations[name])}
    if kind == "work" and name in grounds.works:
        return {**grounds.works[name]}
    raise NotFound(f"A line rests on {name}, which is nothing we know.")


def slot_ref(name: str, person: Person) -> Ref:
    """Resolve a slot, or one entry of a list: "options.0"; unknown stays unknown."""
    slot, _, place = name.partition(".")
    if slot == "self_discounts":
        return _discount(int(place), person)
    answer = person.profile.answers.get(slot)
    ref: Ref = {"kind": "slot", "slot": slot, "who": "You", "value": None}
    if answer is None or answer.value is None:
        wording = "rather not said" if answer and answer.declined else "not said yet"
        return ref | {"wording": wording, "lines": [], "quote": ""}
    talk = person.conversation(answer.conversation)
    lines, quote, value = list(answer.lines), answer.quote, answer.value
    if place and isinstance(value, list):
        value = value[int(place)]
        lines, quote = list(value.get("lines") or lines), value.get("quote") or quote
    return ref | {
        "value": value,
        "from": answer.origin,
        "date": answer.on.isoformat(),
        "lines": lines,
        "quote": quote,
        "conversation": _talk(talk),
        "conflict": _conflict(talk, slot),
    }


def _talk(talk: Conversation | None) -> Ref | None:
    if talk is None:
        return None
    return {
        "id": talk.id,
        "name": talk.name,
        "subject": talk.subject,
        "interviewer": talk.interviewer,
        "machine_made": talk.machine_made,
    }


def _conflict(talk: Conversation | None, slot: str) -> Ref | None:
    if talk is None:
        return None
    found = next((c for c in talk.conflicts if c["slot"] == slot), None)
    return None if found is None else dict(found)


def _discount(place: int, person: Person) -> Ref:
    found = self_discounts(person)[place]
    talk = next(t for t in person.conversations if found in t.discounts)
    return {
        "kind": "slot",
        "slot": "self_discounts",
        "who": "You",
        "value": found["quote"],
        "from": "heard",
        "date": talk.heard_on.isoformat(),
        "lines": list(found["lines"]),
        "quote": found["quote"],
        "conversation": _talk(talk),
        "conflict": None,
    }


def claim_ref(claim: Claim, grounds: Grounds) -> Ref:
    """Resolve a claim with its speaker, hedges, condition and opponents.

    The speaker's own words, and the lines they stand on, are there only where the
    person brought that source in.
    """
    judged = judge(claim.applies_when, grounds.person.profile)
    shelf = grounds.shelf
    source = shelf.source(claim.source_id)
    raw = grounds.texts.get(claim.source_id)
    said = None if raw is None else quote_of(claim, raw)
    return {
        "kind": "claim",
        "id": claim.id,
        "text": claim.text,
        "speaker": claim.speaker,
        "role": claim.role,
        "via": " ← ".join(claim.via),
        "said_on": claim.said_on,
        "source": {"id": source.id, "title": source.title, "url": source.url},
        "locator": claim.locator,
        "lines": None if said is None else list(said.lines),
        "quote": None if said is None else said.quote,
        "hedges": list(claim.hedges),
        "caveat": source.caveat,
        "applies_when": judged.sentence.partition(": ")[2] or judged.sentence,
        "holds": judged.verdict.value,
        "editorial": claim.editorial,
        "note": claim.note,
        "speaks_against": list(claim.opposes_line),
        "opponents": [
            {
                "claim": against.claim_id,
                "about": against.about,
                "speaker": shelf.claim(against.claim_id).speaker,
                "text": shelf.claim(against.claim_id).text,
            }
            for against in claim.opponents
        ],
    }


def _fields(value: Default | LogEntry) -> Ref:
    plain = {f.name: to_plain(getattr(value, f.name)) for f in fields(value)}
    return {str(name): given for name, given in plain.items()}
