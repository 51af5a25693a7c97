import subprocess
import sys

import pytest


def _imported(module: str) -> set[str]:
    code = f"import {module}, sys; print(*sys.modules)"
    done = subprocess.run(  # noqa: S603  # our own interpreter and a fixed word
        [sys.executable, "-c", code], check=True, capture_output=True, text=True
    )
    return {name.split(".")[0] for name in done.stdout.split()}


@pytest.mark.parametrize(
    "name",
    [
        "attention",
        "replies",
        "defaults",
        "ledger",
        "results",
        "explain",
        "week",
        "normal",
        "fit_test",
        "overrun",
        "forecasts",
    ],
)
def test_what_a_brief_imports_is_free_of_numpy(name: str) -> None:
    assert not {"numpy", "scipy"} & _imported(f"inroad.decide.{name}")


def test_the_runway_is_free_of_scipy() -> None:
    assert "scipy" not in _imported("inroad.decide.runway")


@pytest.mark.parametrize(
    "name",
    [
        "search",
        "portfolio",
        "information",
        "outlook",
        "tasks",
        "scores",
        "scenarios",
        "currencies",
        "elicit",
    ],
)
def test_scipy_is_imported_only_where_a_model_asks_for_it(name: str) -> None:
    imported = _imported(f"inroad.decide.{name}")
    assert "scipy" not in imported
    assert not {"django", "click", "jinja2", "babel", "mcp"} & imported
