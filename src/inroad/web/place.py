"""What the pages reach the world through; settled once, when the app is made."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass, field

from inroad.actions.house import House
from inroad.actions.once import done_once
from inroad.web.kept import Done, Pages
from inroad.web.launch import Launch

OpenHouse = Callable[[], House]
NoteFault = Callable[[BaseException], str]
"""Keep a traceback where only its owner reads it, and return a short reference."""


@dataclass(frozen=True, slots=True)
class Place:
    """How to open the house, where to note a fault, who may look, what was made.

    The pages belong to this house alone; another house is another place.
    """

    open_house: OpenHouse
    note_fault: NoteFault
    launch: Launch
    pages: Pages = field(default_factory=Pages)
    done: Done = field(default_factory=Done)


_settled: list[Place] = []
_of_form: ContextVar[House | None] = ContextVar("of_form", default=None)


def settle(place: Place) -> None:
    """Let all pages use this place from now on."""
    _settled[:] = [place]


def launch() -> Launch:
    """Return who may look."""
    return _settled[0].launch


def pages() -> Pages:
    """Return the pages that were made for this house and still hold."""
    return _settled[0].pages


def done() -> Done:
    """Return what forms were answered a short while ago."""
    return _settled[0].done


def house() -> House:
    """Open the house that the pages show."""
    return _of_form.get() or _settled[0].open_house()


@contextmanager
def form(mark: str, sent: str) -> Iterator[None]:
    """Let what a form sends be kept once, though it comes again after a restart."""
    if not mark:
        yield
        return
    token = _of_form.set(done_once(house(), mark, sent))
    try:
        yield
    finally:
        _of_form.reset(token)


def note_fault(error: BaseException) -> str:
    """Keep the traceback of a fault of ours, and return its short reference."""
    return _settled[0].note_fault(error)
