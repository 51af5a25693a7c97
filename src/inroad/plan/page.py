"""Brief: one page that says where a person stands and what to do now, with reasons."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any, Literal

from inroad.record.person import KeptLine

TITLES = {
    "aim": "Aim",
    "act": "Now",
    "stand": "Where you stand",
    "blocks": "What blocks you",
    "runway": "Runway",
    "attention": "Attention",
    "roles": "Roles",
    "options": "Options",
    "test": "Test of fit",
    "people": "People",
    "reading": "Reading",
    "week": "This week",
    "missing": "Not known yet",
}


@dataclass(frozen=True, slots=True)
class Line:
    """One sentence of the page; `id` names its rule, `because` what it rests on."""

    id: str
    text: str
    because: tuple[str, ...]
    minutes: int = 0


@dataclass(frozen=True, slots=True)
class Section:
    """A part of the page; it may have no lines."""

    id: str
    title: str
    lines: tuple[Line, ...]


@dataclass(frozen=True, slots=True)
class Cause:
    """Why a line is new, changed or gone: an answer, advice, or the days between.

    `before` and `now` are values of a slot; None where nothing was known. `name` is
    the slot, or the id of a claim; empty where only time passed or the program did,
    and for "said": of several things said since then, nobody can tell which it was.
    """

    line: str
    kind: Literal["answer", "said", "advice", "log", "time", "program"]
    name: str = ""
    before: Any = None
    now: Any = None


@dataclass(frozen=True, slots=True)
class Changes:
    """How the page differs from the latest one kept on an earlier day, and why."""

    since: date
    new: tuple[str, ...]
    changed: tuple[KeptLine, ...]
    gone: tuple[KeptLine, ...]
    causes: tuple[Cause, ...] = ()

    def why(self, line: str) -> tuple[Cause, ...]:
        """Return what made one line new, other or gone."""
        return tuple(cause for cause in self.causes if cause.line == line)


@dataclass(frozen=True, slots=True)
class Brief:
    """The page. Every ref in a line's `because` is a key of `refs`."""

    person: str
    date: date
    care: bool
    sections: tuple[Section, ...]
    refs: Mapping[str, Mapping[str, Any]]
    source: str = ""
    changes: Changes | None = None

    @property
    def lines(self) -> tuple[Line, ...]:
        """All lines, in the order of the page."""
        return tuple(line for section in self.sections for line in section.lines)
