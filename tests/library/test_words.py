import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from inroad.library.words import speaks_of, stems


@pytest.mark.parametrize(
    ("text", "phrase"),
    [
        ("She runs two labs", "lab"),
        ("I was running a small group", "run * group"),
        ("studying, mostly", "study"),
        ("I don’t feel ready yet", "not * ready"),
        ("my own\nlab", "own lab"),
        ("No degree at all", "no degree"),
        ("not much, but I write", "write"),
    ],
)
def test_a_phrase_is_found_in_its_inflections(text: str, phrase: str) -> None:
    assert speaks_of(text, [phrase])


@pytest.mark.parametrize(
    ("text", "phrase"),
    [
        ("a label on the jar", "lab"),
        ("I never write", "write"),
        ("I haven't written a word", "written"),
        ("this is not it", "notes"),
        ("I do not want a PhD", "PhD"),
        ("open the door. The lab is far", "open * lab"),
        ("run a very large and noisy bakery with a lab", "run * lab"),
        ("", "lab"),
    ],
)
def test_a_phrase_is_not_found_where_it_is_not_meant(text: str, phrase: str) -> None:
    assert not speaks_of(text, [phrase])


def test_what_is_ruled_out_counts_however_it_is_put() -> None:
    assert speaks_of("I do not want a PhD", ["PhD"], negated=True)


@given(st.text(max_size=200))
@settings(max_examples=60, deadline=None)
def test_any_text_can_be_searched(text: str) -> None:
    assert speaks_of(text, ["lab"]) in {True, False}


@given(st.lists(st.sampled_from(["lab", "tree", "water", "red"]), max_size=8))
@settings(max_examples=60, deadline=None)
def test_plain_words_are_found_where_they_stand(words: list[str]) -> None:
    assert speaks_of(" ".join(words), ["lab"]) == ("lab" in words)


def test_a_contraction_holds_a_not() -> None:
    assert "~not" in stems("I shouldn't")
