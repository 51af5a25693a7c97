from collections.abc import Callable
from datetime import date

import pytest

from inroad.library.asking.answer import Answer
from inroad.library.asking.asking import ask
from inroad.library.asking.excerpts import Own
from inroad.library.asking.ready import Ready, make_ready
from inroad.library.shelf import Shelf
from inroad.record.profile import Profile

TODAY = date(2026, 3, 1)
Asking = Callable[..., Answer]


@pytest.fixture(scope="session")
def ready(shelf: Shelf) -> Ready:
    """Return the shelf made ready by its words alone, as on most computers."""
    return make_ready(shelf)


@pytest.fixture(scope="session")
def asking(ready: Ready) -> Asking:
    def asked(
        question: str, profile: Profile | None = None, own: Own | None = None
    ) -> Answer:
        return ask(ready, question, profile or Profile({}), TODAY, own=own)

    return asked
