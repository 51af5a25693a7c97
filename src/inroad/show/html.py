"""Any result as the body of a page; the web frames it, `--out` puts it in a file."""

import re
from functools import cache
from itertools import accumulate
from pathlib import Path

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup

from inroad.show.layout import sheet_of
from inroad.show.sheet import (
    GLYPHS,
    Block,
    Chart,
    Entry,
    Facts,
    Finding,
    Note,
    Opponents,
    Table,
    label_of,
)
from inroad.show.words import curly, lowered

_HERE = Path(__file__).parent
STYLE = _HERE / "style.css"
_LINK = re.compile(r"</?a\b[^>]*>")
BESIDE = 150
"""Letters of reasons in sight beside a line, three rows; more wait behind a word."""


def html(result: object, *, linked: bool = False) -> str:
    """Return a result as the HTML of a page's body.

    With `linked`, lines point into the app ("/conversation/…"); without, as in a file
    that stands alone, they are words. Every text is escaped.
    """
    template = environment().get_template("sheet.html")
    return Markup(template.render(sheet=sheet_of(result), linked=linked))  # noqa: S704 - made by an escaping template


@cache
def environment() -> Environment:
    """Return the template engine, escaping everything, strict about names."""
    engine = Environment(
        loader=FileSystemLoader(_HERE / "templates"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    engine.filters |= {
        "curly": curly,
        "label": label_of,
        "kind": _kind,
        "items": _items,
        "drawn": _drawn,
        "wordy": _wordy,
        "lowered": lowered,
    }
    engine.tests |= {"bare": _bare, "unended": _unended}
    engine.globals |= {"glyphs": GLYPHS, "in_sight": _in_sight}
    return engine


_KINDS: dict[type[Block], str] = {
    Entry: "entry",
    Facts: "facts",
    Table: "table",
    Chart: "chart",
    Finding: "finding",
    Opponents: "opponents",
}


def _kind(block: Block) -> str:
    return _KINDS[type(block)]


def _drawn(drawing: str, linked: bool = False) -> Markup:  # noqa: FBT001, FBT002 - a filter's
    """Take a drawing as it is: `show.charts` escaped every word in it.

    Where links can be followed nowhere, their words stand alone.
    """
    return Markup(drawing if linked else _LINK.sub("", drawing))  # noqa: S704 - written by our own SVG writer


def _items(text: str) -> list[str]:
    """Return the items of a numbered list, or nothing where a text is none."""
    lines = [re.fullmatch(r"\d+\. (.+)", line) for line in text.split("\n")]
    return [line[1] for line in lines if line] if all(lines) else []


def _wordy(table: Table) -> frozenset[int]:
    """Name the columns after the first that hold words: they stand left."""
    columns = range(1, len(table.head))
    return frozenset(
        n
        for n in columns
        if any(row[n] for row in table.rows)
        and not any(re.search(r"\d", row[n]) for row in table.rows)
        and any(" " in row[n].strip() for row in table.rows)
    )


def _in_sight(notes: tuple[Note, ...]) -> int:
    """Count the reasons that stand open beside a line: the first one always does."""
    letters = accumulate(len(note.text) for note in notes)
    return max(1, sum(reached <= BESIDE for reached in letters))


def _unended(note: Note) -> bool:
    """Say whether a note lacks a stop: on paper the next one follows in its row."""
    text = "".join(p.text for p in note.pieces if p.kind not in {"act", "name"})
    return bool(text) and not text.rstrip(" ”").endswith((".", "?", "!", "…"))


def _bare(notes: tuple[Note, ...]) -> bool:
    """Say whether notes only offer something to do, so that nothing need be folded."""
    return all(p.kind in {"act", "name"} for note in notes for p in note.pieces)
