"""Words for people."""

from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from inroad.core.text import (
    capital,
    counted,
    counted_of,
    full_date,
    in_a_hundred,
    listed,
    money,
    month_name,
    number,
    of_cases,
    out_of,
    part_of_month,
    quoted,
    span,
    stopped,
)


@pytest.mark.parametrize(
    ("value", "words"),
    [(4, "4"), (4.5, "4.5"), (2.14, "2.1"), (-2, "−2"), (0, "0"), (-0.01, "0")],
)
def test_a_number_is_as_brief_as_it_is_exact(value: float, words: str) -> None:
    assert number(value) == words


def test_a_range_of_one_is_one_number() -> None:
    assert (span(4, 5), span(6, 6)) == ("4 to 5", "6")


@pytest.mark.parametrize(
    ("low", "high", "words"),
    [(1, 1, "1 month"), (0, 0, "0 months"), (1, 2, "1 to 2 months")],
)
def test_only_one_is_singular(low: float, high: float, words: str) -> None:
    assert counted(low, high, "month") == words


@pytest.mark.parametrize(
    ("many", "words"), [(0, "no figures"), (1, "one figure"), (12, "twelve figures")]
)
def test_small_counts_are_words(many: int, words: str) -> None:
    assert counted_of(many, "figure") == words


def test_large_counts_are_figures() -> None:
    assert counted_of(1300, "message") == "1,300 messages"


def test_money_is_in_whole_units_with_its_currency() -> None:
    assert money(Decimal("3499.6"), "CHF") == "CHF 3,500"
    assert money(3333.33, None) == "3,333"


@pytest.mark.parametrize(
    ("parts", "words"),
    [([], ""), (["a"], "a"), (["a", "b"], "a and b"), (["a", "b", "c"], "a, b and c")],
)
def test_a_list_is_joined_as_a_sentence_does(parts: list[str], words: str) -> None:
    assert listed(parts) == words


def test_a_list_can_be_joined_by_another_word() -> None:
    assert listed(["a", "b"], joint="or") == "a or b"


def test_words_are_quoted_without_their_stop() -> None:
    assert quoted("  I want\n to go. ") == "“I want to go”"


def test_quotation_marks_are_not_doubled() -> None:
    assert quoted('"go"') == quoted("“go”") == "“go”"


def test_a_sentence_gets_one_stop() -> None:
    assert [stopped(t) for t in ("a", "a.", "a?", "a…")] == ["a.", "a.", "a?", "a…"]


@pytest.mark.parametrize(
    ("probability", "words"),
    [(0.0, "less than 1 in 100"), (0.32, "32 in 100"), (1.0, "more than 99 in 100")],
)
def test_a_risk_is_said_in_a_hundred(probability: float, words: str) -> None:
    assert in_a_hundred(probability) == words


def test_long_words_are_cut_at_a_word() -> None:
    assert quoted("one two, three", longest=10) == "“one two …”"


def test_days_are_written_in_full() -> None:
    day = date(2026, 11, 5)
    assert full_date(day) == "5 November 2026"
    assert month_name(day) == "November 2026"


@pytest.mark.parametrize(
    ("day", "words"),
    [(1, "early May 2026"), (15, "mid-May 2026"), (31, "late May 2026")],
)
def test_days_far_off_are_parts_of_a_month(day: int, words: str) -> None:
    assert part_of_month(date(2026, 5, day)) == words


@pytest.mark.parametrize(
    ("probability", "words"),
    [
        (0.0, "less than 1 in 100"),
        (0.02, "about 1 in 50"),
        (0.25, "about 1 in 4"),
        (0.5, "about half"),
        (2 / 3, "about 2 in 3"),
        (1.0, "almost certain"),
    ],
)
def test_a_probability_is_a_count_of_cases(probability: float, words: str) -> None:
    assert out_of(probability) == words


@pytest.mark.parametrize(
    ("probability", "words"),
    [
        (0.0, "fewer than 1 of 100 cases"),
        (1 / 3, "about 1 of 3 cases"),
        (0.5, "about half of all cases"),
        (1.0, "almost all cases"),
    ],
)
def test_a_probability_goes_on_in_a_sentence(probability: float, words: str) -> None:
    assert of_cases(probability) == words


@given(st.floats(0, 1))
def test_every_probability_reads_as_cases(probability: float) -> None:
    assert of_cases(probability).endswith(" cases")
    assert in_a_hundred(probability).endswith(" in 100")


def test_a_capital_changes_the_first_letter_alone() -> None:
    assert capital("aI is it") == "AI is it"
    assert capital("") == ""
