"""The worked examples from the literature: what each says, and what comes out here.

Every row is a test too (tests/decide/test_published_cases.py and _theory.py); this only
prints them side by side, with the largest difference and what the source's own rounding
allows.

    python bench/published.py
"""

import tomllib
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import numpy as np

from inroad.decide.defaults import find_default
from inroad.decide.information import (
    coherence_check,
    evpi_discrete,
    evsi_discrete,
    evsi_from_posteriors,
)
from inroad.decide.portfolio import application_portfolio
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
    order_and_tasks,
)

ROWS: dict[str, dict[str, Any]] = tomllib.loads(
    (Path(__file__).parents[1] / "tests/decide/published.toml").read_text("utf-8")
)
Values = list[float]
BRUTE = (
    "kapur_reach_vs_safety",
    "andor_depth2_optimal",
    "rd_ratio",
    "nonobligatory_bound",
    "feller_ruin",
    "secretary",
    "samuelson_supplier",
)
"""Statements and checks of code, tried by brute force in the tests."""


def found() -> Iterator[tuple[str, Values, Values]]:
    """Yield each case that has a figure of its own: its id, ours, and theirs."""
    yield from _tasks()
    yield from _search()
    yield from _information()
    row = ROWS["milevsky_ruin_50yo"]
    given = row["mu"], row["sigma"], row["median_remaining_years"]
    ruin = ruin_probability_reciprocal_gamma(*given, 1 / row["wealth_over_spend"])
    yield "milevsky_ruin_50yo", [ruin], [row["ruin"]]
    row = ROWS["sklearn_brier"]
    score = brier_score(row["y"], row["p"])
    yield "sklearn_brier", [score, 2 * score], [row["brier"], row["unscaled"]]
    row = ROWS["planning_fallacy"]
    value = find_default("duration_bias.own_estimates").value
    over = value["actual_days"] / value["predicted_days"] - 1
    yield "planning_fallacy", [over], [row["overrun"]]


def _tasks() -> Iterator[tuple[str, Values, Values]]:
    row = ROWS["steinhardt_ex2_time_saved"]
    p, minutes = row["p"], row["minutes"]
    saved = [sum(minutes) - expected_time(o, p, minutes) for o in ((0, 1), (1, 0))]
    theirs = [row["saved_if_easy_first"], row["saved_if_hard_first"]]
    yield "steinhardt_ex2_time_saved", saved, theirs
    for name, rule in (("flip_2h", "at_end"), ("rate", "poisson")):
        row = ROWS[f"steinhardt_ex2_{name}"]
        order = order_and_tasks(row["p"], row["minutes"], rule)  # type: ignore[arg-type] # one of the two
        yield f"steinhardt_ex2_{name}", list(map(float, order)), row["order"]
    row = ROWS["steinhardt_AB_rate"]
    rates = list(map(hazard_from_probability, row["p"], row["hours"]))
    yield "steinhardt_AB_rate", rates, row["rates"]
    row = ROWS["steinhardt_permin"]
    rate = hazard_from_probability(1 - row["p_fail"], row["minutes"])
    yield "steinhardt_permin", [rate], [row["rate"]]


def _search() -> Iterator[tuple[str, Values, Values]]:
    row = ROWS["weitzman_alpha_omega_sigma"]
    both = [
        Box(row[n]["values"], row[n]["probs"], row[n]["cost"])
        for n in ("alpha", "omega")
    ]
    sigma = [reservation_value(b.values, b.probs, b.cost) for b in both]
    theirs = [row["alpha"]["sigma"], row["omega"]["sigma"], row["omega_first"]]
    value = reservation_policy(both).value
    yield "weitzman_alpha_omega_sigma", [*sigma, value], theirs
    row = ROWS["gittins_0_9"]
    index = [
        gittins_index_beta_bernoulli(w, n, row["discount"])
        for w, n in row["wins_losses"]
    ]
    yield "gittins_0_9", index, row["index"]
    row = ROWS["kapur_tight_example"]
    eps = row["eps"][-1]
    p = [eps**j for j in range(1, row["m"] + 1)]
    best = application_portfolio(p, [1 / x for x in p], None, row["h"]).value
    yield "kapur_tight_example", [best], [float(row["h"])]


def _information() -> Iterator[tuple[str, Values, Values]]:
    row = ROWS["wildcatter_hugin"]
    payoff = [row["payoff_drill"], [0, 0, 0]]
    likelihood = np.array([row["dry"], row["wet"], row["soaking"]]).T
    without = float(np.dot(payoff[0], row["prior"]))
    gain = evsi_discrete(row["prior"], payoff, likelihood, cost=row["test_cost"])
    theirs = [row["without_test"], row["with_test"]]
    yield "wildcatter_hugin", [without, without + gain], theirs
    row = ROWS["pdc_prior"]
    means = (np.array(row["payoff"]) @ np.array(row["prior"])).tolist()
    worth = evpi_discrete(row["prior"], row["payoff"])
    yield "pdc_prior", [*means, worth], [*row["expected"], row["evpi"]]
    row = ROWS["pdc_evsi_rounded_posteriors"]
    given = row["p_signal"], row["posterior_strong"]
    evsi = evsi_from_posteriors(*given, row["payoff"], prior=row["prior"])
    yield "pdc_evsi_rounded_posteriors", [evsi], [row["evsi"]]
    row = ROWS["bill_holliday_incoherent"]
    told = coherence_check(row["prior"], row["p_signal"], row["posterior"])
    implied = float("nan") if told is None else float(np.max(told.implied_prior))
    yield "bill_holliday_incoherent", [implied], [row["implied_prior"]]


def main() -> None:
    seen = set(BRUTE)
    for name, ours, theirs in found():
        seen.add(name)
        off = max(abs(a - b) for a, b in zip(ours, theirs, strict=True))
        values = ", ".join(f"{v:.6g}" for v in ours)
        stated = ", ".join(f"{v:g}" for v in theirs)
        print(f"{name:30} {values:38} {stated:34} {off:.1e}")
    for name in BRUTE:
        print(f"{name:30} by brute force, in the tests")
    missing = sorted(ROWS.keys() - seen)
    print(f"{len(seen)} of {len(ROWS)} rows", *missing)


if __name__ == "__main__":
    main()
