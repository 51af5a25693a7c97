import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from inroad.decide.boxes import box_table
from inroad.decide.search import (
    Box,
    lagrangian_bound,
    lookahead_policy,
    optimal_search_dp,
    reservation_policy,
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
