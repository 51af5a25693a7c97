from collections.abc import Callable

from inroad.library.condition import Verdict
from inroad.library.shelf import Shelf
from inroad.library.suggest import applicable
from inroad.record.profile import Profile


def test_every_claim_is_judged_and_those_that_hold_come_first(
    shelf: Shelf, knowing: Callable[..., Profile]
) -> None:
    found = applicable(shelf, knowing(runway_months={"low": 30, "high": 30}))
    order = [Verdict.YES, Verdict.UNKNOWN, Verdict.NO]
    places = [order.index(applied.verdict) for applied in found]
    assert places == sorted(places)
    assert {applied.claim.id for applied in found} == {c.id for c in shelf.claims}


def test_a_longer_runway_turns_the_advice_round(
    shelf: Shelf, knowing: Callable[..., Profile]
) -> None:
    def holding(months: float) -> set[str]:
        profile = knowing(runway_months={"low": months, "high": months})
        found = applicable(shelf, profile)
        return {a.claim.id for a in found if a.verdict is Verdict.YES}

    assert {"S2-08", "S2-09", "S2-10"} <= holding(5)
    assert not {"S2-08", "S2-09"} & holding(30)
    assert "S2-10" in holding(30)


def test_nothing_urges_someone_on_who_cannot_go_on(
    shelf: Shelf, knowing: Callable[..., Profile]
) -> None:
    found = applicable(shelf, knowing(not_coping={"text": "I cannot go on"}))
    assert {a.claim.id: a.verdict for a in found}["S1-17"] is Verdict.NO
