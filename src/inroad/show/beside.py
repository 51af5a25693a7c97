"""What stands beside a line: a reason in full the first time, in short after that."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import replace
from typing import Any, Literal

from inroad.plan.page import Line, Section
from inroad.show.mentions import joined, mention, named
from inroad.show.reasons import ONE_DEFAULT, notes_of
from inroad.show.sheet import Entry, Note, Part, Piece, Tone
from inroad.show.values import value_words

Refs = Mapping[str, Mapping[str, Any]]
BEGINNING = 48
"""Letters of a quotation that, found in a line, show that the line quotes it."""


def section_part(section: Section, refs: Refs, told: set[str], tone: Tone = "") -> Part:
    """Lay out a section's lines; `told` remembers what a reader has seen by then."""
    entries = tuple(line_entry(line, refs, told) for line in section.lines)
    return Part(section.title, entries, section.id, tone)


def line_entry(line: Line, refs: Refs, told: set[str]) -> Entry:
    """Lay out one line with its reasons."""
    notes: list[Note] = []
    for name in line.because:
        ref = refs.get(name, {"text": name})
        found = _beside(name, _unrepeated(ref, line.text), told)
        told.add(f"quote:{ref.get('quote')}")
        if told_in(line, ref):
            found = tuple(_untold(note) for note in found)
        notes = _merged(notes, found)
    if any(refs.get(name, {}).get("kind") == "default" for name in line.because):
        # The one default in a calculation stands beside it in full.
        notes = [note for note in notes if note.label[0] != ONE_DEFAULT]
    draft = line.id.endswith(".draft")
    text = line.text if draft else line.text.strip()
    paragraphs = (text,) if draft else tuple(p for p in text.split("\n\n") if p.strip())
    return Entry(paragraphs, tuple(dict.fromkeys(notes)), line.id, draft)


def told_in(line: Line, ref: Mapping[str, Any]) -> bool:
    """Say whether a line holds a claim's own sentence: then no note repeats it."""
    text = str(ref.get("text") or "")
    return ref.get("kind") == "claim" and bool(text) and text in line.text


def _untold(note: Note) -> Note:
    """Lead nowhere and tell nothing: the line itself says what the claim says."""
    pieces = tuple(replace(p, to="") if p.to[:1] == "#" else p for p in note.pieces)
    return replace(note, pieces=pieces, words="", anchor="", more=())


def _unrepeated(ref: Mapping[str, Any], text: str) -> Mapping[str, Any]:
    """Leave out a quotation where the line beside it says the same words."""
    if ref.get("kind") == "work" and str(ref.get("title")) in text:
        return {**ref, "title": ""}
    quote = _plain(str(ref.get("quote") or ""))
    if ref.get("kind") != "slot" or not (ref.get("lines") or ref.get("from")):
        return ref
    if not quote and not ref.get("conflict") and ref.get("value") is not None:
        quote = _plain(value_words(ref["value"]))
    said = bool(quote) and _stands_in(quote, _plain(text))
    return {**ref, "quote": "", "wording": " "} if said else ref


def _stands_in(quote: str, text: str) -> bool:
    """Say whether a line says these words, or begins a long quotation of them."""
    end = r"(?!\w)" if len(quote) <= BEGINNING else ""
    return re.search(rf"(?<!\w){re.escape(quote[:BEGINNING])}{end}", text) is not None


def _plain(text: str) -> str:
    return " ".join(text.replace("’", "'").split()).strip(" .").casefold()


def _merged(notes: list[Note], more: Iterable[Note]) -> list[Note]:
    """Join notes that only name lines, "You, lines 45, 49", and claims told before."""
    merged = list(notes)
    for note in more:
        last = merged[-1] if merged else None
        if last is not None and note.again and (last.again or _bare(last)):
            merged[-1] = joined(last, note)
        elif last is None or not _bare(last):
            merged.append(note)
        elif not _bare(note):
            merged[-1:] = _in_a_row(last, note)
        elif note.pieces[2:] != last.pieces[2:]:
            lines = [p for p in (*last.pieces, *note.pieces) if p.kind == "line"]
            merged[-1] = _lines_note(last, lines)
    return merged


def _in_a_row(first: Note, second: Note) -> tuple[Note, ...]:
    """Let words of the same person follow lines of theirs: "You, line 4; line 6: …"."""
    alike = first.pieces[0] == second.pieces[0] and not second.mark
    if not alike or second.anchor or [p.kind for p in second.pieces[2:3]] != ["line"]:
        return first, second
    pieces = (*first.pieces, Piece("; "), *second.pieces[2:])
    lines = _lines_note(first, [p for p in pieces if p.kind == "line"])
    return (replace(second, pieces=pieces, label=lines.label),)


def _bare(note: Note) -> bool:
    """Say whether a note holds who and which lines, and nothing else."""
    kinds = [piece.kind for piece in note.pieces if piece.text.strip(" ,:")]
    whose = kinds[:1] == ["who"] and len(kinds) > 1 and set(kinds[1:]) == {"line"}
    return whose and not note.again


def _lines_note(note: Note, lines: list[Piece]) -> Note:
    """Name lines once each, in order, the first with the word before it."""
    once = {re.sub(r"^lines? ", "", piece.text): piece for piece in lines}
    ordered = sorted(once.items(), key=lambda item: int(item[0].split()[0]))
    pieces = [note.pieces[0]]
    for place, (number, piece) in enumerate(ordered):
        lead = "lines " if len(ordered) > 1 and not place else ""
        lead = "line " if len(ordered) == 1 else lead
        pieces += [Piece(", "), replace(piece, text=f"{lead}{number}")]
    label = (note.label[0], "lines " + ", ".join(number for number, _ in ordered))
    return replace(note, pieces=tuple(pieces), label=label)


def _beside(name: str, ref: Mapping[str, Any], told: set[str]) -> tuple[Note, ...]:
    """Say a ref in full the first time on a page, and in short after that.

    A conflict is told once; beside later lines stands whose figure was kept, and
    where. Of a claim told before stand its speaker and place, of a work its title
    once, and neither a default's figure nor a calculation is repeated.
    """
    known = name in told or f"quote:{ref.get('quote') or name}" in told
    told.add(name)
    if ref.get("kind") == "claim":
        return _claim(name, ref, told, known=known)
    if known and ref.get("kind") == "work" and not ref.get("title"):
        # Its title stands in the line, and who wrote it was told.
        return ()
    if known and ref.get("conflict"):
        ref = {**ref, "conflict": None}
    found = notes_of(name, ref)
    if known and ref.get("kind") in {"default", "calc"}:
        return (_again(found[0], ref),)
    if known and ref.get("kind") == "slot":
        found = (_unquoted(found[0]), *found[1:])
    return found


def _claim(
    name: str, ref: Mapping[str, Any], told: set[str], *, known: bool
) -> tuple[Note, ...]:
    ref = named(ref, told)
    if known:
        return (mention(name, ref),)
    found = notes_of(name, ref)
    title = f"title:{(ref.get('source') or {}).get('title', '')}"
    if title in told:
        found = tuple(_untitled(note) for note in found)
    told.add(title)
    return found


def _again(note: Note, ref: Mapping[str, Any]) -> Note:
    words = note.pieces[0].text.partition(":")[0]
    kind: Literal["who", "plain"] = "who" if ref["kind"] == "calc" else "plain"
    pieces = (Piece(words, kind), Piece(", as above."))
    return replace(note, pieces=pieces, anchor="")


def _unquoted(note: Note) -> Note:
    """Leave the line where a quotation stands, once it was read."""
    if not any(piece.kind == "line" for piece in note.pieces):
        return note
    return replace(note, pieces=tuple(p for p in note.pieces if ": “" not in p.text))


def _untitled(note: Note) -> Note:
    titles = [n for n, piece in enumerate(note.pieces) if piece.kind == "title"]
    # The comma before a title goes with it.
    gone = {n for title in titles for n in (title - 1, title)}
    return replace(
        note, pieces=tuple(p for n, p in enumerate(note.pieces) if n not in gone)
    )
