"""What a reading holds, for the tests of values."""

from typing import Any

from inroad.interview.reading import Reading
from inroad.interview.values.shares import read_shares

PERCENT = "What share of your week goes where, in percent?"
WEEK = "How many hours a week goes to what?"
DAY = "How many hours of a day go to what?"


def value_of(found: object) -> Any:  # noqa: ANN401 - each slot has its own type
    return found.value if isinstance(found, Reading) else None


def by_name(text: str, question: str) -> dict[str, float]:
    """The number of every slice by its name."""
    said = read_shares(text, question=question)
    if not isinstance(said, Reading):
        return {}
    numbers = (
        (s.label, (s.share, s.hours_per_day, s.hours_per_week)) for s in said.value
    )
    return {k: next(n for n in ns if n is not None) for k, ns in numbers}
