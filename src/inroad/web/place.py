"""What the pages reach the world through; settled once, when the app is made."""

from collections.abc import Callable
from dataclasses import dataclass

from inroad.actions.house import House

OpenHouse = Callable[[], House]
NoteFault = Callable[[BaseException], str]
"""Keep a traceback where only its owner reads it, and return a short reference."""


@dataclass(frozen=True, slots=True)
class Place:
    """How to open the house, and where to note a fault of ours."""

    open_house: OpenHouse
    note_fault: NoteFault


_settled: list[Place] = []


def settle(place: Place) -> None:
    """Let all pages use this place from now on."""
    _settled[:] = [place]


def house() -> House:
    """Open the house that the pages show."""
    return _settled[0].open_house()


def note_fault(error: BaseException) -> str:
    """Keep the traceback of a fault of ours, and return its short reference."""
    return _settled[0].note_fault(error)
