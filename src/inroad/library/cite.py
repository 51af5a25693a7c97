"""Citing a claim: who said it, through whom it came, and with how much doubt."""

from datetime import date
from typing import NamedTuple

from inroad.library.claim import Claim, Source, Speaker
from inroad.library.shelf import Shelf

_ROLES = {
    "host": "host",
    "guest": "guest",
    "author": "author",
    "quoted": "quoted",
    "compiler": "compiler, and none of the people quoted",
}


class Link(NamedTuple):
    """One link of a chain: a person, or what carried their words on."""

    name: str
    detail: str = ""

    def __str__(self) -> str:
        return f"{self.name} ({self.detail})" if self.detail else self.name


class Chain(NamedTuple):
    """A claim from the one who said it to the file it was read in.

    `hedges` are the speaker's own; `caveat` is the source's warning about itself.
    """

    claim: Claim
    source: Source
    links: tuple[Link, ...]
    said_on: str
    where: str
    hedges: tuple[str, ...]
    caveat: str
    editorial: bool

    def __str__(self) -> str:
        return " → ".join(str(link) for link in self.links)


def cite(shelf: Shelf, claim_id: str) -> Chain:
    """Trace a claim from its speaker to the file, or raise NotFound."""
    claim = shelf.claim(claim_id)
    source = shelf.source(claim.source_id)
    return Chain(
        claim=claim,
        source=source,
        links=_links(claim, source),
        said_on=_said(claim, source),
        where=", ".join(part for part in (claim.locator, _lines(claim)) if part),
        hedges=claim.hedges,
        caveat=source.caveat,
        editorial=claim.editorial,
    )


def attributed(claim: Claim) -> str:
    """Name the speaker as one does beside a claim, an editorial mark included."""
    if claim.editorial:
        return f"{claim.speaker} (editorial: none of the people quoted)"
    through = f", quoted by {claim.via[0]}" if claim.kind == "quote" else ""
    return f"{claim.speaker}{through}"


def speakers(shelf: Shelf, source_id: str | None = None) -> tuple[Speaker, ...]:
    """List everybody whose advice a source holds, also where none of it ships.

    A compiler quotes others and is no speaker here.
    """
    if source_id is not None:
        source_id = shelf.source(source_id).id
    return tuple(
        speaker
        for speaker in shelf.speakers
        if source_id in {None, speaker.source_id} and speaker.role != "compiler"
    )


def day_in_words(day: str | None) -> str:
    """Write a day as "2 October 2025", or "undated" where none is known."""
    if not day:
        return "undated"
    try:
        known = date.fromisoformat(day)
    except ValueError:
        return day  # a year alone, or a year and a month, is shown as it is
    return f"{known.day} {known:%B %Y}"


def _links(claim: Claim, source: Source) -> tuple[Link, ...]:
    person = Link(claim.speaker, _person_detail(claim))
    carriers = [Link(carrier) for carrier in claim.via]
    if not any(source.title in link.name for link in (person, *carriers)):
        carriers.append(Link(f"“{source.title}”"))
    last = carriers[-1] if carriers else Link(f"“{source.title}”")
    return (person, *carriers[:-1], Link(last.name, _source_detail(source)))


def _said(claim: Claim, source: Source) -> str:
    # A page that was kept up to date says so: nobody knows which day a line is of.
    if claim.said_on == source.date:
        return _days(source)
    return day_in_words(claim.said_on)


def _person_detail(claim: Claim) -> str:
    parts = [_ROLES[claim.role]]
    if claim.handle and claim.handle != claim.speaker:
        parts.append(claim.handle)
    if claim.speaker_name and claim.speaker_name != claim.speaker:
        parts.append(f"{claim.speaker_name}, a name not in the source")
    if claim.affiliation:
        month = day_in_words(claim.said_on).split(" ", 1)[-1]
        parts.append(f"{claim.affiliation}, as given, {month}")
    elif claim.role == "quoted":
        parts.append(day_in_words(claim.said_on))
    return "; ".join(parts)


def _source_detail(source: Source) -> str:
    return f"{source.kind}, {_days(source)}"


def _days(source: Source) -> str:
    parts = [day_in_words(source.date)]
    if source.reviewed_on:
        parts.append(f"last reviewed {day_in_words(source.reviewed_on)}")
    if source.updated_on:
        parts.append(f"last updated {day_in_words(source.updated_on)}")
    return ", ".join(parts)


def _lines(claim: Claim) -> str:
    if claim.lines is None:
        return ""
    first, last = claim.lines
    return f"line {first}" if first == last else f"lines {first} to {last}"
