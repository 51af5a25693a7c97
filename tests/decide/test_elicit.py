from math import exp, nan

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from scipy import stats

from inroad.core.errors import BadInput
from inroad.decide.elicit import (
    chance_between,
    chance_of_counts,
    weights_by_comparison,
    weights_by_order,
)
from inroad.decide.forecasts import forecasts_needed
from inroad.decide.overrun import realistic_time


@settings(max_examples=25, deadline=None)
@given(st.floats(0.01, 0.6), st.floats(0.05, 0.35))
def test_the_belief_lies_between_the_two_figures_as_often_as_said(
    low: float, width: float
) -> None:
    belief = stats.beta(*chance_between((low, low + width)))
    assert belief.ppf(0.05) == pytest.approx(low, abs=2e-3)
    assert belief.ppf(0.95) == pytest.approx(low + width, abs=2e-3)


def test_counts_are_added_to_an_even_belief() -> None:
    assert chance_of_counts(0, 0) == (1, 1)
    assert chance_of_counts(3, 4, prior=(2, 34)) == (5, 35)


def test_the_order_alone_gives_the_average_of_all_weights_in_that_order() -> None:
    rng = np.random.default_rng(0)
    drawn = -np.sort(-rng.dirichlet(np.ones(4), 100_000), axis=1)
    weights = list(weights_by_order(["a", "b", "c", "d"]).values())
    assert weights == pytest.approx(drawn.mean(axis=0), abs=2e-3)
    assert sum(weights) == pytest.approx(1)


def test_comparisons_that_disagree_meet_halfway() -> None:
    weights = weights_by_comparison({("a", "b"): 4, ("b", "a"): 1})
    assert weights["a"] / weights["b"] == pytest.approx(2)


def test_ten_own_logs_take_the_place_of_the_default() -> None:
    default = realistic_time((10, 20), took=[1.0] * 9)
    assert (default.own, default.factor) == (False, 1.6)
    assert default.assumptions[0].age == "1994"
    assert "1 more own logs" in default.what_would_change_it[0]
    own = realistic_time((10, 20), took=[1.2] * 5 + [1.2 * 4] * 5)
    assert own.own
    assert own.factor == pytest.approx(2.4)
    assert own.likely == pytest.approx(15 * 2.4)
    assert own.ends[1] > 20 * 2.4 * exp(1)


def test_how_many_forecasts_show_ten_points_of_overconfidence() -> None:
    # By SciPy's exact binomial test, one-sided at 5 %: power 0.8 is first met at 144.
    assert forecasts_needed() == 144
    cut = stats.binom.ppf(0.05, 144, 0.7) - 1
    assert stats.binom.cdf(cut, 144, 0.6) >= 0.8
    assert forecasts_needed(0.9, 0.5) < 20


@pytest.mark.parametrize(
    "call",
    [
        lambda: chance_between((0.3, 0.1)),
        lambda: chance_between((0.0, 0.1)),
        lambda: chance_between((0.2, 1.0)),
        lambda: chance_between((0.2, 0.2)),
        lambda: chance_between((0.2, 1.2)),
        lambda: chance_between((0.2, 0.4), level=1),
        lambda: chance_between((nan, 0.4)),
        lambda: chance_of_counts(3, 2),
        lambda: weights_by_order([]),
        lambda: weights_by_order(["a", "a"]),
        lambda: weights_by_order([str(i) for i in range(1000)]),
        lambda: weights_by_comparison({}),
        lambda: weights_by_comparison({("a", "b"): 0}),
        lambda: weights_by_comparison({("a", "b"): 2, ("c", "d"): 2}),
        lambda: realistic_time((3, 1)),
        lambda: realistic_time((0, 0)),
        lambda: realistic_time((1, 2), took=[0.0]),
        lambda: realistic_time((1, 2), took=[float("inf")]),
        lambda: forecasts_needed(0.6, 0.7),
        lambda: forecasts_needed(1.0, 0.7),
        lambda: forecasts_needed(power=0.04),
        lambda: forecasts_needed(error=1e-300),
        lambda: forecasts_needed(0.7, 0.699),
    ],
)
def test_what_cannot_be_used_is_refused_with_a_hint(call: object) -> None:
    with pytest.raises(BadInput) as caught:
        call()  # type: ignore[operator]  # each is a call
    assert caught.value.hint
