"""Trees of steps: three ways to write one, and what is done after each result."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from inroad.core.errors import BadInput
from inroad.decide.and_or import Leaf, Tree, order_and_or_tree, ratio_order, tree_of
from inroad.decide.and_or_rest import rest_of_tree
from inroad.plan.tree_said import Branch, is_tree, tree_said
from inroad.plan.trees import ordered_tree

IN_BRACKETS = (
    "all of (ask (twice), 5 of 10, 1 h; any of (scrape, 4 of 10, 2 d; buy, 9 of 10, "
    "1 d); train, 8 of 10, 2 d)"
)
SET_IN = """
all of:
  - ask (twice), 5 of 10, 1 h
  - any of
      - scrape, 4 of 10, 2 d
      - buy, 9 of 10, 1 d
  - train, 8 of 10, 2 d
"""
AS_JSON = (
    '{"all of": ["ask (twice), 5 of 10, 1 h", {"any of": ["scrape, 4 of 10, 2 d", '
    '"buy, 9 of 10, 1 d"]}, "train, 8 of 10, 2 d"]}'
)


@pytest.mark.parametrize("text", [IN_BRACKETS, SET_IN, AS_JSON])
def test_three_ways_to_write_a_tree_mean_the_same(text: str) -> None:
    said = tree_said(text)
    assert is_tree(text)
    assert [task.name for task in said.tasks] == [
        "ask (twice)",
        "scrape",
        "buy",
        "train",
    ]
    assert said.root == Branch("all", (0, Branch("one", (1, 2)), 3))


def test_steps_side_by_side_need_what_was_said() -> None:
    text = "a, 5 of 10, 1 h; all of (b, 5 of 10, 1 h; c, 5 of 10, 1 h)"
    assert tree_said(text, "one").root.need == "one"


def test_a_plain_list_is_no_tree() -> None:
    assert not is_tree("read all of it, 5 of 10, 1 h; any of (x), 5 of 10, 1 h"[:30])
    assert not is_tree("ask, 5 of 10, 1 h\ntrain, 1 of 10, 1 h")


@pytest.mark.parametrize(
    "text",
    [
        "all of (a, 5 of 10, 1 h",
        "any of (a, 5 of 10, 1 h; b, 5 of 10, 1 h))",
        "any of ()",
        "any of",
        "any of (a, 5 of 10, 1 h)",
        "any of (a, 5 of 10, 1 h; A, 4 of 10, 1 h)",
        "any of (a, 5 of 10, 1 h; b, 4 of 10, 1 h, after a)",
        "any of (a, 11 of 10, 1 h; b, 4 of 10, 1 h)",
        "any of (a, 8 to 5 of 10, 1 h; b, 4 of 10, 1 h)",
        "any of (a, nan of 10, 1 h; b, 4 of 10, 1 h)",
        "any of (" + "; ".join(f"t{n}, 5 of 10, 1 h" for n in range(41)) + ")",
        "all of (" * 30 + "a, 5 of 10, 1 h" + ")" * 30,
        "any of (" * 800,
        "[" * 3000,
        "{",
        "[]",
        "[[]]",
        '{"any of": [NaN, Infinity]}',
        '{"some of": ["a, 5 of 10, 1 h"]}',
        "x" * 6001,
    ],
)
def test_what_is_no_tree_is_refused_with_a_hint(text: str) -> None:
    with pytest.raises(BadInput) as caught:
        tree_said(text)
    assert caught.value.hint


def _random(rng: np.random.Generator, depth: int, kind: str) -> object:
    if depth == 0 or rng.random() < 0.3:
        return float(rng.uniform(0.05, 0.95)), float(rng.uniform(0.5, 9))
    other = "or" if kind == "and" else "and"
    wide = int(rng.integers(2, 4))
    return kind, [_random(rng, depth - 1, other) for _ in range(wide)]


def _cost(tree: Tree, results: dict[int, bool]) -> float:
    """Expected cost of asking anew after every result."""
    rest = rest_of_tree(tree, results)
    if isinstance(rest, bool):
        return 0.0
    left, places = rest
    first = order_and_or_tree(left).first
    leaf = _leaves(left)[first]
    at = places[first]
    worked, failed = (_cost(tree, {**results, at: r}) for r in (True, False))
    return leaf.cost + leaf.p * worked + (1 - leaf.p) * failed


def _leaves(tree: Tree) -> list[Leaf]:
    if isinstance(tree, Leaf):
        return [tree]
    return [leaf for part in tree.parts for leaf in _leaves(part)]


@settings(max_examples=15, deadline=None)
@given(st.integers(0, 10_000))
def test_asking_again_after_each_result_costs_the_least_there_is(seed: int) -> None:
    tree = tree_of(_random(np.random.default_rng(seed), 3, "and"))
    if len(_leaves(tree)) <= 8:
        found = order_and_or_tree(tree)
        assert _cost(tree, {}) == pytest.approx(found.value)
        assert ratio_order(tree) == (found.order, found.order_value)


def test_what_is_left_keeps_the_places_of_the_whole() -> None:
    tree = tree_of(("and", [("or", [(0.5, 1.0), (0.4, 2.0)]), (0.3, 1.0)]))
    rest = rest_of_tree(tree, {0: False})
    assert not isinstance(rest, bool)
    assert rest[1] == (1, 2)
    assert rest_of_tree(tree, {0: True, 2: True}) is True
    assert rest_of_tree(tree, {0: False, 1: False}) is False


def test_the_first_step_turns_at_the_chance_that_is_named() -> None:
    said = tree_said("any of (a, 5 of 10, 2 h; b, 3 of 10, 2 h; c, 1 of 10, 2 h)")
    found = ordered_tree(said, "at_end")
    assert found.first == 0
    assert found.turns is not None
    turn = found.turns[0]
    assert (turn.step, turn.first) == (0, 1)
    assert turn.at == pytest.approx(0.3, abs=0.002)


def test_a_tree_says_what_to_do_after_each_of_the_first_results() -> None:
    found = ordered_tree(tree_said(IN_BRACKETS), "at_end")
    told = {then.after: then for then in found.then}
    assert told[()].do == 0
    assert told[((0, False),)].ended is False
    assert told[((0, True),)].do == 3
    assert found.works == pytest.approx(0.5 * 0.94 * 0.8)
    assert found.hours <= found.by_list <= found.as_given


def test_a_step_that_may_fail_midway_takes_fewer_hours() -> None:
    said = tree_said(IN_BRACKETS)
    ends = ordered_tree(said, "at_end"), ordered_tree(said, "along_the_way")
    assert ends[1].hours < ends[0].hours


def test_a_tree_of_thirty_steps_is_ordered_and_says_that_it_is_not_exact() -> None:
    groups = "; ".join(
        f"any of (a{n}, 5 of 10, {n + 1} h; all of (b{n}, 3 of 10, 1 h; "
        f"c{n}, 8 of 10, 3 h))"
        for n in range(10)
    )
    found = ordered_tree(tree_said(f"all of ({groups})"), "at_end")
    assert not found.exact
    assert sorted(found.order) == list(range(30))
