"""A tree of steps as an outline: what hangs on what, each step with its number."""

from collections.abc import Iterator
from dataclasses import dataclass

from inroad.show.charts.svg import box, drawing, line, width_of, words

WIDTHS = (280, 350, 600, 920)
_ROW, _IN, _NUMBER = 30, 22, 24


@dataclass(frozen=True, slots=True)
class Twig:
    """One row: how deep it stands, its words, and of a step its number and figures."""

    depth: int
    name: str
    number: str = ""
    said: str = ""


@dataclass(frozen=True, slots=True)
class TreeFigure:
    """What a tree is drawn from: its rows from the top, and a sentence of it."""

    rows: tuple[Twig, ...]
    label: str


def tree_chart(figure: TreeFigure) -> tuple[str, ...]:
    """Draw the tree once for each width, narrowest first; all text is 13 px."""
    return tuple(_drawn(figure, wide) for wide in WIDTHS)


def _drawn(figure: TreeFigure, wide: int) -> str:
    body = [*_stems(figure)]
    for place, row in enumerate(figure.rows):
        body += _row(row, wide, _ROW * place)
    return drawing(wide, _ROW * len(figure.rows) + 2, figure.label, body)


def _stems(figure: TreeFigure) -> Iterator[str]:
    """Draw from each row up to what it hangs on."""
    above: dict[int, int] = {}
    for place, row in enumerate(figure.rows):
        above[row.depth] = place
        if row.depth:
            x = _IN * (row.depth - 1) + 8
            y = _ROW * place + 15
            top = _ROW * above[row.depth - 1] + 24
            yield line((x, top), (x, y), "axis")
            yield line((x, y), (x + _IN - 10, y), "axis")


def _row(row: Twig, wide: int, top: float) -> Iterator[str]:
    left = _IN * row.depth
    if not row.number:
        yield words((left, top + 20), row.name, kind="strong ink")
        return
    yield box((left, top + 5), _NUMBER, 20, "hollow")
    middle = left + _NUMBER / 2
    yield words((middle, top + 20), row.number, kind="ink", anchor="middle")
    left += _NUMBER + 8
    said, name = row.said, row.name
    # Where both find no room the name stays; the figures stand in the table.
    if width_of(name) + width_of(said) + 16 > wide - left:
        said = ""
    while name and width_of(name) > wide - left:
        name = name[:-2].rstrip() + "…" if len(name) > 2 else ""
    yield words((left, top + 20), name, kind="ink")
    if said:
        yield words((wide, top + 20), said, anchor="end")
