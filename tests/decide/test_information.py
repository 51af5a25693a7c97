import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from inroad.core.errors import BadInput
from inroad.decide.information import (
    coherence_check,
    evpi_discrete,
    evsi_discrete,
    evsi_from_posteriors,
    evsi_normal,
    expected_net_gain_of_test,
)
from inroad.decide.normal import normal_between

SEEDS = st.integers(0, 10_000)


def _problem(seed: int) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    rng = np.random.default_rng(seed)
    actions, states, signals = rng.integers(2, 5, 3)
    payoff = rng.normal(0, 10, (actions, states))
    likelihood = rng.dirichlet(np.ones(signals), states).T
    return rng.dirichlet(np.ones(states)), payoff, likelihood


@settings(max_examples=60, deadline=None)
@given(SEEDS)
def test_no_test_is_worth_more_than_certainty_nor_less_than_nothing(seed: int) -> None:
    prior, payoff, likelihood = _problem(seed)
    worth = evsi_discrete(prior, payoff, likelihood)
    assert 0 <= worth <= evpi_discrete(prior, payoff) + 1e-9


@settings(max_examples=60, deadline=None)
@given(SEEDS)
def test_likelihoods_and_the_posteriors_they_give_agree(seed: int) -> None:
    prior, payoff, likelihood = _problem(seed)
    p_signal = likelihood @ prior
    posteriors = likelihood * prior / p_signal[:, None]
    assert coherence_check(prior, p_signal, posteriors) is None
    assert evsi_from_posteriors(p_signal, posteriors, payoff) == pytest.approx(
        evsi_discrete(prior, payoff, likelihood), abs=1e-9
    )


def test_a_perfect_test_is_worth_what_certainty_is() -> None:
    prior, payoff = [0.2, 0.3, 0.5], [[1, 2, 3], [3, 0, 2]]
    perfect = evsi_discrete(prior, payoff, np.eye(3))
    assert perfect == pytest.approx(evpi_discrete(prior, payoff))


def test_evsi_normal_equals_many_draws() -> None:
    rng = np.random.default_rng(1)
    gain = rng.normal(1, 4, 400_000)
    shown = gain + rng.normal(0, 3, gain.size)
    expected = 1 + (shown - 1) * 16 / 25
    worth = np.maximum(expected, 0).mean() - 1
    assert evsi_normal(1, 4, 3) == pytest.approx(worth, abs=0.02)


def test_more_noise_is_never_worth_more() -> None:
    worth = [evsi_normal(1, 4, noise) for noise in (0, 1, 3, 10, 1e6)]
    assert worth == sorted(worth, reverse=True)
    assert worth[-1] == pytest.approx(0, abs=1e-6)


def test_at_the_most_noise_it_says_the_test_is_worth_its_cost() -> None:
    found = expected_net_gain_of_test(1, 4, 3, cost=0.3)
    at_most = expected_net_gain_of_test(1, 4, found.most_noise, cost=0.3)
    assert at_most.net_gain == pytest.approx(0, abs=1e-9)


def test_a_result_that_cannot_change_the_choice_is_said_to_be_none() -> None:
    found = expected_net_gain_of_test(10, 1, 1)
    assert not found.could_change
    assert "No result would change your choice" in found.what_would_change_it[0]


def test_where_even_certainty_is_not_worth_the_cost_it_says_so() -> None:
    found = expected_net_gain_of_test(1, 1, 1, cost=50)
    assert found.net_gain < 0
    assert found.most_noise == 0
    assert "never wrong" in found.what_would_change_it[0]


def test_a_free_test_is_worth_taking_at_any_noise() -> None:
    assert expected_net_gain_of_test(1, 2, 1).most_noise == np.inf
    assert expected_net_gain_of_test(1, 0, 1).evsi == 0


def test_two_figures_make_a_normal_belief() -> None:
    mean, sd = normal_between((-2, 4), level=0.5)
    draws = np.random.default_rng(0).normal(mean, sd, 100_000)
    assert ((draws > -2) & (draws < 4)).mean() == pytest.approx(0.5, abs=0.01)


@pytest.mark.parametrize(
    "call",
    [
        lambda: evpi_discrete([0.5, 0.6], [[1, 2]]),
        lambda: evpi_discrete([], [[1, 2]]),
        lambda: evpi_discrete([0.5, 0.5], [[1, np.nan]]),
        lambda: evpi_discrete([0.5, 0.5], [[1, 2, 3]]),
        lambda: evpi_discrete([0.5, 0.5], [1, 2]),
        lambda: evpi_discrete(["much", "little"], [[1, 2]]),
        lambda: evsi_discrete([0.5, 0.5], [[1, 2]], [[0.5, 0.5], [0.6, 0.5]]),
        lambda: evsi_discrete([0.5, 0.5], [[1, 2]], [[0.5], [0.5]]),
        lambda: evsi_discrete([0.5, 0.5], [[1, 2]], np.eye(2), cost=np.inf),
        lambda: evsi_from_posteriors([1.0], [0.5, 0.5], [[1, 2]]),
        lambda: evsi_from_posteriors([1.0], [[0.5, 0.2, 0.3]], [[1, 2]], prior=0.5),
        lambda: coherence_check([0.2, 0.3, 0.5], [1.0], [0.5]),
        lambda: coherence_check(1.5, [1.0], [0.5]),
        lambda: evsi_normal(1, -1, 1),
        lambda: evsi_normal(np.nan, 1, 1),
        lambda: expected_net_gain_of_test(1, 1, 1, cost=-1),
        lambda: normal_between((3, 1)),
        lambda: normal_between((1, 3), level=1),
    ],
)
def test_what_does_not_add_up_is_refused_with_a_hint(call: object) -> None:
    with pytest.raises(BadInput) as caught:
        call()  # type: ignore[operator]  # each is a call
    assert caught.value.hint
