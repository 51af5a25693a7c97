from itertools import permutations
from typing import Any

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from inroad.core.errors import BadInput
from inroad.decide.tasks import (
    All,
    AnyOf,
    Failure,
    Leaf,
    expected_time,
    flip_probability,
    hazard_from_probability,
    order_and_or_tree,
    order_and_tasks,
    order_or_tasks,
)

SEEDS = st.integers(0, 10_000)


def _tasks(seed: int, n: int = 5) -> tuple[np.ndarray, np.ndarray]:
    rng = np.random.default_rng(seed)
    return rng.uniform(0.05, 1, n), rng.uniform(0.5, 20, n)


@settings(max_examples=30, deadline=None)
@given(SEEDS, st.sampled_from(["at_end", "poisson"]))
def test_no_other_order_takes_less_time(seed: int, failure: Failure) -> None:
    p, t = _tasks(seed)
    found = expected_time(order_and_tasks(p, t, failure), p, t, failure)
    least = min(expected_time(o, p, t, failure) for o in permutations(range(5)))
    assert found == pytest.approx(least, rel=1e-12)


def test_time_under_a_steady_rate_agrees_with_draws() -> None:
    rng = np.random.default_rng(0)
    p, t = np.array([0.7, 0.4]), np.array([3.0, 5.0])
    strikes = rng.exponential(1 / (-np.log(p) / t), (200_000, 2))
    spent = np.minimum(strikes, t)
    total = spent[:, 0] + (strikes[:, 0] > t[0]) * spent[:, 1]
    assert expected_time((0, 1), p, t, "poisson") == pytest.approx(
        total.mean(), rel=0.01
    )


@settings(max_examples=25, deadline=None)
@given(SEEDS)
def test_under_precedence_no_allowed_order_takes_less(seed: int) -> None:
    p, t = _tasks(seed)
    pairs = [(0, 3), (1, 3), (2, 4)]
    order = order_and_tasks(p, t, precedence=pairs)
    assert all(order.index(a) < order.index(b) for a, b in pairs)
    least = min(
        expected_time(o, p, t)
        for o in permutations(range(5))
        if all(o.index(a) < o.index(b) for a, b in pairs)
    )
    assert expected_time(order, p, t) == pytest.approx(least)


@settings(max_examples=30, deadline=None)
@given(SEEDS)
def test_where_one_is_enough_no_other_order_costs_less(seed: int) -> None:
    p, c = _tasks(seed)
    q = 1 - p

    def cost(order: tuple[int, ...]) -> float:
        # Expected time of tasks that "all fail" is the cost until the first success.
        return expected_time(order, q, c)

    least = min(cost(o) for o in permutations(range(5)))
    assert cost(order_or_tasks(p, c)) == pytest.approx(least)


def test_the_two_rules_disagree_on_about_half_of_six_tasks() -> None:
    found = [
        order_and_tasks(*_tasks(seed, 6))
        != order_and_tasks(*_tasks(seed, 6), "poisson")
        for seed in range(400)
    ]
    assert 0.3 < np.mean(found) < 0.99


def test_a_sure_task_comes_last_and_a_sure_thing_has_no_hazard() -> None:
    assert order_and_tasks([1.0, 0.5], [1, 9], "poisson") == (1, 0)
    assert hazard_from_probability(1.0, 3) == 0


@settings(max_examples=30, deadline=None)
@given(SEEDS, st.sampled_from(["at_end", "poisson"]))
def test_the_order_flips_where_it_says(seed: int, failure: Failure) -> None:
    p, t = _tasks(seed, 2)
    at = flip_probability(p, t, 0, 1, failure)
    if at is None:
        return
    for nudge, first in ((-1e-6, 0), (1e-6, 1)):
        if 0 < at + nudge < 1:
            order = order_and_tasks([at + nudge, p[1]], t, failure)
            assert order[0] == first


def _optimal(
    root: object,
    leaves: list[tuple[float, float]],
    known: dict[int, bool] | None = None,
) -> float:
    """The least expected cost, by every choice at every state."""

    def settled(tree: Any, state: dict[int, bool], at: list[int]) -> bool | None:  # noqa: ANN401
        if isinstance(tree[0], float):
            at[0] += 1
            return state.get(at[0] - 1)
        kind, parts = tree
        found = [settled(part, state, at) for part in parts]
        if kind == "and":
            return False if False in found else (True if None not in found else None)
        return True if True in found else (False if None not in found else None)

    def cost(state: dict[int, bool]) -> float:
        if settled(root, state, [0]) is not None:
            return 0.0
        return min(
            c + p * cost({**state, i: True}) + (1 - p) * cost({**state, i: False})
            for i, (p, c) in enumerate(leaves)
            if i not in state
        )

    return cost(known or {})


@settings(max_examples=15, deadline=None)
@given(SEEDS)
def test_the_exact_cost_of_a_tree_equals_trying_everything(seed: int) -> None:
    rng = np.random.default_rng(seed)
    leaves = [
        (float(rng.uniform(0.1, 0.9)), float(rng.uniform(1, 9))) for _ in range(5)
    ]
    a, b, c, d, e = leaves
    tree = ("and", [a, ("or", [b, ("and", [c, d]), e])])
    found = order_and_or_tree(tree)
    order, value, exact = found
    assert exact
    p, cost = leaves[found.first]
    worked, failed = (
        _optimal(tree, leaves, {found.first: result}) for result in (True, False)
    )
    assert value == pytest.approx(cost + p * worked + (1 - p) * failed)
    assert sorted(order) == list(range(5))
    assert value == pytest.approx(_optimal(tree, leaves), abs=1e-9)


def test_a_large_flat_tree_is_still_exact_and_a_large_deep_one_is_not() -> None:
    rng = np.random.default_rng(1)
    leaves = [Leaf(float(rng.uniform()), 1.0 + i) for i in range(20)]
    flat = All((AnyOf(tuple(leaves[:10])), AnyOf(tuple(leaves[10:]))))
    assert order_and_or_tree(flat).exact
    deep = All((AnyOf((All(tuple(leaves[:10])), leaves[10])), *leaves[11:]))
    found = order_and_or_tree(deep)
    assert not found.exact
    assert found.value == found.order_value
    assert len(found) == 3


def test_a_tree_may_be_given_as_plain_words_and_numbers() -> None:
    plain = order_and_or_tree(
        {"and": [{"p": 0.9, "cost": 1}, {"or": [(0.5, 4), (0.2, 1)]}]}
    )
    assert plain[0] == (0, 2, 1)
    assert plain[1] == pytest.approx(4.78)


def test_a_part_within_one_of_its_kind_is_the_same_part() -> None:
    a, b, c = Leaf(0.5, 3), Leaf(0.9, 1), Leaf(0.1, 2)
    nested = order_and_or_tree(All((a, All((b, c)))))
    assert nested.order == order_and_or_tree(All((a, b, c))).order


@pytest.mark.parametrize(
    "call",
    [
        lambda: order_and_tasks([], []),
        lambda: order_and_tasks([1.2], [1]),
        lambda: order_and_tasks([0.5], [0]),
        lambda: order_and_tasks([0.5, 0.5], [1]),
        lambda: order_and_tasks([0.5], [np.nan]),
        lambda: order_and_tasks([0.5], [1], failure="never"),  # type: ignore[arg-type]
        lambda: order_and_tasks([0.0], [1], failure="poisson"),
        lambda: order_and_tasks([0.5] * 2, [1] * 2, precedence=[(0, 1), (1, 0)]),
        lambda: order_and_tasks([0.5] * 2, [1] * 2, precedence=[(0, 2)]),
        lambda: order_and_tasks([0.5] * 30, [1] * 30, precedence=[(0, 1)]),
        lambda: order_and_tasks([0.5] * 1000, [1] * 1000),
        lambda: order_or_tasks([0.5], [-1]),
        lambda: expected_time((0, 0), [0.5, 0.5], [1, 1]),
        lambda: hazard_from_probability(0, 1),
        lambda: flip_probability([0.5, 0.5], [1, 1], 0, 2),
        lambda: hazard_from_probability(0.5, 0),
        lambda: order_and_or_tree(("and", [])),
        lambda: order_and_or_tree("and"),
        lambda: order_and_or_tree((1.5, 2.0)),
        lambda: order_and_or_tree(("xor", [(0.5, 1.0)])),
        lambda: order_and_or_tree(([], 1.0)),
        lambda: order_and_or_tree(Leaf(0.5, 0)),
        lambda: order_and_or_tree(("or", [(0.5, 1.0)] * 1000)),
    ],
)
def test_what_is_no_task_is_refused_with_a_hint(call: object) -> None:
    with pytest.raises(BadInput) as caught:
        call()  # type: ignore[operator]  # each is a call
    assert caught.value.hint


def test_a_tree_that_goes_too_deep_is_refused() -> None:
    tree: object = (0.5, 1.0)
    for _ in range(40):
        tree = ("and", [tree])
    with pytest.raises(BadInput, match="deep"):
        order_and_or_tree(tree)
