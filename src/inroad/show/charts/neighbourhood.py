"""A neighbourhood: people as rows under their groups, arcs between who wrote together.

Rows can be read and followed at any width, where a cloud of dots and lines cannot.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from inroad.show.charts.svg import (
    box,
    element,
    number,
    printable,
    width_of,
    words,
)

WIDTHS = (280, 350, 600, 920)
_ARCS = {280: 76, 350: 100, 600: 170, 920: 240}
"""How far arcs may reach, to the left of the people."""

_ROW, _HEAD, _GAP, _TEXT = 28, 26, 12, 16
_DOT = 4.5
_ROOMY = 600
"""From this width on something is said of everybody beside their name."""

KNOWN, KNOWN_SHORT = "you know them", "known"
OTHERS = "In other groups"

Mark = Literal["", "known", "asked"]


@dataclass(frozen=True, slots=True)
class Somebody:
    """A row: a name that leads to a page, and what is said of them where there is room.

    Who is "known" has a full dot and says so; who was "asked" about stands strong.
    """

    name: str
    to: str = ""
    said: str = ""
    mark: Mark = ""


@dataclass(frozen=True, slots=True)
class Circle:
    """People under the words that are their own; without any they share no group."""

    words: tuple[str, ...]
    people: tuple[Somebody, ...]


@dataclass(frozen=True, slots=True)
class Arc:
    """Two people by their places from the top, and how many works they share."""

    one: int
    other: int
    works: int


@dataclass(frozen=True, slots=True)
class NeighbourhoodFigure:
    """What a neighbourhood is drawn from, and a sentence of it."""

    circles: tuple[Circle, ...]
    arcs: tuple[Arc, ...]
    label: str


def neighbourhood_chart(figure: NeighbourhoodFigure) -> tuple[str, ...]:
    """Draw it once for each width, narrowest first; all text is 13 px."""
    return tuple(_drawn(figure, wide) for wide in WIDTHS)


def weight(works: int) -> str:
    """Name how an arc is drawn: by one work, by a few, by five and more."""
    return "arc3" if works > 4 else "arc2" if works > 1 else "arc1"


def _drawn(figure: NeighbourhoodFigure, wide: int) -> str:
    left = _ARCS[wide]
    heads, rows, bottom = _places(figure)
    body = [*_arcs(figure, rows, left)]
    for circle, top in zip(figure.circles, heads, strict=True):
        body += _head(circle, (left, wide), top)
    everybody = [each for circle in figure.circles for each in circle.people]
    second = _second(everybody, (left, wide))
    for each, y in zip(everybody, rows, strict=True):
        body += _somebody(each, (left, second, wide), y)
    # A picture with links in it is a group of these, not one image.
    linked = any(each.to for each in everybody)
    return element(
        "svg",
        *body,
        kind=f"w{wide}",
        width=wide,
        height=bottom,
        viewBox=f"0 0 {wide} {number(bottom)}",
        role="group" if linked else "img",
        aria_label=printable(figure.label),
    )


def _places(figure: NeighbourhoodFigure) -> tuple[list[float], list[float], float]:
    """Return where heads begin, where the middles of rows are, and where all ends."""
    heads: list[float] = []
    rows: list[float] = []
    top = 0.0
    for circle in figure.circles:
        heads.append(top)
        top += _HEAD if _titled(circle, figure) else 0
        for _ in circle.people:
            rows.append(top + _ROW / 2)
            top += _ROW
        top += _GAP
    return heads, rows, max(top - _GAP, 1.0)


def _titled(circle: Circle, figure: NeighbourhoodFigure) -> bool:
    return bool(circle.words) or len(figure.circles) > 1


def _second(people: list[Somebody], ends: tuple[int, int]) -> float:
    """Return where the second column begins: after the longest name, if not too far."""
    left, wide = ends
    sizes = (width_of(each.name, bold=each.mark == "asked") for each in people)
    longest = max(sizes, default=0.0)
    return left + _TEXT + min(longest, 0.5 * (wide - left)) + 20


def _arcs(figure: NeighbourhoodFigure, rows: list[float], left: float) -> Iterator[str]:
    """Draw the longest arcs first and outermost, so that short ones stay in sight."""
    arcs = [arc for arc in figure.arcs if arc.one != arc.other]
    longest = max((abs(rows[a.one] - rows[a.other]) for a in arcs), default=1.0)
    for arc in sorted(arcs, key=lambda a: (-abs(rows[a.one] - rows[a.other]), a.works)):
        top, low = sorted((rows[arc.one], rows[arc.other]))
        reach = 10 + (left - 14) * ((low - top) / longest) ** 0.8 - 4
        x = number(left - _DOT)
        curve = f"A {number(reach)} {number((low - top) / 2)} 0 0 0 {x} {number(low)}"
        yield element("path", kind=weight(arc.works), d=f"M {x} {number(top)} {curve}")


def _head(circle: Circle, ends: tuple[int, int], top: float) -> Iterator[str]:
    """Write as many of a group's words as there is room for, whole ones."""
    left, wide = ends
    room = wide - left - _TEXT
    shown = ""
    for word in circle.words:
        longer = f"{shown}, {word}" if shown else word
        if shown and width_of(longer, bold=True) > room:
            break
        shown = longer
    kind = "strong ink" if shown else ""
    told = shown or (OTHERS if top or circle.words else "")
    if told:
        yield words(
            (left + _TEXT, top + 18), _cut(told, room, bold=bool(kind)), kind=kind
        )


def _somebody(each: Somebody, ends: tuple[int, float, int], y: float) -> Iterator[str]:
    left, second, wide = ends
    full = each.mark == "known"
    yield element("circle", kind="own" if full else "hollow", cx=left, cy=y, r=_DOT)
    strong = each.mark == "asked"
    roomy = wide >= _ROOMY
    told = (KNOWN if roomy else KNOWN_SHORT) if full else ""
    room = second - left - _TEXT - 12 if roomy else wide - left - _TEXT - 4
    name = _cut(each.name, room, bold=strong)
    size = width_of(name, bold=strong)
    if not roomy and size + 12 + width_of(told) > room:
        # The name matters more, and the dot and the list say it too.
        told = ""
    text = words((left + _TEXT, y + 4.5), name, kind="strong" if strong else "")
    if each.to:
        # The box makes the target as high as the row.
        at = (left + _TEXT - 4, y - _ROW / 2 + 1)
        text = element("a", box(at, size + 8, _ROW - 2, "target"), text, href=each.to)
    yield text
    x = second if roomy else left + _TEXT + size + 12
    if told:
        yield words((x, y + 4.5), told, kind="accent")
        x += width_of(told) + 12
    said = _cut(each.said, wide - x) if roomy else ""
    if said:
        yield words((x, y + 4.5), said)


def _cut(text: str, room: float, *, bold: bool = False) -> str:
    if width_of(text, bold=bold) <= room:
        return text
    while text and width_of(f"{text}…", bold=bold) > room:
        text = text[:-1]
    return f"{text.rstrip(' ,')}…" if text else ""
