"""Ranking: how well each claim, topic and debate fits a question.

Several signs are weighed together. The weights are fitted by
bench/library/ask_ranking.py and kept, with how they were made, in
content/asking/ranking.json.
"""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

import numpy as np

from inroad.library.asking.bags import Bags, Floats, counts, scores
from inroad.library.asking.index import Index
from inroad.library.asking.meaning import Near
from inroad.library.asking.terms import pairs, terms

_WEIGHTS = Path(__file__).parents[1] / "content" / "asking" / "ranking.json"
WHOLE = "whole"
_BEST = 0.2  # what the closest phrasing adds to a debate's bag


@dataclass(frozen=True, slots=True)
class Ranked:
    """How well everything fits a question, each array in the index's order.

    `claims` orders the claims: 0 for half of them, which fit no better than any.
    `covered` and `missing` are how the claims (with the debates) and the topics that
    are not here share the question's words, on one scale. `unknown` is the share of
    the question in words never seen here. `near` is the same by the sum of its
    words, `apart` by sums that tell claims apart, `meant` by a sentence model; None
    without one.
    """

    claims: Floats
    covered: Floats
    missing: Floats
    unknown: float
    near: Near | None = None
    apart: Near | None = None
    meant: Near | None = None


def rank(index: Index, question: str, *, light: bool = False) -> Ranked:
    """Compare a question with every claim, topic and debate.

    `light` leaves the sentence model out, which takes longer than all the rest.
    """
    asked = tuple(dict.fromkeys(terms(question)))
    known, unknown = _met(index, asked)
    both = _share(index.both, known, unknown)
    near = index.gist.near(question) if index.gist else None
    meant = index.meaning.near(question) if index.meaning and not light else None
    claims, topics = len(index.claims), len(index.claims) + len(index.topics)
    signs = _signs(index, question, known, both[topics:])
    apart = index.apart.near(question) if index.apart else None
    signs |= _of_near("gist", near) | _of_near("apart", apart)
    signs |= _of_near("meaning", meant)
    return Ranked(
        claims=_fit(signs, weights(with_meaning=meant is not None)),
        covered=np.concatenate([both[:claims], both[topics:]]),
        missing=both[claims:topics],
        unknown=len(unknown) / max(1, len(asked)),
        near=near,
        apart=apart,
        meant=meant,
    )


def signs_of_claims(index: Index, question: str) -> dict[str, Floats]:
    """Measure, claim by claim, what `rank` weighs."""
    known, unknown = _met(index, tuple(dict.fromkeys(terms(question))))
    topics = len(index.claims) + len(index.topics)
    debates = _share(index.both, known, unknown)[topics:]
    return {
        **_signs(index, question, known, debates),
        **_of_near("gist", index.gist.near(question) if index.gist else None),
        **_of_near("apart", index.apart.near(question) if index.apart else None),
        **_of_near("meaning", index.meaning.near(question) if index.meaning else None),
    }


def _signs(
    index: Index,
    question: str,
    known: Mapping[str, float],
    debates: Floats,
) -> dict[str, Floats]:
    like = scores(index.phrasings, _unit(index.phrasings, question))
    best = np.zeros(len(index.debates))
    np.maximum.at(best, index.owner, like)
    return {
        "words": index.words.score(known),
        "runs": index.runs.score(dict.fromkeys(pairs(question), 1.0)),
        "debate": _sides(index, debates + _BEST * best),
    }


def _of_near(name: str, near: Near | None) -> dict[str, Floats]:
    if near is None:
        return {}
    return {
        f"{name}: best": near.best,
        f"{name}: few": near.few,
        f"{name}: like": near.like,
    }


def _fit(signs: Mapping[str, Floats], kept: Mapping[str, float]) -> Floats:
    """Weigh the signs; what half of the claims reach is no fit at all."""
    found = sum((kept[name] * much for name, much in signs.items()), np.zeros(()))
    if not found.size:
        return np.zeros(0)
    over: Floats = np.maximum(found - np.median(found), 0.0) / kept[WHOLE]
    return over


@cache
def weights(*, with_meaning: bool) -> Mapping[str, float]:
    """Return the weights that are kept: by words, or with a sentence model too.

    Beside them stands `WHOLE`, by which the sum is divided.
    """
    found: dict[str, Any] = json.loads(_WEIGHTS.read_text(encoding="utf-8"))
    kept: Mapping[str, float] = found["with meaning" if with_meaning else "by words"]
    return kept


def _met(
    index: Index, asked: tuple[str, ...]
) -> tuple[dict[str, float], tuple[str, ...]]:
    """Find what a question's terms are here; a word never seen may be a slip."""
    known: dict[str, float] = {}
    unknown = []
    for term in asked:
        if term in index.both.terms or term in index.words.bags.terms:
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


def _sides(index: Index, debates: Floats) -> Floats:
    """Give each claim the fit of the debate it is a side of."""
    places = {claim.id: at for at, claim in enumerate(index.claims)}
    found = np.zeros(len(index.claims))
    for debate, much in zip(index.debates, debates, strict=True):
        for side in debate.of:
            at = places[side]
            found[at] = max(found[at], much)
    return found
