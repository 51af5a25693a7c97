"""One value, read from one answer to one question."""

from collections.abc import Callable

import pytest

from inroad.interview.choose import Answer
from inroad.interview.exchanges import Exchange
from inroad.interview.likely import Case, Setting
from inroad.interview.reader import Heard, read
from inroad.interview.recognise.assign import Assigned
from inroad.interview.turns import said


@pytest.fixture
def case() -> Callable[..., Case]:
    """The first value of `slot` in an answer; `sure` is how sure the question was."""

    def made(
        slot: str, question: str, answer: str, *, sure: float = 0.98, then: str = ""
    ) -> Case:
        # One file, so that what is said later stands later in it.
        exchange = Exchange((said(question, "Ines"),), said(answer, "Teo"))
        heard = read(slot, exchange.answer, question)
        assert isinstance(heard, Heard)
        answered = {slot: [Answer(exchange, sure, follows=False, read=heard)]}
        others = [said(" " * 9999 + then, "Ines")] if then else []
        found = [Assigned(slot, sure, asked=sure, alone=sure)]
        setting = Setting({slot: heard}, [exchange], found, answered, answered, others)
        return Case(slot, heard.entries[0], setting)

    return made
