"""Named people: whether they spoke of what is asked, and who else did."""

import re
from collections.abc import Collection, Iterable
from datetime import date

import numpy as np

from inroad.library.asking.index import Index
from inroad.library.asking.named import People
from inroad.library.asking.ranking import Ranked, rank
from inroad.library.asking.terms import terms, words
from inroad.library.claim import Claim, Source
from inroad.library.shelf import Shelf

SAYING = frozenset(
    """say says said tell tells told think thinks thought recommend recommends advise
    advises advice suggest suggests claim claims claimed mention mentions mentioned talk
    talks talked speak speaks spoke believe believes opinion view views according host
    podcast guest author write writes wrote about feel feels did does do what""".split()
)
_FAR, _NEAR = 0.3, 0.7  # the named one's best fit, as a share of anybody's
_HARDLY, _LITTLE = 0.1, 0.25  # the share of what is asked that is in their claims
_YEAR = re.compile(r"\b(?:in|during|since|from) (20\d\d)\b|\b(20\d\d)\b(?=[^%]*\bsa)")
_SAID = re.compile(
    r"\b(?:sa(?:y|ys|id)|think|thought|wrote|told|claimed|mention)", re.IGNORECASE
)


def rest_of(question: str, people: People) -> str:
    """Return a question without the names in it and the verbs of saying."""
    kept = [w for w in people.unnamed_in(words(question)) if w not in SAYING]
    return " ".join(kept) or question


def on_record(
    index: Index, question: str, named: Collection[str], people: People
) -> tuple[bool, Ranked]:
    """Say whether one of those named spoke of it, and how the rest of it ranks.

    They did not where others come far nearer, or where what is asked about is in none
    of their claims.
    """
    rest = rest_of(question, people)
    ranked = rank(index, rest)
    theirs = [at for at, claim in enumerate(index.claims) if said_by(claim, named)]
    best = float(ranked.claims.max(initial=0.0))
    if not theirs or best <= 0:
        return False, ranked
    near = float(ranked.claims[theirs].max()) / best
    met = _met(index, rest, theirs)
    silent = near < _FAR or met < _HARDLY or (met < _LITTLE and near < _NEAR)
    return not silent, ranked


def _met(index: Index, rest: str, theirs: Iterable[int]) -> float:
    """Return which share of the weight of what is asked stands in their claims."""
    asked = tuple(dict.fromkeys(terms(rest)))
    never = float(np.log1p(index.bags.count))
    here = set(theirs)
    whole = met = 0.0
    for term in asked:
        at = index.bags.terms.get(term)
        whole += never if at is None else float(index.bags.idf[at])
        if at is not None:
            texts = index.bags.texts[index.bags.start[at] : index.bags.start[at + 1]]
            met += float(index.bags.idf[at]) if here & set(texts.tolist()) else 0.0
    return met / whole if whole else 1.0


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


def in_words_of(names: Collection[str]) -> str:
    """Put names in a row, in order."""
    return " and ".join(sorted(names))


def in_words(day: str) -> str:
    """Write the month of an ISO day, or the day as it stands."""
    try:
        return f"{date.fromisoformat(day):%B %Y}"
    except ValueError:
        return day


def _days(source: Source) -> tuple[str | None, ...]:
    return source.date, source.reviewed_on, source.updated_on
