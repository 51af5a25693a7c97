"""What the talk after an answer settles, and figures held against others."""

from typing import Any

import pytest
from tests.interview.hearing.conftest import Listen, Said, after, value

from inroad.interview.hearing import Hearing

pytestmark = pytest.mark.usefixtures("unweighed")

TWO_MARKS = (
    "How would you rate yourself, out of ten?",
    "For the chemistry I'd say eight. For the coding I'm a two.",
)


def conflict(hearing: Hearing, slot: str) -> list[Any]:
    return [s.value for c in hearing.conflicts if c.slot == slot for s in c.statements]


def test_the_next_answer_settles_one_end_of_a_range(heard: Listen, plain: Said) -> None:
    answer = "A year, near enough. Fourteen months if I don't fix the car."
    said = after(
        (plain[0], (plain[1][0], answer), *plain[2:]),
        2,
        ("You're fixing the car.", "I'm fixing the car. Twelve, then."),
    )
    found = value(heard(said), "runway_months")
    assert (found["low"], found["high"]) == (12, 12)


def test_a_correction_much_later_settles_an_end_too(heard: Listen, plain: Said) -> None:
    answer = "A year, near enough. Fourteen months if I sell the car."
    last = ("Anything else?", "One correction. It is sold. So without it, twelve.")
    said = (plain[0], (plain[1][0], answer), *plain[2:], last)
    found = value(heard(said), "runway_months")
    assert (found["low"], found["high"]) == (12, 12)


def test_a_pay_that_was_told_wrong_is_left_blank(heard: Listen, plain: Said) -> None:
    said = (
        *plain,
        ("Is that all?", "I gave you the salary wrong, it was last year's."),
    )
    assert value(heard(said), "monthly_income") is None


def test_an_answer_to_another_question_settles_nothing(
    heard: Listen, plain: Said
) -> None:
    answer = "A year, near enough. Fourteen months if I don't fix the car."
    said = after(
        (plain[0], (plain[1][0], answer), *plain[2:]),
        2,
        ("How many cats have you got?", "Twelve, so far."),
    )
    found = value(heard(said), "runway_months")
    assert (found["low"], found["high"]) == (12, 14)


def test_one_mark_after_marks_for_this_and_that_is_kept(
    heard: Listen, plain: Said
) -> None:
    said = after(
        plain,
        2,
        TWO_MARKS,
        ("I meant the whole of you.", "The whole of me's a five, then."),
    )
    assert value(heard(said), "self_rating")["value"] == 5


def test_one_figure_asked_for_is_in_the_first_sentence(
    heard: Listen, plain: Said
) -> None:
    said = after(
        plain,
        2,
        TWO_MARKS,
        ("And one figure?", "For the page, write five. The mean of my two halves."),
    )
    assert value(heard(said), "self_rating")["value"] == 5


def test_a_second_thought_soon_after_is_the_mark(heard: Listen, plain: Said) -> None:
    said = after(
        plain,
        2,
        ("How would you rate yourself, out of ten?", "Eight."),
        ("That was quick.", "Well. I never finished anything alone, so put five."),
    )
    assert value(heard(said), "self_rating")["value"] == 5


def test_marks_for_this_and_that_alone_are_no_mark(heard: Listen, plain: Said) -> None:
    said = after(
        plain,
        2,
        TWO_MARKS,
    )
    assert value(heard(said), "self_rating") is None


def test_a_figure_held_against_another_is_a_conflict(
    heard: Listen, plain: Said
) -> None:
    said = (
        *plain,
        ("On three thousand a month you could move out.", "Two thousand one hundred."),
    )
    amounts = [one["amount"] for one in conflict(heard(said), "monthly_income")]
    assert amounts == [2100, 3000]


def test_a_time_put_right_aloud_is_a_conflict(heard: Listen, plain: Said) -> None:
    answer = "Fourteen months, I used to say. Then the roof came off. So nine months."
    hearing = heard((plain[0], (plain[1][0], answer), *plain[2:]))
    assert value(hearing, "runway_months")["low"] == 9
    assert [one["low"] for one in conflict(hearing, "runway_months")] == [14, 9]


def test_parts_that_add_up_are_no_conflict(heard: Listen, plain: Said) -> None:
    said = after(
        plain,
        4,
        (
            "How many hours of preparation would you need?",
            "Her papers, eight hours. The exercises, twelve hours. Twenty hours.",
        ),
    )
    assert not conflict(heard(said), "prep_hours")


def test_what_is_left_of_a_pay_is_taken_in_thousands(
    heard: Listen, plain: Said
) -> None:
    said = (
        ("How much do you make a month?", "Thirty-five thousand kroner a month."),
        ("Before tax or after?", "Before. After tax, it's twenty-five."),
        *plain[1:],
    )
    assert value(heard(said), "monthly_income")["amount"] == 25000


def test_a_time_named_once_more_and_put_right_is_the_last(
    heard: Listen, plain: Said
) -> None:
    last = ("Anything else?", "I said seven months. The boiler broke. It's five.")
    found = value(heard((*plain, last)), "runway_months")
    assert (found["low"], found["high"]) == (5, 5)


def test_a_time_that_is_denied_gives_way_to_the_one_after_it(
    heard: Listen, plain: Said
) -> None:
    last = ("Anything else?", "I forgot the rent. So it's not seven months. Five.")
    found = value(heard((*plain, last)), "runway_months")
    assert (found["low"], found["high"]) == (5, 5)


def test_what_cannot_be_counted_any_more_leaves_one_end(
    heard: Listen, plain: Said
) -> None:
    answer = "If I keep the flat, five months. If I go to my aunt, ten."
    last = ("She let her room?", "Oh. Yes. Then I can't count that. It's five.")
    said = (plain[0], (plain[1][0], answer), *plain[2:], last)
    found = value(heard(said), "runway_months")
    assert (found["low"], found["high"]) == (5, 5)


def test_the_number_of_something_else_puts_no_time_right(
    heard: Listen, plain: Said
) -> None:
    last = ("Anything else?", "I said seven months. My sister has two cats.")
    found = value(heard((*plain, last)), "runway_months")
    assert (found["low"], found["high"]) == (7, 7)


def test_a_short_answer_soon_after_names_both_ends(heard: Listen, plain: Said) -> None:
    said = after(
        plain,
        2,
        ("How many hours would you prepare before calling her?", "Sixty hours."),
        ("So which?", "Call it sixty to eighty."),
    )
    found = value(heard(said), "prep_hours")
    assert (found["low"], found["high"]) == (60, 80)


@pytest.mark.parametrize(
    ("more", "amount"),
    [
        (("A year.", "A year, yes, sadly."), 5000),
        (("Monthly?", "Monthly, yes."), 60000),
        (("A year?", "No, and I'd rather not go on about it."), 60000),
    ],
)
def test_how_often_a_pay_comes_may_be_settled_right_after(
    heard: Listen, plain: Said, more: tuple[str, str], amount: int
) -> None:
    first = ("What do they pay you?", "Sixty thousand lek, before tax.")
    found = value(heard((first, more, *plain[1:])), "monthly_income")
    assert found["amount"] == amount


def test_a_range_named_much_later_takes_in_the_end_told_before(
    heard: Listen, plain: Said
) -> None:
    more = ("So five to seven?", "Five to seven months, yes.")
    found = value(heard((*plain, more)), "runway_months")
    assert (found["low"], found["high"]) == (5, 7)


def test_a_range_of_something_else_much_later_widens_nothing(
    heard: Listen, plain: Said
) -> None:
    more = ("How long is the course?", "Five to seven months.")
    found = value(heard((*plain, more)), "runway_months")
    assert (found["low"], found["high"]) == (7, 7)
