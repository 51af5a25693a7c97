"""Numbers that only the talk around them settles."""

import pytest
from tests.interview.hearing.conftest import Listen, Said, after, value


def test_a_second_split_of_the_week_is_the_one_wished_for(
    heard: Listen, plain: Said
) -> None:
    said = after(
        plain,
        2,
        (
            "What percentage of your week goes where?",
            "Shop seventy percent, choir ten, reading twenty.",
        ),
        ("And the week you'd sell your bicycle for?", "Shop thirty, reading seventy."),
    )
    hearing = heard(said)
    now, wished = (value(hearing, f"attention_{x}") for x in ("now", "target"))
    assert [x["share"] for x in now] == [70, 10, 20]
    assert [x["share"] for x in wished] == [30, 70]


def test_hours_wished_for_are_of_the_week_just_spoken_of(
    heard: Listen, plain: Said
) -> None:
    said = after(
        plain,
        2,
        (
            "How many hours a week go where?",
            "The shop, forty hours. Reading, six hours. Choir, four hours.",
        ),
        ("How should it be?", "Reading, twenty hours. The shop, twenty-five hours."),
    )
    wished = value(heard(said), "attention_target")
    assert [x["hours_per_week"] for x in wished] == [20, 25]


@pytest.mark.usefixtures("unweighed")
def test_bare_numbers_wished_for_are_in_the_unit_of_the_week_told(
    heard: Listen, plain: Said
) -> None:
    said = after(
        plain,
        2,
        (
            "How many hours a week go where?",
            "The shop, forty hours. Reading, six hours. Choir, four hours.",
        ),
        ("That choir.", "We have a new conductor."),
        ("And the way you'd have it?", "Turned round. Thirty on reading."),
    )
    wished = value(heard(said), "attention_target")
    assert [x["hours_per_week"] for x in wished] == [30]


@pytest.mark.usefixtures("unweighed")
def test_half_of_something_told_in_passing_is_no_week(
    heard: Listen, plain: Said
) -> None:
    said = after(
        plain,
        2,
        ("Explain your trade to my aunt.", "I sell nails. Half the nails are bent."),
    )
    assert value(heard(said), "attention_now") is None


@pytest.mark.usefixtures("unweighed")
def test_a_third_of_the_year_is_no_slice_of_the_week(
    heard: Listen, plain: Said
) -> None:
    said = after(
        plain,
        2,
        (
            "What percentage of your week goes where?",
            "You can't put lambing aside, it's a third of the year. But take a week in"
            " May. Seventy percent sheep. Ten choir. Twenty reading.",
        ),
    )
    week = value(heard(said), "attention_now")
    assert [x["share"] for x in week] == [70, 10, 20]


def test_a_beauty_mark_is_no_money(heard: Listen, plain: Said) -> None:
    said = (
        ("How is Toronto?", "Cold. I live in Toronto. Two question marks, as always."),
        ("How much do you make?", "Forty-eight thousand a year."),
        *plain[1:],
    )
    assert value(heard(said), "monthly_income")["currency"] == "CAD"


def test_a_figure_kept_against_an_objection_stands(heard: Listen, plain: Said) -> None:
    said = (*plain[:2], ("Nine sounds better.", "Seven, not nine."), *plain[2:])
    found = value(heard(said), "runway_months")
    assert (found["low"], found["high"]) == (7, 7)


def test_what_a_relative_would_say_is_not_ones_own(heard: Listen, plain: Said) -> None:
    answer = "Eight months. My ex would tell you two."
    said = (plain[0], (plain[1][0], answer), *plain[2:])
    found = value(heard(said), "runway_months")
    assert (found["low"], found["high"]) == (8, 8)


@pytest.mark.parametrize(
    ("question", "answer", "verdict"),
    [
        ("Will they keep you on after that?", "There's no money, so no.", "no"),
        ("Would they renew your contract?", "Dunno. It could go either way.", "unsure"),
    ],
)
def test_being_kept_is_heard_when_it_is_asked(
    heard: Listen, plain: Said, question: str, answer: str, verdict: str
) -> None:
    said = after(plain, 2, (question, answer))
    assert value(heard(said), "job_converts")["value"] == verdict


def test_what_somebody_used_to_be_paid_is_no_income(heard: Listen, plain: Said) -> None:
    said = (
        ("How much did your last job pay?", "Six thousand a month."),
        *plain[1:],
    )
    assert value(heard(said), "monthly_income") is None
