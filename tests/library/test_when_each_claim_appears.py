"""For each claim with a condition: whom it is for, and somebody it is not for."""

from collections.abc import Callable

import pytest
from tests.library.whom import others, s1, s2, s3, s4

from inroad.library.condition import Verdict, judge
from inroad.library.shelf import Shelf
from inroad.record.profile import Profile

CASES = s1.CASES | s2.CASES | s3.CASES | s4.CASES | others.CASES


@pytest.mark.parametrize("claim_id", CASES)
def test_a_claim_appears_where_its_condition_holds(
    claim_id: str, shelf: Shelf, knowing: Callable[..., Profile]
) -> None:
    claim = shelf.claim(claim_id)
    verdict, sentence = judge(claim.applies_when, knowing(**CASES[claim_id][0]))
    assert verdict is Verdict.YES
    assert sentence.startswith("Holds for you: ")


@pytest.mark.parametrize("claim_id", CASES)
def test_a_claim_stays_away_where_its_condition_does_not_hold(
    claim_id: str, shelf: Shelf, knowing: Callable[..., Profile]
) -> None:
    claim = shelf.claim(claim_id)
    slots = CASES[claim_id][1]
    verdict, sentence = judge(claim.applies_when, knowing(**slots))
    assert verdict is (Verdict.NO if slots else Verdict.UNKNOWN)
    assert sentence.startswith(("Does not hold for you: ", "Not known: "))


def test_every_claim_with_a_condition_has_its_pair(shelf: Shelf) -> None:
    conditional = {c.id for c in shelf.claims if not c.applies_when.always}
    assert conditional == set(CASES)


def test_a_claim_without_a_condition_holds_for_somebody_unknown(
    shelf: Shelf, knowing: Callable[..., Profile]
) -> None:
    always = [claim for claim in shelf.claims if claim.applies_when.always]
    assert always
    assert {judge(c.applies_when, knowing()).verdict for c in always} == {Verdict.YES}
