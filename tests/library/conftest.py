from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from inroad.library.shelf import Shelf, load_shelf
from inroad.record.profile import Answer, Profile, profile_of

SEEDS = Path(__file__).parents[3] / "shared" / "seeds"


@pytest.fixture(scope="session")
def shelf() -> Shelf:
    return load_shelf()


def profile_with(**slots: Any) -> Profile:  # noqa: ANN401 - slots hold JSON
    return profile_of(
        Answer(f"a{n}", slot, value, "asked", date(2026, 3, 1))
        for n, (slot, value) in enumerate(slots.items())
    )


@pytest.fixture(scope="session")
def knowing() -> Callable[..., Profile]:
    return profile_with


@pytest.fixture(scope="session")
def seeds(shelf: Shelf) -> dict[str, bytes]:
    files = sorted(SEEDS.glob("*.txt"))
    if not files:
        pytest.skip("the shared folder with the sources' own files is not here")
    names = [source.id for source in shelf.sources if source.sha256]
    return {name: file.read_bytes() for name, file in zip(names, files, strict=True)}
