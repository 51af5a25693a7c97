"""Answers written for these tests, each with the value a listener would note.

`answers.jsonl` holds one answer a line: slot, question, text and value, where null
means that the answer says nothing to note: declined, somebody else's, or too vague.
"""

import json
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

from inroad.interview.reading import Reading
from inroad.interview.values import (
    Income,
    Rating,
    Span,
    read_income,
    read_shares,
    read_value,
)

ROWS = [
    json.loads(line)
    for line in Path(__file__)
    .with_name("answers.jsonl")
    .read_text(encoding="utf-8")
    .splitlines()
]


def noted(found: object) -> object:
    """A reading in the shape of the file."""
    if not isinstance(found, Reading):
        return None
    value = found.value
    if isinstance(value, Income):
        return {"amount": str(value.amount), "currency": value.currency}
    if isinstance(value, Span):
        return {"low": value.low, "high": value.high}
    return value.value if isinstance(value, Rating) else value


def rows_of(*slots: str) -> list[Any]:
    return [pytest.param(r, id=r["text"][:48]) for r in ROWS if r["slot"] in slots]


@pytest.mark.parametrize(
    "row",
    rows_of(
        "monthly_income",
        "job_converts",
        "runway_months",
        "prep_hours",
        "self_rating",
        "peer_rating",
    ),
)
def test_an_answer_is_read_as_a_listener_would_note_it(row: dict[str, Any]) -> None:
    found = read_value(row["slot"], row["text"], question=row["question"])
    assert noted(found) == row["value"]


@pytest.mark.parametrize("row", rows_of("attention_now"))
def test_a_week_is_read_slice_by_slice(row: dict[str, Any]) -> None:
    found = read_shares(row["text"], question=row["question"])
    if row["value"] is None:
        assert not isinstance(found, Reading)
        return
    assert isinstance(found, Reading)
    assert len(found.value) == len(row["value"])
    for share, told in zip(found.value, row["value"], strict=True):
        numbers = {k: v for k, v in told.items() if k != "label"}
        assert told["label"].lower() in share.label.lower()
        assert {k: getattr(share, k) for k in numbers} == numbers


def test_the_two_weeks_of_one_answer_are_told_apart() -> None:
    said = "Right now it's ninety percent job. I'd like sixty percent research."
    for slot, label in (("attention_now", "job"), ("attention_target", "research")):
        found = read_value(slot, said)
        assert isinstance(found, Reading)
        assert isinstance(found.value, tuple)
        assert [s.label for s in found.value] == [label]


def test_peers_and_oneself_are_told_apart_in_one_answer() -> None:
    said = "I'm a three, they're an eight."
    mine, theirs = (
        read_value(slot, said, question="Out of ten?")
        for slot in ("self_rating", "peer_rating")
    )
    assert (noted(mine), noted(theirs)) == (3, 8)


def test_a_rating_says_against_whom_in_the_persons_words() -> None:
    found = read_value("self_rating", "Six out of ten next to the others in my group.")
    assert isinstance(found, Reading)
    assert isinstance(found.value, Rating)
    assert found.value.compared_to == "the others in my group"


def test_a_yearly_pay_is_an_exact_decimal_to_the_cent() -> None:
    found = read_income("I make forty thousand and one euros a year.")
    assert isinstance(found, Reading)
    assert found.value.amount == Decimal("3333.42")


def test_the_span_of_an_income_covers_the_words_of_the_sum() -> None:
    said = "Well, they pay two thousand euros."
    found = read_income(said)
    assert isinstance(found, Reading)
    assert said[found.start : found.end] == "two thousand"
