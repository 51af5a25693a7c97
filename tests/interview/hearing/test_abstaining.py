"""What is left blank rather than guessed, and which of several numbers stands."""

import pytest
from tests.interview.hearing.conftest import Listen, Said, value

pytestmark = pytest.mark.usefixtures("unweighed")


@pytest.mark.parametrize("yes", ["Yes.", "That's right.", "Yeah, exactly.", "Correct."])
def test_a_bare_yes_confirms_the_interviewers_figure(
    heard: Listen, plain: Said, yes: str
) -> None:
    asked = "How long would your savings last? About nine months, then?"
    found = value(heard((plain[0], (asked, yes), *plain[2:])), "runway_months")
    assert (found["low"], found["high"]) == (9, 9)
    assert found["lines"] == [5, 6, 7]
    assert found["quote"].endswith(yes)


def test_a_bare_yes_to_a_figure_for_the_sake_of_argument_confirms_nothing(
    heard: Listen, plain: Said
) -> None:
    asked = "How long would your savings last, if you had nine months of rent?"
    said = (plain[0], (asked, "Yes."), *plain[2:])
    assert value(heard(said), "runway_months") is None


def test_a_bare_yes_leaves_the_persons_own_figure(heard: Listen, plain: Said) -> None:
    said = (*plain[:2], ("So savings for nine months?", "Yes."), *plain[2:])
    assert value(heard(said), "runway_months")["low"] == 7


def test_pay_after_tax_replaces_the_pay_before_it(heard: Listen, plain: Said) -> None:
    said = (
        ("What do they pay you?", "Sixty thousand euros a year, gross."),
        ("And after tax, what actually lands?", "Three thousand one hundred euros."),
        *plain[1:],
    )
    assert value(heard(said), "monthly_income")["amount"] == 3100


def test_pay_that_is_no_part_of_the_first_one_does_not_replace_it(
    heard: Listen, plain: Said
) -> None:
    said = (
        ("What do they pay you a month?", "Four thousand euros a month, gross."),
        ("And after tax, what's left at the end?", "Two hundred euros, if that."),
        *plain[1:],
    )
    assert value(heard(said), "monthly_income")["amount"] == 4000


def test_a_bare_number_puts_the_thousands_right(heard: Listen, plain: Said) -> None:
    answer = "Forty-six thousand kronor a month. No, wait, that was before. Forty-four."
    said = (("How much do you make a month?", answer), *plain[1:])
    assert value(heard(said), "monthly_income")["amount"] == 44000


def test_pay_taken_back_without_another_figure_is_blank(
    heard: Listen, plain: Said
) -> None:
    answer = "Four thousand euros a month. No, wait, that was before the cut."
    said = (("How much do you make a month?", answer), *plain[1:])
    assert value(heard(said), "monthly_income") is None


def test_how_long_something_has_been_so_is_no_runway(
    heard: Listen, plain: Said
) -> None:
    asked = "How long have you worked there, how many years would that be?"
    said = (plain[0], (asked, "It's five years."), *plain[2:])
    assert value(heard(said), "runway_months") is None


def test_a_mood_does_not_narrow_a_range(heard: Listen, plain: Said) -> None:
    answer = "Ten or eleven months. I'd call it ten when I'm sad."
    said = (plain[0], (plain[1][0], answer), *plain[2:])
    found = value(heard(said), "runway_months")
    assert (found["low"], found["high"]) == (10, 11)


def test_money_of_the_only_country_spoken_of_needs_no_name(
    heard: Listen, plain: Said
) -> None:
    said = (
        ("How is Dunedin?", "Quieter than Wellington."),
        ("How much do you make a month?", "Five thousand a month."),
        *plain[1:],
    )
    assert value(heard(said), "monthly_income")["currency"] == "NZD"


@pytest.mark.parametrize(
    "item",
    ["I won't tell you.", "No, do the list."],
)
def test_words_to_the_interviewer_are_not_ruled_out(
    heard: Listen, plain: Said, item: str
) -> None:
    said = (*plain[:6], (plain[6][0], item), plain[7])
    assert value(heard(said), "against") is None
