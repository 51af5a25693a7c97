"""Answers of several sentences, where the number asked for stands among others.

`long_answers.jsonl` holds one answer a line: slot, question, text and value; null
means that every number in it is said of something else.
"""

import json
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

from inroad.interview.reading import Reading
from inroad.interview.values import Income, Rating, Span, read_value

ROWS = [
    json.loads(line)
    for line in Path(__file__)
    .with_name("long_answers.jsonl")
    .read_text(encoding="utf-8")
    .splitlines()
]


def noted(found: object) -> Any:  # noqa: ANN401  # each slot has its own shape
    """A reading in the shape of the file."""
    if not isinstance(found, Reading):
        return None
    value = found.value
    if isinstance(value, Income):
        return {"amount": value.amount, "currency": value.currency}
    if isinstance(value, Span):
        return {"low": value.low, "high": value.high}
    if isinstance(value, Rating):
        return {"value": value.value}
    return value


def told(row: dict[str, Any]) -> object:
    value = row["value"]
    if isinstance(value, dict) and "amount" in value:
        return {**value, "amount": Decimal(value["amount"])}
    return value["value"] if row["slot"] == "job_converts" and value else value


def rows(*, attention: bool) -> list[Any]:
    return [
        pytest.param(r, id=f"{r['slot']}: {r['text'][:40]}")
        for r in ROWS
        if r["slot"].startswith("attention") == attention
    ]


@pytest.mark.parametrize("row", rows(attention=False))
def test_the_number_that_answers_is_told_from_the_others(row: dict[str, Any]) -> None:
    found = read_value(row["slot"], row["text"], question=row["question"])
    assert noted(found) == told(row)


@pytest.mark.parametrize("row", rows(attention=True))
def test_only_the_slices_of_the_week_asked_for_are_read(row: dict[str, Any]) -> None:
    slices = noted(read_value(row["slot"], row["text"], question=row["question"]))
    numbers = [
        {k: getattr(s, k) for k in item if k != "label"}
        for s, item in zip(slices or (), row["value"] or (), strict=True)
    ]
    wanted = [{k: v for k, v in i.items() if k != "label"} for i in row["value"] or ()]
    assert numbers == wanted


def test_twelve_an_hour_is_a_price_and_no_hour_of_the_day() -> None:
    said = "Four hours of lectures. Then the bar, at twelve an hour."
    slices = noted(read_value("attention_now", said, question="A normal day?"))
    assert [s.hours_per_day for s in slices] == [4.0]


def test_the_raise_is_no_chance_of_being_kept() -> None:
    said = "I asked for five percent more. They'll keep me."
    assert noted(read_value("job_converts", said)) == "yes"


def test_a_long_run_without_punctuation_is_cut_where_a_statement_begins() -> None:
    said = (
        "so i was off sick for three months last winter and that cost me a lot and now"
        " i have maybe five months of money in the bank i think"
    )
    assert noted(read_value("runway_months", said)) == {"low": 5.0, "high": 5.0}
