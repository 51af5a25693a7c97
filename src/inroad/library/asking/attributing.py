"""Named people: whether they spoke of what is asked, and who else did."""

import re
from collections.abc import Collection
from datetime import date

from inroad.library.asking.index import Index
from inroad.library.asking.named import People
from inroad.library.asking.ranking import Ranked, rank
from inroad.library.asking.terms import words
from inroad.library.claim import Claim, Source
from inroad.library.shelf import Shelf

_VERBS = frozenset(
    """say says said tell tells told think thinks thought recommend recommends advise
    advises advice suggest suggests claim claims claimed mention mentions mentioned talk
    talks talked speak speaks spoke believe believes opinion view views according host
    podcast guest author write writes wrote about feel feels did does do what""".split()
)
_ON_RECORD = 0.55  # share of the best fit that the named one's best claim has to reach
_YEAR = re.compile(r"\b(?:in|during|since|from) (20\d\d)\b|\b(20\d\d)\b(?=[^%]*\bsa)")
_SAID = re.compile(
    r"\b(?:sa(?:y|ys|id)|think|thought|wrote|told|claimed|mention)", re.IGNORECASE
)


def rest_of(question: str, people: People) -> str:
    """Return a question without the names in it and the verbs of saying."""
    said = words(question)
    kept = [w for w in said if w not in _VERBS and not people.named_in([w])]
    names = {w for run in people.by_words for w in run if people.named_in(said)}
    return " ".join(w for w in kept if w not in names) or question


def on_record(
    index: Index, question: str, named: Collection[str], people: People
) -> tuple[bool, Ranked]:
    """Say whether one of those named spoke of it, and how the rest of it ranks."""
    ranked = rank(index, rest_of(question, people))
    theirs = [at for at, claim in enumerate(index.claims) if said_by(claim, named)]
    if not theirs:
        return False, ranked
    best = float(ranked.claims.max())
    return best <= 0 or float(ranked.claims[theirs].max()) >= _ON_RECORD * best, ranked


def said_by(claim: Claim, named: Collection[str]) -> bool:
    """Say whether a claim is of one of those named, in their own voice."""
    return claim.speaker in named and not claim.editorial


def too_late(question: str, named: Collection[str], shelf: Shelf) -> tuple[str, str]:
    """Return who is asked for words of a year, and the latest day there is of them.

    Empty where nothing is asked of a year, or the year is not past that day.
    """
    if not _SAID.search(question):
        return "", ""
    years = [int(a or b) for a, b in _YEAR.findall(question)]
    for name in sorted(named):
        days = [
            day
            for claim in shelf.claims
            if said_by(claim, {name})
            for day in (claim.said_on, *_days(shelf.source(claim.source_id)))
            if day
        ]
        latest = max(days, default="")
        if years and latest and max(years) > int(latest[:4]):
            return name, latest
    return "", ""


def in_words(day: str) -> str:
    """Write the month of an ISO day, or the day as it stands."""
    try:
        return f"{date.fromisoformat(day):%B %Y}"
    except ValueError:
        return day


def _days(source: Source) -> tuple[str | None, ...]:
    return source.date, source.reviewed_on, source.updated_on
