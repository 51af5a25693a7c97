from datetime import date
from typing import Any

import numpy as np
import pytest

from inroad.core.errors import BadInput
from inroad.decide.cash import simulate_cash
from inroad.decide.explain import cash_assumptions
from inroad.decide.ledger import Grant, Ledger, runway_range
from inroad.decide.paths import NO_SPREAD
from inroad.decide.scenarios import Scenarios, compare_scenarios, usual_scenarios

HOUSEHOLD = Ledger(
    savings=(9000, 9000),
    spending=(2500, 2500),
    income=(800, 800),
    partner_income=(700, 700),
    grants=(Grant((500, 500), 2, 7, chance=0.5, what="A stipend"),),
)


def _compare(
    ledger: Ledger = HOUSEHOLD, scenarios: dict[str, dict[str, Any]] | None = None
) -> Scenarios:
    return compare_scenarios(
        ledger,
        scenarios,
        rng=np.random.default_rng(2),
        today=date(2026, 1, 1),
        n_paths=2000,
    )


def test_a_sure_grant_lengthens_the_money_by_what_it_brings() -> None:
    plain = Ledger(savings=(6000, 6000), spending=(1000, 1000))
    granted = Ledger(
        savings=(6000, 6000), spending=(1000, 1000), grants=(Grant((500, 500), 1, 4),)
    )
    assert runway_range(plain) == (6, 6)
    assert runway_range(granted) == (8, 8)
    runs = simulate_cash(granted, 50, 12, np.random.default_rng(0), spread=NO_SPREAD)
    assert runs.lasts.q50 == pytest.approx(8)


def test_a_grant_that_may_not_come_is_counted_in_as_many_runs() -> None:
    ledger = Ledger(
        savings=(6000, 6000),
        spending=(1000, 1000),
        grants=(Grant((1000, 1000), 3, 6, chance=0.25),),
    )
    assert runway_range(ledger) == (6, 10)
    runs = simulate_cash(ledger, 20_000, 12, np.random.default_rng(0), spread=NO_SPREAD)
    gone = np.cumsum(runs.ruin_month_pmf)
    assert gone[7] == pytest.approx(0.75, abs=0.01)
    assert runway_range(
        Ledger(savings=(6, 6), spending=(1, 1), grants=(Grant((1, 1), 1, 9, chance=0),))
    ) == (6, 6)


def test_a_grant_is_among_what_the_result_rests_on() -> None:
    texts = [why.text for why in cash_assumptions(HOUSEHOLD, default_luck=False)]
    assert "A stipend of 500 a month, from month 2 to 7, at a chance of 50%." in texts
    months = Ledger(runway_months=(5, 5), grants=(Grant((9, 9), 1, 1, currency=None),))
    assert any(
        "A grant of 9 a month" in why.text and "not used" in why.text
        for why in cash_assumptions(months, default_luck=False)
    )


def test_the_usual_scenarios_are_those_there_is_something_to_lose_by() -> None:
    assert list(usual_scenarios(HOUSEHOLD)) == [
        "without the partner's income",
        "own pay ends today",
        "without any grant",
        "one more dependant",
        "a tenth more spending",
    ]
    assert list(usual_scenarios(Ledger(runway_months=(4, 5)))) == ["one more dependant"]


def test_each_scenario_is_run_with_the_same_luck() -> None:
    same = _compare(scenarios={"nothing new": {"dependants": 0}})
    first, second = same.scenarios
    assert first.runway.fan == second.runway.fan
    assert second.changed == ("dependants",)


def test_what_makes_money_scarcer_never_lowers_the_risk() -> None:
    found = _compare()
    now = found.named("as it is").risk_now
    assert all(each.risk_now >= now - 0.02 for each in found.scenarios)
    assert found.named("without the partner's income").risk_now > now
    assert "The risk" not in found.what_would_change_it[0]
    assert "the risk of beginning now goes from" in found.what_would_change_it[0]
    assert found.mc_se > 0


@pytest.mark.parametrize(
    "scenarios",
    [
        {"moving": {"rent": (1, 2)}},
        {"nothing": {}},
        {"as it is": {"dependants": 1}},
        {"upside down": {"spending": (3, 1)}},
        {str(i): {"dependants": 1} for i in range(1000)},
    ],
)
def test_what_is_no_scenario_is_refused_with_a_hint(
    scenarios: dict[str, dict[str, Any]],
) -> None:
    with pytest.raises(BadInput) as caught:
        _compare(scenarios=scenarios)
    assert caught.value.hint


@pytest.mark.parametrize(
    "call",
    [
        lambda: Grant((5, 1), 1, 2),
        lambda: Grant((1, 5), 3, 2),
        lambda: Grant((1, 5), 0, 2),
        lambda: Grant((1, 5), 1, 2, chance=1.5),
        lambda: Grant((1, float("inf")), 1, 2),
    ],
)
def test_what_is_no_grant_is_refused_with_a_hint(call: object) -> None:
    with pytest.raises(BadInput) as caught:
        call()  # type: ignore[operator]  # each is a call
    assert caught.value.hint
