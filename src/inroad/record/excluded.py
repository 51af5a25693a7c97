"""Excluded: what the person does not want to be shown again."""

from dataclasses import dataclass
from datetime import date
from typing import Literal

What = Literal["work", "person", "source", "before", "unlisted"]
"""A work, somebody, a source such as a venue, works before a year; or somebody who
asked not to be listed."""


@dataclass(frozen=True, slots=True)
class Excluded:
    """One thing left out of every search, until the person takes it back.

    `named` is an id, a venue, a file's SHA-256, or a year; `title` says it for people,
    and is a person's name. `works` are ids of some of a person's works, by which they
    are known again when their id changes. `keys` are what outlasts an id: of a work its
    DOI, its arXiv id, and its title with its authors, as `people.merging` writes them;
    of a person the ids that works give them. `ended_on` is the day it was taken back.
    """

    id: str
    on: date
    what: What
    named: str
    title: str = ""
    works: tuple[str, ...] = ()
    ended_on: date | None = None
    keys: tuple[str, ...] = ()
