"""Slips are mended, words of the language that we do not use are left."""

import pytest

from inroad.library.asking.ready import Ready


@pytest.mark.parametrize(
    ("said", "meant"),
    [("reseaarch", "research"), ("carreeer", "career"), ("mentorr", "mentor")],
)
def test_a_slip_is_mended(ready: Ready, said: str, meant: str) -> None:
    assert ready.index.vocabulary.mended(f"my {said} now") == f"my {meant} now"


def test_a_word_of_the_language_is_no_slip_of_ours(ready: Ready) -> None:
    text = "how to become a pilot"
    assert ready.index.vocabulary.mended(text) == text
