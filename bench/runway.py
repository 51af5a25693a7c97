"""How fast the cash model runs: a million runs of 24 months, in one process.

Beside it, in the same run: the same model in naive NumPy float64; all the draws that
the model makes, alone, in the same types and chunks (the limit); squigglepy where it is
installed. Prints one JSON object; each figure is the best of some rounds, in seconds.
"""

import json
import time
from collections.abc import Callable
from importlib import import_module
from importlib.util import find_spec
from pathlib import Path

import numpy as np

from inroad.decide.cash import default_spread, simulate_cash
from inroad.decide.ledger import Ledger

PATHS, MONTHS, CHUNK, ROUNDS = 1_000_000, 24, 8192, 3
LEDGER = Ledger(savings=(9000, 11000), spending=(1800, 2200), income=(200, 400))
LUCK = default_spread()


def ours(paths: int) -> None:
    simulate_cash(LEDGER, paths, MONTHS, np.random.default_rng(1))


def naive(paths: int) -> None:
    """What one writes first: whole float64 arrays, cumulative sums, np.quantile."""
    rng = np.random.default_rng(1)
    shape = (paths, MONTHS)
    sigma = np.sqrt(np.log1p(LUCK.monthly**2))
    factors = rng.lognormal(-(sigma**2) / 2, sigma, shape)
    has_bill = rng.random(shape) < LUCK.bills_per_month
    factors += has_bill * rng.uniform(0, LUCK.largest_bill, shape)
    spending = rng.uniform(1800, 2200, (paths, 1))
    income = rng.uniform(200, 400, (paths, 1))
    start = rng.uniform(9000, 11000, (paths, 1))
    left = start + np.cumsum(income - spending * factors, axis=1)
    left = np.concatenate([start, left], axis=1)
    np.quantile(left, [0.05, 0.25, 0.5, 0.75, 0.95], axis=0)
    below = left < 0
    ruined = below.any(axis=1)
    month = below.argmax(axis=1)
    np.bincount(month[ruined], minlength=MONTHS + 1)
    rows = np.flatnonzero(ruined & (month > 0))
    before, after = left[rows, month[rows] - 1], left[rows, month[rows]]
    lasts = np.full(paths, np.inf)
    lasts[rows] = month[rows] - 1 + before / (before - after)
    lasts[ruined & (month == 0)] = 0
    np.quantile(lasts, [0.05, 0.25, 0.5, 0.75, 0.95], method="lower")


def draws_alone(paths: int) -> None:
    """The limit: nothing but the random numbers, in the same types and chunks."""
    rng = np.random.default_rng(1)
    for begin in range(0, paths, CHUNK):
        width = min(CHUNK, paths - begin)
        rng.standard_normal((MONTHS, width), np.float32)
        rng.random((MONTHS, width), np.float32)
        rng.random((6, width), np.float32)


def squigglepy(paths: int) -> None:
    """The same ranges and monthly spread, without the unplanned bills."""
    sq = import_module("squigglepy")
    sq.set_seed(1)
    left = sq.sample(sq.uniform(9000, 11000), n=paths)
    spending = sq.sample(sq.uniform(1800, 2200), n=paths)
    income = sq.sample(sq.uniform(200, 400), n=paths)
    sigma = np.sqrt(np.log1p(LUCK.monthly**2))
    for _ in range(MONTHS):
        luck = sq.sample(sq.lognorm(norm_mean=-(sigma**2) / 2, norm_sd=sigma), n=paths)
        left = left + income - spending * luck
        np.quantile(left, [0.05, 0.25, 0.5, 0.75, 0.95])


def seconds(run: Callable[[int], None], paths: int, rounds: int = ROUNDS) -> float:
    taken = []
    for _ in range(rounds):
        begin = time.perf_counter()
        run(paths)
        taken.append(time.perf_counter() - begin)
    return min(taken)


def main() -> None:
    own, limit = seconds(ours, PATHS), seconds(draws_alone, PATHS)
    slow = seconds(naive, PATHS, 2)
    result = {
        "bench": "runway",
        "paths": PATHS,
        "months": MONTHS,
        "seconds": round(own, 3),
        "seconds_20k_paths": round(seconds(ours, 20_000, 10), 4),
        "naive_float64_seconds": round(slow, 3),
        "draws_alone_seconds": round(limit, 3),
        "ratio_to_naive": round(own / slow, 3),
        "ratio_to_draws_alone": round(own / limit, 2),
    }
    if find_spec("squigglepy"):
        peer = seconds(squigglepy, PATHS, 2)
        result["squigglepy_seconds"] = round(peer, 3)
        result["ratio_to_squigglepy"] = round(own / peer, 3)
    print(json.dumps(result))
    out = Path(__file__).parent / "results" / "runway.json"
    out.parent.mkdir(exist_ok=True)
    out.write_text(json.dumps(result, indent=1) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
