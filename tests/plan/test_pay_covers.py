"""Beside work whose pay covers life, the hours for options do not end with savings."""

from datetime import date
from typing import Any

import pytest

from inroad.plan.attempts import WEEKS_AHEAD, limits_of
from inroad.record.person import Person, person_of
from inroad.record.profile import Answer

DAY = date(2026, 3, 2)
PAY = {"amount": 2900, "currency": "EUR", "basis": "a month"}
SPENT = {"amount": 2600, "currency": "EUR", "basis": "a month"}


def somebody(**slots: Any) -> Person:  # noqa: ANN401 - slots have many shapes
    answers = (Answer(s, s, value, "asked", DAY) for s, value in slots.items())
    return person_of("p", answers)


def test_pay_that_covers_what_is_spent_leaves_a_year_to_try() -> None:
    limits = limits_of(somebody(monthly_income=PAY, spending=SPENT), None)
    assert (limits.pay_covers, limits.weeks) == (True, WEEKS_AHEAD)
    assert {"slot:monthly_income", "slot:spending"} <= set(limits.because)


@pytest.mark.parametrize(
    "slots",
    [
        {"monthly_income": PAY},
        {"monthly_income": {**PAY, "amount": 2500}, "spending": SPENT},
        {"monthly_income": {**PAY, "currency": "CHF"}, "spending": SPENT},
        {"monthly_income": {**PAY, "currency": None}, "spending": SPENT},
        {
            "monthly_income": PAY,
            "spending": SPENT,
            "job_converts": {"value": "probably not"},
        },
    ],
    ids=["unknown", "too small", "another currency", "no currency", "work that ends"],
)
def test_pay_that_may_not_last_or_not_suffice_covers_nothing(
    slots: dict[str, Any],
) -> None:
    assert not limits_of(somebody(**slots), None).pay_covers
