"""One's own pay beside what comes on top, what is taken off, and what money it is."""

import pytest

from inroad.interview.reading import Reading
from inroad.interview.values.currency import read_currency
from inroad.interview.values.money import read_income


def pay(text: str, question: str = "What do they pay you?") -> tuple[float, str]:
    said = read_income(text, question=question)
    assert isinstance(said, Reading)
    return float(said.value.amount), said.value.basis


def test_a_number_said_in_two_breaths_is_one() -> None:
    amount, _ = pay("Twenty-four thousand, one hundred and twenty a year.")
    assert amount == 2010


def test_something_more_beside_a_pay_is_not_the_pay() -> None:
    said = "Twelve thousand a year. And I referee, that's another ninety a month."
    assert pay(said)[0] == 1000


def test_a_prize_twice_a_year_makes_no_yearly_pay() -> None:
    said = "Nine hundred euros. Twice in a year there's a prize."
    assert pay(said) == (900, "period not said")


@pytest.mark.parametrize(
    "text",
    [
        "Six thousand gross. After EPF and tax it's about five thousand.",
        "Six thousand before tax. What arrives to my bank is five thousand.",
        "Five thousand a month, that's after PAYE and the fund.",
    ],
)
def test_what_is_left_is_known_by_what_is_taken_off(text: str) -> None:
    amount, basis = pay(text)
    assert amount == 5000
    assert "net" in basis


def test_one_number_asked_of_a_range_is_the_number() -> None:
    said = "Between five hundred and nine hundred euros. If you want one number, 700."
    assert pay(said)[0] == 700


def test_every_second_month_or_so_corrects_nothing() -> None:
    said = (
        "Two million shillings a month. Then every second month or so I do a small"
        " job, it can be six hundred thousand."
    )
    assert pay(said)[0] == 2_000_000


@pytest.mark.parametrize(
    ("text", "place", "code"),
    [
        ("three thousand lei", "Lisbon", "RON"),
        ("thirty thousand som", "Osh", "KGS"),
        ("thirty thousand som", "Samarkand", "UZS"),
    ],
)
def test_money_with_a_short_name_is_known(text: str, place: str, code: str) -> None:
    assert read_currency(text, [place]) == code
