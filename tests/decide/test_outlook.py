import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from inroad.core.errors import BadInput
from inroad.decide.outlook import (
    After,
    Outcomes,
    Timeline,
    Way,
    default_timeline,
    outcome_model,
    tornado,
    usual_ways,
)

SHAH = Timeline(((0.25, 2030), (0.5, 2040)), said_in=2022)


def _compare(**changes: object) -> Outcomes:
    given_ = {
        "options": ["stay", Way("PhD", ready_years=(5, 6), works_out=(0.2, 0.6))],
        "attributes": {
            "stay": {"impact": (2, 4), "money": (6, 8)},
            "PhD": {"impact": After((2, 5), (5, 9)), "money": After((1, 2), (5, 9))},
        },
        "weights": {"impact": 0.7, "money": 0.3},
        "horizon": 15,
        "fallback": "stay",
        "rng": np.random.default_rng(1),
        **changes,
    }
    return outcome_model(**given_)  # type: ignore[arg-type]  # some are wrong on purpose


def test_the_forecast_keeps_its_quantiles_and_its_tails_as_measured() -> None:
    assert SHAH.chance_by(2030) == pytest.approx(0.25)
    assert SHAH.chance_by(2040) == pytest.approx(0.5)
    # The spread of the lognormal: 1.20 from when it was said, 1.86 fitted from 2026.
    for said, sigma in ((2022, 1.20), (2026, 1.86)):
        moved = Timeline(SHAH.quantiles, said_in=said)
        one_up = said + (2040 - said) * np.exp(sigma)
        assert moved.chance_by(one_up) == pytest.approx(0.841, abs=0.002)


def test_a_forecast_is_conditioned_on_not_having_come_yet() -> None:
    draws = SHAH.draws(np.random.default_rng(0).random(100_000), now=2026)
    assert draws.min() >= 2026
    by_2030 = (draws <= 2030).mean()
    assert by_2030 == pytest.approx(SHAH.chance_by_given_not_yet(2030, 2026), abs=0.005)
    assert SHAH.chance_by_given_not_yet(2025, 2026) == 0
    assert SHAH.chance_by(2022) == 0


def test_three_quantiles_are_all_met() -> None:
    three = Timeline(((0.1, 2027), (0.5, 2040), (0.9, 2100)), said_in=2024)
    draws = three.draws(np.random.default_rng(0).random(200_000), now=2024)
    met = [(draws <= year).mean() for _, year in three.quantiles]
    assert met == pytest.approx([0.1, 0.5, 0.9], abs=0.005)


def test_the_default_forecast_comes_with_its_source_and_age() -> None:
    default = default_timeline()
    assert default.quantiles == SHAH.quantiles
    assert default.assumptions[0].age == "2021 to 2022"
    found = _compare(timelines=default, now=2026.0)
    assert default.assumptions[0] in found.assumptions


def test_without_any_doubt_the_worth_is_the_sum_by_hand() -> None:
    found = outcome_model(
        ["stay", Way("PhD", ready_years=(5, 5))],
        {"stay": {"a": (3, 3)}, "PhD": {"a": After((1, 1), (8, 8))}},
        {"a": 1},
        horizon=10,
        rng=np.random.default_rng(0),
    )
    assert found.mean == pytest.approx((3, 4.5))
    assert found.p_best == (0, 1)
    assert found.expected_regret == pytest.approx((1.5, 0))
    assert found.evppi == ()
    assert "No single one" in found.what_would_change_it[0]


def test_what_is_said_of_each_way_hangs_together() -> None:
    found = _compare()
    assert sum(found.p_best) == pytest.approx(1)
    assert min(found.expected_regret) >= 0
    assert all(list(q) == sorted(q) for q in found.quantiles)
    assert 0 < found.mc_se < 0.005
    assert [gain for _, gain in found.evppi] == sorted(
        (gain for _, gain in found.evppi), reverse=True
    )
    # Nothing alone is worth more than knowing everything.
    assert found.evppi[0][1] <= min(found.expected_regret) + 1e-9


def test_the_same_seed_gives_the_same_outlook() -> None:
    assert _compare() == _compare()


def test_the_usual_ways_come_with_their_sources_and_may_be_compared_at_once() -> None:
    ways = usual_ways()
    like = {"worth": (0, 10)}
    found = outcome_model(
        ways,
        {way.name: like for way in ways},
        {"worth": 1.0},
        fallback="stay",
        rng=np.random.default_rng(0),
        n_paths=1000,
    )
    ages = {why.age for why in found.assumptions if why.kind == "default"}
    assert "2026" in ages
    by_name = {way.name: way for way in ways}
    assert by_name["lab"].works_out == (0, 1)
    assert "Nobody we found" in by_name["lab"].assumptions[1].text
    low, high = by_name["programme"].works_out
    assert low < 2 / 36 < high < 0.2


def test_an_early_event_favours_what_is_ready_soon() -> None:
    later = _compare()
    soon = Timeline(((0.5, 2028), (0.9, 2031)), said_in=2025)
    sooner = _compare(timelines=soon, now=2026.0)
    assert sooner.p_best[0] > later.p_best[0]
    assert any("forecast" in why.text for why in sooner.assumptions)


def test_what_turns_the_choice_is_named() -> None:
    found = outcome_model(
        ["a", "b"],
        {"a": {"x": (0, 10)}, "b": {"x": (5, 5)}},
        {"x": 1.0},
        rng=np.random.default_rng(3),
    )
    assert found.what_would_change_it == (
        "Where x of a is low, b does best; where high, a.",
    )
    # Knowing x for sure: E max(X, 5) - 5 = 1.25 for X even on 0 to 10.
    assert found.evppi[0][1] == pytest.approx(1.25, abs=0.05)


def test_weights_as_ranges_are_made_to_add_up() -> None:
    found = _compare(weights={"impact": (1, 3), "money": (0, 2)})
    assert any("add up" in why.text for why in found.assumptions)
    assert any(name == "the weight of impact" for name, _ in found.evppi)


@settings(max_examples=20, deadline=None)
@given(st.integers(0, 9999))
def test_a_way_better_in_all_is_always_best(seed: int) -> None:
    rng = np.random.default_rng(seed)
    low = float(rng.uniform(0, 5))
    found = outcome_model(
        ["worse", "better"],
        {"worse": {"x": (low, low + 1)}, "better": {"x": (low + 1.1, low + 3)}},
        {"x": 1.0},
        rng=rng,
        n_paths=500,
    )
    assert found.p_best == (0, 1)


@pytest.mark.parametrize(
    "changes",
    [
        {"options": []},
        {"options": ["stay", "stay"]},
        {"options": ["stay", "elsewhere"]},
        {"options": ["stay"] * 1000},
        {"options": [f"way {i}" for i in range(1000)]},
        {"weights": {"impact": 0.7, "money": 0.7}},
        {"weights": {}},
        {"weights": {"impact": (3, 1), "money": (0, 1)}},
        {"weights": {"impact": -1.0, "money": 2.0}},
        {"weights": {"impact": float("nan"), "money": 1.0}},
        {"fallback": None},
        {"fallback": "nothing"},
        {"horizon": 0},
        {"horizon": float("inf")},
        {"rng": None},
        {"n_paths": 3},
        {"left_after": 2},
        {"timelines": SHAH},
        {"timelines": SHAH, "now": 2000.0},
        {"timelines": SHAH, "now": 1e9},
        {"attributes": {"stay": {"impact": (4, 2), "money": (1, 2)}}},
    ],
)
def test_what_cannot_be_compared_is_refused_with_a_hint(
    changes: dict[str, object],
) -> None:
    with pytest.raises(BadInput) as caught:
        _compare(**changes)
    assert caught.value.hint


@pytest.mark.parametrize(
    "call",
    [
        lambda: Way("x", works_out=(0.5, 1.5)),
        lambda: Way("x", ready_years=(3, 1)),
        lambda: Timeline(((0.5, 2030),), 2022),
        lambda: Timeline(((0.5, 2030), (0.25, 2040)), 2022),
        lambda: Timeline(((0.25, 2020), (0.5, 2040)), 2022),
        lambda: Timeline(((0.0, 2030), (0.5, 2040)), 2022),
        lambda: Timeline(((0.25, float("nan")), (0.5, 2040)), 2022),
        lambda: tornado(lambda x: x["a"], {}),
        lambda: tornado(lambda x: x["a"], {"a": (3, 1)}),
        lambda: tornado(lambda x: x["a"], {"a": (1, 5, 3)}),
        lambda: tornado(lambda x: x["a"], {"a": (1,)}),
        lambda: tornado(lambda _: float("nan"), {"a": (1, 3)}),
    ],
)
def test_ranges_and_forecasts_that_are_none_are_refused_with_a_hint(
    call: object,
) -> None:
    with pytest.raises(BadInput) as caught:
        call()  # type: ignore[operator]  # each is a call
    assert caught.value.hint


def test_a_tornado_has_its_widest_bar_first_and_names_what_turns_the_answer() -> None:
    found = tornado(
        lambda x: x["a"] * 2 - x["b"] + x["c"], {"a": (0, 2), "b": (0, 10), "c": (4, 5)}
    )
    assert [bar.name for bar in found.bars] == ["b", "a", "c"]
    assert found.base == pytest.approx(2 - 5 + 4.5)
    assert found.flips == ("b", "a")
    steady = tornado(lambda x: 5 + x["a"], {"a": (0, 1)})
    assert "No single input" in steady.what_would_change_it[0]
