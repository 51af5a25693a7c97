"""The decision journal: what is due, and how forecasts did."""

from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from inroad.core.errors import BadInput, NotFound
from inroad.plan.journal import due, expecting, kept, looked_back, review_days, settled
from inroad.record.decision import Decision, Expectation, Reviewed

MADE = Decision(
    "d1", date(2026, 1, 31), "Leave?", reviews=(date(2026, 2, 28), date(2026, 4, 30))
)
GRANT = Expectation("The grant comes.", 0.6, date(2026, 3, 1))


def test_looking_back_is_spread_over_the_year_and_keeps_to_the_end_of_a_month() -> None:
    assert review_days(date(2026, 1, 31)) == (
        date(2026, 2, 28),
        date(2026, 4, 30),
        date(2026, 7, 31),
        date(2027, 1, 31),
    )


@given(st.dates(date(1990, 1, 1), date(2090, 1, 1)))
def test_every_day_has_four_later_ones_within_a_year(start: date) -> None:
    days = review_days(start)
    assert list(days) == sorted(set(days))
    assert start < days[0]
    assert (days[-1] - start).days <= 366


def test_a_day_that_passed_waits_until_somebody_looked_back() -> None:
    assert [each.on for each in due([MADE], date(2026, 3, 1))] == [date(2026, 2, 28)]
    done = looked_back(MADE, Reviewed(date(2026, 3, 1), "Fine so far."))
    assert due([done], date(2026, 3, 1)) == ()
    assert [each.on for each in due([done], date(2026, 5, 1))] == [date(2026, 4, 30)]


def test_nothing_is_looked_back_on_once_it_is_known_what_came_of_it() -> None:
    assert due([replace(MADE, outcome="I left.")], date(2027, 1, 1)) == ()


def test_an_expectation_waits_from_its_day_until_it_is_settled() -> None:
    made = expecting(MADE, GRANT)
    assert due([made], date(2026, 2, 1)) == ()
    waiting = due([made], date(2026, 3, 1))
    assert [each.expectation for each in waiting] == [None, GRANT]
    done = settled(made, 1, came=False, on=date(2026, 3, 1))
    assert [each.expectation for each in due([done], date(2026, 3, 1))] == [None]


def test_nothing_settled_has_no_score() -> None:
    assert kept([expecting(MADE, GRANT)]).brier is None


def test_a_settled_forecast_is_scored_and_few_of_them_are_called_too_few() -> None:
    done = settled(expecting(MADE, GRANT), 1, came=False, on=date(2026, 3, 1))
    found = kept([done])
    assert (found.settled, found.came) == (1, 0)
    assert found.brier == pytest.approx(0.36)
    assert found.always is None
    assert "too few" in found.doubts[0]


def test_ten_forecasts_stand_beside_what_saying_the_same_would_have_scored() -> None:
    made = MADE
    for number in range(10):
        made = expecting(made, GRANT)
        made = settled(made, number + 1, came=number < 6, on=date(2026, 3, 1))
    assert kept([made]).always == pytest.approx(0.24)


@pytest.mark.parametrize("chance", [-0.1, 1.01])
def test_a_chance_outside_nought_and_one_is_refused(chance: float) -> None:
    with pytest.raises(BadInput, match="between 0 and 100"):
        expecting(MADE, replace(GRANT, probability=chance))


def test_what_should_have_come_before_the_decision_is_refused() -> None:
    with pytest.raises(BadInput, match="before the decision"):
        expecting(MADE, replace(GRANT, by=date(2026, 1, 1)))


@pytest.mark.parametrize("number", [0, 2])
def test_an_expectation_that_is_not_there_is_not_found(number: int) -> None:
    with pytest.raises(NotFound, match="no expectation"):
        settled(expecting(MADE, GRANT), number, came=True, on=date(2026, 3, 1))
