"""The index: every claim, topic and debate, with the words in which each is asked for.

One bag of words a claim beats the best match over single phrasings, since the words of
one question are spread over several; the phrasings add the finer order.
"""

from collections import Counter
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from itertools import chain

import numpy as np

from inroad.library.asking.asked import Asked, Debate, Topic
from inroad.library.asking.bags import (
    Bags,
    Ints,
    bm25,
    cosine,
    counts,
)
from inroad.library.asking.covered import Coverage, coverage_of
from inroad.library.asking.gist import Gist, open_apart, open_gist
from inroad.library.asking.meaning import Embedder, Meaning, meaning_of
from inroad.library.asking.sayings import Sayings, sayings_of
from inroad.library.asking.spelling import Spelling, spelling_of
from inroad.library.asking.terms import pairs, terms, words
from inroad.library.claim import Claim
from inroad.library.shelf import Shelf

_TEXT, _ASKED, _OF = 2.5, 1.0, 0.8  # how much a word of each counts in a bag
_OFTEN = 3  # times a word is told, before it counts as no slip
_SAID = 2.0  # how much a word of a claim counts beside one of whoever asks for it
_SHARED_WORDS, _SHARED_RUNS = 60.0, 100.0  # words of all, mixed with each claim's own


@dataclass(frozen=True, slots=True)
class Index:
    """What `rank` looks through.

    `bags` is of the claims alone, `both` of the claims, then the topics,
    then the debates. `phrasings` are the ways of asking for debates, and `owner` says
    whose each one is. What is told at length stands in no bag: its many words would
    count for more there than the few that say what a claim is about.
    `words` and `runs` hold what askers say, by stems and by what stands side by side.
    `spoken` are the terms that claims are told in, or of which more than one is asked
    for: what a single way of asking mentions, a trade or a town, is beside the point.
    `gist` compares by the sum of a text's words, `apart` by sums that tell claims
    apart, `meaning` by a sentence model where there is one.
    """

    claims: tuple[Claim, ...]
    topics: tuple[Topic, ...]
    debates: tuple[Debate, ...]
    bags: Bags
    words: Sayings
    runs: Sayings
    spoken: frozenset[str]
    both: Bags
    phrasings: Bags
    owner: Ints
    spelling: Spelling
    vocabulary: Spelling
    coverage: Coverage
    gist: Meaning | None = None
    apart: Meaning | None = None
    meaning: Meaning | None = None


@dataclass(frozen=True, slots=True)
class _Ways:
    """The ways of asking for each claim, topic and debate, in their order."""

    claims: list[tuple[str, ...]]
    told: list[tuple[str, ...]]
    topics: list[tuple[str, ...]]
    debates: list[tuple[str, ...]]
    unanswered: tuple[str, ...]
    answered: tuple[str, ...]

    @property
    def short(self) -> list[tuple[str, ...]]:
        """Return all but what is told at length."""
        return [*self.claims, *self.topics, *self.debates]

    @property
    def of_claims(self) -> list[tuple[str, ...]]:
        """Return the ways of asking for each claim, short and long."""
        return [(*a, *b) for a, b in zip(self.claims, self.told, strict=True)]


def build_index(
    shelf: Shelf,
    asked: Asked,
    embedder: Embedder | None = None,
    apart: Gist | None = None,
) -> Index:
    """Index a shelf; ways of asking for claims that are not on it are left out.

    Without a sentence model words and the sums of their vectors decide. `apart` are
    word vectors that tell claims apart (ours, if None).
    """
    here = {claim.id for claim in shelf.claims}
    debates = tuple(d for d in asked.debates if d.asked and here.issuperset(d.of))
    told = asked.at_length()
    ways = _Ways(
        [asked.claims.get(claim.id, ()) for claim in shelf.claims],
        [told.get(claim.id, ()) for claim in shelf.claims],
        [topic.asked for topic in asked.topics],
        [debate.asked for debate in debates],
        asked.unanswered,
        asked.answered,
    )
    texts = _texts(shelf.claims, asked.topics, debates, ways)
    bags, both = bm25(texts[: len(shelf.claims)]), bm25(texts)
    phrasings = cosine([counts(terms(way)) for each in ways.debates for way in each])
    said = _sayings(shelf, ways, terms, _SHARED_WORDS)
    gist, apart = open_gist(), apart or open_apart()
    return Index(
        claims=shelf.claims,
        topics=asked.topics,
        debates=debates,
        bags=bags,
        words=said,
        runs=_sayings(shelf, ways, pairs, _SHARED_RUNS),
        spoken=_spoken(shelf, bags),
        both=both,
        phrasings=phrasings,
        owner=np.repeat(np.arange(len(debates)), [len(each) for each in ways.debates]),
        spelling=spelling_of({*both.terms, *said.bags.terms}),
        vocabulary=spelling_of(_said(shelf, ways), gist.common() if gist else ()),
        coverage=_coverage(shelf, ways),
        gist=_meaning(shelf, ways, gist) if gist else None,
        apart=_meaning(shelf, ways, apart) if apart else None,
        meaning=_meaning(shelf, ways, embedder) if embedder else None,
    )


def _texts(
    claims: Iterable[Claim],
    topics: Iterable[Topic],
    debates: Iterable[Debate],
    ways: _Ways,
) -> list[dict[str, float]]:
    heads = [
        *(_claim_bag(claim, terms) for claim in claims),
        *(counts(terms(topic.name)) for topic in topics),
        *(counts(terms(debate.about)) for debate in debates),
    ]
    return [
        _joined(head, map(terms, each))
        for head, each in zip(heads, ways.short, strict=True)
    ]


def _spoken(shelf: Shelf, bags: Bags) -> frozenset[str]:
    told = {term for claim in shelf.claims for term in terms(claim.text)}
    often = np.diff(bags.start)
    return frozenset(told | {term for term, at in bags.terms.items() if often[at] > 1})


def _coverage(shelf: Shelf, ways: _Ways) -> Coverage:
    asked = chain.from_iterable([*ways.of_claims, *ways.debates])
    told = (claim.text for claim in shelf.claims)
    # What asks for several claims says once that it is covered.
    return coverage_of(
        dict.fromkeys(chain(asked, told)),
        chain(chain.from_iterable(ways.topics), ways.unanswered),
    )


def _meaning(shelf: Shelf, ways: _Ways, embedder: Embedder) -> Meaning:
    texts = [claim.text for claim in shelf.claims]
    others = ways.topics, ways.debates, ways.unanswered, ways.answered
    return meaning_of(embedder, texts, ways.of_claims, *others)


def _sayings(
    shelf: Shelf, ways: _Ways, split: Callable[[str], Iterable[str]], shared: float
) -> Sayings:
    texts = [
        _joined(counts(split(claim.text), _SAID), map(split, each))
        for claim, each in zip(shelf.claims, ways.of_claims, strict=True)
    ]
    gone = chain(chain.from_iterable(ways.topics), ways.unanswered)
    others = (split(way) for way in gone)
    return sayings_of(texts, others, shared=shared)


def _said(shelf: Shelf, ways: _Ways) -> set[str]:
    """Return the words that a slip may be meant for.

    Of what is told in haste, slips and all, only words that come again and again.
    """
    texts = chain((claim.text for claim in shelf.claims), *ways.short)
    # A way of asking for several claims is one person's spelling all the same.
    once = {*chain.from_iterable(ways.told)}
    told = counts(word for way in once for word in words(way))
    often = {word for word, many in told.items() if many >= _OFTEN}
    return often | {word for text in texts for word in words(text)}


def _claim_bag(claim: Claim, split: Callable[[str], Iterable[str]]) -> dict[str, float]:
    bag = counts(split(claim.text), _TEXT)
    topic = claim.topic.replace(".", " ").replace("_", " ")
    who = f"{claim.speaker} {claim.speaker_name} {claim.handle} {claim.affiliation}"
    for term in split(f"{topic}. {who}. {claim.locator}. {claim.said_of}"):
        bag[term] = bag.get(term, 0.0) + _OF
    return bag


def _joined(head: dict[str, float], said: Iterable[Iterable[str]]) -> dict[str, float]:
    for term, many in Counter(chain.from_iterable(said)).items():
        head[term] = head.get(term, 0.0) + _ASKED * many
    return head
