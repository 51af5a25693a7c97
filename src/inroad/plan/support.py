"""Join claims to the lines they bear on: whose advice it is, and who says otherwise."""

from collections.abc import Iterable
from dataclasses import replace

from inroad.core.suggestion import Suggestion
from inroad.library.condition import Verdict, judge
from inroad.library.shelf import Shelf
from inroad.record.profile import Profile


def supported(
    offers: Iterable[Suggestion], shelf: Shelf, profile: Profile
) -> list[Suggestion]:
    """Add to each line the claims for and against it that hold for this person."""
    return [_supported(offer, shelf, profile) for offer in offers]


def _supported(offer: Suggestion, shelf: Shelf, profile: Profile) -> Suggestion:
    claims = tuple(
        f"claim:{claim.id}"
        for claim in (*shelf.bearing_on(offer.id), *shelf.opposing(offer.id))
        if judge(claim.applies_when, profile).verdict is Verdict.YES
        and f"claim:{claim.id}" not in offer.because
    )
    return replace(offer, because=(*offer.because, *claims)) if claims else offer
