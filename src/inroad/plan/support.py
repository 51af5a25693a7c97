"""Join claims to the lines they bear on: whose advice it is, and who says otherwise."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace

from inroad.core.suggestion import Suggestion
from inroad.library.claim import Claim
from inroad.library.condition import Verdict, judge
from inroad.library.shelf import Shelf
from inroad.record.profile import Profile

MOST_FOR = 2
MOST_AGAINST = 1
"""More voices than these beside one line, and nobody reads them."""


def supported(
    offers: Iterable[Suggestion], shelf: Shelf, profile: Profile
) -> list[Suggestion]:
    """Set beside each line the claims for and against it that hold for this person."""
    return [_supported(offer, shelf, profile) for offer in offers]


def _supported(offer: Suggestion, shelf: Shelf, profile: Profile) -> Suggestion:
    own = [ref for ref in offer.because if not ref.startswith("claim:")]
    given = [
        shelf.claim(ref.removeprefix("claim:"))
        for ref in offer.because
        # A source may have been taken away, and its claims with it.
        if ref.startswith("claim:") and shelf.has(ref.removeprefix("claim:"))
    ]
    rule = _rule(offer.id)
    bearing = [c for c in shelf.bearing_on(rule) if c not in given]
    chosen = [
        *_chosen([*given, *bearing], profile, MOST_FOR),
        *_chosen(shelf.opposing(rule), profile, MOST_AGAINST),
    ]
    refs = dict.fromkeys([*own, *(f"claim:{claim.id}" for claim in chosen)])
    return replace(offer, because=tuple(refs))


def _rule(line_id: str) -> str:
    """Return the rule's id, which the person's own entries and repeats share.

    >>> _rule("options.own.university_lab.2")
    'options.university_lab'
    """
    return re.sub(r"\.own(?=\.)|\.\d+$", "", line_id)


def _chosen(claims: Sequence[Claim], profile: Profile, most: int) -> list[Claim]:
    """Take those that hold: a tested condition before none, one claim a speaker."""
    holding = [
        claim
        for claim in claims
        if judge(claim.applies_when, profile).verdict is Verdict.YES
    ]
    holding.sort(key=lambda claim: (claim.editorial, claim.applies_when.always))
    by_speaker: dict[str, Claim] = {}
    for claim in holding:
        by_speaker.setdefault(claim.speaker, claim)
    return list(by_speaker.values())[:most]
