"""Months that hang on something, and one mark after several."""

import pytest

from inroad.interview.reading import Reading
from inroad.interview.values.months import read_runway
from inroad.interview.values.ratings import read_rating


def months(text: str) -> tuple[float, float] | None:
    said = read_runway(text, question="How long would the money last?")
    return (said.value.low, said.value.high) if isinstance(said, Reading) else None


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("Four months. Five if I didn't go to the christening in Ghent.", (4, 5)),
        ("Three months I can do. If my aunt lets the barn then five, six.", (3, 6)),
        ("Six. I could push it to eight if we skip the coast at Easter.", (6, 8)),
        ("Two months. Maybe two and half.", (2, 2.5)),
        ("Ten months. Eight if the engine dies, and it's dying.", (8, 8)),
        ("Nine months. Wife says twelve, but she forgets the school.", (9, 9)),
        ("I reckon with two million a month, so seven months.", (7, 7)),
    ],
)
def test_months_on_a_condition_widen_the_range_unless_it_comes_true(
    text: str, value: tuple[float, float]
) -> None:
    assert months(text) == value


def test_one_mark_for_the_whole_stands_over_marks_for_parts() -> None:
    said = read_rating(
        "At hearing the pupils, nine. At the algebra, a two. If it's one number for"
        " the exam as a whole I'd go with five.",
        question="Out of ten, where would you put yourself?",
        of="self",
    )
    assert isinstance(said, Reading)
    assert said.value.value == 5
