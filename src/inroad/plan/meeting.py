"""Where works meet what somebody is interested in, and who meets it best."""

import math
from collections import Counter
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Final

from inroad.people.terms import counted, term_of, words
from inroad.people.work import Work
from inroad.plan.interests import Topic

ACTIVE: Final = 4
"""Years since their last work after which somebody may have left the field."""

OLDEST: Final = 12
"""Years after which a work says little of what its author would talk about now."""

_RECENT: Final = 6
_SINGLE: Final = 0.5
"""A topic of one word says less of what is meant than one of two."""

_CLOSE: Final = 0.5
_PLACE: Final = 0.15
_PASSING: Final = 0.5
"""What only the abstract says, a work may say in passing."""

_WIDE: Final = 0.15
"""Who brings two of somebody's interests together is rarer than who meets one often."""

_TELLING: Final = 0.25
_AGAIN: Final = 0.2
_COUNTED: Final = (1.0, 0.5, 0.25)
"""One title that meets a topic may be luck; more than three say no more."""


@dataclass(frozen=True, slots=True)
class Candidate:
    """Somebody found in works, the latest first, and the way there by name.

    `closeness` is what the search says, from 0 to 1; `known` says that they are
    somebody whom the person named.
    """

    id: str
    name: str
    affiliation: str
    works: tuple[Work, ...]
    closeness: float = 0.0
    way: tuple[str, ...] = ()
    last_year: int | None = None


@dataclass(frozen=True, slots=True)
class Met:
    """A work of somebody's, and the topics it meets, as numbers, with how well."""

    work: Work
    topics: Mapping[int, float]


@dataclass(frozen=True, slots=True)
class Fitting:
    """Somebody who fits, with the works that say so, those that meet most first."""

    candidate: Candidate
    met: tuple[Met, ...]
    fit: float
    place: str = ""
    weights: tuple[float, ...] = ()

    @property
    def topics(self) -> tuple[int, ...]:
        """The topics that their best works meet, what says most of them first."""
        best: dict[int, float] = {}
        for each in self.met[: len(_COUNTED)]:
            for topic, how in each.topics.items():
                best[topic] = max(best.get(topic, 0.0), how * self.weights[topic])
        return tuple(sorted(best, key=lambda topic: (-best[topic], topic)))


def fitting(
    candidates: Sequence[Candidate],
    topics: Sequence[Topic],
    year: int,
    places: Sequence[str] = (),
) -> tuple[Fitting, ...]:
    """Order who fits: by fit, then a way in, then how recent their last work is.

    Whoever published nothing for four years is left out, and whose works of the last
    twelve meet nothing.
    How widely known somebody is counts for nothing. `places` are names that the person
    said; whose works name one of them fits a little better.
    """
    read = [
        (each, _met(each.works, topics, year))
        for each in candidates
        if _active(each, year)
    ]
    read = [(each, met) for each, met in read if met]
    weights = _weights(candidates, read, topics)
    read = [(each, _best_first(met, weights, year)) for each, met in read]
    raw = [_raw(met, weights, year) for _, met in read]
    most = max(raw, default=0.0) or 1.0
    close = max((each.closeness for each, _ in read), default=0.0) or 1.0
    found = []
    for (each, met), score in zip(read, raw, strict=True):
        place = _place(each.affiliation, places)
        fit = score / most + _CLOSE * each.closeness / close + _PLACE * bool(place)
        found.append(Fitting(each, tuple(met), fit, place, tuple(weights)))
    top = max((each.fit for each in found), default=0.0) or 1.0
    return tuple(sorted(found, key=lambda each: _order(each, top)))


def _order(each: Fitting, top: float) -> tuple[float, bool, int, float, str]:
    """Tell those apart first who fit clearly better; a tenth is no difference."""
    band = -round(each.fit / top * 10)
    last = each.candidate.last_year or 0
    return band, not each.candidate.way, -last, -each.fit, each.candidate.id


def _active(each: Candidate, year: int) -> bool:
    return each.last_year is not None and each.last_year >= year - ACTIVE


def _place(affiliation: str, places: Sequence[str]) -> str:
    said = affiliation.casefold()
    return next((p for p in places if p.casefold() in said), "")


def _met(works: Iterable[Work], topics: Sequence[Topic], year: int) -> list[Met]:
    late = (work for work in works if (work.year or year) >= year - OLDEST)
    found = (Met(work, meets(work, topics)) for work in late)
    return [each for each in found if each.topics]


def meets(work: Work, topics: Sequence[Topic]) -> dict[int, float]:
    """Return the topics that a work speaks of, and how much of each it says.

    Of a topic of several words, at least half the pairs stand side by side in the
    work; words that stand apart are about something else.
    """
    # Keywords are often those of a whole area, so they say no more than a passing word.
    head, body = counted(work.title), counted(work.abstract, *work.keywords)
    found = {}
    for number, topic in enumerate(topics):
        pairs = pairs_of(topic)
        share = sum(pair in head or pair in body for pair in pairs) / len(pairs)
        if share >= 0.5:
            named = any(pair in head for pair in pairs)
            found[number] = share * share * (1.0 if named else _PASSING)
    return found


def pairs_of(topic: Topic) -> list[str]:
    """Return the pairs of a topic's terms, or its one term."""
    return [f"{a} {b}" for a, b in pairwise(topic.terms)] or [*topic.terms]


def shared_words(work: Work, topic: Topic) -> str:
    """Return that part of a topic's words which a work has, as the person said it.

    >>> said = Topic("robots bird song", ("robot", "bird", "song"), "")
    >>> shared_words(Work("w", "Bird songs"), said)
    'bird song'
    """
    there = counted(work.title, work.abstract, *work.keywords)
    best, run = (0, 0), (0, 0)
    for at, pair in enumerate(pairs_of(topic)):
        run = (run[0], at + 1) if pair in there else (at + 1, at + 1)
        best = max(best, run, key=lambda each: each[1] - each[0])
    shown, at = [], 0
    for word in topic.words.split():
        size = sum(bool(term_of(each)) for each in words(word))
        if at <= best[1] and best[0] < at + size:
            shown.append(word)
        at += size
    return " ".join(shown) or topic.words


def _best_first(met: Iterable[Met], weights: Sequence[float], year: int) -> list[Met]:
    return sorted(
        met,
        key=lambda m: (-_worth(m, weights, year), -(m.work.year or 0), m.work.id),
    )


def _weights(
    candidates: Sequence[Candidate],
    read: Sequence[tuple[Candidate, Sequence[Met]]],
    topics: Sequence[Topic],
) -> list[float]:
    """Weigh topics: rarer in what was looked at, and said more often, weighs more."""
    total = sum(len(each.works) for each in candidates) + 1
    there = Counter(topic for _, met in read for each in met for topic in each.topics)
    return [
        math.log(1 + total / (1 + there[number])) ** 2
        * (1 + _AGAIN * (topic.said - 1))
        * (_SINGLE if len(topic.terms) == 1 else 1.0)
        for number, topic in enumerate(topics)
    ]


def _worth(
    each: Met, weights: Sequence[float], year: int, seen: Collection[int] = ()
) -> float:
    """Add up the topics of a work; one met before counts half, as does an old work."""
    fresh = 1.0 if (each.work.year or 0) >= year - _RECENT else 0.5
    parts = (
        weights[topic] * how * (0.5 if topic in seen else 1.0)
        for topic, how in each.topics.items()
    )
    return fresh * sum(parts)


def _raw(met: Sequence[Met], weights: Sequence[float], year: int) -> float:
    """Add up what a person's three best works say; who meets two topics says more."""
    total, seen = 0.0, set[int]()
    for each, counts in zip(met, _COUNTED, strict=False):
        total += counts * _worth(each, weights, year, seen)
        seen.update(each.topics)
    most = max((weights[topic] for topic in seen), default=0.0)
    telling = sum(weights[topic] >= most * _TELLING for topic in seen)
    return total * (1 + _WIDE * (telling - 1))
