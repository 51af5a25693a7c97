"""Pay in numbers that leave something out, and words that look like no pay and are."""

from decimal import Decimal

import pytest

from inroad.interview.reading import Reading
from inroad.interview.values.money import Income, read_income


def pay(said: str, question: str = "What do they pay you?") -> Income | None:
    read = read_income(said, question=question)
    return read.value if isinstance(read, Reading) else None


@pytest.mark.parametrize(
    ("said", "amount"),
    [
        ("Forty-eight a year. Before tax, like.", "4000"),
        ("I'm on 66 a year.", "5500"),
        ("One eighty base, and a bonus I don't count.", "15000"),
        ("One thirty-two a year before tax.", "11000"),
        ("What lands on the card is like twenty-eight five.", "28500"),
        ("My take-home is about forty-one five.", "41500"),
        (
            "It's about eleven thousand. A class gives me four more. So fifteen.",
            "15000",
        ),
        ("Forty-one thousand before tax, and thirty thousand I see.", "30000"),
        ("Of the 5,200 I see 3,600.", "3600"),
        ("The contract says 5,200, the account says 3,600.", "3600"),
        ("My base is one forty.", "11666.67"),
        ("Fifty K before, thirty-eight after.", "38000"),
        ("On paper eighty-eight thousand. I see seventy-one.", "71000"),
        ("Between three and four thousand, call it three and a half.", "3500"),
        ("I'm in band five, thirty-four thousand, before tax.", "34000"),
        ("It's 3 lakh 60 thousand a year.", "30000"),
        ("Two hundred thousand yen, one sixty after everything.", "160000"),
        ("Fourteen times 2,100 a year.", "2100"),
        ("2,100, times thirteen.", "2100"),
        ("Nine juta a month.", "9000000"),
        ("Three hundred manwon.", "3000000"),
    ],
)
def test_a_thousand_left_out_is_meant(said: str, amount: str) -> None:
    income = pay(said)
    assert income is not None
    assert income.amount == Decimal(amount)


def test_a_number_alone_is_in_thousands_where_a_year_was_asked_for() -> None:
    income = pay("Sixty, gross.", "How much is that a year?")
    assert income is not None
    assert income.amount == 5000


def test_a_number_alone_before_tax_is_left_open_where_no_year_was() -> None:
    assert pay("I'm on about 48, before tax.") is None


@pytest.mark.parametrize(
    ("said", "code"),
    [("Nine thousand a month. Sing.", "SGD"), ("Six thousand Aussie.", "AUD")],
)
def test_a_country_cut_short_names_its_dollar(said: str, code: str) -> None:
    income = pay(said)
    assert income is not None
    assert income.currency == code


def test_a_thousand_is_not_lent_where_pay_is_counted_in_lakhs() -> None:
    assert pay("Twenty-four a year, lakhs I mean, in a good company.") is None


def test_how_often_a_year_something_is_done_is_no_pay() -> None:
    assert pay("Thirty a year.", "How many talks do you write?") is None


@pytest.mark.parametrize(
    ("said", "amount"),
    [
        ("About seventeen hundred net. 1,715 if you want it exactly.", "1715"),
        ("Around four thousand euros. To be exact, 4,060.", "4060"),
    ],
)
def test_the_exact_sum_stands_for_the_rounded_one(said: str, amount: str) -> None:
    income = pay(said)
    assert income is not None
    assert income.amount == Decimal(amount)


def test_a_sum_near_two_thousand_with_a_comma_is_no_year() -> None:
    income = pay("It is 1,985, give or take.")
    assert income is not None
    assert income.amount == 1985


@pytest.mark.parametrize(
    ("said", "amount"),
    [
        ("The state pension, nine hundred and ten euros each month.", "910"),
        ("With the night bonus it comes to two thousand six hundred.", "2600"),
        ("There's an assistantship, they give six thousand a month.", "6000"),
        (
            "Thirty bucks an hour, and last month I brought home fifty-two hundred.",
            "5200",
        ),
    ],
)
def test_what_comes_in_is_pay_whatever_it_is_called(said: str, amount: str) -> None:
    income = pay(said, "What do you live on?")
    assert income is not None
    assert income.amount == Decimal(amount)


@pytest.mark.parametrize(
    "said",
    [
        "My mother's pension is six hundred euros.",
        "My parents help, they give three hundred euros a month.",
        "Last month it was eight thousand.",
    ],
)
def test_what_others_get_or_give_is_still_no_pay(said: str) -> None:
    assert pay(said) is None
