"""Whoever is disagreed with never stands alone."""

import pytest
from tests.library.asking.conftest import Asking

from inroad.library.asking.asked import load_asked
from inroad.library.asking.opponents import MOST, with_opponents
from inroad.library.shelf import Shelf, load_shelf

PAIRS = [
    (claim.id, other.claim_id)
    for claim in load_shelf().claims
    for other in claim.opponents
]


@pytest.mark.parametrize(("one", "other"), PAIRS)
def test_asking_for_one_side_shows_the_other(
    asking: Asking, shelf: Shelf, one: str, other: str
) -> None:
    answer = asking(f"{shelf.claim(one).text}?")
    assert {one, other} <= {told.claim.id for told in answer.claims}
    assert any({pair.one, pair.other} == {one, other} for pair in answer.disputes)


def test_a_debate_asked_about_as_such_leads_with_its_two_sides(
    asking: Asking,
) -> None:
    debate = next(d for d in load_asked().debates if d.asked)
    answer = asking(debate.asked[0])
    assert set(debate.of) <= {told.claim.id for told in answer.claims}


def test_an_opponent_comes_after_what_answers_and_says_why(asking: Asking) -> None:
    told = asking("Should I stop studying and start building?").claims
    brought = [each for each in told if each.why.startswith("It disagrees")]
    assert brought
    assert all(each.why.startswith("It fits the question.") for each in told[:3])


def test_no_more_than_ten_are_shown_however_many_disagree(shelf: Shelf) -> None:
    disputed = [claim for claim in shelf.claims if claim.opponents]
    chosen, disputes = with_opponents(shelf, disputed, {})
    assert len(chosen) == MOST
    here = {claim.id for claim in chosen}
    assert all({pair.one, pair.other} <= here for pair in disputes)


def test_without_claims_there_is_nothing_to_dispute(shelf: Shelf) -> None:
    assert with_opponents(shelf, [], {}) == ((), ())
