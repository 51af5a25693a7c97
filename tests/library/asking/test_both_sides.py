"""Whoever is disagreed with never stands alone."""

import pytest
from tests.library.asking.conftest import Asking

from inroad.library.asking.answer import Dispute
from inroad.library.asking.asked import load_asked
from inroad.library.asking.opponents import MOST, near_enough, with_opponents
from inroad.library.shelf import Shelf, load_shelf


def _of_a_guest(shelf: Shelf, pair: Dispute) -> bool:
    return any(shelf.claim(side).role == "guest" for side in (pair.one, pair.other))


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
    first = told.index(brought[0])
    assert first > 0
    assert all(each.why.startswith("It fits the question") for each in told[:first])


def test_what_hardly_fits_is_no_part_of_an_answer(shelf: Shelf) -> None:
    ranked = shelf.claims[:4]
    fit = {ranked[0].id: 1.0, ranked[1].id: 0.7, ranked[2].id: 0.3, ranked[3].id: 0.0}
    assert near_enough(ranked, fit) == ranked[:2]


def test_what_a_correction_put_first_stays_first(shelf: Shelf) -> None:
    ranked = shelf.claims[:2]
    assert near_enough(ranked, {ranked[1].id: 1.0}) == ranked
    assert near_enough((), {}) == ()


def test_of_disputes_the_one_whose_both_sides_fit_comes_first(
    asking: Asking, shelf: Shelf
) -> None:
    answer = asking("Should I do a PhD?")
    fit = {told.claim.id: told.fit for told in answer.claims}
    lesser = [
        min(fit[pair.one], fit[pair.other])
        for pair in answer.disputes
        if not _of_a_guest(shelf, pair)  # those come last
    ]
    assert len(lesser) > 1
    assert lesser == sorted(lesser, reverse=True)
    assert not any(
        told.claim.editorial
        for told in answer.claims
        if told.claim.id in {answer.disputes[0].one, answer.disputes[0].other}
    )


def test_no_more_than_ten_are_shown_however_many_disagree(shelf: Shelf) -> None:
    disputed = [claim for claim in shelf.claims if claim.opponents]
    chosen, disputes = with_opponents(shelf, disputed, {})
    assert len(chosen) == MOST
    here = {claim.id for claim in chosen}
    assert all({pair.one, pair.other} <= here for pair in disputes)


def test_without_claims_there_is_nothing_to_dispute(shelf: Shelf) -> None:
    assert with_opponents(shelf, [], {}) == ((), ())


def test_who_is_advised_is_set_against_others_after_those_who_advise(
    asking: Asking, shelf: Shelf
) -> None:
    disputes = asking("Should I do a PhD?").disputes
    guest = [_of_a_guest(shelf, pair) for pair in disputes]
    assert guest == sorted(guest)
    assert not guest[0]
    assert guest[-1]
