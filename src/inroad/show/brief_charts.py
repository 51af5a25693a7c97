"""The Brief's charts: a small fan over its runway, two bars over its attention."""

from collections.abc import Iterator, Mapping
from dataclasses import replace
from datetime import date
from typing import Any

from inroad.plan.page import Section
from inroad.show.attention_bars import LABEL, ROUNDING, shares_of, week_charts
from inroad.show.runway_charts import fan_of
from inroad.show.runway_tables import figures_table, unit_words
from inroad.show.sheet import Chart, Entry, Part
from inroad.show.values import value_words

Refs = Mapping[str, Mapping[str, Any]]


def with_charts(
    section: Section, entries: tuple[Entry, ...], refs: Refs
) -> tuple[Entry, ...]:
    """Put a section's charts over the lines that they belong to."""
    if section.id == "runway" and entries:
        return (replace(entries[0], chart=_fan(refs)), *entries[1:])
    if section.id == "attention":
        drawn = dict(_weeks(refs))
        return tuple(_over(each, drawn, refs) for each in entries)
    return entries


def _weeks(refs: Refs) -> Iterator[tuple[str, Chart | None]]:
    now, wanted = (
        shares_of(refs.get(f"slot:attention_{name}", {}).get("value"))
        for name in ("now", "target")
    )
    yield from zip(
        ("attention.now", "attention.wanted"), week_charts(now, wanted), strict=True
    )


def _over(entry: Entry, drawn: Mapping[str, Chart | None], refs: Refs) -> Entry:
    chart = drawn.get(entry.id)
    if chart is None:
        return entry
    slot = "attention_now" if entry.id == "attention.now" else "attention_target"
    shares = shares_of(refs[f"slot:{slot}"]["value"])
    short = all(len(share.label) <= LABEL for share in shares)
    # More than a whole week is said in words too, and a label that was cut.
    fits = sum(share.share or 0 for share in shares) <= 100 + ROUNDING
    return replace(entry, chart=chart, pictured=short and fits)


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


def _fan(refs: Refs) -> Chart | None:
    result = _result(refs)
    if not result:
        return None
    months = refs.get("slot:runway_months", {}).get("value")
    heading = unit_words(result["unit"])
    if months and result["unit"] == "months":
        heading = f"{value_words(months)} months of living costs in hand"
    return fan_of(result, small=heading)
