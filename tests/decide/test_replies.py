import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from scipy import special

from inroad.core.errors import BadInput
from inroad.decide.replies import (
    Beta,
    messages_needed,
    messages_needed_if_certain,
    p_any_reply,
    reply_rate_interval,
    reply_rate_posterior,
)

COUNTS = st.floats(0.05, 500)


def test_six_messages_if_one_third_is_certain_eighteen_if_it_is_not() -> None:
    assert messages_needed_if_certain(1 / 3) == 6
    assert messages_needed(1, 2) == 18


def test_three_messages_are_not_a_sure_reply() -> None:
    # By hand: 1 - B(1, 5) / B(1, 2) = 1 - (1/5) / (1/2).
    assert p_any_reply(1, 2, 3) == pytest.approx(0.6)


def test_no_message_brings_no_reply() -> None:
    assert p_any_reply(1, 2, 0) == 0


def test_the_belief_follows_the_log() -> None:
    assert reply_rate_posterior((1, 2), sent=5, answered=1) == Beta(2, 6)
    assert reply_rate_posterior((1, 2), sent=0, answered=0) == (1, 2)


def test_silence_lowers_the_rate_to_expect() -> None:
    before = Beta(1, 2)
    after = reply_rate_posterior(before, sent=6, answered=0)
    assert before.mean == pytest.approx(1 / 3)
    assert after.mean == pytest.approx(1 / 9)


def test_the_interval_of_one_in_three_by_hand() -> None:
    # Under Beta(1, 2) the chance of a rate above x is (1 - x) squared.
    low, high = reply_rate_interval(1, 2)
    assert (1 - low) ** 2 == pytest.approx(0.95)
    assert (1 - high) ** 2 == pytest.approx(0.05)


def test_the_interval_agrees_with_scipy() -> None:
    rng = np.random.default_rng(4)
    for a, b in 10 ** rng.uniform(-0.5, 4, (60, 2)):
        low, high = reply_rate_interval(float(a), float(b), 0.8)
        assert special.betainc(a, b, low) == pytest.approx(0.1, abs=1e-8)
        assert special.betainc(a, b, high) == pytest.approx(0.9, abs=1e-8)


@settings(max_examples=60, deadline=None)
@given(COUNTS, COUNTS, st.integers(0, 400))
def test_one_more_message_never_hurts(a: float, b: float, n: int) -> None:
    fewer, more = p_any_reply(a, b, n), p_any_reply(a, b, n + 1)
    assert 0 <= fewer <= more <= 1


@settings(max_examples=60, deadline=None)
@given(st.floats(0.5, 50), st.floats(0.5, 50), st.floats(0, 0.9))
def test_messages_needed_are_enough_and_one_fewer_is_not(
    a: float, b: float, target: float
) -> None:
    n = messages_needed(a, b, target)
    assert p_any_reply(a, b, n) >= target - 1e-9
    assert n == 0 or p_any_reply(a, b, n - 1) < target


def test_no_chance_wanted_needs_no_message() -> None:
    assert messages_needed(1, 2, 0) == 0
    assert messages_needed_if_certain(1 / 3, 0) == 0


def test_a_sure_reply_needs_one_message() -> None:
    assert messages_needed_if_certain(1) == 1


def test_hopeless_odds_are_said_to_be_hopeless() -> None:
    with pytest.raises(BadInput, match="more than a million"):
        messages_needed(0.01, 100)
    with pytest.raises(BadInput, match="Nobody replies"):
        messages_needed_if_certain(0)


@pytest.mark.parametrize(("sent", "answered"), [(3, 4), (-1, 0), (3, -1), (2.5, 1)])
def test_counts_that_do_not_add_up_are_refused(sent: float, answered: float) -> None:
    with pytest.raises(BadInput) as caught:
        reply_rate_posterior((1, 2), sent, answered)  # type: ignore[arg-type]  # what callers get wrong
    assert caught.value.hint


@pytest.mark.parametrize(("a", "b"), [(0, 1), (1, -1), (float("nan"), 1)])
def test_a_belief_that_is_none_is_refused(a: float, b: float) -> None:
    with pytest.raises(BadInput):
        p_any_reply(a, b, 3)


@pytest.mark.parametrize("target", [1, 1.2, -0.1])
def test_no_number_of_messages_is_certain(target: float) -> None:
    with pytest.raises(BadInput):
        messages_needed(1, 2, target)
