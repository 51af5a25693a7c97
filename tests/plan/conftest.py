"""A Brief from answers as a person would type them."""

import json
from collections.abc import Callable, Mapping
from datetime import date
from typing import Any

import pytest

from inroad.actions.house import House
from inroad.actions.plan import brief
from inroad.actions.profile import profile_set
from inroad.plan.page import Brief, Line
from inroad.record.person import Change

TODAY = date(2026, 3, 2)


@pytest.fixture
def house_of(make_house: Callable[..., House]) -> Callable[..., House]:
    """Return a function that makes a house with typed answers and kept changes."""

    def make(answers: Mapping[str, Any], *changes: Change, day: date = TODAY) -> House:
        house = make_house(*changes, day=day)
        for slot, value in answers.items():
            typed = value if isinstance(value, str) else json.dumps(value)
            profile_set(house, slot, typed)
        return house

    return make


@pytest.fixture
def brief_of(house_of: Callable[..., House]) -> Callable[..., Brief]:
    """Return a function that composes the Brief of somebody who typed these answers."""

    def compose(answers: Mapping[str, Any], *changes: Change) -> Brief:
        return brief(house_of(answers, *changes))

    return compose


@pytest.fixture
def text_of() -> Callable[[Brief, str], str]:
    """Return a function that finds a line's text by its id, or fails."""

    def find(page: Brief, id: str) -> str:
        return next(line.text for line in page.lines if line.id == id)

    return find


@pytest.fixture
def ids_of() -> Callable[[Brief], list[str]]:
    """Return a function that lists a page's line ids in order."""

    def ids(page: Brief) -> list[str]:
        return [line.id for line in page.lines]

    return ids


@pytest.fixture
def short_of_money() -> dict[str, Any]:
    """Return the answers of somebody with an aim, a month's pay and a short runway."""
    return {
        "name": "Noor",
        "monthly_income": "CHF 3,500",
        "job_converts": "probably not",
        "runway_months": "4 to 5",
        "goals": "open a lab of my own; join OpenAI",
        "options": "join a research lab; a fellowship",
        "groups": "people at OpenAI",
        "blockers": "I do not feel ready; no time after work",
        "prep_hours": "10 to 15 hours",
        "attention_now": "50% job, 30% friends",
        "attention_target": "60% research",
    }


@pytest.fixture
def line_of() -> Callable[[Brief, str], Line]:
    """Return a function that finds a line by its id, or fails."""

    def find(page: Brief, id: str) -> Line:
        return next(line for line in page.lines if line.id == id)

    return find
