"""Reading: one work that the person means to read, is reading, or has read."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Any, Literal

Level = Literal["skim", "read", "study"]
"""How deep: about 10 minutes, 30 to 60, or 60 to 120."""


@dataclass(frozen=True, slots=True)
class Sitting:
    """One time of reading, how long it took, and what was written down of it."""

    on: date
    level: Level
    minutes: int
    summary: str = ""
    id: str = ""


@dataclass(frozen=True, slots=True)
class Reading:
    """One work and how it goes; `id` is the work's own, so that a re-import finds it.

    Title, authors, year and venue are kept as they stood: the works themselves are
    derived and may be gone. `keys` are all by which the work was known then (DOI,
    arXiv id, title with authors), should its id change. `level` is how deep the person
    means to go; `done_on` and `dropped_on` end it. `memory` is the state of its card
    where it should stay known, in the terms of the scheduler that made it, and `due`
    the day to be asked again.
    """

    id: str
    added_on: date
    title: str
    authors: tuple[str, ...] = ()
    year: int | None = None
    venue: str = ""
    why: str = ""
    level: Level = "skim"
    sittings: tuple[Sitting, ...] = ()
    done_on: date | None = None
    dropped_on: date | None = None
    question: str = ""
    memory: Mapping[str, Any] = field(default_factory=dict)
    due: date | None = None
    keys: tuple[str, ...] = ()
