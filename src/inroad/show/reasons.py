"""Refs become notes: who said it, where, and how far it can be trusted."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from typing import Any

from inroad.core.text import first_of
from inroad.record.conversation import distinct_statements
from inroad.show.claims import anchor_of, claim_notes
from inroad.show.sheet import Note, Piece, plain
from inroad.show.slots import slot_label
from inroad.show.values import value_words
from inroad.show.words import (
    counted,
    day,
    lines_words,
    run_words,
    runs,
    sentence,
    shortened,
)

Ref = Mapping[str, Any]
ONE_DEFAULT = "◇ one default"


def notes_of(name: str, ref: Ref) -> tuple[Note, ...]:
    """Say one ref in one or more notes; a conflict brings its own."""
    return _KINDS.get(str(ref.get("kind")), _other)(name, ref)


def line_pieces(lines: tuple[int, ...], conversation: str) -> tuple[Piece, ...]:
    """Say "line 46" or "lines 46, 50", each run a way to its place in the talk."""
    if not lines:
        return ()
    found: list[Piece] = []
    for number, run in enumerate(runs(lines)):
        word = ("line " if len(set(lines)) == 1 else "lines ") if number == 0 else ""
        to = f"/conversation/{conversation}/#L{run[0]}" if conversation else ""
        if number:
            found.append(Piece(", "))
        found.append(Piece(f"{word}{run_words(run)}", "line", to))
    return tuple(found)


def _slot(_: str, ref: Ref) -> tuple[Note, ...]:
    who = str(ref.get("who") or "You")
    talk = ref.get("conversation") or {}
    lines = tuple(ref.get("lines") or ())
    pieces: list[Piece] = [Piece(who, "who")]
    if lines:
        pieces += [Piece(", "), *line_pieces(lines, str(talk.get("id", "")))]
    elif ref.get("from") == "asked":
        pieces.append(Piece(f", asked {day(ref.get('date'))}"))
    quote = str(ref.get("quote") or "")
    if ref.get("value") is None and not quote:
        label = slot_label(str(ref.get("slot", "")).partition(".")[0])
        words = str(ref.get("wording") or "not said yet")
        said = f"{label}{'' if label.endswith('?') else ':'} {words}."
        return (Note((Piece(said), _ask(ref, "Answer")), (words, "")),)
    said = f"“{shortened(quote)}”" if quote else _wording(ref)
    if said.strip():
        pieces.append(Piece(f": {said}"))
    note = Note(tuple(pieces), (who.lower(), lines_words(lines)))
    if ref.get("conflict"):
        # The two figures say who and where, so the plain note would repeat them.
        found = conflict_note(ref["conflict"], talk)
        return (replace(found, pieces=(*found.pieces, _ask(ref, "Change"))),)
    return (note,)


def _ask(ref: Ref, verb: str) -> Piece:
    """Offer, where a page can be followed, the form that changes this slot."""
    slot = str(ref.get("slot", "")).partition(".")[0]
    return Piece(f" {verb}", "act", f"/profile/set/?slot={slot}" if slot else "")


def _wording(ref: Ref) -> str:
    given = ref.get("wording")
    return str(given) if given else value_words(ref.get("value"))


def conflict_note(conflict: Ref, talk: Ref) -> Note:
    """Say both figures, both speakers, both lines, and which one is kept."""
    kept = conflict.get("kept")
    pieces: list[Piece] = []
    short: list[str] = []
    chosen = False
    for said in distinct_statements(conflict, str(talk.get("subject", ""))):
        who = "You" if said["speaker"] == talk.get("subject") else str(said["speaker"])
        figure = value_words(said["value"])
        used = not chosen and said["value"] == kept
        chosen = chosen or used
        pieces += [
            Piece(" " if pieces else ""),
            Piece(who, "who"),
            Piece(", "),
            *line_pieces((said["line"],), str(talk.get("id", ""))),
            Piece(f", {figure}, {'kept' if used else 'not used'}."),
        ]
        short.append(f"{'you' if who == 'You' else who} {figure}")
    head = Piece("Several figures: " if len(short) > 2 else "Two figures: ")
    label = f"≠ {head.text.lower()}{', '.join(short)}"
    return Note((head, *pieces), (label, ""), "conflict")


def _calc(name: str, ref: Ref) -> tuple[Note, ...]:
    assumed = tuple(ref.get("assumptions") or ())
    defaults = sum(1 for each in assumed if each.get("kind") == "default")
    more = tuple(assumption_note(each) for each in assumed)
    text = str(ref.get("text") or "")
    pieces = (Piece("Calculated", "who"), Piece(f": {sentence(text)}" if text else "."))
    note = Note(pieces, ("calculated", ""), anchor=anchor_of(name), more=more)
    if not defaults:
        return (note,)
    words = counted(defaults, "default")
    return note, Note(
        (Piece(sentence(f"{words} in it")),), (f"◇ {words}", ""), "default"
    )


def assumption_note(each: Ref) -> Note:
    """Say one thing a calculation takes for granted, and from whom."""
    source = f" ({each['source']})" if each.get("source") else ""
    text = str(each.get("text", "")).rstrip(".")
    if each.get("kind") == "default":
        return Note((Piece(f"Default: {text}{source}."),), mark="default")
    return plain(sentence(f"{text}{source}"))


def _default(_: str, ref: Ref) -> tuple[Note, ...]:
    year = ref.get("year") or "undated"
    text = str(ref.get("text") or value_words(ref.get("value"))).rstrip(".")
    pieces = [Piece(f"Default, {year}"), Piece(f": {text}", "screen")]
    pieces.append(Piece(f" ({ref['source']})." if ref.get("source") else "."))
    if ref.get("why_not_you"):
        pieces.append(Piece(f" {sentence(str(ref['why_not_you']))}"))
    return (Note(tuple(pieces), (f"◇ default, {year}", ""), "default"),)


def _log(_: str, ref: Ref) -> tuple[Note, ...]:
    when = day(ref.get("on") or ref.get("date"))
    words = f", {when}: {sentence(str(ref.get('text', '')))}"
    return (Note((Piece("Your log", "who"), Piece(words)), ("your log", when)),)


def _work(_: str, ref: Ref) -> tuple[Note, ...]:
    """Say a work somebody brought in: title, authors, where and when."""
    title, authors = str(ref.get("title") or ""), list(ref.get("authors") or ())
    by = first_of(authors)
    where = ", ".join(str(each) for each in (ref.get("venue"), ref.get("year")) if each)
    told = "; ".join(each for each in (by, where) if each)
    pieces = [Piece("Work", "who"), Piece(": ")]
    if title:
        pieces += [Piece(title, "title"), Piece(f". {sentence(told)}" if told else ".")]
    else:
        pieces.append(Piece(sentence(told or "no author and no year named")))
    return (Note(tuple(pieces), (shortened(title or by, 40), where)),)


def _other(name: str, ref: Ref) -> tuple[Note, ...]:
    kind, _, rest = name.partition(":")
    text = str(ref.get("text") or ref.get("title") or ref.get("value") or rest)
    return (Note((Piece(kind.capitalize(), "who"), Piece(f": {text}")), (kind, "")),)


_KINDS: dict[str, Callable[[str, Ref], tuple[Note, ...]]] = {
    "slot": _slot,
    "claim": claim_notes,
    "calc": _calc,
    "default": _default,
    "log": _log,
    "work": _work,
}
