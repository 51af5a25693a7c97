"""Closing dates: read from people's words, and a part of the search."""

from dataclasses import replace
from datetime import date

import pytest

from inroad.core.errors import BadInput
from inroad.plan.attempts import Attempt, Limits
from inroad.plan.closing import (
    check_closing,
    closing_in,
    closing_of,
    weeks_until,
    without_closing,
)
from inroad.plan.closing_lines import closing_words, soon_words
from inroad.plan.ladder import Ladder
from inroad.plan.order_lines import flip_words
from inroad.plan.reckoning import Reckoned, reckon

TODAY = date(2026, 3, 2)
LIMITS = Limits(a_week=10, weeks=20, need=0.0)
LATER = Attempt("later", "“a lab”", (0.2, 0.4), (20, 20), (6, 6))
SOONER = Attempt("sooner", "“a programme”", (0.2, 0.4), (20, 20), (5, 5))


def _reckon(*attempts: Attempt) -> Reckoned:
    ids = [each.id for each in attempts]
    return reckon(attempts, LIMITS, ambitious=ids, safest=ids[::-1])


def _dated(attempt: Attempt, day: date) -> Attempt:
    weeks = weeks_until(day, TODAY)
    return replace(attempt, closes=day.isoformat(), open_weeks=weeks)


def _ladder(*attempts: Attempt) -> Ladder:
    ids = tuple(each.id for each in attempts)
    return Ladder(attempts, LIMITS, _reckon(*attempts), ids, ids[::-1])


@pytest.mark.parametrize(
    "text",
    [
        "MATS, closes 2026-12-15",
        "MATS closes on 15 December 2026",
        "MATS (closing date: Dec 15, 2026)",
        "MATS; deadline 15th of December 2026",
        "MATS, apply by 15. Dec 2026",
    ],
)
def test_a_closing_date_is_read_as_people_write_it(text: str) -> None:
    assert closing_in(text) == date(2026, 12, 15)
    assert without_closing(text) == "MATS"


@pytest.mark.parametrize(
    "text",
    [
        "a lab that closes early",
        "closes 2026-13-45",
        "since 2026-12-15 I think of a PhD",
        "deadline 31 June 2026",
    ],
)
def test_what_is_no_closing_date_is_none(text: str) -> None:
    assert closing_in(text) is None
    assert without_closing(text) == text


def test_the_date_given_for_an_option_beats_the_one_in_its_words() -> None:
    option = {"text": "MATS, closes 2026-12-15", "closes": "2027-01-10"}
    assert closing_of(option) == date(2027, 1, 10)
    assert closing_of({"text": "MATS", "closes": "soon"}) is None


@pytest.mark.parametrize("day", [date(2026, 3, 1), date(1926, 1, 1), date(2226, 1, 1)])
def test_a_date_that_has_passed_or_never_comes_is_refused(day: date) -> None:
    with pytest.raises(BadInput) as caught:
        check_closing(day, TODAY)
    assert caught.value.hint


def test_today_is_still_open() -> None:
    assert check_closing(TODAY, TODAY) == TODAY
    assert weeks_until(TODAY, TODAY) > 0


def test_what_closes_first_goes_first_where_both_would_fit() -> None:
    assert _reckon(LATER, SOONER).order == ("later", "sooner")
    dated = _dated(SOONER, date(2026, 3, 18))
    found = _reckon(LATER, dated)
    assert found.order == ("sooner", "later")
    assert "closing" in {turn.what for turn in found.turns}


def test_the_turn_says_what_would_come_first_without_the_date() -> None:
    ladder = _ladder(LATER, _dated(SOONER, date(2026, 3, 18)))
    told = (
        "“a programme” comes first since it closes on 18 March 2026; else “a lab” would"
    )
    assert told in flip_words(ladder)


def test_what_has_closed_is_never_tried_and_stands_last() -> None:
    gone = _dated(LATER, date(2026, 2, 1))
    found = _reckon(gone, SOONER)
    assert found.order == ("sooner", "later")
    assert found.index[0] is None
    assert "later" not in found.batch


def test_closing_dates_never_raise_what_a_search_gives() -> None:
    free = _reckon(LATER, SOONER)
    near = _dated(LATER, date(2026, 3, 6))
    tight = _reckon(near, SOONER)
    assert tight.lower < free.lower
    assert tight.closing_binds
    assert not free.closing_binds


def test_it_is_said_when_the_hours_do_not_fit_before_a_date() -> None:
    ladder = _ladder(
        _dated(LATER, date(2026, 3, 6)),
        _dated(SOONER, date(2026, 12, 1)),
        _dated(replace(LATER, id="gone", name="“a grant”"), date(2026, 1, 1)),
    )
    assert closing_words(ladder) == [
        "“a lab” closes on 6 March 2026, in four days: at 10 hours a week too soon for "
        "the 20 hours it takes.",
        "“a programme” closes on 1 December 2026, in 39 weeks.",
        "“a grant” closed on 1 January 2026, so it is not tried.",
    ]
    assert soon_words(ladder) == (
        " Closing soon: “a lab” on 6 March 2026. “a grant” has closed and is not tried."
    )
