"""Made-up answers in several voices, with what there is to read in each.

`answers.jsonl` has the shape of a question bank. The shares are floors that must not
sink; on answers nobody has seen they are lower.
"""

import json
import re
from pathlib import Path
from typing import Any

from inroad.interview.items import read_items, read_text
from inroad.interview.reading import TEXT_SLOTS, Declined

ROWS: list[dict[str, Any]] = [
    json.loads(line)
    for line in (Path(__file__).parent / "answers.jsonl")
    .read_text(encoding="utf-8")
    .splitlines()
]


def given(slot: str, text: str) -> list[str]:
    if slot in TEXT_SLOTS:
        reading = read_text(slot, text)
        if reading is None or isinstance(reading, Declined):
            return []
        return [reading.value]
    items = read_items(slot, text)
    return [one.text for one in items] if isinstance(items, tuple) else []


def wanted(row: dict[str, Any]) -> list[str]:
    value = row["value"]
    if isinstance(value, dict):
        return [value["text"]]
    return [entry["text"] for entry in value or ()]


def alike(one: str, other: str) -> bool:
    words, others = (set(re.findall(r"\w+", x.lower())) for x in (one, other))
    shared = len(words & others)
    return shared > 0 and 2 * shared >= min(len(words), len(others))


def tally() -> tuple[int, int, int, int, int]:
    right = offered = sought = kept = blank = 0
    for row in ROWS:
        got, gold = given(row["slot"], row["text"]), wanted(row)
        right += min(
            sum(any(alike(x, y) for y in gold) for x in got),
            sum(any(alike(x, y) for x in got) for y in gold),
        )
        offered, sought = offered + len(got), sought + len(gold)
        blank += not gold
        kept += not gold and not got
    return right, offered, sought, kept, blank


def test_nine_in_ten_of_what_is_read_is_right() -> None:
    right, offered, _, _, _ = tally()
    assert right >= 0.9 * offered


def test_most_of_what_is_said_is_found() -> None:
    right, _, sought, _, _ = tally()
    assert right >= 0.9 * sought


def test_what_is_no_answer_stays_blank() -> None:
    _, _, _, kept, blank = tally()
    assert kept >= 0.95 * blank
