"""What the decision models offer somebody who typed these answers."""

import json
from collections.abc import Callable, Mapping
from typing import Any

import pytest

from inroad.actions.decide import runway_of
from inroad.actions.house import House
from inroad.actions.profile import profile_set
from inroad.core.suggestion import Suggestion
from inroad.decide import suggest as decide
from inroad.plan.brief import Tools
from inroad.record.person import Change

Offers = dict[str, Suggestion]


@pytest.fixture
def offers_of(make_house: Callable[..., House]) -> Callable[..., Offers]:
    """Return a function from typed answers to the offers, by line id, in order."""

    def offer(answers: Mapping[str, Any], *changes: Change) -> Offers:
        house = make_house(*changes)
        for slot, value in answers.items():
            typed = value if isinstance(value, str) else json.dumps(value)
            profile_set(house, slot, typed)
        person = house.record.read()
        tools = Tools(house.shelf, runway_of(house, person))
        return {s.id: s for s in decide.suggest(person, house.today, tools)}

    return offer
