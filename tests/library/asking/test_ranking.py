"""How well claims fit a question: many signs, weighed by what is kept in a file."""

from collections.abc import Sequence

import numpy as np
import pytest
from numpy.typing import NDArray

from inroad.library.asking.ranking import WHOLE, rank, signs_of_claims, weights
from inroad.library.asking.ready import Ready, make_ready
from inroad.library.shelf import Shelf

QUESTION = "how long does a PhD take in Europe"


class Still:
    """Reads every text as the same."""

    name = "still/1"

    def embed(self, texts: Sequence[str]) -> NDArray[np.float32]:
        return np.tile(np.array([1, 0], np.float32), (len(texts), 1))


def test_each_sign_by_words_has_a_weight_and_each_weight_a_sign(ready: Ready) -> None:
    signs = set(signs_of_claims(ready.index, QUESTION))
    assert signs | {WHOLE} == set(weights(with_meaning=False))


def test_each_sign_with_meaning_has_a_weight_and_each_weight_a_sign(
    shelf: Shelf,
) -> None:
    index = make_ready(shelf, embedder=Still()).index
    signs = set(signs_of_claims(index, QUESTION))
    assert signs | {WHOLE} == set(weights(with_meaning=True))


@pytest.mark.parametrize("with_meaning", [True, False])
def test_no_sign_of_fitting_counts_against_it(*, with_meaning: bool) -> None:
    assert all(weight >= 0 for weight in weights(with_meaning=with_meaning).values())


def test_what_half_of_the_claims_reach_is_no_fit(ready: Ready) -> None:
    fit = rank(ready.index, QUESTION).claims
    assert (fit >= 0).all()
    assert (fit == 0).sum() >= len(fit) // 2


def test_a_light_look_leaves_the_sentence_model_out(shelf: Shelf) -> None:
    index = make_ready(shelf, embedder=Still()).index
    assert rank(index, QUESTION, light=True).meant is None
    assert rank(index, QUESTION).meant is not None


@pytest.mark.parametrize(
    ("question", "claim"),
    [
        ("how long does a phd take in europe", "S4-75"),
        ("how manny yeears does a PhD take in europpe", "S4-75"),
        ("PhD length on this side of the ocean, in Europe?", "S4-75"),
    ],
)
def test_slips_and_other_words_find_the_same_claim(
    ready: Ready, question: str, claim: str
) -> None:
    mended = ready.index.vocabulary.mended(question)
    best = np.argsort(-rank(ready.index, mended).claims)[:3]
    assert claim in {ready.index.claims[at].id for at in best}
