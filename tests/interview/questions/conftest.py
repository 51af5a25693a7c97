"""Somebody to be asked: a house, and a way to answer as a face does."""

import json
from collections.abc import Callable

import pytest

from inroad.actions.asking import Standing
from inroad.actions.house import House
from inroad.actions.interview import interview, interview_answer
from inroad.record.profile import Profile

Script = dict[str, dict[str, str] | str]


class Asked:
    """A person at the interview, who answers what is asked."""

    def __init__(self, house: House) -> None:
        self.house = house

    @property
    def now(self) -> Standing:
        return interview(self.house)

    @property
    def profile(self) -> Profile:
        return self.house.record.read().profile

    def at(self, question: str) -> Standing:
        return interview(self.house, at=question)

    def say(self, question: str, value: str | dict[str, str]) -> Standing:
        text = value if isinstance(value, str) else json.dumps(value)
        return interview_answer(self.house, question, text)

    def through(self, answers: Script) -> list[str]:
        """Answer all that is asked, "skip" where nothing is given; say what was."""
        asked: list[str] = []
        standing = self.now
        while standing.question is not None:
            name = standing.question.id
            asked.append(name)
            assert len(asked) < 60, asked
            if name in answers:
                value = answers[name]
                text = value if isinstance(value, str) else json.dumps(value)
                standing = interview_answer(self.house, name, text, saw=standing.saw)
            else:
                standing = interview_answer(
                    self.house, name, how="unknown", saw=standing.saw
                )
        return asked

    def until(self, question: str, answers: Script | None = None) -> Standing:
        """Answer, or skip, whatever comes before a question."""
        standing = self.now
        while standing.question is not None and standing.question.id != question:
            name = standing.question.id
            value = (answers or {}).get(name)
            if value is None:
                standing = interview_answer(self.house, name, how="unknown")
            else:
                standing = self.say(name, value)
        return standing


@pytest.fixture
def asked(memory_house: House) -> Asked:
    """Return somebody of whom nothing is known."""
    return Asked(memory_house)


@pytest.fixture
def make_asked(make_house: Callable[..., House]) -> Callable[..., Asked]:
    """Return a function that makes somebody of whom something is known."""

    def make(*changes: object) -> Asked:
        return Asked(make_house(*changes))

    return make
