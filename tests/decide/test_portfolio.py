from itertools import combinations

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from inroad.core.errors import BadInput
from inroad.decide.ability import with_shared_ability
from inroad.decide.portfolio import application_portfolio, batch_value


def _options(seed: int, n: int = 7) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    rng = np.random.default_rng(seed)
    return rng.uniform(0, 1, n), rng.uniform(0, 50, n), rng.integers(1, 6, n)


def _best_by_trying(p: np.ndarray, t: np.ndarray, h: np.ndarray, budget: int) -> float:
    return max(
        batch_value(p[list(some)], t[list(some)]) if some else 0.0
        for k in range(len(p) + 1)
        for some in combinations(range(len(p)), k)
        if h[list(some)].sum() <= budget
    )


@settings(max_examples=25, deadline=None)
@given(st.integers(0, 10_000), st.integers(0, 20))
def test_it_equals_trying_every_choice(seed: int, budget: int) -> None:
    p, t, h = _options(seed, 6)
    found = application_portfolio(p, t, h, budget)
    assert found.value == pytest.approx(_best_by_trying(p, t, h, budget), abs=1e-9)
    assert h[list(found.chosen)].sum() <= budget
    if found.chosen:
        chosen = list(found.chosen)
        assert batch_value(p[chosen], t[chosen]) == pytest.approx(found.value)


@settings(max_examples=25, deadline=None)
@given(st.integers(0, 10_000))
def test_with_equal_hours_every_beginning_of_the_order_is_best(seed: int) -> None:
    p, t, _ = _options(seed, 6)
    found = application_portfolio(p, t, None, 6)
    for h in range(1, 7):
        start = list(found.order[:h])
        assert batch_value(p[start], t[start]) == pytest.approx(found.values[h])


def test_more_hours_are_never_worth_less() -> None:
    p, t, h = _options(3, 40)
    values = application_portfolio(p, t, h, 100).values
    assert np.all(np.diff(values) >= -1e-12)


def test_a_fee_is_a_second_budget() -> None:
    p, t = np.array([0.5, 0.4, 0.3]), np.array([10.0, 20.0, 30.0])
    fees = [0, 60, 60]
    found = application_portfolio(p, t, None, 3, fees=fees, fee_budget=60)
    tried = max(batch_value(p[c], t[c]) for c in ([0, 1], [0, 2]))
    assert found.value == pytest.approx(tried)
    short = application_portfolio(p, t, None, 2, fees=fees, fee_budget=120)
    assert "fees" in short.what_would_change_it[1]
    free = application_portfolio(p, t, None, 3, fees=fees, fee_budget=120)
    assert free.value == pytest.approx(batch_value(p, t))


def test_ten_at_one_in_ten_are_never_shown_as_ten_independent_ones() -> None:
    found = application_portfolio([0.1] * 10, [1.0] * 10, None, 10)
    assert found.p_any_if_independent == pytest.approx(0.651, abs=0.001)
    assert found.p_any_if_shared == pytest.approx((0.50, 0.39), abs=0.006)
    assert found.value_if_shared < found.value


def test_a_shared_ability_keeps_each_chance_and_agrees_with_draws() -> None:
    p, t = np.array([0.3, 0.6, 0.05]), np.array([5.0, 1.0, 9.0])
    one = with_shared_ability(p[:1], t[:1], 2.0)
    assert one == pytest.approx((0.3, 1.5), abs=1e-6)
    rng = np.random.default_rng(4)
    ability = 1.5 * rng.standard_normal(200_000)
    grid = np.linspace(-12, 12, 4001)
    mean = (1 / (1 + np.exp(-(grid[:, None] + 1.5 * rng.standard_normal(4000))))).mean(
        1
    )
    at = 1 / (1 + np.exp(-(np.interp(p, mean, grid) + ability[:, None])))
    got = rng.random(at.shape) < at
    drawn = got.any(1).mean(), (got * t).max(1).mean()
    assert with_shared_ability(p, t, 1.5) == pytest.approx(drawn, abs=0.05)


def test_certain_and_hopeless_options_stay_so_at_every_ability() -> None:
    any_, best = with_shared_ability(np.array([1.0, 0.0]), np.array([2.0, 9.0]), 1.2)
    assert (any_, best) == pytest.approx((1, 2))


def test_where_all_fit_it_says_that_hours_do_not_bind() -> None:
    found = application_portfolio([0.5], [1], [2], 5)
    assert "do not bind" in found.what_would_change_it[0]
    assert application_portfolio([0.5, 0.5], [1, 2], [2, 2], 0).order == ()


@pytest.mark.parametrize(
    ("p", "t", "h", "budget"),
    [
        ([], [], [], 1),
        ([1.2], [1], [1], 1),
        ([0.5], [-1], [1], 1),
        ([0.5], [1], [1.5], 1),
        ([0.5], [1], [-1], 1),
        ([0.5], [1, 2], [1], 1),
        ([0.5], [1], [1, 1], 1),
        ([np.nan], [1], [1], 1),
        ([0.5], [np.inf], [1], 1),
        ([0.5], [1], [1], -1),
        ([0.5], [1], [1], 2.5),
        ([0.5] * 1000, [1] * 1000, [1] * 1000, 5),
    ],
)
def test_what_cannot_be_weighed_is_refused_with_a_hint(
    p: list[float], t: list[float], h: list[float], budget: int
) -> None:
    with pytest.raises(BadInput) as caught:
        application_portfolio(p, t, h, budget)
    assert caught.value.hint


def test_hours_and_fees_too_fine_to_weigh_are_refused() -> None:
    with pytest.raises(BadInput, match="too fine"):
        application_portfolio(
            [0.5] * 100, [1] * 100, None, 2000, fees=[1] * 100, fee_budget=2000
        )
    with pytest.raises(BadInput, match="ability"):
        with_shared_ability(np.array([0.5]), np.array([1.0]), 11)
