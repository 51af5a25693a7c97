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
from inroad.decide.search_plan import improved, list_value, lists_of

SEEDS = st.integers(0, 100_000)
Limits = tuple[float, list[float]]


def _search(seed: int, n: int) -> tuple[list[Box], Limits]:
    """Whole hours, some boxes free or worse than nothing, some too late."""
    rng = np.random.default_rng(seed)
    boxes = [
        Box(
            values=tuple(rng.uniform(-5, 50, 2).round(1)),
            probs=(p := float(rng.uniform(0, 1)), 1 - p),
            cost=float(rng.uniform(-1, 8)),
            hours=float(rng.integers(0, 9)),
        )
        for _ in range(n)
    ]
    budget = float(rng.integers(4, 8 * n))
    return boxes, (budget, rng.integers(2, int(budget) + 2, n).astype(float).tolist())


def _brute(
    boxes: list[Box], limits: Limits, best: float = 0.0, used: float = 0.0
) -> float:
    """Every choice at every state."""
    budget, deadlines = limits
    found = best
    for i, box in enumerate(boxes):
        done = used + box.hours
        if done > budget or done > deadlines[i]:
            continue
        rest = boxes[:i] + boxes[i + 1 :]
        later = budget, deadlines[:i] + deadlines[i + 1 :]
        after = sum(
            p * _brute(rest, later, max(best, x), done)
            for x, p in zip(box.values, box.probs, strict=True)
        )
        found = max(found, after - box.cost)
    return found


@settings(max_examples=40, deadline=None)
@given(SEEDS)
def test_the_exact_value_equals_trying_everything(seed: int) -> None:
    boxes, limits = _search(seed, 4)
    found = optimal_search_dp(boxes, *limits)
    assert found.value == pytest.approx(_brute(boxes, limits), abs=1e-9)
    assert found.mc_se == 0


@settings(max_examples=40, deadline=None)
@given(SEEDS, st.integers(1, 7))
def test_no_bound_is_below_the_best_and_no_plan_above(seed: int, n: int) -> None:
    boxes, limits = _search(seed, n)
    best = optimal_search_dp(boxes, *limits).value
    bound = lagrangian_bound(boxes, *limits)
    assert best <= bound.value + 1e-9
    assert bound.value <= bound.value_without_limit + 1e-9
    _, lower, upper = lookahead_policy(boxes, *limits)
    assert lower <= best + 1e-9
    assert upper >= best - 1e-9


@settings(max_examples=40, deadline=None)
@given(SEEDS)
def test_any_prices_make_a_bound(seed: int) -> None:
    # The prices reported give the value reported: no price is left out.
    boxes, (budget, deadlines) = _search(seed, 5)
    found = lagrangian_bound(boxes, budget, deadlines)
    priced = [
        Box(b.values, b.probs, b.cost + b.hours * price, b.hours)
        for b, price in zip(boxes, found.hour_price, strict=True)
        if b.hours <= min(budget, deadlines[boxes.index(b)])
    ]
    paid = sum(until * price for until, price in found.multipliers)
    value = reservation_policy(priced).value if priced else 0.0
    assert found.value <= value + paid + 1e-9
    assert found.value >= _brute(boxes, (budget, deadlines)) - 1e-9


@settings(max_examples=40, deadline=None)
@given(SEEDS, st.integers(1, 9))
def test_without_a_limit_the_optimum_is_weitzmans(seed: int, n: int) -> None:
    boxes, _ = _search(seed, n)
    exact = optimal_search_dp(boxes)
    assert exact.value == pytest.approx(reservation_policy(boxes).value, abs=1e-9)
    assert exact.value == pytest.approx(exact.value_without_limit, abs=1e-9)
    assert not exact.hours_bind


def _followed(boxes: list[Box], limits: Limits) -> float:
    """What the exact policy gives when its next move is asked for in every state."""
    policy = optimal_search_dp(boxes, *limits)

    def go_on(opened: tuple[int, ...], best: float) -> float:
        box = policy.next_box(opened, best)
        if box is None:
            return best
        chosen = boxes[box]
        return -chosen.cost + sum(
            p * go_on((*opened, box), max(best, x))
            for x, p in zip(chosen.values, chosen.probs, strict=True)
            if p > 0
        )

    return go_on((), 0.0)


@settings(max_examples=15, deadline=None)
@given(SEEDS)
def test_following_the_policy_gives_its_value(seed: int) -> None:
    boxes, limits = _search(seed, 4)
    value = optimal_search_dp(boxes, *limits).value
    assert _followed(boxes, limits) == pytest.approx(value, abs=1e-6)


def _asked_again(boxes: list[Box], limits: Limits, best: float = 0.0) -> float:
    """What asking for the next move after each answer gives."""
    if not boxes:
        return best
    budget, deadlines = limits
    if min(deadlines) < 0:
        keep = [i for i, hour in enumerate(deadlines) if hour >= 0]
        left = [boxes[i] for i in keep]
        return _asked_again(left, (budget, [deadlines[i] for i in keep]), best)
    box = lookahead_policy(boxes, budget, deadlines, outside=best).next_box
    if box is None:
        return best
    hours = boxes[box].hours
    rest = boxes[:box] + boxes[box + 1 :]
    later = [d - hours for i, d in enumerate(deadlines) if i != box]
    return -boxes[box].cost + sum(
        p * _asked_again(rest, (budget - hours, later), max(best, x))
        for x, p in zip(boxes[box].values, boxes[box].probs, strict=True)
        if p > 0
    )


@settings(max_examples=8, deadline=None)
@given(SEEDS)
def test_asking_again_after_each_answer_keeps_what_was_promised(seed: int) -> None:
    boxes, limits = _search(seed, 4)
    found = lookahead_policy(boxes, *limits)
    got = _asked_again(boxes, limits)
    assert got >= found.lower_bound - 1e-6
    assert got <= optimal_search_dp(boxes, *limits).value + 1e-9


def test_ambitious_first_is_right_without_a_limit_and_wrong_where_hours_bind() -> None:
    bold = Box((200, 0), (0.1, 0.9), cost=2, hours=30)
    safe = Box((60, 0), (0.6, 0.4), cost=2, hours=6)
    assert optimal_search_dp([bold, safe]).first == 0
    tight = optimal_search_dp([bold, safe], hours_budget=30)
    assert tight.first == 1
    assert tight.hours_bind
    assert "bind" in tight.what_would_change_it[-1]


def test_a_few_hundred_options_are_weighed_and_hours_counted_in_steps() -> None:
    rng = np.random.default_rng(4)
    boxes = [
        Box((float(rng.uniform(50, 99)), 0), (0.05, 0.95), 1, float(rng.uniform(5, 30)))
        for _ in range(120)
    ]
    box, lower, upper = lookahead_policy(boxes, 700)
    assert box is not None
    assert 0 < lower <= upper
    assert lower > 0.85 * upper
    # One that fits its deadline by the hour, but not by the clock's longer steps.
    close = [*boxes, Box((99, 0), (0.9, 0.1), 1, 5.3)]
    found = lookahead_policy(close, 700, [*[700.0] * 120, 5.4])
    assert found.lower_bound >= lower - 1e-9


def test_moving_boxes_about_never_makes_a_list_worse_and_mends_a_bad_one() -> None:
    table = box_table(_search(3, 8)[0])
    last = np.linspace(8, 24, 8)
    lists = lists_of(table, last, 0.0)
    backwards = np.argsort(-last)
    before, _ = list_value(lists, backwards)
    after, order = improved(lists, backwards, before, tries=400)
    assert after > before
    assert list_value(lists, order)[0] == after
    exact = optimal_search_dp(table, 24, last).value
    assert after <= exact + 1e-9


def test_many_deadlines_share_prices_and_still_bound() -> None:
    rng = np.random.default_rng(6)
    boxes, _ = _search(1, 60)
    found = lagrangian_bound(boxes, 200, rng.uniform(5, 200, 60))
    assert len(found.multipliers) <= 31
    assert found.value <= found.value_without_limit


def test_where_nothing_is_worth_opening_one_keeps_what_one_has() -> None:
    poor = [Box((5, 0), (0.1, 0.9), cost=3, hours=2)] * 3
    assert optimal_search_dp(poor, 10, outside=1).first is None
    found = lookahead_policy(poor, 10, outside=1)
    assert (found.next_box, found.lower_bound, found.plan) == (None, 1, ())
    assert reservation_policy(poor, outside=1).value == 1
    good = [Box((50, 0), (0.5, 0.5), cost=3, hours=20)]
    assert lookahead_policy(good, 10).next_box is None
    assert lagrangian_bound(good, 10).value == 0
    assert optimal_search_dp(good, 10).next_box([], 0.0) is None
    assert optimal_search_dp(good, 20).next_box([0], 0.0) is None


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


GOOD = Box((9, 0), (0.5, 0.5), 1, 3)


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
