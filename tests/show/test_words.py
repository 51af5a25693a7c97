from datetime import date

import pytest

from inroad.show.values import value_words
from inroad.show.words import (
    counted,
    curly,
    day,
    figure,
    lines_words,
    listed,
    sentence,
    shortened,
)


@pytest.mark.parametrize(
    ("given", "said"),
    [
        (date(2026, 11, 20), "20 November 2026"),
        ("2021-01-03", "3 January 2021"),
        ("2021-01", "January 2021"),
        ("2021", "2021"),
        (2014, "2014"),
        ("2021-13", "2021-13"),
        ("spring", "spring"),
        (None, "undated"),
        ("", "undated"),
    ],
)
def test_a_day_is_written_in_full_and_an_unknown_one_is_undated(
    given: date | str | int | None, said: str
) -> None:
    assert day(given) == said


@pytest.mark.parametrize(
    ("lines", "said"),
    [
        ((), ""),
        ((46,), "line 46"),
        ((46, 46), "line 46"),
        ((70, 166), "lines 70, 166"),
        ((5, 3, 4, 9), "lines 3 to 5, 9"),
    ],
)
def test_lines_are_named_as_runs(lines: tuple[int, ...], said: str) -> None:
    assert lines_words(lines) == said


def test_apostrophes_are_curly_and_quotation_marks_stay() -> None:
    assert curly("don't say \"it's\", the authors' way") == (
        'don’t say "it’s", the authors’ way'
    )


def test_a_long_quote_is_cut_at_a_word_and_says_so() -> None:
    cut = shortened("word " * 60, 40)
    assert cut.endswith("word …")
    assert len(cut) <= 42


def test_a_short_quote_is_left_letter_for_letter() -> None:
    assert shortened("four  or\nfive") == "four or five"


def test_lists_counts_figures_and_sentences_read_as_people_write_them() -> None:
    assert listed(["a", "", "b", "c"]) == "a, b and c"
    assert listed(["a"]) == "a"
    assert counted(1, "default") == "one default"
    assert counted(40, "default") == "40 defaults"
    assert [figure(v) for v in (4.0, 4.5, 12000, 0.03)] == [
        "4",
        "4.5",
        "12,000",
        "0.03",
    ]
    assert sentence("what now?") == "What now?"
    assert sentence("so") == "So."


def test_hours_said_of_nothing_in_particular_begin_with_no_comma() -> None:
    assert value_words({"label": "", "hours_per_week": 4.0}) == "4 hours a week"
    assert value_words({"label": "films", "hours_per_day": 1}) == "films, 1 hour a day"
