"""The runway's figures in rows."""

from collections.abc import Mapping, Sequence
from dataclasses import asdict
from datetime import date

from inroad.actions.decide import RunwayView
from inroad.decide.results import Runway
from inroad.show.charts.scale import month_days
from inroad.show.sheet import Table

SURE = 0.995


def nothing_left(runway: Runway) -> bool:
    """Say whether there is nothing in hand in all but a few runs, from the start."""
    return runway.fan.q95[0] < 0 or runway.lasts.q95 == 0


def percent(share: float) -> str:
    """Return a chance in whole percent; small ones are not rounded to nothing."""
    if 0 < share < 0.01:
        return "under 1%"
    return f"{share * 100:.0f}%"


def amount(value: float, unit: str) -> str:
    """Return money in whole units, months of costs with one digit; below 0 is none."""
    if value <= 0:
        return "none"
    return f"{value:,.1f}" if unit == "months" and value < 100 else f"{value:,.0f}"


def unit_words(unit: str) -> str:
    """Say what is counted: "months of living costs left", "CHF left"."""
    return {
        "months": "months of living costs left",
        "money": "money left, currency not said",
    }.get(unit, f"{unit} left")


def fan_table(runway: Runway) -> Table:
    """Return what is left month by month, until even the luckiest have nothing."""
    return figures_table(asdict(runway.fan), runway.unit, runway.counted_from)


def figures_table(fan: Mapping[str, Sequence[float]], unit: str, start: date) -> Table:
    """Return the same from plain values, as a Brief holds them."""
    bands = list(zip(fan["q05"], fan["q50"], fan["q95"], strict=True))
    shown = table_rows(fan["q95"])
    days = month_days(start, shown[-1])
    rows = tuple((days[n], *(amount(v, unit) for v in bands[n])) for n in shown)
    caption = unit_words(unit)
    head = ("On", "1 in 20 has less", "Middle run", "1 in 20 has more")
    return Table(caption[:1].upper() + caption[1:], head, rows)


def table_rows(high: Sequence[float]) -> list[int]:
    """Return the months to show: until even the luckiest runs have nothing left."""
    return _rows(next((n for n, left in enumerate(high) if left <= 0), len(high) - 1))


def _rows(last: int) -> list[int]:
    """Every month of a year; of a longer time every third, sixth or twelfth."""
    step = next((s for s in (1, 3, 6, 12) if last / s <= 13), 12)
    return sorted({*range(0, last + 1, step), last})


def risk_table(view: RunwayView) -> Table:
    """Return the chance of running out by month of beginning."""
    last = sure_from(view.risk_by_switch_month)
    days = month_days(view.counted_from, last)
    quick = view.if_quicker[: last + 1]
    rows = tuple(
        (
            days[n],
            percent(view.risk_by_switch_month[n]),
            *((percent(quick[n]),) if quick else ()),
        )
        for n in _rows(last)
    )
    head = (
        "Begin to apply",
        "Any paid post",
        *(("If offers came twice as fast",) * bool(quick)),
    )
    return Table("Chance of running out before the first new pay", head, rows)


def sure_from(risks: tuple[float, ...]) -> int:
    """Return the first month from which it is sure: later ones say nothing new."""
    return next((m for m, risk in enumerate(risks) if risk >= SURE), len(risks) - 1)
