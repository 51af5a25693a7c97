"""Sums said in short, what is left of them, and how often they come."""

import pytest

from inroad.interview.reading import Reading
from inroad.interview.values.convert import read_conversion
from inroad.interview.values.hours import read_hours
from inroad.interview.values.hours_asked import asks_for_hours
from inroad.interview.values.money import read_income
from inroad.interview.values.months import read_runway
from inroad.interview.values.ratings import read_rating


def pay(text: str, question: str = "What do they pay you?") -> tuple[float, str]:
    said = read_income(text, question=question)
    assert isinstance(said, Reading)
    return float(said.value.amount), said.value.basis


def verdict(text: str, question: str) -> str | None:
    said = read_conversion(text, question=question)
    return said.value if isinstance(said, Reading) else None


@pytest.mark.parametrize(
    ("text", "amount"),
    [
        ("Three million four hundred. Pesos.", 3_400_000),
        ("Two million one hundred and fifty thousand.", 2_150_000),
        ("Nine million six hundred fifty won.", 9_650_000),
        ("So one million two hundred and forty, in pesos.", 1_240_000),
        ("Around three million and fifty, after tax.", 3_050_000),
    ],
)
def test_hundreds_after_millions_leave_out_the_thousand(text: str, amount: int) -> None:
    assert pay(text)[0] == amount


def test_what_is_left_borrows_the_thousand_of_the_whole() -> None:
    said = "before tax it's forty thousand a month and then after tax it's like thirty"
    assert pay(said) == (30_000, "per month, net, gross 40000")


def test_a_whole_that_only_comes_to_so_much_is_not_what_is_left() -> None:
    said = "A grant. Comes to two thousand one hundred. After tax one thousand seven."
    assert pay(said)[0] == 1700


def test_something_extra_by_the_month_does_not_stand_for_the_pay() -> None:
    said = "The grant is two thousand nine hundred. And I tune pianos, that's maybe"
    assert pay(f"{said} four hundred extra a month.")[0] == 2900


@pytest.mark.parametrize(
    "text",
    [
        "In a year six million yen. This is before tax.",
        "Six million yen in a year, before tax.",
    ],
)
def test_a_pay_in_a_year_is_a_yearly_one(text: str) -> None:
    assert pay(text)[0] == 500_000


def test_a_sum_of_monthly_parts_is_monthly() -> None:
    said = "Lessons bring forty thousand a month. And the school gives me ten, so fifty"
    assert pay(f"{said} thousand all together.") == (50_000, "per month")


def test_two_numbers_side_by_side_before_hours_are_a_range() -> None:
    said = read_hours("oh like twelve fifteen hours i'd say")
    assert isinstance(said, Reading)
    assert (said.value.low, said.value.high) == (12, 15)


def test_a_number_of_two_words_is_no_range() -> None:
    said = read_hours("twenty five hours")
    assert isinstance(said, Reading)
    assert (said.value.low, said.value.high) == (25, 25)


def test_how_long_one_has_been_somewhere_is_no_runway() -> None:
    asked = "You've been with the bakers how long?"
    assert read_runway("Three years in May.", question=asked) is None


def test_hours_one_would_like_are_not_hours_of_preparation() -> None:
    asked = "And reading, what would you like it to be?"
    assert read_hours("Eight hours would be lovely.", question=asked) is None


@pytest.mark.parametrize(
    "question",
    [
        "How many hours to get the report into shape for her?",
        "How long would you need before you could show them a draft?",
        "What would you need before you called him?",
    ],
)
def test_what_it_takes_before_a_first_word_is_asked_in_hours(question: str) -> None:
    assert asks_for_hours(question)


def test_how_old_some_of_them_are_is_no_mark() -> None:
    asked = "And the others on the list, are they good?"
    text = "Very good. They're sixteen, some of them."
    assert not isinstance(read_rating(text, question=asked, of="peers"), Reading)


@pytest.mark.parametrize(
    ("text", "question", "told"),
    [
        ("If they offer it I'd say no.", "And the manager post?", None),
        ("It depends on the weather.", "When's that?", None),
        ("Yes, hello, I can hear you.", "Is this a good moment?", None),
        (
            "It's a yes. But part time, so I don't know if it's enough for me.",
            "So the job becomes the thing?",
            "yes",
        ),
        ("So I don't know, really.", "Will they keep you?", "unsure"),
    ],
)
def test_only_what_speaks_of_being_kept_is_a_verdict(
    text: str, question: str, told: str | None
) -> None:
    assert verdict(text, question) == told


@pytest.mark.parametrize(
    "text",
    [
        "I gave lessons up. Then I did up to three thousand a month, but no more.",
        "They wrote, yes. It was four thousand dollars. I said no.",
    ],
)
def test_a_pay_given_up_or_turned_down_is_none(text: str) -> None:
    assert not isinstance(read_income(text, question="And lessons?"), Reading)


def test_an_offer_that_was_declined_is_no_yes() -> None:
    said = "The ministry came to me. They offered a good post. I declined."
    assert verdict(said, "Would a ministry be of interest?") != "yes"


def test_a_no_of_its_own_at_the_end_is_the_verdict() -> None:
    said = "Only if you count the physics of bread. No."
    assert verdict(said, "Could the bakery become something?") == "no"


def test_what_kin_would_say_is_not_ones_own_time() -> None:
    said = (
        "Two years, without the flat. My wife, who counts it all, would say one year."
    )
    found = read_runway(said, question="How long could you go on?")
    assert isinstance(found, Reading)
    assert (found.value.low, found.value.high) == (24, 24)


def test_how_long_it_takes_in_hours_asks_for_hours() -> None:
    assert asks_for_hours("How long would it take to have read one? In hours.")


def test_no_nothing_at_present_is_no_income() -> None:
    said = "No ma'am, nothing at present. My aunt feeds me."
    assert pay(said, "Do you earn something?") == (0, "no own income")


@pytest.mark.parametrize(
    "text",
    [
        "I make two thousand euros a month. I said no to overtime.",
        "I make two thousand euros a month but no more than that.",
    ],
)
def test_what_else_was_turned_down_leaves_the_pay(text: str) -> None:
    assert pay(text)[0] == 2000
