"""Writers killed at random moments lose nothing they were answered, and double nothing.

A small run of bench/kills.py, which does the same 500 times.
"""

import importlib.util
import os
import random
import sys
from pathlib import Path
from types import ModuleType

import pytest

BENCH = Path(__file__).parents[2] / "bench"


@pytest.fixture
def kills(monkeypatch: pytest.MonkeyPatch) -> ModuleType:
    """Return the program that writes and kills."""
    monkeypatch.syspath_prepend(str(BENCH))
    spec = importlib.util.spec_from_file_location("kills", BENCH / "kills.py")
    assert spec
    assert spec.loader
    module = importlib.util.module_from_spec(spec)
    monkeypatch.setitem(sys.modules, "kills", module)
    spec.loader.exec_module(module)
    return module


def test_what_was_answered_survives_kills_from_every_face(
    kills: ModuleType, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("DATABASE_URL", raising=False)
    figures = kills.run(tmp_path / "home", 16, 7, long=False)
    assert kills.failed(figures) == []
    assert figures["kills"] >= 16
    assert figures["writes answered"] > 0


@pytest.mark.postgres
def test_a_server_s_database_survives_them_too(
    kills: ModuleType,
    tmp_path: Path,
    postgres_url: str,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setitem(os.environ, "DATABASE_URL", postgres_url)
    figures = kills.run(tmp_path / "home", 6, 7, long=False)
    assert kills.failed(figures) == []


def test_a_home_whose_making_was_killed_opens_afterwards(
    kills: ModuleType, tmp_path: Path
) -> None:
    assert kills.first_openings(tmp_path, 3, random.Random(7)) == 0  # noqa: S311 - fixed
