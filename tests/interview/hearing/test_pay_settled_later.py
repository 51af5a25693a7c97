"""Pay that the next answer settles, and the money that the talk names."""

import pytest
from tests.interview.hearing.conftest import Listen, Said, value

from inroad.interview.home import home_in
from inroad.interview.transcript import read_transcript

pytestmark = pytest.mark.usefixtures("unweighed")
ASKED = "How much do you make a month?"


def test_what_arrives_stands_for_what_is_on_paper(heard: Listen, plain: Said) -> None:
    said = (
        (ASKED, "Three thousand euros gross."),
        ("On paper?", "After tax and pension I see 2,100 in the account each month."),
        *plain[1:],
    )
    found = value(heard(said), "monthly_income")
    assert (found["amount"], found["currency"]) == (2100, "EUR")


def test_the_money_may_be_named_right_after(heard: Listen, plain: Said) -> None:
    said = ((ASKED, "2,700 after tax."), ("Euros?", "Yes."), *plain[1:])
    found = value(heard(said), "monthly_income")
    assert (found["amount"], found["currency"]) == (2700, "EUR")


@pytest.mark.parametrize(
    ("said", "code"),
    [
        ("Sam: It's 5,000 pesos. My aunt is in Manila.", "PHP"),
        ("Sam: It's 5,000 pesos. Manila or Bogotá, who knows.", None),
        ("Sam: What about Switzerland? They pay 7,000 francs.", None),
    ],
)
def test_money_of_several_countries_is_that_of_the_places_spoken_of(
    said: str, code: str | None
) -> None:
    turns = read_transcript(f"Jo: And the pay?\n\n{said}".encode(), "talk.txt").turns
    assert home_in(turns, "Sam").currency == code


def test_a_sum_in_money_that_stays_open_is_only_perhaps(
    heard: Listen, plain: Said
) -> None:
    sum_ = ((ASKED, "2,700 after tax."), *plain[1:])
    where = ("And which is home?", "Oslo would do, and Rome. A friend is in Lima.")
    assert value(heard(sum_), "monthly_income")["amount"] == 2700
    open_ = heard((*sum_, where))
    assert value(open_, "monthly_income") is None
    assert any(p.slot == "monthly_income" for p in open_.perhaps)
