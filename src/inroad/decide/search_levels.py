"""What opening a box does to the best found so far, as arrays over its levels."""

from dataclasses import dataclass

import numpy as np

from inroad.decide.arrays import Doubles
from inroad.decide.boxes import BoxTable
from inroad.decide.reservation import reservation_values


@dataclass(frozen=True, slots=True, eq=False)
class Opening:
    """How one box changes what is expected, for the first `cut` levels.

    E[V(max(z, X))] - c = keeps V(z) + sum of chance V(level) over `lifts` + constant.
    Above its cut a box is not worth opening, whatever is left.
    """

    keeps: Doubles
    constant: Doubles
    lifts: tuple[tuple[int, int, float], ...]
    cut: int

    def expected(self, after: Doubles) -> Doubles:
        """What to expect from opening; `after` has levels on its last axis."""
        found: Doubles = after[..., : self.cut] * self.keeps
        found += self.constant
        for below, level, chance in self.lifts:
            found[..., :below] += chance * after[..., level, None]
        return found


@dataclass(frozen=True, slots=True, eq=False)
class Levels:
    """The levels that the best so far can have while going on may still pay."""

    levels: Doubles
    openings: tuple[Opening, ...]
    index: Doubles


def levels_of(table: BoxTable, outside: float) -> Levels:
    """Levels from `outside` up; at the highest reservation value one always stops.

    An outcome at or above that is worth itself, so it needs no level.
    """
    index = reservation_values(table)
    top = max(float(index.max()), outside)
    seen = (table.probs > 0) & (table.values > outside) & (table.values < top)
    levels = np.unique(np.concatenate(([outside], table.values[seen])))
    openings = tuple(
        _opening(table, i, levels, top, float(index[i])) for i in range(len(table))
    )
    return Levels(levels, openings, index)


def _opening(
    table: BoxTable, box: int, levels: Doubles, top: float, index: float
) -> Opening:
    cut = int(np.searchsorted(levels, index, "left"))
    keeps = np.zeros(levels.size)
    constant = np.full(levels.size, -table.cost[box])
    lifts = []
    for value, chance in zip(table.values[box], table.probs[box], strict=True):
        if value >= top:
            constant += chance * value
        elif chance > 0:
            at = int(np.searchsorted(levels, max(value, levels[0])))
            keeps[at:] += chance
            if min(at, cut) > 0:
                lifts.append((min(at, cut), at, float(chance)))
    return Opening(keeps[:cut], constant[:cut], tuple(lifts), cut)
