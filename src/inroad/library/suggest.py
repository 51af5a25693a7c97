"""Which claims apply to a person, each with the reason in a sentence."""

from typing import NamedTuple

from inroad.library.claim import Claim
from inroad.library.condition import Verdict, judge
from inroad.library.shelf import Shelf
from inroad.record.profile import Profile

_ORDER = {Verdict.YES: 0, Verdict.UNKNOWN: 1, Verdict.NO: 2}


class Applied(NamedTuple):
    """A claim, whether it holds for the person, and why."""

    claim: Claim
    verdict: Verdict
    sentence: str


def applicable(shelf: Shelf, profile: Profile) -> tuple[Applied, ...]:
    """Judge every claim: those that hold first, then unknown ones, then the rest."""
    judged = (
        Applied(claim, *judge(claim.applies_when, profile)) for claim in shelf.claims
    )
    return tuple(sorted(judged, key=lambda applied: _ORDER[applied.verdict]))
