"""Where a label can stand: near its mark, on nothing else, with a leader if it must."""

import math
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise

from inroad.show.charts.svg import Point, line, width_of, words

LINE = 16
_STEP = 8
_CLEAR = 5.0
_BESIDE = 10.0
_NO: Point = (0.0, 0.0)


@dataclass(frozen=True, slots=True)
class Area:
    """A rectangle, y downwards."""

    left: float
    top: float
    right: float
    bottom: float

    def meets(self, other: "Area", clear: float = _CLEAR) -> bool:
        """Say whether two come nearer than `clear`."""
        return (
            self.left < other.right + clear
            and other.left < self.right + clear
            and self.top < other.bottom + clear
            and other.top < self.bottom + clear
        )


@dataclass(frozen=True, slots=True)
class Label:
    """Lines of text with the class of each, and the points it may be tied to."""

    lines: tuple[tuple[str, str], ...]
    marks: tuple[Point, ...]
    lead: str = "lead"

    @property
    def size(self) -> Point:
        """How wide and high it is."""
        wide = max(width_of(text, bold="strong" in kind) for text, kind in self.lines)
        return wide, LINE * len(self.lines)


class Page:
    """What is drawn already, by columns, so that labels keep clear of it."""

    def __init__(self, area: Area) -> None:
        self._area = area
        self._columns: dict[int, list[tuple[float, float]]] = {}
        self._taken: list[Area] = []

    def keep_clear(self, x: float, top: float, bottom: float) -> None:
        """Note that at x, from top to bottom, something is drawn."""
        self._columns.setdefault(int(x // _STEP), []).append((top, bottom))

    def keep_clear_of_line(self, points: Sequence[Point]) -> None:
        """Note a line."""
        for (x0, y0), (x1, y1) in pairwise(points):
            for k in range(parts := max(1, math.ceil(abs(x1 - x0) / (_STEP / 2)))):
                ends = [y0 + (y1 - y0) * (k + more) / parts for more in (0, 1)]
                self.keep_clear(x0 + (x1 - x0) * k / parts, min(ends), max(ends))

    def take(self, area: Area) -> None:
        """Note a place that is filled."""
        self._taken.append(area)

    def put(self, label: Label) -> str:
        """Write a label at the free place nearest to one of its marks.

        Where there is none it is left out: the table on the page has the figures.
        """
        found = self._nearest(label)
        if found is None:
            return ""
        place, mark = found
        self.take(place)
        return "".join(_written(label, place, mark))

    def _nearest(self, label: Label) -> tuple[Area, Point] | None:
        wide, high = label.size
        room, marks = self._area, label.marks
        found, least = None, math.inf
        rows = [
            (min((_over(top, top + high, mark) for mark in marks), default=0.0), top)
            for top in _steps(room.top, room.bottom - high, 7)
        ]
        for over, top in sorted(rows):
            if over >= least:
                break
            for left in _steps(room.left, room.right - wide, 14):
                place = (left, top, left + wide, top + high)
                cost, mark = min(
                    ((_cost(place, m), m) for m in marks), default=(0, _NO)
                )
                if cost < least and marks and self._free(Area(*place)):
                    found, least = (Area(*place), mark), cost
        return found

    def _free(self, place: Area) -> bool:
        if any(place.meets(other) for other in self._taken):
            return False
        for column in range(
            int((place.left - _CLEAR) // _STEP),
            int((place.right + _CLEAR) // _STEP) + 1,
        ):
            for top, bottom in self._columns.get(column, ()):
                if top < place.bottom + 2 and bottom > place.top - 2:
                    return False
        return True


def _steps(begin: float, end: float, step: float) -> Iterable[float]:
    count = int((end - begin) / step) if end >= begin else -1
    yield from (begin + step * n for n in range(count + 1))
    if end > begin:
        yield end


def _over(top: float, bottom: float, mark: Point) -> float:
    """Return how far a mark lies above or below."""
    return max(top - mark[1], 0.0, mark[1] - bottom)


def _cost(place: tuple[float, float, float, float], mark: Point) -> float:
    """Prefer the nearest; a leader to the side reads better than a steep one."""
    left, top, right, bottom = place
    aside = max(left - mark[0], 0.0, mark[0] - right)
    over = max(top - mark[1], 0.0, mark[1] - bottom)
    away = math.hypot(aside, over)
    return away + 30.0 if away > _BESIDE and aside < 1.5 * over else away


def _distance(place: Area, mark: Point) -> float:
    aside = max(place.left - mark[0], 0.0, mark[0] - place.right)
    return math.hypot(aside, _over(place.top, place.bottom, mark))


def _written(label: Label, place: Area, mark: Point) -> Iterable[str]:
    if _distance(place, mark) > _BESIDE:
        middle = (place.top + place.bottom) / 2
        if place.right < mark[0]:
            yield line((place.right + 3, middle), mark, label.lead)
        elif place.left > mark[0]:
            yield line((place.left - 3, middle), mark, label.lead)
        else:
            below = place.top > mark[1]
            edge = place.top + 1 if below else place.bottom + 1
            yield line((mark[0], edge), mark, label.lead)
    for n, (text, kind) in enumerate(label.lines):
        yield words((place.left, place.top + LINE * n + 12), text, kind=kind)
