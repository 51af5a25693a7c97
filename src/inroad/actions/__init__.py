"""Everything Inroad can do, one function each; the house comes first.

`PLACES` says which module a command's first word lives in, or which modules, so that
a face imports those alone; `every_action` imports them all.
"""

import importlib
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from inroad.actions.registry import Action

PLACES: dict[str, str | tuple[str, ...]] = {
    "brief": "plan",
    "interview": ("interview", "hearing"),
    "profile": "profile",
    "runway": "decide",
    "attention": "attention",
    "roles": "roles",
    "stay": "roles",
    "costs": "roles",
    "options": "roles",
    "applications": "applications",
    "fit": "fit",
    "outlook": "outlook",
    "steps": "steps",
    "order": "order",
    "topics": "topics",
    "week": "week",
    "messages": "messages",
    "ask": "ask",
    "questions": "questions",
    "cite": "library",
    "library": ("library", "sources"),
    "who": "people",
    "people": (
        "people",
        "settling_people",
        "near",
        "ways_in",
        "mentors",
        "excluding",
        "meaning",
        "openalex",
    ),
    "prep": "prep",
    "reading": ("reading", "reading_list", "reading_again"),
    "standing": "standing",
    "decisions": "decisions",
    "log": "log",
    "jobs": "jobs",
    "forget": "forget",
    "export": "record",
    "import": "record",
    "backup": "safety",
    "restore": "safety",
    "doctor": "safety",
}


def actions_of(place: str | tuple[str, ...]) -> "dict[tuple[str, ...], Action]":
    """Return the actions defined in one module below this package, or in several."""
    places = (place,) if isinstance(place, str) else place
    modules = {importlib.import_module(f"inroad.actions.{p}").__name__ for p in places}
    registry = importlib.import_module("inroad.actions.registry")
    return {
        words: found
        for words, found in registry.ACTIONS.items()
        if found.run.__module__ in modules
    }


def every_action() -> "dict[tuple[str, ...], Action]":
    """Return every action, in the order of PLACES."""
    return {
        words: found
        for place in dict.fromkeys(PLACES.values())
        for words, found in actions_of(place).items()
    }
