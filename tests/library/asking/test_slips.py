"""Slips are mended, words of the language that we do not use are left."""

import pytest

from inroad.library.asking.asked import Asked
from inroad.library.asking.index import build_index
from inroad.library.asking.ready import Ready
from inroad.library.shelf import Shelf


@pytest.mark.parametrize(
    ("said", "meant"),
    [("reseaarch", "research"), ("carreeer", "career"), ("mentorr", "mentor")],
)
def test_a_slip_is_mended(ready: Ready, said: str, meant: str) -> None:
    assert ready.index.vocabulary.mended(f"my {said} now") == f"my {meant} now"


def test_a_word_of_the_language_is_no_slip_of_ours(ready: Ready) -> None:
    text = "how to become a pilot"
    assert ready.index.vocabulary.mended(text) == text


def test_one_slip_told_for_many_claims_is_still_a_slip(shelf: Shelf) -> None:
    ids = [claim.id for claim in shelf.claims[:5]]
    asked = Asked({ids[0]: ("a career",)}, told=dict.fromkeys(ids, ("my carreeer",)))
    assert build_index(shelf, asked).vocabulary.mended("carreeer") == "career"
