import doctest
from importlib import import_module

import pytest

MODULES = (
    "ability",
    "and_or",
    "attention",
    "boxes",
    "cash",
    "currencies",
    "defaults",
    "elicit",
    "explain",
    "forecasts",
    "fit_test",
    "gittins",
    "information",
    "ledger",
    "model_notes",
    "normal",
    "offer_times",
    "options",
    "outlook",
    "overrun",
    "portfolio",
    "replies",
    "reservation",
    "search_bound",
    "search_dp",
    "search_lookahead",
    "ruin",
    "scenarios",
    "scores",
    "tasks",
    "timelines",
    "topics",
    "tornado",
    "ways",
    "week",
)


@pytest.mark.parametrize("name", MODULES)
def test_the_worked_examples_in_the_docstrings_hold(name: str) -> None:
    found = doctest.testmod(import_module(f"inroad.decide.{name}"))
    assert found.attempted > 0
    assert found.failed == 0
