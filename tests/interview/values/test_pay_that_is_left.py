"""What is left of a pay, whose pay it is, and the money it is in."""

from decimal import Decimal

import pytest

from inroad.interview.reading import Reading
from inroad.interview.values.money import Income, read_income
from inroad.interview.values.slang import spoken_sums


def income(text: str, question: str = "What do they pay you?") -> Income | None:
    said = read_income(text, question=question)
    return said.value if isinstance(said, Reading) else None


@pytest.mark.parametrize(
    "text",
    [
        "On the paper it's 4,000. What reaches me is three thousand one hundred.",
        "The paper says four thousand. What hits is three thousand one hundred.",
        "4,000 before tax, 3,100 once they've taken it.",
        "4,000 before tax. What arrives in the account is 3,100.",
        "Four thousand gross. After tax and pension I get 3,100.",
        "4,000 a month. After tax and the 401k, three thousand one hundred lands.",
    ],
)
def test_what_is_left_stands_for_the_whole(text: str) -> None:
    found = income(text)
    assert found is not None
    assert (found.amount, "net" in found.basis) == (Decimal(3100), True)


@pytest.mark.parametrize(
    "text",
    [
        "No, Paula brings six thousand, she's a dentist.",
        "Grandmother pays the gas from her pension, which is six hundred and ten.",
        "5,000 on it. I spend a lot.",
        "Then the profit sharing, it was 1,700 last year.",
        "The money, it's about twelve thousand for the year to live.",
    ],
)
def test_what_is_no_pay_of_ones_own_is_none(text: str) -> None:
    assert income(text, "And money?") is None


@pytest.mark.parametrize("source", ["Teaching", "Freelance work", "The scholarship"])
def test_a_named_source_of_ones_own_is_pay(source: str) -> None:
    found = income(f"{source} brings two thousand a month.")
    assert found is not None
    assert found.amount == 2000


def test_a_fund_that_pays_is_named_beside() -> None:
    found = income("Now it's the unemployment fund, which is 1,900 a month.")
    assert found is not None
    assert found.amount == 1900


def test_a_job_there_was_leaves_nothing() -> None:
    found = income("Nothing at the moment. I had a job at the mill, 900 a month.")
    assert found is not None
    assert found.amount == 0


def test_a_range_is_settled_by_the_sum_that_is_taken() -> None:
    found = income("It's hourly. Two thousand to three thousand. Take 2,400.")
    assert found is not None
    assert found.amount == 2400


def test_a_yearly_bonus_makes_no_yearly_pay() -> None:
    found = income("It comes to 3,000 after tax. They also give an annual bonus.")
    assert found is not None
    assert found.amount == 3000


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("three two to the hand", 3200),
        ("thirty-eight seven on the slip", 38_700),
        ("2 lakh 45", 245_000),
    ],
)
def test_sums_are_shortened(text: str, value: int) -> None:
    assert [n.value for n in spoken_sums(text)] == [value]


def test_the_money_of_the_talk_tells_a_yearly_pay() -> None:
    said = read_income("Forty-eight thousand.", question="The salary?", usual="GBP")
    assert isinstance(said, Reading)
    assert (int(said.value.amount), said.value.currency) == (4000, "GBP")


def test_dollars_are_those_of_the_talk() -> None:
    said = read_income("It's $3,000 a month.", question="Pay?", usual="AUD")
    assert isinstance(said, Reading)
    assert said.value.currency == "AUD"


def test_other_money_than_that_of_the_talk_stays_unnamed() -> None:
    said = read_income("It's 3,000 kroner a month.", question="Pay?", usual="EUR")
    assert isinstance(said, Reading)
    assert said.value.currency is None
