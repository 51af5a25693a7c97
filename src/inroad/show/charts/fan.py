"""The fan: what is left month by month in many runs, and when it is gone."""

import math
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import Final

from inroad.show.charts.fan_ends import ends_bar
from inroad.show.charts.place import Area, Label, Page
from inroad.show.charts.scale import (
    LEAST,
    Span,
    above_zero,
    finite,
    floored,
    level,
    linear,
    spans,
    steps,
)
from inroad.show.charts.svg import (
    Point,
    drawing,
    line,
    polygon,
    polyline,
    width_of,
    words,
)

WIDTHS: Final = (280, 350, 600, 920)
SMALL_WIDTHS: Final = (280, 350, 600)
_TOP: Final = 30
_MOST: Final = 1e8
_LONGEST: Final = 1200
_TALL: Final = {280: 180, 350: 190, 600: 220, 920: 290}


@dataclass(frozen=True, slots=True)
class Unused:
    """A figure that somebody gave and that is not used: months, and how it is called.

    `short` is for narrow drawings.
    """

    months: float
    text: str
    short: str


@dataclass(frozen=True, slots=True)
class FanFigure:
    """What a fan is drawn from.

    `bands` are what is left at each month's end, from the lowest (1 run in 20 has
    less) over a quarter, the middle and three quarters to the highest; `ends` when it
    is gone, in months, in the same order, None for later than was looked at.
    """

    start: date
    bands: tuple[Sequence[float], ...]
    ends: tuple[float | None, ...]
    unit: str
    label: str
    unused: Unused | None = None
    small: bool = False


@dataclass(frozen=True, slots=True)
class _Frame:
    """Where everything stands in one drawing."""

    wide: int
    area: Area
    months: float
    high: float

    def at(self, point: Point) -> Point:
        across = linear(self.months, self.area.left, self.area.right)
        up = linear(self.high, self.area.bottom, self.area.top)
        return across(point[0]), up(point[1])


def fan_chart(figure: FanFigure) -> tuple[str, ...]:
    """Draw a fan once for each width, narrowest first; all text is 13 px.

    Args:
        figure: what to draw; values that are no numbers are left out, and what is
            below zero is drawn as nothing left.
    """
    widths = SMALL_WIDTHS if figure.small else WIDTHS
    unused = figure.unused
    if unused and not 0 < unused.months <= _LONGEST:
        figure = replace(figure, unused=None)
    figure = replace(figure, ends=tuple(_end(each) for each in figure.ends))
    return tuple(_drawn(figure, wide) for wide in widths)


def _end(months: float | None) -> float | None:
    """Hold an end to what a calendar has; one that is no number is not known."""
    if months is None or math.isnan(months) or months > _LONGEST:
        return None
    return max(months, 0.0)


def _drawn(figure: FanFigure, wide: int) -> str:
    bands = [_seen(band, _months(figure)) for band in figure.bands]
    frame = _frame(figure, wide, bands)
    page = Page(frame.area)
    body = [words((0, 12), figure.unit)]
    if not figure.small:
        body += _grid(frame)
    body += _fan(bands, frame, page)
    body += _unused(figure, frame)
    body += _months_axis(figure.start, frame)
    body += _labels(figure, bands, frame, page)
    ends, bottom = ends_bar(
        figure.start,
        figure.ends,
        frame.months,
        (frame.area.left, frame.area.right),
        frame.area.bottom + 28,
        wide,
    )
    return drawing(wide, bottom, figure.label, [*body, *ends])


def _months(figure: FanFigure) -> float:
    """How many months are drawn: one past the last end, where there is a last one."""
    looked_at = float(max(max(map(len, figure.bands), default=1) - 1, 1))
    late = figure.ends[-1] if figure.ends else None
    if late is None:
        return looked_at
    if figure.unused:
        late = max(late, min(figure.unused.months, looked_at))
    return min(looked_at, max(math.ceil(late) + 1.0, 2.0))


def _seen(band: Sequence[float], months: float) -> list[Point]:
    return [point for point in finite(band) if point[0] <= months]


def _frame(figure: FanFigure, wide: int, bands: Sequence[Sequence[Point]]) -> _Frame:
    high = max((y for band in bands for _, y in band), default=0.0)
    if figure.unused:
        high = max(high, figure.unused.months)
    high = high if high > LEAST else 1.0
    tall = 80 if figure.small else _TALL[wide]
    names = [_amount(step) for step in steps(high, 6)]
    left = 1.0 if figure.small else max(map(width_of, names)) + 8
    return _Frame(wide, Area(left, _TOP, wide - 2, _TOP + tall), _months(figure), high)


def _amount(value: float) -> str:
    if value >= _MOST:
        return f"{value:.1g}"
    return f"{value:,.0f}" if value == round(value) else f"{value:g}"


def _grid(frame: _Frame) -> Iterator[str]:
    for step in steps(frame.high, 6):
        y = frame.at((0, step))[1]
        if step:
            yield line((frame.area.left, y), (frame.area.right, y), "grid")
        yield words((frame.area.left - 8, y + 4), _amount(step), anchor="end")


def _fan(bands: list[list[Point]], frame: _Frame, page: Page) -> Iterator[str]:
    if len(bands) < 5 or not all(bands):
        return
    for low, high, kind in ((0, 4, "band1"), (1, 3, "band2")):
        yield _band(bands[low], bands[high], frame, kind)
        for n in (low, high):
            yield from _stretches(bands[n], frame, "edge")
    yield from _stretches(bands[2], frame, "middle")
    _keep_clear(bands, frame, page)


def _band(low: list[Point], high: list[Point], frame: _Frame, kind: str) -> str:
    outline = [*floored(high), *reversed(floored(low))]
    return polygon([frame.at(point) for point in outline], kind)


def _stretches(band: Sequence[Point], frame: _Frame, kind: str) -> Iterator[str]:
    for stretch in above_zero(band):
        yield polyline([frame.at(point) for point in stretch], kind)


def _keep_clear(bands: list[list[Point]], frame: _Frame, page: Page) -> None:
    low, high = floored(bands[0]), floored(bands[4])
    across = linear(frame.months, frame.area.left, frame.area.right)
    for n in range(parts := int((frame.area.right - frame.area.left) / 4) + 1):
        month = frame.months * n / (parts - 1) if parts > 1 else 0.0
        top, bottom = level(high, month), level(low, month)
        if top is not None and bottom is not None and top > 0:
            page.keep_clear(
                across(month), frame.at((0, top))[1], frame.at((0, bottom))[1]
            )


def _unused(figure: FanFigure, frame: _Frame) -> Iterator[str]:
    if figure.unused:
        points = [frame.at(point) for point in _unused_line(figure.unused, frame)]
        yield polyline(points, "unused")


def _unused_line(unused: Unused, frame: _Frame) -> list[Point]:
    """A straight line: so many months of costs, and one gone every month."""
    end = min(unused.months, frame.months)
    return [(0.0, unused.months), (end, unused.months - end)]


def _months_axis(start: date, frame: _Frame) -> Iterator[str]:
    left, right, y = frame.area.left, frame.area.right, frame.area.bottom
    yield line((left, y), (right, y), "axis")
    across = linear(frame.months, left, right)
    for n, span in enumerate(spans(start, frame.months, right - left)):
        if n:
            yield line((across(span.begin), y), (across(span.begin), y + 5), "axis")
        if span.name:
            yield words((_middle(span, frame), y + 18), span.name, anchor="middle")


def _middle(span: Span, frame: _Frame) -> float:
    """Return the middle of a span, moved in where a name would leave the drawing."""
    across = linear(frame.months, frame.area.left, frame.area.right)
    half = width_of(span.name) / 2
    middle = (across(span.begin) + across(span.end)) / 2
    return max(half, min(middle, frame.wide - half))


def _labels(
    figure: FanFigure, bands: list[list[Point]], frame: _Frame, page: Page
) -> Iterator[str]:
    if figure.unused:
        points = [frame.at(point) for point in _unused_line(figure.unused, frame)]
        page.keep_clear_of_line(points)
        said = figure.unused.text if frame.wide >= 600 else figure.unused.short
        marks = (
            tuple(_between(points, share) for share in (0.25, 0.5)) if points else ()
        )
        yield page.put(Label(((f"≠ {said}", "signal"),), marks, "unused-lead"))
    if len(bands) == 5 and all(bands):
        half = "half of all runs" if frame.wide >= 600 else "half of runs"
        yield page.put(Label(((half, "ink"),), _within(bands[1], bands[3], frame)))
        outer = _within(bands[0], bands[1], frame) + _within(bands[3], bands[4], frame)
        yield page.put(Label((("9 in 10 runs", "ink"),), outer))


def _between(points: Sequence[Point], share: float) -> Point:
    (x0, y0), (x1, y1) = points[0], points[-1]
    return x0 + (x1 - x0) * share, y0 + (y1 - y0) * share


def _within(low: list[Point], high: list[Point], frame: _Frame) -> tuple[Point, ...]:
    """Return points inside a band, where a leader can end."""
    found = []
    for n in range(2, 9):
        month = frame.months * n / 10
        top, bottom = level(high, month), level(low, month)
        if top is not None and bottom is not None and top > 0:
            found.append(frame.at((month, (top + max(bottom, 0.0)) / 2)))
    return tuple(found)
