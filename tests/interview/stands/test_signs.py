"""Who says a figure again, and in what words, is told as signs."""

from dataclasses import replace

import pytest
from tests.interview.stands.conftest import Said, told_of

from inroad.interview.reader import Entry
from inroad.interview.stands.options import options
from inroad.interview.stands.signs import signs_of
from inroad.interview.stands.told import figures_in

LASTS = "How long would your savings last?"
TWO = "With Ana working, ten months. Without, three."
SLOT = "runway_months"


def signs(said: Said, value: float, settled: Entry | None = None) -> dict[str, float]:
    told = told_of(SLOT, said, 0)
    among = options(SLOT, told, settled)
    place = next(n for n, one in enumerate(among) if one.value == (value, value))
    return dict(signs_of(SLOT, told, among, place, settled))


def test_the_figure_that_the_next_question_sums_up_is_summed_up() -> None:
    said = ((LASTS, TWO), ("So ten. What next?", "Next I look for work."))
    assert signs(said, 10)["summed up with so"] == 1


def test_the_other_figure_knows_that_another_was_said_back() -> None:
    said = ((LASTS, TWO), ("So ten. What next?", "Next I look for work."))
    found = signs(said, 3)
    assert found["another said back"] == 1
    assert "said back" not in found


def test_a_figure_said_back_and_denied_is_said_back_then_no() -> None:
    said = ((LASTS, TWO), ("Ten months?", "No, I would not count her pay."))
    assert signs(said, 10)["said back, then no"] == 1


def test_a_figure_that_the_person_says_again_is_said_again() -> None:
    said = ((LASTS, TWO), ("Which one?", "Three months."))
    assert signs(said, 3)["places"] == 1


def test_a_figure_on_a_condition_has_it_in_its_sentence() -> None:
    said = ((LASTS, "Four months. If I sell the van, eight months."),)
    assert signs(said, 8)["if in the sentence"] == 1
    assert "if in the sentence" not in signs(said, 4)


def test_what_the_rules_came_to_is_a_sign_for_one_and_against_the_others() -> None:
    said = ((LASTS, TWO),)
    turn = told_of(SLOT, said, 0).talk[0].answer
    settled = Entry({"low": 3, "high": 3}, 0, 1, turn)
    assert signs(said, 3, settled)["rules"] == 1
    assert signs(said, 10, settled)["rules otherwise"] == 1


@pytest.mark.parametrize(
    ("text", "figure"),
    [
        ("so five two is what you get", 5.2),
        ("four fifty", 450),
        ("two point five", 2.5),
    ],
)
def test_two_figures_in_one_breath_are_heard_together(text: str, figure: float) -> None:
    assert figure in figures_in(text)


def test_a_figure_told_much_later_knows_that_it_goes_back() -> None:
    filler = tuple((f"And what of place {c}?", "I like it there.") for c in "abcd")
    again = ("Is that all?", "I forgot the roof, and I said five months. It is three.")
    said = ((LASTS, "Five months."), *filler, again)
    assert signs(said, 3)["much later"] == 1
    assert signs(said, 3)["goes back"] == 1


@pytest.mark.parametrize(("at", "more"), [(0, 0.0), (1, 1.0)])
def test_a_mark_that_answers_for_others_says_so(at: int, more: float) -> None:
    slot = "self_rating"
    said = (
        ("Out of ten, where are you?", "Three."),
        ("And the rest of your course?", "Seven."),
    )
    told = told_of(slot, said, 0)
    told = replace(told, chances=[{slot: 0.9}, {slot: 0.3, "peer_rating": 0.9}])
    among = options(slot, told, None)
    found = signs_of(slot, told, among, at, None)
    assert found.get("tells the other mark more", 0) == more
