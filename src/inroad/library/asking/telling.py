"""Telling: a claim with its source, for whom it holds, its quote and its age."""

from collections.abc import Mapping, Sequence
from datetime import date

from inroad.library.age import age_of
from inroad.library.asking.answer import Dispute, Quoted, Told
from inroad.library.asking.reader import Held, Row
from inroad.library.claim import Claim
from inroad.library.recognise import quote_of
from inroad.library.shelf import Shelf


def tell(
    shelf: Shelf,
    claim: Claim,
    held: Held,
    fit: float,
    why: str,
    raw: bytes | None,
    today: date,
) -> Told:
    """Put together what is shown of a claim."""
    source = shelf.source(claim.source_id)
    age = age_of(claim, today, source)
    return Told(
        claim=claim,
        source=source,
        verdict=held.verdict,
        condition=held.sentence,
        why=why,
        fit=round(fit, 3),
        quote=quoted(claim, raw),
        age=age.sentence if age.perishable else "",
    )


def quoted(claim: Claim, raw: bytes | None) -> Quoted | None:
    """Find a claim's own words in the raw bytes of its source."""
    if raw is None:
        return None
    text = raw.decode("utf-8", errors="surrogateescape")
    found = quote_of(claim, text)
    if found is None:
        return None
    begin = _start_of_line(text, found.lines[0])
    at = text.find(found.quote, begin)
    start = len(text[:at].encode("utf-8", "surrogateescape"))
    end = start + len(found.quote.encode("utf-8", "surrogateescape"))
    return Quoted(found.quote, found.lines, start, end)


def why_here(
    claim: Claim, leading: Sequence[Claim], disputes: Sequence[Dispute]
) -> str:
    """Say why a claim stands in an answer: it fits, or it is the other side."""
    if claim in leading:
        return "It fits the question."
    for dispute in disputes:
        if claim.id in {dispute.one, dispute.other}:
            other = dispute.other if claim.id == dispute.one else dispute.one
            return f"It disagrees with {other}. {dispute.about}"
    return "It fits the question less closely."


def by_id(fit: Sequence[Row]) -> Mapping[str, float]:
    """Return how well each claim fits, by its id."""
    return {claim.id: much for much, claim, _ in fit}


def _start_of_line(text: str, line: int) -> int:
    at = 0
    for _ in range(line - 1):
        at = text.find("\n", at) + 1
    return at
