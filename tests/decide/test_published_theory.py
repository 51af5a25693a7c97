"""Statements from the literature, checked by brute force or by hand."""

from itertools import product
from typing import Any

import numpy as np
import pytest

from inroad.decide.portfolio import application_portfolio, batch_value
from inroad.decide.search import Box, reservation_policy

Plain = tuple[tuple[float, float], tuple[float, float], float]


def test_kapur_tight_example(row: dict[str, Any]) -> None:
    short = []
    for eps in row["eps"]:
        p = [eps**j for j in range(1, row["m"] + 1)]
        found = application_portfolio(p, [1 / x for x in p], None, row["h"])
        short.append(row["h"] - found.value)
    # The four rarest are best; their middle expression gives 3.9999988, not 3.439.
    assert short[0] == pytest.approx(4 - 3.9999988, abs=1e-7)
    assert 0 <= short[1] < short[0]
    assert short[2] == pytest.approx(0, abs=1e-9)


def test_kapur_reach_vs_safety(row: dict[str, Any]) -> None:
    # Of two with the same f t, the reach adds more to any third one.
    rng = np.random.default_rng(7)
    for _ in range(300):
        low, high = np.sort(rng.uniform(1, 100, 2))
        product_ = rng.uniform(0, low)
        f, t = rng.uniform(), rng.uniform(1, 100)
        reach = batch_value([product_ / high, f], [high, t])
        safety = batch_value([product_ / low, f], [low, t])
        assert (reach >= safety - 1e-12) is row["holds"]


def test_feller_ruin(row: dict[str, Any]) -> None:
    # A check of ways to solve a chain, not a function of the engine.
    for p, z, a, ruin, duration in zip(
        row["p"], row["z"], row["a"], row["ruin"], row["duration"], strict=True
    ):
        inner = a - 1
        step = np.diag([p] * (inner - 1), 1) + np.diag([1 - p] * (inner - 1), -1)
        leaves = np.zeros(inner)
        leaves[0] = 1 - p
        solved = np.linalg.solve(
            np.eye(inner) - step, np.stack([leaves, np.ones(inner)], 1)
        )
        assert solved[z - 1, 0] == pytest.approx(ruin, abs=row["tolerance"])
        assert solved[z - 1, 1] == pytest.approx(duration, abs=0.06)


def test_secretary(row: dict[str, Any]) -> None:
    # A check of backward induction, not a function of the engine.
    for n, p, first in zip(row["n"], row["p"], row["first_taken"], strict=True):
        value, taken = 0.0, n
        for k in range(n, 0, -1):
            if k / n >= value:
                taken = k
            value = (1 / k) * max(k / n, value) + (1 - 1 / k) * value
        assert value == pytest.approx(p, abs=row["tolerance"])
        assert taken == first


def test_samuelson_supplier(row: dict[str, Any]) -> None:
    # Prices are quoted once and do not come back: a check of search code.
    price = {k: dict(zip(row[k]["price"], row[k]["p"], strict=True)) for k in "AB"}
    mean = {k: sum(x * p for x, p in price[k].items()) for k in "AB"}
    first = sum(p * min(x, mean["B"]) for x, p in price["A"].items())
    second = sum(p * min(x, mean["A"]) for x, p in price["B"].items())
    assert first == pytest.approx(row["A_first"], abs=1e-9)
    assert second == pytest.approx(row["B_first_A_as_backup"], abs=1e-9)


def _optional(state: tuple[tuple[int, ...], float], boxes: list[Plain]) -> float:
    """The best where each box may also be taken unopened; by every choice."""
    left, best = state
    options = [best]
    for i in left:
        values, probs, cost = boxes[i]
        options.append(float(np.dot(values, probs)))
        rest = tuple(j for j in left if j != i)
        options.append(
            -cost
            + sum(
                p * _optional((rest, max(best, x)), boxes)
                for x, p in zip(values, probs, strict=True)
            )
        )
    return max(options)


def _committed(boxes: list[Plain], taken_unopened: set[int]) -> float:
    """The best where it is settled beforehand which are only taken unopened."""
    parts = []
    for i, (values, probs, cost) in enumerate(boxes):
        mean = float(np.dot(values, probs))
        parts.append(
            Box((mean,), (1.0,), 0.0)
            if i in taken_unopened
            else Box(values, probs, cost)
        )
    return reservation_policy(parts).value


def test_nonobligatory_bound(row: dict[str, Any]) -> None:
    rng = np.random.default_rng(11)
    ratios = []
    for _ in range(200):
        boxes: list[Plain] = []
        for _ in range(2):
            high, p = rng.uniform(1, 10), rng.uniform(0.05, 0.95)
            boxes.append(((high, 0.0), (p, 1 - p), rng.uniform(0, 2)))
        committed = max(
            _committed(boxes, {i for i in (0, 1) if taken[i]})
            for taken in product((False, True), repeat=2)
        )
        ratios.append(committed / _optional(((0, 1), 0.0), boxes))
    assert max(ratios) <= 1 + 1e-9
    assert row["ratio"] <= min(ratios) < 1 - 1e-3
