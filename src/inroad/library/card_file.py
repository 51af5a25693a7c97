"""Reading one source's file: the source, its speakers, and its claims."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, cast, get_args

from inroad.library.claim import (
    HEDGE_KINDS,
    PERISHABLE,
    Claim,
    Passage,
    Role,
    Source,
    Speaker,
)
from inroad.library.condition_file import parse_condition
from inroad.library.faults import Faults, Table

_SOURCE = {
    "id", "title", "authors", "kind", "year", "date", "reviewed_on", "updated_on",
    "url", "caveat", "licence", "machine_transcript", "via",
}  # fmt: skip
_SPEAKER = {"name", "role", "handle", "name_from", "affiliation", "said_on"}
_CLAIM = {
    "id", "says", "by", "topic", "kind", "stance", "where", "lines", "said_of", "when",
    "hedges", "hedge_kinds", "editorial", "via", "said_on", "bears_on", "opposes_line",
    "perishable", "note",
}  # fmt: skip
_ROLES = get_args(Role)


@dataclass(frozen=True, slots=True)
class CardFile:
    """What one file holds."""

    source: Source
    speakers: tuple[Speaker, ...]
    claims: tuple[Claim, ...]


def parse_cards(
    name: str,
    content: Mapping[str, Any],
    words: Mapping[str, Any],
    hashes: Mapping[str, Any],
    faults: Faults,
) -> CardFile:
    """Parse a file's tables; `hashes` are those of hashes.json for this source."""
    top = Table(name, dict(content), faults)
    top.only({"source", "speakers", "claim"})
    head = Table(f"{name}, source", top.table("source"), faults)
    source = _parse_source(head, hashes)
    speakers = {
        key: _parse_speaker(
            Table(f"{name}, speaker {key}", fields, faults), key, source
        )
        for key, fields in top.tables("speakers").items()
    }
    through = head.texts("via")
    passages = hashes.get("claims", {})
    claims = tuple(
        _parse_claim(
            Table(f"{name}, {_id(fields) or 'a claim'}", fields, faults),
            source,
            speakers,
            words,
            through,
            passages.get(_id(fields)),
        )
        for fields in top.rows("claim")
    )
    return CardFile(source, tuple(speakers.values()), claims)


def _id(fields: Mapping[str, Any]) -> str:
    found = fields.get("id")
    return found if isinstance(found, str) else ""


def _parse_source(table: Table, hashes: Mapping[str, Any]) -> Source:
    table.only(_SOURCE)
    year = table.fields.get("year")
    return Source(
        id=table.text("id", None),
        title=table.text("title", None),
        authors=table.text("authors", None),
        kind=table.text("kind", None),
        year=year if isinstance(year, int) else None,
        date=table.text("date") or None,
        reviewed_on=table.text("reviewed_on") or None,
        updated_on=table.text("updated_on") or None,
        url=table.text("url") or None,
        caveat=table.text("caveat"),
        licence=table.text("licence"),
        machine_transcript=table.flag("machine_transcript"),
        sha256=str(hashes.get("sha256", "")),
        shingles=tuple(hashes.get("shingles", ())),
    )


def _parse_speaker(table: Table, key: str, source: Source) -> Speaker:
    table.only(_SPEAKER)
    role = table.text("role", None)
    if role not in _ROLES:
        table.faults.add(table.where, f"“role” is one of {', '.join(_ROLES)}.")
    name, handle = table.text("name"), table.text("handle")
    if not name and not handle:
        table.faults.add(table.where, "a speaker has a name or a handle.")
    return Speaker(
        key=key,
        source_id=source.id,
        name=name,
        role=cast("Role", role),
        handle=handle,
        name_from=table.text("name_from"),
        affiliation=table.text("affiliation"),
        said_on=table.text("said_on") or source.date,
    )


def _parse_claim(
    table: Table,
    source: Source,
    speakers: Mapping[str, Speaker],
    words: Mapping[str, Any],
    through: tuple[str, ...],
    hashes: Mapping[str, Any] | None,
) -> Claim:
    table.only(_CLAIM)
    speaker = _speaker(table, speakers, source)
    editorial = table.flag("editorial")
    kinds = table.texts("hedge_kinds")
    for kind in kinds:
        if kind not in HEDGE_KINDS:
            table.faults.add(table.where, f"there is no kind of hedge called “{kind}”.")
    # What the compiler says in their own voice came to us through nobody.
    via = table.texts("via") or (() if editorial else through)
    return Claim(
        id=table.text("id", None),
        text=table.text("says", None),
        topic=table.text("topic", None),
        kind=table.text("kind", None),
        stance=table.text("stance"),
        speaker=speaker.shown,
        speaker_name=speaker.name,
        role=speaker.role,
        handle=speaker.handle,
        affiliation=speaker.affiliation,
        via=via,
        said_on=table.text("said_on") or speaker.said_on,
        source_id=source.id,
        locator=table.text("where", None),
        lines=table.lines("lines"),
        applies_when=parse_condition(table, words),
        said_of=table.text("said_of"),
        hedges=table.texts("hedges"),
        hedge_kinds=kinds,
        editorial=editorial,
        bears_on=table.texts("bears_on"),
        opposes_line=table.texts("opposes_line"),
        note=table.text("note"),
        perishable=_perishable(table),
        passage=_passage(hashes),
    )


def _speaker(table: Table, speakers: Mapping[str, Speaker], source: Source) -> Speaker:
    key = table.text("by", None)
    found = speakers.get(key)
    if found is None and key:
        table.faults.add(table.where, f"nobody called “{key}” is among the speakers.")
    return found or Speaker(key, source.id, key, "author")


def _perishable(table: Table) -> str:
    found = table.text("perishable")
    if found and found not in PERISHABLE:
        known = ", ".join(PERISHABLE)
        table.faults.add(table.where, f"“perishable” is one of {known}.")
    return found


def _passage(hashes: Mapping[str, Any] | None) -> Passage | None:
    if hashes is None:
        return None
    return Passage(tuple(hashes["begins"]), tuple(hashes["ends"]), hashes["words"])
