"""Charts in letters, for a terminal: rows of blocks, and a line that explains them."""

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


def span_rows(
    names: Sequence[str], low: Sequence[float], high: Sequence[float], told: str = ""
) -> tuple[str, ...]:
    """Return rows of dots with a block from one end to the other, on one scale.

    The scale begins at zero, or lower where an end does; `told` says what it shows.
    """
    ends = [e for e in (*low, *high) if math.isfinite(e)]
    least, most = min((0.0, *ends)), max((0.0, *ends))
    if most == least:
        return ()
    wide = max(map(len, names), default=0)
    rows = []
    for name, a, b in zip(names, low, high, strict=True):
        if not (math.isfinite(a) and math.isfinite(b)):
            rows.append(f"{name.ljust(wide)}  not known")
            continue
        first, last = (
            round((e - least) / (most - least) * (COLUMNS - 1)) for e in sorted((a, b))
        )
        rows.append(
            f"{name.ljust(wide)}  {'·' * first}{_SURE * (last - first + 1)}"
            f"{'·' * (COLUMNS - 1 - last)}"
        )
    return (*rows, told) if told else tuple(rows)
