"""Names a machine may have misheard: noted with the reason, and never corrected."""

import pytest

from inroad.library.misheard import misheard_names, sound_of
from inroad.library.passage import Passage

KNOWN = [
    ("Erik Karlqvist", "an author of “On Walks”"),
    ("Nia Otieno", "who speaks in X"),
]


def noted(text: str) -> list[str]:
    passage = Passage("S:1", "S", (4, 4), 0, len(text), text)
    return [problem.text for problem in misheard_names([passage], KNOWN)]


def test_a_name_that_sounds_like_a_known_one_is_noted_with_why() -> None:
    (told,) = noted("As Eric Carlquist wrote, one walks to think.")
    assert "“Eric Carlquist” is written here" in told
    assert "Erik Karlqvist (an author of “On Walks”)" in told
    assert "shown as it is written" in told


@pytest.mark.parametrize(
    "text",
    [
        "Erik Karlqvist wrote it.",
        "erik karlqvist wrote it.",
        "Erik Berg wrote it.",
        "Nia Adeyemi said so.",
        "Karlqvist wrote it.",
        "We talked about Machine Learning and New York.",
    ],
)
def test_other_names_and_the_right_one_are_left_alone(text: str) -> None:
    assert noted(text) == []


def test_a_name_is_noted_once() -> None:
    assert len(noted("Eric Carlquist. Then Eric Carlquist again.")) == 1


def test_letters_that_sound_alike_are_one() -> None:
    assert sound_of("Karlsson") == sound_of("Carlsen")
    assert sound_of("Katz") != sound_of("Bach")
