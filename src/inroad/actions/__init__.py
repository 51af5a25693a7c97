"""Everything Inroad can do, one function each; the house comes first.

`PLACES` says which module a command's first word lives in, so that a face imports
that one alone; `every_action` imports them all.
"""

import importlib
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from inroad.actions.registry import Action

PLACES = {
    "brief": "plan",
    "interview": "interview",
    "profile": "profile",
    "runway": "decide",
    "attention": "attention",
    "cite": "library",
    "library": "library",
    "log": "log",
    "export": "record",
    "import": "record",
}


def actions_of(place: str) -> "dict[tuple[str, ...], Action]":
    """Return the actions defined in one module below this package."""
    module = importlib.import_module(f"inroad.actions.{place}")
    registry = importlib.import_module("inroad.actions.registry")
    return {
        words: found
        for words, found in registry.ACTIONS.items()
        if found.run.__module__ == module.__name__
    }


def every_action() -> "dict[tuple[str, ...], Action]":
    """Return every action, in the order of PLACES."""
    return {
        words: found
        for place in dict.fromkeys(PLACES.values())
        for words, found in actions_of(place).items()
    }
