"""What a reading holds, for the tests of values."""

from typing import Any

from inroad.interview.reading import Reading


def value_of(found: object) -> Any:  # noqa: ANN401 - each slot has its own type
    return found.value if isinstance(found, Reading) else None
