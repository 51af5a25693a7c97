"""Under the fan: the days between which the money runs out, and the middle one."""

from collections.abc import Sequence
from datetime import date

from inroad.core.text import part_of_month
from inroad.show.charts.place import LINE
from inroad.show.charts.scale import day_after, linear
from inroad.show.charts.svg import Point, box, line, width_of, words

_TITLE = "money runs out"
_GAP = 12.0
_ASIDE = 60.0
"""Pixels that the middle day's words may stand beside their mark."""


def ends_bar(
    start: date,
    ends: Sequence[float | None],
    months: float,
    sides: Point,
    top: float,
    wide: int,
) -> tuple[list[str], float]:
    """Draw the bar of ends below `top`; return it and where the drawing may end."""
    known = list(ends)
    if len(known) < 5 or known[0] is None:
        beyond = "the money outlasts what was looked at"
        return [words((0, top + 12), beyond)], top + 20
    across = linear(months, *sides)
    at = [across(min(months if e is None else e, months)) for e in known]
    y = _under_title(at, sides, top)
    body = [words((sides[0], top + 9), _TITLE)]
    body.append(box((at[0], y), at[4] - at[0], 8, "end1"))
    body.append(box((at[1], y), at[3] - at[1], 8, "end2"))
    if known[2] is not None:
        body.append(line((at[2], y - 3), (at[2], y + 11), "middle"))
    told, bottom = _told(start, known, at, y + 26, wide)
    return [*body, *told], bottom


def _under_title(at: Sequence[float], sides: Point, top: float) -> float:
    """Stand beside the title where there is room, or else below it."""
    return top if at[0] > sides[0] + width_of(_TITLE) + 10 else top + 18


def _told(
    start: date,
    ends: Sequence[float | None],
    at: Sequence[float],
    y: float,
    wide: int,
) -> tuple[list[str], float]:
    """Say three days in one row, in fewer words where needed, or in three rows."""
    days = [None if e is None else _day(start, e) for e in ends]
    early, middle, late = days[0], days[2], days[4]
    long = (
        f"1 in 20 before {early}",
        f"middle run, {middle}" if middle else "middle run later still",
        f"1 in 20 after {late}" if late else "1 in 20 later still",
    )
    short = (_brief(early), _brief(middle), _brief(late))
    for said in (long, short):
        places = _row(said, (at[0], at[2], at[4]), wide)
        if places:
            kinds = ("", "strong accent", "")
            row = zip(said, places, kinds, strict=True)
            return [words((x, y), text, kind=k) for text, x, k in row], y + 8
    rows = [words((0, y + LINE * n), text) for n, text in enumerate(long)]
    return rows, y + LINE * 2 + 8


def _day(start: date, months: float) -> str:
    """Name a part of a month, with its year where the month might come twice."""
    said = part_of_month(day_after(start, months))
    return said if months > 11 else said.rpartition(" ")[0]


def _brief(day: str | None) -> str:
    """Say "early Dec" for "early December", and "mid-Feb" for "mid-February 2028"."""
    if day is None:
        return "later"
    parts = day.replace("-", "- ").split(" ")
    return f"{parts[0]} {parts[1][:3]}".replace("- ", "-")


def _row(
    said: Sequence[str], at: Sequence[float], wide: int
) -> tuple[float, float, float] | None:
    """Return where each begins: before, on and after its mark; None without room."""
    early, middle, late = (width_of(text, bold=n == 1) for n, text in enumerate(said))
    if early + middle + late + 2 * _GAP > wide:
        return None
    centred = at[1] - middle / 2
    second = max(early + _GAP, min(centred, wide - late - _GAP - middle))
    first = max(0.0, min(at[0] + 20 - early, second - _GAP - early))
    third = min(max(at[2] - 20, second + middle + _GAP), wide - late)
    return (first, second, third) if abs(second - centred) <= _ASIDE else None
