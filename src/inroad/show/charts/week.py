"""A week on one drawing: a row a day, what is taken hatched, blocks by their number."""

from collections.abc import Iterator
from dataclasses import dataclass

from inroad.show.charts.svg import box, drawing, hatch, line, width_of, words

WIDTHS = (280, 350, 600, 920)
_ROW, _HIGH, _TOP = 30, 20, 26
_SHORT = ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")


@dataclass(frozen=True, slots=True)
class Piece:
    """A piece of a day, in minutes from midnight; `number` is what stands in it."""

    day: int
    start: float
    end: float
    number: str = ""


@dataclass(frozen=True, slots=True)
class WeekFigure:
    """What a week is drawn from, between two hours of the day.

    `clear` are the hours at which the head is clearest, drawn as a band behind.
    """

    begin: float
    end: float
    taken: tuple[Piece, ...]
    placed: tuple[Piece, ...]
    clear: tuple[tuple[float, float], ...]
    label: str


def week_chart(figure: WeekFigure) -> tuple[str, ...]:
    """Draw the week once for each width, narrowest first; all text is 13 px."""
    return tuple(_drawn(figure, wide) for wide in WIDTHS)


@dataclass(frozen=True, slots=True)
class _Frame:
    wide: int
    left: float
    begin: float
    end: float

    def at(self, minutes: float) -> float:
        share = (minutes / 60 - self.begin) / max(self.end - self.begin, 1.0)
        return self.left + min(max(share, 0.0), 1.0) * (self.wide - 2 - self.left)


def _drawn(figure: WeekFigure, wide: int) -> str:
    frame = _Frame(wide, width_of("Wed") + 8, figure.begin, figure.end)
    name = f"taken-{wide}"
    bottom = _TOP + _ROW * len(_SHORT)
    body = [hatch(name), *_clear(figure, frame, bottom), *_hours(frame, bottom)]
    for day, said in enumerate(_SHORT):
        body.append(words((0, _TOP + _ROW * day + 15), said))
    fill = f"url(#{name})"
    body += [_piece(each, frame, "slice", fill=fill) for each in figure.taken]
    for each in figure.placed:
        body.append(_piece(each, frame, "hollow"))
        body += _number(each, frame)
    return drawing(wide, bottom + 4, figure.label, body)


def _clear(figure: WeekFigure, frame: _Frame, bottom: float) -> Iterator[str]:
    for begin, end in figure.clear:
        left, right = frame.at(begin * 60), frame.at(end * 60)
        yield box((left, 18), right - left, bottom - 18, "band1")


def _hours(frame: _Frame, bottom: float) -> Iterator[str]:
    step = 2 if frame.wide >= 600 else 4
    first = int(frame.begin + 0.999)
    for hour in range(first, int(frame.end) + 1, step):
        x, said = frame.at(hour * 60), str(hour)
        half = width_of(said) / 2
        yield line((x, 18), (x, bottom), "grid")
        yield words((min(x, frame.wide - half), 12), said, anchor="middle")


def _piece(each: Piece, frame: _Frame, kind: str, **given: str) -> str:
    left, right = frame.at(each.start), frame.at(each.end)
    at = (left + 0.5, _TOP + _ROW * each.day)
    return box(at, max(right - left - 1, 1), _HIGH, kind, **given)


def _number(each: Piece, frame: _Frame) -> Iterator[str]:
    left, right = frame.at(each.start), frame.at(each.end)
    if width_of(each.number) + 2 <= right - left:
        y = _TOP + _ROW * each.day + 15
        yield words(((left + right) / 2, y), each.number, kind="ink", anchor="middle")
