"""The risk curve: the chance that the money runs out first, by when one begins."""

import math
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from inroad.show.charts.place import Area, Label, Page
from inroad.show.charts.scale import finite, linear
from inroad.show.charts.svg import (
    Point,
    drawing,
    element,
    line,
    polyline,
    width_of,
    words,
)

WIDTHS = (280, 350, 600, 920)
_TALL = {280: 190, 350: 200, 600: 230, 920: 264}
_TOP = 32
_EVERY = (1, 2, 3, 6, 12, 24, 60, 120)


@dataclass(frozen=True, slots=True)
class Curve:
    """A chance by month of beginning; dashed where it rests on what nobody asked."""

    chances: Sequence[float]
    name: str
    more: str = ""
    dashed: bool = False


@dataclass(frozen=True, slots=True)
class RiskFigure:
    """What a risk curve is drawn from; chances are from 0 to 1.

    `days` names each month of beginning ("today", "21 Dec"); `limit` is what the
    person accepts, under the name `limit_name`
    (`limit_short` on a phone); `point` is a month to mark on the
    first curve: its words on a phone, on a wide page, and a second line there.
    """

    curves: tuple[Curve, ...]
    days: tuple[str, ...]
    limit: float
    limit_name: str
    limit_short: str
    label: str
    point: tuple[int, str, str, str] | None = None


def risk_chart(figure: RiskFigure) -> tuple[str, ...]:
    """Draw the curves once for each width, narrowest first; all text is 13 px."""
    return tuple(_drawn(figure, wide) for wide in WIDTHS)


@dataclass(frozen=True, slots=True)
class _Frame:
    wide: int
    area: Area
    last: float

    def at(self, point: Point) -> Point:
        across = linear(self.last, self.area.left, self.area.right)
        up = linear(1.0, self.area.bottom, self.area.top)
        return across(point[0]), up(min(max(point[1], 0.0), 1.0))


def _drawn(figure: RiskFigure, wide: int) -> str:
    left = width_of("100%") + 6
    area = Area(left, _TOP, wide - 4, _TOP + _TALL[wide])
    last = max((len(c.chances) for c in figure.curves), default=1) - 1
    frame = _Frame(wide, area, float(max(last, 1)))
    page = Page(area)
    body = [words((0, 12), "chance that the money runs out before the first new pay")]
    if width_of("chance that the money runs out before the first new pay") > wide:
        body = [words((0, 12), "chance that the money runs out first")]
    body += _grid(frame)
    body += _days(figure.days, frame)
    drawn = [[frame.at(p) for p in finite(c.chances)] for c in figure.curves]
    for points in drawn:
        page.keep_clear_of_line(points)
    limit = (
        [frame.at((0, figure.limit)), frame.at((frame.last, figure.limit))]
        if math.isfinite(figure.limit)
        else []
    )
    page.keep_clear_of_line(limit)
    body.append(polyline(limit, "limit"))
    for curve, points in zip(figure.curves, drawn, strict=True):
        body.append(polyline(points, "dashed" if curve.dashed else "middle"))
    body += _labels(figure, frame, page, drawn, limit)
    return drawing(wide, area.bottom + 44, figure.label, body)


def _grid(frame: _Frame) -> Iterator[str]:
    for share in (0, 25, 50, 75, 100):
        y = frame.at((0, share / 100))[1]
        kind = "grid" if share else "axis"
        yield line((frame.area.left, y), (frame.area.right, y), kind)
        name = f"{share}%" if share in {0, 100} else str(share)
        yield words((frame.area.left - 6, y + 4), name, anchor="end")


def _days(days: Sequence[str], frame: _Frame) -> Iterator[str]:
    """Name as many days under the axis as fit, the first one always."""
    across = linear(frame.last, frame.area.left, frame.area.right)
    widest = max((width_of(day) for day in days), default=0.0) + 16
    room = (frame.area.right - frame.area.left) / frame.last
    every = next((n for n in _EVERY if n * room >= widest), len(days))
    y = frame.area.bottom
    for n, day in enumerate(days):
        if n % every or n > frame.last:
            continue
        x, half = across(n), width_of(day) / 2
        yield line((x, y), (x, y + 5), "axis")
        middle = max(half, min(x, frame.wide - half)) if n else x + half
        yield words((middle, y + 18), day, anchor="middle")
    yield words((frame.area.left, y + 36), "when you begin to apply")


def _labels(
    figure: RiskFigure,
    frame: _Frame,
    page: Page,
    drawn: Sequence[Sequence[Point]],
    limit: Sequence[Point],
) -> Iterator[str]:
    if figure.point and drawn:
        month, short, long, more = figure.point
        said = long if frame.wide >= 600 else short
        spot = next((p for p in drawn[0] if p[0] == frame.at((month, 0))[0]), None)
        if spot:
            page.take(Area(spot[0] - 4, spot[1] - 4, spot[0] + 4, spot[1] + 4))
            yield element("circle", kind="point", cx=spot[0], cy=spot[1], r=4)
            lines = [(said, "strong accent")]
            if more and frame.wide >= 600:
                lines.append((more, "accent"))
            yield page.put(Label(tuple(lines), (spot,)))
    if limit:
        marks = tuple(_along(limit, share / 10) for share in range(10, 3, -1))
        name = figure.limit_name if frame.wide >= 600 else figure.limit_short
        yield page.put(Label(((name, "ink"),), marks))
    for curve, points in zip(figure.curves, drawn, strict=True):
        if points:
            kinds = "accent" if curve.dashed else "strong accent"
            told = [(curve.name, kinds)]
            if curve.more and frame.wide >= 600:
                told.append((curve.more, ""))
            shares = (0.4, 0.55, 0.7, 0.85)
            marks = tuple(points[int((len(points) - 1) * share)] for share in shares)
            yield page.put(Label(tuple(told), marks))


def _along(points: Sequence[Point], share: float) -> Point:
    (x0, y0), (x1, y1) = points[0], points[-1]
    return x0 + (x1 - x0) * share, y0 + (y1 - y0) * share
