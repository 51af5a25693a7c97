"""Words that speak for something, and when they do not count."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from inroad.decide.cues import cue_pattern, find_cue
from inroad.decide.role_content import role_content

CUES = cue_pattern(["program*r", "Python", "C++", "R", "ML", "train* * model*"])


@pytest.mark.parametrize(
    ("said", "found"),
    [
        ("I am a programmer", "programmer"),
        ("python, mostly", "python"),
        ("ten years of C++ at a bank", "C++"),
        ("R for the plots", "R"),
        ("trained two very small models", "trained two very small models"),
        ("We used Python\u00a0daily", "Python"),
    ],
)
def test_a_cue_is_found_as_it_was_said(said: str, found: str) -> None:
    assert find_cue(said, CUES) == found


@pytest.mark.parametrize(
    "said",
    [
        "you are r right",
        "HTML and XML",
        "I never learnt Python",
        "I don't know any Python",
        "I don’t write Python",
        "I want to learn Python",
        "I'd like to train a model",
        "hoping to pick up C++",
        "no Python at all",
    ],
)
def test_what_is_denied_or_only_wished_for_does_not_count(said: str) -> None:
    assert not find_cue(said, CUES)


@pytest.mark.parametrize(
    "said",
    [
        "No degree. Python for years",
        "not a researcher, but Python for years",
        "I never finished school; Python for years",
    ],
)
def test_a_denial_of_something_else_does_not_reach_a_cue(said: str) -> None:
    assert find_cue(said, CUES) == "Python"


def test_a_second_mention_counts_where_the_first_is_denied() -> None:
    assert find_cue("No Python at work. At home, Python daily", CUES) == "Python"


@given(st.text(max_size=80))
def test_whatever_was_found_stands_in_the_text(said: str) -> None:
    for skill in role_content().skills.values():
        found = find_cue(said, skill.cues)
        assert found in " ".join(said.split())
