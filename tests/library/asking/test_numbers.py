"""Numbers with their units, and premises that a claim has otherwise."""

import pytest
from tests.library.asking.conftest import Asking

from inroad.library.asking.numbers import numbers_in


@pytest.mark.parametrize(
    ("text", "low", "high", "unit"),
    [
        ("takes about 6 years", 6, 6, "year"),
        ("three to five", 3, 5, ""),
        ("30-60 minutes", 30, 60, "minute"),
        ("25% by then", 25, 25, "percent"),
        ("in 2040", 2040, 2040, "date"),
        ("thirty cases", 30, 30, ""),
        ("100 hours", 100, 100, "hour"),
        ("two weeks", 2, 2, "week"),
    ],
)
def test_a_number_is_read_with_its_unit(
    text: str, low: float, high: float, unit: str
) -> None:
    found = numbers_in(text)
    assert [(n.low, n.high, n.unit) for n in found] == [(low, high, unit)]


def test_one_alone_is_no_number() -> None:
    assert numbers_in("the one thing I want, and no one else") == ()


@pytest.mark.parametrize(
    ("question", "holds"),
    [
        ("So a Berkeley PhD takes eight years, as that post says?", "about 6 years"),
        (
            "I heard Shah knows about thirty engineers who rose to lead.",
            "maybe three to five",
        ),
        ("Shah wants me to read 500 hours to test conceptual work?", "about 50 hours"),
    ],
)
def test_a_wrong_number_is_put_right_first(
    asking: Asking, question: str, holds: str
) -> None:
    answer = asking(question)
    assert [each.holds for each in answer.corrections] == [holds]
    assert answer.claims[0].claim.id == answer.corrections[0].claim_id


@pytest.mark.parametrize(
    "question",
    [
        "Who wrote that generic skills make up nine tenths of what counts?",
        "Who said that two of three ideas fail?",
        "laid off, 6 mths money left, want to do own research. sensible?",
        "What chance does Shah give to AGI before 2028, 2035 and 2060?",
        "I have savings for 5 months. Should I start my own company?",
        "After 13 months and 40 applications, no offer. What should I change?",
        "How long does a PhD take at Berkeley?",
        "Shah says a Berkeley PhD takes about 6 years, right?",
    ],
)
def test_what_people_say_of_themselves_is_no_premise(
    asking: Asking, question: str
) -> None:
    assert not asking(question).corrections
