"""Claims become notes: who, in which work, when, how surely, and who says otherwise."""

import re
from collections.abc import Mapping
from typing import Any

from inroad.show.sheet import Note, Piece, plain
from inroad.show.words import (
    counted,
    day,
    first_words,
    lines_words,
    listed,
    lowered,
    sentence,
)

Ref = Mapping[str, Any]
QUOTED = 72
"""How much of somebody's words stands beside a line: three lines, with who said it."""

NAMED = 3
"""Who says otherwise, by name beside a line; all of them stand with the claim."""


def claim_notes(name: str, ref: Ref) -> tuple[Note, ...]:
    """Say a claim in short: who, in which work, when, and how sure they were."""
    when = str(ref.get("said_on") or "")[:4] or str(ref.get("undated", "undated"))
    where = f"{_place(ref)}, {when}" if when else _place(ref)
    pieces = [*_speaker(ref), *_work(ref), Piece(where)]
    # A chain of several is told at the end, where there is room for it.
    if ref.get("via") and "←" not in str(ref["via"]):
        pieces.append(Piece(f", via {ref['via']}"))
    pieces.append(
        Piece(
            f": “{first_words(str(ref['quote']), QUOTED)}”" if ref.get("quote") else "."
        )
    )
    pieces += hedge_pieces(ref)
    pieces += _dissent(ref)
    if ref.get("id"):
        pieces.append(Piece(f" ({ref['id']})", "name"))
    words = sentence(str(ref.get("text", "")))
    label = (str(ref.get("speaker") or "nobody named"), _lines(ref) or when)
    more = claim_more(ref)
    return (Note(tuple(pieces), label, anchor=anchor_of(name), words=words, more=more),)


def hedge_pieces(ref: Ref) -> list[Piece]:
    """Say how surely a claim was made: every hedge, behind one word."""
    hedges = [str(each).strip().rstrip(".") for each in ref.get("hedges") or ()]
    if not hedges:
        return []
    lead = "Hedge" if len(hedges) == 1 else "Hedges"
    words = "; ".join([hedges[0], *(lowered(each) for each in hedges[1:])])
    return [Piece(f" {lead}: {sentence(words)}")]


def claim_where(ref: Ref) -> str:
    """Say in the fewest words where a claim stands: its lines, else its year."""
    return _place(ref).removeprefix(", ") or str(ref.get("said_on") or "")[:4]


def _dissent(ref: Ref) -> list[Piece]:
    """Name who says otherwise; what they say stands with the claim in full."""
    said = [str(other["speaker"]) for other in ref.get("opponents") or ()]
    # Somebody who says both is no second voice.
    names = [n for n in dict.fromkeys(said) if n != str(ref.get("speaker"))]
    if not said:
        return []
    if not names:
        return [Piece(" The same speaker says otherwise elsewhere.")]
    if len(names) > NAMED:
        left = counted(len(names) - NAMED + 1, "other")
        names = [*names[: NAMED - 1], left]
    verb = "says" if len(names) == 1 else "say"
    return [Piece(f" {sentence(f'{listed(names)} {verb} otherwise')}")]


def claim_head(ref: Ref) -> Note:
    """Say in full whose claim it is, where it stands, when, and through whom."""
    pieces = [*_speaker(ref), *_work(ref)]
    where = _place(ref) or f", {place_words(str(ref.get('locator') or ''))}"
    pieces.append(Piece(where if where != ", " else ""))
    pieces.append(Piece(f", {day(ref.get('said_on'))}"))
    pieces.append(Piece(f", via {ref['via']}." if ref.get("via") else "."))
    if ref.get("id"):
        to = f"/cite/?claim={ref['id']}"
        pieces += [Piece(" ("), Piece(str(ref["id"]), "line", to), Piece(")")]
    return Note(tuple(pieces))


def _speaker(ref: Ref) -> list[Piece]:
    speaker = str(ref.get("speaker") or "Nobody named")
    role = f" ({ref['role']})" if ref.get("role") in {"host", "guest"} else ""
    return [Piece(speaker[0].upper() + speaker[1:], "who"), Piece(role)]


def _work(ref: Ref) -> list[Piece]:
    source = ref.get("source") or {}
    title = str(source.get("title") or "")
    if not title or title in str(ref.get("speaker")):
        return []
    return [Piece(", "), Piece(title, "title", _web(source))]


def _place(ref: Ref) -> str:
    """Return lines where the reader has the file, else a locator that is a line."""
    where = _lines(ref)
    locator = str(ref.get("locator") or "")
    if not where and re.match(r"L\d", locator):
        where = place_words(locator)
    return f", {where}" if where else ""


def _lines(ref: Ref) -> str:
    """Name the lines from the first to the last of a passage that the reader has."""
    lines = tuple(ref.get("lines") or ())
    if not lines or not ref.get("quote"):
        return ""
    return lines_words(range(min(lines), max(lines) + 1))


def place_words(locator: str) -> str:
    """Say "L120-122" as "lines 120 to 122", a bare number as a section."""
    found = re.fullmatch(r"L(\d+)(?:-(\d+))?", locator)
    if found:
        last = f" to {found[2]}" if found[2] not in {None, found[1]} else ""
        return f"line{'s' if last else ''} {found[1]}{last}"
    return f"section {locator}" if locator.isdecimal() else locator


def _web(source: Ref) -> str:
    url = str(source.get("url") or "")
    return url if url.startswith(("https://", "http://")) else ""


def anchor_of(name: str) -> str:
    """Turn a ref's name into an id that a page can point at."""
    return "ref-" + "".join(c if c.isalnum() or c in "-_." else "-" for c in name)


def claim_more(ref: Ref) -> tuple[Note, ...]:
    """Say when a claim applies, and who says otherwise."""
    notes = []
    if ref.get("editorial"):
        notes.append(plain("Editorial: a summary by whoever put the page together."))
    when = str(ref.get("applies_when") or "")
    if when and not when.startswith("no condition"):
        notes.append(_condition(when, str(ref.get("holds"))))
    for other in ref.get("opponents") or ():
        about = str(other.get("about") or "").strip().rstrip(".")
        # What one author says to two kinds of reader need not be a "whether".
        two = re.sub(r"^From one author(?:, [^:]*)?: ", "", about)
        on = f" ({two})" if two != about else f", on {lowered(about)}" if about else ""
        lead = f"Otherwise{on}: "
        words = f", in our words: {sentence(str(other.get('text', '')))}"
        speaker = Piece(str(other["speaker"]), "who")
        notes.append(Note((Piece(lead), speaker, Piece(words))))
    if ref.get("note"):
        notes.append(plain(sentence(str(ref["note"]))))
    return tuple(notes)


def _condition(when: str, holds: str) -> Note:
    lead = {"yes": "Holds for you", "no": "Does not hold for you"}
    words = lead.get(holds, "Not known whether it holds for you")
    mark = "holds" if holds == "yes" else "fails"
    return Note((Piece(f"{words}: {when.strip().rstrip('.')}."),), mark=mark)  # type: ignore[arg-type] # one of the two above
