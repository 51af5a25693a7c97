"""Rows of spans on one scale: from where to where each thing lies, and its middle."""

import math
from collections.abc import Iterator
from dataclasses import dataclass

from inroad.show.charts.scale import LEAST, MOST, steps
from inroad.show.charts.svg import box, drawing, line, width_of, words

WIDTHS = (280, 350, 600, 920)
_ROW, _HIGH = 46, 14


@dataclass(frozen=True, slots=True)
class Row:
    """One span: its name, its ends, its middle, what is said of it.

    `own` is drawn solid, a default hollow; a `mark` is a second, thinner tick, where
    something turns.
    """

    name: str
    low: float
    middle: float | None
    high: float
    said: str
    own: bool = False
    mark: float | None = None


@dataclass(frozen=True, slots=True)
class SpansFigure:
    """What rows of spans are drawn from; `base` is a line down through all of them."""

    rows: tuple[Row, ...]
    unit: str
    label: str
    base: float | None = None
    percent: bool = False
    least: float | None = None
    most: float | None = None


def spans_chart(figure: SpansFigure) -> tuple[str, ...]:
    """Draw the rows once for each width, narrowest first; all text is 13 px.

    Rows with an end that is no number keep their words and have no span.
    """
    return tuple(_drawn(figure, wide) for wide in WIDTHS)


@dataclass(frozen=True, slots=True)
class _Scale:
    wide: int
    low: float
    high: float

    def at(self, value: float) -> float:
        share = (value - self.low) / (self.high - self.low)
        return 2 + min(max(share, 0.0), 1.0) * (self.wide - 4)


def _drawn(figure: SpansFigure, wide: int) -> str:
    scale = _scale(figure, wide)
    bottom = 28.0 + _ROW * len(figure.rows)
    body = [words((0, 12), figure.unit)]
    body += _axis(figure, scale, bottom)
    for place, row in enumerate(figure.rows):
        body += _row(row, scale, 28.0 + _ROW * place)
    return drawing(wide, bottom + 26, figure.label, body)


def _ends(figure: SpansFigure) -> list[float]:
    found = [
        value
        for row in figure.rows
        for value in (row.low, row.high, row.middle, row.mark)
        if value is not None and math.isfinite(value) and abs(value) < MOST
    ]
    given = (figure.least, figure.most, figure.base)
    return found + [value for value in given if value is not None]


def _scale(figure: SpansFigure, wide: int) -> _Scale:
    ends = _ends(figure) or [0.0, 1.0]
    low, high = min(ends), max(ends)
    # An axis starts at zero, unless something lies below it.
    low = min(low, 0.0) if figure.least is None else low
    return _Scale(wide, low, high if high - low > LEAST else low + 1.0)


def _axis(figure: SpansFigure, scale: _Scale, bottom: float) -> Iterator[str]:
    for value in _steps(scale):
        x = scale.at(value)
        said = f"{value * 100:.0f}%" if figure.percent else f"{value:,g}"
        half = width_of(said) / 2
        yield line((x, 22), (x, bottom), "grid")
        middle = max(half, min(x, scale.wide - half))
        yield words((middle, bottom + 18), said, anchor="middle")
    if figure.base is not None:
        x = scale.at(figure.base)
        yield line((x, 18), (x, bottom + 4), "axis")


def _steps(scale: _Scale) -> list[float]:
    most = 8 if scale.wide >= 600 else 4
    if scale.low >= 0:
        offset = scale.low if scale.low > 0 else 0.0
        return [offset + each for each in steps(scale.high - offset, most)]
    up = steps(scale.high, most) if scale.high > LEAST else (0.0,)
    down = steps(-scale.low, most)
    size = max((each[1] for each in (up, down) if each[1:]), default=1.0)
    first, last = math.ceil(scale.low / size), math.floor(scale.high / size)
    return [n * size for n in range(first, last + 1)]


def _row(row: Row, scale: _Scale, top: float) -> Iterator[str]:
    said, name = row.said, row.name
    room = scale.wide - width_of(said) - 12
    while name and width_of(name, bold=True) > room:
        name = name[:-2].rstrip() + "…" if len(name) > 2 else ""
    yield words((0, top + 13), name, kind="strong ink")
    yield words((scale.wide, top + 13), said, anchor="end")
    if not all(math.isfinite(v) and abs(v) < MOST for v in (row.low, row.high)):
        return
    low, high = sorted((scale.at(row.low), scale.at(row.high)))
    if high - low < 4:
        low, high = max((low + high) / 2 - 2, 0), min((low + high) / 2 + 2, scale.wide)
    y = top + 21
    yield box((low, y), high - low, _HIGH, "own" if row.own else "hollow")
    if row.middle is not None and not row.own and math.isfinite(row.middle):
        x = scale.at(row.middle)
        yield line((x, y - 2), (x, y + _HIGH + 2), "middle")
    if row.mark is not None and math.isfinite(row.mark):
        x = scale.at(row.mark)
        yield line((x, y - 4), (x, y + _HIGH + 4), "limit")
