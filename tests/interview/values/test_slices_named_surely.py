"""What a share or an hour goes to, and words that are no name for one."""

from typing import Any, Literal

import pytest

from inroad.interview.reading import Reading
from inroad.interview.values import read_shares

WEEK = "Where do the hours of your week go?"
SHARES = "How does your week split, in percent?"


def slices(
    text: str, question: str = SHARES, of: Literal["now", "target"] | None = None
) -> list[tuple[str, Any]]:
    said = read_shares(text, question=question, of=of)
    found = said.value if isinstance(said, Reading) else ()
    return [(s.label, s.share or s.hours_per_week or s.hours_per_day) for s in found]


@pytest.mark.parametrize(
    ("text", "left"),
    [
        ("Fifty percent for painting. The other fifty they can keep.", "painting"),
        ("Half of it violin. Really half.", "violin"),
        ("Thirty percent for the vineyard. You've got to have thirty.", "the vineyard"),
    ],
)
def test_a_pronoun_or_an_empty_verb_is_no_slice(text: str, left: str) -> None:
    assert [label for label, _ in slices(text)] == [left]


def test_how_somebody_is_at_a_time_of_day_is_no_slice() -> None:
    said = "Six hours on the novel. I'm quick in the evening, I could do six."
    assert slices(said, "And a day you'd like?", "target") == [("the novel", 6)]


def test_where_something_would_be_is_not_what_it_is() -> None:
    said = "With a genie, sixty percent for the choir. Tennis, ten."
    assert slices(said, of="target") == [("the choir", 60), ("Tennis", 10)]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("I'd put the orchard on seventy and the shop would close.", "the orchard"),
        ("Cello to seventy, and I'd take it from the shop.", "Cello"),
        ("I would cut the mail down to seventy.", "the mail"),
    ],
)
def test_what_is_put_on_a_number_is_named_before_it(text: str, told: str) -> None:
    assert slices(text, of="target") == [(told, 70)]


def test_a_share_that_has_an_owner_goes_to_the_owner() -> None:
    said = "Forty percent for drawing. The garden's quarter stays as it is."
    assert slices(said) == [("drawing", 40), ("The garden", 25)]


def test_the_other_twenty_is_no_second_share_of_what_was_named() -> None:
    said = "Fifty percent surgery. Thirty writing, I love it. Forget the other twenty."
    assert slices(said) == [("surgery", 50), ("writing", 30)]


def test_a_topic_before_a_pronoun_names_the_hours() -> None:
    said = "The ward is thirty hours. My uncle, he's frail, I'm with him twelve hours."
    assert slices(said, WEEK) == [("The ward", 30), ("My uncle", 12)]


def test_what_a_slice_includes_does_not_name_it() -> None:
    said = "The bakery, fifty hours with the deliveries. Chess, four hours."
    assert slices(said, WEEK) == [("The bakery", 50), ("Chess", 4)]


def test_a_half_said_once_more_in_percent_is_one_slice() -> None:
    said = (
        "half is nursing nights and days fifty percent the seminar is thirty cooking"
        " is twenty"
    )
    assert [share for _, share in slices(said)] == [50, 30, 20]
    assert ("the seminar", 30) in slices(said)


def test_half_time_is_a_contract_and_no_share() -> None:
    said = "Eighteen hours for the atlas. The clinic only twenty, that is half time."
    assert slices(said, WEEK) == [("the atlas", 18), ("The clinic", 20)]


def test_no_more_than_a_number_is_that_number() -> None:
    said = "Seventy percent sculpture, and no more than twenty for the office."
    assert slices(said) == [("sculpture", 70), ("the office", 20)]


def test_a_split_that_is_taken_back_leaves_the_new_one() -> None:
    said = "Not half and half. Seventy percent harbour, thirty percent school."
    assert slices(said) == [("harbour", 70), ("school", 30)]


def test_what_somebody_meant_to_say_gives_way_to_what_is() -> None:
    said = (
        "Eighty percent tailoring. And for Greek... I wanted to say twenty, because"
        " then it's a hundred. It's ten."
    )
    assert slices(said) == [("tailoring", 80), ("Greek", 10)]


def test_a_childs_age_is_no_slice() -> None:
    said = "The depot is forty hours. Eight hours for Latin. Our daughter's three."
    assert slices(said, WEEK) == [("The depot", 40), ("Latin", 8)]


def test_bare_numbers_told_of_a_day_are_hours() -> None:
    said = "Six on invoices. Two on the piano. One and a half on Welsh."
    assert slices(said, "Just per day.") == [
        ("invoices", 6),
        ("the piano", 2),
        ("Welsh", 1.5),
    ]


def test_points_that_were_given_to_share_out_are_shares() -> None:
    said = "A hundred points. The mill, sixty. My brothers, thirty. Sailing, ten."
    asked = "If you had a hundred points to give to your week?"
    assert slices(said, asked) == [
        ("The mill", 60),
        ("My brothers", 30),
        ("Sailing", 10),
    ]


def test_hours_that_somebody_does_not_need_are_no_slice() -> None:
    said = "Five hours on the map. Two hours with the dog. I don't need nine."
    assert slices(said, WEEK) == [("the map", 5), ("the dog", 2)]


def test_an_hour_of_that_is_part_of_the_slice_before() -> None:
    said = "Nine hours at the counter, maybe an hour of that is real. Two hours Greek."
    assert [n for _, n in slices(said, "What is in a day, in hours?")] == [9, 2]


def test_a_day_asked_for_in_place_of_a_week_is_a_day() -> None:
    asked = "Tell me of days rather than weeks. A working day, hour by hour?"
    said = read_shares("Soldering is four hours. One hour mail.", question=asked)
    found = said.value if isinstance(said, Reading) else ()
    assert [s.hours_per_day for s in found] == [4, 1]


def test_what_somebody_minds_is_no_slice() -> None:
    said = "I don't mind the twelve hours I mind that nine of it is queues."
    assert slices(said, WEEK) == []


def test_points_of_an_examination_are_no_slice() -> None:
    said = "Sixty percent for law. In my trade tests we had a hundred points, 52."
    assert slices(said) == [("law", 60)]
