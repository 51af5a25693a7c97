"""What stands in an answer and is no item of its list, and what is refused by name."""

import pytest
from tests.interview.items.conftest import said

from inroad.interview.items import (
    ruled_out,
    suggestion_refused,
    turned_down,
)
from inroad.interview.items.fitting import fits
from inroad.interview.reading import Item


def fit(slot: str, words: str, question: str = "") -> bool:
    return fits(slot, words, Item(words, 0, len(words)), question)


@pytest.mark.parametrize(
    ("slot", "words"),
    [
        ("against", "Thanks, Mrs Adeyemi"),
        ("blockers", "Oof, no"),
        ("options", "in the mornings"),
        ("people", "Hundreds of samples in the cellar"),
        ("preferences", "I would move"),
        ("preferences", "I'd love to do that every week"),
        ("groups", "I went to the one in Lagos"),
    ],
)
def test_courtesies_sighs_and_fragments_are_no_items(slot: str, words: str) -> None:
    assert not fit(slot, words)


@pytest.mark.parametrize(
    ("slot", "words"),
    [
        ("options", "evening school"),
        ("preferences", "I would like to move north"),
        ("people", "Hundred Mwangi from the lab"),
        ("groups", "the Lagos meet-up"),
    ],
)
def test_what_only_looks_like_one_of_these_stays(slot: str, words: str) -> None:
    assert fit(slot, words)


def test_what_the_question_named_is_denied_and_no_blocker() -> None:
    assert not fit("blockers", "Not money", "What stops you? Don't say money.")
    assert fit("blockers", "Not knowing", "What stops you?")


def test_an_aim_pointed_back_at_is_no_second_aim() -> None:
    text = "I want to map moss. That's what I would like to leave behind."
    assert said("goals", text) == ["map moss"]


def test_ways_counted_with_any_word_are_one_each() -> None:
    text = (
        "Tab one, the dairy. They have a lab, I could start in May. Tab two, there's a"
        " course in Ghent, they pay half. Tab three, a year of tutoring."
    )
    assert said("options", text) == [
        "the dairy",
        "a course in Ghent",
        "a year of tutoring",
    ]


def test_those_ones_only_say_which_and_are_no_way_of_their_own() -> None:
    text = "I could enter the open contests, the harder ones, or apply to a college."
    assert "the harder ones" not in said("options", text)


def test_a_name_told_after_a_description_stands_for_it() -> None:
    text = "A man I never met, in Utrecht, he wrote on tides. Joost something."
    assert said("people", text) == ["Joost"]


def test_two_limits_that_follow_from_one_fact_are_one() -> None:
    text = "I have a bond to the ministry, so I can't resign and I can't work abroad."
    assert said("constraints", text) == [text.rstrip(".")]


def test_a_limit_said_once_more_of_the_same_person_is_one() -> None:
    text = "We must stay in Lund, Elin has her clinic there. I'm not moving her."
    assert said("constraints", text) == [text.rstrip(".")]


def refused(question: str, text: str) -> str | None:
    found = suggestion_refused(question, text)
    return found.text if found else None


@pytest.mark.parametrize(
    ("question", "text", "what"),
    [
        (
            "Ghostwriting?",
            "No. They ring every spring. I've turned down three.",
            "Ghostwriting",
        ),
        (
            "Or you farm. My uncle needs hands.",
            "No, I tried it at home. I'm not doing that one again.",
            "farm",
        ),
        (
            "Our house could also fund a diploma for you.",
            "Kind, but I have two. And I don't want it.",
            "diploma",
        ),
        (
            "And banking? One of the big ones?",
            "I did that in Quito. I'm not going back to ties. No.",
            "banking",
        ),
    ],
)
def test_a_suggestion_firmly_refused_is_ruled_out(
    question: str, text: str, what: str
) -> None:
    assert refused(question, text) == what


@pytest.mark.parametrize(
    ("question", "text"),
    [
        ("And the family?", "No, they're well. I've done that."),
        ("Ghostwriting?", "Maybe. They ring every spring."),
        ("And sleep?", "Never again before six."),
    ],
)
def test_what_is_no_suggestion_or_no_refusal_rules_nothing_out(
    question: str, text: str
) -> None:
    assert refused(question, text) is None


def test_a_last_no_stresses_what_was_said() -> None:
    assert [i.text for i in ruled_out("I'm not going back to sales. No.")] == [
        "I'm not going back to sales"
    ]


def test_a_no_said_twice_names_what_is_ruled_out() -> None:
    found = turned_down("Would you enlist?", "Again? I'm fifty. No, no barracks.")
    assert found is not None
    assert found.text == "No, no barracks"


def test_knowing_nobody_names_nobody() -> None:
    text = "Know, nobody. I'd love to talk to somebody at Epoch."
    assert not any("nobody" in name for name in said("people", text))
