"""Every figure that may stand is an option, wherever and however it was said."""

import pytest
from tests.interview.stands.conftest import told_of

from inroad.interview.reader import Entry
from inroad.interview.stands.options import MOST_OPTIONS, Option, options

LASTS = "How long would your savings last?"


def values(found: tuple[Option, ...]) -> set[tuple[float, ...]]:
    return {one.value for one in found}


def test_every_figure_of_an_answer_is_an_option() -> None:
    said = ((LASTS, "With the car one year, without it seven months."),)
    found = options("runway_months", told_of("runway_months", said, 0), None)
    assert {(12.0, 12.0), (7.0, 7.0)} <= values(found)


@pytest.mark.parametrize(
    ("slot", "asked", "first", "doubt", "then", "value"),
    [
        ("runway_months", LASTS, "Nine months.", "Even in winter?", "Six then.", 6),
        (
            "prep_hours",
            "How many hours would you prepare?",
            "Fifty hours.",
            "Be serious.",
            "Thirty.",
            30,
        ),
        (
            "self_rating",
            "Where are you out of ten, as a researcher?",
            "Seven.",
            "Truly?",
            "Let me say five.",
            5,
        ),
    ],
)
def test_a_bare_figure_right_after_is_one_of_the_same_kind(
    slot: str,
    asked: str,
    first: str,
    doubt: str,
    then: str,
    value: float,
) -> None:
    told = told_of(slot, ((asked, first), (doubt, then)), 0)
    assert any(v[0] == value for v in values(options(slot, told, None)))


def test_a_sum_without_its_thousands_is_near_the_one_before() -> None:
    said = (
        ("What do you earn?", "Thirty-six thousand kronor before tax."),
        ("And after?", "Twenty-eight."),
    )
    found = options("monthly_income", told_of("monthly_income", said, 0), None)
    assert (28000.0,) in values(found)


def test_two_figures_that_are_said_back_as_a_range_are_one_option() -> None:
    said = (
        (LASTS, "Four months as we live now. If we moved in with my aunt, six."),
        ("So four to six. And then?", "Then we would see."),
    )
    found = options("runway_months", told_of("runway_months", said, 0), None)
    assert (4.0, 6.0) in values(found)


def test_a_later_answer_that_goes_back_to_the_figure_has_options_too() -> None:
    filler = tuple((f"And what of place {c}?", "I like it there.") for c in "abcd")
    said = (
        (LASTS, "Five months."),
        *filler,
        ("Is that all?", "I forgot the roof, and I said five months. It is three."),
    )
    found = options("runway_months", told_of("runway_months", said, 0), None)
    assert (3.0, 3.0) in values(found)


def test_a_talk_in_which_nothing_tells_of_the_slot_has_none() -> None:
    said = (("How old is the dog?", "Nine years, and he sleeps ten hours."),)
    assert options("runway_months", told_of("runway_months", said), None) == ()


def test_what_the_rules_came_to_is_an_option_even_where_it_is_read_nowhere() -> None:
    told = told_of("runway_months", ((LASTS, "Long."),))
    settled = Entry({"low": 8, "high": 8}, 0, 4, told.talk[0].answer)
    assert values(options("runway_months", told, settled)) == {(8.0, 8.0)}


def test_the_evidence_of_an_option_is_the_answer_itself() -> None:
    told = told_of("runway_months", ((LASTS, "Nine months, or one year."),), 0)
    for one in options("runway_months", told, None):
        assert all(m.entry.turn is told.talk[0].answer for m in one.mentions)


def test_a_talk_with_hundreds_of_figures_has_only_so_many_options() -> None:
    said = tuple((LASTS, f"About {n} months.") for n in range(1, 200))
    told = told_of("runway_months", said, *range(len(said)))
    settled = Entry({"low": 300, "high": 300}, 0, 1, told.talk[0].answer)
    found = options("runway_months", told, settled)
    assert len(found) == MOST_OPTIONS
    assert (300.0, 300.0) in values(found)


def test_a_sum_by_the_month_may_put_one_by_the_year_right() -> None:
    said = (
        ("What is on the payslip?", "Eighty-four thousand euros a year."),
        ("And you see all of it?", "Ha. Five thousand three hundred."),
    )
    found = options("monthly_income", told_of("monthly_income", said, 0), None)
    assert {(7000.0,), (5300.0,)} <= values(found)


def test_a_time_and_one_on_a_condition_are_the_ends_of_one_option() -> None:
    said = ((LASTS, "Six months. Eight if the boat sells."),)
    found = options("runway_months", told_of("runway_months", said, 0), None)
    assert (6.0, 8.0) in values(found)


def test_two_times_without_a_condition_are_no_ends_of_one() -> None:
    said = ((LASTS, "Six months. My father says eight months."),)
    found = options("runway_months", told_of("runway_months", said, 0), None)
    assert (6.0, 8.0) not in values(found)
