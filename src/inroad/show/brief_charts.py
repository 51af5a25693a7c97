"""The Brief's charts: a small fan over its runway, two bars over its attention."""

from collections.abc import Iterator, Mapping
from datetime import date
from typing import Any

from inroad.show.attention_bars import shares_of, weeks_chart
from inroad.show.runway_charts import fan_of
from inroad.show.runway_tables import figures_table, unit_words
from inroad.show.sheet import Block, Part
from inroad.show.values import value_words

Refs = Mapping[str, Mapping[str, Any]]


def charts_of(section: str, refs: Refs) -> tuple[Block, ...]:
    """Return what is drawn above the lines of a section: one chart, or nothing."""
    if section == "runway":
        return tuple(_fan(refs))
    if section == "attention":
        chart = weeks_chart(
            shares_of(refs.get("slot:attention_now", {}).get("value")),
            shares_of(refs.get("slot:attention_target", {}).get("value")),
        )
        return (chart,) if chart else ()
    return ()


def figures_of(refs: Refs) -> Iterator[Part]:
    """Give the figures of the fan in a table, at the end of the page."""
    result = _result(refs)
    if result:
        start = date.fromisoformat(str(result["counted_from"]))
        table = figures_table(result["fan"], result["unit"], start)
        yield Part("The runway in figures", (table,), "notes-figures", "notes")


def _result(refs: Refs) -> Mapping[str, Any] | None:
    """Return a runway that can be drawn; a debt has nothing to draw."""
    result = refs.get("calc:runway", {}).get("result") or {}
    whole = {"fan", "lasts", "unit", "counted_from"} <= set(result)
    return result if whole and result["fan"]["q95"][0] >= 0 else None


def _fan(refs: Refs) -> Iterator[Block]:
    result = _result(refs)
    if result:
        months = refs.get("slot:runway_months", {}).get("value")
        heading = unit_words(result["unit"])
        if months and result["unit"] == "months":
            heading = f"{value_words(months)} months of living costs in hand"
        yield fan_of(result, small=heading)
