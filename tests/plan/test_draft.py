"""How raw speech reads inside the message."""

from collections.abc import Callable

import pytest

from inroad.plan.clauses import aim_in_a_clause, clause
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
        ("Working on proteins", "working on proteins"),
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


@pytest.mark.parametrize(
    ("said", "words"),
    [
        ("Stay where I am", "stay where I am"),
        ("Or write it up and see", "write it up and see"),
        ("One, ask the mill", "ask the mill"),
        ("one of those fellowships", "one of those fellowships"),
        ("I could also teach", "teach"),
        ("The nicest thing for me would be to wait", "wait"),
        ("Oslo for a year", "Oslo for a year"),
        ("MTech at IISc", "MTech at IISc"),
        ("Maybe", "Maybe"),
        ("", ""),
    ],
)
def test_an_option_reads_well_in_a_list(said: str, words: str) -> None:
    assert clause(said) == words


def test_the_boldest_goal_goes_into_the_message(
    brief_of: Callable[..., Brief], text_of: Callable[[Brief, str], str]
) -> None:
    page = brief_of({"people": "Kofi", "goals": "find my feet; open my own lab"})
    assert "to open my own lab" in text_of(page, "act.draft")


def test_the_first_of_equal_goals_goes_into_the_message(
    brief_of: Callable[..., Brief], text_of: Callable[[Brief, str], str]
) -> None:
    page = brief_of({"people": "Kofi", "goals": "sail; sing"})
    assert "ambitious goal: sail." in text_of(page, "act.draft")


def test_words_that_end_in_a_mark_get_no_second_stop(
    brief_of: Callable[..., Brief], text_of: Callable[[Brief, str], str]
) -> None:
    page = brief_of({"people": "Kofi", "goals": "Who knows?", "options": "stay?"})
    draft = text_of(page, "act.draft")
    assert "goal: Who knows? I am" in draft
    assert "one thing: stay? I can" in draft


@pytest.mark.parametrize(
    ("line", "opens"),
    [
        ("An engineer who tests pumps", "I am an engineer who tests pumps. "),
        ("I open models up", "I open models up. "),
        ("tests for pumps and models", "Who I am, in one line: tests for pumps"),
    ],
)
def test_the_message_opens_with_their_own_line(
    brief_of: Callable[..., Brief],
    text_of: Callable[[Brief, str], str],
    line: str,
    opens: str,
) -> None:
    draft = text_of(brief_of({"people": "Kofi", "one_line": line}), "act.draft")
    assert draft.split("\n\n")[1].startswith(opens)
