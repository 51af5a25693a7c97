"""The best order where some tasks must come before others: exact over sets of tasks."""

from collections.abc import Sequence

import numpy as np

from inroad.core.errors import BadInput
from inroad.decide.arrays import Doubles

_MOST = 18


def best_order_under(
    chance: Doubles, spent: Doubles, precedence: Sequence[tuple[int, int]]
) -> tuple[int, ...]:
    """Least expected time under pairs (before, after), by sets of what is done.

    E[S] = min over next i of P(S) t_i + E[S and i], P(S) the chance that all in S
    succeeded: 2^n sets, so up to 18 tasks.
    """
    n = len(chance)
    if n > _MOST:
        raise BadInput(
            f"With an order between them, {n} tasks are too many: at most {_MOST}.",
            hint="Put tasks that follow one another together.",
        )
    needs = _needs(n, precedence)
    sets = np.arange(1 << n)
    left = np.full(1 << n, np.inf)
    left[-1] = 0.0
    done = _chance_all_done(chance)
    choice = np.full(1 << n, -1, np.int8)
    size = _sizes(n)
    for k in range(n - 1, -1, -1):
        layer = sets[size == k]
        for i in range(n):
            ready = layer[((layer >> i) & 1 == 0) & (layer & needs[i] == needs[i])]
            found = done[ready] * spent[i] + left[ready | (1 << i)]
            better = found < left[ready] - 1e-15 * spent[i]
            left[ready[better]] = found[better]
            choice[ready[better]] = i
    return _follow(choice, n)


def _needs(n: int, precedence: Sequence[tuple[int, int]]) -> list[int]:
    needs = [0] * n
    for pair in precedence:
        if len(pair) != 2 or not all(0 <= task < n for task in pair):
            raise BadInput(
                f"{pair} does not name two of the tasks.",
                hint="Give pairs of places in the list: (before, after).",
            )
        needs[pair[1]] |= 1 << pair[0]
    return needs


def _chance_all_done(chance: Doubles) -> Doubles:
    done = np.ones(1)
    for p in chance:
        done = np.concatenate((done, done * p))
    return done


def _sizes(n: int) -> np.ndarray:
    size = np.zeros(1, np.int8)
    for _ in range(n):
        size = np.concatenate((size, size + np.int8(1)))
    return size


def _follow(choice: np.ndarray, n: int) -> tuple[int, ...]:
    order: list[int] = []
    at = 0
    while len(order) < n:
        i = int(choice[at])
        if i < 0:
            raise BadInput(
                "The tasks wait for one another in a circle.",
                hint="Take one of the pairs away.",
            )
        order.append(i)
        at |= 1 << i
    return tuple(order)
