"""A week laid out on a page: a row a day, and the same as a table."""

from collections.abc import Iterator
from functools import partial

from inroad.actions.week import WeekView
from inroad.core.text import capital
from inroad.decide.model_notes import find_note
from inroad.decide.week import Assignment, Placed
from inroad.plan.weeks import WEEKDAYS
from inroad.show.charts.week import Piece as Span
from inroad.show.charts.week import WeekFigure, week_chart
from inroad.show.layout import sheet_of
from inroad.show.model_parts import CALCULATED, model_parts, own_parts
from inroad.show.rest import rest_sheet
from inroad.show.sheet import (
    Block,
    Chart,
    Entry,
    Finding,
    Note,
    Part,
    Piece,
    Sheet,
    Table,
    plain,
)
from inroad.show.words import counted, listed

_MOST_NAMED = 6


@sheet_of.register
def week_sheet(view: WeekView) -> Sheet:
    """Lay out the week, what found no room, and whether a better one may exist."""
    if view.care:
        return rest_sheet("A week")
    if view.found is None:
        return Sheet("A week", "", (_empty(),))
    found = view.found
    parts = [Part("The week", tuple(_week(view, found)), "week-laid")]
    if found.unplaced:
        names = list(dict.fromkeys(found.unplaced))[:_MOST_NAMED]
        many = capital(counted(len(found.unplaced), "block"))
        said = f"{many} found no room: {listed(names)}."
        parts.append(Part("No room", (Entry((said,), (CALCULATED,)),), "no-room"))
    misleads = (
        find_note("week").misleads,
        "A full week is not a good one. Leave hours that are planned for nothing.",
    )
    parts += own_parts(view.own)
    parts += model_parts(view.assumptions, found.what_would_change_it, misleads)
    return Sheet(_title(found), _dateline(found), tuple(parts))


def _empty() -> Part:
    said = "What you want to do this week will stand here, hour by hour."
    needs = "Give each block a time, and say which hours are taken."
    pieces = (
        Piece("Write them", "act", "#blocks"),
        Piece('`inroad week --blocks "write, 2 h, 3 times, clear; mail, 1 h"`', "name"),
    )
    return Part("Nothing yet", (Entry((said, needs), (Note(pieces),)),), "empty")


def _title(found: Assignment) -> str:
    if not found.placed:
        return "Nothing finds room in this week"
    if found.unplaced:
        return "Part of it fits, and part does not"
    return "All of it fits"


def _dateline(found: Assignment) -> str:
    if not found.placed:
        return "No layout of these blocks has room for one of them."
    if found.optimal:
        return "No layout of these blocks puts more of the hard work into clear hours."
    return (
        "The best found in a few seconds; a better one may exist, at most "
        f"{_more(found)} better."
    )


def _more(found: Assignment) -> str:
    if found.value <= 0:
        return "as good as all of it"
    return f"{(found.bound / found.value - 1) * 100:.0f}%"


def _week(view: WeekView, found: Assignment) -> Iterator[Block]:
    numbers = _numbers(found)
    named = "; ".join(f"{n} is {name}" for name, n in numbers.items())
    told = f"{named}. " if named else ""
    yield Finding("", plain(f"{told}Shaded: your clear hours. Hatched: taken."))
    label = f"A week with {counted(len(found.placed), 'block')} placed."
    figure = WeekFigure(
        *view.between,
        taken=tuple(
            Span(b.day, max(b.start, view.between[0] * 60), b.end)
            for b in view.busy
            if b.end > view.between[0] * 60 and b.start < view.between[1] * 60
        ),
        placed=tuple(
            Span(p.day, p.start, p.end, str(numbers[p.name])) for p in found.placed
        ),
        clear=view.clear,
        label=label,
    )
    yield Chart(
        partial(week_chart, figure), label, tuple(_letters(view, found, numbers))
    )
    rows = tuple(
        (WEEKDAYS[p.day], _clock(p), str(numbers[p.name]), p.name) for p in found.placed
    )
    if rows:
        yield Table(
            "By day and time", ("Day", "Time", "Number", "What"), rows, folded=True
        )


def _numbers(found: Assignment) -> dict[str, int]:
    names = dict.fromkeys(p.name for p in found.placed)
    return {name: n for n, name in enumerate(names, 1)}


def _clock(placed: Placed) -> str:
    return f"{_time(placed.start)} to {_time(placed.end)}"


def _time(minutes: int) -> str:
    return f"{minutes // 60}:{minutes % 60:02d}"


def _letters(
    view: WeekView, found: Assignment, numbers: dict[str, int]
) -> Iterator[str]:
    """A row a day, a letter each half hour: a number, taken, or free."""
    first, last = (int(end * 2) for end in view.between)
    for day, name in enumerate(WEEKDAYS):
        row = ["·"] * (last - first)
        for busy in view.busy:
            if busy.day == day:
                _fill(row, busy.start, busy.end, "░", first)
        for placed in found.placed:
            if placed.day == day:
                letter = str(numbers[placed.name])[-1]
                _fill(row, placed.start, placed.end, letter, first)
        yield f"{name[:3]}  {''.join(row)}"
    yield f"from {view.between[0]:g} to {view.between[1]:g}, a letter each half hour"


def _fill(row: list[str], start: float, end: float, letter: str, first: int) -> None:
    for n in range(
        max(int(start // 30) - first, 0), min(int(end // 30) - first, len(row))
    ):
        row[n] = letter
