import doctest
from importlib import import_module

import pytest


@pytest.mark.parametrize(
    "name", ["attention", "defaults", "explain", "ledger", "replies", "ruin"]
)
def test_the_worked_examples_in_the_docstrings_hold(name: str) -> None:
    found = doctest.testmod(import_module(f"inroad.decide.{name}"))
    assert found.attempted > 0
    assert found.failed == 0
