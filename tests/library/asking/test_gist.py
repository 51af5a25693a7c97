"""What a text is about, as the sum of its words' vectors; no model is needed."""

import numpy as np
import pytest

from inroad.library.asking.gist import KEPT, Gist, open_gist
from inroad.library.asking.likeness import likeness_of
from inroad.library.asking.ranking import rank
from inroad.library.asking.ready import Ready
from inroad.library.asking.terms import words

SMALL = Gist({"cat": 0, "dog": 1}, np.array([[1, 0], [0, 2]], np.float32))


def test_a_text_is_the_sum_of_its_words_at_length_one() -> None:
    row = SMALL.embed(["A cat, a dog"])[0]
    assert row == pytest.approx(np.array([1, 2]) / np.sqrt(5))


def test_endings_fall_away_where_a_word_is_not_known() -> None:
    assert (SMALL.embed(["cats"]) == SMALL.embed(["cat"])).all()


def test_a_text_of_unknown_words_is_nowhere() -> None:
    rows = SMALL.embed(["", "zebra", "dog"])
    assert not rows[:2].any()
    assert rows[2].any()


def test_no_texts_make_no_rows() -> None:
    assert SMALL.embed([]).shape == (0, 2)


def test_many_texts_are_summed_as_one_by_one() -> None:
    texts = ["cat dog", "dog", "", "cat"] * 300
    together = SMALL.embed(texts)
    alone = np.concatenate([SMALL.embed([text]) for text in texts])
    assert together == pytest.approx(alone)


def test_words_of_one_kind_lie_nearer_than_others() -> None:
    gist = open_gist()
    assert gist is not None
    adviser, supervisor, tomato = gist.embed(["adviser", "supervisor", "tomato"])
    assert adviser @ supervisor > adviser @ tomato


def test_the_file_that_ships_knows_nearly_every_word_of_a_claim(ready: Ready) -> None:
    gist = open_gist()
    assert gist is not None
    said = {word for c in ready.index.claims for word in words(c.text) if len(word) > 2}
    known = sum(word in gist.places for word in said)
    assert known > 0.9 * len(said)
    assert KEPT.stat().st_size < 4_000_000


def test_a_question_that_shares_no_word_is_still_near_something(ready: Ready) -> None:
    near = rank(ready.index, "My boss at the lab humiliates me").near
    assert near is not None
    assert near.best.max() > 0.4


def test_of_two_classes_the_one_whose_samples_lie_there_is_likelier() -> None:
    samples = np.array([[1, 0.1], [1, -0.1], [-1, 0.1], [-1, -0.1]], np.float32)
    found = likeness_of(samples, np.array([0, 0, 1, 1]), 2)
    assert found is not None
    one, other = found.of(np.array([0.7, 0.7], np.float32))
    assert one > other


def test_without_samples_nothing_is_learnt() -> None:
    assert likeness_of(np.zeros((0, 2), np.float32), np.zeros(0, np.int64), 0) is None
