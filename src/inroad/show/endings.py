"""The end of a page: each claim in full, each work once, each calculation."""

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from inroad.plan.page import Line
from inroad.show.beside import Refs, told_in
from inroad.show.claims import claim_head
from inroad.show.reasons import notes_of
from inroad.show.sheet import Entry, Note, Part, Piece, plain
from inroad.show.words import sentence


def endings(lines: Iterable[Line], refs: Refs) -> Iterator[Part]:
    """Tell once, at the end, what each claim says and what each figure assumes."""
    # A claim that a line says in full needs no telling again.
    names = dict.fromkeys(
        name
        for line in lines
        for name in line.because
        if not told_in(line, refs.get(name, {}))
    )
    claims = {n: r for n in names if (r := refs.get(n, {})).get("kind") == "claim"}
    calcs = {n: r for n in names if (r := refs.get(n, {})).get("kind") == "calc"}
    if claims:
        entries = tuple(_claim_ending(name, ref) for name, ref in claims.items())
        yield Part("Advice, in our words", entries, "notes-claim", "notes")
    yield from _works(claims.values())
    entries = tuple(
        Entry((), (Note(note.pieces), *note.more), note.anchor)
        for name, ref in calcs.items()
        if (note := notes_of(name, ref)[0]).more
    )
    if entries:
        yield Part("How it was calculated", entries, "notes-calc", "notes")


def _works(claims: Iterable[Mapping[str, Any]]) -> Iterator[Part]:
    """Name each work once, by the letters its claims begin with, and its warning."""
    found = {str(claim["source"]["id"]): claim for claim in claims}
    entries = tuple(_work(name, claim) for name, claim in sorted(found.items()))
    if entries:
        yield Part("Of these sources", entries, "notes-source", "notes")


def _work(name: str, claim: Mapping[str, Any]) -> Entry:
    caveat = str(claim.get("caveat") or "")
    words = f": {sentence(caveat)}" if caveat else "."
    title = Piece(str(claim["source"]["title"]), "title")
    return Entry((), (Note((Piece(f"{name}, "), title, Piece(words))),))


def _claim_ending(name: str, ref: Mapping[str, Any]) -> Entry:
    short = notes_of(name, ref)[0]
    words = Note((Piece(f"In our words: {short.words}"),), words=short.words)
    hedges = tuple(plain(f"Hedge: {sentence(str(h))}") for h in ref.get("hedges") or ())
    return Entry((), (claim_head(ref), words, *hedges, *short.more), short.anchor)
