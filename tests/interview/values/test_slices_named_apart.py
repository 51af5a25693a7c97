"""Slices named a comma or a sentence away, put right at once, or told twice."""

import pytest
from tests.interview.values.conftest import DAY, PERCENT, WEEK, by_name

from inroad.interview.reading import Reading
from inroad.interview.values.shares import read_shares


@pytest.mark.parametrize(
    ("text", "question", "slices"),
    [
        # A number opens the sentence, a comma, and what it goes to.
        (
            "A quarter, the garden. Half is the clinic. Then ten per cent, my Greek.",
            PERCENT,
            {"the garden": 25, "the clinic": 50, "my Greek": 10},
        ),
        (
            "Half of the week, running the shop. A fifth is invoices.",
            PERCENT,
            {"running the shop": 50, "invoices": 20},
        ),
        # A sentence that is nothing but a name, then one that is but its hours.
        (
            "The choir. Three hours. And the clinic is thirty.",
            WEEK,
            {"The choir": 3, "the clinic": 30},
        ),
        (
            "I'd put translation, my own poems. Twelve hours.",
            WEEK,
            {"translation, my own poems": 12},
        ),
        # An aside between the number and what it goes to.
        (
            "Half is the farm. A tenth, and I am being kind, goes to accounts.",
            PERCENT,
            {"the farm": 50, "accounts": 10},
        ),
        (
            "Sixty is the farm. Fifteen I've got, quietly, for chess problems.",
            PERCENT,
            {"the farm": 60, "chess problems": 15},
        ),
        (
            "For rehearsals, five hours, to keep my voice. Two hours I bake.",
            DAY,
            {"rehearsals": 5, "bake": 2},
        ),
    ],
)
def test_what_a_number_goes_to_may_stand_apart(
    text: str, question: str, slices: dict[str, float]
) -> None:
    assert by_name(text, question) == slices


@pytest.mark.parametrize(
    ("text", "question", "slices"),
    [
        (
            "Grading, meaning my own, half. And then the garden and the dogs, that'd be"
            " twenty together.",
            PERCENT,
            {"Grading": 50, "the garden and the dogs": 20},
        ),
        (
            "My mother, who is eighty and sharp, has thirty. The office takes sixty.",
            PERCENT,
            {"My mother": 30, "The office": 60},
        ),
        (
            "My painting, Saturday morning, four hours. The office, forty.",
            WEEK,
            {"My painting": 4, "The office": 40},
        ),
        (
            "The office is thirty hours. Carving, it depends, ten.",
            WEEK,
            {"The office": 30, "Carving": 10},
        ),
    ],
)
def test_an_aside_names_no_slice(
    text: str, question: str, slices: dict[str, float]
) -> None:
    assert by_name(text, question) == slices


@pytest.mark.parametrize(
    ("text", "question", "slices"),
    [
        (
            "Three hours of reading and four of carving. I carve with two fingers.",
            DAY,
            {"reading": 3, "carving": 4},
        ),
        (
            "Ten hours of flying. You need five landings in a year.",
            WEEK,
            {"flying": 10},
        ),
        (
            "Plan two. Six hours of writing, walking one hour.",
            DAY,
            {"writing": 6, "walking": 1},
        ),
        (
            "I'd take ten from the shop. The garden at forty percent, the shop fifty.",
            PERCENT,
            {"The garden": 40, "the shop": 50},
        ),
        ("The farm is sixty percent. Half of them are goats.", PERCENT, {"farm": 60}),
        (
            "One on ones, that's ten hours. Two full days at the mill, so sixteen.",
            WEEK,
            {"One on ones": 10},
        ),
        ("Clay sixty. I'd miss it if it was zero.", PERCENT, {"Clay": 60}),
    ],
)
def test_what_is_counted_or_taken_away_is_no_slice(
    text: str, question: str, slices: dict[str, float]
) -> None:
    said = by_name(text, question)
    for name, number in slices.items():
        assert any(name in key and said[key] == number for key in said)
    allowed = {*slices.values(), 16.0}
    assert set(said.values()) <= allowed


@pytest.mark.parametrize(
    ("text", "question", "slices"),
    [
        (
            "School is five hours. Fishing one, I can't lie. Singing two hours.",
            DAY,
            {"School": 5, "Fishing": 1, "Singing": 2},
        ),
        (
            "The clinic is four hours. The lab is one, and so on.",
            DAY,
            {"The clinic": 4, "The lab": 1},
        ),
        (
            "Sheep fifty percent. Accounts, thirty. And 20 meetings.",
            PERCENT,
            {"Sheep": 50, "Accounts": 30, "meetings": 20},
        ),
        (
            "The shop is fifty hours. Calls, some eight hours more if you add them up.",
            WEEK,
            {"The shop": 50, "Calls": 8},
        ),
        (
            "Fifteen hours for carving. The shop can stay at twelve.",
            WEEK,
            {"carving": 15, "The shop": 12},
        ),
        (
            "Six hours the shop. One hour and half, the books.",
            DAY,
            {"the shop": 6, "the books": 1.5},
        ),
    ],
)
def test_slices_in_few_words_are_read(
    text: str, question: str, slices: dict[str, float]
) -> None:
    assert by_name(text, question) == slices


def test_hours_taken_apart_are_told_by_their_parts() -> None:
    text = (
        "Fifty hours. Of that, thirty are patients. Ten for paperwork. Five go to the"
        " residents."
    )
    assert by_name(text, WEEK) == {
        "patients": 30,
        "paperwork": 10,
        "the residents": 5,
    }


def test_a_small_part_of_a_slice_leaves_the_slice() -> None:
    text = "Work is forty hours. Of those, five are meetings. Judo three."
    assert by_name(text, WEEK) == {"Work": 40, "Judo": 3}


def test_one_of_two_numbers_is_left_blank() -> None:
    assert by_name("The lab is five, six hours. Cooking is two.", DAY) == {"Cooking": 2}


def test_a_mark_and_a_zero_alone_tell_of_no_week() -> None:
    assert by_name("As a cook I'm a four. No, a five.", PERCENT) == {}
    assert by_name("The dog wants zero.", DAY) == {}


def test_what_is_kept_as_it_is_belongs_to_the_week_wished_for() -> None:
    text = "Seventy percent research. The choir I keep as it is, ten."
    said = read_shares(text, question=PERCENT, of="target")
    assert isinstance(said, Reading)
    assert [s.share for s in said.value] == [70, 10]


@pytest.mark.parametrize(
    ("text", "question", "slices"),
    [
        (
            "Sixty on the clinic, and maybe ten, on a good week, on the book.",
            PERCENT,
            {"the clinic": 60, "the book": 10},
        ),
        (
            "The farm has forty. I never count it. Fencing? Two.",
            WEEK,
            {"The farm": 40, "Fencing": 2},
        ),
        (
            "The shop is forty hours. Mondays I'm at the gym, an hour each.",
            WEEK,
            {"The shop": 40},
        ),
        (
            "Dialysis with dad, twelve hours, three times four. The store thirty.",
            WEEK,
            {"Dialysis with dad": 12, "The store": 30},
        ),
        (
            "The bank is eight hours. The dog, one hour, and the guitar maybe half.",
            DAY,
            {"The bank": 8, "The dog": 1},
        ),
        (
            "On Sundays I mend radios, four hours or so. The depot is forty hours.",
            WEEK,
            {"mend radios": 4, "The depot": 40},
        ),
    ],
)
def test_when_and_how_often_name_no_slice(
    text: str, question: str, slices: dict[str, float]
) -> None:
    assert by_name(text, question) == slices
