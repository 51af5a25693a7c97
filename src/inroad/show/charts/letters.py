"""The fan in letters, for a terminal: one row a month, and a line that explains it."""

import math
from collections.abc import Sequence

COLUMNS = 40
_SURE, _MAYBE = "█", "▒"


def fan_rows(
    days: Sequence[str], low: Sequence[float], high: Sequence[float]
) -> tuple[str, ...]:
    """Return rows of blocks: what is left in 19 of 20 runs, and what in 1 of 20.

    Args:
        days: the name of each row.
        low: 1 run in 20 has less than this; below zero is nothing.
        high: 1 run in 20 has more than this.
    """
    ends = [(_left(a), _left(b)) for a, b in zip(low, high, strict=True)]
    most = max((end for _, end in ends), default=0.0)
    if not most:
        return ()
    wide = max(map(len, days), default=0)
    rows = []
    for day, (least, end) in zip(days, ends, strict=True):
        sure, all_of_it = (round(COLUMNS * each / most) for each in (least, end))
        blocks = _SURE * sure + _MAYBE * max(all_of_it - sure, 0)
        rows.append(f"{day.ljust(wide)}  {blocks}".rstrip())
    told = f"{_SURE} left in 19 of 20 runs   {_MAYBE} left in luckier ones"
    return (*rows, told)


def _left(value: float) -> float:
    return max(value, 0.0) if math.isfinite(value) else 0.0
