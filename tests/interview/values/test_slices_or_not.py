"""Numbers of a week that are slices, and those that only stand near them."""

import pytest

from inroad.interview.reading import Reading
from inroad.interview.values.shares import Share, Week, read_shares


def slices(text: str, question: str, of: Week | None = None) -> dict[str, float]:
    told = read_shares(text, question=question, of=of)
    return {s.label: amount(s) for s in told.value} if isinstance(told, Reading) else {}


def amount(one: Share) -> float:
    amounts = (one.share, one.hours_per_day, one.hours_per_week)
    return next(x for x in amounts if x is not None)


WEEK = "How many hours a week?"
SHARES = "In percent?"


def test_an_hour_and_half_of_something_is_an_hour_and_a_half() -> None:
    text = "Six hours of kiln. One hour and half of tram."
    assert slices(text, "A day, in hours?") == {"kiln": 6, "tram": 1.5}


def test_hours_that_are_laid_out_in_parts_are_no_slice_beside_them() -> None:
    text = (
        "I'm in the shop about fifty hours, and of that it's thirty on the tills."
        " Ten hours go to the stock. And four is the window."
    )
    assert slices(text, WEEK) == {"the tills": 30, "the stock": 10, "the window": 4}


def test_parts_named_after_their_number_add_up_to_a_whole_that_is_none() -> None:
    text = (
        "It's thirty hours, says the rota. Twelve of those are the tills."
        " Ten is stock. Six hours of cleaning."
    )
    assert slices(text, WEEK) == {"the tills": 12, "stock": 10, "cleaning": 6}


def test_a_part_told_in_passing_leaves_the_whole() -> None:
    text = "Twelve hours bakery, seven of these are ovens. Two hours tram."
    assert slices(text, "A day, in hours?") == {"bakery": 12, "tram": 2}


def test_hours_and_three_quarter_are_one_number() -> None:
    told = slices("The shop is thirty and three quarter hours.", WEEK)
    assert told == {"The shop": 30.75}


@pytest.mark.parametrize(
    "text",
    [
        "The choir is ten hours. After ten hours the voice is gone.",
        "The choir is ten hours. It's twenty rehearsals of forty minutes.",
        "The choir is ten hours, so asking my knees, why does the clock show four.",
        "The choir is ten hours. You're at twenty, thirty by now.",
        "The choir is ten hours. Six would be a disgrace.",
        "The choir is ten hours. The swim isn't in the fifty.",
        "The choir is ten hours. The rest is three cats and rain.",
        "The choir is ten hours. I have to sing it, so ten.",
        "The choir is ten hours, in Lent it's ten at least.",
        "The choir is ten hours. I've half the songs already.",
        "The choir is ten hours. Now that ten hours, was it too much?",
        "The choir is ten hours. You always say twenty.",
        "The choir is ten hours. My aunt would want me in it forty.",
    ],
)
def test_a_number_near_a_slice_that_is_none(text: str) -> None:
    assert slices(text, WEEK) == {"The choir": 10}


def test_half_of_a_slice_is_no_slice() -> None:
    text = "Twenty percent is phone calls, of which half could be a note. Ten is mail."
    assert slices(text, SHARES) == {"phone calls": 20, "mail": 10}


def test_nothing_is_wanted_of_what_is_not_wanted_at_zero() -> None:
    text = "Glass sixty. The kiln, ten. It warms me, I don't want it zero."
    assert slices(text, SHARES, "target") == {"Glass": 60, "The kiln": 10}


def test_what_comes_on_top_is_no_slice_of_the_week_wished_for() -> None:
    text = "Ten more of the kiln. And two hours more for the glass."
    assert slices(text, WEEK, "target") == {}


def test_half_and_half_after_hours_says_them_in_another_way() -> None:
    text = "four hours for the kiln and the shop four, like half half"
    assert slices(text, "A day?", "target") == {"the kiln": 4, "the shop": 4}


def test_what_others_wish_for_one_is_not_ones_own_week() -> None:
    text = "My father would order one with a shop in it. Like, seventy percent shop."
    assert slices(text, SHARES, "target") == {}


def test_a_slice_told_again_by_fewer_words_is_told_once() -> None:
    text = "The glass kiln forty. It is my life. Forty for the kiln, and ten for mail."
    assert slices(text, SHARES) == {"The glass kiln": 40, "mail": 10}


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "Glass sixty. The orders, the ones that come by sea, that's twenty.",
            {"Glass": 60, "The orders": 20},
        ),
        ("Glass sixty. The tram, that's twenty in all.", {"Glass": 60, "The tram": 20}),
        (
            "Glass sixty. Orders for the fair, this month it's a lot, usually ten.",
            {"Glass": 60, "Orders for the fair": 10},
        ),
        (
            "The shop, with sweeping and everything, sixty. Glass, ten.",
            {"The shop": 60, "Glass": 10},
        ),
        (
            "Half is glass. A quarter, I'm afraid, is mail.",
            {"glass": 50, "mail": 25},
        ),
        ("Half is glass. A quarter's mail.", {"glass": 50, "mail": 25}),
        ("Half is glass. Thirty percent the team.", {"glass": 50, "the team": 30}),
        (
            "Glass sixty. The last ten is where I write letters.",
            {"Glass": 60, "write letters": 10},
        ),
        ("I'd order sixty percent glass. The shop ten.", {"glass": 60, "The shop": 10}),
        (
            "Glass sixty. And the last ten I do not know, it melts away.",
            {"Glass": 60},
        ),
    ],
)
def test_a_slice_is_named_by_what_it_goes_to(text: str, told: dict[str, float]) -> None:
    assert slices(text, SHARES) == told


def test_it_in_the_sentence_before_names_no_later_number() -> None:
    text = "Glass, six hours, I insisted on it. And then four hours, Friday, I rest."
    assert slices(text, WEEK) == {"Glass": 6}


def test_any_kind_of_day_that_is_asked_for_is_a_day() -> None:
    told = read_shares(
        "The kiln, six hours. Mail, two.", question="A plain market day?"
    )
    assert isinstance(told, Reading)
    assert [s.hours_per_day for s in told.value] == [6, 2]


def test_last_week_is_when_something_was() -> None:
    text = "Four hours for glass. Last week the kiln broke."
    told = read_shares(text, question="And a day as you want it?", of="target")
    assert isinstance(told, Reading)
    assert told.value[0].hours_per_day == 4


def test_a_hundred_percent_may_be_a_yes_and_ask_for_no_shares() -> None:
    asked = "Hours of a week, then. Is the kiln one? A hundred percent it's one."
    assert slices("The kiln thirty, mail ten.", asked) == {"The kiln": 30, "mail": 10}
    told = read_shares("The kiln thirty, mail ten.", question=asked)
    assert isinstance(told, Reading)
    assert [s.hours_per_week for s in told.value] == [30, 10]
