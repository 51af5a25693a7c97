"""Figures doubted, narrowed and said again; sounds, homes and roads that closed."""

import pytest
from tests.interview.hearing.conftest import Listen, Said, after, value

from inroad.interview.hesitations import without_hesitations
from inroad.interview.home import home_in
from inroad.interview.turns import said as spoken

pytestmark = pytest.mark.usefixtures("unweighed")


@pytest.mark.parametrize(
    ("said", "read"),
    [
        ("Um. Two months.", "Two months."),
        ("Maybe, uh, eight, with the figures.", "Maybe eight, with the figures."),
        ("[laughs] Okay. One is, um, the mill.", "Okay. One is the mill."),
        ("I, um, I train the new ones.", "I train the new ones."),
        ("It was, you know, hard.", "It was hard."),
        ("No, no, five, five and a half.", "No, no, five, five and a half."),
        ("[inaudible] thousand a month", "[inaudible] thousand a month"),
        ("Um.", "Um."),
    ],
)
def test_sounds_go_and_words_stay(said: str, read: str) -> None:
    turn = without_hesitations([spoken(said)])[0]
    assert turn.text == read
    assert all(turn.raw[turn.offset(n)] == letter for n, letter in enumerate(turn.text))


def test_a_quote_keeps_the_sounds_that_were_left_out(
    heard: Listen, plain: Said
) -> None:
    said = (plain[0], (plain[1][0], "Like, um, seven months."), *plain[2:])
    assert value(heard(said), "runway_months")["quote"] == "seven months"


def test_one_lives_where_one_cannot_leave_and_not_where_a_group_is() -> None:
    turns = [
        spoken("I can't leave Hobart. There's a group in Glasgow I'd join.", "Ana"),
        spoken("When I began, in Delft, I was poor.", "Host"),
    ]
    assert home_in(turns, "Ana").places == (("Hobart", "AUD"),)


def test_dollars_are_those_of_home(heard: Listen, plain: Said) -> None:
    said = (
        ("Where are you?", "Here in Hobart. My old group is in Glasgow."),
        ("How much do you make?", "Sixty thousand dollars a year."),
        *plain[1:],
    )
    assert value(heard(said), "monthly_income")["currency"] == "AUD"


def test_money_of_another_name_is_not_taken_for_that_of_home(
    heard: Listen, plain: Said
) -> None:
    said = (
        ("Where are you?", "I live in Turin."),
        ("How much do you make a month?", "Four thousand riyals a month."),
        *plain[1:],
    )
    assert value(heard(said), "monthly_income")["currency"] != "EUR"


@pytest.mark.parametrize(
    ("doubt", "answer", "months"),
    [
        ("Seven? You bought the boiler.", "Oh, the boiler. Then five.", (5, 5)),
        ("Only seven.", "Call it six or seven.", (6, 7)),
        ("How old is the cat?", "Nine, so far.", (7, 7)),
    ],
)
def test_a_time_that_is_doubted_is_put_right(
    heard: Listen, plain: Said, doubt: str, answer: str, months: tuple[int, int]
) -> None:
    found = value(heard(after(plain, 2, (doubt, answer))), "runway_months")
    assert (found["low"], found["high"]) == months


def test_a_pay_that_would_be_does_not_replace_the_one_there_is(
    heard: Listen, plain: Said
) -> None:
    said = after(
        plain, 7, ("What would the mill pay?", "Thirty-four thousand, I hear.")
    )
    assert value(heard(said), "monthly_income")["amount"] == 2100


def test_a_mark_is_that_of_the_field_that_is_asked_for(
    heard: Listen, plain: Said
) -> None:
    said = after(
        plain,
        2,
        ("How good are you, out of ten?", "As a cook? Nine."),
        ("As a chemist.", "Oh. Four."),
    )
    assert value(heard(said), "self_rating")["value"] == 4


def test_compared_with_others_it_is_still_oneself_who_is_rated(
    heard: Listen, plain: Said
) -> None:
    question = (
        "From one to ten, compared with the other people in your year, how good are"
        " you at chemistry?"
    )
    hearing = heard(after(plain, 2, (question, "Five. I came late to it.")))
    assert value(hearing, "self_rating")["value"] == 5
    assert value(hearing, "peer_rating") is None


def test_the_day_one_would_draw_is_the_one_wished_for(
    heard: Listen, plain: Said
) -> None:
    said = after(
        plain,
        2,
        ("What does your day look like, in hours?", "Nine hours shop, one hour choir."),
        ("And the day you'd draw for yourself?", "Five hours shop, four hours choir."),
    )
    hearing = heard(said)
    now, wished = (value(hearing, f"attention_{x}") for x in ("now", "target"))
    assert [x["hours_per_day"] for x in now] == [9, 1]
    assert [x["hours_per_day"] for x in wished] == [5, 4]


def test_a_slice_told_again_stands_instead(heard: Listen, plain: Said) -> None:
    said = after(
        plain,
        2,
        (
            "Where does your week go, in percent?",
            "The shop seventy, choir twenty, reading ten.",
        ),
        ("Only ten for reading?", "No, wait. Reading is fifteen percent."),
    )
    now = {x["label"].lower(): x["share"] for x in value(heard(said), "attention_now")}
    assert now == {"the shop": 70, "choir": 20, "reading": 15}


def test_an_option_that_is_struck_later_is_no_option(
    heard: Listen, plain: Said
) -> None:
    said = after(
        plain,
        8,
        ("And the residency?", "You know what, take the residency off."),
    )
    options = [x["text"] for x in value(heard(said), "options") or []]
    assert not any("residency" in text for text in options)


def test_a_question_put_back_is_no_answer(heard: Listen, plain: Said) -> None:
    said = (
        *plain[:5],
        ("Do you write?", "Like a diary?"),
        ("Anything.", "I write a page every night."),
        *plain[6:],
    )
    text = value(heard(said), "writing_practice")["text"]
    assert "every night" in text


def test_two_things_asked_at_once_are_both_heard(heard: Listen, plain: Said) -> None:
    said = (
        (
            "What reaches you each month, and how many months could you live"
            " without it?",
            "It's 2.380 euros that reaches me. My savings would last five months.",
        ),
        *plain[2:],
    )
    hearing = heard(said)
    assert value(hearing, "monthly_income")["amount"] == 2380
    assert value(hearing, "runway_months")["low"] == 5


def test_captions_without_a_comma_keep_hours_and_labels_together(
    heard: Listen, plain: Said
) -> None:
    answer = (
        "i work like thirty hours at the clinic then nine hours with the class and"
        " choir is three hours"
    )
    said = after(plain, 2, ("so what does a normal week look like in hours", answer))
    now = value(heard(said), "attention_now")
    assert [(x["label"], x["hours_per_week"]) for x in now] == [
        ("the clinic", 30),
        ("the class", 9),
        ("choir", 3),
    ]


def test_a_sum_without_a_word_for_the_money_is_in_that_of_home(
    heard: Listen, plain: Said
) -> None:
    said = (
        ("Where are you?", "I live in Lisbon, and I can't leave Lisbon."),
        ("How much do you make a month?", "Two thousand one hundred a month."),
        *plain[1:],
        ("And the others?", "They said nine thousand dollars and I said no."),
    )
    assert value(heard(said), "monthly_income")["currency"] == "EUR"


def test_where_a_sister_lives_or_one_would_like_to_go_is_no_home(
    heard: Listen, plain: Said
) -> None:
    said = (
        ("Where would you go?", "Norway I prefer, my sister is in Bergen."),
        ("How much do you make a month?", "Two thousand one hundred a month."),
        *plain[1:],
    )
    assert value(heard(said), "monthly_income")["currency"] is None


def test_kronur_are_icelandic(heard: Listen, plain: Said) -> None:
    said = (
        ("How much do you make a month?", "Six hundred thousand krónur arrive."),
        *plain[1:],
        ("And then?", "I could go to a company in Copenhagen."),
    )
    assert value(heard(said), "monthly_income")["currency"] == "ISK"
