"""Random weeks of forty blocks, and the same integer program for CP-SAT."""

from collections.abc import Iterator
from dataclasses import dataclass
from importlib import import_module
from typing import Any

import numpy as np

from inroad.decide.week import STEP, Block, Busy

KINDS = (
    ("write", 120, 1.0, 1.2),
    ("read", 90, 0.7, 1.0),
    ("code", 120, 0.9, 1.1),
    ("mail", 30, 0.0, 0.6),
    ("exercise", 60, 0.1, 0.9),
    ("calls", 60, 0.3, 0.8),
    ("admin", 30, 0.05, 0.7),
)
STEPS = 24 * 60 // STEP


@dataclass(frozen=True)
class Case:
    """What `schedule_week` takes."""

    blocks: list[Block]
    busy: list[Busy]
    energy: list[float]
    caps: dict[str, float]


def week(seed: int, *, tight: bool) -> Case:
    """Forty blocks of seven kinds; a tight week has no room for all of them."""
    rng = np.random.default_rng(seed)
    counts = rng.multinomial(40, [1 / 7] * 7)
    blocks = [
        Block(
            name,
            minutes,
            int(count),
            float(np.clip(demand + rng.normal(0, 0.05), 0, 1)),
            float(priority * rng.uniform(0.8, 1.2)),
            label=name,
        )
        for (name, minutes, demand, priority), count in zip(KINDS, counts, strict=True)
        if count
    ]
    busy = []
    for day in range(5):
        start = int(rng.integers(16, 20)) * 30
        busy.append(Busy(day, start, start + int(rng.integers(4, 10)) * 30))
    for _ in range(8):
        start = int(rng.integers(16, 42)) * 30
        busy.append(Busy(int(rng.integers(7)), start, start + 60))
    hour = np.arange(24)
    wave = np.cos((hour - rng.uniform(9, 11)) / 8 * np.pi)
    energy = np.clip(0.55 + 0.4 * wave + rng.normal(0, 0.03, 24), 0, 1).round(2)
    caps = {"": 5.0, "write": 2.5} if tight else {"": 9.0, "write": 4.0, "code": 4.0}
    return Case(blocks, busy, energy.tolist(), caps)


def by_cp_sat(case: Case, seconds: float) -> tuple[float, bool]:
    """The same week by CP-SAT: its value in hours, and whether it is proved."""
    cp_model = import_module("ortools.sat.python.cp_model")
    model = cp_model.CpModel()
    cover: dict[tuple[int, int], list[Any]] = {}
    by_day: dict[tuple[str, int], list[Any]] = {}
    gains: list[Any] = []
    for kind, block in enumerate(case.blocks):
        length, chosen = block.minutes // STEP, []
        for day, at, worth in places(case, block):
            var = model.new_bool_var(f"{kind}.{day}.{at}")
            chosen.append(var)
            gains.append(worth * var)
            for step in range(at, at + length):
                cover.setdefault((day, step), []).append(var)
            for label in {"", block.label} & case.caps.keys():
                by_day.setdefault((label, day), []).append(length * var)
        model.add(sum(chosen) <= block.count)
    for variables in cover.values():
        model.add_at_most_one(variables)
    for (label, _), hours in by_day.items():
        model.add(sum(hours) <= int(case.caps[label] * 60 // STEP))
    model.maximize(sum(gains))
    solver = cp_model.CpSolver()
    solver.parameters.max_time_in_seconds = seconds
    solver.parameters.num_workers = 2
    status = solver.solve(model)
    return solver.objective_value / 100, status == cp_model.OPTIMAL


def places(case: Case, block: Block) -> Iterator[tuple[int, int, int]]:
    """Every day and step at which a block may begin, and its worth in hundredths."""
    free = np.zeros((7, STEPS), np.bool_)
    free[:, 8 * 2 : 22 * 2] = True
    for b in case.busy:
        free[b.day, b.start // STEP : -(-b.end // STEP)] = False
    clear = np.repeat(case.energy, 60 // STEP)
    length = block.minutes // STEP
    for day in range(7):
        for at in range(STEPS - length + 1):
            if free[day, at : at + length].all():
                worth = (1 + block.demand * clear[at : at + length]).sum()
                yield day, at, round(block.priority * 50 * float(worth))
