"""What only the interview asks, whole weeks, and reasons, as people type them."""

import pytest

from inroad.core.errors import BadInput
from inroad.interview.asked.parse import parse_answer

WORK = {
    "learning_here": ("7/10", {"value": 7}),
    "room_here": ("four", {"value": 4}),
    "unhappy_here": ("0", {"value": 0}),
    "leave_below": ("2.5 out of 10", {"value": 2.5}),
    "knowing_this": ("not sure", {"value": "not yet"}),
    "one_line": ("a nurse who  reads sleep", {"text": "a nurse who reads sleep"}),
    "why": ("it matters", {"text": "it matters"}),
    "evidence": ("a paper; a fix", [{"text": "a paper"}, {"text": "a fix"}]),
    "reverse_hours": ("1 to 2", {"low": 1, "high": 2}),
}


@pytest.mark.parametrize("slot", WORK)
def test_what_only_the_interview_asks_as_people_say_it(slot: str) -> None:
    said, value = WORK[slot]
    assert parse_answer(slot, said) == value


@pytest.mark.parametrize(
    ("said", "shares"),
    [
        ("job 60, family 30, research 10", [60, 30, 10]),
        ("70% work; 30% rest", [70, 30]),
        ("job: 60\nchildren 40%", [60, 40]),
        ("10 hours a day job, 20% rest", [None, 20]),
    ],
)
def test_no_entry_of_a_typed_week_is_lost(said: str, shares: list[object]) -> None:
    found = parse_answer("attention_now", said)
    assert [entry.get("share") for entry in found] == shares


def test_an_entry_of_a_week_that_cannot_be_read_refuses_the_whole() -> None:
    with pytest.raises(BadInput) as refused:
        parse_answer("attention_now", "60% job, kids2night")
    assert "kids2night" in refused.value.message


@pytest.mark.parametrize(
    ("said", "why"),
    [
        ("a PhD because it is lonely", "it is lonely"),
        ("a PhD, since it takes years", "it takes years"),
        ("a PhD", None),
    ],
)
def test_why_something_was_ruled_out_is_kept_beside_it(
    said: str, why: str | None
) -> None:
    (found,) = parse_answer("against", said)
    assert (found["text"], found.get("why")) == ("a PhD", why)
