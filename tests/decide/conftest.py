"""Rows of published.toml, for the tests that carry their names."""

import tomllib
from pathlib import Path
from typing import Any

import pytest

ROWS: dict[str, dict[str, Any]] = tomllib.loads(
    (Path(__file__).parent / "published.toml").read_text("utf-8")
)


@pytest.fixture
def row(request: pytest.FixtureRequest) -> dict[str, Any]:
    """Return the row that the test is named after."""
    return ROWS[request.node.originalname.removeprefix("test_")]
