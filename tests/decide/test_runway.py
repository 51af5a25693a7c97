from datetime import date

import numpy as np
import pytest

from inroad.core.errors import BadInput
from inroad.decide.defaults import defaults
from inroad.decide.ledger import Ledger, OneOff
from inroad.decide.paths import NO_SPREAD
from inroad.decide.results import Runway
from inroad.decide.runway import OfferOption, runway

TODAY = date(2026, 1, 1)
FAST = (OfferOption("a friend's lab", (2, 1, 3)),)


def _runway(ledger: Ledger, **given: object) -> Runway:
    rng = np.random.default_rng(1)
    return runway(ledger, rng=rng, today=TODAY, n_paths=4000, **given)  # type: ignore[arg-type]  # passed on as given


def test_four_to_five_months_leave_no_safe_date_at_one_in_ten() -> None:
    found = _runway(Ledger(runway_months=(4, 5)))
    assert found.latest_safe_month is None
    assert found.min_risk == found.risk_by_switch_month[0] > 0.1
    assert found.min_risk_month == 0
    assert found.unit == "months"
    assert found.counted_from == TODAY


def test_years_of_runway_have_a_safe_date_and_show_their_end() -> None:
    found = _runway(Ledger(runway_months=(30, 36)))
    assert found.latest_safe_month is not None
    assert 10 < found.latest_safe_month < 30
    assert len(found.months) == len(found.fan.q50) == 36 + 13 + 1
    assert len(found.risk_by_switch_month) == len(found.months)


def test_a_century_of_runway_is_shown_for_ten_years() -> None:
    assert _runway(Ledger(runway_months=(1000, 1100))).months[-1] == 120


def test_a_fast_offer_makes_a_date_safe() -> None:
    found = _runway(Ledger(runway_months=(4, 5)), options=FAST, spread=NO_SPREAD)
    assert found.latest_safe_month in {2, 3}


def test_income_above_spending_is_safe_throughout() -> None:
    ledger = Ledger(savings=(9000, 9000), spending=(900, 1000), income=(2500, 2500))
    found = _runway(ledger)
    assert found.latest_safe_month == found.months[-1] == 24
    assert set(found.risk_by_switch_month) == {0.0}
    assert found.what_would_change_it[0] == "In no run does the money run out first."


def test_a_debt_is_ruin_already_and_says_so() -> None:
    found = _runway(Ledger(runway_months=(-2, -1)))
    assert set(found.risk_by_switch_month) == {1.0}
    assert found.assumptions[0].text == "In debt by 1 to 2 months of living costs."
    assert found.what_would_change_it[0].startswith("Money in hand")


def test_the_limit_is_a_default_until_it_is_said() -> None:
    ledger = Ledger(runway_months=(4, 5))
    assumed = [a.ref for a in _runway(ledger).assumptions]
    said = _runway(ledger, risk_tolerance=0.5)
    assert "cash.risk_tolerance" in assumed
    assert "cash.risk_tolerance" not in [a.ref for a in said.assumptions]
    assert said.risk_tolerance == 0.5
    assert said.latest_safe_month is not None


def test_what_was_said_and_what_was_assumed_are_told_apart() -> None:
    found = _runway(Ledger(runway_months=(4, 5)))
    said = [a for a in found.assumptions if a.kind == "said"]
    assert [a.text for a in said] == ["4 to 5 months of living costs in hand."]
    for assumption in found.assumptions:
        if assumption.kind == "default":
            assert assumption.source
            assert assumption.ref in defaults()


def test_the_age_of_a_measured_default_is_shown() -> None:
    found = _runway(Ledger(runway_months=(4, 5)))
    ages = {a.ref: a.age for a in found.assumptions}
    assert ages["time_to_offer.any_job"] == "2014 to 2022"
    assert ages["cash.monthly_spread"] is None


def test_a_sum_given_beside_months_is_used_and_the_months_are_kept_in_sight() -> None:
    ledger = Ledger(
        runway_months=(4, 5),
        savings=(9000, 9000),
        spending=(1000, 1000),
        currency="EUR",
    )
    texts = [a.text for a in _runway(ledger).assumptions]
    assert texts[0] == (
        "4 to 5 months of living costs in hand; not used, "
        "since savings and spending say it more closely."
    )
    assert "Savings of 9,000 EUR." in texts


def test_half_of_the_sums_is_not_enough_and_is_said_not_to_be_used() -> None:
    ledger = Ledger(
        runway_months=(4, 4), savings=(9000, 9000), one_offs=(OneOff(2, (10, 20)),)
    )
    texts = [a.text for a in _runway(ledger).assumptions]
    reason = "not used, since savings and spending are not both known."
    assert f"Savings of 9,000; {reason}" in texts
    assert f"A cost of 10 to 20 in month 2; {reason}" in texts
    assert not any("equally likely" in text for text in texts)


def test_dependants_and_the_last_pay_are_named() -> None:
    ledger = Ledger(runway_months=(4, 5), dependants=2, pay_until=3)
    texts = [a.text for a in _runway(ledger).assumptions]
    assert "People who live on this money besides you: 2." in texts
    assert "Your own pay comes for 3 more months." in texts
    assert not any("as if your pay had ended" in text for text in texts)


def test_pay_that_has_ended_is_our_reading_and_not_their_word() -> None:
    rests = _runway(Ledger(runway_months=(4, 5), pay_until=0)).assumptions
    assert ("default", "cash.counted_from_today") in [(a.kind, a.ref) for a in rests]
    assert "pay_until" not in [a.ref for a in rests]


def test_what_nobody_said_is_named_as_what_would_change_it() -> None:
    ledger = Ledger(savings=(9000, 9000), spending=(1000, 1000), currency="EUR")
    said = _runway(ledger).what_would_change_it
    assert any("No income is counted" in text for text in said)
    assert any("Nobody else is counted" in text for text in said)


def test_a_month_more_and_a_faster_offer_lower_the_risk() -> None:
    ledger = Ledger(savings=(4500, 4500), spending=(1000, 1000), dependants=0)
    more, faster, *_ = _runway(ledger).what_would_change_it
    for text in (more, faster):
        now, then = (
            int(word.rstrip("%.")) for word in text.split() if word[0].isdigit()
        )
        assert then < now


def test_the_same_seed_gives_the_same_runway() -> None:
    ledger = Ledger(runway_months=(4, 5))
    assert _runway(ledger) == _runway(ledger)


@pytest.mark.parametrize(
    "bad", [{"risk_tolerance": 10}, {"horizon": 0}, {"horizon": 121}, {"options": ()}]
)
def test_a_question_that_cannot_be_is_refused(bad: dict[str, object]) -> None:
    with pytest.raises(BadInput):
        _runway(Ledger(runway_months=(4, 5)), **bad)


def test_an_empty_ledger_is_refused() -> None:
    with pytest.raises(BadInput, match="Neither the months"):
        _runway(Ledger())
