"""What stands in the way, told apart and in the order it was given."""

from collections.abc import Callable
from datetime import date

import pytest

from inroad.core.suggestion import Suggestion
from inroad.record.conversation import Conversation

OffersOf = Callable[..., dict[str, Suggestion]]


def test_an_unknown_block_is_asked_for(offers_of: OffersOf) -> None:
    assert "blocks.unknown" in offers_of({"goals": "a lab"})


def test_a_declined_block_is_never_asked_for_again(offers_of: OffersOf) -> None:
    assert "blocks.unknown" not in offers_of({"blockers": "declined"})


@pytest.mark.parametrize(
    "words",
    [
        "I do not feel ready",
        "not good enough yet",
        "afraid to waste their time",
        "I'm nobody in that field",
        "they will find me out",
    ],
)
def test_not_feeling_ready_is_told_as_readiness(
    offers_of: OffersOf, words: str
) -> None:
    line = offers_of({"blockers": words})["blocks.readiness"]
    assert line.text == f"What holds you sounds like readiness: “{words}”."


@pytest.mark.parametrize(
    "words", ["nobody pays for it", "the language", "no jobs open", "my visa"]
)
def test_what_is_neither_readiness_nor_time_is_only_repeated(
    offers_of: OffersOf, words: str
) -> None:
    offers = offers_of({"blockers": words})
    assert offers["blocks.other"].text == f"What stands in the way: “{words}”."
    assert "blocks.readiness" not in offers


def test_readiness_named_first_comes_before_time(offers_of: OffersOf) -> None:
    offers = offers_of({"blockers": "I am not ready; no time"})
    assert "more than time" in offers["blocks.readiness"].text
    assert offers["blocks.readiness"].weight > offers["blocks.time"].weight


def test_time_named_first_comes_before_readiness(offers_of: OffersOf) -> None:
    offers = offers_of({"blockers": "no time; I am not ready"})
    assert offers["blocks.time"].text == "Time stands in the way: “no time”."
    assert offers["blocks.readiness"].weight < offers["blocks.time"].weight


def test_the_rest_comes_after(offers_of: OffersOf) -> None:
    offers = offers_of({"blockers": "no time; power cuts"})
    assert offers["blocks.other"].text == "Also in the way: “power cuts”."


@pytest.mark.parametrize("hours", ["6", "10 to 15", "2 to 8"])
def test_preparing_for_more_than_five_hours_is_turned_round(
    offers_of: OffersOf, hours: str
) -> None:
    assert (
        "Turn it round" in offers_of({"prep_hours": hours})["blocks.reverse_test"].text
    )


@pytest.mark.parametrize("hours", ["5", "1", "half an hour", "none"])
def test_preparing_for_up_to_five_hours_is_not(offers_of: OffersOf, hours: str) -> None:
    assert "blocks.reverse_test" not in offers_of({"prep_hours": hours})


def talk(*quotes: str) -> Conversation:
    discounts = tuple({"quote": q, "lines": [3], "speaker": "Noor"} for q in quotes)
    day = date(2026, 3, 1)
    return Conversation(
        "c1", "t.txt", "0" * 64, "Noor", "Sam", day, discounts=discounts
    )


def test_a_self_discount_is_a_feeling_and_not_a_finding(offers_of: OffersOf) -> None:
    line = offers_of({}, talk("it is too ambitious for me"))["blocks.self_discount"]
    assert line.text == (
        "You said “it is too ambitious for me”. That is a self-discount: a feeling "
        "about yourself, and not yet a finding."
    )
    assert line.because == ("slot:self_discounts.0",)


def test_several_self_discounts_are_feelings(offers_of: OffersOf) -> None:
    line = offers_of({}, talk("too ambitious", "not clever"))["blocks.self_discount"]
    assert "Those are self-discounts: feelings about yourself" in line.text


def test_at_most_three_self_discounts_are_repeated(offers_of: OffersOf) -> None:
    line = offers_of({}, talk("a", "b", "c", "d"))["blocks.self_discount"]
    assert len(line.because) == 3


def test_readiness_shows_in_what_they_say_of_themselves_where_no_block_was_named(
    offers_of: OffersOf,
) -> None:
    offers = offers_of({}, talk("too bold", "I do not feel ready"))
    line = offers["blocks.readiness"]
    assert line.text == "What holds you sounds like readiness: “I do not feel ready”."
    assert line.because == ("slot:self_discounts.1",)
    assert "blocks.unknown" not in offers


def test_a_named_block_stands_before_what_they_say_of_themselves(
    offers_of: OffersOf,
) -> None:
    offers = offers_of({"blockers": "power cuts"}, talk("I do not feel ready"))
    assert "blocks.readiness" not in offers


def test_the_reverse_test_repeats_their_own_answer(offers_of: OffersOf) -> None:
    answers = {"prep_hours": "10 to 15", "reverse_hours": "1"}
    line = offers_of(answers)["blocks.reverse_test"]
    assert "somebody would need 1 hour, you say." in line.text
    assert line.because == ("slot:prep_hours", "slot:reverse_hours")


def test_a_high_bar_both_ways_is_not_called_the_others_mistake(
    offers_of: OffersOf,
) -> None:
    answers = {"prep_hours": "10", "reverse_hours": "8 to 9"}
    assert "high both ways" in offers_of(answers)["blocks.reverse_test"].text


def test_an_answer_turned_round_says_nothing_where_little_is_prepared(
    offers_of: OffersOf,
) -> None:
    answers = {"prep_hours": "2", "reverse_hours": "1"}
    assert "blocks.reverse_test" not in offers_of(answers)
