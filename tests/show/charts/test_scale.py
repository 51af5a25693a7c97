"""Steps of an axis, days of the calendar, lines cut at zero."""

from datetime import date

import pytest

from inroad.show.charts.scale import (
    above_zero,
    day_after,
    floored,
    level,
    linear,
    month_days,
    spans,
    steps,
)

START = date(2026, 11, 30)


@pytest.mark.parametrize(
    ("high", "found"),
    [
        (5.4, (0, 1, 2, 3, 4, 5)),
        (23_000, (0, 5000, 10000, 15000, 20000)),
        (0.9, (0, 0.2, 0.4, 0.6, 0.8)),
        (0, (0,)),
        (-3, (0,)),
    ],
)
def test_steps_are_round_and_begin_at_zero(high: float, found: tuple[float]) -> None:
    assert steps(high, 6) == pytest.approx(found)


def test_a_scale_without_extent_stands_at_its_begin() -> None:
    assert linear(0, 10, 20)(5) == 10
    assert linear(4, 10, 20)(2) == 15


def test_whole_months_keep_the_day_or_the_last_one_there_is() -> None:
    assert month_days(START, 3) == ("today", "30 Dec", "30 Jan", "28 Feb")


def test_past_a_year_days_have_their_year() -> None:
    assert month_days(START, 12)[-1] == "30 Nov 2027"


def test_the_end_of_the_calendar_is_not_passed() -> None:
    assert month_days(date(9999, 12, 1), 3)[-1] == "31 Dec"
    assert day_after(date(9990, 1, 1), 1e6).year == 9998


def test_a_month_is_named_in_the_middle_of_its_span() -> None:
    found = spans(date(2026, 9, 1), 3.0, 300)
    assert [span.name for span in found][:3] == ["Sep", "Oct", "Nov"]
    assert found[1].begin == pytest.approx(30 / 30.4375)


def test_where_months_do_not_fit_quarters_do() -> None:
    assert "Jan–Mar" in {span.name for span in spans(date(2026, 9, 1), 12.0, 300)}


def test_a_line_is_cut_where_it_crosses_zero() -> None:
    assert above_zero([(0, 1), (1, -1), (2, -1), (3, 1)]) == [
        [(0, 1), (0.5, 0.0)],
        [(2.5, 0.0), (3, 1)],
    ]
    assert floored([(0, 1), (1, -1)]) == [(0, 1), (0.5, 0.0), (1, 0.0)]


def test_a_level_is_read_between_points_only() -> None:
    assert level([(0, 0), (2, 4)], 1) == 2
    assert level([(0, 0), (2, 4)], 3) is None
