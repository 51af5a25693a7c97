"""Strain: whoever said that they cannot go on, or sounds worn out, is not pushed."""

import re
from collections.abc import Collection, Iterable, Sequence
from dataclasses import replace

from inroad.library.asking.answer import Dispute, Excerpt, Part
from inroad.library.claim import Claim
from inroad.record.profile import Profile

_SLOT = "not_coping"
_WORN_OUT = re.compile(
    r"\b(?:burn(?:ed|t|ing)?[ -]?out|exhausted|worn out|worthless|hopeless|depress\w+|"
    r"overwhelmed|miserable|panic attacks?|falling apart|breaking down|sleepless|"
    r"(?:like|am|i'm|such) a (?:total |complete )?failure|cry(?:ing)?|in tears|"
    r"(?:can'?t|cannot|don'?t|barely|hardly) sleep|at (?:my|the) limit|"
    r"no (?:energy|strength)(?: left)?)\b",
    re.IGNORECASE,
)


def to_be_spared(profile: Profile) -> bool:
    """Say whether the person said of themselves that they cannot go on."""
    return profile.knows(_SLOT)


def worn_out(question: str) -> bool:
    """Say whether whoever asks sounds worn out, though not as if they cannot go on."""
    return bool(_WORN_OUT.search(question.replace("’", "'")))


def without(
    barred: Collection[str], claims: Iterable[Claim], disputes: Iterable[Dispute]
) -> tuple[tuple[Claim, ...], tuple[Dispute, ...]]:
    """Leave barred claims out of an answer; what speaks against them stays."""
    return (
        tuple(claim for claim in claims if claim.id not in barred),
        tuple(pair for pair in disputes if not {pair.one, pair.other} & set(barred)),
    )


def parts_without(barred: Collection[str], parts: Iterable[Part]) -> tuple[Part, ...]:
    """Leave barred claims out of what is told of each part of a question."""
    return tuple(
        replace(part, claims=tuple(id_ for id_ in part.claims if id_ not in barred))
        for part in parts
    )


def push_last(
    claims: Sequence[Claim], disputes: Iterable[Dispute]
) -> tuple[tuple[Claim, ...], tuple[Dispute, ...]]:
    """Let no claim that pushes lead an answer, nor stand first of two sides."""
    ids = {claim.id for claim in claims if pushes(claim)}
    order = sorted(claims, key=lambda claim: claim.id in ids)
    turned = (
        Dispute(pair.other, pair.one, pair.about) if pair.one in ids else pair
        for pair in disputes
    )
    return tuple(order), tuple(turned)


def pushes(claim: Claim) -> bool:
    """Say whether a claim is meant only for people who are coping."""
    return any(
        test.operator == "unknown" and test.operand is True and _SLOT in test.slots
        for test in claim.applies_when.tests
    )


def spared(excerpt: Excerpt, claims: Iterable[Claim]) -> bool:
    """Say whether a passage is kept back, since a claim that pushes rests on it."""
    return any(
        claim.source_id == excerpt.passage.source_id
        and claim.lines is not None
        and claim.lines[0] <= excerpt.passage.lines[1]
        and excerpt.passage.lines[0] <= claim.lines[1]
        for claim in claims
    )
