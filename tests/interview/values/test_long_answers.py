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


@pytest.mark.parametrize(
    ("slot", "said", "value"),
    [
        ("prep_hours", "Ten hours minimum, twenty maximum.", {"low": 10, "high": 20}),
        ("runway_months", "At least six.", {"low": 6, "high": 6}),
        ("attention_target", "Half the hours, twice the pay.", None),
        ("monthly_income", "I get two thousand and something a month.", None),
        ("self_rating", "Seven or eight out of ten.", {"value": 7}),
        ("runway_months", "The rice would last six months.", None),
        ("runway_months", "My savings would last six months.", {"low": 6, "high": 6}),
    ],
)
def test_hedges_and_comparisons_are_taken_as_meant(
    slot: str, said: str, value: object
) -> None:
    assert noted(read_value(slot, said)) == value


def test_a_second_number_of_hours_has_its_own_label() -> None:
    said = "Twenty hours of lectures a week and ten of lab work."
    slices = noted(read_value("attention_now", said))
    assert [(s.label, s.hours_per_week) for s in slices] == [
        ("lectures", 20.0),
        ("lab work", 10.0),
    ]


def test_what_was_told_to_somebody_is_not_what_is() -> None:
    said = "I told my wife thirty percent, but it's fifty percent work."
    slices = noted(read_value("attention_now", said))
    assert [(s.label, s.share) for s in slices] == [("work", 50.0)]
