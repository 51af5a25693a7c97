"""Covered or not: whether a question sounds like those the library answers.

How well a question matches says little by itself; whether it sounds more like the
covered ones than like those about what is not here says nearly all.
"""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from itertools import chain, pairwise
from math import sqrt

import numpy as np

from inroad.library.asking.terms import terms, words

_SMALL = 0.3  # what is added to each count, so that one word alone decides nothing


@dataclass(frozen=True, slots=True)
class Coverage:
    """For each feature seen, how much it speaks for being covered."""

    weights: Mapping[str, float]

    def score(self, question: str) -> float:
        """Weigh a question: how covered it sounds; 0 of what was never heard."""
        features = set(_features(question))
        known = [self.weights[each] for each in features if each in self.weights]
        return sum(known) / sqrt(len(known)) if known else 0.0


def coverage_of(covered: Iterable[str], missing: Iterable[str]) -> Coverage:
    """Learn from questions of both kinds: how much more often each feature is in one.

    The log ratio of the two shares, as in naive Bayes; nothing is fitted, so that a
    topic that is added counts at once.
    """
    one, other = _seen(covered), _seen(missing)
    known = list(one.keys() | other.keys())
    shares = []
    for seen in (one, other):
        many = np.array([seen.get(each, 0) for each in known]) + _SMALL
        shares.append(np.log(many / (seen.total() + _SMALL * len(known))))
    return Coverage(dict(zip(known, (shares[0] - shares[1]).tolist(), strict=True)))


def _seen(texts: Iterable[str]) -> Counter[str]:
    return Counter(chain.from_iterable(set(_features(text)) for text in texts))


def _features(text: str) -> list[str]:
    said = words(text)
    pairs = [f"{one} {other}" for one, other in pairwise(said)]
    return [*said, *pairs, *terms(text)]
