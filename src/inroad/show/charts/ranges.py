"""A range of chances on a log scale: hollow for a default, solid for one's own."""

import math
from collections.abc import Iterator

from inroad.show.charts.svg import box, drawing, line, width_of, words

WIDTHS = (160, 200)
_LEAST = 0.001
_EDGE = 5.0
_MIDDLE = 12.0


def range_bar(
    low: float, middle: float, high: float, said: str, label: str, *, own: bool
) -> tuple[str, ...]:
    """Draw a range of chances from 0.1% to 100%, once for each width.

    Args:
        low: the lowest chance; 0 to 1. Below 0.1% it stands at the edge.
        middle: the likeliest, marked by a tick on a default.
        high: the highest chance.
        said: the words under it ("about 0.4%").
        label: a sentence for who cannot see it.
        own: whether the person gave it; a default is hollow.

    What is no number leaves an empty scale with its words.
    """
    return tuple(
        _drawn((low, middle, high), said, label, wide, own=own) for wide in WIDTHS
    )


def range_axis(label: str) -> tuple[str, ...]:
    """Draw the axis over ranges one below the other, once for each width."""
    return tuple(drawing(wide, 16, label, _powers(wide)) for wide in WIDTHS)


def _powers(wide: int) -> Iterator[str]:
    for power, said in enumerate(("0.1%", "1%", "10%", "100%")):
        half = width_of(said) / 2
        middle = max(half, min(_at(_LEAST * 10**power, wide), wide - half))
        yield words((middle, 12), said, anchor="middle")


def _drawn(
    ends: tuple[float, float, float], said: str, label: str, wide: int, *, own: bool
) -> str:
    body = list(_scale(wide))
    middle = wide / 2
    if all(math.isfinite(end) for end in ends):
        low, middle, high = (_at(end, wide) for end in sorted(ends))
        # A range without width is still to be seen.
        low, high = (low, high) if high - low >= 4 else (middle - 2, middle + 2)
        body.append(box((low, 6), high - low, 12, "own" if own else "hollow"))
        if not own:
            body.append(line((middle, 4), (middle, 20), "middle"))
    room = width_of(said)
    while said and room > wide:
        said = said[:-1]
        room = width_of(said)
    left = max(0.0, min(middle - room / 2, wide - room))
    body.append(words((left, 36), said, kind="ink"))
    return drawing(wide, 42, label, body)


def _at(chance: float, wide: int) -> float:
    share = 1 + math.log10(min(max(chance, _LEAST), 1.0)) / 3
    return _EDGE + share * (wide - 2 * _EDGE)


def _scale(wide: int) -> Iterator[str]:
    yield line((_EDGE, _MIDDLE), (wide - _EDGE, _MIDDLE), "grid")
    for power in range(4):
        x = _at(_LEAST * 10**power, wide)
        yield line((x, _MIDDLE - 4), (x, _MIDDLE + 4), "grid")
