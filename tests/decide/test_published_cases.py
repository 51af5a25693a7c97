"""Every figure from the literature in published.toml, under its own name."""

import tomllib
from math import inf
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from inroad.decide.defaults import find_default
from inroad.decide.information import (
    coherence_check,
    evpi_discrete,
    evsi_discrete,
    evsi_from_posteriors,
)
from inroad.decide.runway import ruin_probability_reciprocal_gamma
from inroad.decide.scores import brier_score
from inroad.decide.search import (
    Box,
    gittins_index_beta_bernoulli,
    reservation_policy,
    reservation_value,
)
from inroad.decide.tasks import (
    expected_time,
    hazard_from_probability,
    order_and_or_tree,
    order_and_tasks,
    order_or_tasks,
)

ROWS: dict[str, dict[str, Any]] = tomllib.loads(
    (Path(__file__).parent / "published.toml").read_text("utf-8")
)


def test_every_row_has_its_test_and_says_where_it_is_from() -> None:
    written = "".join(
        path.read_text("utf-8") for path in Path(__file__).parent.glob("test_publ*.py")
    )
    assert [name for name in ROWS if f"def test_{name}(" not in written] == []
    assert all(row["source"] and row["provenance"] for row in ROWS.values())


def test_steinhardt_ex2_time_saved(row: dict[str, Any]) -> None:
    p, minutes = row["p"], row["minutes"]
    saved = [sum(minutes) - expected_time(o, p, minutes) for o in ((0, 1), (1, 0))]
    assert saved == pytest.approx(
        [row["saved_if_easy_first"], row["saved_if_hard_first"]], abs=0.001
    )
    assert list(order_and_tasks(p, minutes)) == row["order"]


def test_steinhardt_ex2_flip_2h(row: dict[str, Any]) -> None:
    assert list(order_and_tasks(row["p"], row["minutes"])) == row["order"]


def test_steinhardt_ex2_rate(row: dict[str, Any]) -> None:
    order = order_and_tasks(row["p"], row["minutes"], failure="poisson")
    assert list(order) == row["order"]


def test_steinhardt_AB_rate(row: dict[str, Any]) -> None:  # noqa: N802 - as published
    rates = [
        hazard_from_probability(p, t)
        for p, t in zip(row["p"], row["hours"], strict=True)
    ]
    assert rates == pytest.approx(row["rates"], abs=row["tolerance"])


def test_steinhardt_permin(row: dict[str, Any]) -> None:
    rate = hazard_from_probability(1 - row["p_fail"], row["minutes"])
    assert rate == pytest.approx(row["rate"], abs=row["tolerance"])
    assert np.exp(-rate) ** row["minutes"] == pytest.approx(1 - row["p_fail"])


def test_weitzman_alpha_omega_sigma(row: dict[str, Any]) -> None:
    alpha, omega = (
        Box(row[name]["values"], row[name]["probs"], row[name]["cost"])
        for name in ("alpha", "omega")
    )
    sigma = [reservation_value(b.values, b.probs, b.cost) for b in (alpha, omega)]
    assert sigma == pytest.approx([row["alpha"]["sigma"], row["omega"]["sigma"]])
    order, value = reservation_policy([alpha, omega])
    assert order == (1, 0)
    assert value == pytest.approx(row["omega_first"], abs=1e-9)
    # By hand, alpha first: stop at 100, else (55 in hand) omega is still worth opening.
    after = {x: -20 + 0.2 * 240 + 0.8 * x for x in (100, 55)}
    alpha_first = -15 + 0.5 * max(100, after[100]) + 0.5 * max(55, after[55])
    assert alpha_first == pytest.approx(row["alpha_first"], abs=1e-9)


def test_gittins_0_9(row: dict[str, Any]) -> None:
    found = [
        gittins_index_beta_bernoulli(w, n, row["discount"])
        for w, n in row["wins_losses"]
    ]
    assert found == pytest.approx(row["index"], abs=row["tolerance"])


def test_wildcatter_hugin(row: dict[str, Any]) -> None:
    payoff = [row["payoff_drill"], [0, 0, 0]]
    likelihood = np.array([row["dry"], row["wet"], row["soaking"]]).T
    without = float(np.dot(payoff[0], row["prior"]))
    gain = evsi_discrete(row["prior"], payoff, likelihood, cost=row["test_cost"])
    assert without == pytest.approx(row["without_test"], abs=1e-9)
    assert without + gain == pytest.approx(row["with_test"], abs=1e-9)


def test_pdc_prior(row: dict[str, Any]) -> None:
    expected = np.array(row["payoff"]) @ np.array(row["prior"])
    assert expected == pytest.approx(row["expected"])
    assert evpi_discrete(row["prior"], row["payoff"]) == pytest.approx(row["evpi"])


def test_pdc_evsi_rounded_posteriors(row: dict[str, Any]) -> None:
    given = row["p_signal"], row["posterior_strong"]
    evsi = evsi_from_posteriors(*given, row["payoff"], prior=row["prior"])
    assert evsi == pytest.approx(row["evsi"], abs=row["tolerance"])
    without = max(np.dot(a, [row["prior"], 1 - row["prior"]]) for a in row["payoff"])
    assert evsi + without == pytest.approx(row["with_sample"], abs=row["tolerance"])
    found = coherence_check(row["prior"], *given)
    assert found is not None
    assert found.implied_prior == pytest.approx(row["implied_prior"])


def test_bill_holliday_incoherent(row: dict[str, Any]) -> None:
    found = coherence_check(row["prior"], row["p_signal"], row["posterior"])
    assert found is not None
    assert found.implied_prior == pytest.approx(row["implied_prior"], abs=1e-9)


def test_milevsky_ruin_50yo(row: dict[str, Any]) -> None:
    ruin = ruin_probability_reciprocal_gamma(
        row["mu"],
        row["sigma"],
        row["median_remaining_years"],
        1 / row["wealth_over_spend"],
    )
    assert ruin == pytest.approx(row["ruin"], abs=row["tolerance"])


def test_sklearn_brier(row: dict[str, Any]) -> None:
    score = brier_score(row["y"], row["p"])
    assert score == pytest.approx(row["brier"], abs=1e-12)
    assert 2 * score == pytest.approx(row["unscaled"], abs=1e-12)


def _leaf(rng: np.random.Generator) -> tuple[float, float]:
    return float(rng.uniform(0.05, 0.95)), float(rng.uniform(0.5, 10))


def _tree(rng: np.random.Generator, kinds: tuple[str, ...], widest: int) -> object:
    if not kinds:
        return _leaf(rng)
    width = int(rng.integers(2, widest + 1))
    return (kinds[0], [_tree(rng, kinds[1:], widest) for _ in range(width)])


def test_andor_depth2_optimal(row: dict[str, Any]) -> None:
    rng = np.random.default_rng(3)
    for kinds in (("and", "or"), ("or", "and")):
        for _ in range(row["trees"] // 2):
            found = order_and_or_tree(_tree(rng, kinds, 3))
            assert found.order_value == pytest.approx(found.value, abs=1e-9)
    deeper = (
        order_and_or_tree(_tree(rng, ("and", "or", "and"), 2))
        for _ in range(row["trees"])
    )
    assert any(found.order_value > found.value * 1.001 for found in deeper)


def test_rd_ratio(row: dict[str, Any]) -> None:
    rng = np.random.default_rng(5)
    for _ in range(30):
        p, cost, prize = rng.uniform(0, 1, 4), rng.uniform(1, 10, 4), 12.0
        order = order_or_tasks(p, cost)
        ratios = [p[i] / cost[i] for i in order]
        assert ratios == sorted(ratios, reverse=True), row["rule"]
        boxes = [Box((prize, 0), (x, 1 - x), c) for x, c in zip(p, cost, strict=True)]
        # What is worth opening at all is what covers its cost.
        index = reservation_policy(boxes).reservation_values
        assert [s > 0 for s in index] == [
            x * prize > c for x, c in zip(p, cost, strict=True)
        ]


def test_planning_fallacy(row: dict[str, Any]) -> None:
    default = find_default("duration_bias.own_estimates").value
    for name in (
        "predicted_days",
        "actual_days",
        "by_own_50",
        "by_own_75",
        "by_own_99",
    ):
        assert default[name] == row[name]
    overrun = row["actual_days"] / row["predicted_days"] - 1
    assert overrun == pytest.approx(row["overrun"], abs=row["tolerance"])
    assert inf > default["median_factor"] > 1.5
