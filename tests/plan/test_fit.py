"""A test of fit: worth its hours or not, from counts and ranges."""

from collections.abc import Callable
from dataclasses import replace
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from inroad.plan.attempts import Limits
from inroad.plan.fit import FitInputs, fit_line, turn_words, verdict_words, weighed_fit
from inroad.plan.page import Brief

BriefOf = Callable[..., Brief]


def test_a_test_that_shows_nothing_is_worth_nothing() -> None:
    found = weighed_fit(FitInputs(shows=(0.5, 0.5), errs=(0.5, 0.5)))
    assert found.worth == (0, 0, 0)
    assert not found.could_change
    assert verdict_words(found).startswith("No result would change your choice")


def test_a_test_never_wrong_is_worth_all_that_knowing_is() -> None:
    sure = FitInputs(
        suits=(0.5, 0.5), gain=(1, 1), loss=(1, 1), shows=(1, 1), errs=(0, 0)
    )
    # Half the time it saves the year that going would have cost.
    assert weighed_fit(sure).worth[1] == 23.0


def test_where_one_would_go_anyway_no_result_changes_it() -> None:
    found = weighed_fit(FitInputs(suits=(0.97, 0.99)))
    assert found.goes
    assert "you would go whatever the test said" in verdict_words(found)


def test_it_says_between_which_counts_it_is_worth_its_hours() -> None:
    found = weighed_fit(FitInputs())
    assert found.worth_between is not None
    low, high = found.worth_between
    assert 0 < low < high < 1
    assert "of ten people like you" in turn_words(found)[0]


def test_a_test_of_years_is_never_worth_it() -> None:
    found = weighed_fit(FitInputs(hours=(9000, 9000)))
    assert found.worth_between is None
    assert found.needs is None
    assert not found.pays


ends = st.tuples(st.floats(0.01, 0.5), st.floats(0.5, 0.99))


@settings(max_examples=25, deadline=None)
@given(ends, st.tuples(st.floats(0.1, 2), st.floats(2, 9)))
def test_a_better_test_is_never_worth_less(
    suits: tuple[float, float], gain: tuple[float, float]
) -> None:
    found = weighed_fit(replace(FitInputs(), suits=suits, gain=gain))
    worst, middle, best = found.worth
    assert 0 <= worst <= middle + 1e-9 <= best + 1e-8


def test_the_brief_says_what_the_test_displaces() -> None:
    inputs = FitInputs()
    tight = Limits(a_week=8, weeks=17, need=0.4, money_ends=True)
    text = fit_line(weighed_fit(inputs), inputs, tight).text
    assert "weeks of the 17 your money lasts at least" in text
    gone = fit_line(weighed_fit(inputs), inputs, replace(tight, weeks=1.2)).text
    assert "weeks, more than your money may last, so begin" in gone
    ample = replace(tight, money_ends=False, weeks=52)
    assert "your money" not in fit_line(weighed_fit(inputs), inputs, ample).text


def test_the_brief_weighs_the_test(
    brief_of: BriefOf, short_of_money: dict[str, Any]
) -> None:
    line = next(x for x in brief_of(short_of_money).lines if x.id == "test.worth")
    assert "which nobody has measured" in line.text
    assert "default:fit_test.conceptual" in line.because
