"""Brought: a source that the person brought in themselves."""

from dataclasses import dataclass
from datetime import date
from typing import Final

WORKS: Final = "works"
"""The kind of a file that lists works; it holds no words to quote."""

SETTLED_PEOPLE: Final = "people"
"""The kind of the file in which it stands who is who, as the person settled it."""


@dataclass(frozen=True, slots=True)
class Problem:
    """Something a person should know of a source: a sentence, and where it is.

    `lines` are the first and last line of the raw file, counted from 1. `kind` groups
    what is alike: "link" (malformed), "unchecked" (the author says that they did not
    check it), "misheard" (a name that is written otherwise elsewhere in the source),
    "machine" (a machine wrote it), "unread" (a part that could not be read).
    """

    text: str
    lines: tuple[int, ...] | None = None
    kind: str = ""


@dataclass(frozen=True, slots=True)
class Brought:
    """One source in `files/`, and what reading it noted.

    `sha256` names the file as it was brought in. Lines and offsets of its passages
    count in that file, unless `text_sha256` names the text that was read out of it
    and is kept beside it (PDF, and texts that are not UTF-8). `shipped_id` is "S1" …
    where the file is recognised as the source of shipped claims, and then `id` is the
    same: claims and passages name one source. `said_on` is the day the source gives
    itself, "" where it gives none.
    """

    id: str
    name: str
    title: str
    kind: str
    sha256: str
    added_on: date
    url: str = ""
    shipped_id: str = ""
    problems: tuple[Problem, ...] = ()
    text_sha256: str = ""
    authors: str = ""
    said_on: str = ""
    machine_made: bool = False
    passages: int = 0

    @property
    def is_source(self) -> bool:
        """Whether it is a source with words to find and to quote."""
        return self.kind not in {WORKS, SETTLED_PEOPLE}

    @property
    def read_sha256(self) -> str:
        """The file in which lines and offsets of the passages count."""
        return self.text_sha256 or self.sha256
