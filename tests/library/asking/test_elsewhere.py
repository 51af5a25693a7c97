"""What no claim answers may be reckoned on another page; that is said."""

from collections.abc import Callable

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.library.asking.conftest import Asking

from inroad.library.asking.elsewhere import elsewhere
from inroad.record.profile import Profile

Knowing = Callable[..., Profile]


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
    found = elsewhere(asked)
    assert found is not None
    assert found.command == page


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
    assert elsewhere(asked) is None


def test_a_refusal_names_the_page(asking: Asking) -> None:
    answer = asking("How many weeks of runway do I need in Paris?")
    assert not answer.answered
    assert answer.elsewhere is not None


def test_an_answer_names_the_page_too(asking: Asking) -> None:
    answer = asking("How many people should I message?")
    assert answer.answered
    assert answer.elsewhere is not None


def test_runway_is_not_offered_to_somebody_worn_out(asking: Asking) -> None:
    assert asking("I am burnt out, when may I quit my job?").elsewhere is None


def test_runway_is_not_offered_to_somebody_who_cannot_go_on(
    asking: Asking, knowing: Knowing
) -> None:
    strained = knowing(not_coping={"text": "I cannot go on"})
    assert asking("When may I quit my job?", strained).elsewhere is None


@given(st.text(max_size=300))
@settings(max_examples=50, deadline=None)
def test_any_text_is_looked_at(text: str) -> None:
    elsewhere(text)


def test_words_far_apart_do_not_belong_together() -> None:
    assert elsewhere(f"How much {'and more ' * 20} until I quit?") is None
