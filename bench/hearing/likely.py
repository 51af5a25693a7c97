"""Learn what the signs of a value say about whether it is right.

    python bench/hearing/likely.py [--cells FILE.jsonl.gz] [--check]

A logistic regression with shrunken weights over the values of `bench/hearing/cells`,
which `bench/hearing/cells.py` gathered from talks that the version hearing them had
not been mended for. --check leaves out one set of talks in turn and tells how well the
others judge it; without it, `content/likely.json` is written.
"""

import argparse
import gzip
import json
from collections import Counter
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt

from inroad.interview.likely.weigh import FARTHEST, Weights
from inroad.interview.reading import FIGURE_SLOTS
from inroad.interview.reading import SLOTS as ALL_SLOTS

HERE = Path(__file__).parent
CELLS = HERE / "cells.jsonl.gz"
SHIPPED = HERE.parents[1] / "src/inroad/interview/content/likely.json"
SLOTS = tuple(slot for slot in ALL_SLOTS if slot not in FIGURE_SLOTS)
SHRINK = 20.0
SHRINK_SLOTS = 8.0
# How far a slot may differ from all slots in what a sign is worth.
OWN = 0.8
SLIGHT = 0.005
STEPS = 8
Array = npt.NDArray[np.float64]
Row = Mapping[str, Any]


def rows_of(path: Path) -> list[Row]:
    return [json.loads(row) for row in gzip.decompress(path.read_bytes()).splitlines()]


def learnt(rows: Sequence[Row]) -> Weights:
    """Weights that make what is right likely and what is wrong unlikely."""
    names = sorted({name for row in rows for name in row["signs"]})
    table = np.array([[row["signs"].get(name, 0.0) for name in names] for row in rows])
    mean, deviation = table.mean(0), table.std(0)
    # One that never varies says nothing; any deviation will do.
    deviation[deviation == 0] = 1.0
    far = np.clip((table - mean) / deviation, -FARTHEST, FARTHEST)
    slot = np.array(
        [[row["slot"] == one for one in SLOTS] for row in rows], dtype=float
    )
    right = np.array([row["right"] for row in rows])
    shrink = np.r_[0.0, np.full(len(SLOTS), SHRINK_SLOTS), np.full(len(names), SHRINK)]
    start = np.ones((len(rows), 1))
    own = [far * slot[:, [SLOTS.index(one)]] * OWN for one in SLOTS]
    shrink = np.r_[shrink, np.full(len(names) * len(own), SHRINK)]
    found = fitted(np.hstack([start, slot, far, *own]), right, share_of(rows), shrink)
    slots = found[0] + found[1 : 1 + len(SLOTS)]
    common, *more = np.split(found[1 + len(SLOTS) :], 1 + len(own))
    scale = zip(mean, deviation, strict=True)
    return Weights(
        dict(zip(SLOTS, (round(float(x), 4) for x in slots), strict=True)),
        {
            n: (round(float(m), 4), round(float(d), 4))
            for n, (m, d) in zip(names, scale, strict=True)
        },
        _named(names, common),
        {s: _named(names, m * OWN) for s, m in zip(SLOTS, more, strict=True)},
    )


def _named(names: Sequence[str], weights: Array) -> dict[str, float]:
    told = zip(names, weights, strict=True)
    return {name: round(float(w), 4) for name, w in told if abs(w) >= SLIGHT}


def share_of(rows: Sequence[Row]) -> Array:
    """A slot heard by many versions counts for more than one, for less than many."""
    versions: dict[tuple[str, str], set[str]] = {}
    for row in rows:
        versions.setdefault((row["talk"], row["slot"]), set()).add(row["version"])
    return np.array([len(versions[r["talk"], r["slot"]]) ** -0.5 for r in rows])


def fitted(table: Array, right: Array, share: Array, shrink: Array) -> Array:
    """Newton's steps to the least log loss with squared weights shrunken."""
    found = np.zeros(table.shape[1])
    for _ in range(STEPS):
        chance = 1 / (1 + np.exp(-table @ found))
        slope = table.T @ (share * (chance - right)) + shrink * found
        bend = (table * (share * chance * (1 - chance))[:, None]).T @ table
        found -= np.linalg.solve(bend + np.diag(shrink + 1e-6), slope)
    return found


def check(rows: Sequence[Row]) -> None:
    """For each set, judged by the others: what is kept, and how much of it is right."""
    for held in dict.fromkeys(row["set"] for row in rows):
        weights = learnt([row for row in rows if row["set"] != held])
        judged = [
            (weights.chance(row["slot"], row["signs"]), row["right"])
            for row in rows
            if row["set"] == held
        ]
        told = []
        for least in (0.0, 0.6, 0.7, 0.8, 0.9):
            kept = [right for chance, right in judged if chance >= least]
            told.append(f"{least}: {sum(kept) / len(kept):.3f} of {len(kept)}")
        print(f"{held:10}", "  ".join(told))


def main() -> None:
    ap = argparse.ArgumentParser(description=__doc__)
    ap.add_argument("--cells", type=Path, default=CELLS)
    ap.add_argument("--check", action="store_true")
    a = ap.parse_args()
    rows = rows_of(a.cells)
    print(len(rows), "values", dict(Counter(row["set"] for row in rows)))
    if a.check:
        return check(rows)
    weights = learnt(rows)
    held = {
        "slots": weights.slots,
        "scale": weights.scale,
        "signs": weights.signs,
        "own": weights.own,
    }
    SHIPPED.write_text(json.dumps(held, indent=1, sort_keys=True) + "\n", "utf-8")
    print(SHIPPED)
    return None


if __name__ == "__main__":
    main()
