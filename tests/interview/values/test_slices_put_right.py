"""A slice of the week that is told, and put right in the same breath."""

import pytest
from tests.interview.values.conftest import DAY, PERCENT, WEEK, by_name


@pytest.mark.parametrize(
    ("text", "question", "slices"),
    [
        ("Marking is eight hours. Honestly ten.", WEEK, {"Marking": 10}),
        (
            "Netflix, ten, okay fine, fifteen. Rowing twenty. Uni sixty-five.",
            PERCENT,
            {"Netflix": 15, "Rowing": 20, "Uni": 65},
        ),
        (
            "Calls home, half an hour every day, so three and a half. The job is forty"
            " hours.",
            WEEK,
            {"Calls home": 3.5, "The job": 40},
        ),
        (
            "The ward, ten hours, with the notes it's eleven. Swimming one hour.",
            DAY,
            {"The ward": 11, "Swimming": 1},
        ),
        (
            "The garden's meant to be five and I'd say it's three. The job is forty.",
            WEEK,
            {"The garden": 3, "The job": 40},
        ),
        (
            "Rehearsals, it should be thirty percent and it's ten. Teaching is sixty.",
            PERCENT,
            {"Rehearsals": 10, "Teaching": 60},
        ),
        # Told twice, it is one slice.
        (
            "Phone, fifty. It's really fifty, I looked. The shop, thirty.",
            PERCENT,
            {"Phone": 50, "The shop": 30},
        ),
        (
            "The pub gets half. Half, easy. My dad gets ten percent.",
            PERCENT,
            {"The pub": 50, "My dad": 10},
        ),
    ],
)
def test_a_slice_put_right_at_once_is_told_once(
    text: str, question: str, slices: dict[str, float]
) -> None:
    assert by_name(text, question) == slices


@pytest.mark.parametrize(
    ("text", "question", "slices"),
    [
        (
            "Phone three hours, and I'm being kind to myself, it's probably four.",
            DAY,
            {"Phone": 4},
        ),
        (
            "Chess takes seven hours, eight with the bus. Homework two.",
            DAY,
            {"Chess": 8, "Homework": 2},
        ),
        ("Ten hours with my mother, twelve with the kids.", WEEK, {"my mother": 10}),
        (
            "It's mostly the foundry. Fifty hours, easily. The piano gets two.",
            WEEK,
            {"the foundry": 50, "The piano": 2},
        ),
        (
            "Twelve-hour shifts, four of those, so forty-eight. Carving, five.",
            WEEK,
            {"Carving": 5},
        ),
        (
            "Two thirds admin. The remaining third is carving.",
            PERCENT,
            {"admin": 66.7, "carving": 33.3},
        ),
    ],
)
def test_the_last_word_on_a_slice_is_its_number(
    text: str, question: str, slices: dict[str, float]
) -> None:
    assert slices.items() <= by_name(text, question).items()
    assert 12 not in by_name(text, question).values() or "mother" in text


@pytest.mark.parametrize(
    ("text", "question", "slices"),
    [
        (
            "Tenders are, what, fifty? Fifty-five. Drawing twenty.",
            PERCENT,
            {"Tenders": 55, "Drawing": 20},
        ),
        (
            "A third is invoices. Another third is calls.",
            PERCENT,
            {"invoices": 33.3, "calls": 33.3},
        ),
        (
            "Work, forty-two. Music, one evening, so three.",
            WEEK,
            {"Work": 42, "Music": 3},
        ),
    ],
)
def test_a_number_asked_of_oneself_is_answered(
    text: str, question: str, slices: dict[str, float]
) -> None:
    assert by_name(text, question) == slices
