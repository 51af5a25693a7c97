"""Places among a hundred, marks without stops, and whose a mark is."""

import pytest

from inroad.interview.reading import Reading
from inroad.interview.values.ratings import Rating, Whom, read_rating


def mark(text: str, question: str = "", of: Whom = "self") -> tuple[float, str] | None:
    said = read_rating(text, question=question, of=of)
    if not isinstance(said, Reading) or not isinstance(said.value, Rating):
        return None
    return said.value.value, said.value.scale


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("I'd put it at top forty.", 40),
        ("Top fifteen, on a good day.", 15),
        ("Upper twenty percent.", 20),
        ("Whole package, top thirty percent. Thirty-five. Say top thirty.", 30),
    ],
)
def test_the_top_so_many_are_percent_of_the_people(text: str, value: float) -> None:
    assert mark(text, "Against the other bakers?") == (value, "top percent")


def test_the_top_so_many_of_something_counted_is_no_mark() -> None:
    assert mark("I read the top ten papers.", "How good are you?") is None


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("Then the fortieth.", 40),
        ("As a gardener, today? Fifty-fifth.", 55),
        ("In the seventieth, on a dry day.", 70),
        ("I'd be the eightieth of the hundred.", 80),
    ],
)
def test_a_place_among_a_hundred_is_a_percentile(text: str, value: float) -> None:
    assert mark(text, "One figure for the whole of it.") == (value, "percentile")


def test_a_day_of_the_month_is_no_place() -> None:
    assert mark("We harvest on the fifteenth and sell it.", "How good are you?") is None


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("no three because i began in autumn", 3),
        ("together six because the soil is half of it", 6),
        ("eight maybe they are no quicker they know more", 8),
    ],
)
def test_a_mark_that_opens_an_answer_needs_no_stop(text: str, value: float) -> None:
    said = mark(text, "and taken together out of ten")
    assert said is not None
    assert said[0] == value


def test_how_many_are_better_is_no_mark() -> None:
    text = "The thirtieth percentile. Seventy in a hundred are better."
    assert mark(text, "Among them?") == (30, "percentile")


@pytest.mark.parametrize(
    ("text", "question", "value"),
    [
        ("Irma's an eight. She has two shops.", "And Irma?", 8),
        ("She's 85.", "And the head baker, on the same scale?", 85),
        ("She's 85.", "And your aunt?", None),
    ],
)
def test_one_of_the_others_is_marked_by_name(
    text: str, question: str, value: float | None
) -> None:
    said = mark(text, question, "peers")
    assert (said and said[0]) == value


def test_what_the_mark_of_the_asker_s_cousin_is_is_not_ones_own() -> None:
    assert mark("Then your cousin is a five.", "He baked one at sixteen.") is None


def test_after_but_i_one_speaks_of_oneself() -> None:
    text = "the class is young and they're quick but i finish things so seventy percent"
    assert mark(text, "how do you compare") == (70, "percent")
