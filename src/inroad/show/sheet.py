"""Sheet: any result as it will stand on the page, before it is printed anywhere."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Literal

from inroad.show.words import shortened

Mark = Literal["", "holds", "fails", "default", "old", "conflict"]
Tone = Literal["", "aim", "act", "notes", "figures", "folded"]

GLYPHS: dict[str, str] = {
    "holds": "●",
    "fails": "○",
    "default": "◇",
    "old": "◌",
    "conflict": "≠",
}


@dataclass(frozen=True, slots=True)
class Piece:
    """A few words of a note: who says it, a line to follow, the title of a work.

    `to` is an address: within the app ("/conversation/…"), on this page ("#…"), or
    on the web. Where an address cannot be followed the words stand alone, and an
    "act" (Change, Answer) is not shown at all. A "name" is what a command calls
    something, and is shown only where commands are typed; what is for the "screen"
    has no room on paper, where the line itself says as much.
    """

    text: str
    kind: Literal["plain", "who", "line", "title", "act", "name", "screen"] = "plain"
    to: str = ""


@dataclass(frozen=True, slots=True)
class Note:
    """One reason beside a line.

    `label` is its shortest form, for the closed label on a phone. `words` is what a
    claim says, in ours: the page tells it once, at its end, under `anchor`; the
    terminal tells it in place, the first time. `more` stands at the end everywhere.
    A note is there `again` where it only names what the page told before.
    """

    pieces: tuple[Piece, ...]
    label: tuple[str, str] = ("", "")
    mark: Mark = ""
    anchor: str = ""
    words: str = ""
    more: tuple["Note", ...] = ()
    again: bool = False

    @property
    def text(self) -> str:
        """The words alone."""
        return "".join(p.text for p in self.pieces if p.kind != "act")


@dataclass(frozen=True, slots=True)
class Entry:
    """One line: what is said to the reader, and why; a chart may stand over it.

    A chart that says all that the words say is `pictured`: then a page shows it
    instead of them, and whoever cannot see it is told the words.
    """

    paragraphs: tuple[str, ...]
    notes: tuple[Note, ...] = ()
    id: str = ""
    draft: bool = False
    chart: "Chart | None" = None
    pictured: bool = False
    rung: "Rung | None" = None


@dataclass(frozen=True, slots=True)
class Rung:
    """How a page sets an option: its rank, its name, the next step, its chance.

    `unasked` says why there is no chart; the first of a page carries the `axis` that
    the charts of all of them share.
    """

    rank: str
    name: str
    lead: str
    step: str
    chart: "Chart | None" = None
    unasked: str = ""
    axis: "Chart | None" = None


@dataclass(frozen=True, slots=True)
class Facts:
    """Names and values, a note beside each."""

    rows: tuple[tuple[str, Entry], ...]


@dataclass(frozen=True, slots=True)
class Table:
    """Figures: a caption, a head, rows of words; numbers stand right.

    One that only repeats a picture is `folded` behind its caption on a screen.
    """

    caption: str
    head: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    folded: bool = False


@dataclass(frozen=True, slots=True)
class Chart:
    """One chart: `draw` makes one SVG text for each width, narrowest first.

    Its figures stand in a table on the same page, which is what a terminal and a
    Markdown file print; so nothing is drawn before somebody looks. `plain` is a small
    drawing in letters for the terminal.
    """

    draw: Callable[[], tuple[str, ...]]
    label: str
    plain: tuple[str, ...] = ()

    @property
    def drawings(self) -> tuple[str, ...]:
        """Draw it now, once for each width."""
        return self.draw()


@dataclass(frozen=True, slots=True)
class Finding:
    """What a chart or a table shows, in large type, and in small what it counts."""

    text: str = ""
    hint: Note | None = None


@dataclass(frozen=True, slots=True)
class Side:
    """One of several views: who holds it, in which work, and what it says.

    `beneath` says whose words these are, and where the passage is read; `notes` are
    for whom it holds, how old it is, and what its speaker warns of.
    """

    who: str
    work: Note
    said: str
    beneath: Note
    notes: tuple[Note, ...] = ()


@dataclass(frozen=True, slots=True)
class Opponents:
    """Views that disagree, side by side, and what that turns on; none is averaged."""

    about: str
    sides: tuple[Side, ...]


Block = Entry | Facts | Table | Chart | Finding | Opponents


@dataclass(frozen=True, slots=True)
class Part:
    """A section under its side head.

    `tone` gives the aim and the act their size, sets the tables of "figures" side by
    side, and puts what is "folded" behind its head on a page.
    """

    head: str
    blocks: tuple[Block, ...]
    id: str = ""
    tone: Tone = ""


@dataclass(frozen=True, slots=True)
class Sheet:
    """A whole page: title, dateline, sections."""

    title: str
    dateline: str = ""
    parts: tuple[Part, ...] = ()
    foot: str = ""


def plain(*texts: str) -> Note:
    """Make a note of plain words."""
    return Note(tuple(Piece(text) for text in texts if text))


def label_of(notes: tuple[Note, ...]) -> str:
    """Join the labels of notes: "you, lines 22, 38; Andrew, line 102".

    Notes of the same person share the name; conflicts keep their own sign. Where no
    note has a label, the first one's beginning serves.
    """
    grouped: dict[str, list[str]] = {}
    for note in notes:
        who, what = note.label
        if who:
            rows = grouped.setdefault(who, [])
            if what and what not in rows:
                rows.append(what)
    if not grouped:
        return shortened(notes[0].text, 48).rstrip(".") if notes else ""
    return "; ".join(
        f"{who}, {_joined(rows)}" if rows else who for who, rows in grouped.items()
    )


def _joined(rows: list[str]) -> str:
    numbers = [
        row.split(" ", 1)[1] for row in rows if row.startswith(("line ", "lines "))
    ]
    others = [row for row in rows if not row.startswith(("line ", "lines "))]
    if not numbers:
        return ", ".join(others)
    many = len(numbers) > 1 or "," in numbers[0] or " to " in numbers[0]
    lines = f"{'lines' if many else 'line'} {', '.join(numbers)}"
    return ", ".join([lines, *others])
