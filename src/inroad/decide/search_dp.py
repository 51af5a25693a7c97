"""The exact optimum of a search with hours and deadlines, over sets of opened boxes."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import ArrayLike, NDArray

from inroad.core.errors import BadInput
from inroad.decide.arrays import Doubles
from inroad.decide.boxes import (
    Boxes,
    BoxTable,
    box_table,
    deadline_array,
    hours_there_are,
)
from inroad.decide.checks import number
from inroad.decide.reservation import expected_best, reservation_values
from inroad.decide.results import Assumption, modelled
from inroad.decide.search_levels import Levels, levels_of

if TYPE_CHECKING:
    Sets = NDArray[np.int64]

MOST_EXACT = 18
_ROWS = 2048
_SLACK = 1e-9
_BINDS = 0.005
"""Hours are said to bind where they cost more than this share of the value."""

RESTS = (
    "Options are opened one after another, each answer is known before the next is "
    "opened, and the best found is kept. Applications are nearer the batch model.",
    "What is in one option says nothing about the others.",
    "A deadline is the hour of work by which an option must have been opened.",
)


@dataclass(frozen=True, slots=True)
class Policy:
    """The best way to search, for every state that can come.

    Attributes:
        value: expected best found, less all costs; exact.
        first: the place of the box to open first; None where keeping what one has is
            best.
        first_values: what to expect after opening each box first; None where it does
            not fit its hours or is never worth its cost.
        runner_up: the best other first box.
        value_without_limit: with hours and deadlines lifted, exact.
        hours_bind: whether they cost more than half a per cent of that.
    """

    value: float
    first: int | None
    first_values: tuple[float | None, ...]
    runner_up: int | None
    value_without_limit: float
    hours_bind: bool
    assumptions: tuple[Assumption, ...]
    what_would_change_it: tuple[str, ...]
    mc_se: float
    _table: BoxTable
    _last: tuple[float, ...]

    def next_box(self, opened: Sequence[int], best: float) -> int | None:
        """The box to open after those, with `best` in hand; None is to stop.

        Solved anew from that state, so it is as exact as the value.
        """
        table, done = self._table, list(opened)
        left = [i for i in range(len(table)) if i not in set(done)]
        if len(set(done)) < len(done) or len(left) + len(done) != len(table):
            raise BadInput(
                "These are not boxes that can be open.", hint="Name each once."
            )
        if not left:
            return None
        used = float(table.hours[done].sum())
        last = np.array(self._last)[left] - used
        _, firsts = _solve(table.only(left), last, number(best, "The best so far"))
        chosen = _best_first(firsts, best)
        return None if chosen is None else left[chosen]


def optimal_search_dp(
    boxes: Boxes,
    hours_budget: float | None = None,
    deadlines: ArrayLike | Sequence[float | None] | None = None,
    outside: float = 0.0,
) -> Policy:
    """The exact optimum with hours and deadlines, for up to 18 options.

    V(S, z) = max(z, max over i not in S that still fit of -c_i + E V(S + i, max(z,
    X_i))), over the sets that hours and deadlines let be opened, layer by layer.

    Args:
        boxes: see `Boxes`.
        hours_budget: hours there are; None is no limit.
        deadlines: for each box the latest hour of work by which it must be open; None
            for one, or for all, is no deadline.
        outside: what one has without opening any.

    >>> from inroad.decide.boxes import Box
    >>> bold = Box((100, 0), (0.2, 0.8), cost=2, hours=10)
    >>> safe = Box((30, 0), (0.9, 0.1), cost=2, hours=4)
    >>> optimal_search_dp([bold, safe], hours_budget=14).first
    0
    >>> hurried = optimal_search_dp([bold, safe], 14, deadlines=[None, 5])
    >>> hurried.first, round(hurried.value, 6)
    (1, 37.6)

    Raises:
        BadInput: more than 18 options, or figures that do not make a search.
    """
    table = box_table(boxes, most=None)
    if len(table) > MOST_EXACT:
        raise BadInput(
            f"{len(table)} options are too many to search exactly: at most "
            f"{MOST_EXACT}.",
            hint="Use lookahead_policy, which says how far from the best it may be.",
        )
    start = number(outside, "What one has already")
    budget = hours_there_are(hours_budget, table)
    last = np.minimum(deadline_array(deadlines, table), budget)
    value, firsts = _solve(table, last, start)
    free = expected_best(table, reservation_values(table), start)
    first = _best_first(firsts, start)
    others = firsts.copy()
    if first is not None:
        others[first] = -np.inf
    second = _best_first(others, start)
    binds = free - value > _BINDS * max(abs(free), _SLACK)
    return Policy(
        value=value,
        first=first,
        first_values=tuple(None if np.isinf(x) else float(x) for x in firsts),
        runner_up=second,
        value_without_limit=free,
        hours_bind=binds,
        assumptions=modelled(*RESTS),
        what_would_change_it=_flips(firsts, first, second, free - value, binds=binds),
        mc_se=0.0,
        _table=table,
        _last=tuple(last.tolist()),
    )


def _best_first(firsts: Doubles, start: float) -> int | None:
    best = int(firsts.argmax())
    return best if firsts[best] > start + _SLACK else None


def _solve(table: BoxTable, last: Doubles, outside: float) -> tuple[float, Doubles]:
    """The value, and what to expect after opening each box first (-inf: not to be)."""
    index = reservation_values(table)
    worth = index > outside
    if table.hours[worth].sum() <= last[worth].min(initial=np.inf) + _SLACK:
        return _without_limit(table, index, outside)
    levels = levels_of(table, outside)
    hours = _sums(table.hours)
    layers = _layers(table, last, hours, levels)
    row = np.zeros(hours.size, np.int32)
    after = np.tile(levels.levels, (layers[-1].size, 1))
    for layer, deeper in zip(layers[-2::-1], layers[:0:-1], strict=True):
        row[deeper] = np.arange(deeper.size)
        if layer.size == 1 and layer[0] == 0:
            break
        after = _step(layer, after, row, _Limits(table.hours, last, hours), levels)
    firsts = np.full(len(table), -np.inf)
    for i, opening in enumerate(levels.openings):
        # Not worth opening on its own terms is not worth opening at all.
        if table.hours[i] <= last[i] + _SLACK and opening.cut:
            firsts[i] = opening.expected(after[row[1 << i]])[0]
    return max(outside, float(firsts.max())), firsts


def _without_limit(
    table: BoxTable, index: Doubles, outside: float
) -> tuple[float, Doubles]:
    """The same where all that are worth opening fit in any order: Weitzman's."""
    firsts = np.full(len(table), -np.inf)
    for i in np.flatnonzero(index > outside).tolist():
        rest = np.delete(np.arange(len(table)), i)
        others, left = table.only(rest), index[rest]
        after = [
            expected_best(others, left, max(outside, value))
            for value in table.values[i].tolist()
        ]
        firsts[i] = float(table.probs[i] @ after) - table.cost[i]
    return max(outside, float(firsts.max())), firsts


@dataclass(frozen=True, slots=True, eq=False)
class _Limits:
    """Hours of each box, when each must be open, and hours of every set."""

    hours: Doubles
    last: Doubles
    used: Doubles

    def fits(self, sets: "Sets", box: int) -> NDArray[np.bool_]:
        closed = (sets >> box) & 1 == 0
        in_time = self.used[sets] + self.hours[box] <= self.last[box] + _SLACK
        return np.asarray(closed & in_time)


def _layers(
    table: BoxTable, last: Doubles, used: Doubles, levels: Levels
) -> list["Sets"]:
    """The sets that can be open together in some order in time, by their size."""
    limits = _Limits(table.hours, last, used)
    seen = np.zeros(used.size, np.bool_)
    layers = [np.zeros(1, np.int64)]
    worth = [i for i, opening in enumerate(levels.openings) if opening.cut]
    while True:
        found = []
        for i in worth:
            wider = layers[-1][limits.fits(layers[-1], i)] | (1 << i)
            wider = wider[~seen[wider]]
            seen[wider] = True
            found.append(wider)
        if not sum(map(len, found)):
            return layers
        layers.append(np.sort(np.concatenate(found)))


def _step(
    layer: "Sets", after: Doubles, row: np.ndarray, limits: _Limits, levels: Levels
) -> Doubles:
    """One layer's values from those of the sets with one box more."""
    now = np.tile(levels.levels, (layer.size, 1))
    worth = [(i, opening) for i, opening in enumerate(levels.openings) if opening.cut]
    # A few thousand sets at a time stay in the processor's cache for all boxes.
    for begin in range(0, layer.size, _ROWS):
        sets, part = layer[begin : begin + _ROWS], now[begin : begin + _ROWS]
        for i, opening in worth:
            at = np.flatnonzero(limits.fits(sets, i))
            found = opening.expected(after[row[sets[at] | (1 << i)]])
            part[at, : opening.cut] = np.maximum(part[at, : opening.cut], found)
    return now


def _sums(hours: Doubles) -> Doubles:
    total = np.zeros(1)
    for h in hours:
        total = np.concatenate((total, total + h))
    return total


def _flips(
    firsts: Doubles, first: int | None, second: int | None, lost: float, *, binds: bool
) -> tuple[str, ...]:
    said = []
    if first is None:
        said.append("No option is worth its cost: one with a better chance would be.")
    elif second is not None:
        ahead = firsts[first] - firsts[second]
        said.append(
            f"The first is ahead of the runner-up by {ahead:.3g}; a cost or chance "
            "that moves it by more changes the order."
        )
    if binds:
        said.append(f"Hours and deadlines bind: lifted, the value rises by {lost:.3g}.")
    else:
        said.append("Hours do not bind; with far fewer the order would change.")
    return tuple(said)
