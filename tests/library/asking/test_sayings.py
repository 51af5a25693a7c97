"""How likely whoever asks for a claim is to say these words."""

from inroad.library.asking.sayings import sayings_of


def test_what_says_a_word_more_often_makes_it_likelier() -> None:
    found = sayings_of([{"a": 3.0, "b": 1.0}, {"a": 1.0, "b": 3.0}], shared=10)
    one, other = found.score({"a": 1.0})
    assert one > other


def test_of_two_that_say_a_word_as_often_the_longer_fits_less() -> None:
    found = sayings_of([{"a": 1.0}, {"a": 1.0, "b": 30.0}], shared=10)
    one, other = found.score({"a": 1.0})
    assert one > other


def test_a_word_never_heard_tells_nothing() -> None:
    found = sayings_of([{"a": 1.0}, {"b": 9.0}], shared=10)
    assert not found.score({"c": 1.0}).any()


def test_what_is_said_everywhere_else_as_well_counts_less() -> None:
    texts = [{"a": 1.0, "b": 1.0}]
    beside = [["b"] * 50]
    found = sayings_of(texts, beside, shared=10)
    assert found.score({"a": 1.0})[0] > found.score({"b": 1.0})[0]


def test_without_texts_there_is_no_score() -> None:
    assert sayings_of([], shared=10).score({"a": 1.0}).size == 0
