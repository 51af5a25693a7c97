"""A sentence model finds what shares no word with the question; else words decide."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date

import numpy as np
import pytest
from numpy.typing import NDArray

from inroad.library.asking import meaning
from inroad.library.asking.asked import load_asked
from inroad.library.asking.asking import ask
from inroad.library.asking.meaning import KEPT, key_of, meaning_of, vectors_of
from inroad.library.asking.ranking import rank
from inroad.library.asking.ready import make_ready, ready_of
from inroad.library.shelf import Shelf
from inroad.record.profile import Profile

ODD = "zyzzyva qwghlm"
CLAIM = "S3-08"


@dataclass
class Fake:
    """Reads a text as its hash, but takes an odd one for whatever it is told."""

    twin: str = ""
    name: str = "fake/1"
    read: list[str] = field(default_factory=list)

    def embed(self, texts: Sequence[str]) -> NDArray[np.float32]:
        self.read += texts
        rows = [self._row(self.twin if text == ODD else text) for text in texts]
        return np.array(rows, np.float32).reshape(len(texts), -1)

    def _row(self, text: str) -> NDArray[np.float64]:
        row = np.random.default_rng(key_of(text)).standard_normal(384)
        return row / np.linalg.norm(row)


def test_a_claim_of_the_same_meaning_is_found_without_a_word_in_common(
    shelf: Shelf,
) -> None:
    way = load_asked().claims[CLAIM][0]
    ready = make_ready(shelf, embedder=Fake(way))
    best = int(rank(ready.index, ODD).claims.argmax())
    assert ready.index.claims[best].id == CLAIM


def test_a_question_is_compared_by_meaning_with_a_model_only(shelf: Shelf) -> None:
    assert rank(make_ready(shelf).index, ODD).meant is None
    meant = rank(make_ready(shelf, embedder=Fake()).index, ODD).meant
    assert meant is not None
    assert -1 < meant.gap < 1


def test_what_lies_among_what_is_not_here_leans_away_from_what_is() -> None:
    model = Fake("visa 3")
    here, gone = ["phd 1", "phd 2"], [["visa 1", "visa 2", "visa 3"]]
    near = meaning_of(model, here, [[], []], gone).near(ODD)
    assert near.gap < 0
    assert near.over < 0


def test_what_lies_among_common_questions_that_nothing_answers_leans_to_them() -> None:
    model = Fake("how is the visa")
    ways = [["how is the phd"], ["how long is the phd"]]
    silent = ["how is the visa", "how long is the visa"]
    answered = [way for each in ways for way in each]
    near = meaning_of(model, ["a", "b"], ways, [], [], silent, answered).near(ODD)
    assert near.leans < 0
    assert near.common < 0


def test_an_answer_with_meaning_keeps_every_promise(shelf: Shelf) -> None:
    ready = make_ready(shelf, embedder=Fake())
    answer = ask(ready, "Should I do a PhD?", Profile({}), date(2026, 3, 1))
    here = {told.claim.id for told in answer.claims}
    assert all({pair.one, pair.other} <= here for pair in answer.disputes)


def test_a_phrasing_counts_for_its_own_claim_alone() -> None:
    found = meaning_of(Fake("way of b"), ["a", "b"], [["way of a"], ["way of b"]])
    near = found.near(ODD)
    for sign in (near.best, near.few, near.like):
        assert sign[1] > 0.5 > sign[0]


def test_claims_without_phrasings_are_compared_all_the_same() -> None:
    near = meaning_of(Fake("a"), ["a", "b"], [[], []]).near(ODD)
    assert near.like.argmax() == 0
    assert not near.best.any()


def test_debates_are_neither_claims_nor_topics() -> None:
    found = meaning_of(Fake("x or y"), ["a"], [["b"]], [["c"]], [["x or y"]])
    near = found.near(ODD)
    assert (near.like.size, near.topics.size, near.debates.size) == (1, 1, 1)
    assert near.debates[0] > max(near.like[0], near.topics[0])


def test_vectors_of_another_model_are_not_taken_for_its_own() -> None:
    model = Fake()
    vectors_of(model, ["one", "two", "one"])
    assert model.read == ["one", "two"]


def test_a_kept_vector_is_not_read_again(shelf: Shelf) -> None:
    model = Fake(name=str(np.load(KEPT)["name"]))
    text = shelf.claims[0].text
    rows = vectors_of(model, [text, "a text nobody kept"])
    assert model.read[-1] == "a text nobody kept"
    assert len(rows) == 2


def test_nearly_every_text_of_ours_is_kept(shelf: Shelf) -> None:
    kept = {int(key) for key in np.load(KEPT)["keys"]}
    known = sum(key_of(claim.text) in kept for claim in shelf.claims)
    assert known > 0.8 * len(shelf.claims)


def test_kept_vectors_have_length_one() -> None:
    lengths = np.linalg.norm(np.load(KEPT)["rows"] / meaning.SCALE, axis=1)
    assert lengths == pytest.approx(1.0, abs=0.05)


def test_a_shelf_is_made_ready_anew_for_another_model(shelf: Shelf) -> None:
    by_words = ready_of(shelf)
    with_meaning = ready_of(shelf, Fake())
    assert by_words.index.meaning is None
    assert with_meaning.index.meaning is not None
    assert ready_of(shelf, Fake()) is with_meaning
