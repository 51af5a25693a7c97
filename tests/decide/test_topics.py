from itertools import combinations

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from inroad.core.errors import BadInput
from inroad.decide.outlook import topic_portfolio

Topics = tuple[np.ndarray, np.ndarray, np.ndarray, np.ndarray]


def _topics(seed: int, n: int = 6) -> Topics:
    rng = np.random.default_rng(seed)
    return (
        rng.uniform(0, 1, n),
        rng.uniform(0, 20, n),
        rng.uniform(0, 3, n),
        rng.integers(1, 15, n),
    )


def _worth(topics: Topics, some: tuple[int, ...]) -> float:
    p, matters, learned, _ = topics
    return float(sum(p[i] * matters[i] + learned[i] for i in some))


@settings(max_examples=40, deadline=None)
@given(st.integers(0, 9999), st.integers(0, 50))
def test_no_other_choice_within_the_hours_is_worth_more(seed: int, budget: int) -> None:
    topics = _topics(seed)
    found = topic_portfolio(*topics, budget)
    best = max(
        _worth(topics, some)
        for k in range(7)
        for some in combinations(range(6), k)
        if topics[3][list(some)].sum() <= budget
    )
    assert found.value == pytest.approx(best)
    assert found.hours == topics[3][list(found.chosen)].sum() <= budget


@settings(max_examples=40, deadline=None)
@given(st.integers(0, 9999), st.integers(0, 5))
def test_a_topic_enters_and_leaves_where_it_says(seed: int, topic: int) -> None:
    p, matters, learned, hours = _topics(seed)
    at = topic_portfolio(p, matters, learned, hours, 25).flips_at[topic]
    if at is None:
        return
    for nudge, inside in ((-1e-6, False), (1e-6, True)):
        if 0 <= at + nudge <= 1:
            moved = p.copy()
            moved[topic] = at + nudge
            found = topic_portfolio(moved, matters, learned, hours, 25)
            assert (topic in found.chosen) is inside


def test_nothing_flips_where_all_fit() -> None:
    found = topic_portfolio([0.5], [1], [1], [2], 5)
    assert found.chosen == (0,)
    assert "No topic" in found.what_would_change_it[0]
    assert topic_portfolio([0.5], [1], [1], [9], 5).chosen == ()


@pytest.mark.parametrize(
    "given_",
    [
        ([], [], [], [], 5),
        ([1.5], [1], [1], [1], 5),
        ([0.5], [-1], [1], [1], 5),
        ([0.5], [1], [np.inf], [1], 5),
        ([0.5], [1], [1], [0], 5),
        ([0.5], [1], [1], [1.5], 5),
        ([0.5], [1], [1], [1, 2], 5),
        ([0.5], [1], [1], [1], -5),
        ([0.5] * 1000, [1] * 1000, [1] * 1000, [1] * 1000, 5),
    ],
)
def test_what_is_no_choice_of_topics_is_refused_with_a_hint(
    given_: tuple[object, ...],
) -> None:
    with pytest.raises(BadInput) as caught:
        topic_portfolio(*given_)  # type: ignore[arg-type]  # what callers get wrong
    assert caught.value.hint
