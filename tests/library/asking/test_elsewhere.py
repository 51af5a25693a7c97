"""What no claim answers may be reckoned on another page; that is said."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.library.asking.conftest import Asking

from inroad.library.asking.elsewhere import elsewhere


@pytest.mark.parametrize(
    ("asked", "page"),
    [
        ("how much runway do i need before quitting", "inroad runway"),
        ("How long will my savings last?", "inroad runway"),
        ("what's runway n how much do i need to quit", "inroad runway"),
        ("How many emails should I send?", "inroad messages"),
        ("What is the probability of an offer?", "inroad applications"),
        ("Who works on cultural evolution?", "inroad who"),
        ("Help me plan my week", "inroad week"),
    ],
)
def test_what_a_page_reckons_is_found_there(asked: str, page: str) -> None:
    assert f"({page})" in elsewhere(asked)


@pytest.mark.parametrize(
    "asked",
    [
        "Should I do a PhD?",
        "Who said taste is acquired in a PhD?",
        "Is saving lives a good motive?",
        "How many papers do I need?",
        "What is the rent in Oslo?",
    ],
)
def test_what_no_page_reckons_leads_to_none(asked: str) -> None:
    assert elsewhere(asked) == ""


def test_a_refusal_names_the_page(asking: Asking) -> None:
    answer = asking("how much runway do I need before quitting")
    assert not answer.answered
    assert answer.missing.endswith("Runway reckons (inroad runway).")


@given(st.text(max_size=300))
@settings(max_examples=50, deadline=None)
def test_any_text_is_looked_at(text: str) -> None:
    assert isinstance(elsewhere(text), str)


def test_words_far_apart_do_not_belong_together() -> None:
    assert elsewhere(f"How much {'and more ' * 20} until I quit?") == ""
