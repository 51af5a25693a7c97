"""Readings: works put down to be read, known again whatever becomes of their ids."""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from datetime import date
from hashlib import sha256
from typing import Final

from inroad.people.merging import keys_of
from inroad.people.work import Author, Work, folded
from inroad.record.reading import Level, Reading

SHORT: Final = 16
"""Hexadecimal digits of a hash that stands in for an id."""


def put_down(work: Work, on: date, *, level: Level = "read", why: str = "") -> Reading:
    """Return a work put down to be read; one without an id is known by its title."""
    return Reading(
        id=work.id or title_id(work.title),
        added_on=on,
        title=work.title,
        authors=tuple(author.name for author in work.authors),
        year=work.year,
        venue=work.venue,
        why=why,
        level=level,
        keys=tuple(_keys(work)),
    )


def by_title(title: str, authors: Iterable[str] = (), year: int | None = None) -> Work:
    """Return a work of which no file of works tells."""
    written = tuple(Author(name) for name in authors)
    return Work("", title, authors=written, year=year)


def title_id(title: str) -> str:
    """Return an id made from a title: the same for the same words."""
    words = folded(title) or " ".join(title.split())
    return f"title:{sha256(words.encode()).hexdigest()[:SHORT]}"


def reading_for(readings: Iterable[Reading], work: Work) -> Reading | None:
    """Find what was put down of a work, by its id, else by all it is known by."""
    kept = tuple(readings)
    sought = work.id or title_id(work.title)
    same = next((each for each in kept if each.id == sought), None)
    keys = set(_keys(work))
    return same or next((each for each in kept if keys & set(each.keys)), None)


def known_as(reading: Reading, work: Work) -> Reading:
    """Return a reading that knows what a file of works tells now, its course kept."""
    fresh = put_down(work, reading.added_on)
    return replace(
        reading,
        title=fresh.title or reading.title,
        authors=fresh.authors or reading.authors,
        year=fresh.year or reading.year,
        venue=fresh.venue or reading.venue,
        keys=tuple(dict.fromkeys((*reading.keys, *fresh.keys))),
    )


def is_open(reading: Reading) -> bool:
    """Say whether a work is still to be read."""
    return reading.done_on is None and reading.dropped_on is None


def _keys(work: Work) -> Iterator[str]:
    yield from keys_of(work)
    # `keys_of` leaves short titles alone; with the year and the author they will do.
    if work.authors and work.year:
        first = folded(work.authors[0].name).rpartition(" ")[2]
        yield f"short:{folded(work.title)}|{first}|{work.year}"
