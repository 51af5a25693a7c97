"""Ask: what the library says to a question, with everybody's name on it."""

from functools import cache
from typing import Annotated

from inroad.actions.ask_care import care_first
from inroad.actions.house import House
from inroad.actions.registry import action
from inroad.actions.source_texts import up_to_date
from inroad.core.errors import NotFound
from inroad.library.asking.answer import Answer
from inroad.library.asking.asking import ask as ask_library
from inroad.library.asking.excerpts import Own
from inroad.library.asking.meaning import comes_with
from inroad.library.asking.ready import ready_of
from inroad.people.ports import Embedder
from inroad.record.person import Person
from inroad.record.profile import profile_of


@action("ask")
def ask(
    house: House, question: Annotated[str, "your question, in a sentence"]
) -> Answer:
    """Answer a question from what named people advise, or say what is not here.

    Whoever cannot go on, or fears for somebody who cannot, is told whom to talk to,
    and nothing else. Otherwise what holds for the person comes first, and their own
    sources are looked through too, unless the house may not be personal.

    Raises:
        BadInput: there is no word in the question.
    """
    if care := care_first(question):
        return care
    ready = ready_of(house.shelf, _model(house))
    if not house.personal:
        return ask_library(ready, question, profile_of(()), house.today)
    person = house.record.read()
    own = own_sources(house, person) if person.brought else None
    return ask_library(ready, question, person.profile, house.today, own=own)


def _model(house: House) -> Embedder | None:
    by = house.embedder()
    return by if by is not None and comes_with(by.name) else None


def own_sources(house: House, person: Person) -> Own:
    """Hand over the sources that a person brought in; a file is read once at most.

    After a restore, or with newer readers, their passages are made anew first.
    """
    up_to_date(house, person)

    @cache
    def raw(id_: str) -> bytes | None:
        source = person.source(id_)
        try:
            return house.record.file(source.read_sha256) if source else None
        except NotFound:
            return None  # the file is gone: nothing of it can be quoted

    def about(id_: str) -> tuple[str, str]:
        source = person.source(id_)
        return (source.title, source.url) if source else (id_, "")

    ids = frozenset(source.id for source in person.brought)
    return Own(house.passages, raw, about, ids)
