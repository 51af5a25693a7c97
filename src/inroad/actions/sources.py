"""Sources a person brings in: add, show, remove, and check what became of them."""

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Annotated, Any

from inroad.actions.bringing import Added, bring
from inroad.actions.checking import SourceCheck, checks_of
from inroad.actions.erasing import Erasure, erase
from inroad.actions.house import House
from inroad.actions.registry import Reference, action
from inroad.actions.source_texts import (
    find_brought,
    find_source,
    passages_of,
    raw_of,
    up_to_date,
)
from inroad.core.errors import NotFound
from inroad.library.claim import Source
from inroad.library.passage import Passage, quote_in
from inroad.record.brought import Brought
from inroad.record.forgetting import leaving
from inroad.record.gone import What

MOST_SHOWN = 200
"""Passages shown at once; `--from` shows the next ones."""


@dataclass(frozen=True, slots=True)
class ShownPassage:
    """A passage with its very words."""

    passage: Passage
    quote: str

    def wire(self) -> Mapping[str, Any]:
        """Give the passage's own fields, and its quote among them."""
        told = {n: getattr(self.passage, n) for n in Passage.__dataclass_fields__}
        return {**told, "quote": self.quote}


@dataclass(frozen=True, slots=True)
class SourceView:
    """A source: what is known of it, and its passages where it was brought in.

    `claims` counts those that ship; `first` is which passage is the first shown.
    """

    id: str
    title: str
    brought: Brought | None
    source: Source | None
    claims: int
    first: int
    passages: tuple[ShownPassage, ...]
    more: int


@dataclass(frozen=True, slots=True)
class Removed(Erasure):
    """What goes, or went, with a source; claims that ship stay."""

    source: Brought
    passages: int
    files: int
    lines: int
    claims: int


@dataclass(frozen=True, slots=True)
class Listed:
    """One source: by whom and when, its claims, and its passages if you have it."""

    id: str
    title: str
    authors: str
    kind: str
    said_on: str
    claims: int
    passages: int
    brought: Brought | None


@dataclass(frozen=True, slots=True)
class WholeLibrary:
    """Every source: what you brought in first, then what claims came with Inroad."""

    sources: tuple[Listed, ...]


@dataclass(frozen=True, slots=True)
class LibraryCheck:
    """What is to be known of each source, found without asking the network."""

    sources: tuple[SourceCheck, ...]


@action("library add", effect="write", exposes="profile")
def add(
    house: House,
    path_or_url: Annotated[
        Reference, "a text, Markdown, HTML, PDF, WebVTT or SRT file, or an address"
    ],
) -> Added:
    """Bring a source in: its words can be found, and each quote leads back to them.

    Nothing is fetched but an address that you name here.

    Raises:
        BadInput: it cannot be read: empty, locked, broken, too large, no text.
        Conflict: another copy of that source is here.
    """
    return bring(house, path_or_url)


@action("library list", exposes="profile")
def listed(house: House) -> WholeLibrary:
    """List every source, with those that you brought in."""
    person = house.record.read()
    counts = Counter(claim.source_id for claim in house.shelf.claims)
    brought = (
        Listed(
            each.id,
            each.title,
            each.authors,
            each.kind,
            each.said_on,
            counts[each.shipped_id],
            each.passages,
            each,
        )
        for each in person.brought
        if each.is_source
    )
    here = {each.shipped_id for each in person.brought}
    others = (
        Listed(s.id, s.title, s.authors, s.kind, s.dated, counts[s.id], 0, None)
        for _, s in _not_brought(house, here)
    )
    return WholeLibrary((*brought, *others))


@action("library show", exposes="profile")
def show(
    house: House,
    source: Annotated[str, "a source's id, such as S1, or its file's name"],
    *,
    first: Annotated[int, "which passage to begin with"] = 1,
) -> SourceView:
    """Show a source: what is known of it, and its passages with their lines.

    Raises:
        NotFound: no source is called so.
    """
    here, shipped = find_source(house, house.record.read(), source)
    claims = sum(1 for c in house.shelf.claims if shipped and c.source_id == shipped.id)
    passages = passages_of(house, here) if here else ()
    at = min(max(1, first), max(1, len(passages)))
    shown = passages[at - 1 : at - 1 + MOST_SHOWN]
    raw = raw_of(house, here) if here and shown else b""
    return SourceView(
        here.id if here else shipped.id if shipped else "",
        here.title if here else shipped.title if shipped else "",
        here,
        shipped,
        claims,
        at,
        tuple(ShownPassage(passage, quote_in(raw, passage)) for passage in shown),
        max(0, len(passages) - (at - 1) - len(shown)),
    )


@action("library remove", effect="erase", exposes="profile")
def remove(
    house: House,
    source: Annotated[str, "a source that you brought in, by its id or file's name"],
    *,
    yes: Annotated[bool, "do it; it cannot be undone"] = False,
) -> Removed:
    """Remove a source that you brought in, from the backups that Inroad made as well.

    Without a yes it only says what would go. Claims that ship with Inroad stay.

    Raises:
        NotFound: you brought in nothing that is called so.
    """
    person = house.record.read()
    here = find_brought(person, source)
    if here is None:
        find_source(house, person, source)
        raise NotFound(
            f"You did not bring in {source[:60]}; its claims came with Inroad.",
            hint="What you did not bring in need not be removed.",
        )
    what = What("source", here.id)
    left = leaving(person, what)
    claims = sum(1 for c in house.shelf.claims if c.source_id == here.shipped_id)
    told = Removed(here, here.passages, len(left.files), left.lines, claims)
    return erase(house, what, told) if yes else told


@action("library check", exposes="profile")
def check(
    house: House, source: Annotated[str, "one source alone, by its id"] = ""
) -> LibraryCheck:
    """Check sources: links, age, whether each quote still stands; nothing is fetched.

    Raises:
        NotFound: no source is called so.
    """
    person = house.record.read()
    failed = up_to_date(house, person)
    if source:
        pairs = [find_source(house, person, source)]
    else:
        pairs = [
            (each, _shipped(house, each.shipped_id))
            for each in person.brought
            if each.is_source
        ]
        pairs += list(_not_brought(house, {each.shipped_id for each in person.brought}))
    return LibraryCheck(tuple(checks_of(house, pairs, failed)))


def _shipped(house: House, id: str) -> Source | None:
    return next((source for source in house.shelf.sources if source.id == id), None)


def _not_brought(house: House, here: set[str]) -> Iterator[tuple[None, Source]]:
    return ((None, source) for source in house.shelf.sources if source.id not in here)
