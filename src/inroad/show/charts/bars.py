"""Bars of one whole, one below the other: where the week goes, where it should go."""

import math
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Literal

from inroad.show.charts.place import LINE, Area
from inroad.show.charts.svg import Point, box, drawing, hatch, line, width_of, words

WIDTHS = (280, 350, 600)
_HIGH = 20
_LEAST = 84
"""Pixels that a label may take, even under a narrower slice."""

Kind = Literal["plain", "said", "aim", "unsaid"]


@dataclass(frozen=True, slots=True)
class Slice:
    """A share of the whole: its size, what is said of it, and how it is drawn.

    "aim" is what is wanted, "said" what stands on both sides, "unsaid" is hatched.
    """

    size: float
    amount: str
    name: str
    kind: Kind = "plain"


@dataclass(frozen=True, slots=True)
class Bar:
    """One bar under its title."""

    title: str
    slices: tuple[Slice, ...]


def bars_chart(
    bars: Sequence[Bar], label: str, *, name: str, whole: float = 0.0
) -> tuple[str, ...]:
    """Draw bars on one scale, once for each width; all text is 13 px.

    Args:
        bars: the longest fills the width; sizes that are no positive numbers are left
            out.
        label: a sentence for who cannot see it.
        name: unlike that of any other chart on the page, for its hatching.
        whole: the size that fills the width, where a longer bar stands elsewhere.
    """
    kept = [Bar(b.title, tuple(s for s in b.slices if _drawable(s))) for b in bars]
    longest = max((sum(s.size for s in b.slices) for b in kept), default=0.0)
    longest = max(longest, whole)
    return tuple(_drawn(kept, longest, wide, label, name) for wide in WIDTHS)


def _drawable(given: Slice) -> bool:
    return math.isfinite(given.size) and given.size > 0


def _drawn(bars: Sequence[Bar], whole: float, wide: int, label: str, name: str) -> str:
    pattern = f"{name}-{wide}"
    body, top = [hatch(pattern)], 0.0
    for bar in bars:
        body.append(words((0, top + 13), bar.title, kind="strong ink"))
        body += _bar(bar, whole, (wide, top + 22), pattern)
        told, bottom = _told(bar, whole, wide, top + 22 + _HIGH)
        body += told
        top = bottom + 14
    return drawing(wide, max(top - 8, 1), label, body)


def _spans(bar: Bar, whole: float, wide: float) -> list[Point]:
    """Where each slice begins and ends."""
    found, at = [], 0.0
    for each in bar.slices:
        size = each.size / whole * wide
        found.append((at, at + size))
        at += size
    return found


def _bar(bar: Bar, whole: float, place: Point, pattern: str) -> Iterator[str]:
    wide, y = place
    for each, (begin, end) in zip(bar.slices, _spans(bar, whole, wide), strict=True):
        # A hair of paper between neighbours; the stroke lies inside the drawing.
        at, size = (begin + 0.5, y), max(end - begin - 2, 1.0)
        if each.kind == "unsaid":
            yield box(at, size, _HIGH, "slice", fill=f"url(#{pattern})")
        else:
            yield box(at, size, _HIGH, f"slice {each.kind}")


def _told(bar: Bar, whole: float, wide: int, y: float) -> tuple[list[str], float]:
    """Write labels under slices, the right ones first: deeper ones pass to their left.

    Returns them and where they end.
    """
    taken: list[Area] = []
    leads, texts, bottom = [], [], y
    both = list(zip(bar.slices, _spans(bar, whole, wide), strict=True))
    for each, (begin, end) in reversed(both):
        lines = _lines(each, max(end - begin - 8, _LEAST), wide)
        size = max(width_of(text, bold=n == 0) for n, text in enumerate(lines))
        left = max(0.0, min(begin + 1, wide - size))
        place = _free(taken, left, size, len(lines) * LINE, y + 4)
        taken.append(place)
        bottom = max(bottom, place.bottom)
        if place.top > y + 5:
            x = max(begin + 3, min(left + 3, end - 3))
            leads.append(line((x, y), (x, place.top + 1), "lead"))
        for n, text in enumerate(lines):
            kind = "strong ink" if n == 0 else ""
            texts.append(words((left, place.top + 13 + LINE * n), text, kind=kind))
    return [*leads, *texts], bottom


def _lines(each: Slice, room: float, wide: int) -> list[str]:
    """Wrap a name under its amount; a word longer than the chart is cut."""
    found, row = [each.amount], ""
    for word in each.name.split():
        longer = f"{row} {word}".strip()
        if row and width_of(longer) > room:
            found.append(row)
            longer = word
        row = longer
    return [_cut(text, wide) for text in [*found, row] if text]


def _cut(text: str, wide: int) -> str:
    if width_of(text, bold=True) <= wide:
        return text
    while text and width_of(f"{text}…", bold=True) > wide:
        text = text[:-1]
    return f"{text}…"


def _free(
    taken: Sequence[Area], left: float, size: float, high: float, top: float
) -> Area:
    """Return the highest free place at `left`."""
    for y in sorted({top, *(other.bottom + 4 for other in taken)}):
        place = Area(left, y, left + size, y + high)
        if y >= top and not any(place.meets(other, 3) for other in taken):
            return place
    return Area(left, top, left + size, top + high)
