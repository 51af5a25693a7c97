"""Claim: what a named person advised, in our words, and where they said it."""

from dataclasses import dataclass
from typing import Literal

from inroad.library.condition import Condition

Role = Literal["host", "guest", "author", "quoted", "compiler"]
HEDGE_KINDS = (
    "made-up number",
    "rough number",
    "not own experience",
    "specific to me",
    "hearsay",
    "low confidence",
    "one view",
    "asked, not advised",
)
PERISHABLE = ("offer", "forecast", "state")
"""What may no longer be so: a fund, programme, post or organisation that may close; a
forecast of its day; how a field or a market stood."""


@dataclass(frozen=True, slots=True)
class Source:
    """Where claims come from; a day that is not known is None, and shown "undated".

    `caveat` is the source's own warning about itself, in our words. `shingles` are
    hashes of runs of words, by which a changed copy of the file is recognised.
    """

    id: str
    title: str
    authors: str
    kind: str
    year: int | None = None
    date: str | None = None
    reviewed_on: str | None = None
    updated_on: str | None = None
    url: str | None = None
    caveat: str = ""
    licence: str = ""
    machine_transcript: bool = False
    sha256: str = ""
    shingles: tuple[str, ...] = ()

    @property
    def dated(self) -> str:
        """The day it was published, or "undated"."""
        return self.date or "undated"


@dataclass(frozen=True, slots=True)
class Speaker:
    """Who says it: as the source names them, at the affiliation it gives, that day.

    `name` is empty where the source has a handle only; `name_from` says where a name
    comes from when the source does not spell it out.
    """

    key: str
    source_id: str
    name: str
    role: Role
    handle: str = ""
    name_from: str = ""
    affiliation: str = ""
    said_on: str | None = None

    @property
    def shown(self) -> str:
        """The name if the source gives it or the handle spells it, else the handle."""
        known_elsewhere = self.name_from == "elsewhere"
        return self.handle if known_elsewhere or not self.name else self.name


@dataclass(frozen=True, slots=True)
class Opposition:
    """Another claim that disagrees with this one, and what that turns on."""

    claim_id: str
    about: str


@dataclass(frozen=True, slots=True)
class Passage:
    """Where the speaker's own words stand, as hashes: how it begins, ends, how long."""

    begins: tuple[str, ...]
    ends: tuple[str, ...]
    words: int


@dataclass(frozen=True, slots=True)
class Claim:
    """One claim. `text` is ours, never the speaker's; `lines` are of the raw file.

    A source whose file nobody here has had at hand has no lines, only the locator.

    `said_of` says in words whom or what the speaker had in mind; `applies_when` is as
    much of it as can be tested. `bears_on` and `opposes_line` name lines of a Brief.
    `perishable` is one of PERISHABLE where time may have undone it (see age.py).
    """

    id: str
    text: str
    topic: str
    kind: str
    stance: str
    speaker: str
    speaker_name: str
    role: Role
    handle: str
    affiliation: str
    via: tuple[str, ...]
    said_on: str | None
    source_id: str
    locator: str
    lines: tuple[int, int] | None
    applies_when: Condition
    said_of: str = ""
    hedges: tuple[str, ...] = ()
    hedge_kinds: tuple[str, ...] = ()
    editorial: bool = False
    opponents: tuple[Opposition, ...] = ()
    bears_on: tuple[str, ...] = ()
    opposes_line: tuple[str, ...] = ()
    note: str = ""
    perishable: str = ""
    passage: Passage | None = None

    @property
    def begins(self) -> tuple[str, ...]:
        """Hashes of the words its passage begins with."""
        return self.passage.begins if self.passage else ()

    @property
    def dated(self) -> str:
        """When it was said, or "undated"."""
        return self.said_on or "undated"
