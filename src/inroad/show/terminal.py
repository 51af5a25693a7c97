"""Any result as plain text for a tired person at night: side heads, dim reasons."""

import re
import textwrap
from collections.abc import Iterator
from dataclasses import dataclass, field

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
    Part,
    Sheet,
    Table,
)
from inroad.show.words import curly

_DIM, _BOLD, _ACCENT, _PLAIN = "\x1b[2m", "\x1b[1m", "\x1b[36m", "\x1b[0m"
# No word of anybody's may steer the screen: controls are left out.
_UNSAFE = dict.fromkeys([*range(9), *range(11, 32), *range(127, 160)])
_WIDEST, _SIDE, _NARROW = 80, 14, 64

_ELSEWHERE = {
    "notes-claim": "Advice in full, with its conditions and who says otherwise: "
    "`inroad cite` and the id in brackets.",
    "notes-calc": "The figures behind the runway: `inroad runway`.",
    "notes-figures": "The figures behind the runway: `inroad runway`.",
}


def terminal(result: object, *, width: int = _WIDEST, colour: bool = False) -> str:
    """Return a result as text no wider than `width` columns (20 to 80).

    With `colour`, heads are bold and reasons dim; without, indentation alone tells
    them apart. Ends in one newline.
    """
    page = _Page(max(20, min(width, _WIDEST)), colour)
    return "\n".join(page.lines(sheet_of(result))).strip("\n") + "\n"


@dataclass
class _Page:
    width: int
    colour: bool
    told: set[str] = field(default_factory=set)

    @property
    def side(self) -> int:
        """Columns kept for side heads; none where the screen is narrow."""
        return _SIDE if self.width >= _NARROW else 0

    def lines(self, sheet: Sheet) -> Iterator[str]:
        indent = " " * self.side
        if sheet.title:
            yield from self._wrapped(sheet.title, indent, _BOLD)
        if sheet.dateline:
            yield from self._wrapped(sheet.dateline, indent, _DIM)
        for part in sheet.parts:
            # A screen is for the page itself; a claim or a figure in full is a command.
            if part.id not in _ELSEWHERE:
                yield ""
                yield from self._part(part)
        ways = [_ELSEWHERE[part.id] for part in sheet.parts if part.id in _ELSEWHERE]
        if ways:
            yield ""
            yield from self._wrapped(" ".join(dict.fromkeys(ways)), indent, _DIM)

    def _part(self, part: Part) -> Iterator[str]:
        if part.tone == "act":
            yield self._styled("─" * self.width, _ACCENT)
        blocks = [list(self._block(block)) for block in part.blocks]
        body = [line for rows in blocks if rows for line in ["", *rows]][1:]
        if not self.side or part.tone == "notes":
            yield from self._wrapped(part.head, "", _BOLD)
            yield from body
        else:
            yield from self._beside(part.head, body)

    def _beside(self, head: str, body: list[str]) -> Iterator[str]:
        """Set a head into the empty column left of its lines."""
        heads = textwrap.wrap(self._clean(head), self.side - 2)
        for number in range(max(len(body), len(heads))):
            line = body[number] if number < len(body) else ""
            if number < len(heads):
                gap = " " * (self.side - len(heads[number]))
                rest = gap + line[self.side :] if line else ""
                line = self._styled(heads[number], _BOLD) + rest
            yield line.rstrip()

    def _block(self, block: Block) -> Iterator[str]:
        if isinstance(block, Table):
            yield from self._table(block)
        elif isinstance(block, Facts):
            yield from self._facts(block)
        elif isinstance(block, Chart):
            yield from self._drawn(block)
        elif isinstance(block, Finding):
            yield from self._finding(block)
        elif isinstance(block, Opponents):
            yield from self._opponents(block)
        else:
            yield from self._entry(block)

    def _drawn(self, chart: Chart) -> Iterator[str]:
        indent = " " * self.side
        if all(len(indent + row) <= self.width for row in chart.plain):
            yield from (indent + self._clean(row) for row in chart.plain)

    def _finding(self, finding: Finding) -> Iterator[str]:
        indent = " " * self.side
        yield from self._wrapped(finding.text, indent)
        if finding.hint:
            yield from self._note(finding.hint, indent)

    def _opponents(self, block: Opponents) -> Iterator[str]:
        """Print views one under the other: a screen has no room for two columns."""
        indent = " " * self.side
        yield from self._wrapped(block.about, indent)
        for side in block.sides:
            yield ""
            yield from self._wrapped(side.who, indent, _BOLD)
            yield from self._note(side.work, indent)
            yield from self._wrapped(side.said, indent)
            for note in (side.beneath, *side.notes):
                yield from self._note(note, indent + "  ")

    def _entry(self, entry: Entry) -> Iterator[str]:
        indent = " " * self.side
        for number, text in enumerate(entry.paragraphs):
            if entry.draft:
                yield from self._draft(text)
                continue
            if number:
                yield ""
            for line in text.split("\n"):
                yield from self._wrapped(line, indent, hang=_hang(line))
        for note in entry.notes:
            yield from self._note(note, indent + "  " * bool(entry.paragraphs))

    def _draft(self, text: str) -> Iterator[str]:
        """Print a message between two rules and without marks, fit to be copied."""
        indent = " " * self.side
        rule = indent + self._styled("-" * (self.width - self.side), _DIM)
        yield rule
        for line in text.split("\n"):
            yield from self._wrapped(line, indent, raw=True) if line.strip() else [""]
        yield rule

    def _note(self, note: Note, indent: str) -> Iterator[str]:
        sign = f"{GLYPHS[note.mark]} " if note.mark else ""
        text = _shown(note).strip().rstrip(":")
        called = "".join(p.text for p in note.pieces if p.kind == "name")
        # Where the speaker's own words stand, ours need not.
        if note.words and note.anchor and ": “" not in text:
            told = "as above." if note.anchor in self.told else note.words
            text = f"{text} In our words: {told}"
            self.told.add(note.anchor)
        yield from self._wrapped(
            sign + text + called, indent, _DIM, hang=len(sign) or 2
        )

    def _facts(self, facts: Facts) -> Iterator[str]:
        indent = " " * self.side
        before = ""
        for term, entry in facts.rows:
            said = "; ".join(entry.paragraphs)
            lead = f"{term}{'' if term.endswith('?') else ':'}"
            line = f"  {said}" if term == before else f"{lead} {said}"
            before = term
            notes = [note for note in entry.notes if note.text.strip()]
            beside = f"  {notes[0].text.strip()}" if len(notes) == 1 else ""
            if beside and len(indent + line + beside) <= self.width:
                # A short reason stands in the same row.
                yield (
                    indent + self._clean(line) + self._styled(self._clean(beside), _DIM)
                )
                continue
            yield from self._wrapped(line, indent, hang=2)
            for note in notes:
                yield from self._note(note, indent + "  ")

    def _table(self, table: Table) -> Iterator[str]:
        indent = " " * self.side
        if table.caption:
            yield from self._wrapped(table.caption, indent)
        rows = [table.head, *table.rows]
        widths = [max(len(row[i]) for row in rows) for i in range(len(table.head))]
        if sum(widths) + 2 * len(widths) + self.side > self.width:
            for row in table.rows:
                told = "; ".join(
                    f"{h}: {c}" for h, c in zip(table.head, row, strict=True)
                )
                yield from self._wrapped(told, indent, hang=2)
            return
        for number, row in enumerate(rows):
            cells = (
                c.ljust(w) if not i else c.rjust(w)
                for i, (c, w) in enumerate(zip(row, widths, strict=True))
            )
            yield self._styled(
                indent + "  ".join(cells).rstrip(), "" if number else _DIM
            )

    def _wrapped(
        self,
        text: str,
        indent: str,
        style: str = "",
        hang: int = 0,
        *,
        raw: bool = False,
    ) -> Iterator[str]:
        lines = textwrap.wrap(
            (text if raw else curly(text)).translate(_UNSAFE),
            self.width,
            initial_indent=indent,
            subsequent_indent=indent + " " * hang,
            break_on_hyphens=False,
        )
        # The indent stays outside the style, so that side heads can take its place.
        for line in lines:
            bare = line[len(indent) :]
            yield indent + self._styled(bare, style)

    def _clean(self, text: str) -> str:
        return curly(text).translate(_UNSAFE)

    def _styled(self, text: str, style: str) -> str:
        return f"{style}{text}{_PLAIN}" if self.colour and style and text else text


def _hang(line: str) -> int:
    """Return how far a numbered line's later lines stand in."""
    number = re.match(r"\d+\. ", line)
    return number.end() if number else 0


def _hedge(note: Note) -> bool:
    """Say whether a note is a hedge, which always stands beside the line."""
    return note.text.startswith("Hedge:")


def _shown(note: Note) -> str:
    """Join a note's words; titles of works stand once, at the end."""
    if note.anchor == "":
        return "".join(p.text for p in note.pieces if p.kind not in {"act", "name"})
    pieces = [p for p in note.pieces if p.kind not in {"act", "name"}]
    titles = {place for place, p in enumerate(pieces) if p.kind == "title"}
    # The comma before a title goes with it.
    gone = titles | {place - 1 for place in titles}
    return "".join(p.text for place, p in enumerate(pieces) if place not in gone)
