"""Claims by meaning: how near a question comes to a claim and to its phrasings."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from inroad.library.asking.bags import Floats, Ints
from inroad.library.asking.vectors import Meaning, Nearness, nearness_of
from inroad.library.claim import Claim

_TEXT, _BEST, _FEW = 0.5, 1.0, 1.0
"""How much counts: the claim's text, its nearest phrasing, its three nearest."""
_MOST = 3


@dataclass(frozen=True, slots=True)
class ByMeaning:
    """The claims' texts, then their phrasings; `places` has a claim's phrasings a row.

    A row is as long as the longest; -1 stands where there is none.
    """

    near: Nearness
    count: int
    places: Ints

    def fit(self, question: str) -> Floats:
        """Return how near the question is to each claim."""
        near = self.near.to(question)
        # The place -1 falls on a last cosine that is added here and never counts.
        padded = np.append(near, -1.0)
        phrasings = -np.sort(-padded[self.places], axis=1)[:, :_MOST]
        there = np.where(phrasings > -1.0, phrasings, 0.0)
        some = np.maximum((phrasings > -1.0).sum(axis=1), 1)
        total: Floats = (
            _TEXT * near[: self.count]
            + _BEST * there.max(axis=1, initial=0.0)
            + _FEW * there.sum(axis=1) / some
        )
        return total


def by_meaning(
    meaning: Meaning, claims: Sequence[Claim], ways: Sequence[Sequence[str]]
) -> ByMeaning:
    """Prepare claims and their phrasings for being compared with questions."""
    texts = [claim.text for claim in claims]
    longest = max((len(each) for each in ways), default=0)
    places = np.full((len(claims), max(1, longest)), -1, dtype=np.int64)
    for row, each in enumerate(ways):
        places[row, : len(each)] = range(len(texts), len(texts) + len(each))
        texts += each
    return ByMeaning(nearness_of(meaning, texts), len(claims), places)
