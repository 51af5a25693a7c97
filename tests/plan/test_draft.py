"""How raw speech reads inside the message."""

from collections.abc import Callable

import pytest

from inroad.plan.draft import aim_in_a_clause
from inroad.plan.page import Brief


@pytest.mark.parametrize(
    ("said", "clause"),
    [
        ("I want to open a lab.", "to open a lab"),
        ("i'd really like to be a researcher", "to be a researcher"),
        ("My dream is to understand language", "to understand language"),
        ("join a lab", "to join a lab"),
        ("Join a lab", "to join a lab"),
        ("A place of my own", "a place of my own"),
        ("to have written it down", "to have written it down"),
        ("DeepMind", "DeepMind"),
        ("AI safety", "AI safety"),
        ("Working on proteins", "Working on proteins"),
        ("I never said this aloud", "I never said this aloud"),
        ("ABC ; ", "ABC"),
    ],
)
def test_a_wish_reads_well_after_a_colon(said: str, clause: str) -> None:
    assert aim_in_a_clause(said) == clause


def test_a_long_wish_is_cut_at_a_word() -> None:
    clause = aim_in_a_clause("find out " + "why " * 100)
    assert len(clause) < 210
    assert clause.endswith("why …")


def test_without_a_goal_the_message_names_the_general_one(
    brief_of: Callable[..., Brief], text_of: Callable[[Brief, str], str]
) -> None:
    draft = text_of(brief_of({"people": "Kofi"}), "act.draft")
    assert "to get into AI research" in draft


def test_two_options_are_joined_so_that_both_can_be_told_apart(
    brief_of: Callable[..., Brief], text_of: Callable[[Brief, str], str]
) -> None:
    page = brief_of({"people": "Kofi", "options": "stay, four days; a blog; a PhD"})
    assert "two things: stay, four days; or a blog." in text_of(page, "act.draft")
