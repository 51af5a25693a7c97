"""Self-discounts are named as feelings; somebody who cannot go on is not asked on."""

from typing import Any

import pytest

from inroad.actions.interview import interview, interview_answer
from inroad.actions.profile import profile_set
from inroad.core.errors import BadInput

Asked = Any


@pytest.mark.parametrize(
    ("question", "words"),
    [
        ("goals", "a lab, but that is too ambitious for me"),
        ("blockers", "not smart enough"),
        ("why", "I want it although I am not good enough"),
    ],
)
def test_making_oneself_smaller_is_named_as_a_feeling(
    asked: Asked, question: str, words: str
) -> None:
    asked.until(question)
    (notice,) = asked.say(question, words).notices
    assert notice.text.endswith(
        "That is a feeling about yourself and not yet a finding."
    )
    assert notice.quote in words


@pytest.mark.parametrize("words", ["no time", "nobody understands it", "my visa"])
def test_what_is_no_feeling_about_oneself_is_not_called_one(
    asked: Asked, words: str
) -> None:
    asked.until("blockers")
    assert asked.say("blockers", words).notices == ()


def test_it_is_named_once_and_not_on_every_later_page(asked: Asked) -> None:
    asked.until("goals")
    asked.say("goals", "a lab, but that is too ambitious for me")
    assert asked.say("why", "I like it").notices == ()


def test_it_can_be_disputed_and_is_then_gone(asked: Asked) -> None:
    asked.until("blockers")
    (notice,) = asked.say("blockers", "not smart enough").notices
    after = asked.say(notice.id, "disputed")
    assert after.notices == ()
    assert asked.at("blockers").notices == ()
    assert asked.profile.knows("blockers")
    asked.say(notice.id, "disputed")
    with pytest.raises(BadInput):
        asked.say("notice.00000000", "disputed")


def test_words_of_not_going_on_are_answered_with_care_and_nothing_else(
    asked: Asked,
) -> None:
    asked.until("mood")
    after = asked.say("mood", {"happiness": "No. I can't go on like this."})
    assert after.question is None
    assert not after.done
    assert "112" in " ".join(after.care)
    assert "I can't go on like this" in after.care[0]
    assert after.missing == ()
    assert asked.profile.value("happiness") is not None


def test_the_interview_can_still_be_gone_on_with_when_wished(asked: Asked) -> None:
    asked.until("mood")
    after = asked.say("mood", {"happiness": "I can't go on like this."})
    assert asked.at(after.next).question.id == "worry"
    profile_set(asked.house, "not_coping", "withdraw")
    assert interview(asked.house).next == "worry"


def test_worry_about_the_next_job_is_not_taken_for_that(asked: Asked) -> None:
    asked.until("worry")
    after = interview_answer(asked.house, "worry", "yes, very much, it scares me")
    assert after.care == ()
