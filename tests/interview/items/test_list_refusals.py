"""Refusals leave a list blank; words that name nothing are no entries."""

import pytest

from inroad.interview.items import declined, read_items
from inroad.interview.reading import LIST_SLOTS, Declined


def said(slot: str, text: str) -> list[str]:
    items = read_items(slot, text)
    assert isinstance(items, tuple), items
    return [i.text for i in items]


@pytest.mark.parametrize("slot", LIST_SLOTS)
@pytest.mark.parametrize(
    "text",
    [
        "I'd rather not say.",
        "No comment.",
        "That's private, I'm afraid.",
        "Let's skip that one.",
        "I don't want to go into that.",
        "Can I not answer that?",
        "Ask me in a month.",
        "Honestly, no idea.",
        "I don't discuss my plans.",
    ],
)
def test_a_refusal_leaves_every_list_blank(slot: str, text: str) -> None:
    assert isinstance(read_items(slot, text), Declined)


def test_words_before_a_refusal_stand() -> None:
    text = "The lab in Ghent. Beyond that I couldn't say."
    assert said("groups", text) == ["The lab in Ghent"]


def test_an_answer_after_all_is_no_refusal() -> None:
    assert declined("I couldn't say. Well, maybe Lisbon.") is None


def test_keeping_back_only_the_rest_is_no_refusal() -> None:
    assert declined("Ten hours teaching. I'd sooner leave the rest private.") is None


def test_preferring_not_to_leave_is_no_refusal() -> None:
    assert declined("I'd prefer not to leave Lyon.") is None
    assert declined("I'd prefer not to say.") is not None


@pytest.mark.parametrize("slot", LIST_SLOTS)
@pytest.mark.parametrize(
    "text", ["Not really my thing.", "No strong views at all.", "The first one.", "No."]
)
def test_words_that_name_nothing_are_no_entries(slot: str, text: str) -> None:
    assert not isinstance(read_items(slot, text), tuple) or not said(slot, text)
