"""Curves over a number: a chance or an amount that grows or falls with it."""

import math
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Literal

from inroad.show.charts.place import Area, Label, Page
from inroad.show.charts.scale import LEAST, MOST, linear, steps
from inroad.show.charts.svg import (
    Point,
    drawing,
    element,
    line,
    polygon,
    polyline,
    width_of,
    words,
)

WIDTHS = (280, 350, 600, 920)
_TALL = {280: 180, 350: 190, 600: 220, 920: 250}
_TOP = 32

Kind = Literal["middle", "dashed", "limit"]


@dataclass(frozen=True, slots=True)
class Line:
    """One curve: its points, its name, and how it is drawn."""

    points: tuple[Point, ...]
    name: str
    more: str = ""
    kind: Kind = "middle"


@dataclass(frozen=True, slots=True)
class Between:
    """A filled band between two curves over the same places, with a name."""

    low: tuple[Point, ...]
    high: tuple[Point, ...]
    name: str


@dataclass(frozen=True, slots=True)
class CurvesFigure:
    """What curves are drawn from.

    `high` is the top of the axis, as a chance 1; `percent` writes it in hundredths.
    `marks` are points set on the curves, with a word each.
    """

    lines: tuple[Line, ...]
    unit: str
    across: str
    label: str
    bands: tuple[Between, ...] = ()
    marks: tuple[tuple[Point, str], ...] = ()
    high: float = 1.0
    percent: bool = True


def curves_chart(figure: CurvesFigure) -> tuple[str, ...]:
    """Draw the curves once for each width, narrowest first; all text is 13 px.

    Points that are no numbers are left out.
    """
    return tuple(_drawn(figure, wide) for wide in WIDTHS)


@dataclass(frozen=True, slots=True)
class _Frame:
    wide: int
    area: Area
    last: float
    high: float

    def at(self, point: Point) -> Point:
        across = linear(self.last, self.area.left, self.area.right)
        up = linear(self.high, self.area.bottom, self.area.top)
        return across(point[0]), up(min(max(point[1], 0.0), self.high))


def _drawn(figure: CurvesFigure, wide: int) -> str:
    frame = _frame(figure, wide)
    page = Page(frame.area)
    body = [words((0, 12), figure.unit)]
    body += _grid(figure, frame)
    body += _axis(figure, frame)
    for band in figure.bands:
        outline = [*_seen(band.high), *reversed(_seen(band.low))]
        body.append(polygon([frame.at(p) for p in outline], "band1"))
        body += [
            polyline([frame.at(p) for p in _seen(edge)], "edge")
            for edge in (band.low, band.high)
        ]
    drawn = [[frame.at(p) for p in _seen(each.points)] for each in figure.lines]
    for each, points in zip(figure.lines, drawn, strict=True):
        page.keep_clear_of_line(points)
        body.append(polyline(points, each.kind))
    body += _labels(figure, frame, page, drawn)
    return drawing(wide, frame.area.bottom + 44, figure.label, body)


def _seen(points: Sequence[Point]) -> list[Point]:
    return [p for p in points if all(math.isfinite(v) and abs(v) < MOST for v in p)]


def _frame(figure: CurvesFigure, wide: int) -> _Frame:
    every = [p for each in figure.lines for p in _seen(each.points)]
    every += [p for band in figure.bands for p in _seen(band.high)]
    last = max((x for x, _ in every), default=1.0)
    high = figure.high if LEAST < figure.high < MOST else 1.0
    left = max(width_of(_said(s, figure)) for s in _levels(figure, high)) + 8
    area = Area(left, _TOP, wide - 6, _TOP + _TALL[wide])
    return _Frame(wide, area, max(last, 1.0), high)


def _levels(figure: CurvesFigure, high: float) -> tuple[float, ...]:
    return (0.0, 0.25, 0.5, 0.75, 1.0) if figure.percent else steps(high, 5)


def _said(value: float, figure: CurvesFigure) -> str:
    if figure.percent:
        return f"{value * 100:.0f}%" if value in {0.0, 1.0} else f"{value * 100:.0f}"
    return f"{value:,.0f}" if value == round(value) else f"{value:g}"


def _grid(figure: CurvesFigure, frame: _Frame) -> Iterator[str]:
    for value in _levels(figure, frame.high):
        y = frame.at((0, value))[1]
        kind = "grid" if value else "axis"
        yield line((frame.area.left, y), (frame.area.right, y), kind)
        yield words((frame.area.left - 6, y + 4), _said(value, figure), anchor="end")


def _axis(figure: CurvesFigure, frame: _Frame) -> Iterator[str]:
    y = frame.area.bottom
    for value in steps(frame.last, 10 if frame.wide >= 600 else 5):
        x = frame.at((value, 0))[0]
        said = f"{value:,.0f}" if value == round(value) else f"{value:g}"
        half = width_of(said) / 2
        yield line((x, y), (x, y + 5), "axis")
        yield words((min(x, frame.wide - half), y + 18), said, anchor="middle")
    yield words((frame.area.left, y + 36), figure.across)


def _labels(
    figure: CurvesFigure, frame: _Frame, page: Page, drawn: Sequence[Sequence[Point]]
) -> Iterator[str]:
    for point, said in figure.marks:
        at = frame.at(point)
        page.take(Area(at[0] - 4, at[1] - 4, at[0] + 4, at[1] + 4))
        yield element("circle", kind="point", cx=at[0], cy=at[1], r=4)
        yield page.put(Label(((said, "strong accent"),), (at,)))
    for each, points in zip(figure.lines, drawn, strict=True):
        if points and each.name:
            kinds = {"middle": "strong accent", "dashed": "accent"}
            told = [(each.name, kinds.get(each.kind, "ink"))]
            if each.more and frame.wide >= 600:
                told.append((each.more, ""))
            yield page.put(Label(tuple(told), _places(points)))
    for band in figure.bands:
        low, high = _seen(band.low), _seen(band.high)
        inside = [
            frame.at((a[0], (a[1] + b[1]) / 2)) for a, b in zip(low, high, strict=False)
        ]
        if inside and band.name:
            yield page.put(Label(((band.name, "ink"),), _places(inside)))


def _places(points: Sequence[Point]) -> tuple[Point, ...]:
    shares = (0.3, 0.45, 0.6, 0.75, 0.9)
    return tuple(points[int((len(points) - 1) * share)] for share in shares)
