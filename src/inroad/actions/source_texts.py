"""The texts of sources a person brought in: found by name, read, kept findable."""

from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING

from inroad.actions.house import House
from inroad.core.errors import InroadError, NotFound
from inroad.core.progress import Progress
from inroad.library.passage import Passage, Reading, of_source
from inroad.record.brought import Brought
from inroad.record.person import Person

if TYPE_CHECKING:
    from inroad.library.claim import Source


def source_texts(house: House, person: Person) -> dict[str, str]:
    """Read the sources of shipped claims that the person brought in, by source id.

    A file that is lost or damaged leaves its claims without their quotes.
    """
    return dict(_texts(house, person))


def _texts(house: House, person: Person) -> Iterator[tuple[str, str]]:
    named = {talk.source_id: talk.sha256 for talk in person.conversations}
    named |= {each.shipped_id: each.read_sha256 for each in person.brought}
    for source_id, sha256 in named.items():
        if source_id:
            try:
                data = house.record.file(sha256)
            except InroadError:
                continue
            yield source_id, data.decode("utf-8", "replace")


def up_to_date(house: House, person: Person) -> Mapping[str, InroadError]:
    """Let the index hold the passages of exactly the person's sources.

    What is missing, or was cut by other readers, is read from `files/` again; returns
    what could not be, by source.
    """
    marks = house.passages.marks()
    sources = [each for each in person.brought if each.is_source]
    wanted = {each.id: _mark(house, each) for each in sources}
    for gone in marks.keys() - wanted.keys():
        house.passages.drop(gone)
    failed: dict[str, InroadError] = {}
    stale = [each for each in sources if marks.get(each.id) != wanted[each.id]]
    for number, each in enumerate(stale):
        house.tell(Progress(number, len(stale), f"Reading {each.name}"))
        try:
            index(house, each, reading_of(house, each))
        except InroadError as error:
            failed[each.id] = error
    return failed


def index(house: House, source: Brought, reading: Reading) -> int:
    """Let the passages of one source be found."""
    passages = of_source(reading.passages, source.id)
    return house.passages.replace(source.id, passages, mark=_mark(house, source))


def _mark(house: House, source: Brought) -> str:
    return f"{house.readers.version}:{source.sha256}"


def reading_of(house: House, source: Brought) -> Reading:
    """Read a source's file again; raise NotFound or Unavailable for a lost one."""
    return house.readers.read(source.name, house.record.file(source.sha256))


def passages_of(house: House, source: Brought) -> tuple[Passage, ...]:
    """Return the passages of a source, from the index or from its file."""
    if house.passages.marks().get(source.id) != _mark(house, source):
        index(house, source, reading_of(house, source))
    return house.passages.of(source.id)


def raw_of(house: House, source: Brought) -> bytes:
    """Return the bytes in which lines and offsets of a source's passages count."""
    return house.record.file(source.read_sha256)


def find_brought(person: Person, named: str) -> Brought | None:
    """Find a source that was brought in, by id, file's name, title or address."""
    words = " ".join(named.split())
    whole = person.source(words) or person.source(words.upper())
    if whole is not None or not words:
        return whole
    found = [
        each
        for each in person.brought
        if each.is_source
        and (
            words in {each.name, each.title, each.url, each.sha256}
            or (len(words) > 3 and each.id.startswith(words))
        )
    ]
    if len(found) > 1:
        several = "; ".join(f"{each.title} ({each.id})" for each in found)
        raise NotFound(
            f"Several sources are called “{words[:60]}”.",
            hint=f"Give an id: {several}.",
        )
    return found[0] if found else None


def find_source(
    house: House, person: Person, named: str
) -> "tuple[Brought | None, Source | None]":
    """Find a source that was brought in, or whose claims ship, or both.

    Raises:
        NotFound: none is called so, or several are.
    """
    here = find_brought(person, named)
    wanted = here.shipped_id if here else named.strip()
    shipped = {source.id.casefold(): source for source in house.shelf.sources}
    source = shipped.get(wanted.casefold()) if wanted else None
    if here is None and source is None:
        raise NotFound(
            f"The library has no source called “{named[:60]}”.",
            hint="`inroad library list` names them all.",
        )
    if here is None and source is not None:
        here = person.source(source.id)
    return here, source
