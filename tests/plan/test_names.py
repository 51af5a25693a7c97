"""Proper names in raw speech."""

import pytest

from inroad.plan.names import name_in


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Tunde", "Tunde"),
        ("Gwen at the state lab", "Gwen"),
        ("Joost tests models at a small lab in Amsterdam", "Joost"),
        ("Talked to Marta", "Marta"),
        ("Met Anna last year", "Anna"),
        ("There's a guy, Tom Riley", "Tom Riley"),
        ("my sister Anna O'Brien", "Anna O'Brien"),
        ("Ludwig van der Berg", "Ludwig van der Berg"),
        ("Professor Mbeki-Laurent in Brussels", "Professor Mbeki-Laurent"),
        ("Dr. Amara Obi", "Dr. Amara Obi"),
        ("Marta's group", "Marta"),
        ("Élodie", "Élodie"),
        ("王芳", "王芳"),
    ],
)
def test_a_person_is_found_by_name(text: str, name: str) -> None:
    assert name_in(text) == name


@pytest.mark.parametrize(
    "text",
    [
        "",
        "a friend from my course",
        "people at DeepMind",
        "DeepMind folks",
        "someone from MIT",
        "an English teacher",
        "somebody in Berlin",
        "Nobody yet",
        "été",
        "12 of them",
        "我的朋友在谷歌工作，她很好",
    ],
)
def test_places_firms_and_plain_words_are_nobody(text: str) -> None:
    assert name_in(text) == ""
