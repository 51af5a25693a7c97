"""Rows of spans as a block of a page: drawn, and in letters for a terminal."""

from functools import partial

from inroad.show.charts import SpansFigure, spans_chart
from inroad.show.charts.letters import span_rows
from inroad.show.sheet import Chart

_NAME = 24
"""Letters of a row's name that a narrow terminal has room for."""


def spans_of(figure: SpansFigure, told: str = "") -> Chart:
    """Lay the rows out; `told` says under the letters what they show."""
    rows = figure.rows
    letters = span_rows(
        [row.name[:_NAME] for row in rows],
        [row.low for row in rows],
        [row.high for row in rows],
        told,
    )
    return Chart(partial(spans_chart, figure), figure.label, letters)
