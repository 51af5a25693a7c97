"""The interview as somebody tired meets it on a terminal."""

import json
from collections.abc import Callable, Iterator
from typing import Any

import pytest

from inroad.actions.house import House
from inroad.actions.interview import interview
from inroad.cli.interview import Screen, converse


class Sitting:
    """A terminal with somebody at it who types these lines, and then goes."""

    def __init__(self, house: House, *lines: str, width: int = 80) -> None:
        self.said: list[str] = []
        self.prompts: list[str] = []
        self._lines: Iterator[str] = iter(lines)
        converse(house, Screen(self.said.append, self.listen, width))

    def listen(self, prompt: str) -> str:
        self.prompts.append(prompt)
        try:
            return next(self._lines)
        except StopIteration:
            raise EOFError from None

    @property
    def text(self) -> str:
        return "\n".join(self.said)


NOW = ("nurse", "sleep research")
PLACE = ("Oslo", "2")


def test_one_question_is_asked_at_a_time_with_how_far_it_is(
    memory_house: House,
) -> None:
    seen = Sitting(memory_house)
    assert "You · question 1 of at most 27 · about 8 minutes left" in seen.text
    assert len(seen.prompts) == 1


def test_answers_are_kept_as_they_come(memory_house: House) -> None:
    Sitting(memory_house, *NOW, *PLACE)
    profile = memory_house.record.read().profile
    assert profile.value("stage") == {"text": "nurse"}
    assert profile.value("dependants") == 2


def test_leaving_says_that_nothing_is_lost_and_the_next_sitting_goes_on(
    memory_house: House,
) -> None:
    first = Sitting(memory_house, *NOW, "stop")
    assert "Nothing is lost" in first.text
    second = Sitting(memory_house)
    assert "Where do you live" in second.text
    assert "What do you do" not in second.text


def test_going_away_in_the_middle_of_a_question_keeps_no_half_of_it(
    memory_house: House,
) -> None:
    seen = Sitting(memory_house, "nurse")
    assert "Nothing is lost" in seen.text
    assert not memory_house.record.read().profile.history


@pytest.mark.parametrize("word", ["?", "why"])
def test_a_question_says_why_it_is_asked_and_who_says_so(
    memory_house: House, word: str
) -> None:
    seen = Sitting(memory_house, *NOW, *PLACE, word)
    assert "Everything after this is weighed against it." in seen.text
    assert "Andrew" in seen.text


@pytest.mark.parametrize(
    ("word", "how"),
    [
        ("skip", "unknown"),
        ("I don’t know", "unknown"),
        ("later", "later"),
        ("rather not say", "declined"),
    ],
)
def test_a_question_can_be_left_in_four_ways(
    memory_house: House, word: str, how: str
) -> None:
    Sitting(memory_house, word)
    (step,) = memory_house.record.read().steps
    assert (step.question, step.how) == ("now", how)


def test_one_line_of_a_question_can_be_left_empty(memory_house: House) -> None:
    Sitting(memory_house, "nurse", "")
    assert interview(memory_house).next == "place"
    assert not memory_house.record.read().profile.knows("field")


def test_an_empty_answer_is_asked_for_again(memory_house: House) -> None:
    seen = Sitting(memory_house, "", "", *NOW)
    assert "Write an answer, or:" in seen.text
    assert interview(memory_house).next == "place"


def test_back_shows_what_stands_and_an_empty_line_keeps_it(
    memory_house: House,
) -> None:
    seen = Sitting(memory_house, *NOW, "back", "", "", *PLACE)
    assert "  What you do [now nurse]: " in seen.prompts
    assert interview(memory_house).next == "goals"


def test_a_refused_answer_is_explained_and_the_good_half_is_remembered(
    memory_house: House,
) -> None:
    seen = Sitting(memory_house, *NOW, "Oslo", "several", "", "2")
    assert "is not one number of people" in seen.text
    assert "  Where [now Oslo]: " in seen.prompts
    assert memory_house.record.read().profile.value("place") == {"text": "Oslo"}


def test_a_choice_is_made_by_its_number_or_its_word(
    make_house: Callable[..., House],
) -> None:
    start = (*NOW, *PLACE, "a lab", "I like it", "2000 EUR", "1500 EUR")
    for answer in ("4", "Probably not", "probably not"):
        house = make_house()
        Sitting(house, *start, answer)
        found = house.record.read().profile.value("job_converts")
        assert found == {"value": "probably not"}


def test_a_contradiction_is_shown_with_numbered_ways(memory_house: House) -> None:
    start = (*NOW, *PLACE, "a lab", "I like it", "2000", "", "1")
    seen = Sitting(memory_house, *start)
    assert "In which currency is that: income 2,000?" in seen.text
    assert "1  NOK" in seen.text
    income = memory_house.record.read().profile.value("monthly_income")
    assert income["currency"] == "NOK"


def test_a_self_discount_is_named_and_can_be_disputed(memory_house: House) -> None:
    seen = Sitting(
        memory_house, *NOW, *PLACE, "a lab, but it is too ambitious for me", "dispute"
    )
    assert "not yet a finding" in " ".join(seen.said)
    assert not interview(memory_house).notices


def test_somebody_who_cannot_go_on_is_told_whom_to_call_and_asked_no_more(
    memory_house: House,
) -> None:
    seen = Sitting(
        memory_house, *NOW, *PLACE, "a lab", "I can't go on like this", "2000 EUR"
    )
    assert "112" in seen.text
    assert seen.prompts[-1].startswith("  Your reason")


@pytest.mark.parametrize("width", [30, 52, 80])
def test_nothing_is_wider_than_the_screen(memory_house: House, width: int) -> None:
    seen = Sitting(memory_house, *NOW, *PLACE, "?", "a lab", "?", width=width)
    assert max(map(len, seen.said)) <= width


def test_a_persons_words_cannot_steer_the_screen(memory_house: House) -> None:
    seen = Sitting(memory_house, "\x1b[2Jnurse", "\x07sleep", "back")
    assert not any(c in "".join((*seen.said, *seen.prompts)) for c in "\x1b\x07")


def test_without_input_the_question_is_printed_and_nothing_is_asked(
    bare: object, inroad: Callable[..., Any]
) -> None:
    del bare
    said = inroad("interview", "--no-input")
    assert "What do you do at present" in said.out
    found = json.loads(inroad("interview", "--json").out)
    assert found["schema"] == "inroad/interview/1"
    assert found["question"]["id"] == "now"


def test_where_nobody_can_be_listened_to_the_interview_stops_kindly(
    bare: object, inroad: Callable[..., Any]
) -> None:
    del bare
    said = inroad("interview")
    assert said.code == 0
    assert "Nothing is lost" in said.out
