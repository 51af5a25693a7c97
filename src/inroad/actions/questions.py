"""The questions a person asked the library, so that they find them again."""

from dataclasses import dataclass
from typing import Annotated

from inroad.actions.ask import ask
from inroad.actions.house import House
from inroad.actions.registry import action
from inroad.library.asking.answer import Answer
from inroad.record.asked import AskedQuestion


@dataclass(frozen=True, slots=True)
class QuestionList:
    """What was asked, the latest first; the same words stand once."""

    questions: tuple[AskedQuestion, ...]


@action("questions", exposes="journal")
def questions(house: House) -> QuestionList:
    """List the questions you asked and kept, the latest first."""
    latest = {_plain(q.text): q for q in house.record.read().asked}
    return QuestionList(tuple(sorted(latest.values(), key=_when, reverse=True)))


@action("questions keep", effect="write", exposes="journal")
def questions_keep(
    house: House, question: Annotated[str, "your question, in a sentence"]
) -> Answer:
    """Ask a question, and keep it among those you asked.

    Raises:
        BadInput: there is no word in the question.
    """
    answer = ask(house, question)
    asked = AskedQuestion(
        house.new_id(), house.today, answer.question, answered=answer.answered
    )
    house.record.keep(asked)
    return answer


def _when(asked: AskedQuestion) -> tuple[str, str]:
    return asked.on.isoformat(), asked.id


def _plain(text: str) -> str:
    return " ".join(text.casefold().split()).strip(" ?.!")
