"""Sayings: how likely whoever asks for each claim is to put it in these words.

A mixture of two language models for each claim: what its ways of asking say, and what
all of them say. It takes long told situations in its stride, where a bag scored by
BM25 takes their length for vagueness.
"""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import chain

import numpy as np

from inroad.library.asking.bags import Bags, Floats, bags_of, scores


@dataclass(frozen=True, slots=True)
class Sayings:
    """For each term and text how much likelier the text makes it than all texts do.

    `base` is what each text loses for any term, the more the longer it is.
    """

    bags: Bags
    base: Floats

    def score(self, asked: Mapping[str, float]) -> Floats:
        """Weigh terms, each as far as it is asked; a long question counts no more.

        A term never heard here says nothing about any text.
        """
        here = {self.bags.terms[t]: m for t, m in asked.items() if t in self.bags.terms}
        many = sum(here.values())
        found: Floats = scores(self.bags, here) + many * self.base
        found /= np.sqrt(max(1.0, many))
        return found


def sayings_of(
    texts: Sequence[Mapping[str, float]],
    beside: Iterable[Iterable[str]] = (),
    *,
    shared: float,
) -> Sayings:
    """Learn from texts, given as weighted counts of terms.

    What is said `beside` counts only for how common a term is; `shared` is how many
    words of all texts each one is mixed with.
    """
    bags, lengths = bags_of(texts)
    often = np.bincount(
        np.repeat(np.arange(len(bags.terms)), np.diff(bags.start)),
        bags.weights,
        minlength=len(bags.terms),
    )
    said = Counter(chain.from_iterable(beside))
    total = float(often.sum()) + said.total()
    for term, many in said.items():
        if (at := bags.terms.get(term)) is not None:
            often[at] += many
    share = np.repeat(often, np.diff(bags.start)) / max(total, 1.0)
    weights = np.log1p(bags.weights / np.maximum(shared * share, 1e-12))
    found = Bags(bags.terms, bags.start, bags.texts, weights, bags.idf, bags.count)
    return Sayings(found, np.log(shared / (shared + lengths)))
