"""Who disagrees with whom, and what is not here: both lists, checked as they ship."""

import re
import tomllib
from typing import Any

import pytest

from inroad.library.claim import Claim
from inroad.library.hashing import words_of
from inroad.library.shelf import CONTENT, Shelf

# Disagreements named in the plan, of which both sides ship.
NAMED = (
    ("S1-09", "S1-22"),
    ("S1-04", "S1-13"),
    ("S1-21", "S3-04"),
    ("S1-21", "S4-53"),
    ("S2-13", "S3-08"),
    ("S1-24", "S4-32"),
    ("S2-75", "S3-02"),
)


@pytest.fixture(scope="module")
def pairs() -> list[dict[str, Any]]:
    return _rows("disagreements.toml", "pair")


@pytest.fixture(scope="module")
def topics() -> list[dict[str, Any]]:
    return _rows("not_covered.toml", "topic")


@pytest.fixture(scope="module")
def claimed() -> dict[str, list[str]]:
    """Ways of asking for claims."""
    found: dict[str, list[str]] = {}
    for path in sorted((CONTENT / "asked").glob("*.toml")):
        found |= tomllib.loads(path.read_text(encoding="utf-8"))
    return found


def test_each_pair_is_of_two_claims_that_ship(
    pairs: list[dict[str, Any]], shelf: Shelf
) -> None:
    for pair in pairs:
        assert len(set(pair["of"])) == 2
        assert all(shelf.has(id_) for id_ in pair["of"]), pair["of"]


def test_no_pair_is_written_twice(pairs: list[dict[str, Any]]) -> None:
    named = [frozenset(pair["of"]) for pair in pairs]
    assert len(named) == len(set(named))


def test_both_sides_know_of_each_other_and_of_what_it_turns_on(
    pairs: list[dict[str, Any]], shelf: Shelf
) -> None:
    for pair in pairs:
        one, other = (shelf.claim(id_) for id_ in pair["of"])
        assert (other, pair["about"]) in shelf.opponents(one)
        assert (one, pair["about"]) in shelf.opponents(other)


@pytest.mark.parametrize(("one", "other"), NAMED)
def test_a_disagreement_named_in_the_plan_is_written(
    one: str, other: str, shelf: Shelf
) -> None:
    assert other in {claim.id for claim, _ in shelf.opponents(shelf.claim(one))}


def test_what_a_pair_turns_on_is_one_sentence_of_ours(
    pairs: list[dict[str, Any]],
) -> None:
    for pair in pairs:
        assert re.fullmatch(r"[A-Z][^.!?]+\.", pair["about"]), pair["about"]
        assert len(pair["about"]) <= 160, pair["about"]


def test_one_author_on_both_sides_is_said_to_be_one_author(
    pairs: list[dict[str, Any]], shelf: Shelf
) -> None:
    for pair in pairs:
        one, other = (shelf.claim(id_) for id_ in pair["of"])
        if one.speaker == other.speaker and "depends" not in pair["about"]:
            assert "one author" in pair["about"], pair["of"]


def test_two_weeks_never_stand_without_those_who_say_otherwise(shelf: Shelf) -> None:
    assert len(shelf.opponents(shelf.claim("S1-21"))) >= 4


def test_a_debate_is_asked_for_in_four_to_six_ways(
    pairs: list[dict[str, Any]],
) -> None:
    counts = [len(pair["asked"]) for pair in pairs if "asked" in pair]
    assert len(counts) >= 40
    assert all(4 <= count <= 6 for count in counts)


def test_each_topic_points_to_claims_that_ship(
    topics: list[dict[str, Any]], shelf: Shelf
) -> None:
    for topic in topics:
        assert all(shelf.has(id_) for id_ in topic["nearest"]), topic["name"]
        assert len(topic["nearest"]) == len(set(topic["nearest"]))


def test_topics_are_many_and_each_is_named_once(topics: list[dict[str, Any]]) -> None:
    names = [topic["name"] for topic in topics]
    assert len(names) == len(set(names))
    assert len(names) >= 250


def test_a_topic_says_one_honest_sentence(topics: list[dict[str, Any]]) -> None:
    for topic in topics:
        assert re.fullmatch(r"[A-Z][^.!?]+\.", topic["say"]), topic["say"]
        assert len(topic["say"]) <= 180, topic["say"]


def test_a_topic_is_asked_for_in_five_ways_or_more(
    topics: list[dict[str, Any]],
) -> None:
    assert all(5 <= len(topic["asked"]) <= 9 for topic in topics)


def test_no_question_is_a_single_word(
    topics: list[dict[str, Any]],
    pairs: list[dict[str, Any]],
    claimed: dict[str, list[str]],
) -> None:
    asked = [q for topic in topics for q in topic["asked"]]
    asked += [q for pair in pairs for q in pair.get("asked", [])]
    asked += [q for questions in claimed.values() for q in questions]
    assert all(len(question.split()) > 1 for question in asked)


def test_what_is_not_here_is_never_asked_for_as_something_that_is(
    topics: list[dict[str, Any]], claimed: dict[str, list[str]]
) -> None:
    missing = {_plain(q) for topic in topics for q in topic["asked"]}
    here = {_plain(q) for questions in claimed.values() for q in questions}
    assert not missing & here


def test_no_way_of_asking_is_written_twice(
    topics: list[dict[str, Any]], pairs: list[dict[str, Any]]
) -> None:
    asked = [_plain(q) for topic in topics for q in topic["asked"]]
    asked += [_plain(q) for pair in pairs for q in pair.get("asked", [])]
    assert len(asked) == len(set(asked))


@pytest.mark.parametrize("source", ["S1", "S2", "S3"])
def test_each_claim_of_a_source_is_asked_for_in_five_to_eight_ways(
    source: str, shelf: Shelf, claimed: dict[str, list[str]]
) -> None:
    for claim in shelf.claims:
        if claim.source_id == source:
            assert 5 <= len(claimed.get(claim.id, ())) <= 8, claim.id


def test_a_way_of_asking_is_for_a_claim_that_ships(
    shelf: Shelf, claimed: dict[str, list[str]]
) -> None:
    assert all(shelf.has(id_) for id_ in claimed)


def test_the_misspelt_name_stands_as_written_with_a_suggestion(shelf: Shelf) -> None:
    claim = shelf.claim("S2-82")
    assert "Henrik Carlsen" in claim.text
    assert "Henrik Karlsson" in claim.note
    assert "until you accept it" in claim.note


def test_the_courses_stand_with_who_named_them_and_where_they_are(
    shelf: Shelf,
) -> None:
    his, added = shelf.claim("S1-13"), shelf.claim("S1-26")
    assert (_links(his), _links(added)) == (4, 5)
    assert his.speaker == "@danielhanchen"
    assert added.editorial
    assert "not Daniel Han" in added.text


def test_twelve_people_reply_and_each_says_something(shelf: Shelf) -> None:
    people = {c.speaker for c in shelf.claims if c.source_id == "S1"}
    assert len(people - {"the blog's author"}) == 12


def _links(claim: Claim) -> int:
    return claim.note.count("https://")


def _plain(text: str) -> str:
    return " ".join(word.text for word in words_of(text))


def _rows(name: str, key: str) -> list[dict[str, Any]]:
    rows = tomllib.loads((CONTENT / name).read_text(encoding="utf-8"))[key]
    assert isinstance(rows, list)
    return rows
