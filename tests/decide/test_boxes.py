import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from scipy import stats

from inroad.core.errors import BadInput
from inroad.decide.boxes import box_table
from inroad.decide.search import (
    Box,
    gittins_index_beta_bernoulli,
    lagrangian_bound,
    lookahead_policy,
    optimal_search_dp,
    reservation_policy,
    reservation_value,
)

SEEDS = st.integers(0, 100_000)
GOOD = Box((9, 0), (0.5, 0.5), 1, 3)


def test_what_costs_nothing_net_is_always_opened() -> None:
    free = Box((1, 0), (0.1, 0.9), cost=-0.5)
    assert reservation_value(free.values, free.probs, free.cost) == np.inf
    assert reservation_policy([free]).value == pytest.approx(0.6)
    assert optimal_search_dp([free], 5).value == pytest.approx(0.6)


def test_the_reservation_value_of_a_distribution_and_of_its_outcomes_agree() -> None:
    points = np.arange(12)
    poisson = stats.poisson(3)
    tail = np.append(poisson.pmf(points[:-1]), poisson.sf(10))
    assert reservation_value(poisson, None, 0.4) == pytest.approx(
        reservation_value(points, tail, 0.4), abs=1e-3
    )
    # By hand: E(X - s)+ of an exponential is m exp(-s/m).
    assert reservation_value(stats.expon(scale=5), None, 1) == pytest.approx(
        5 * np.log(5)
    )
    assert reservation_value(stats.norm(3, 1), None, -1) == np.inf
    # What is far above its index is sure to be above: (100 - s) / 2 = 1 + s / 2.
    assert reservation_value(stats.norm(100, 1), None, 1, 1) == pytest.approx(49)
    fine = np.arange(0.0005, 90, 0.001)
    chances = np.diff(stats.expon(scale=5).cdf(np.append(fine - 0.0005, np.inf)))
    for cost, r in ((1, 0.3), (4, 9.0), (-9, 0.1)):
        assert reservation_value(stats.expon(scale=5), None, cost, r) == pytest.approx(
            reservation_value(fine, chances, cost, r), abs=1e-3
        )


@settings(max_examples=40, deadline=None)
@given(SEEDS, st.floats(0, 0.5))
def test_the_reservation_value_solves_its_equation(seed: int, r: float) -> None:
    rng = np.random.default_rng(seed)
    x, p, cost = rng.normal(10, 9, 4), rng.dirichlet(np.ones(4)), rng.uniform(0.1, 5)
    s = reservation_value(x, p, cost, r)
    assert np.maximum(x - s, 0) @ p / (1 + r) == pytest.approx(cost + s * r / (1 + r))


def test_boxes_come_in_any_plain_form() -> None:
    forms = [
        [Box((9, 0), (0.5, 0.5), 1, 3)],
        [((9, 0), (0.5, 0.5), 1, 3)],
        [{"values": (9, 0), "probs": (0.5, 0.5), "cost": 1, "hours": 3}],
        {"values": [[9, 0]], "probs": [[0.5, 0.5]], "cost": [1], "hours": [3]},
    ]
    never = Box((5, 9, 0), (0, 0.5, 0.5), 1, 3)
    assert optimal_search_dp([never, GOOD], 3).value == 3.5
    values = {optimal_search_dp(form, 3).value for form in forms}  # type: ignore[arg-type]  # plain forms
    assert values == {3.5}
    assert box_table([((9, 0), (0.5, 0.5), 1)]).hours.tolist() == [0]
    assert box_table({"values": [[9]], "probs": [[1]], "cost": [1]}).hours[0] == 0


@pytest.mark.parametrize("discount", [0.5, 0.99])
def test_an_option_tried_less_is_worth_more_trying_at_the_same_rate(
    discount: float,
) -> None:
    new, old = (gittins_index_beta_bernoulli(k, k, discount) for k in (1, 50))
    assert new > old > 0.5


def test_with_no_tomorrow_the_index_is_the_mean() -> None:
    assert gittins_index_beta_bernoulli(2, 1, 0.0) == pytest.approx(0.6)


@pytest.mark.parametrize(
    "call",
    [
        lambda: optimal_search_dp([]),
        lambda: optimal_search_dp([GOOD] * 19),
        lambda: lookahead_policy([GOOD] * 1000, 9),
        lambda: lagrangian_bound([GOOD] * 1000, 9),
        lambda: reservation_policy([GOOD] * 1000),
        lambda: optimal_search_dp([Box((9, 0), (0.5, 0.6), 1)]),
        lambda: optimal_search_dp([Box((9, 0), (1.5, -0.5), 1)]),
        lambda: optimal_search_dp([Box((9,), (0.5, 0.5), 1)]),
        lambda: optimal_search_dp([Box((np.nan, 0), (0.5, 0.5), 1)]),
        lambda: optimal_search_dp([Box((9, 0), (0.5, 0.5), np.inf)]),
        lambda: optimal_search_dp([Box((9, 0), (0.5, 0.5), 1, -3)]),
        lambda: optimal_search_dp([Box((9, 0), (0.5, 0.5), 1, np.nan)]),
        lambda: optimal_search_dp([GOOD], -1),
        lambda: optimal_search_dp([GOOD], np.inf),
        lambda: optimal_search_dp([GOOD], 9, [-2]),
        lambda: optimal_search_dp([GOOD], 9, [3, 4]),
        lambda: lookahead_policy([GOOD], 9, [np.nan]),
        lambda: optimal_search_dp([GOOD], outside=np.nan),
        lambda: optimal_search_dp([GOOD, "box"]),
        lambda: optimal_search_dp(5),  # type: ignore[arg-type]
        lambda: optimal_search_dp([Box((10**400, 0), (0.5, 0.5), 1)]),
        lambda: optimal_search_dp({"values": [[9]]}),
        lambda: optimal_search_dp([GOOD, GOOD]).next_box([0, 0], 1),
        lambda: optimal_search_dp([GOOD, GOOD]).next_box([7], 1),
        lambda: reservation_value([9, 0], None, 1),
        lambda: reservation_value([9, 0], [0.5, 0.5], 1, discount=-1),
        lambda: reservation_value([9, 0], [0.5], 1),
        lambda: reservation_value(stats.cauchy(), None, 1),
        lambda: gittins_index_beta_bernoulli(-1, 0, 0.9),
        lambda: gittins_index_beta_bernoulli(0, 0, 1.0),
    ],
)
def test_what_is_no_search_is_refused_with_a_hint(call: object) -> None:
    with pytest.raises(BadInput) as caught:
        call()  # type: ignore[operator]  # each is a call
    assert caught.value.hint
