"""A small SVG writer: elements, text and its width, whole drawings."""

import math
from collections.abc import Iterable, Sequence
from html import escape

Point = tuple[float, float]

SIZE = 13
"""Pixels of all chart text, at the size at which a drawing is shown."""

_EMS = (
    ("iljI.,:;'’|! ", 0.29),
    ("ftr()[]-“”", 0.39),
    ("ckszvxyJ", 0.54),
    ("mwMW%@≠◇", 0.9),
)
"""Widths of letters in ems, as in the wider of the faces of the style sheet."""


def number(value: float) -> str:
    """Write a coordinate with one digit; it has to be finite.

    >>> number(3), number(2.25), number(-0.01)
    ('3', '2.2', '0')
    """
    if not math.isfinite(value):
        msg = f"{value} has no place in a drawing"
        raise ValueError(msg)
    shown = f"{value:.1f}".removesuffix(".0")
    return "0" if shown == "-0" else shown


def element(name: str, *inside: str, kind: str = "", **given: float | str) -> str:
    """Write one element; `kind` is its class, what stands inside is SVG already.

    >>> element("line", kind="axis", x1=0, y1=2.5)
    '<line class="c-axis" x1="0" y1="2.5"/>'
    """
    classes = " ".join(f"c-{each}" for each in kind.split())
    shown = {"class": classes, **given} if kind else given
    attributes = "".join(
        f' {key.replace("_", "-")}="{_attribute(value)}"'
        for key, value in shown.items()
    )
    body = "".join(inside)
    return f"<{name}{attributes}>{body}</{name}>" if body else f"<{name}{attributes}/>"


def _attribute(value: float | str) -> str:
    return escape(value) if isinstance(value, str) else number(value)


def words(at: Point, text: str, *, kind: str = "", anchor: str = "start") -> str:
    """Write text on its baseline; a halo of paper keeps it apart from lines."""
    given = {} if anchor == "start" else {"text_anchor": anchor}
    return element(
        "text",
        escape(printable(text), quote=False),
        kind=kind,
        x=at[0],
        y=at[1],
        **given,
    )


def printable(text: str) -> str:
    """Leave out what XML cannot hold, and line breaks."""
    flat = " ".join(text.split())
    return "".join(
        c
        for c in flat
        if c >= " " and not "\ud800" <= c <= "\udfff" and c not in "\ufffe\uffff"
    )


def line(one: Point, other: Point, kind: str) -> str:
    """Write a straight line."""
    return element("line", kind=kind, x1=one[0], y1=one[1], x2=other[0], y2=other[1])


def box(at: Point, width: float, height: float, kind: str, **given: float | str) -> str:
    """Write a rectangle; one without extent is nothing."""
    if width <= 0 or height <= 0:
        return ""
    return element(
        "rect", kind=kind, x=at[0], y=at[1], width=width, height=height, **given
    )


def polyline(points: Sequence[Point], kind: str) -> str:
    """Write a line through points; fewer than two are nothing."""
    return element("polyline", kind=kind, points=_path(points)) if points[1:] else ""


def polygon(points: Sequence[Point], kind: str) -> str:
    """Write a filled outline; fewer than three points are nothing."""
    return element("polygon", kind=kind, points=_path(points)) if points[2:] else ""


def _path(points: Sequence[Point]) -> str:
    return " ".join(f"{number(x)},{number(y)}" for x, y in points)


def width_of(text: str, *, bold: bool = False) -> float:
    """Estimate the width of text in pixels: rather too wide than too narrow.

    Faces differ by a fifth, and nothing here can ask the browser.
    """
    em = sum(_em(character) for character in text)
    return em * SIZE * (1.07 if bold else 1)


def _em(character: str) -> float:
    known = next((em for letters, em in _EMS if character in letters), None)
    if known is not None:
        return known
    if ord(character) > 0x2E80:
        return 1.05
    return 0.7 if character.isupper() else 0.6


def hatch(name: str) -> str:
    """Write the pattern of what was not said, under a name of its own."""
    stripe = line((0, 0), (0, 6), "stripe")
    pattern = element(
        "pattern",
        stripe,
        id=name,
        width=6,
        height=6,
        patternUnits="userSpaceOnUse",
        patternTransform="rotate(45)",
    )
    return element("defs", pattern)


def drawing(width: float, height: float, label: str, body: Iterable[str]) -> str:
    """Put marks into one drawing of that size, with a sentence for who cannot see it.

    Its class names its width, so that the style sheet shows the one that fits.
    """
    return element(
        "svg",
        *body,
        kind=f"w{number(width)}",
        width=width,
        height=height,
        viewBox=f"0 0 {number(width)} {number(height)}",
        role="img",
        aria_label=printable(label),
    )
