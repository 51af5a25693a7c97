"""The readings that the value grammar must cover, one row each, by their number.

A reading that rests on the interviewer's turn is tested by what its answer says.
"""

from decimal import Decimal

import pytest
from tests.interview.values.conftest import value_of

from inroad.interview.values import (
    Income,
    Share,
    Span,
    below_zero,
    passes_hundred,
    read_income,
    read_number_of,
    read_runway,
    read_shares,
)

MONTH, YEAR = "And what comes in each month?", "What is that a year?"


MONEY: list[tuple[str, str, str, tuple[str, ...], tuple[str, str | None] | None]] = [
    ("1", "thirty-six hundred a month", "", (), ("3600", None)),
    ("2", "four and a half thousand", "", (), ("4500", None)),
    ("3", "two, two and a half thousand", "", (), None),
    ("4", "2.750 euros", "", (), ("2750", "EUR")),
    ("5", "2.750,40 €", "", (), ("2750.40", "EUR")),
    ("6", "1,25,000 rupees", "", (), ("125000", None)),
    ("7", "one point six lakh", "", (), ("160000", "INR")),
    ("8", "18 LPA", "", (), ("150000", "INR")),
    ("9", "half a crore a year", "", (), ("416666.67", "INR")),
    ("10", "210k shillings", "", ("Nairobi",), ("210000", "KES")),
    ("10b", "210k shillings", "", (), ("210000", None)),
    ("11", "about a grand", "", (), ("1000", None)),
    ("12", "fifty-two five", YEAR, (), ("4375", None)),
    ("12b", "fifty-two five", "", (), None),
    ("13", "sixty thousand a year before tax", "", (), ("5000", None)),
    ("14", "three thousand eight gross, two six lands", "", (), ("2600", None)),
    ("14b", "two six", MONTH, (), None),
    ("15", "twenty-two an hour", "", (), None),
    ("16", "five hundred a week", "", (), None),
    ("17", "between 1,900 and 2,300; if I had to say, 2,100", "", (), ("2100", None)),
    ("18", "my wife makes four thousand, I make two", "", (), ("2000", None)),
    ("19", "last year I was on 70k", "", (), None),
    ("20", "they offered me nine thousand", "", (), None),
    ("21", "rent is 1,400", "", (), None),
    ("22", "I owe eleven thousand", "", (), None),
    ("23", "we have twenty thousand put by", "", (), None),
    ("24", "Half that.", "I used to make 9,000, you?", (), None),
    ("25", "3,400 francs", "", ("Lausanne",), ("3400", "CHF")),
    ("25b", "3,400 francs", "", ("Dakar",), ("3400", "XOF")),
    ("25c", "3,400 francs", "", (), ("3400", None)),
    ("26", "four thousand dollars", "", ("Toronto",), ("4000", "CAD")),
    ("27", "nothing right now", MONTH, (), ("0", None)),
    ("28", "2019 was good", "", (), None),
    ("28b", "built in 2013", "", (), None),
    ("29", "ten million in funding", "", (), None),
]


@pytest.mark.parametrize(
    ("text", "question", "places", "expected"),
    [row[1:] for row in MONEY],
    ids=[row[0] for row in MONEY],
)
def test_an_income_is_read_as_it_was_said(
    text: str,
    question: str,
    places: tuple[str, ...],
    expected: tuple[str, str | None] | None,
) -> None:
    income = value_of(read_income(text, question=question, places=places))
    if expected is None:
        assert income is None
    else:
        assert isinstance(income, Income)
        assert (income.amount, income.currency) == (Decimal(expected[0]), expected[1])


def test_13_a_yearly_gross_pay_says_so_in_its_basis() -> None:
    basis = value_of(read_income("sixty thousand a year before tax")).basis
    assert "yearly" in basis
    assert "gross" in basis


def test_14_the_gross_pay_stands_in_the_basis_of_the_net_one() -> None:
    said = "three thousand eight gross, two six lands"
    basis = value_of(read_income(said)).basis
    assert "net" in basis
    assert "gross 3800" in basis


MONTHS: list[tuple[str, str, tuple[float, float] | None]] = [
    ("30", "a year and a half", (18, 18)),
    ("31", "half a year", (6, 6)),
    ("32", "a month or two", (1, 2)),
    ("33", "five, six months", (5, 6)),
    ("34", "three, maybe four", (3, 4)),
    ("35", "1½ years", (18, 18)),
    ("36", "a couple of months", (2, 2)),
    ("37", "a few months", None),
    ("38", "nine weeks", (2.1, 2.1)),
    ("39", "until March", None),
    ("40", "Ten months. No, wait, I paid the roof. Eight.", (8, 8)),
    ("41", "Twelve, my dad says twenty.", (12, 12)),
    ("42", "Six; nine if the flat sells", (6, 9)),
    ("43", "I'm two months behind", (-2, -2)),
    ("44", "minus one, minus three", (-3, -1)),
    ("45", "Less than zero", None),
    ("46", "for two years now I have worked there", None),
    ("47", "they'd hire me for six months", None),
    ("48", "Eight.", (8, 8)),
    ("49", "Forever, I live with my parents", None),
    ("50", "at least six", (6, 6)),
]


@pytest.mark.parametrize(
    ("text", "expected"),
    [row[1:] for row in MONTHS],
    ids=[row[0] for row in MONTHS],
)
def test_a_runway_is_read_in_months(
    text: str, expected: tuple[float, float] | None
) -> None:
    span = value_of(read_runway(text))
    assert span == (None if expected is None else Span(*expected))


def test_45_less_than_zero_is_flagged_though_it_holds_no_figure() -> None:
    assert below_zero("Less than zero")


def test_48_the_interviewers_own_number_is_read_for_the_conflict() -> None:
    found = read_number_of("runway_months", "so ten months.")
    assert value_of(found) == Span(10, 10)


SHARES: list[tuple[str, str, str, list[tuple[str, str, float]] | None]] = [
    (
        "51",
        "Half on code, a third on email, the rest asleep",
        "",
        [("code", "share", 50), ("email", "share", 33.3)],
    ),
    (
        "52",
        "sixty-forty, work and children",
        "",
        [("work", "share", 60), ("children", "share", 40)],
    ),
    (
        "53",
        "50/50 thesis and job",
        "",
        [("thesis", "share", 50), ("job", "share", 50)],
    ),
    ("54", "a fifth goes to reading", "", [("reading", "share", 20)]),
    (
        "55",
        "Teaching forty, papers maybe ten",
        "",
        [("Teaching", "share", 40), ("papers", "share", 10)],
    ),
    (
        "56",
        "forty teaching, ten papers",
        "",
        [("teaching", "share", 40), ("papers", "share", 10)],
    ),
    (
        "57",
        "Ten hours at the shop, two with my mother",
        "What is a normal day?",
        [("the shop", "hours_per_day", 10), ("my mother", "hours_per_day", 2)],
    ),
    (
        "58",
        "thirty hours of lectures",
        "What is a normal week?",
        [("lectures", "hours_per_week", 30)],
    ),
    ("59", "most of it is meetings", "", None),
    ("60", "from ten at night", "a normal day?", None),
    ("60b", "at six", "a normal day?", None),
    ("60c", "nine to five", "a normal day?", None),
    (
        "61",
        "70 percent work, 30 percent kids and 20 percent phone",
        "",
        [("work", "share", 70), ("kids", "share", 30), ("phone", "share", 20)],
    ),
    ("62", "5% of the work half", "", None),
]


@pytest.mark.parametrize(
    ("text", "question", "expected"),
    [row[1:] for row in SHARES],
    ids=[row[0] for row in SHARES],
)
def test_the_slices_of_a_week_keep_their_labels(
    text: str, question: str, expected: list[tuple[str, str, float]] | None
) -> None:
    shares = value_of(read_shares(text, question=question))
    told = None if shares is None else [slice_of(s) for s in shares]
    assert told == expected


def slice_of(share: Share) -> tuple[str, str, float]:
    for kind in ("share", "hours_per_day", "hours_per_week"):
        if (value := getattr(share, kind)) is not None:
            return share.label, kind, value
    raise AssertionError


def test_61_more_than_a_whole_week_is_kept_and_flagged() -> None:
    said = "70 percent work, 30 percent kids and 20 percent phone"
    assert passes_hundred(value_of(read_shares(said)))
    assert not passes_hundred(value_of(read_shares("70 percent work, 30 kids")))
