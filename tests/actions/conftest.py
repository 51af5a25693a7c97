"""A conversation that was brought in, for whatever settles it."""

import pytest
from tests.actions.proposed import talk

from inroad.actions.hearing import bring
from inroad.actions.house import House


@pytest.fixture
def brought(memory_house: House) -> str:
    """Return the id of a conversation that was brought in, and no more."""
    return bring(memory_house, talk()).conversation
