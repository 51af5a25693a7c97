"""A conversation brought in, and what is proposed and kept of it."""

from typing import Any

from tests.talks import TALK

from inroad.actions.house import House
from inroad.actions.proposals import Proposal, Proposals
from inroad.core.document import Document, text_document

RUNWAY = "runway_months"


def talk(text: str = TALK, name: str = "talk.txt") -> Document:
    return text_document(name, text)


def value(house: House, slot: str = RUNWAY) -> Any:  # noqa: ANN401 - slots hold JSON
    return house.record.read().profile.value(slot)


def told(view: Proposals, slot: str = RUNWAY) -> Proposal:
    return next(p for p in view.proposals if p.slot == slot)
