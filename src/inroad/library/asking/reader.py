"""The reader: for whom each claim holds, by what is known of them and what they ask."""

from collections.abc import Collection, Sequence
from typing import NamedTuple

import numpy as np

from inroad.library.asking.bags import Floats
from inroad.library.asking.strain import pushes, worn_out
from inroad.library.claim import Claim
from inroad.library.condition import Condition, SlotTest, Verdict, judge
from inroad.library.words import speaks_of
from inroad.record.profile import Profile

_JUDGED = 80  # claims whose conditions are judged
_TURNS = 30  # claims among which such turns are looked for
_HOLDS, _ASKED, _FAILS = 0.25, 0.03, -0.25
_OWN = 0.1  # what words that the reader can open for themselves add, of the best fit


class Held(NamedTuple):
    """Whether a condition holds for the reader, why, and how much that moves it."""

    verdict: Verdict
    sentence: str
    lift: float


Row = tuple[float, Claim, Held]
"""How well a claim fits, the claim, and whether it holds for the reader."""


def held(claim: Claim, profile: Profile, question: str) -> Held:
    """Judge a claim's condition by the profile, and by the question's own words.

    What a question says of its asker counts before what was said another day.
    """
    condition = claim.applies_when
    if condition.always:
        return Held(*judge(condition, profile), 0.0)
    if worn_out(question) and pushes(claim):
        return Held(Verdict.NO, "Does not hold for you: you sound worn out.", _FAILS)
    said = [test for test in condition.tests if _in_question(test, question)]
    rest = [test for test in condition.tests if test not in said]
    if said and not rest:
        about = " and ".join(test.about or "this" for test in said)
        return Held(Verdict.YES, f"Holds for you: you ask about {about}.", _ASKED)
    # What the question says itself need not be known of the person as well.
    condition = Condition(tuple(rest)) if said else condition
    judged = judge(condition, profile)
    lift = {Verdict.YES: _HOLDS, Verdict.NO: _FAILS}.get(judged.verdict, 0.0)
    return Held(*judged, lift)


def for_reader(
    fit: Floats,
    claims: Sequence[Claim],
    profile: Profile,
    question: str,
    own: Collection[str] = (),
) -> list[Row]:
    """Put what holds for the reader first among claims that fit about as well.

    So does what comes of one of their `own` sources, since they can read on there.
    Only the claims that fit best are judged: the others cannot come into an answer.
    """
    best = np.argsort(-fit, kind="stable")[:_JUDGED]
    top = float(fit[best[0]]) if best.size else 0.0
    rows = [
        (float(fit[at]), claims[at], held(claims[at], profile, question)) for at in best
    ]
    lifted = [
        (
            _turned(row, rows) + top * (row[2].lift + _OWN * (row[1].source_id in own)),
            row[1],
            row[2],
        )
        for row in rows
    ]
    return sorted(lifted, key=lambda row: -row[0])


def _turned(row: Row, rows: Sequence[Row]) -> float:
    """Return how well a claim fits, or the claim that it is the other side of.

    Where one speaker turns advice round with the reader, the side that holds for this
    reader takes the place which the other would have had.
    """
    fit, claim, holds = row
    if holds.verdict is not Verdict.YES:
        return fit
    others = (
        much
        for much, other, its in rows[:_TURNS]
        if its.verdict is not Verdict.YES and _turns(claim, other)
    )
    return max([fit, *others])


def _turns(one: Claim, other: Claim) -> bool:
    """Two claims of one source on one field, with conditions on the same answers."""
    return (
        one.source_id == other.source_id
        and one.topic.split(".")[0] == other.topic.split(".")[0]
        and _slots(one) == _slots(other) != ()
    )


def _in_question(test: SlotTest, question: str) -> bool:
    if test.operator != "has" or not isinstance(test.operand, tuple):
        return False
    return speaks_of(question, (str(phrase) for phrase in test.operand))


def _slots(claim: Claim) -> tuple[tuple[str, ...], ...]:
    return tuple(test.slots for test in claim.applies_when.tests)
