"""Declining, withdrawing, and what cannot be."""

import pytest

from inroad.actions.house import House
from inroad.actions.interview import interview_answer
from inroad.core.errors import BadInput
from inroad.interview.asked.parse import is_declined, is_withdrawn, parse_answer


@pytest.mark.parametrize(
    "words", ["declined", "I'd rather not say.", "Prefer not to say", "private"]
)
def test_declining_is_understood(words: str) -> None:
    assert is_declined(words)


@pytest.mark.parametrize("words", ["withdraw", "null", "Forget."])
def test_withdrawing_is_understood(words: str) -> None:
    assert is_withdrawn(words)


ODD = [
    ("runway_months", "5-4"),
    ("runway_months", "10 to 3 months"),
    ("runway_months", '{"low": 5, "high": 4}'),
    ("runway_months", "1000 years"),
    ("runway_months", "1e400"),
    ("runway_months", "NaN"),
    ("runway_months", '{"low": NaN, "high": NaN}'),
    ("runway_months", '{"low": 1e400, "high": 1e400}'),
    ("runway_months", '{"low": true, "high": true}'),
    ("runway_months", "no idea"),
    ("prep_hours", '{"low": -1, "high": 2}'),
    ("prep_hours", "5000"),
    ("monthly_income", "EUR 100 and USD 200"),
    ("monthly_income", "100 euros and 200 dollars"),
    ("monthly_income", "-500 EUR"),
    ("monthly_income", "1e400"),
    ("monthly_income", "NaN EUR"),
    ("monthly_income", "99999999999999999 EUR"),
    ("monthly_income", '{"amount": ' + "9" * 400 + "}"),
    ("monthly_income", '{"amount": 5, "currency": "francs"}'),
    ("monthly_income", "a lot"),
    ("spending", "rent 800, food 300"),
    ("spending", "between 1500 and 2000"),
    ("savings", "no idea"),
    ("dependants", "-1"),
    ("dependants", "two and a half"),
    ("dependants", "my mother and two kids"),
    ("dependants", "1000"),
    ("movable_hours", "200 hours"),
    ("movable_hours", "-1 hours of TV"),
    ("movable_hours", "evenings"),
    ("attention_now", "job"),
    ("attention_now", '[{"label": "job"}]'),
    ("attention_now", '[{"label": "job", "share": 120}]'),
    ("attention_now", '[{"label": "job", "hours_per_day": 25}]'),
    ("self_rating", "average"),
    ("self_rating", '{"value": 3}'),
    ("job_converts", "purple"),
    ("job_converts", '{"value": "maybe"}'),
    ("phd_start", "2024-13"),
    ("phd_start", "next autumn"),
    ("goals", ""),
    ("goals", "  "),
    ("goals", "[]"),
    ("goals", '[{"text": ""}]'),
    ("goals", "[1]"),
    ("goals", '["a"'),
    ("goals", "[" * 3000),
    ("goals", "a\x00b"),
    ("goals", '"\\u0000"'),
    ("goals", "a" * 5000),
    ("goals", "; ".join("abcdefgh" for _ in range(60))),
    ("happiness", "{}"),
    ("happiness", "[]"),
    ("shoe_size", "42"),
]


@pytest.mark.parametrize(
    ("slot", "said"), ODD, ids=[f"{slot} {said[:20]!r}" for slot, said in ODD]
)
def test_what_cannot_be_is_refused_with_a_hint(slot: str, said: str) -> None:
    with pytest.raises(BadInput) as refused:
        parse_answer(slot, said)
    assert refused.value.hint


@pytest.mark.parametrize("slot", ["runway_months", "prep_hours", "reverse_hours"])
@pytest.mark.parametrize("said", ["blue to 6", "4 to green", "Blue to 4.5 months."])
def test_a_range_with_a_number_at_one_end_alone_is_refused(
    slot: str, said: str
) -> None:
    with pytest.raises(BadInput, match="at one end alone"):
        parse_answer(slot, said)


@pytest.mark.parametrize(
    ("said", "low", "high"),
    [("four to 6", 4, 6), ("close to 6 months", 6, 6), ("4.5 to 6 months", 4.5, 6)],
)
def test_a_range_said_with_words_is_still_read(
    said: str, low: float, high: float
) -> None:
    assert parse_answer("runway_months", said) == {"low": low, "high": high}


def test_the_ends_of_a_range_are_refused_one_by_one(memory_house: House) -> None:
    typed = '{"runway_months.low": "deep blue", "runway_months.high": "about 6"}'
    with pytest.raises(BadInput, match="No number stands in “deep blue”"):
        interview_answer(memory_house, "runway", typed)
    assert not memory_house.record.read().profile.knows("runway_months")
