"""Whom a page has named before: a speaker in short, a claim as who and where."""

import re
from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from inroad.show.claims import anchor_of, claim_where
from inroad.show.sheet import Note, Piece

Ref = Mapping[str, Any]
_NOBODY = re.compile(r"(.*?\bauthors?)(?= of “|, unnamed|, not named|;)", re.IGNORECASE)


def short_name(name: str) -> str:
    """Return how somebody is called once the page has said who they are.

    Only who has no name is called shorter: their name is a sentence.

    >>> short_name("the unnamed author of “A page”"), short_name("Ada Byron")
    ('the unnamed author', 'Ada Byron')
    """
    found = _NOBODY.match(name)
    return found[1] if found else name


def named(ref: Ref, told: set[str]) -> Ref:
    """Call speakers of a claim as short as the page allows, and remember them."""
    speaker = str(ref.get("speaker") or "")
    short = _called(speaker, told)
    role = "" if f"role:{speaker}" in told else ref.get("role")
    told |= {f"name:{speaker}", f"role:{speaker}"}
    others = []
    for each in ref.get("opponents") or ():
        other = str(each["speaker"])
        others.append({**each, "speaker": _called(other, told)})
        told.add(f"name:{other}")
    said = {"speaker": short, "role": role, "opponents": others}
    if not ref.get("said_on"):
        undated = f"undated:{(ref.get('source') or {}).get('id', '')}"
        said["undated"] = "" if undated in told else "undated"
        told.add(undated)
    return {**ref, **said}


def _called(name: str, told: set[str]) -> str:
    """Shorten a name told before, unless somebody else would be called the same."""
    short = short_name(name)
    known = {each.removeprefix("name:") for each in told if each.startswith("name:")}
    alike = {each for each in known if short_name(each) == short}
    return short if alike == {name} else name


def mention(name: str, ref: Ref) -> Note:
    """Say of a claim that was told before who and where; the place leads to it."""
    speaker = str(ref.get("speaker") or "nobody named")
    where, to = claim_where(ref), f"#{anchor_of(name)}"
    pieces = [Piece(speaker[0].upper() + speaker[1:], "who", "" if where else to)]
    if where:
        pieces += [Piece(", "), Piece(where, "line", to)]
    if ref.get("id"):
        pieces.append(Piece(f" ({ref['id']})", "name"))
    return Note(tuple(pieces), (speaker, where), again=True)


def joined(first: Note, second: Note) -> Note:
    """Put two mentions in one row: "Andrew, line 122; Rohin Shah, 2021"."""
    pieces = (*first.pieces, Piece("; "), *second.pieces)
    labels = (", ".join(filter(None, note.label)) for note in (first, second))
    label = ("; ".join(labels), "")
    return replace(first, pieces=pieces, label=label, again=True)
