import re

import pytest

from inroad.core.errors import NotFound
from inroad.decide.model_notes import find_note, model_notes


def test_every_model_says_what_to_ask_and_where_it_misleads() -> None:
    for note in model_notes().values():
        assert note.question.endswith("?")
        assert note.ask
        assert len(note.misleads) > 40


def test_nobody_is_asked_for_a_probability_a_utility_or_a_density() -> None:
    asked = " ".join(line for note in model_notes().values() for line in note.ask)
    forbidden = r"probab|utilit|densit|standard deviation|correlation|noise"
    assert re.search(forbidden, asked, re.IGNORECASE) is None


def test_a_model_that_is_none_is_not_found() -> None:
    with pytest.raises(NotFound) as caught:
        find_note("astrology")
    assert "runway" in caught.value.hint
