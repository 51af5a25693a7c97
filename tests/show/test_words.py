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


@pytest.mark.parametrize(
    "quote",
    [
        "I read it\n\n46\n00:02:41,495 --> 00:02:44,785\nfour times",
        "I read it\r\n\r\n46\r\n00:02:41,495 --> 00:02:44,785\r\nfour times",
        "I read it\n\n00:01:58.832 --> 00:02:00.058\n<v Radek>four times",
        "I read it\n\n01:58.832 --> 02:00.058 align:start\nfour times",
    ],
)
def test_a_quote_over_two_captions_is_shown_without_their_times(quote: str) -> None:
    assert shortened(quote) == "I read it four times"
    assert curly(quote) == "I read it four times"


def test_an_arrow_in_what_was_written_stays() -> None:
    assert shortened("from 10:30 --> to 11:00") == "from 10:30 --> to 11:00"


@pytest.mark.parametrize(
    ("value", "scale", "said"),
    [
        (5, "top percent", "the top 5%"),
        (10, "bottom percent", "the lowest 10%"),
        (40, "percentile", "percentile 40"),
        (30, "percent of own potential", "30% of your own potential"),
        (7, "out of 10", "7 out of 10"),
        (3, "one to six", "3 on a scale of one to six"),
        (3, "not said", "3"),
    ],
)
def test_a_mark_is_said_on_its_scale(value: int, scale: str, said: str) -> None:
    assert value_words({"value": value, "scale": scale, "compared_to": None}) == said


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
