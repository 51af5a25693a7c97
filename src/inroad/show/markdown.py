"""Any result as Markdown, for files and for programs that read it."""

import re
from collections.abc import Iterator

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
    Piece,
    Sheet,
    Table,
)
from inroad.show.words import curly

_SPECIAL = re.compile(r"([\\`*_\[\]<>|])")
_LEADING = re.compile(r"^(\s*)(#+|[+-]|\d+[.)])(?=\s|$)")


def markdown(result: object) -> str:
    """Return a result as Markdown (CommonMark and tables), ending in one newline."""
    sheet = sheet_of(result)
    return "\n\n".join(_sheet(sheet)).rstrip() + "\n"


def _sheet(sheet: Sheet) -> Iterator[str]:
    if sheet.title:
        yield f"# {escaped(sheet.title)}"
    if sheet.dateline:
        yield escaped(sheet.dateline)
    for part in sheet.parts:
        yield from _part(part)


def _part(part: Part) -> Iterator[str]:
    if part.head:
        yield f"## {escaped(part.head)}"
    for block in part.blocks:
        yield from _block(block, notes=part.tone == "notes")


def _block(block: Block, *, notes: bool) -> Iterator[str]:
    if isinstance(block, Table):
        yield _table(block)
    elif isinstance(block, Facts):
        yield "\n".join(_fact(term, entry) for term, entry in block.rows)
    elif isinstance(block, Finding):
        yield from (escaped(text) for text in [block.text] if text)
        yield from (_note(hint) for hint in [block.hint] if hint)
    elif isinstance(block, Opponents):
        yield from _opponents(block)
    elif not isinstance(block, Chart):
        yield from _entry(block, notes=notes)


def _opponents(block: Opponents) -> Iterator[str]:
    if block.about:
        yield escaped(block.about)
    for side in block.sides:
        yield f"### {escaped(side.who, inside=True)}"
        yield from (note for note in [_note(side.work)] if note)
        yield escaped(side.said)
        notes = [_note(note) for note in (side.beneath, *side.notes)]
        yield "\n".join(f"- {note}" for note in notes if note)


def _entry(entry: Entry, *, notes: bool) -> Iterator[str]:
    if entry.draft:
        text = entry.paragraphs[0]
        ticks = max((len(run) for run in re.findall(r"`+", text)), default=0)
        fence = "`" * max(3, ticks + 1)
        yield f"{fence}text\n{text}\n{fence}"
    else:
        paragraphs = [escaped(text) for text in entry.paragraphs]
        yield from paragraphs
    if entry.notes and notes:
        first, *rest = (_note(note) for note in entry.notes)
        yield "\n".join([f"- {first}", *(f"  - {note}" for note in rest)])
    elif entry.notes:
        yield "\n".join(f"- {_note(note)}" for note in entry.notes)


def _fact(term: str, entry: Entry) -> str:
    said = "; ".join(escaped(text) for text in entry.paragraphs)
    notes = " ".join(f"({_note(note)})" for note in entry.notes)
    return f"- {escaped(term)}: {' '.join(part for part in (said, notes) if part)}"


def _note(note: Note) -> str:
    sign = f"{GLYPHS[note.mark]} " if note.mark else ""
    return sign + "".join(_piece(p) for p in note.pieces if p.kind != "act").strip()


def _piece(piece: Piece) -> str:
    words = escaped(piece.text, inside=True)
    if piece.kind == "title":
        words = f"*{words}*"
    if piece.to.startswith(("https://", "http://")):
        return f"[{words}]({piece.to.replace('(', '%28').replace(')', '%29')})"
    return words


def _table(table: Table) -> str:
    rows = [table.head, tuple("---" for _ in table.head), *table.rows]
    shown = "\n".join(f"| {' | '.join(_cell(cell) for cell in row)} |" for row in rows)
    return f"{escaped(table.caption)}\n\n{shown}" if table.caption else shown


def _cell(cell: str) -> str:
    return cell if cell == "---" else escaped(cell, inside=True)


def escaped(text: str, *, inside: bool = False) -> str:
    """Let no word of a person's text work as markup."""
    words = _SPECIAL.sub(r"\\\1", curly(text))
    if inside:
        return " ".join(words.split("\n"))
    # A backslash at the end of a line keeps the break.
    return "\\\n".join(_LEADING.sub(_literal, line) for line in words.split("\n"))


def _literal(lead: re.Match[str]) -> str:
    sign = lead[2]
    return f"{lead[1]}{sign[:-1]}\\{sign[-1]}"
