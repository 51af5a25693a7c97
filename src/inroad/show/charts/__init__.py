"""Charts as SVG text, written by a few pure functions of our own.

No charting library: altair with its renderer weighs 84 MB, cannot put a label on its
mark with a leader where there is no room, and writes style attributes that our content
security policy forbids. A chart here is drawn anew for each width, so that its text is
13 px wherever it is shown; colours are classes of style.css, so both schemes and the
printer are served by one drawing. Whatever is not a finite number is left out.

Each name is imported when it is first used: a page draws one or two kinds of chart.
"""

import importlib
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from inroad.show.charts.bars import Bar, Slice, bars_chart
    from inroad.show.charts.curves import Between, CurvesFigure, Line, curves_chart
    from inroad.show.charts.fan import FanFigure, Unused, fan_chart
    from inroad.show.charts.neighbourhood import (
        Arc,
        Circle,
        NeighbourhoodFigure,
        Somebody,
        neighbourhood_chart,
    )
    from inroad.show.charts.ranges import range_axis, range_bar
    from inroad.show.charts.risk import Curve, RiskFigure, risk_chart
    from inroad.show.charts.spans import Row, SpansFigure, spans_chart

__all__ = (
    "Arc",
    "Bar",
    "Between",
    "Circle",
    "Curve",
    "CurvesFigure",
    "FanFigure",
    "Line",
    "NeighbourhoodFigure",
    "RiskFigure",
    "Row",
    "Slice",
    "Somebody",
    "SpansFigure",
    "Unused",
    "bars_chart",
    "curves_chart",
    "fan_chart",
    "neighbourhood_chart",
    "range_axis",
    "range_bar",
    "risk_chart",
    "spans_chart",
)

_WHERE = {
    "Arc": "neighbourhood",
    "Bar": "bars",
    "Between": "curves",
    "Circle": "neighbourhood",
    "Curve": "risk",
    "CurvesFigure": "curves",
    "FanFigure": "fan",
    "Line": "curves",
    "NeighbourhoodFigure": "neighbourhood",
    "RiskFigure": "risk",
    "Row": "spans",
    "Slice": "bars",
    "Somebody": "neighbourhood",
    "SpansFigure": "spans",
    "Unused": "fan",
    "bars_chart": "bars",
    "curves_chart": "curves",
    "fan_chart": "fan",
    "neighbourhood_chart": "neighbourhood",
    "range_axis": "ranges",
    "range_bar": "ranges",
    "risk_chart": "risk",
    "spans_chart": "spans",
}


def __getattr__(name: str) -> object:
    """Import a chart when it is first used."""
    if name not in _WHERE:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return getattr(importlib.import_module(f"{__name__}.{_WHERE[name]}"), name)
