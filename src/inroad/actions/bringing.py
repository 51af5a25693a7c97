"""Bringing a source in: bytes first, then what they say, then where words stand."""

from collections.abc import Iterator
from dataclasses import dataclass
from hashlib import sha256
from pathlib import PurePath

from inroad.actions.house import House
from inroad.actions.source_texts import index, up_to_date
from inroad.core.document import LARGEST, Document, Reference
from inroad.core.errors import BadInput, Conflict
from inroad.library.claim import Source
from inroad.library.misheard import misheard_names
from inroad.library.passage import Reading
from inroad.library.recognise import quote_of, recognise
from inroad.record.brought import Brought, Problem
from inroad.record.person import Person

LONGEST_NAME = 160
LONGEST_KNOWN = 2_000_000
"""Bytes beyond which a file is no copy of anything that claims come from."""


@dataclass(frozen=True, slots=True)
class Added:
    """A source that was brought in, and what is to be known of it.

    `already` says that it was here before and nothing was changed. `quoted` and
    `unquoted` are the claims that gained their speaker's words, and those whose words
    were not found in this copy.
    """

    source: Brought
    passages: int
    problems: tuple[Problem, ...]
    already: bool = False
    quoted: tuple[str, ...] = ()
    unquoted: tuple[str, ...] = ()


def bring(house: House, named: Reference) -> Added:
    """Bring in a file or what is at an address; see `library add`."""
    document = named.document or house.readers.fetch(named.url)
    data = _bytes(document)
    person = house.record.read()
    digest = sha256(data).hexdigest()
    before = next((each for each in person.brought if each.sha256 == digest), None)
    if before is not None:
        up_to_date(house, person)
        raw = house.record.file(before.read_sha256)
        return _added(house, before, raw, already=True)
    name = plain_name(document.name)
    reading = house.readers.read(name, data)
    raw = reading.beside or data
    shipped = _recognised(house, raw, reading)
    if shipped is not None and person.source(shipped.id) is not None:
        raise Conflict(
            f"Another copy of “{shipped.title}” is here already, as {shipped.id}.",
            hint=f"`inroad library remove {shipped.id}` makes room for this one.",
        )
    source = _source(house, person, name, named.url, data, reading, shipped)
    # Bytes first: a row may name only what is there. The index is made of both, and
    # whoever is stopped before it stands finds it made by the next who looks.
    house.record.keep_file(data)
    if reading.beside:
        house.record.keep_file(reading.beside)
    house.record.keep(source)
    index(house, source, reading)
    return _added(house, source, raw)


def _recognised(house: House, raw: bytes, reading: Reading) -> Source | None:
    """Recognise the source of shipped claims; a page by its words too, without tags."""
    if len(raw) > LONGEST_KNOWN:
        return None
    words = " ".join(passage.text for passage in reading.passages)
    found = recognise(house.shelf, raw)
    if found is None and reading.kind == "html":
        return recognise(house.shelf, words.encode())
    return found


def _bytes(document: Document) -> bytes:
    """Return all bytes of a document; raise BadInput for too many."""
    with document.open() as stream:
        data = stream.read(LARGEST + 1)
    if len(data) > LARGEST:
        raise BadInput(
            f"{plain_name(document.name)} is larger than {LARGEST // 1_048_576} MB.",
            hint="Give the part that you need, as a file of its own.",
        )
    return data


def plain_name(name: str) -> str:
    """Return the last step of a file's name, without what cannot be shown."""
    last = PurePath(name.replace("\\", "/")).name
    shown = "".join(letter for letter in last if letter.isprintable()).strip()
    return shown[:LONGEST_NAME].strip(".") or "source"


def _source(
    house: House,
    person: Person,
    name: str,
    url: str,
    data: bytes,
    reading: Reading,
    shipped: Source | None,
) -> Brought:
    machine = reading.machine_made or (
        shipped is not None and shipped.machine_transcript
    )
    problems = [*reading.problems]
    if machine:
        problems += misheard_names(reading.passages, known_names(house, person))
    beside = sha256(reading.beside).hexdigest() if reading.beside else ""
    return Brought(
        id=shipped.id if shipped else house.new_id(),
        name=name,
        title=shipped.title if shipped else reading.title,
        kind=reading.kind,
        sha256=sha256(data).hexdigest(),
        added_on=house.today,
        url=url or ((shipped.url or "") if shipped else ""),
        shipped_id=shipped.id if shipped else "",
        problems=tuple(problems),
        text_sha256=beside,
        authors=shipped.authors if shipped else reading.authors,
        said_on=(shipped.date or "") if shipped else reading.said_on,
        machine_made=machine,
        passages=len(reading.passages),
    )


def known_names(house: House, person: Person) -> list[tuple[str, str]]:
    """Gather the names that the library knows, each with where it has it from."""
    found: dict[str, str] = {}
    for speaker in house.shelf.speakers:
        if speaker.name:
            found.setdefault(speaker.name, f"who speaks in {speaker.source_id}")
    written = [(s.authors, s.title) for s in house.shelf.sources]
    written += [(b.authors, b.title) for b in person.brought]
    for authors, title in written:
        for name in _names(authors):
            found.setdefault(name, f"an author of “{title}”")
    return [*found.items()]


def _names(authors: str) -> Iterator[str]:
    for name in authors.replace(" and ", ",").replace(";", ",").split(","):
        if " " in name.strip():
            yield name.strip()


def _added(
    house: House, source: Brought, raw: bytes, *, already: bool = False
) -> Added:
    quoted, unquoted = claims_in(house, source, raw)
    count = source.passages
    return Added(source, count, source.problems, already, quoted, unquoted)


def claims_in(
    house: House, source: Brought, raw: bytes
) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Part the claims of a source into those whose words stand in its text, or not."""
    text = raw.decode("utf-8", "replace")
    of = [c for c in house.shelf.claims if c.source_id == source.shipped_id]
    here = {claim.id for claim in of if quote_of(claim, text) is not None}
    quoted = tuple(claim.id for claim in of if claim.id in here)
    return quoted, tuple(claim.id for claim in of if claim.id not in here)
