"""The index: every claim, topic and debate, with the words in which each is asked for.

One bag of words a claim beats the best match over single phrasings, since the words of
one question are spread over several; the phrasings add the finer order.
"""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from itertools import chain

import numpy as np
from numpy.typing import NDArray

from inroad.library.asking.asked import Asked, Debate, Topic
from inroad.library.asking.bags import (
    Bags,
    Ints,
    bm25,
    cosine,
    counts,
)
from inroad.library.asking.covered import Coverage, coverage_of
from inroad.library.asking.meaning import Embedder, Meaning, meaning_of
from inroad.library.asking.spelling import Spelling, spelling_of
from inroad.library.asking.terms import pairs, terms, words
from inroad.library.claim import Claim
from inroad.library.shelf import Shelf

_TEXT, _ASKED, _OF = 2.5, 1.0, 0.8  # how much a word of each counts in a bag


@dataclass(frozen=True, slots=True)
class Index:
    """What `rank` looks through.

    `bags` and `pairs` are of the claims alone, `both` of the claims, then the topics,
    then the debates; so are the phrasings, and `owner` says whose each one is.
    `at_hand` says of which claims the very words were at hand.
    """

    claims: tuple[Claim, ...]
    topics: tuple[Topic, ...]
    debates: tuple[Debate, ...]
    bags: Bags
    pairs: Bags
    both: Bags
    phrasings: Bags
    owner: Ints
    at_hand: NDArray[np.bool_]
    spelling: Spelling
    vocabulary: Spelling
    coverage: Coverage
    meaning: Meaning | None = None


def build_index(shelf: Shelf, asked: Asked, embedder: Embedder | None = None) -> Index:
    """Index a shelf; ways of asking for claims that are not on it are left out.

    Without a sentence model the words alone decide.
    """
    here = {claim.id for claim in shelf.claims}
    debates = tuple(d for d in asked.debates if d.asked and here.issuperset(d.of))
    ways: list[tuple[str, ...]] = [
        *(asked.claims.get(claim.id, ()) for claim in shelf.claims),
        *(topic.asked for topic in asked.topics),
        *(debate.asked for debate in debates),
    ]
    heads = [
        *(_claim_bag(claim, terms) for claim in shelf.claims),
        *(counts(terms(topic.name)) for topic in asked.topics),
        *(counts(terms(debate.about)) for debate in debates),
    ]
    said = [[tuple(terms(way)) for way in each] for each in ways]
    texts = [_joined(head, each) for head, each in zip(heads, said, strict=True)]
    claims = len(shelf.claims)
    both = bm25(texts)
    return Index(
        claims=shelf.claims,
        topics=asked.topics,
        debates=debates,
        bags=bm25(texts[:claims]),
        pairs=bm25(
            [
                _joined(_claim_bag(claim, pairs), [tuple(pairs(way)) for way in each])
                for claim, each in zip(shelf.claims, ways, strict=False)
            ]
        ),
        both=both,
        phrasings=cosine([counts(way) for each in said for way in each]),
        owner=np.repeat(np.arange(len(said)), [len(each) for each in said]),
        at_hand=np.array([claim.lines is not None for claim in shelf.claims], bool),
        spelling=spelling_of(both.terms),
        vocabulary=spelling_of(_said(shelf, ways)),
        coverage=coverage_of(
            chain.from_iterable(
                [
                    *ways[:claims],
                    *(debate.asked for debate in debates),
                    (claim.text for claim in shelf.claims),
                ]
            ),
            chain.from_iterable(topic.asked for topic in asked.topics),
        ),
        meaning=None
        if embedder is None
        else meaning_of(
            embedder,
            [claim.text for claim in shelf.claims],
            ways[:claims],
            chain.from_iterable(topic.asked for topic in asked.topics),
        ),
    )


def _said(shelf: Shelf, ways: Iterable[tuple[str, ...]]) -> set[str]:
    texts = chain((claim.text for claim in shelf.claims), chain.from_iterable(ways))
    return {word for text in texts for word in words(text)}


def _claim_bag(claim: Claim, split: Callable[[str], Iterable[str]]) -> dict[str, float]:
    bag = counts(split(claim.text), _TEXT)
    topic = claim.topic.replace(".", " ").replace("_", " ")
    who = f"{claim.speaker} {claim.speaker_name} {claim.handle} {claim.affiliation}"
    for term in split(f"{topic}. {who}. {claim.locator}. {claim.said_of}"):
        bag[term] = bag.get(term, 0.0) + _OF
    return bag


def _joined(
    head: dict[str, float], said: Iterable[tuple[str, ...]]
) -> dict[str, float]:
    for term in chain.from_iterable(said):
        head[term] = head.get(term, 0.0) + _ASKED
    return head
