"""Numbers as people say them who are in no talk that hearing was made from.

`other_voices.jsonl` holds one exchange a line: sums by the week, the package and the
slip; captions without a comma; what was, would be or is somebody else's. A value of
null means that nothing may be noted; slices are told by their numbers alone.
"""

import json
from pathlib import Path
from typing import Any

import pytest

from inroad.interview.reading import Reading
from inroad.interview.values import Income, Share, Span, read_value

ROWS = [
    json.loads(line)
    for line in Path(__file__)
    .with_name("other_voices.jsonl")
    .read_text(encoding="utf-8")
    .splitlines()
]


def told(found: object) -> object:
    """The numbers of a reading; None where there is none."""
    value: Any = found.value if isinstance(found, Reading) else None
    if isinstance(value, Income):
        return float(value.amount)
    if isinstance(value, Span):
        return [value.low, value.high]
    if isinstance(value, tuple):
        return [number(share) for share in value]
    return value if value is None else float(value.value)


def number(share: Share) -> float | None:
    return share.share or share.hours_per_day or share.hours_per_week


@pytest.mark.parametrize("row", [pytest.param(r, id=r["text"][:48]) for r in ROWS])
def test_a_number_is_noted_as_said_or_left_alone(row: dict[str, Any]) -> None:
    found = read_value(row["slot"], row["text"], question=row["question"])
    assert told(found) == row["value"]
