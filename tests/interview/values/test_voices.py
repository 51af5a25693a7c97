"""Questions and answers in many voices, each with the value a listener would note.

`voices.jsonl` holds one exchange a line: slot, question, text and value, where null
means that the answer says nothing to note.
"""

import json
from pathlib import Path
from typing import Any

import pytest

from inroad.interview.reading import Reading
from inroad.interview.values import Income, Rating, Share, Span, read_value

ROWS = [
    json.loads(line)
    for line in Path(__file__)
    .with_name("voices.jsonl")
    .read_text(encoding="utf-8")
    .splitlines()
]


def noted(found: object) -> object:
    """A reading in the shape of the file."""
    value = found.value if isinstance(found, Reading) else None
    if isinstance(value, Income):
        return {"amount": str(value.amount), "currency": value.currency}
    if isinstance(value, Span):
        return {"low": value.low, "high": value.high}
    if isinstance(value, tuple):
        return [slice_of_week(share) for share in value]
    return value.value if isinstance(value, Rating) else value


def slice_of_week(share: Share) -> dict[str, object]:
    """The number of a slice, under its name; its label is compared by itself."""
    keys = ("share", "hours_per_day", "hours_per_week")
    return {k: getattr(share, k) for k in keys if getattr(share, k) is not None}


def without_labels(value: Any) -> Any:  # noqa: ANN401 - whatever JSON holds
    """What was written down, without the labels of slices."""
    if not isinstance(value, list):
        return value
    return [{k: v for k, v in one.items() if k != "label"} for one in value]


@pytest.mark.parametrize("row", [pytest.param(r, id=r["text"][:48]) for r in ROWS])
def test_an_answer_is_read_beside_its_question(row: dict[str, Any]) -> None:
    found = read_value(row["slot"], row["text"], question=row["question"])
    assert noted(found) == without_labels(row["value"])


@pytest.mark.parametrize(
    "row",
    [pytest.param(r, id=r["text"][:48]) for r in ROWS if isinstance(r["value"], list)],
)
def test_each_slice_keeps_the_persons_word_for_it(row: dict[str, Any]) -> None:
    found = read_value(row["slot"], row["text"], question=row["question"])
    assert isinstance(found, Reading)
    assert isinstance(found.value, tuple)
    for share, told in zip(found.value, row["value"], strict=True):
        assert told["label"].lower() in share.label.lower()
