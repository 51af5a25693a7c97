"""For each other claim with a condition: whom it is for, and somebody it is not for."""

from tests.library.whom.people import Slots

CASES: dict[str, tuple[Slots, Slots]] = {}
