"""Where values stand: steps of an axis, months of the calendar, what is above zero."""

import math
from calendar import monthrange
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import pairwise

from inroad.show.charts.svg import Point, width_of

DAYS_A_MONTH = 365.25 / 12
LEAST, MOST = 1e-6, 1e15
"""Between these a value can be drawn; anything beyond is an error and no amount."""
_LATEST = date(9998, 12, 31)
_GRAINS = (1, 3, 12, 60, 120, 240, 600, 1200)
_MONTHS = "Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec".split()


@dataclass(frozen=True, slots=True)
class Span:
    """A month or some years on the axis: from, to (in months), and a name or none."""

    begin: float
    end: float
    name: str


def linear(high: float, begin: float, end: float) -> Callable[[float], float]:
    """Return a scale from 0..high to begin..end; a zero high stands at the begin."""
    span = (end - begin) / high if high > LEAST else 0.0
    return lambda value: begin + value * span


def steps(high: float, most: int) -> tuple[float, ...]:
    """Return round values from 0 up to `high`, `most` of them after 0 at most.

    >>> steps(5.4, 6), steps(23_000, 5), steps(0, 5)
    ((0.0, 1.0, 2.0, 3.0, 4.0, 5.0), (0.0, 5000.0, 10000.0, 15000.0, 20000.0), (0.0,))
    """
    if not LEAST < high < MOST:
        return (0.0,)
    power = 10.0 ** math.floor(math.log10(high / most))
    step = next(
        power * each for each in (1, 2, 5, 10, 20) if high / (power * each) <= most
    )
    return tuple(step * each for each in range(int(high / step + 1e-9) + 1))


def day_after(start: date, months: float) -> date:
    """Return the day so many months of average length later, as the Brief counts."""
    days = min(round(months * DAYS_A_MONTH), (_LATEST - start).days)
    return start + timedelta(days=max(days, 0))


def month_days(start: date, months: int) -> tuple[str, ...]:
    """Name the day each number of whole months later, with years past the first.

    >>> month_days(date(2026, 11, 30), 3)
    ('today', '30 Dec', '30 Jan', '28 Feb')
    """
    later = [_whole_months_after(start, n) for n in range(1, months + 1)]
    years = months > 11
    return (
        "today",
        *(
            f"{each.day} {_MONTHS[each.month - 1]}" + f" {each.year}" * years
            for each in later
        ),
    )


def _whole_months_after(start: date, months: int) -> date:
    year, month = divmod(start.year * 12 + start.month - 1 + months, 12)
    if year > _LATEST.year:
        return _LATEST
    return date(year, month + 1, min(start.day, monthrange(year, month + 1)[1]))


def spans(start: date, months: float, pixels: float) -> tuple[Span, ...]:
    """Cut a time into the shortest calendar spans whose names fit their middle.

    `pixels` is how wide the whole time is drawn. Cut-off spans at the two ends keep
    their name only where it fits.
    """
    for grain in _GRAINS:
        found = tuple(_spans(start, months, grain))
        wide = pixels / months if months > 0 else 0.0
        whole = found[1:-1] or found
        if all(width_of(s.name) + 4 <= (s.end - s.begin) * wide for s in whole):
            return tuple(_fitting(s, wide) for s in found)
    return ()


def _fitting(span: Span, wide: float) -> Span:
    fits = width_of(span.name) + 4 <= (span.end - span.begin) * wide
    return span if fits else Span(span.begin, span.end, "")


def _spans(start: date, months: float, grain: int) -> Iterable[Span]:
    first = start.year * 12 + start.month - 1
    edge, begin = first - first % grain, 0.0
    while begin < months:
        after = edge + grain
        if after // 12 > _LATEST.year:
            return
        end = (date(after // 12, after % 12 + 1, 1) - start).days / DAYS_A_MONTH
        if end > 0:
            yield Span(begin, min(end, months), _name(edge, grain, months))
            begin = end
        edge = after


def _name(edge: int, grain: int, months: float) -> str:
    if grain > 12:
        return f"{edge // 12} to {(edge + grain) // 12 - 1}"
    if grain == 3:
        return f"{_MONTHS[edge % 12]}–{_MONTHS[edge % 12 + 2]}"
    # Past a year the same month comes twice, so each year is named at its beginning.
    named_year = grain == 12 or (months > 12 and edge % 12 == 0)
    return str(edge // 12) if named_year else _MONTHS[edge % 12]


def finite(values: Sequence[float]) -> list[tuple[float, float]]:
    """Number values from 0 and leave out what is no number, or no amount."""
    return [(float(n), v) for n, v in enumerate(values) if abs(v) < MOST]


def above_zero(points: Sequence[Point]) -> list[list[Point]]:
    """Return the stretches of a line above zero, cut where it crosses.

    >>> above_zero([(0, 1), (1, -1)])
    [[(0, 1), (0.5, 0.0)]]
    """
    found: list[list[Point]] = []
    stretch: list[Point] = []
    for before, here in zip([None, *points], points, strict=False):
        if before is not None and (before[1] < 0) != (here[1] < 0):
            share = before[1] / (before[1] - here[1])
            stretch.append((before[0] + share * (here[0] - before[0]), 0.0))
        if here[1] >= 0:
            stretch.append(here)
        elif stretch:
            found.append(stretch)
            stretch = []
    return [each for each in [*found, stretch] if each]


def floored(points: Sequence[Point]) -> list[Point]:
    """Return a line that runs along zero where it would be below."""
    found: list[Point] = []
    for n, here in enumerate(points):
        before = points[n - 1] if n else here
        if (before[1] < 0) != (here[1] < 0):
            share = before[1] / (before[1] - here[1])
            found.append((before[0] + share * (here[0] - before[0]), 0.0))
        found.append((here[0], max(here[1], 0.0)))
    return found


def level(points: Sequence[Point], x: float) -> float | None:
    """Return the height of a line at x, or None outside of it."""
    for (x0, y0), (x1, y1) in pairwise(points):
        if x0 <= x <= x1 and x1 > x0:
            return y0 + (y1 - y0) * (x - x0) / (x1 - x0)
    return None
