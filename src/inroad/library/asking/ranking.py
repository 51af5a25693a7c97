"""Ranking: how well each claim, topic and debate fits a question."""

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np

from inroad.library.asking.bags import Bags, Floats, counts, scores
from inroad.library.asking.index import Index
from inroad.library.asking.terms import pairs, terms

_BEST = 0.2  # what the closest phrasing adds to the bag
_PAIRS = 1.0  # what every word, little ones too, and every two together add
_NOT_AT_HAND = 0.95  # of the fit: whose text nobody here has read line by line
_DEBATE = 0.9  # how much of a debate's fit goes to each of its two sides


@dataclass(frozen=True, slots=True)
class Ranked:
    """How well everything fits a question, each array in the index's order.

    `claims` orders the claims. `covered` and `missing` are how the claims (with the
    debates) and the topics that are not here share the question's words, on one
    scale. `unknown` is the share of the question in words never seen here. `gap` says
    on which side it lies by its meaning; None without a sentence model.
    """

    claims: Floats
    covered: Floats
    missing: Floats
    unknown: float
    gap: float | None = None


def rank(index: Index, question: str) -> Ranked:
    """Compare a question with every claim, topic and debate."""
    asked = tuple(dict.fromkeys(terms(question)))
    known, unknown = _met(index, asked)
    alone = _share(index.bags, known, unknown)
    alone = alone + _PAIRS * _share(index.pairs, dict.fromkeys(pairs(question), 1.0))
    both = _share(index.both, known, unknown)
    like = scores(index.phrasings, _unit(index.phrasings, question))
    best = np.zeros(index.both.count)
    np.maximum.at(best, index.owner, like)
    claims, topics = len(index.claims), len(index.claims) + len(index.topics)
    fit = alone + _BEST * best[:claims]
    near = index.meaning.near(question) if index.meaning else None
    fit = fit if near is None else fit + near.fit
    fit = fit * np.where(index.at_hand, 1.0, _NOT_AT_HAND)
    _lift_debates(index, fit, both[topics:] + _BEST * best[topics:])
    return Ranked(
        claims=fit,
        covered=np.concatenate([both[:claims], both[topics:]]),
        missing=both[claims:topics],
        unknown=len(unknown) / max(1, len(asked)),
        gap=None if near is None else near.gap,
    )


def _met(
    index: Index, asked: tuple[str, ...]
) -> tuple[dict[str, float], tuple[str, ...]]:
    """Find what a question's terms are here; a word never seen may be a slip."""
    known: dict[str, float] = {}
    unknown = []
    for term in asked:
        if term in index.both.terms:
            known[term] = 1.0
            continue
        near = index.spelling.near(term)
        if not near:
            unknown.append(term)
        for other, much in near:
            known[other] = max(known.get(other, 0.0), much)
    return known, tuple(unknown)


def _share(
    bags: Bags, known: Mapping[str, float], unknown: tuple[str, ...] = ()
) -> Floats:
    """Score texts by the share of the question's weight that they meet."""
    here = {bags.terms[t]: much for t, much in known.items() if t in bags.terms}
    never = len(unknown) + sum(much for t, much in known.items() if t not in bags.terms)
    total = sum(bags.idf[t] * much for t, much in here.items())
    total += never * float(np.log1p(bags.count))
    found: Floats = scores(bags, here) / (total or 1.0)
    return found


def _unit(bags: Bags, question: str) -> dict[int, float]:
    found = counts(term for term in terms(question) if term in bags.terms)
    weight = {
        bags.terms[term]: (1 + np.log(much)) * bags.idf[bags.terms[term]]
        for term, much in found.items()
    }
    length = float(np.sqrt(sum(each**2 for each in weight.values()))) or 1.0
    return {term: each / length for term, each in weight.items()}


def _lift_debates(index: Index, fit: Floats, debates: Floats) -> None:
    places = {claim.id: at for at, claim in enumerate(index.claims)}
    for debate, much in zip(index.debates, debates, strict=True):
        for side in debate.of:
            at = places[side]
            fit[at] = max(fit[at], _DEBATE * much)
