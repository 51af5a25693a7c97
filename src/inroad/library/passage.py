"""Passage: a piece of a source that a person brought in, and where exactly it stands.

A quote is never written down twice: it is the bytes `raw[start:end]` of the file in
which the source was read (`Brought.read_sha256`), decoded. `text` is the same words,
repaired for display and for finding; it is no quote.
"""

from dataclasses import dataclass, replace

from inroad.record.brought import Brought, Problem

__all__ = ["Brought", "Passage", "Problem", "Reading", "of_source", "quote_in"]


@dataclass(frozen=True, slots=True)
class Passage:
    """One piece of a source: a paragraph, a list item, a turn of talk.

    `lines` are the first and last line of the raw file, counted from 1 and split on
    LF; `start` and `end` are byte offsets in it. `speaker` is who says it, "" where
    the source does not tell speakers apart. `locator` is for people: the headings
    above it, or the time in a recording. `of` names the work that an annotated
    bibliography speaks about here. `editorial` marks the words of whoever put the
    source together, where others are quoted in it.
    """

    id: str
    source_id: str
    lines: tuple[int, int]
    start: int
    end: int
    text: str
    speaker: str = ""
    locator: str = ""
    of: str = ""
    editorial: bool = False


@dataclass(frozen=True, slots=True)
class Reading:
    """What a reader makes of bytes.

    Its passages have no source yet: `of_source` names it. `beside` is the text in
    which lines and offsets count where that is not the file itself (PDF, texts that
    are not UTF-8); it is kept with the file. `said_on` is an ISO day the source gives
    itself, or "".
    """

    title: str
    kind: str
    passages: tuple[Passage, ...] = ()
    problems: tuple[Problem, ...] = ()
    beside: bytes = b""
    authors: str = ""
    said_on: str = ""
    machine_made: bool = False


def of_source(passages: tuple[Passage, ...], source_id: str) -> tuple[Passage, ...]:
    """Say which source passages are of; the nth is then called "<source>:<n>"."""
    return tuple(
        replace(passage, id=f"{source_id}:{number}", source_id=source_id)
        for number, passage in enumerate(passages, 1)
    )


def quote_in(raw: bytes, passage: Passage) -> str:
    """Return the very words of a passage from the file it was read in."""
    return raw[passage.start : passage.end].decode("utf-8", errors="replace")
