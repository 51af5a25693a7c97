"""What the interview offers somebody who typed these answers."""

import json
from collections.abc import Callable, Mapping
from typing import Any

import pytest

from inroad.actions.house import House
from inroad.actions.profile import profile_set
from inroad.core.suggestion import Suggestion
from inroad.interview import suggest as interview
from inroad.record.person import Change


@pytest.fixture
def offers_of(make_house: Callable[..., House]) -> Callable[..., dict[str, Suggestion]]:
    """Return a function from typed answers to the offers, by line id, in order."""

    def offer(answers: Mapping[str, Any], *changes: Change) -> dict[str, Suggestion]:
        house = make_house(*changes)
        for slot, value in answers.items():
            typed = value if isinstance(value, str) else json.dumps(value)
            profile_set(house, slot, typed)
        person = house.record.read()
        offered = interview.suggest(person, house.today, None)
        return {s.id: s for s in offered}

    return offer
