from math import inf, log, nan

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from scipy import stats

from inroad.core.errors import BadInput
from inroad.decide.scores import (
    brier_score,
    calibration_curve,
    jeffreys_interval,
    log_score,
    murphy_decomposition,
)

PAIRS = st.lists(
    st.tuples(st.integers(0, 1), st.integers(0, 20).map(lambda k: k / 20)),
    min_size=1,
    max_size=60,
)


@settings(max_examples=80, deadline=None)
@given(PAIRS)
def test_the_parts_of_the_brier_score_add_up(pairs: list[tuple[int, float]]) -> None:
    y, p = zip(*pairs, strict=True)
    parts = murphy_decomposition(y, p)
    whole = parts.reliability - parts.resolution + parts.uncertainty
    assert whole == pytest.approx(brier_score(y, p), abs=1e-12)
    assert parts.within_bins == 0


@settings(max_examples=40, deadline=None)
@given(PAIRS, st.integers(1, 12))
def test_with_bins_the_rest_is_named(pairs: list[tuple[int, float]], bins: int) -> None:
    y, p = zip(*pairs, strict=True)
    parts = murphy_decomposition(y, p, bins)
    whole = parts.reliability - parts.resolution + parts.uncertainty + parts.within_bins
    assert whole == pytest.approx(parts.brier, abs=1e-12)


def test_the_log_score_by_hand() -> None:
    assert log_score([1, 0], [0.8, 0.4]) == pytest.approx(-(log(0.8) + log(0.6)) / 2)


def test_the_impossible_that_happens_is_infinitely_surprising() -> None:
    assert log_score([1, 1], [0.5, 0.0]) == inf
    assert log_score([1, 0], [1.0, 0.0]) == 0


@pytest.mark.parametrize(("came", "count"), [(3, 9), (0, 5), (5, 5), (40, 200)])
def test_jeffreys_intervals_are_those_of_scipy(came: int, count: int) -> None:
    low, high = jeffreys_interval(came, count, 0.95)
    beta = stats.beta(came + 0.5, count - came + 0.5)
    assert low == pytest.approx(0 if came == 0 else beta.ppf(0.025), abs=1e-9)
    assert high == pytest.approx(1 if came == count else beta.ppf(0.975), abs=1e-9)


def test_every_forecast_is_in_one_bin_and_few_are_said_to_be_few() -> None:
    rng = np.random.default_rng(2)
    p = rng.uniform(size=90)
    curve = calibration_curve(rng.uniform(size=90) < p, [*p[:89], 1.0], bins=3)
    assert sum(one.count for one in curve.bins) == 90
    assert all(one.too_few is (one.count < 20) for one in curve.bins)
    assert all(
        one.interval[0] <= one.share_true <= one.interval[1] for one in curve.bins
    )
    assert "too few" in curve.what_would_change_it[0]


def test_with_enough_forecasts_nothing_is_said_of_too_few() -> None:
    assert murphy_decomposition([0, 1] * 72, [0.5] * 144).what_would_change_it == ()


@pytest.mark.parametrize(
    ("y", "p"),
    [
        ([], []),
        ([1], [1.2]),
        ([1], [-0.1]),
        ([1, 0], [0.5]),
        ([0.5], [0.5]),
        ([2], [0.5]),
        ([1], [nan]),
        ([inf], [0.5]),
        (["yes"], [0.5]),
    ],
)
def test_what_is_no_forecast_is_refused_with_a_hint(
    y: list[float], p: list[float]
) -> None:
    for score in (brier_score, log_score, murphy_decomposition, calibration_curve):
        with pytest.raises(BadInput) as caught:
            score(y, p)
        assert caught.value.hint


def test_counts_that_do_not_fit_are_refused() -> None:
    with pytest.raises(BadInput):
        jeffreys_interval(5, 3)
    with pytest.raises(BadInput):
        calibration_curve([1], [0.5], bins=0)
    with pytest.raises(BadInput):
        murphy_decomposition([1], [0.5], bins=-1)
