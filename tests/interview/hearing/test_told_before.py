"""What an earlier exchange settles: a unit, a scale, another week, another mark."""

import pytest
from tests.interview.hearing.conftest import Listen, Said, after, value

pytestmark = pytest.mark.usefixtures("unweighed")

WEEK = (
    "How many hours of your week go where?",
    "The bakery, thirty hours. Choir, four hours. Reading papers, ten hours.",
)


def test_the_week_wished_for_has_the_unit_of_the_week_that_is(
    heard: Listen, plain: Said
) -> None:
    asked = "How would you like your week to be?"
    said = after(
        plain, 2, WEEK, (asked, "Maybe twenty for papers, and the bakery ten.")
    )
    wished = value(heard(said), "attention_target")
    assert [x["hours_per_week"] for x in wished] == [20, 10]


def test_hours_wished_for_after_a_day_told_by_the_hour_are_hours_of_a_day(
    heard: Listen, plain: Said
) -> None:
    day = "How many hours of a normal day go where?"
    told = "Six hours at the mill, two hours with the goats, one hour of papers."
    wish = "Three hours for papers. And four hours at the mill instead of six."
    said = after(plain, 2, (day, told), ("And how would you like it to be?", wish))
    wished = value(heard(said), "attention_target")
    assert [x["hours_per_day"] for x in wished] == [3, 4]


def test_a_day_that_is_wished_for_is_no_preparation(heard: Listen, plain: Said) -> None:
    day = "A usual Friday, I'm at the till for seven hours. Cooking, two. Reading, one."
    said = after(
        plain,
        2,
        ("Think of a usual Friday. Where does it go?", day),
        ("And the Friday that you wish for?", "Four hours to read. Four, undisturbed."),
    )
    hearing = heard(said)
    assert [x["hours_per_day"] for x in value(hearing, "attention_target")] == [4]
    assert value(hearing, "prep_hours") is None


def test_a_percentile_that_was_not_asked_for_is_put_right(
    heard: Listen, plain: Said
) -> None:
    asked = "Think of all who would apply. At which percentile of them do you stand?"
    said = after(
        plain,
        2,
        (asked, "Here in the village I'm the eightieth, or so."),
        ("I didn't ask about here.", "Among the applicants... the twentieth."),
    )
    mark = value(heard(said), "self_rating")
    assert (mark["value"], mark["scale"]) == (20, "percentile")


def test_a_mark_has_the_scale_that_the_question_before_it_named(
    heard: Listen, plain: Said
) -> None:
    said = after(
        plain,
        2,
        ("How would you rate yourself, one to six, like at school?", "A four."),
        ("And the people who do this for a living, where are they?", "They're fives."),
    )
    assert value(heard(said), "peer_rating")["scale"] == "out of 6"


def test_an_exclamation_between_commas_names_no_slice(
    heard: Listen, plain: Said
) -> None:
    told = "The bakery is, ah, thirty hours. Choir, four hours. Papers, ten hours."
    week = value(heard(after(plain, 2, (WEEK[0], told))), "attention_now")
    assert [x["label"] for x in week] == ["The bakery", "Choir", "Papers"]


def test_words_said_twice_in_a_row_are_said_once(heard: Listen, plain: Said) -> None:
    told = "the bakery is thirty hours and choir is choir is four hours"
    week = value(heard(after(plain, 2, (WEEK[0], told))), "attention_now")
    assert [x["label"] for x in week] == ["the bakery", "choir"]
