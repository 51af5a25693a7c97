"""The library laid out: a claim's way to us, the sources, the people who speak."""

import re

from inroad.actions.library import SourceList, SpeakerList
from inroad.library.cite import Chain
from inroad.library.claim import Source, Speaker
from inroad.show.claims import place_words
from inroad.show.layout import sheet_of
from inroad.show.sheet import Entry, Facts, Note, Part, Piece, Sheet, plain
from inroad.show.words import counted, day, lines_words, lowered, sentence


@sheet_of.register
def chain_sheet(chain: Chain) -> Sheet:
    """Lay out a claim: what it says in our words, then everybody it came through."""
    claim = chain.claim
    said = Entry((f"In our words: {sentence(claim.text)}",))
    parts = [Part("Advice", (said, *_doubts(chain)), "advice")]
    if claim.said_of:
        said_of = (sentence(claim.said_of),)
        parts.append(Part("Said of", (Entry(said_of),), "said-of"))
    links = [Entry((str(link),)) for link in chain.links]
    first, last = claim.lines or (1, 0)
    lines = lines_words(range(first, last + 1)) if claim.lines else ""
    named = "" if re.match(r"L\d", claim.locator) else place_words(claim.locator)
    place = ", ".join(words for words in (named, lines, chain.said_on) if words)
    where = Note((Piece(f"{place[0].upper()}{place[1:]}."),))
    links[0] = Entry(links[0].paragraphs, (where,))
    parts.append(Part("Who said it, and who passed it on", tuple(links), "chain"))
    if claim.opponents:
        rows = tuple(
            Entry(
                (sentence(f"{other.claim_id}, on {lowered(other.about)}"),),
                (_lead(other.claim_id),),
            )
            for other in claim.opponents
        )
        parts.append(Part("Otherwise", rows, "otherwise"))
    return Sheet(claim.id, chain.source.title, tuple(parts))


def _lead(claim_id: str) -> Note:
    return Note((Piece("Show it", "act", f"/cite/?claim={claim_id}"),))


def _doubts(chain: Chain) -> tuple[Entry, ...]:
    said = [f"Hedge: {sentence(hedge)}" for hedge in chain.hedges]
    if chain.editorial:
        said.append("Editorial: a summary by whoever put the page together.")
    said += [sentence(words) for words in (chain.claim.note, chain.caveat) if words]
    return tuple(Entry((words,)) for words in said)


@sheet_of.register
def sources_sheet(found: SourceList) -> Sheet:
    """Lay out the sources on the shelf."""
    if not found.sources:
        return Sheet(
            "Library", parts=(Part("", (Entry(("No source is here yet.",)),)),)
        )
    entries = tuple(
        Entry(
            (each.source.title,),
            _about(each.source, each.claims, brought=each.brought),
        )
        for each in found.sources
    )
    total = sum(each.claims for each in found.sources)
    said = f"{counted(total, 'claim')} from {counted(len(entries), 'source')}"
    parts = [Part("Sources", entries, "sources")]
    if found.others:
        more = f"{counted(found.others, 'more source')} you brought in yourself."
        lead = Note((Piece("Show them", "act", "/library/list/"),))
        parts.append(Part("Yours", (Entry((more.capitalize(),), (lead,)),), "yours"))
    return Sheet("Library", said.capitalize(), tuple(parts))


def _about(source: Source, claims: int, *, brought: bool) -> tuple[Note, ...]:
    lead = Note(
        (
            Piece(source.id, "who"),
            Piece(f", {source.authors}, {source.kind}, "),
            Piece(f"{day(source.date or source.year)}. "),
            Piece(f"{counted(claims, 'claim')} of it here.".capitalize()),
        ),
        (source.id, counted(claims, "claim")),
    )
    caveat = (plain(sentence(source.caveat)),) if source.caveat else ()
    here = (plain("You brought it in, so its claims have their quotes."),)
    return (lead, *(here if brought else ()), *caveat)


@sheet_of.register
def speakers_sheet(found: SpeakerList) -> Sheet:
    """Lay out who speaks in the library, as each source names them."""
    rows = tuple((each.shown, Entry((_speaker(each),))) for each in found.speakers)
    blocks = (Facts(rows),) if rows else (Entry(("Nobody speaks here yet.",)),)
    said = counted(len(rows), "person", "people").capitalize()
    return Sheet(
        "Speakers", said, (Part("Named as in the source", blocks, "speakers"),)
    )


def _speaker(speaker: Speaker) -> str:
    handle = speaker.handle if speaker.handle != speaker.shown else ""
    facts = (
        handle,
        speaker.affiliation,
        day(speaker.said_on),
        f"in {speaker.source_id}",
    )
    return ", ".join(fact for fact in facts if fact)
