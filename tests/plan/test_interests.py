"""What interests somebody: topics in their own words, and nothing beside them."""

from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from inroad.plan.interests import MOST, Topic, interests, topics_in
from inroad.record.person import Person
from inroad.record.profile import Answer, profile_of

DAY = date(2026, 3, 2)


def words(text: str) -> list[str]:
    return [topic.words for topic in topics_in(text, "slot:goals.0")]


def told(slot: str, *texts: str, lines: tuple[int, ...] = ()) -> Answer:
    value = [{"text": text, "lines": list(lines), "quote": ""} for text in texts]
    talk = "c1" if lines else ""
    return Answer(slot, slot, value, "heard", DAY, lines, "", talk)


def person(*answers: Answer) -> Person:
    return Person("p1", "Noor", profile_of(answers))


def found(*answers: Answer, talk: str = "") -> dict[str, Topic]:
    lines = {"c1": talk.split("\n")}
    return {topic.words: topic for topic in interests(person(*answers), lines)}


@pytest.mark.parametrize(
    ("text", "topics"),
    [
        ("I would like to work on protein folding", ["protein folding"]),
        ("animal song, and deep learning", ["animal song", "deep learning"]),
        ("join a research lab in the industry", []),
        ("find something that combines these two", []),
        ("have my own thing", []),
        ("a PhD at Oxford", []),
        ("open-ended AI", ["open-ended AI"]),
        ("something about causality", ["causality"]),
    ],
)
def test_runs_of_words_that_are_not_everyday_ones_are_topics(
    text: str, topics: list[str]
) -> None:
    assert words(text) == topics


def test_a_name_alone_is_no_topic() -> None:
    assert words("go to Amsterdam, or to Anthropic") == []


def test_what_is_said_beside_a_goal_tells_what_it_is_about() -> None:
    talk = "Noor: I study bird song a lot. I want that. Money is short."
    topics = found(told("goals", "I want that", lines=(1,)), talk=talk)
    assert [*topics] == ["bird song"]
    assert topics["bird song"].because == "slot:goals.0"


def test_a_sentence_that_says_no_is_about_nothing_they_want() -> None:
    talk = "Noor: I am interested in bird song, not in ad ranking. I want a lab."
    assert found(told("goals", "I want a lab", lines=(1,)), talk=talk) == {}


def test_what_is_private_is_no_interest_to_write_about() -> None:
    talk = "Noor: I am interested in therapy for my divorce. I study bird song."
    topics = found(told("goals", "I want that", lines=(1,)), talk=talk)
    assert [*topics] == ["bird song"]


def test_lines_beside_other_answers_are_left_alone() -> None:
    talk = "Noor: My field of worry is panic attacks."
    assert found(told("blockers", "panic", lines=(1,)), talk=talk) == {}


def test_what_is_said_of_a_group_counts_twice() -> None:
    topics = found(
        told("groups", "people in swarm robotics"), told("goals", "graph search")
    )
    assert [*topics] == ["swarm robotics", "graph search"]


def test_a_topic_takes_in_one_that_only_says_more_of_it() -> None:
    topics = found(told("goals", "social science", "computational social science"))
    assert [*topics] == ["social science"]
    assert topics["social science"].said == 2


def test_what_everybody_shares_is_a_topic_only_where_nothing_else_is() -> None:
    assert [*found(told("goals", "machine learning", "swarm robotics"))] == [
        "swarm robotics"
    ]
    assert [*found(told("goals", "machine learning"))] == ["machine learning"]


def test_a_line_that_is_not_there_any_more_says_nothing() -> None:
    assert found(told("goals", "I want that", lines=(99,)), talk="Noor: Hi.") == {}


@given(st.lists(st.text(max_size=60), max_size=6))
@settings(max_examples=40, deadline=None)
def test_whatever_was_said_there_are_few_topics_and_each_has_words(
    texts: list[str],
) -> None:
    topics = found(told("goals", *texts, lines=(1,)), talk="\n".join(texts))
    assert len(topics) <= MOST
    assert all(topic.terms and topic.words for topic in topics.values())
