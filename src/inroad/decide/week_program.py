"""The week as an integer program: which kind of block starts at which half hour."""

import math
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray
from scipy.optimize import Bounds, LinearConstraint, milp
from scipy.sparse import csr_array

from inroad.decide.arrays import Doubles
from inroad.decide.results import modelled
from inroad.decide.week_parts import STEP, Assignment, Block, Placed, Week

_STEPS = 24 * 60 // STEP
_HOUR = STEP / 60
_UNIT = 100  # worth is counted in hundredths of an hour, so that it is whole
_RESTS = (
    "How clear the head is at an hour is taken to be known, and not to wear off with "
    "what was done before.",
    "What a layout is worth is counted to a hundredth of an hour.",
    "Blocks take as long as said; own estimates of time usually run over.",
)


@dataclass(frozen=True, slots=True)
class _Start:
    """A kind of block at a day and step, and what that is worth."""

    kind: int
    day: int
    step: int
    worth: int


def laid_out(week: Week, seconds: float) -> Assignment:
    """The layout worth most, or the best found in so many seconds with its bound."""
    starts = _starts(week)
    if not starts:
        return _assignment(week, [], 0, optimal=True)
    table, limits = _limits(week, starts)
    most = _most(week, starts)
    kinds = np.array([start.kind for start in starts])
    alike = np.array([block.count for block in week.blocks])[kinds]
    found = milp(
        -np.array([float(start.worth) for start in starts]),
        integrality=np.ones(len(starts), np.int64),
        bounds=Bounds(0, np.minimum(alike, 1)),
        constraints=LinearConstraint(table, ub=limits),
        # A gap below one unit: worth is whole, so nothing lies between.
        options={"mip_rel_gap": 0.99 / max(most, 1), "time_limit": seconds},
    )
    chosen = _chosen(found, starts)
    value = sum(start.worth for start in chosen)
    # Whole worth cannot lie between a whole number and the next.
    bound = getattr(found, "mip_dual_bound", None)
    found_bound = math.inf if bound is None else -float(bound)
    at_most = max(value, math.floor(min(found_bound + 1e-6, most)))
    return _assignment(week, chosen, at_most, optimal=at_most == value)


def _starts(week: Week) -> list[_Start]:
    """Every place at which a block may begin and still ends in free time."""
    found = []
    for kind, block in enumerate(week.blocks):
        length = block.minutes // STEP
        for day in block.days or range(7):
            free = np.array(week.free[day])
            clear = np.array(week.energy[day])
            for step in range(_STEPS - length + 1):
                if free[step : step + length].all():
                    worth = _worth(block, clear[step : step + length])
                    found.append(_Start(kind, day, step, worth))
    return found


def _worth(block: Block, clear: Doubles) -> int:
    return round(
        block.priority * _HOUR * _UNIT * float(np.sum(1 + block.demand * clear))
    )


def _most(week: Week, starts: list[_Start]) -> int:
    """What the blocks are worth where each has the best place there is."""
    best = [0] * len(week.blocks)
    for start in starts:
        best[start.kind] = max(best[start.kind], start.worth)
    return sum(w * block.count for w, block in zip(best, week.blocks, strict=True))


def _limits(week: Week, starts: list[_Start]) -> tuple[Any, Doubles]:
    """Rows: one block at a time, as many as there are of a kind, caps by day."""
    rows: list[NDArray[np.int64]] = []
    columns: list[NDArray[np.int64]] = []
    weights: list[Doubles] = []
    caps = list(week.caps.items())
    kinds_from = 7 * _STEPS
    caps_from = kinds_from + len(week.blocks)
    most = np.ones(caps_from + 7 * len(caps))
    most[kinds_from:caps_from] = [block.count for block in week.blocks]
    most[caps_from:] = np.repeat([hours for _, hours in caps], 7)
    for column, start in enumerate(starts):
        block = week.blocks[start.kind]
        length = block.minutes // STEP
        covered = start.day * _STEPS + start.step + np.arange(length)
        capped = [
            caps_from + 7 * place + start.day
            for place, (label, _) in enumerate(caps)
            if label in {"", block.label}
        ]
        at = np.concatenate((covered, [kinds_from + start.kind], capped))
        rows.append(at.astype(np.int64))
        columns.append(np.full(at.size, column))
        weights.append(
            np.concatenate((np.ones(length + 1), np.full(len(capped), length * _HOUR)))
        )
    entries = np.concatenate(weights)
    places = (np.concatenate(rows), np.concatenate(columns))
    return csr_array((entries, places), shape=(most.size, len(starts))), most


def _chosen(found: Any, starts: list[_Start]) -> list[_Start]:  # noqa: ANN401 - SciPy's
    if found.x is None:
        return []
    return [starts[i] for i in np.flatnonzero(np.round(found.x) > 0).tolist()]


def _assignment(
    week: Week, chosen: list[_Start], bound: int, *, optimal: bool
) -> Assignment:
    placed = sorted(
        (_placed(week, start) for start in chosen), key=lambda p: (p.day, p.start)
    )
    left = [block.count for block in week.blocks]
    for start in chosen:
        left[start.kind] -= 1
    unplaced = tuple(
        block.name
        for block, count in zip(week.blocks, left, strict=True)
        for _ in range(count)
    )
    return Assignment(
        placed=tuple(placed),
        unplaced=unplaced,
        value=sum(start.worth for start in chosen) / _UNIT,
        bound=bound / _UNIT,
        optimal=optimal,
        assumptions=modelled(*_RESTS),
        what_would_change_it=_flips(week, unplaced, optimal=optimal),
    )


def _placed(week: Week, start: _Start) -> Placed:
    block = week.blocks[start.kind]
    begin = start.step * STEP
    return Placed(block.name, start.day, begin, begin + block.minutes)


def _flips(week: Week, unplaced: tuple[str, ...], *, optimal: bool) -> tuple[str, ...]:
    said = []
    if unplaced:
        hours = sum(map(sum, week.free)) * _HOUR
        wanted = sum(b.minutes * b.count for b in week.blocks) / 60
        said.append(
            f"{len(unplaced)} of the blocks find no room: {wanted:g} hours are wanted, "
            f"{hours:g} are free, in pieces. Shorter blocks or fewer busy times would "
            "make room."
        )
        if week.caps:
            said.append("Higher caps might make room too.")
    if not optimal:
        said.append("With more time to look, a better layout might be found.")
    return tuple(said) or ("Other hours at which the head is clear.",)
