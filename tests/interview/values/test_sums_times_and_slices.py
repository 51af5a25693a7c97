"""Sums, times and slices of the week as people put them in passing."""

from typing import Any

import pytest
from tests.interview.values.conftest import value_of

from inroad.interview.reading import Declined
from inroad.interview.values import read_conversion, read_rating, read_shares
from inroad.interview.values.money import read_income
from inroad.interview.values.months import read_runway


def pay(text: str) -> tuple[float, str | None] | None:
    said = value_of(read_income(text, question="What do they pay you?"))
    return said and (float(said.amount), said.currency)


def lasts(text: str) -> tuple[float, float] | None:
    said = value_of(read_runway(text, question="How long would your savings last?"))
    return said and (said.low, said.high)


def week(text: str, question: str = "How do you spend your week?") -> list[Any]:
    said = value_of(read_shares(text, question=question, of="now"))
    return [(s.label, s.share or s.hours_per_week) for s in said or ()]


def test_a_million_and_a_small_number_leave_out_the_hundred_thousand() -> None:
    assert pay("It comes to four million three every month, in rupiah.") == (
        4_300_000,
        "IDR",
    )


def test_a_million_before_a_count_of_years_stays_a_million() -> None:
    said = value_of(read_income("I make one million two years running, a month."))
    assert said is None or float(said.amount) != 1_200_000


@pytest.mark.parametrize(
    "often", ["Thirteen times a year.", "Times fourteen.", "Fourteen payments a year."]
)
def test_a_pay_that_comes_so_often_a_year_comes_by_the_month(often: str) -> None:
    assert pay(f"2,300 euros after tax. {often}") == (2300, "EUR")


def test_a_pay_of_every_second_month_is_halved() -> None:
    said = "It comes every other month, 3,000 euros."
    assert pay(said) == (1500, "EUR")


def test_the_money_that_is_not_meant_names_no_currency() -> None:
    assert pay("I make five thousand a month. Zloty, not euros.") == (5000, "PLN")


def test_a_bare_number_after_years_is_in_years_too() -> None:
    assert lasts("Four years. Five if I let the flat go.") == (48, 60)


def test_a_bare_number_far_from_the_year_before_it_is_in_months() -> None:
    assert lasts("A year. Five if the roof goes.") == (5, 12)


def test_between_half_a_year_and_some_months_is_a_range() -> None:
    assert lasts("Between half a year and nine months.") == (6, 9)


def test_how_long_somebody_else_held_out_is_no_time_of_ones_own() -> None:
    said = read_runway(
        "A friend quit, she had to go back after five months. I couldn't tell you.",
        question="How long could you go without pay?",
    )
    assert isinstance(said, Declined)


def test_a_flat_no_is_not_turned_by_what_others_were_told() -> None:
    said = read_conversion(
        "No. It's not even talked about. They told me that they will stay until they"
        " drop, the two above me.",
        question="When the grant is over, will they keep you?",
    )
    assert value_of(said) == "no"


def test_a_hundred_that_repeats_the_scale_is_no_mark() -> None:
    said = value_of(
        read_rating(
            "On a hundred, for the statistics, twenty.",
            question="Where are you, on a scale of a hundred?",
            of="self",
        )
    )
    assert said.value == 20


def test_a_slice_is_named_by_its_name_and_not_by_the_aside_after_it() -> None:
    said = week("Nursing, and I count the night calls in that, seventy percent.")
    assert said == [("Nursing", 70)]


def test_a_slice_is_not_named_by_when_it_can_be_done() -> None:
    said = "And the painting, my own, that's in the evening, I can do five hours a week"
    assert week(said) == [("the painting", 5)]


def test_hours_said_once_more_are_one_slice() -> None:
    said = week(
        "The shop is forty hours. Forty hours behind that till, and choir, six."
    )
    assert [value for _, value in said] == [40, 6]


def test_what_some_weeks_bring_is_no_slice_of_its_own() -> None:
    said = week(
        "The archive is thirty hours. My aunt, that is five, in some weeks ten."
    )
    assert said == [("The archive", 30), ("My aunt", 5)]


def test_more_hours_than_a_day_holds_are_those_of_a_week() -> None:
    said = week(
        "Stacking shelves, twenty-two hours. Cleaning them, seven. Forms, five.",
        question="What do you do with your hours?",
    )
    assert [value for _, value in said] == [22, 7, 5]


def test_two_numbers_of_which_one_is_called_hours_are_no_week() -> None:
    said = week("Fifty. I'd redo figure two, that's fifty hours.", "How much work?")
    assert said == []
