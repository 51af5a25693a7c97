"""Ask: what the library says to a question, with everybody's name on it."""

from typing import Annotated

from inroad.actions.house import House
from inroad.actions.registry import action
from inroad.library.asking.answer import Answer
from inroad.library.asking.asking import ask as ask_library
from inroad.library.asking.ready import ready_of
from inroad.record.profile import profile_of


@action("ask")
def ask(
    house: House, question: Annotated[str, "your question, in a sentence"]
) -> Answer:
    """Answer a question from what named people advise, or say what is not here.

    What holds for the person comes first, unless the house may not be personal.

    Raises:
        BadInput: there is no word in the question.
    """
    profile = house.record.read().profile if house.personal else profile_of(())
    return ask_library(ready_of(house.shelf), question, profile, house.today)
